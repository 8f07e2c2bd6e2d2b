//! Makes text from outside safe for any file: without characters that formats forbid, with one kind of line break,
//! and without direction marks that affect other text. It knows nothing about particular formats.

/// The text without control characters and noncharacters, with `\n` for every line break.
///
/// Marks that change the text direction are closed at the end of their line, and closing marks without an opening
/// one are dropped, so that no text can change the direction of the words around it.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open = Vec::new(); // the closing mark of each open one, innermost last
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                close(&mut out, &mut open);
                out.push('\n');
            }
            '\t' => out.push(char),
            EMBEDDING_END if open.last() != Some(&EMBEDDING_END) => {}
            EMBEDDING_END => out.extend(open.pop()),
            // The end of an isolate also ends every embedding inside it.
            ISOLATE_END => {
                if let Some(at) = open.iter().rposition(|end| *end == ISOLATE_END) {
                    open.truncate(at);
                    out.push(char);
                }
            }
            _ if forbidden(char) => {}
            _ => {
                match char {
                    '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push(EMBEDDING_END),
                    '\u{2066}'..='\u{2068}' => open.push(ISOLATE_END),
                    _ => {}
                }
                out.push(char);
            }
        }
    }
    close(&mut out, &mut open);
    out
}

const EMBEDDING_END: char = '\u{202c}';
const ISOLATE_END: char = '\u{2069}';

fn close(out: &mut String, open: &mut Vec<char>) {
    out.extend(open.drain(..).rev());
}

/// Whether this is a control character or a noncharacter.
fn forbidden(char: char) -> bool {
    let code = char as u32;
    char.is_control() || code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code)
}

/// The text on one line: each run of white space becomes one space, and white space at the ends is removed. Spaces at which no
/// line may break stay: French has them before colons.
pub fn one_line(text: &str) -> String {
    let text = clean(text);
    let breaks = |char: char| char.is_whitespace() && !matches!(char, '\u{a0}' | '\u{2007}' | '\u{202f}');
    let words: Vec<_> = text.split(breaks).filter(|word| !word.is_empty()).collect();
    words.join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests;
