use super::*;

#[track_caller]
fn check(typed: &[&str], expect: Option<i32>) {
    for typed in typed {
        assert_eq!(whole(typed), expect, "{typed}");
    }
}

#[test]
fn digits_of_other_scripts_are_read() {
    check(&["12", " 12 ", "012", "+12", "١٢", "۱۲", "１２", "१२", "১২", "๑๒"], Some(12));
    check(&["-7", "−7", "－７", "\u{61c}-٧", "\u{200f}-۷", "\u{200e}−7"], Some(-7));
    check(&["0", "٠", "-0"], Some(0));
}

#[test]
fn what_is_no_whole_number_is_none() {
    check(
        &["", " ", "-", "abc", "12 people", "3,5", "3.5", "3٫5", "1,000", "1 000", "1e3", "0x1", "--7", "7-"],
        None,
    );
    check(&["½", "²", "Ⅻ", "一", "99999999999", "٩٩٩٩٩٩٩٩٩٩٩"], None);
}
