//! What merging must keep to, by example and as laws.

use proptest::prelude::*;

use super::*;
use crate::domain::fixtures::{at, id, plan, profile, response, stamp};
use crate::domain::plan::{Action, ActionField};
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::arbitrary::{KINDS, change};
use crate::domain::response::previous::{ActionStatus, Previous, PreviousAction};
use crate::domain::response::{Change, RespondentField};

fn step(response: &Response, change: Change, now: u64) -> Response {
    response.apply(&change, &profile(&[3]), &stamp(now)).expect("it changes something")
}

fn add(response: &Response, text: &str, now: u64) -> Response {
    step(response, Change::AddAction { item: "i0".into(), text: text.into() }, now)
}

fn edit(response: &Response, place: usize, field: ActionField, value: &str, now: u64) -> Response {
    let id = response.plan[place].id.clone();
    step(response, Change::EditAction { id, field, value: value.into() }, now)
}

fn actions(response: &Response) -> Vec<&str> {
    response.plan.iter().map(|entry| &*entry.action).collect()
}

/// Both must find the same.
#[track_caller]
fn merge(one: &Response, other: &Response) -> Response {
    let merged = one.merge(other);
    assert_eq!(merged, other.merge(one));
    merged
}

#[test]
fn the_later_change_of_an_answer_wins_also_where_it_took_it_back() {
    let respond =
        |response: &Response, item, value, now| step(response, Change::Respond(id(item), value), now);
    let base = respond(&response(), "i0", AnswerValue::Rated(1), 10);
    let left = respond(&respond(&base, "i0", AnswerValue::Rated(2), 30), "i1", AnswerValue::Rated(3), 40);
    let right = respond(&respond(&base, "i0", AnswerValue::Unanswered, 35), "i2", AnswerValue::DontKnow, 36);
    let merged = merge(&left, &right);
    let responses = ["i0", "i1", "i2"].map(|item| merged.value_of(item).clone());
    assert_eq!(responses, [AnswerValue::Unanswered, AnswerValue::Rated(3), AnswerValue::DontKnow]);
    assert_eq!(merged.updated, at(40));
    assert!(Rc::ptr_eq(merged.answers.get("i1").unwrap(), left.answers.get("i1").unwrap()));
}

#[test]
fn level_importance_and_note_of_one_item_are_kept_from_two_tabs() {
    let base = step(&response(), Change::Note(id("i0"), "Why?".into()), 5);
    let left = step(&base, Change::Respond(id("i0"), AnswerValue::Rated(2)), 10);
    let left = step(&left, Change::Importance(id("i0"), Some(3)), 11);
    let right = step(&base, Change::Note(id("i0"), "Because.".into()), 20);
    let merged = merge(&left, &right);
    let answer = merged.answers.get("i0").unwrap();
    assert_eq!(
        (&answer.value, answer.importance, &*answer.note),
        (&AnswerValue::Rated(2), Some(3), "Because.")
    );
}

#[test]
fn two_tabs_keep_one_anothers_actions_and_fields() {
    let base = add(&response(), "first", 1);
    let left = edit(&add(&base, "left", 10), 0, ActionField::Owner, "Mo", 11);
    let right = edit(&add(&base, "right", 12), 0, ActionField::Due, "May", 13);
    let merged = merge(&left, &right);
    assert_eq!(actions(&merged), ["first", "left", "right"]);
    assert_eq!((&*merged.plan[0].owner, &*merged.plan[0].due), ("Mo", "May"));
    let name = step(&left, Change::Respondent(RespondentField::Name, "Ada".into()), 20);
    let role = step(&right, Change::Respondent(RespondentField::Role, "Chair".into()), 21);
    let merged = merge(&name, &role);
    assert_eq!((&*merged.respondent.name, &*merged.respondent.role), ("Ada", "Chair"));
}

#[test]
fn a_removed_action_stays_removed_unless_somebody_still_writes_in_it() {
    let base = edit(&add(&response(), "a", 1), 0, ActionField::Owner, "Mo", 2);
    let action = base.plan[0].id.clone();
    let removed = step(&base, Change::RemoveAction(action.clone()), 10);
    assert_eq!(actions(&merge(&base, &removed)), Vec::<&str>::new());
    let moved = add(&base, "b", 5);
    let moved = step(&moved, Change::MoveAction { id: action.clone(), to: 1 }, 20);
    assert_eq!(actions(&merge(&moved, &removed)), ["b"], "moving is not writing");
    let written = edit(&base, 0, ActionField::Measure, "It works", 11);
    let back = merge(&written, &removed);
    let expect = Action {
        item: "i0".into(),
        action: "a".into(),
        owner: "Mo".into(),
        measure: "It works".into(),
        due: "".into(),
    };
    assert_eq!(back.plan[0].content, expect);
    let restored = step(&removed, Change::RestoreAction(action), 30);
    assert_eq!(merge(&restored, &removed).plan[0].content, base.plan[0].content);
}

#[test]
fn what_became_of_two_actions_is_kept_from_two_tabs_and_a_deleted_round_stays_deleted() {
    let planned = PreviousAction {
        action: Action::default(),
        status: ActionStatus::default(),
        changed: Timestamp::START,
    };
    let previous = Previous { response: "q".into(), completed: at(0), plan: vec![planned.clone(), planned] };
    let base = Response { previous: Some(previous), ..response() };
    let left = step(&base, Change::ActionStatus(0, ActionStatus::Done), 10);
    let right = step(&base, Change::ActionStatus(1, ActionStatus::Dropped), 20);
    let merged = merge(&left, &right);
    let became: Vec<_> = merged.previous.iter().flat_map(|it| &it.plan).map(|it| it.status).collect();
    assert_eq!(became, [ActionStatus::Done, ActionStatus::Dropped]);
    assert_eq!(merge(&right, &left.without_previous(at(15))).previous, None);
}

