//! Text from outside, made fit for any file: no characters that a format forbids, one kind of line
//! break, and no mark of direction that reaches past its own text. Knows no format.

/// The text without control characters and noncharacters, with `\n` for every line break.
///
/// Marks that change the direction of what follows are closed at the end of their line, and closing
/// marks that close nothing are dropped, so that no text can turn the words around it.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open = Vec::new(); // what closes each mark that is open, innermost last
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
            // The end of an isolate ends every embedding in it.
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

/// Control characters, and the code points that are no characters.
fn forbidden(char: char) -> bool {
    let code = char as u32;
    char.is_control() || code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code)
}

/// The text on one line: every stretch of white space is one space, and none is at the ends.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in clean(text).split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::hostile::hostile;
    use super::{clean, one_line};

    #[track_caller]
    fn check(text: &str, expect: &str) {
        assert_eq!(clean(text), expect);
    }

    #[test]
    fn line_breaks_are_of_one_kind_and_controls_are_gone() {
        check("a\r\nb\rc\nd\u{2028}e\u{85}f\u{b}g", "a\nb\nc\nd\ne\nf\ng");
        check("a\0b\u{7}c\u{7f}d\u{9b}e\u{fffe}f\u{1ffff}g\u{fdd0}", "abcdefg");
        check("tab\tand e\u{301} 🏳️‍🌈 \u{feff}", "tab\tand e\u{301} 🏳️‍🌈 \u{feff}");
        assert_eq!(one_line(" a \r\n\t b\u{a0}c "), "a b c");
    }

    #[test]
    fn marks_of_direction_end_with_their_line() {
        check("\u{202e}abc", "\u{202e}abc\u{202c}");
        check("\u{2067}a\u{202b}b\nc", "\u{2067}a\u{202b}b\u{202c}\u{2069}\nc");
        check("a\u{202c}b\u{2069}c\u{202e}d", "abc\u{202e}d\u{202c}");
        check("\u{2066}a\u{202d}b\u{2069}c", "\u{2066}a\u{202d}b\u{2069}c");
        check("\u{202a}a\u{2066}b\u{202c}c\u{2069}", "\u{202a}a\u{2066}bc\u{2069}\u{202c}");
        check("\u{200f}kept\u{200e}", "\u{200f}kept\u{200e}");
    }

    proptest! {
        #[test]
        fn clean_text_stays_as_it_is(text in hostile()) {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert!(once.chars().all(|char| char == '\n' || char == '\t' || !char.is_control()));
            let line = one_line(&text);
            prop_assert_eq!(one_line(&line), line.clone());
            prop_assert!(!line.contains('\n'));
        }
    }
}
