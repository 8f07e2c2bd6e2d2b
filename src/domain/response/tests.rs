use super::*;
use crate::domain::fixtures::{at, id, profile, response};
use crate::domain::response::previous::PreviousAction;

#[test]
fn a_change_that_changes_nothing_is_none() {
    let instrument = profile(&[1, 1]);
    let first = response().apply(&Change::Respond(id("i0"), AnswerValue::Rated(2)), &instrument, at(5));
    let first = first.unwrap();
    assert_eq!(*first.value_of("i0"), AnswerValue::Rated(2));
    assert_eq!(first.updated, at(5));
    let again = Change::Respond(id("i0"), AnswerValue::Rated(2));
    assert_eq!(first.apply(&again, &instrument, at(6)), None);
    assert_eq!(first.apply(&Change::Note(id("i1"), "".into()), &instrument, at(6)), None);
}

#[test]
fn completed_when_results_open_on_a_whole_response_and_not_after_an_answer_is_taken_back() {
    let instrument = profile(&[2]);
    let step = |response: &Response, change, now| response.apply(&change, &instrument, at(now));
    let one = step(&response(), Change::Respond(id("i0"), AnswerValue::DontKnow), 1).unwrap();
    assert_eq!(step(&one, Change::OpenResults, 2), None, "one item is unanswered");
    let two = step(&one, Change::Respond(id("i1"), AnswerValue::NotApplicable), 3).unwrap();
    let done = step(&two, Change::OpenResults, 4).unwrap();
    assert_eq!(done.completed, Some(at(4)));
    let changed = step(&done, Change::Respond(id("i1"), AnswerValue::Rated(1)), 5).unwrap();
    assert_eq!(changed.completed, Some(at(4)));
    let back = step(&changed, Change::Respond(id("i1"), AnswerValue::Unanswered), 6).unwrap();
    assert_eq!(back.completed, None);
    let blank = step(&changed, Change::Respond(id("i1"), AnswerValue::Wrote(" \n".into())), 7).unwrap();
    assert_eq!((blank.completed, blank.missing(&instrument)), (None, 1), "spaces are no answer");
}

#[test]
fn merging_takes_the_later_change_item_by_item_also_where_it_took_an_answer_back() {
    let instrument = profile(&[3]);
    let step = |response: &Response, item, value, now| {
        response.apply(&Change::Respond(id(item), value), &instrument, at(now)).unwrap()
    };
    let base = step(&response(), "i0", AnswerValue::Rated(1), 10);
    let left = step(&step(&base, "i0", AnswerValue::Rated(2), 30), "i1", AnswerValue::Rated(3), 40);
    let right = step(&step(&base, "i0", AnswerValue::Unanswered, 35), "i2", AnswerValue::DontKnow, 36);
    let merged = left.merge(&right);
    assert_eq!(merged, right.merge(&left));
    let responses = ["i0", "i1", "i2"].map(|item| merged.value_of(item).clone());
    assert_eq!(responses, [AnswerValue::Unanswered, AnswerValue::Rated(3), AnswerValue::DontKnow]);
    assert_eq!(merged.updated, at(40));
}

#[test]
fn what_became_of_a_planned_action_is_a_change_like_any_other() {
    let instrument = profile(&[1]);
    let action = Action {
        item: "i0".into(),
        action: "Meet.".into(),
        owner: String::new(),
        due: String::new(),
        measure: String::new(),
    };
    let first = response().apply(&Change::Plan(vec![action]), &instrument, at(5)).unwrap();
    let next =
        Response { previous: Some(first.as_previous()), ..Response::new("s".into(), "en".into(), at(9)) };
    assert!(next.follows(&first) && !first.follows(&next) && !first.follows(&first));
    assert_eq!(next.previous.as_ref().map(|it| it.completed), Some(at(5)), "it was not whole");
    let change = Change::ActionStatus(0, ActionStatus::Done);
    let said = next.apply(&change, &instrument, at(10)).unwrap();
    assert_eq!(said.previous.as_ref().unwrap().plan[0].status, ActionStatus::Done);
    assert_eq!(said.apply(&change, &instrument, at(11)), None);
    assert_eq!(
        said.apply(&Change::ActionStatus(1, ActionStatus::Done), &instrument, at(11)),
        None,
        "no such action"
    );
    assert_eq!(first.apply(&change, &instrument, at(11)), None, "nothing went before");
    assert_eq!(next.merge(&said), said.merge(&next));
    assert_eq!(next.merge(&said).previous, said.previous);
}

#[test]
fn what_is_shared_has_no_names_and_no_notes_unless_asked_for() {
    let instrument = profile(&[2]);
    let step = |response: &Response, change| response.apply(&change, &instrument, at(1)).unwrap();
    let one = step(&response(), Change::Respond(id("i0"), AnswerValue::Rated(2)));
    let one = step(&one, Change::Note(id("i0"), "Between us.".into()));
    let one = step(&one, Change::Respond(id("i1"), AnswerValue::Wrote("In my words.".into())));
    let who = Respondent { name: "N".into(), organisation: "O".into(), role: "R".into() };
    let one = step(&one, Change::Respondent(who.clone()));
    let action = |owner: &str| Action {
        item: "i0".into(),
        action: "Meet".into(),
        owner: owner.into(),
        due: "".into(),
        measure: "".into(),
    };
    let mut one = step(&one, Change::Plan(vec![action("N")]));
    let planned = PreviousAction { action: action("N"), status: ActionStatus::Done };
    one.previous = Some(Previous { response: "p".into(), completed: at(0), plan: vec![planned] });
    assert_eq!(one.shared(true, true), one);
    let bare = one.shared(false, false);
    assert_eq!((&bare.respondent, &bare.plan), (&Respondent::default(), &vec![action("")]));
    assert_eq!(bare.previous.as_ref().map(|it| &*it.plan[0].action.owner), Some(""));
    assert_eq!(*bare.value_of("i0"), AnswerValue::Rated(2));
    assert_eq!(*bare.value_of("i1"), AnswerValue::Unanswered);
    assert!(bare.answers.values().all(|answer| answer.note.is_empty()));
    assert_eq!(one.shared(true, false).respondent, who);
    assert_eq!(one.shared(false, true).answers, one.answers);
}

#[test]
fn a_plan_alone_is_a_response_and_a_replaced_one_stays_replaced() {
    let instrument = profile(&[1]);
    let plan = Change::Plan(vec![Action { action: "Meet".into(), ..Action::default() }]);
    let planned = response().apply(&plan, &instrument, at(5)).unwrap();
    assert!(response().is_untouched() && !planned.is_untouched() && !planned.is_empty());
    let replaced = planned.replaced_by(&response(), at(9));
    assert_eq!((replaced.plan.len(), replaced.updated), (0, at(9)));
    assert_eq!(replaced.merge(&planned), replaced);
}
