use super::*;
use crate::app::comparing::model::{CompareScreen, News, Progress};
use crate::app::comparing::step::{CompareCommand, CompareEffect, CompareInput};
use crate::domain::fixtures::{profile, stamp};
use crate::domain::group::fixtures::member;
use crate::domain::response::Response;
use crate::domain::time::Timestamp;
use crate::wire::fixtures::PROFILE;
use crate::wire::{instrument, result};

fn one() -> Rc<Instrument> {
    Rc::new(profile(&[1]))
}

fn other() -> Rc<Instrument> {
    Rc::new(instrument::read(PROFILE).expect("the fixture is an assessment"))
}

fn text(id: &str) -> String {
    result::write(&other(), &Response::new(id.into(), "en".into(), Timestamp::default()))
}

/// A file of the other assessment, as it is set aside.
fn aside(name: &str, text: &str) -> Refusal {
    let refusal = read(name, text, &one()).expect_err("it is another's");
    let brought = Some(Brought::Text(text.into()));
    Refusal { instead: Some(Instead { instrument: other(), brought }), ..refusal }
}

fn opened() -> CompareModel {
    let mut model = CompareModel { open: true, ..CompareModel::default() };
    model.step(CompareInput::Found(one()), &stamp(1));
    bring(&mut model, vec![Ok(member(&one(), "a", "5")), Ok(member(&one(), "b", "4"))]);
    model
}

fn bring(model: &mut CompareModel, files: Vec<Result<Member, Refusal>>) {
    model.step(CompareInput::Expect(files.len()), &stamp(1));
    model.step(CompareInput::Read(files, Progress::default()), &stamp(1));
    model.step(CompareInput::Done { by_person: true, found: None }, &stamp(1));
}

fn act(model: &mut CompareModel, command: CompareCommand) -> Vec<CompareEffect> {
    model.step(CompareInput::Command(command), &stamp(2))
}

fn instead(model: &mut CompareModel, instrument: &Instrument) -> Vec<CompareEffect> {
    act(model, CompareCommand::Instead(instrument.id.shared()))
}

fn ids(model: &CompareModel) -> Vec<&str> {
    model.set.members().iter().map(|member| &*member.response.id).collect()
}

fn files(model: &CompareModel) -> Vec<(bool, usize)> {
    model.offers().iter().map(|offer| (offer.instrument == other(), offer.files)).collect()
}

#[test]
fn what_was_set_aside_is_compared_and_what_was_compared_is_offered() {
    let mut model = opened();
    act(&mut model, CompareCommand::Relabel("a".into(), "Partner A".into()));
    let broken = Refusal::whole("x.txt", Reason::NotJson, "is no JSON");
    bring(&mut model, vec![Err(aside("c.json", &text("c"))), Err(broken), Err(aside("d.json", &text("d")))]);
    let before = model.set.clone();
    assert_eq!(files(&model), [(true, 2)]);
    assert_eq!(instead(&mut model, &other()), [CompareEffect::Tell]);
    assert_eq!((ids(&model), files(&model)), (vec!["c", "d"], vec![(false, 2)]));
    assert_eq!(model.instrument, Some(other()));
    assert_eq!((model.comparison.is_some(), model.screen), (true, CompareScreen::Gather));
    assert_eq!(model.news, Some((1, News::Added(2, 3))), "the screen is another, so its news begin anew");
    assert_eq!(instead(&mut model, &one()), [CompareEffect::Tell]);
    assert_eq!(model.set.members(), before.members(), "nothing is lost, not even a label");
    assert_eq!((model.set.set_aside(), files(&model)), (before.set_aside(), vec![(true, 2)]));
}

#[test]
fn a_page_that_names_its_assessment_offers_no_other() {
    let mut model = opened();
    model.step(CompareInput::Instrument(one()), &stamp(1));
    bring(&mut model, vec![Err(aside("c.json", &text("c")))]);
    assert_eq!((files(&model), model.refusals[0].instead.as_ref()), (vec![], None));
    assert_eq!(instead(&mut model, &other()), []);
    assert_eq!(ids(&model), ["a", "b"]);
}

#[test]
fn an_anonymous_set_that_was_looked_at_is_exchanged_for_no_other() {
    let mut model = opened();
    bring(&mut model, vec![Err(aside("c.json", &text("c")))]);
    act(&mut model, CompareCommand::Anonymous(Some(7)));
    assert_eq!(files(&model), [(true, 1)]);
    act(&mut model, CompareCommand::Go(CompareScreen::Picture));
    assert_eq!(files(&model), []);
}

#[test]
fn so_many_texts_are_kept_and_the_rest_has_to_be_chosen_again() {
    let mut model = opened();
    let text = text("c");
    bring(&mut model, (0..=MAX_KEPT).map(|number| Err(aside(&format!("{number:04}.json"), &text))).collect());
    assert_eq!(files(&model), [(true, MAX_KEPT)]);
    instead(&mut model, &other());
    let left: Vec<_> = model
        .refusals
        .iter()
        .filter(|it| it.instead.as_ref().is_some_and(|it| it.brought.is_none()))
        .collect();
    assert_eq!(left.len(), 1);
    assert_eq!(&*left[0].aside.name, "1000.json");
}

#[test]
fn texts_are_kept_up_to_a_size() {
    let mut model = opened();
    let padded = |bytes: usize| format!("{}{}", text("c"), " ".repeat(bytes));
    let large = padded(MAX_KEPT_BYTES / 3);
    bring(&mut model, (0..4).map(|number| Err(aside(&format!("{number}.json"), &large))).collect());
    assert_eq!(files(&model), [(true, 2)]);
    bring(&mut model, vec![Err(aside("small.json", &text("d")))]);
    assert_eq!(files(&model), [(true, 3)], "a small one still fits");
}
