use super::*;
use crate::domain::fixtures::{at, id, plan, profile, response, stamp};
use crate::domain::plan::Action;
use crate::domain::response::previous::PreviousAction;

#[test]
fn a_change_that_changes_nothing_is_none() {
    let instrument = profile(&[1, 1]);
    let first = response().apply(&Change::Respond(id("i0"), AnswerValue::Rated(2)), &instrument, &stamp(5));
    let first = first.unwrap();
    assert_eq!(*first.value_of("i0"), AnswerValue::Rated(2));
    assert_eq!(first.updated, at(5));
    let again = Change::Respond(id("i0"), AnswerValue::Rated(2));
    assert_eq!(first.apply(&again, &instrument, &stamp(6)), None);
    assert_eq!(first.apply(&Change::Note(id("i1"), "".into()), &instrument, &stamp(6)), None);
}

#[test]
fn completed_when_results_open_on_a_whole_response_and_not_after_an_answer_is_taken_back() {
    let instrument = profile(&[2]);
    let step = |response: &Response, change, now| response.apply(&change, &instrument, &stamp(now));
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
fn what_became_of_a_planned_action_is_a_change_like_any_other() {
    let instrument = profile(&[1]);
    let add = Change::AddAction { item: "i0".into(), text: "Meet.".into() };
    let first = response().apply(&add, &instrument, &stamp(5)).unwrap();
    let next =
        Response { previous: Some(first.as_previous()), ..Response::new("s".into(), "en".into(), at(9)) };
    assert!(next.follows(&first) && !first.follows(&next) && !first.follows(&first));
    assert_eq!(next.previous.as_ref().map(|it| it.completed), Some(at(5)), "it was not whole");
    let change = Change::ActionStatus(0, ActionStatus::Done);
    let said = next.apply(&change, &instrument, &stamp(10)).unwrap();
    assert_eq!(said.previous.as_ref().unwrap().plan[0].status, ActionStatus::Done);
    assert_eq!(said.apply(&change, &instrument, &stamp(11)), None);
    assert_eq!(
        said.apply(&Change::ActionStatus(1, ActionStatus::Done), &instrument, &stamp(11)),
        None,
        "no such action"
    );
    assert_eq!(first.apply(&change, &instrument, &stamp(11)), None, "nothing went before");
    assert_eq!(next.merge(&said), said.merge(&next));
    assert_eq!(next.merge(&said).previous, said.previous);
}

#[test]
fn what_is_shared_has_no_names_and_no_notes_unless_asked_for() {
    let instrument = profile(&[2]);
    let step = |response: &Response, change| response.apply(&change, &instrument, &stamp(1)).unwrap();
    let one = step(&response(), Change::Respond(id("i0"), AnswerValue::Rated(2)));
    let one = step(&one, Change::Note(id("i0"), "Between us.".into()));
    let one = step(&one, Change::Respond(id("i1"), AnswerValue::Wrote("In my words.".into())));
    let who = Respondent { name: "N".into(), organisation: "O".into(), role: "R".into() };
    let one = Response { respondent: who.clone(), respondent_changed: [at(1); 3], ..one };
    let action = |owner: &str| Action {
        item: "i0".into(),
        action: "Meet".into(),
        owner: owner.into(),
        due: "".into(),
        measure: "".into(),
    };
    let mut one = Response { plan: plan([action("N")]), ..one };
    let planned = PreviousAction { action: action("N"), status: ActionStatus::Done, changed: one.updated };
    one.previous = Some(Previous { response: "p".into(), completed: at(0), plan: vec![planned] });
    let all = one.shared(true, true);
    assert_eq!(
        (&all.respondent, &all.answers, &all.previous),
        (&one.respondent, &one.answers, &one.previous)
    );
    assert_eq!((&all.plan[0].content, &*all.plan[0].id), (&action("N"), ""), "what is merged by stays here");
    let bare = one.shared(false, false);
    assert_eq!((&bare.respondent, &bare.plan[0].content), (&Respondent::default(), &action("")));
    assert_eq!(bare.previous.as_ref().map(|it| &*it.plan[0].action.owner), Some(""));
    assert_eq!(*bare.value_of("i0"), AnswerValue::Rated(2));
    assert_eq!(*bare.value_of("i1"), AnswerValue::Unanswered);
    assert!(bare.answers.values().all(|answer| answer.note.is_empty()));
    assert_eq!(one.shared(true, false).respondent, who);
    assert_eq!(one.shared(false, true).answers, one.answers);

    let all = Personal { names: true, notes: true, plan: true };
    assert_eq!(one.personal(), all);
    let says = |response: &Response| {
        let says = |answer: &Answer| (answer.value.clone(), answer.importance, answer.note.clone());
        let given = response.answers.iter().filter(|(_, answer)| !answer.is_empty());
        given.map(|(id, answer)| (id.clone(), says(answer))).collect::<Vec<_>>()
    };
    let whole = one.handed_over(all);
    assert_eq!((says(&whole), &whole.respondent), (says(&one), &one.respondent));
    assert!(
        whole.answers.values().all(|answer| answer.changed() == Timestamp::START),
        "a link has to be short"
    );
    let bare = one.handed_over(Personal::default());
    assert_eq!(bare.personal(), Personal::default());
    assert_eq!(says(&bare), says(&one.shared(false, false)), "the answers go in any case");
    assert_eq!((bare.plan.len(), bare.previous.map(|it| it.plan)), (0, Some(vec![])));
    let plan = one.handed_over(Personal { plan: true, ..Personal::default() });
    assert_eq!(plan.personal(), Personal { plan: true, ..Personal::default() }, "without who is responsible");
    assert_eq!((plan.plan.len(), plan.previous.map(|it| it.plan.len())), (1, Some(1)));
    assert_eq!(response().personal(), Personal::default());
}
