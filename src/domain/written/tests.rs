use super::*;

#[test]
fn texts_are_cut_after_as_many_characters_as_may_be_kept() {
    for letter in ["a", "é", "関", "😀", "\u{301}"] {
        let most = letter.repeat(MAX_WRITTEN);
        assert_eq!(fitting(&most), most);
        assert_eq!(fitting(&(most.clone() + letter)), most);
    }
}

#[test]
fn a_field_is_full_when_it_takes_no_more() {
    assert!(!is_full(&"a".repeat(MAX_WRITTEN - 1)));
    assert!(is_full(&"a".repeat(MAX_WRITTEN)));
    assert!(!is_full(&"関".repeat(MAX_WRITTEN - 1)));
    assert!(is_full(&"😀".repeat(MAX_WRITTEN / 2)));
}

#[test]
fn units_are_those_of_utf_16() {
    for text in ["", "a", "é", "関", "😀", "a\u{301}👨‍👩‍👧"] {
        assert_eq!(text.bytes().map(units).sum::<usize>(), text.encode_utf16().count(), "{text}");
    }
}
