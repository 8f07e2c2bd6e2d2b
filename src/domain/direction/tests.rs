use super::*;

#[track_caller]
fn check(text: &str, left_to_right: &str, right_to_left: &str) {
    assert_eq!([inserted(text, false), inserted(text, true)], [left_to_right, right_to_left]);
}

#[test]
fn a_text_is_isolated_wherever_it_could_turn_or_be_turned() {
    check("Goals.", "Goals.", "\u{2068}Goals.\u{2069}");
    check("62", "62", "\u{2068}62\u{2069}");
    for text in ["أهداف.", "Plan (تجريبي)", "יעדים", "ﷺ", "𞤀", "\u{202e}Ann"] {
        let isolated = format!("\u{2068}{text}\u{2069}");
        check(text, &isolated, &isolated);
    }
    check("é 汉字 € \u{2068}", "é 汉字 € \u{2068}", "\u{2068}é 汉字 € \u{2068}\u{2069}");
}
