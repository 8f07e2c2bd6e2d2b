//! How an action plan changes: each function gives the plan after one act. Knows only the list; what
//! an action says and which item it is about are the person's own affair.

use super::session::Action;
use super::time::Timestamp;

/// The plan with one more action at its end.
#[must_use]
pub fn added(plan: &[Action], action: Action) -> Vec<Action> {
    restored(plan, plan.len(), action)
}

/// The plan without the action at `place`, counted from 0.
#[must_use]
pub fn without(plan: &[Action], place: usize) -> Vec<Action> {
    let mut next = plan.to_vec();
    if place < next.len() {
        next.remove(place);
    }
    next
}

/// The plan with an action put back at `place`, or at the end where the plan is shorter by now.
#[must_use]
pub fn restored(plan: &[Action], place: usize, action: Action) -> Vec<Action> {
    let mut next = plan.to_vec();
    next.insert(place.min(next.len()), action);
    next
}

/// The plan with the action at `from` moved to the place `to`; the plan as it is where either is none.
#[must_use]
pub fn moved(plan: &[Action], from: usize, to: usize) -> Vec<Action> {
    let mut next = plan.to_vec();
    if from < next.len() && to < next.len() {
        let action = next.remove(from);
        next.insert(to, action);
    }
    next
}

/// A name for the action at `place`, its item's with the action's number among those for that item: it lasts when
/// actions for other items come, go or move.
pub fn name(plan: &[Action], place: usize) -> String {
    let item = &plan[place].item;
    let number = plan[..=place].iter().filter(|other| other.item == *item).count();
    format!("{item}-{number}")
}

/// Whether a due date is a day of the calendar, `2026-01-31`, rather than the person's own words.
pub fn is_day(due: &str) -> bool {
    // Its first moment can be read just if the day exists, and back it has the same day.
    Timestamp::parse(&format!("{due}T00:00:00Z")).is_some_and(|moment| moment.day() == due)
}

#[cfg(test)]
mod tests {
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
        for (place, rest, back) in [(0, "bc", "abc"), (1, "ac", "abc"), (2, "ab", "abc"), (3, "abc", "abcx")]
        {
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
            (0..plan.len()).map(|place| name(&plan, place)).collect()
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
}
