use super::*;
use crate::domain::fixtures::{profile, stamp};
use crate::domain::group::filter::{By, Filter};
use crate::domain::group::fixtures::member;
use crate::domain::group::set::Reason;

fn started() -> CompareModel {
    let mut model = CompareModel::default();
    model.step(CompareInput::Instrument(Rc::new(profile(&[1]))), &stamp(1));
    model
}

fn bring(model: &mut CompareModel, who: &[&str]) -> Vec<CompareEffect> {
    let instrument = model.instrument.clone().expect("an assessment is there");
    model.step(CompareInput::Expect(who.len()), &stamp(1));
    for (number, who) in who.iter().enumerate() {
        let file = Ok(member(&instrument, who, "5"));
        model.step(CompareInput::Read(vec![file], Progress { done: number + 1, known: 9 }), &stamp(1));
    }
    model.step(CompareInput::Done { by_person: true, found: None }, &stamp(1))
}

fn ids(model: &CompareModel) -> Vec<&str> {
    model.set.members().iter().map(|member| &*member.response.id).collect()
}

fn news(model: &CompareModel) -> Option<&News> {
    model.news.as_ref().map(|(_, news)| news)
}

#[test]
fn files_are_counted_while_they_are_read_and_compared_once_all_are_there() {
    let mut model = started();
    assert_eq!(bring(&mut model, &["a", "b", "a"]), [CompareEffect::Tell]);
    assert_eq!((ids(&model), news(&model)), (vec!["a", "b"], Some(&News::Added(2, 1))));
    assert_eq!((model.comparison.is_some(), model.reading), (true, None));
    bring(&mut model, &["c"]);
    assert_eq!(news(&model), Some(&News::Added(1, 0)), "what was read before is not counted again");
}

#[test]
fn what_is_brought_while_files_are_read_adds_to_what_is_known() {
    let mut model = started();
    model.step(CompareInput::Expect(3), &stamp(1));
    model.step(CompareInput::Read(Vec::new(), Progress { done: 1, known: 3 }), &stamp(1));
    model.step(CompareInput::Expect(4), &stamp(1));
    assert_eq!(model.reading, Some(Progress { done: 1, known: 7 }));
}

#[test]
fn exports_are_called_what_their_files_are() {
    use CompareExport::{Calendar, Csv, Html, Json, Markdown, Print, Text};
    let names = [Json, Html, Csv, Text, Markdown, Print, Calendar].map(CompareExport::name);
    assert_eq!(names, ["json", "html", "csv", "text", "markdown", "print", "ics"]);
}

#[test]
fn what_cannot_be_read_is_kept_with_its_reason() {
    let mut model = started();
    let refusal = Refusal::whole("x.txt", Reason::NotJson, "is no JSON");
    model.step(CompareInput::Expect(1), &stamp(1));
    model.step(CompareInput::Read(vec![Err(refusal.clone())], Progress { done: 1, known: 1 }), &stamp(1));
    assert_eq!(
        model.step(CompareInput::Done { by_person: true, found: None }, &stamp(1)),
        [],
        "there is nothing to tell of"
    );
    assert_eq!((&model.refusals, news(&model)), (&vec![refusal], Some(&News::Added(0, 1))));
}

#[test]
fn a_removal_and_a_label_can_be_undone() {
    let mut model = started();
    bring(&mut model, &["a", "b"]);
    let mut act = |command| model.step(CompareInput::Command(command), &stamp(1));
    assert_eq!(act(CompareCommand::Remove("a".into())), [CompareEffect::Tell]);
    assert_eq!(act(CompareCommand::Undo), [CompareEffect::Tell]);
    assert_eq!(act(CompareCommand::Relabel("a".into(), "Partner A".into())), [CompareEffect::Tell]);
    assert_eq!(act(CompareCommand::Relabel("a".into(), "Partner A".into())), []);
    assert_eq!(ids(&model), ["a", "b"]);
    assert_eq!(model.set.members()[0].shown(), "Partner A");
}

