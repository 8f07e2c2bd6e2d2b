use std::rc::Rc;

use crate::app::comparing::model::{CompareModel, CompareScreen, News, Progress};
use crate::app::comparing::reading::Refusal;
use crate::app::comparing::step::{CompareCommand, CompareEffect, CompareInput, EarlierCommand};
use crate::domain::fixtures::{profile, stamp};
use crate::domain::group::fixtures::member;
use crate::domain::group::set::{Reason, ResponseSet};

/// Two responses of now, and as many of an earlier round.
fn both() -> CompareModel {
    let instrument = Rc::new(profile(&[2]));
    let mut model = CompareModel::default();
    let files = |who: [&str; 2]| who.map(|who| Ok(member(&instrument, who, "51"))).into();
    model.step(CompareInput::Instrument(instrument.clone()), &stamp(1));
    model.step(CompareInput::Read(files(["a", "b"]), Progress::default()), &stamp(1));
    model.step(CompareInput::Done { by_person: true, found: None }, &stamp(1));
    model.step(CompareInput::Expect(2), &stamp(1));
    model.step(CompareInput::ReadEarlier(files(["c", "d"]), Progress::default()), &stamp(1));
    model.step(CompareInput::Done { by_person: true, found: None }, &stamp(1));
    model
}

fn act(model: &mut CompareModel, command: CompareCommand) -> Vec<CompareEffect> {
    model.step(CompareInput::Command(command), &stamp(2))
}

fn earlier(model: &mut CompareModel, command: EarlierCommand) -> Vec<CompareEffect> {
    act(model, CompareCommand::Earlier(command))
}

fn ids(set: &ResponseSet) -> Vec<&str> {
    set.members().iter().map(|member| &*member.response.id).collect()
}

fn all(model: &CompareModel) -> [Vec<&str>; 2] {
    [&model.set, &model.earlier.set].map(ids)
}

#[test]
fn an_earlier_round_is_a_set_of_its_own() {
    let mut model = both();
    assert_eq!(all(&model), [vec!["a", "b"], vec!["c", "d"]]);
    assert_eq!(model.news.as_ref().map(|(_, news)| news), Some(&News::Added(2, 0)));
    assert_eq!(earlier(&mut model, EarlierCommand::Remove("c".into())), [CompareEffect::Tell]);
    assert_eq!(all(&model), [vec!["a", "b"], vec!["d"]]);
    earlier(&mut model, EarlierCommand::Undo);
    assert_eq!(all(&model), [vec!["a", "b"], vec!["c", "d"]]);
    earlier(&mut model, EarlierCommand::Clear);
    assert_eq!(all(&model), [vec!["a", "b"], vec![]]);
    act(&mut model, CompareCommand::Clear);
    assert_eq!(all(&model), [vec![], Vec::<&str>::new()]);
}

#[test]
fn the_way_from_the_picture_leads_to_where_its_files_are_brought_in() {
    let mut model = both();
    act(&mut model, CompareCommand::Go(CompareScreen::Picture));
    earlier(&mut model, EarlierCommand::Begin);
    assert_eq!((model.screen, model.earlier.brings), (CompareScreen::Gather, true));
    earlier(&mut model, EarlierCommand::Bring(false));
    assert!(!model.earlier.brings);
}

#[test]
fn what_it_cannot_take_is_listed_with_it() {
    let mut model = both();
    let refusal = Refusal::whole("x.txt", Reason::NotJson, "is no JSON");
    model.step(CompareInput::ReadEarlier(vec![Err(refusal.clone())], Progress::default()), &stamp(1));
    assert_eq!((model.refusals.len(), &model.earlier.refusals), (0, &vec![refusal]));
}

#[test]
fn both_rounds_are_anonymous_or_neither_is_and_neither_changes_once_seen() {
    let mut model = both();
    act(&mut model, CompareCommand::Anonymous(Some(7)));
    assert_eq!([&model.set, &model.earlier.set].map(ResponseSet::seed), [Some(7); 2]);
    assert_eq!(all(&model), [vec!["a", "b"], vec!["c", "d"]]);
    act(&mut model, CompareCommand::Go(CompareScreen::Picture));
    earlier(&mut model, EarlierCommand::Remove("c".into()));
    earlier(&mut model, EarlierCommand::Begin);
    earlier(&mut model, EarlierCommand::Clear);
    let instrument = model.instrument.clone().expect("it is known");
    model.step(
        CompareInput::ReadEarlier(vec![Ok(member(&instrument, "e", "51"))], Progress::default()),
        &stamp(1),
    );
    assert_eq!((all(&model), model.screen), ([vec!["a", "b"], vec!["c", "d"]], CompareScreen::Picture));
    act(&mut model, CompareCommand::Clear);
    assert_eq!([&model.set, &model.earlier.set].map(ResponseSet::seed), [Some(7); 2]);
}

#[test]
fn an_earlier_round_and_a_target_are_kept_and_come_back() {
    let mut model = both();
    act(&mut model, CompareCommand::Target(Some(4)));
    let effects = act(&mut model, CompareCommand::Keep(true));
    let [CompareEffect::Keep(Some(text))] = &effects[..] else { panic!("it is kept: {effects:?}") };
    let mut again = CompareModel::default();
    again.step(CompareInput::Instrument(Rc::new(profile(&[2]))), &stamp(3));
    again.step(CompareInput::Restored(text.as_str().into()), &stamp(3));
    assert_eq!((all(&again), again.target), (all(&model), Some(4)));
    let effects = earlier(&mut again, EarlierCommand::Remove("c".into()));
    assert!(
        matches!(&effects[..], [CompareEffect::Tell, CompareEffect::Keep(Some(text))] if !text.contains("\"c\""))
    );
}
