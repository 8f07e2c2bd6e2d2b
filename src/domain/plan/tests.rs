use super::*;
use crate::domain::fixtures::{at, plan};

fn named(names: &str) -> Plan {
    plan(names.chars().map(|name| Action { action: name.into(), ..Action::default() }))
}

#[track_caller]
fn check(plan: &Plan, expect: &str) {
    assert_eq!(plan.iter().map(|entry| &*entry.action).collect::<String>(), expect);
    assert!(plan.is_sorted_by_key(|entry| (entry.place, entry.id.clone())), "its places say the same");
}

fn id(plan: &Plan, name: &str) -> Rc<str> {
    plan.iter().find(|entry| entry.action == name).expect("it is there").id.clone()
}

#[test]
fn actions_are_added_at_the_end_until_there_is_no_room() {
    let mut plan = named("ab");
    let action = |name: &str| Action { action: name.into(), ..Action::default() };
    assert!(plan.add(&"x".into(), action("c"), at(1)));
    assert!(!plan.add(&"x".into(), action("d"), at(2)), "an id is only given once");
    check(&plan, "abc");
    let mut full = named(&"a".repeat(MAX_ADDED));
    assert!(!full.add(&"x".into(), action("b"), at(1)));
    assert_eq!(full.len(), MAX_ADDED);
}

#[test]
fn an_action_is_removed_and_brought_back_where_it_was() {
    for (name, rest) in [("a", "bc"), ("b", "ac"), ("c", "ab")] {
        let mut plan = named("abc");
        let id = id(&plan, name);
        assert!(plan.remove(&id, at(1)) && !plan.remove(&id, at(2)));
        check(&plan, rest);
        assert_eq!(plan.removed().iter().map(|it| (&it.id, it.removed)).collect::<Vec<_>>(), [(&id, at(1))]);
        assert!(plan.restore(&id, at(1)) && !plan.restore(&id, at(1)));
        check(&plan, "abc");
    }
    assert!(!named("a").remove("gone", at(1)) && !named("a").restore("gone", at(1)));
}

#[test]
fn an_action_is_moved_past_others() {
    for (from, to, expect) in
        [("a", 1, "bac"), ("b", 0, "bac"), ("a", 2, "bca"), ("c", 0, "cab"), ("b", 1, "abc"), ("c", 3, "abc")]
    {
        let mut plan = named("abc");
        let id = id(&plan, from);
        assert_eq!(plan.move_to(&id, to, at(1)), expect != "abc");
        check(&plan, expect);
    }
    assert!(!named("ab").move_to("gone", 0, at(1)));
}

#[test]
fn places_between_two_neighbours_never_run_out() {
    let mut plan = named("abcdef");
    for round in 0..200 {
        let id = plan[5].id.clone();
        assert!(plan.move_to(&id, 1, at(round)), "{round}");
        assert_eq!(plan[1].id, id, "{round}");
    }
    check(&plan, "abcdef");
}

#[test]
fn places_before_the_first_and_after_the_last_never_run_out() {
    let mut plan = named("ab");
    for round in 0..20_000 {
        let id = plan[1].id.clone();
        assert!(plan.move_to(&id, 0, at(round)));
        assert!(plan[0].place >= -MAX_PLACE && plan[0].id == id);
    }
    let mut plan = named("");
    for round in 0..10_000 {
        assert!(plan.add(&format!("{round}").into(), Action::default(), at(round)));
        assert!(plan.iter().all(|entry| entry.place <= MAX_PLACE));
        plan.remove(&format!("{round}"), at(round));
    }
}

#[test]
fn actions_of_a_file_without_ids_are_named_by_their_items_and_numbers() {
    let names = |items: &[(&str, &str)]| -> Vec<_> {
        let action = |item: &str| Action { item: item.into(), ..Action::default() };
        let entry = |(place, (id, item)): (i32, &(&str, &str))| {
            PlanEntry::new((*id).into(), action(item), place, at(0))
        };
        let plan = Plan::from_file((0..).zip(items).map(entry).collect(), vec![]);
        plan.iter().map(|entry| entry.id.to_string()).collect()
    };
    assert_eq!(names(&[("", "a"), ("", "b"), ("", "a"), ("", "")]), ["a-1", "b-1", "a-2", "-1"]);
    assert_eq!(names(&[("", "a"), ("a-2", "b"), ("", "a")]), ["a-1", "a-2", "a-3"], "none is given twice");
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
