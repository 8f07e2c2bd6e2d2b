use super::{LineColumn, Places};

const TEXT: &str =
    "{\n  \"a/b\": { \"~\": 1 },\n  \"list\": [10,\n    20],\n  \"😀é\": [ { \"x\": 1, \"x\": 2 } ]\n}";

#[track_caller]
fn check(pointer: &str, line: usize, column: usize) {
    assert_eq!(Places::new(TEXT).find(pointer), LineColumn { line, column }, "{pointer}");
}

#[test]
fn a_pointer_leads_to_the_name_of_a_member_or_to_an_element_of_a_list() {
    check("", 1, 1);
    check("/a~1b", 2, 3);
    check("/a~1b/~0", 2, 12);
    check("/list/0", 3, 12);
    check("/list/1", 4, 5);
    check("/😀é/0", 5, 11);
}

#[test]
fn the_last_of_several_members_with_the_same_name_counts() {
    check("/😀é/0/x", 5, 21);
}

#[test]
fn a_pointer_to_nothing_is_followed_as_far_as_possible() {
    check("/list/7", 3, 3);
    check("/list/x/y", 3, 3);
    check("/none", 1, 1);
    assert_eq!(Places::new("{ \"a\": ").find("/a"), LineColumn { line: 1, column: 1 });
}
