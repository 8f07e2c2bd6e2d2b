use super::*;
use crate::domain::fixtures::{at, id, profile, stamp};
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::fixtures::{member, set};
use crate::domain::group::voice::Voice;
use crate::domain::plan::ActionField;

/// A session about three items, after these steps. Every one of them has to change something.
fn after(steps: &[Step]) -> Session {
    let instrument = profile(&[3]);
    let session = Session::begin(vec![2, 0, 1], "en".into(), &stamp(1));
    (2..).zip(steps).fold(session, |session, (now, step)| {
        session.step(step, &instrument, &stamp(now)).unwrap_or_else(|| panic!("{step:?} changes nothing"))
    })
}

fn refused(session: &Session, step: &Step) {
    assert_eq!(session.step(step, &profile(&[3]), &stamp(99)), None, "{step:?}");
}

fn order(session: &Session) -> Vec<usize> {
    session.talks().iter().map(|talk| talk.item).collect()
}

#[test]
fn a_group_goes_through_the_items_in_their_order() {
    let session = after(&[]);
    assert_eq!((order(&session), session.current().map(|talk| talk.item)), (vec![2, 0, 1], Some(2)));
    let second = after(&[Step::Next]);
    assert_eq!(second.current().map(|talk| talk.item), Some(0));
    let through = after(&[Step::Next, Step::Next, Step::Next]);
    assert_eq!((through.current(), through.at()), (None, 3));
    refused(&through, &Step::Next);
    refused(&session, &Step::Back);
    assert_eq!(after(&[Step::GoTo(3), Step::Back]).at(), 2);
    assert_eq!(after(&[Step::GoTo(2), Step::GoTo(9)]).at(), 3);
}

#[test]
fn answers_are_shown_once_and_stay_shown() {
    let shown = after(&[Step::Reveal, Step::Next, Step::Back]);
    assert!(shown.talks()[0].revealed && !shown.talks()[1].revealed);
    refused(&shown, &Step::Reveal);
}

#[test]
fn an_item_that_is_put_off_comes_again_at_the_end() {
    let session = after(&[Step::PutOff]);
    assert_eq!((order(&session), session.at()), (vec![0, 1, 2], 0));
    assert_eq!(session.talks().iter().map(|talk| talk.put_off).collect::<Vec<_>>(), [false, false, true]);
    refused(&after(&[Step::GoTo(2)]), &Step::PutOff);
    refused(&after(&[Step::GoTo(3)]), &Step::PutOff);
}

#[test]
fn an_agreed_item_has_that_answer_and_one_without_agreement_says_why() {
    let session = after(&[
        Step::Agree(4),
        Step::Next,
        Step::Disagree(" Two of us were not there. ".into()),
        Step::Next,
    ]);
    let response = session.response();
    assert_eq!(*response.value_of("i2"), AnswerValue::Rated(4));
    assert_eq!(*response.value_of("i0"), AnswerValue::Unanswered);
    assert_eq!(&*response.answers.get("i0").unwrap().note, "Two of us were not there.");
    assert_eq!(response.respondent.role, "joint");
    assert_eq!((&*response.id, response.started, response.updated), ("a1", at(1), at(4)));
    assert_eq!(session.end(&profile(&[3]), &stamp(9)).completed, None, "it has gaps");
}

#[test]
fn a_group_can_change_its_mind() {
    let agreed = after(&[Step::Disagree("Why?".into()), Step::Agree(2)]);
    let answer = agreed.response().answers.get("i2").unwrap().clone();
    assert_eq!((&answer.value, &*answer.note), (&AnswerValue::Rated(2), ""));
    let reopened = after(&[Step::Agree(2), Step::Reopen]);
    assert!(reopened.response().answers.get("i2").unwrap().is_empty());
    assert_eq!(reopened.talks()[0].agreement, JointView::Open);
    refused(&agreed, &Step::Agree(2));
    refused(&after(&[]), &Step::Reopen);
}

#[test]
fn only_a_level_of_the_scale_and_a_reason_that_says_something_are_taken() {
    let session = after(&[]);
    refused(&session, &Step::Agree(6));
    refused(&session, &Step::Disagree(" \n".into()));
    refused(&after(&[Step::GoTo(3)]), &Step::Agree(3));
}

