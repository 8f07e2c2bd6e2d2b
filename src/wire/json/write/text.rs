//! The syntax of JSON: appends brackets, line breaks and strings to a text. It knows nothing about values.

use std::fmt::{Display, Write};

use super::error::{Never, unsupported};

/// How a text is laid out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// Without a space, for storage and for scripts.
    Compact,
    /// A line a value, two spaces a level, for people.
    Pretty,
}

/// The text so far.
pub(super) struct Writer {
    pub text: String,
    pub layout: Layout,
    pub depth: usize,
}

impl Writer {
    #[inline(never)]
    pub fn line(&mut self) {
        if self.layout == Layout::Compact {
            return;
        }
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    pub fn colon(&mut self) {
        self.text.push_str(if self.layout == Layout::Compact { ":" } else { ": " });
    }

    #[inline(never)]
    pub fn string(&mut self, value: &str) {
        self.text.push('"');
        let mut rest = value;
        while let Some(at) = rest.find(|c: char| c < ' ' || c == '"' || c == '\\') {
            self.text.push_str(&rest[..at]);
            self.escape(rest.as_bytes()[at]);
            rest = &rest[at + 1..];
        }
        self.text.push_str(rest);
        self.text.push('"');
    }

    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' | b'\\' => byte,
            8 => b'b',
            9 => b't',
            10 => b'n',
            12 => b'f',
            13 => b'r',
            _ => {
                self.text.push_str("\\u00");
                for digit in [byte >> 4, byte & 15] {
                    self.text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
                }
                return;
            }
        };
        self.text.push('\\');
        self.text.push(char::from(short));
    }

    #[inline(never)]
    pub fn display(&mut self, value: &dyn Display) -> Result<(), Never> {
        write!(self.text, "{value}").unwrap_or_else(|_| unsupported());
        Ok(())
    }
}
