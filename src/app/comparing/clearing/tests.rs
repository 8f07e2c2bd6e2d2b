use crate::app::comparing::fixtures::compared;
use crate::app::comparing::model::{CompareModel, News, Progress};
use crate::app::comparing::step::{CompareCommand, CompareEffect, CompareInput, EarlierCommand};
use crate::app::comparing::talking::TalkCommand;
use crate::domain::fixtures::{profile, stamp};
use crate::domain::group::fixtures::member;

fn act(model: &mut CompareModel, command: CompareCommand) -> Vec<CompareEffect> {
    model.step(CompareInput::Command(command), &stamp(2))
}

fn bring(model: &mut CompareModel, who: &str, earlier: bool) {
    let files = vec![Ok(member(&profile(&[3]), who, "222"))];
    let read = if earlier { CompareInput::ReadEarlier } else { CompareInput::Read };
    model.step(read(files, Progress::default()), &stamp(1));
}

#[test]
fn all_that_was_removed_at_once_comes_back() {
    let mut model = compared();
    bring(&mut model, "y", true);
    act(&mut model, CompareCommand::Relabel("a".into(), "Partner A".into()));
    act(&mut model, CompareCommand::Target(Some(4)));
    let begin = TalkCommand::Begin { items: vec![1], timer: true, language: "en".into() };
    act(&mut model, CompareCommand::Talk(begin));
    let before = model.clone();
    assert_eq!(act(&mut model, CompareCommand::Clear), [CompareEffect::Tell]);
    assert!(model.set.members().is_empty() && model.session.is_none() && model.may_undo());
    assert!(matches!(model.news, Some((_, News::Cleared(2)))), "{:?}", model.news);
    assert_eq!(act(&mut model, CompareCommand::Undo), [CompareEffect::Tell]);
    assert_eq!((&model.set, &model.earlier, model.target), (&before.set, &before.earlier, Some(4)));
    assert_eq!((&model.session, &model.comparison), (&before.session, &before.comparison));
    assert!(matches!(model.news, Some((_, News::Undone))));
    act(&mut model, CompareCommand::Undo);
    assert_eq!(model.set.members()[0].label, None, "the change before can be undone as well");
}

#[test]
fn what_was_removed_does_not_come_back_among_others() {
    for earlier in [false, true] {
        let mut model = compared();
        act(&mut model, CompareCommand::Clear);
        bring(&mut model, "c", earlier);
        assert!(!model.may_undo());
    }
}

#[test]
fn an_anonymous_set_comes_back_as_it_was_seen() {
    let mut model = compared();
    act(&mut model, CompareCommand::Anonymous(Some(7)));
    act(&mut model, CompareCommand::Go(crate::app::comparing::model::CompareScreen::Picture));
    let before = model.set.clone();
    act(&mut model, CompareCommand::Clear);
    act(&mut model, CompareCommand::Undo);
    assert_eq!((&model.set, model.set.may_change()), (&before, false));
}

#[test]
fn the_earlier_round_comes_back_too() {
    let mut model = compared();
    bring(&mut model, "y", true);
    let before = model.earlier.clone();
    act(&mut model, CompareCommand::Earlier(EarlierCommand::Clear));
    assert!(model.earlier.set.members().is_empty() && model.may_undo_earlier() && !model.may_undo());
    assert!(matches!(model.news, Some((_, News::Cleared(1)))));
    act(&mut model, CompareCommand::Earlier(EarlierCommand::Undo));
    assert_eq!(model.earlier, before);
    act(&mut model, CompareCommand::Earlier(EarlierCommand::Clear));
    bring(&mut model, "z", true);
    assert!(!model.may_undo_earlier());
}

#[test]
fn what_the_host_resets_is_gone() {
    let mut model = compared();
    act(&mut model, CompareCommand::Clear);
    assert_eq!(model.step(CompareInput::Reset, &stamp(3)), []);
    assert!(!model.may_undo());
    let mut model = compared();
    model.step(CompareInput::Reset, &stamp(3));
    assert!(model.set.members().is_empty() && !model.may_undo() && model.comparison.is_none());
}