#[test]
fn without_a_response_there_is_nothing_to_look_at() {
    let mut model = started();
    bring(&mut model, &["a"]);
    model.step(CompareInput::Command(CompareCommand::Go(CompareScreen::Picture)), &stamp(1));
    model.step(CompareInput::Command(CompareCommand::Remove("a".into())), &stamp(1));
    assert_eq!((model.screen, &model.comparison), (CompareScreen::Gather, &None));
}

#[test]
fn an_anonymous_set_is_chosen_before_anything_is_shown() {
    let mut model = started();
    bring(&mut model, &["a", "b"]);
    let mut act = |command| model.step(CompareInput::Command(command), &stamp(1));
    act(CompareCommand::Anonymous(Some(7)));
    act(CompareCommand::Go(CompareScreen::Picture));
    act(CompareCommand::Anonymous(None));
    act(CompareCommand::Remove("a".into()));
    assert_eq!((model.set.seed(), ids(&model)), (Some(7), vec!["a", "b"]));
    bring(&mut model, &["c"]);
    assert_eq!(
        ids(&model),
        ["a", "b"],
        "whoever compares the pictures before and after would know what c answered"
    );
}

#[test]
fn what_comes_too_late_for_an_anonymous_set_is_told_once() {
    let mut model = started();
    bring(&mut model, &["a", "b"]);
    model.step(CompareInput::Command(CompareCommand::Anonymous(Some(7))), &stamp(1));
    model.step(CompareInput::Command(CompareCommand::Go(CompareScreen::Picture)), &stamp(1));
    bring(&mut model, &[]);
    assert_eq!(news(&model), None, "nothing came");
    bring(&mut model, &["c", "d"]);
    assert_eq!(model.news, Some((1, News::Sealed)), "and not once more for each file");
    let file = member(&model.instrument.clone().expect("an assessment is there"), "e", "5");
    model.step(CompareInput::Expect(1), &stamp(2));
    model.step(CompareInput::ReadEarlier(vec![Ok(file)], Progress::default()), &stamp(2));
    assert_eq!((news(&model), model.earlier.set.members().len()), (Some(&News::Sealed), 0));
}

#[test]
fn a_part_that_would_tell_who_is_in_it_is_not_shown() {
    let mut model = started();
    bring(&mut model, &["a:One", "b:Two"]);
    let mut act = |command| model.step(CompareInput::Command(command), &stamp(1));
    act(CompareCommand::Anonymous(Some(7)));
    assert_eq!(act(CompareCommand::Filter(Filter::Part(By::Organisation, 0))), []);
    assert_eq!((news(&model), &model.choices), (Some(&News::SplitRefused), &Choices::default()));
}

#[test]
fn what_was_set_aside_before_the_assessment_was_known_stays() {
    let mut model = CompareModel::default();
    model.step(CompareInput::Expect(1), &stamp(1));
    let refusal = Refusal::whole("x.txt", Reason::NotJson, "is no JSON");
    model.step(CompareInput::Read(vec![Err(refusal)], Progress { done: 1, known: 1 }), &stamp(1));
    model.step(CompareInput::Instrument(Rc::new(profile(&[1]))), &stamp(1));
    assert_eq!(model.set.set_aside().len(), 1);
}

#[test]
fn another_assessment_begins_with_an_empty_set() {
    let mut model = started();
    bring(&mut model, &["a"]);
    let same = model.instrument.clone().expect("an assessment is there");
    model.step(CompareInput::Instrument(same.clone()), &stamp(1));
    assert_eq!(ids(&model), ["a"]);
    let other = Instrument { fingerprint: "other".into(), ..(*same).clone() };
    model.step(CompareInput::Instrument(Rc::new(other)), &stamp(1));
    assert_eq!((ids(&model).len(), &model.comparison), (0, &None));
}
