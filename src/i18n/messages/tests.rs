use super::fill;

#[test]
fn placeholders_are_filled_once_and_unknown_ones_are_left_alone() {
    let filled = fill("{a} of {b}, {c} {", &["a", "b"], &["{b}", "2"]);
    assert_eq!(filled, "{b} of 2, {c} {");
}
