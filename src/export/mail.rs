//! Drafts of e-mails, as `mailto:` addresses (RFC 6068). Knows nothing about what they say, nor how one is opened.

use std::fmt::Write;

use super::text::one_line;

/// The most characters that the address of a draft may have. Windows passes about 2,000 on to the program that writes
/// e-mails, and some of those programs take fewer.
pub const MAX_DRAFT_LENGTH: usize = 1800;

/// The draft of an e-mail to one address: no character of any text can end that text and begin another part.
pub fn draft(to: &str, subject: &str, paragraphs: &[&str]) -> String {
    let lines: Vec<_> = paragraphs.iter().map(|paragraph| one_line(paragraph)).collect();
    let body = encoded(&lines.join("\r\n\r\n"), "");
    format!("mailto:{}?subject={}&body={body}", encoded(to, "@"), encoded(&one_line(subject), ""))
}

/// The draft with more at the end of what it says.
pub fn with_end(draft: &str, text: &str) -> String {
    format!("{draft}{}", encoded(&one_line(text), ""))
}

/// The text percent-encoded as UTF-8, except for the characters that mean nothing anywhere in an address, and `plain` ones.
fn encoded(text: &str, plain: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        let char = char::from(byte);
        if char.is_ascii_alphanumeric() || "-._~".contains(char) || plain.contains(char) {
            out.push(char);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests;
