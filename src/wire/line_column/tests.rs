use super::{LineColumn, Places};

const TEXT: &str =
    "{\n  \"a/b\": { \"~\": 1 },\n  \"list\": [10,\n    20],\n  \"😀é\": [ { \"x\": 1, \"x\": 2 } ]\n}";

#[track_caller]
fn check(pointer: &str, line: usize, column: usize) {
    assert_eq!(Places::new(TEXT).find(pointer), LineColumn { line, column }, "{pointer}");
}

#[test]
fn a_pointer_leads_to_a_members_name_or_to_a_value_in_a_list() {
    check("", 1, 1);
    check("/a~1b", 2, 3);
    check("/a~1b/~0", 2, 12);
    check("/list/0", 3, 12);
    check("/list/1", 4, 5);
    check("/😀é/0", 5, 11);
}

#[test]
fn of_members_with_one_name_the_last_one_is_meant() {
    check("/😀é/0/x", 5, 21);
}

#[test]
fn where_the_rest_is_not_there_the_last_place_that_is() {
    check("/list/7", 3, 3);
    check("/list/x/y", 3, 3);
    check("/none", 1, 1);
    assert_eq!(Places::new("{ \"a\": ").find("/a"), LineColumn { line: 1, column: 1 });
}
