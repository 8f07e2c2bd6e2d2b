use proptest::prelude::*;

use super::super::arbitrary::hostile;
use super::{clean, one_line};

#[track_caller]
fn check(text: &str, expect: &str) {
    assert_eq!(clean(text), expect);
}

#[test]
fn line_breaks_are_unified_and_control_characters_removed() {
    check("a\r\nb\rc\nd\u{2028}e\u{85}f\u{b}g", "a\nb\nc\nd\ne\nf\ng");
    check("a\0b\u{7}c\u{7f}d\u{9b}e\u{fffe}f\u{1ffff}g\u{fdd0}", "abcdefg");
    check("tab\tand e\u{301} 🏳️‍🌈 \u{feff}", "tab\tand e\u{301} 🏳️‍🌈 \u{feff}");
    assert_eq!(one_line(" a \r\n\t b\u{a0}: c\u{a0} "), "a b\u{a0}: c");
}

#[test]
fn direction_marks_end_with_their_line() {
    check("\u{202e}abc", "\u{202e}abc\u{202c}");
    check("\u{2067}a\u{202b}b\nc", "\u{2067}a\u{202b}b\u{202c}\u{2069}\nc");
    check("a\u{202c}b\u{2069}c\u{202e}d", "abc\u{202e}d\u{202c}");
    check("\u{2066}a\u{202d}b\u{2069}c", "\u{2066}a\u{202d}b\u{2069}c");
    check("\u{202a}a\u{2066}b\u{202c}c\u{2069}", "\u{202a}a\u{2066}bc\u{2069}\u{202c}");
    check("\u{200f}kept\u{200e}", "\u{200f}kept\u{200e}");
}

proptest! {
    #[test]
    fn cleaning_again_changes_nothing(text in hostile()) {
        let once = clean(&text);
        prop_assert_eq!(clean(&once), once.clone());
        prop_assert!(once.chars().all(|char| char == '\n' || char == '\t' || !char.is_control()));
        let line = one_line(&text);
        prop_assert_eq!(one_line(&line), line.clone());
        prop_assert!(!line.contains('\n'));
    }
}
