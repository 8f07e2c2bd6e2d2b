use super::*;
use crate::app::model::{Keeping, Message};
use crate::domain::fixtures::{answered, at, id, profile};
use crate::domain::response::answer::Response;
use crate::domain::response::previous::Previous;
use crate::domain::response::{Action, Change, Respondent};

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
    let session = Session { plan: vec![action], respondent, ..answered(&instrument, answers) };
    Model::new(Rc::new(instrument), session, Keeping::Browser)
}

fn step(model: &Model, message: Message) -> Model {
    model.update(&message, at(100), Session::new("fresh".into(), "de".into(), at(100)))
}

const FIRST: &str = "2026-01-01T00:00:00.003Z";

#[test]
fn the_next_round_begins_afresh_and_knows_the_one_before() {
    let before = model("555");
    let next = step(&before, Message::NextRound);
    assert_eq!((next.screen, next.notice.clone()), (Screen::Intro, Some(Notice::RoundKept)));
    assert_eq!(*next.rounds, [Round { key: FIRST.into(), session: before.session.clone() }]);
    assert!(next.session.is_empty() && next.session.plan.is_empty());
    assert_eq!((&*next.session.response, &next.session.respondent), ("fresh", &before.session.respondent));
    let previous = next.session.previous.clone().expect("a round went before");
    assert_eq!((previous.completed, &previous.plan[0].action), (at(3), &before.session.plan[0]));
    assert_eq!(step(&next, Message::NextRound), next, "there is nothing to finish");
}

#[test]
fn finishing_a_round_can_be_undone_and_done_again() {
    let before = model("555");
    let next = step(&before, Message::NextRound);
    let back = step(&next, Message::Undo);
    assert_eq!((&back.session, back.rounds.len()), (&before.session, 0));
    let answered = step(&next, Message::Change(Change::Respond(id("i0"), Response::Rated(2))));
    let back = step(&answered, Message::Undo);
    assert_eq!((&back.session, back.rounds.len()), (&before.session, 0));
    let again = step(&back, Message::Undo);
    assert_eq!((&again.session, again.rounds.len()), (&answered.session, 1));
}

#[test]
fn starting_again_leaves_the_rounds_and_what_is_known_of_the_last() {
    let next = step(&model("555"), Message::NextRound);
    let reset = step(&next, Message::Reset);
    assert_eq!((&reset.session.previous, &reset.rounds), (&next.session.previous, &next.rounds));
    let back = step(&reset, Message::Undo);
    assert_eq!((&*back.session.response, back.rounds.len()), ("r", 0), "the first round is still had back");
}

#[test]
fn a_rounds_results_are_looked_at_without_a_change() {
    let next = step(&model("555"), Message::NextRound);
    let past = step(&next, Message::OpenRound(FIRST.into()));
    let shown = Past { session: next.rounds[0].session.clone(), linked: false };
    assert_eq!((past.screen, &past.past), (Screen::Results, &Some(shown)));
    assert_eq!(past.moves, next.moves + 1);
    let change = Message::Change(Change::Respond(id("i0"), Response::Rated(2)));
    assert_eq!(step(&past, change), past);
    assert_eq!(step(&past, Message::Go(Screen::Results)).past, None);
    assert_eq!(step(&next, Message::OpenRound("gone".into())), next);
}

#[test]
fn a_forgotten_round_cannot_be_brought_back() {
    let next = step(&model("555"), Message::NextRound);
    let forgot = step(&next, Message::ForgetRound(FIRST.into()));
    assert_eq!(
        (forgot.rounds.len(), &forgot.undo, &forgot.notice),
        (0, &None, &Some(Notice::RoundForgotten))
    );
    assert!(next.session.previous.is_some() && forgot.session.previous.is_none(), "nor its plan");
    assert!(forgot.session.updated > next.session.updated, "or another tab would bring it back");
}

#[test]
fn a_response_that_names_itself_as_the_one_before_makes_no_rounds() {
    let honest = step(&model("555"), Message::NextRound);
    let previous = honest.session.previous.clone().map(|it| Previous { response: "evil".into(), ..it });
    let evil = Session { response: "evil".into(), previous, ..(*honest.session).clone() };
    let before = Model { session: Rc::new(evil), rounds: Rc::new([]), ..honest };
    let after = step(&before, Message::Change(Change::Respond(id("i0"), Response::Rated(2))));
    assert!(!after.session.follows(&before.session));
    assert_eq!(after.turned(&before.session).rounds.len(), 0);
}