#[test]
fn actions_go_into_the_plan_and_no_other_change_does() {
    let add = Step::Plan(Change::AddAction { item: "i2".into(), text: "Meet.".into() });
    let owner = Change::EditAction { id: "a2".into(), field: ActionField::Owner, value: "Ann".into() };
    let session = after(&[add, Step::Plan(owner)]);
    let action = &session.response().plan[0].content;
    assert_eq!((&*action.item, &*action.action, &*action.owner), ("i2", "Meet.", "Ann"));
    refused(&session, &Step::Plan(Change::Note(id("i2"), "No.".into())));
    refused(&session, &Step::Plan(Change::RemoveAction("other".into())));
}

#[test]
fn a_session_that_agreed_on_everything_ends_complete() {
    let session = after(&[Step::Agree(4), Step::Next, Step::Agree(1), Step::Next, Step::Agree(5)]);
    let joint = session.end(&profile(&[3]), &stamp(9));
    assert_eq!(joint.completed, Some(at(9)));
}

#[test]
fn what_came_of_each_item_is_kept_with_what_people_had_answered() {
    let instrument = profile(&[3]);
    let people = [("a:X", "115"), ("b:X", "135"), ("c:Y", "1?4")];
    let set = set(people.map(|(who, answers)| member(&instrument, who, answers)));
    let record = |voice| {
        let compared = Comparison::of(&instrument, &set, &Choices { voice, ..Choices::default() }).unwrap();
        after(&[Step::Reveal, Step::Agree(5), Step::Next, Step::Disagree("No.".into())])
            .record(&instrument, compared.figures())
    };
    let counts = |levels: [usize; 5]| Some((1..).zip(levels).collect());
    let first = TalkRecord {
        disagree: Some("No.".into()),
        n: 3,
        counts: counts([3, 0, 0, 0, 0]),
        ..TalkRecord::default()
    };
    let second = TalkRecord { n: 2, counts: counts([1, 0, 1, 0, 0]), ..TalkRecord::default() };
    let third = TalkRecord {
        agreed: Some(5),
        revealed: true,
        n: 3,
        counts: counts([0, 0, 0, 1, 2]),
        ..TalkRecord::default()
    };
    let expect = ["i0", "i1", "i2"].map(id).into_iter().zip([first, second, third]);
    assert_eq!(record(Voice::Person), expect.collect());
    let voices = record(Voice::Organisation);
    assert_eq!(voices.get("i2").map(|it| (it.n, it.counts.clone())), Some((2, None)));
}

#[test]
fn an_action_is_about_the_current_item_and_has_an_owner_and_a_date() {
    let act = |action: &str| {
        Step::Act(Draft { action: action.into(), owner: " Ann ".into(), due: "2027-01-31".into() })
    };
    refused(&after(&[]), &act("  "));
    let session = after(&[act("Ask the board"), Step::Next, Step::Next, Step::Next, act("Meet again")]);
    let says = |entry: &std::rc::Rc<crate::domain::plan::PlanEntry>| {
        [&entry.item, &entry.action, &entry.owner, &entry.due].map(String::clone)
    };
    let plan: Vec<_> = session.response().plan.iter().map(says).collect();
    assert_eq!(plan[0], ["i2", "Ask the board", "Ann", "2027-01-31"]);
    assert_eq!(plan[1], ["", "Meet again", "Ann", "2027-01-31"]);
}

#[test]
fn a_session_goes_on_where_it_was_left() {
    let session =
        after(&[Step::Reveal, Step::Agree(4), Step::Next, Step::Disagree("Too early.".into()), Step::PutOff]);
    let talks = session.talks().iter().map(|talk| (talk.item, talk.revealed, talk.put_off)).collect();
    assert_eq!(Session::resume(talks, session.at(), session.response().clone(), &profile(&[3])), session);
}

#[test]
fn going_on_adds_the_action_that_was_begun() {
    let draft = |action: &str| {
        Step::Draft(Draft { action: action.into(), owner: "Ann".into(), due: "2027-01-31".into() })
    };
    for on in [Step::Next, Step::PutOff, Step::GoTo(2)] {
        let session = after(&[draft(" Meet. "), on.clone()]);
        let plan: Vec<_> =
            session.response().plan.iter().map(|it| (&*it.item, &*it.action, &*it.owner)).collect();
        assert_eq!(plan, [("i2", "Meet.", "Ann")], "{on:?}");
        assert_eq!(session.draft(), &Draft::default());
    }
    // The last one cannot be put off.
    let last = after(&[Step::GoTo(2), draft("Meet."), Step::PutOff]);
    assert_eq!((last.at(), last.response().plan.len()), (2, 1));
    let nothing = after(&[draft(" "), Step::Next]);
    assert!(nothing.response().plan.is_empty());
    assert_eq!(&*nothing.draft().owner, "Ann", "it is not lost either");
}
