use super::*;

fn action(name: char) -> Action {
    Action { action: name.into(), ..Action::default() }
}

fn plan(names: &str) -> Vec<Action> {
    names.chars().map(action).collect()
}

#[track_caller]
fn check(plan: &[Action], expect: &str) {
    assert_eq!(plan.iter().map(|action| &*action.action).collect::<String>(), expect);
}

#[test]
fn actions_are_added_at_the_end() {
    check(&added(&[], action('a')), "a");
    check(&added(&plan("ab"), action('c')), "abc");
}

#[test]
fn an_action_is_taken_out_and_put_back_where_it_was() {
    for (place, rest, back) in [(0, "bc", "abc"), (1, "ac", "abc"), (2, "ab", "abc"), (3, "abc", "abcx")] {
        let whole = plan("abc");
        let without = without(&whole, place);
        check(&without, rest);
        check(&restored(&without, place, whole.get(place).cloned().unwrap_or(action('x'))), back);
    }
    check(&restored(&plan("a"), 5, action('x')), "ax");
}

#[test]
fn an_action_is_moved_past_others() {
    for (from, to, expect) in [
        (0, 1, "bac"),
        (1, 0, "bac"),
        (0, 2, "bca"),
        (2, 0, "cab"),
        (1, 1, "abc"),
        (2, 3, "abc"),
        (3, 0, "abc"),
    ] {
        check(&moved(&plan("abc"), from, to), expect);
    }
}

#[test]
fn an_action_keeps_its_name_whatever_other_items_need() {
    let names = |items: &str| -> Vec<_> {
        let about = |item: char| Action { item: item.into(), ..Action::default() };
        let plan: Vec<_> = items.chars().map(about).collect();
        (0..plan.len()).map(|place| action_key(&plan, place)).collect()
    };
    assert_eq!(names("aba"), ["a-1", "b-1", "a-2"]);
    assert_eq!(names("caba"), ["c-1", "a-1", "b-1", "a-2"]);
    assert_eq!(names("baa"), ["b-1", "a-1", "a-2"]);
}

#[test]
fn a_day_is_told_from_words() {
    for (due, expect) in [
        ("2026-01-31", true),
        ("2028-02-29", true),
        ("2026-02-30", false),
        ("2026-13-01", false),
        ("", false),
        ("Easter", false),
        ("by Easter!", false),
        ("2026-1-31", false),
    ] {
        assert_eq!(is_day(due), expect, "{due}");
    }
}
