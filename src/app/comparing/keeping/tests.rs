use std::rc::Rc;

use crate::app::comparing::fixtures::compared;
use crate::app::comparing::model::{CompareModel, CompareScreen, Keeping, News, Progress};
use crate::app::comparing::step::{CompareCommand, CompareEffect, CompareInput};
use crate::app::comparing::talking::TalkCommand;
use crate::domain::fixtures::{id, profile, stamp};
use crate::domain::group::fixtures::member;
use crate::domain::group::session::Step;
use crate::domain::instrument::Instrument;

fn act(model: &mut CompareModel, command: CompareCommand) -> Vec<CompareEffect> {
    model.step(CompareInput::Command(command), &stamp(2))
}

fn kept(effects: Vec<CompareEffect>) -> Option<String> {
    effects.into_iter().find_map(|effect| match effect {
        CompareEffect::Keep(text) => Some(text?),
        _ => None,
    })
}

/// A comparison on a page that was loaded anew.
fn restored(text: &str) -> CompareModel {
    let mut model = CompareModel::default();
    model.step(CompareInput::Instrument(Rc::new(profile(&[3]))), &stamp(9));
    assert_eq!(model.step(CompareInput::Restored(text.into()), &stamp(9)), [], "it is kept already");
    model
}

#[test]
fn nothing_is_kept_until_somebody_asks() {
    let mut model = compared();
    assert_eq!(act(&mut model, CompareCommand::Remove("b".into())), [CompareEffect::Tell]);
    let text = kept(act(&mut model, CompareCommand::Keep(true))).expect("now it is");
    assert_eq!(act(&mut model, CompareCommand::Keep(true)), [], "it is there");
    let again = restored(&text);
    assert_eq!(
        (&again.set.members()[0].response, again.screen),
        (&model.set.members()[0].response, CompareScreen::Gather)
    );
    assert!(again.comparison.is_some());
    assert_eq!((again.keeping, again.news), (Keeping::On, Some((1, News::Restored(1)))));
}

#[test]
fn every_step_of_a_session_is_kept_and_it_goes_on_after_a_reload() {
    let mut model = compared();
    act(&mut model, CompareCommand::Keep(true));
    let begin = TalkCommand::Begin { items: vec![1, 2], timer: false, language: "en".into() };
    let steps = [
        begin,
        TalkCommand::Step(Step::Reveal),
        TalkCommand::Step(Step::Agree(2)),
        TalkCommand::Step(Step::Next),
    ];
    let texts =
        steps.map(|command| kept(act(&mut model, CompareCommand::Talk(command))).expect("it is kept"));
    let again = restored(&texts[3]);
    assert_eq!((&again.session, again.screen), (&model.session, CompareScreen::Session));
    assert_eq!(
        act(&mut model, CompareCommand::Go(CompareScreen::Picture)),
        [],
        "nothing that is kept changed"
    );
}

#[test]
fn what_is_deleted_is_deleted_from_the_browser() {
    let mut model = compared();
    act(&mut model, CompareCommand::Keep(true));
    assert_eq!(act(&mut model, CompareCommand::Keep(false)), [CompareEffect::Keep(None)]);
    assert_eq!(model.news, Some((2, News::Forgotten)));
    act(&mut model, CompareCommand::Keep(true));
    assert_eq!(act(&mut model, CompareCommand::Clear), [CompareEffect::Tell, CompareEffect::Keep(None)]);
}

#[test]
fn another_assessment_deletes_nothing_that_was_kept_and_brings_back_what_was_kept_of_it() {
    let mut model = compared();
    let first = model.instrument.clone().expect("an assessment is there");
    let text = kept(act(&mut model, CompareCommand::Keep(true))).expect("it is kept");
    let other = Rc::new(Instrument { id: id("other"), fingerprint: "other".into(), ..profile(&[3]) });
    let name = |model: &mut CompareModel, it: &Rc<Instrument>| {
        model.step(CompareInput::Instrument(it.clone()), &stamp(3))
    };
    assert_eq!(name(&mut model, &other), [CompareEffect::Restore]);
    assert_eq!((model.set.members().len(), model.keeping), (0, Keeping::Off));
    let file = Ok(member(&other, "c", "512"));
    assert_eq!(
        model.step(CompareInput::Read(vec![file], Progress::default()), &stamp(4)),
        [],
        "nobody asked"
    );
    assert_eq!(name(&mut model, &other), [], "it is the same one");

    assert_eq!(name(&mut model, &first), [CompareEffect::Restore]);
    assert_eq!(model.step(CompareInput::Restored(text.as_str().into()), &stamp(5)), []);
    let ids: Vec<_> = model.set.members().iter().map(|it| it.response.id.to_string()).collect();
    assert_eq!((ids, model.keeping), (vec!["a".to_owned(), "b".to_owned()], Keeping::On));
}

#[test]
fn what_the_browser_refuses_is_said() {
    let mut model = compared();
    act(&mut model, CompareCommand::Keep(true));
    model.step(CompareInput::NotKept, &stamp(3));
    assert_eq!((model.keeping, model.news), (Keeping::Off, Some((2, News::NotKept))));
}

#[test]
fn what_is_there_already_is_not_replaced_by_what_was_kept() {
    let mut model = compared();
    let text = kept(act(&mut model, CompareCommand::Keep(true))).expect("it is kept");
    let mut other = compared();
    act(&mut other, CompareCommand::Remove("a".into()));
    other.step(CompareInput::Restored(text.as_str().into()), &stamp(9));
    assert_eq!(other.set.members().len(), 1);
}
