//! What a text that somebody brings turns out to be: a result, several of them, or something with links to results, such as
//! an e-mail. Knows nothing of what is in a result, and nothing of how links are packed.

use crate::wire::json::Json;
use crate::wire::table::is_table;

/// What is in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content<'a> {
    /// JSON texts, each of which may be a result: one, or one a line (JSON Lines).
    Documents(Vec<&'a str>),
    /// The packed letters of links, in their order, each once.
    Links(Vec<String>),
    /// A table of answers, as it was downloaded.
    Table(&'a str),
    /// Nothing that could be a result.
    Nothing,
}

/// The most links that are taken from one text.
pub const MAX_LINKS: usize = 1000;

impl<'a> Content<'a> {
    /// What is in this text.
    pub fn of(text: &'a str, letters: fn(&str) -> Option<String>) -> Self {
        if is_table(text) {
            return Self::Table(text);
        }
        let text = text.trim();
        if !text.starts_with('{') {
            let links = links(text, letters);
            return if links.is_empty() { Self::Nothing } else { Self::Links(links) };
        }
        let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        // The first line of a file with line breaks of its own is no document.
        match lines.len() > 1 && Json::parse(lines[0]).is_ok() {
            true => Self::Documents(lines),
            false => Self::Documents(vec![text]),
        }
    }
}

/// The letters of all links in a text. Mail programs escape them, wrap their lines, quote them and put angle brackets around
/// them, so a link begins wherever a fragment does and ends where the next one begins.
fn links(text: &str, letters: fn(&str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    let starts: Vec<_> = text.match_indices('#').chain(text.match_indices("%23")).map(|(at, _)| at).collect();
    for start in starts.into_iter().take(MAX_LINKS) {
        let rest = unquoted(&text[start..]);
        let rest = rest.strip_prefix("%23").unwrap_or(&rest);
        let packed = letters(rest).filter(|letters| !letters.is_empty());
        if let Some(packed) = packed.filter(|packed| !found.contains(packed)) {
            found.push(packed);
        }
    }
    found
}

/// The text from a fragment on to where it surely ends: at a space in a line, a quotation mark or a bracket. Where a line of an
/// e-mail ends, an address may go on in the next one, behind its marks of quotation.
fn unquoted(text: &str) -> String {
    let mut kept = String::new();
    for (number, line) in text.lines().enumerate() {
        let line = if number == 0 { line } else { line.trim_start_matches(['>', ' ', '\t']) };
        let end = line.find([' ', '\t', '"', '<', '>', ')', ']', '\'', '|']).unwrap_or(line.len());
        kept.push_str(&line[..end]);
        // A wrapped address fills its line.
        if end < line.len() || line.len() < WRAPPED_FROM {
            break;
        }
    }
    kept
}

/// No mail program wraps lines that are shorter, in bytes.
const WRAPPED_FROM: usize = 60;

#[cfg(test)]
mod tests;
