use super::*;
use crate::domain::fixtures::segments;

fn words_of(lines: Vec<Text>) -> Vec<String> {
    lines.into_iter().map(|line| line.words).collect()
}

fn wrap(segments: Segments, role: ShapeRole, size: i32, words: &str, room: i32) -> Vec<String> {
    words_of(super::wrap(segments, role, size, &words.into(), room))
}

fn balance(segments: Segments, role: ShapeRole, size: i32, words: &str, room: i32) -> Vec<String> {
    words_of(super::balance(segments, role, size, &words.into(), room))
}

#[track_caller]
fn check(words: &str, room: i32, expect: &[&str]) {
    assert_eq!(wrap(segments, ShapeRole::Label, 100, words, room), expect);
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
    let balanced = |words| balance(segments, ShapeRole::Label, 100, words, 1000);
    assert_eq!(balanced("Keep up the good work"), ["Keep up the", "good work"]);
    assert_eq!(balanced("Keep up the"), ["Keep up the"]);
    assert_eq!(
        balanced("Unteilbarkeitsgrundsatz ist"),
        wrap(segments, ShapeRole::Label, 100, "Unteilbarkeitsgrundsatz ist", 1000)
    );
}

#[test]
fn bold_is_wider() {
    assert_eq!(width(ShapeRole::Label, 100, "100"), 189);
    assert_eq!(width(ShapeRole::Value, 100, "100"), 212);
    assert_eq!(longest_word(segments, ShapeRole::Label, 100, "a 100 b"), 189);
}

#[test]
fn lines_are_never_broken_within_a_character() {
    let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
    check(&family.repeat(3), 500, &[family; 3]);
    check("🇬🇧🇩🇪🇫🇷", 450, &["🇬🇧🇩🇪", "🇫🇷"]);
    check("क्षत्रियक्षत्रिय", 300, &["क्ष", "त्रि", "यक्ष", "त्रि", "य"]);
    for text in ["साझेदारीकीरणनीतिकदृष्टि", "สวัสดีครับผมชื่อ", "e\u{301}\u{323}e\u{302}\u{301}e\u{308}"]
    {
        let characters = segments(text, false);
        for room in (300..1000).step_by(30) {
            let lines = wrap(segments, ShapeRole::Label, 100, text, room);
            let of_lines: Vec<_> = lines.iter().flat_map(|line| segments(line, false)).collect();
            assert_eq!(of_lines, characters, "{text} in {room}");
        }
    }
}

#[test]
fn scripts_without_spaces_are_broken_between_words_and_punctuation_stays_with_its_word() {
    // As browsers split it, which know the words of Thai.
    let thai: Segments = |text, words| match words {
        true => ["เป้าหมาย", "ร่วม", "กัน"].map(String::from).into(),
        false => segments(text, false),
    };
    assert_eq!(wrap(thai, ShapeRole::Label, 100, "เป้าหมายร่วมกัน", 900), ["เป้าหมายร่วม", "กัน"]);
    assert_eq!(wrap(thai, ShapeRole::Label, 100, "A เป้าหมายร่วมกัน", 700), ["A เป้าหมาย", "ร่วมกัน"]);
    check("「共通」の目標。", 400, &["「共通」", "の目標。"]);
    check("don’t well-being, (really)", 600, &["don’t", "well-being,", "(really)"]);
}

#[test]
fn long_texts_are_cut_between_words_or_characters() {
    let cut = |text: &str| wrap(segments, ShapeRole::Label, 100, text, 1_000_000).concat();
    assert_eq!(cut(&"word ".repeat(48)), "word ".repeat(48).trim_end());
    assert_eq!(cut(&"word ".repeat(49)), "word ".repeat(48).trim_end().to_owned() + "…");
    assert_eq!(cut(&"é".repeat(240)), "é".repeat(240));
    assert_eq!(cut(&"e\u{301}".repeat(1000)), "e\u{301}".repeat(119) + "…");
    assert_eq!(cut(&("a".repeat(239) + "🇬🇧")), "a".repeat(239) + "…");
}

#[test]
fn no_text_takes_long() {
    let marks = format!("e{}", "\u{301}".repeat(2_300_000));
    for text in [marks, "a".repeat(1_000_000), "a ".repeat(1_000_000), "ก".repeat(1_000_000)] {
        let lines = balance(segments, ShapeRole::Value, 135, &text, 900);
        assert!(lines.concat().chars().count() <= LONGEST + 1);
        assert!(whole(segments, ShapeRole::Value, 135, &text) < 500_000);
        assert!(longest_word(segments, ShapeRole::Value, 135, &text) < 500_000);
    }
}

#[test]
fn what_is_isolated_stays_so_on_every_line() {
    check(
        "نتائج \u{2068}Care Trust\u{2069}.",
        700,
        &["نتائج \u{2068}Care\u{2069}", "\u{2068}Trust\u{2069}."],
    );
    check(
        "\u{2068}a \u{2067}b c\u{2069} d\u{2069} e",
        70,
        &[
            "\u{2068}a\u{2069}",
            "\u{2068}\u{2067}b\u{2069}\u{2069}",
            "\u{2068}\u{2067}c\u{2069}\u{2069}",
            "\u{2068}d\u{2069}",
            "e",
        ],
    );
}

#[test]
fn every_line_is_in_the_language_of_its_text() {
    let text = Text { words: "Shared goals".into(), language: Some("en".into()) };
    for lines in [super::wrap, super::balance].map(|lines| lines(segments, ShapeRole::Label, 100, &text, 500))
    {
        assert_eq!(lines, ["Shared", "goals"].map(|line| Text { words: line.into(), ..text.clone() }));
    }
}
