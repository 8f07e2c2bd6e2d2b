use super::*;

#[track_caller]
fn check(words: &str, room: i32, expect: &[&str]) {
    assert_eq!(wrap(ShapeRole::Label, 100, words, room), expect);
}

#[test]
fn text_is_broken_between_words_or_if_need_be_within_one() {
    check("", 1000, &[]);
    check(" \n ", 1000, &[]);
    check("Shared goals", 1000, &["Shared goals"]);
    check("Shared goals", 500, &["Shared", "goals"]);
    check("Shared\n  goals", 1000, &["Shared goals"]);
    check("no\u{a0}break here", 600, &["no\u{a0}break", "here"]);
    check("Unteilbarkeit ist", 500, &["Unteilbar", "keit ist"]);
    check("共通の目標", 300, &["共通の", "目標"]);
    check("ee\u{301}", 70, &["e", "e\u{301}"]);
    check("W", 10, &["W"]);
}

#[test]
fn lines_are_balanced_without_adding_any() {
    let balanced = |words| balance(ShapeRole::Label, 100, words, 1000);
    assert_eq!(balanced("Keep up the good work"), ["Keep up the", "good work"]);
    assert_eq!(balanced("Keep up the"), ["Keep up the"]);
    assert_eq!(
        balanced("Unteilbarkeitsgrundsatz ist"),
        wrap(ShapeRole::Label, 100, "Unteilbarkeitsgrundsatz ist", 1000)
    );
}

#[test]
fn bold_is_wider() {
    assert_eq!(width(ShapeRole::Label, 100, "100"), 189);
    assert_eq!(width(ShapeRole::Value, 100, "100"), 212);
    assert_eq!(longest_word(ShapeRole::Label, 100, "a 100 b"), 189);
}
