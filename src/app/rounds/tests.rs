use super::*;
use crate::app::model::{Command, StorageKind};
use crate::domain::fixtures::{answered, at, id, plan, profile};
use crate::domain::plan::Action;
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::previous::Previous;
use crate::domain::response::{Change, Respondent};

fn model(answers: &str) -> Model {
    let instrument = profile(&[2, 1]);
    let action = Action {
        item: "i0".into(),
        action: "Meet.".into(),
        owner: "Chair".into(),
        due: String::new(),
        measure: String::new(),
    };
    let respondent = Respondent { name: "Ada".into(), ..Respondent::default() };
    let response = Response { plan: plan([action]), respondent, ..answered(&instrument, answers) };
    Model::new(Rc::new(instrument), response, StorageKind::Browser)
}

fn step(model: &Model, message: Command) -> Model {
    model.update(&message, at(100), Response::new("fresh".into(), "de".into(), at(100)))
}

const FIRST: &str = "2026-01-01T00:00:00.003Z";

#[test]
fn the_next_round_begins_afresh_and_knows_the_one_before() {
    let before = model("555");
    let next = step(&before, Command::NextRound);
    assert_eq!((next.screen, next.notice.clone()), (Screen::Intro, Some(Notice::RoundKept)));
    assert_eq!(*next.rounds, [Round { key: FIRST.into(), response: before.response.clone() }]);
    assert!(next.response.is_empty() && next.response.plan.is_empty());
    assert_eq!((&*next.response.id, &next.response.respondent), ("fresh", &before.response.respondent));
    let previous = next.response.previous.clone().expect("a round went before");
    assert_eq!((previous.completed, &previous.plan[0].action), (at(3), &before.response.plan[0].content));
    assert_eq!(step(&next, Command::NextRound), next, "there is nothing to finish");
}

#[test]
fn finishing_a_round_can_be_undone_and_done_again() {
    let before = model("555");
    let next = step(&before, Command::NextRound);
    let back = step(&next, Command::Undo);
    assert_eq!((&back.response, back.rounds.len()), (&before.response, 0));
    let answered = step(&next, Command::Change(Change::Respond(id("i0"), AnswerValue::Rated(2))));
    let back = step(&answered, Command::Undo);
    assert_eq!((&back.response, back.rounds.len()), (&before.response, 0));
    let again = step(&back, Command::Undo);
    let opened = Response { begun: false, ..(*answered.response).clone() };
    assert_eq!((&*again.response, again.rounds.len()), (&opened, 1));
}

#[test]
fn starting_again_leaves_the_rounds_and_what_is_known_of_the_last() {
    let next = step(&model("555"), Command::NextRound);
    let reset = step(&next, Command::Reset);
    assert_eq!((&reset.response.previous, &reset.rounds), (&next.response.previous, &next.rounds));
    let back = step(&reset, Command::Undo);
    assert_eq!((&*back.response.id, back.rounds.len()), ("r", 0), "the first round is still had back");
}

#[test]
fn a_rounds_results_are_looked_at_without_a_change() {
    let next = step(&model("555"), Command::NextRound);
    let past = step(&next, Command::OpenRound(FIRST.into()));
    let shown = Past { response: next.rounds[0].response.clone(), linked: false };
    assert_eq!((past.screen, &past.past), (Screen::Results, &Some(shown)));
    assert_eq!(past.moves, next.moves + 1);
    let change = Command::Change(Change::Respond(id("i0"), AnswerValue::Rated(2)));
    assert_eq!(step(&past, change), past);
    assert_eq!(step(&past, Command::Go(Screen::Results)).past, None);
    assert_eq!(step(&next, Command::OpenRound("gone".into())), next);
}

#[test]
fn a_forgotten_round_cannot_be_brought_back() {
    let next = step(&model("555"), Command::NextRound);
    let forgot = step(&next, Command::ForgetRound(FIRST.into()));
    assert_eq!(
        (forgot.rounds.len(), &forgot.undo, &forgot.notice),
        (0, &None, &Some(Notice::RoundForgotten))
    );
    assert!(next.response.previous.is_some() && forgot.response.previous.is_none(), "nor its plan");
    assert!(forgot.response.updated > next.response.updated, "or another tab would bring it back");
}

#[test]
fn a_response_that_names_itself_as_the_one_before_makes_no_rounds() {
    let honest = step(&model("555"), Command::NextRound);
    let previous = honest.response.previous.clone().map(|it| Previous { response: "evil".into(), ..it });
    let evil = Response { id: "evil".into(), previous, ..(*honest.response).clone() };
    let before = Model { response: Rc::new(evil), rounds: Rc::new([]), ..honest };
    let after = step(&before, Command::Change(Change::Respond(id("i0"), AnswerValue::Rated(2))));
    assert!(!after.response.follows(&before.response));
    assert_eq!(after.with_rounds(&before.response).rounds.len(), 0);
}