#[test]
fn two_first_answers_begin_one_response_and_what_was_opened_or_begun_anew_does_not() {
    let first = |id: &str, started, now| {
        let fresh = Response::new(id.into(), "en".into(), at(started));
        step(&fresh, Change::Respond(crate::domain::fixtures::id("i0"), AnswerValue::Rated(1)), now)
    };
    let (one, other) = (first("one", 0, 60_000), first("other", 5_000, 60_000));
    assert!(one.began_with(&other) && other.began_with(&one));
    let opened = Response { begun: false, ..other.clone() };
    assert!(!one.began_with(&opened) && !opened.began_with(&one));
    assert!(!one.began_with(&one.replaced_by(&other, at(60_001))), "as is what is put in another's place");
    assert!(!one.began_with(&first("cleared", 60_000, 60_001)), "the one was over");
    assert!(!one.began_with(&Response::new("new".into(), "en".into(), at(5))), "nothing is in it");
}

#[test]
fn another_state_of_the_response_stays_opened_where_a_tab_shows_the_present_one() {
    let older = add(&add(&response(), "a", 1), "b", 2);
    let older = Response { plan: plan(older.plan.iter().map(|entry| entry.content.clone())), ..older };
    let present = add(&edit(&older, 0, ActionField::Owner, "Mo", 10), "c", 11);
    let present = step(&present, Change::RemoveAction(present.plan[1].id.clone()), 12);
    let present = step(&present, Change::Respondent(RespondentField::Name, "Ada".into()), 13);
    let opened = present.replaced_by(&older, at(9));
    assert!(opened.updated > present.updated);
    for shown in [opened.clone(), merge(&opened, &present)] {
        assert_eq!((actions(&shown), &*shown.plan[0].owner), (vec!["a", "b"], ""));
        assert_eq!(shown.respondent, older.respondent);
    }
    assert_eq!(present.replaced_by(&present, at(99)), present, "nothing differs");
}

/// Three tabs of one response after changes to one or the other and some meetings between them.
fn tabs() -> impl Strategy<Value = [Response; 3]> {
    let event = (0..3_usize, 0..4_usize, [0..KINDS, 0..9_u32, 0..9_u32], 0..3_u64);
    prop::collection::vec(event, 0..40).prop_map(|events| {
        let instrument = profile(&[3]);
        let planned = PreviousAction {
            action: Action::default(),
            status: ActionStatus::default(),
            changed: Timestamp::START,
        };
        let previous =
            Previous { response: "q".into(), completed: at(0), plan: vec![planned.clone(), planned] };
        let mut tabs = [(); 3].map(|()| Response { previous: Some(previous.clone()), ..response() });
        let mut now = 0;
        for (number, (tab, meets, what, later)) in events.into_iter().enumerate() {
            now += later;
            let stamp =
                crate::domain::response::stamp::Stamp { now: at(now), id: format!("a{number}").into() };
            let next = change(&tabs[tab], what, number)
                .and_then(|change| tabs[tab].apply(&change, &instrument, &stamp));
            tabs[tab] = next.unwrap_or_else(|| tabs[tab].merge(&tabs[meets % 3]));
        }
        tabs
    })
}

proptest! {
    #[test]
    fn merging_is_commutative_associative_and_idempotent([a, b, c] in tabs()) {
        prop_assert_eq!(a.merge(&b), b.merge(&a));
        prop_assert_eq!(a.merge(&b).merge(&c), a.merge(&b.merge(&c)));
        prop_assert_eq!(&a.merge(&a), &a);
        let merged = a.merge(&b);
        prop_assert_eq!(&merged.merge(&b), &merged);
    }

    #[test]
    fn what_is_put_in_the_place_of_a_state_wins_over_it([a, b, c] in tabs(), now in 0..50_u64) {
        let replaced = a.merge(&c).replaced_by(&b, at(now));
        let merged = replaced.merge(&a);
        prop_assert_eq!(&merged, &replaced);
        let said = |response: &Response| {
            let answers = response.answers.iter().filter(|it| !it.1.is_empty());
            let answers: Vec<_> = answers.map(|(item, it)| (item.clone(), it.value.clone(), it.importance, it.note.clone())).collect();
            let plan: Vec<_> = response.plan.iter().map(|entry| (entry.id.clone(), entry.content.clone())).collect();
            let became: Vec<_> = response.previous.iter().flat_map(|it| &it.plan).map(|it| it.status).collect();
            (answers, plan, response.respondent.clone(), became)
        };
        prop_assert_eq!(said(&replaced), said(&b));
    }

    #[test]
    fn what_stays_the_same_stays_the_same_in_memory([a, b, _c] in tabs()) {
        let merged = a.merge(&b);
        for (item, answer) in merged.answers.iter() {
            let ours = a.answers.get(item);
            prop_assert!(ours.is_none_or(|ours| ours != answer || Rc::ptr_eq(ours, answer)));
        }
        for entry in merged.plan.iter() {
            let ours = a.plan.iter().find(|ours| *ours == entry);
            prop_assert!(ours.is_none_or(|ours| Rc::ptr_eq(ours, entry)));
        }
    }
}
