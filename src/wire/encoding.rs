//! Turns the bytes of a file into text, strictly: a file in another encoding than Unicode is refused rather than read
//! with wrong letters. The page's script does the same with assessments (src/element/js/text.js). It knows nothing
//! about what the text says.

use super::problem::Problems;

/// The text of a file in UTF-8, or in UTF-16 if a byte order mark says so. The mark is not part of the text.
pub fn decode(bytes: &[u8]) -> Result<String, Problems> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => from_utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => from_utf16(rest, u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).ok().map(|text| without_mark(text).into()),
    };
    text.ok_or_else(|| Problems::whole(NOT_UTF_8))
}

/// What is wrong with a file in another encoding.
pub const NOT_UTF_8: &str = "is not UTF-8; save it as UTF-8";

/// What is wrong with a text that has only one half of a character that takes two units in UTF-16. Browsers read that, but Rust
/// would replace it without a word, and other parsers refuse it.
pub const HALF: &str = "has half a character (a surrogate without its other half); replace it";

/// Whether a JSON document has an escape of half a character, such as `\ud83d` alone.
pub fn has_half(json: &str) -> bool {
    let mut high = false;
    let mut rest = json;
    while let Some((before, after)) = rest.split_once('\\') {
        let unit = after.strip_prefix('u').and_then(|digits| u16::from_str_radix(digits.get(..4)?, 16).ok());
        // A second half follows its first at once.
        let follows = high && before.is_empty();
        let is = |first: u16| unit.is_some_and(|unit| unit & 0xfc00 == first);
        if high && !(follows && is(0xdc00)) || !high && is(0xdc00) {
            return true;
        }
        high = is(0xd800);
        // What is escaped may be a backslash.
        rest = after.get(if unit.is_some() { 5.. } else { 1.. }).unwrap_or_default();
    }
    high
}

/// The text without the byte order mark that some programs put first.
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn from_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>();
    text.ok().filter(|_| rest.is_empty())
}

#[cfg(test)]
mod tests;
