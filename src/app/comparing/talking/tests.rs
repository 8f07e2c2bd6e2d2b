use crate::app::comparing::fixtures::compared;
use crate::app::comparing::model::{CompareModel, CompareScreen, News};
use crate::app::comparing::step::{CompareCommand, CompareEffect, CompareExport, CompareInput};
use crate::app::comparing::talking::TalkCommand;
use crate::domain::fixtures::stamp;
use crate::domain::group::session::{Draft, JointView, Step};
use crate::domain::group::set::ResponseSet;

fn talk(model: &mut CompareModel, command: TalkCommand) -> Vec<CompareEffect> {
    model.step(CompareInput::Command(CompareCommand::Talk(command)), &stamp(2))
}

fn begin(model: &mut CompareModel) {
    talk(model, TalkCommand::Begin { items: vec![2, 0, 99], timer: true, language: "en".into() });
}

#[test]
fn a_session_begins_with_what_was_chosen_and_shows_it() {
    let mut model = compared();
    let moves = model.moves;
    begin(&mut model);
    let session = model.session.clone().expect("it has begun");
    assert_eq!(session.talks().iter().map(|talk| talk.item).collect::<Vec<_>>(), [2, 0]);
    assert_eq!((model.screen, model.timer, model.moves), (CompareScreen::Session, true, moves + 1));
    talk(&mut model, TalkCommand::Begin { items: vec![], timer: false, language: "en".into() });
    assert_eq!(model.session, Some(session), "a session about nothing does not replace it");
}

#[test]
fn the_host_hears_of_agreements_and_of_nothing_else() {
    let mut model = compared();
    begin(&mut model);
    assert_eq!(talk(&mut model, TalkCommand::Step(Step::Reveal)), []);
    assert_eq!(talk(&mut model, TalkCommand::Step(Step::Agree(4))), [CompareEffect::Tell]);
    let moves = model.moves;
    assert_eq!(talk(&mut model, TalkCommand::Step(Step::Next)), []);
    assert_eq!(model.moves, moves + 1, "the focus goes to another question");
    assert_eq!(
        talk(&mut model, TalkCommand::Step(Step::Disagree("Too early.".into()))),
        [CompareEffect::Tell]
    );
    let views: Vec<_> =
        model.session.iter().flat_map(|it| it.talks()).map(|it| it.agreement.clone()).collect();
    assert_eq!(views, [JointView::Agreed(4), JointView::Disagreed("Too early.".into())]);
}

#[test]
fn a_deleted_session_comes_back_as_it_was() {
    let mut model = compared();
    begin(&mut model);
    talk(&mut model, TalkCommand::Step(Step::Agree(4)));
    let session = model.session.clone();
    assert_eq!(talk(&mut model, TalkCommand::Delete), [CompareEffect::Tell]);
    assert_eq!((&model.session, model.screen), (&None, CompareScreen::Picture));
    assert!(matches!(model.news, Some((_, News::SessionDeleted))));
    assert_eq!(talk(&mut model, TalkCommand::Restore), [CompareEffect::Tell]);
    assert_eq!((&model.session, model.screen), (&session, CompareScreen::Session));
}

#[test]
fn a_session_shows_an_anonymous_set_which_cannot_change_any_more() {
    let mut model = compared();
    model.step(CompareInput::Command(CompareCommand::Anonymous(Some(7))), &stamp(1));
    begin(&mut model);
    assert!(!model.set.may_change());
}

#[test]
fn without_responses_there_is_nothing_to_talk_about() {
    let mut model = CompareModel::default();
    begin(&mut model);
    assert_eq!((model.session, model.set), (None, ResponseSet::default()));
}

/// Writes an action, without adding it.
fn write(model: &mut CompareModel, action: &str) {
    let draft = Draft { action: action.into(), ..Draft::default() };
    assert_eq!(talk(model, TalkCommand::Step(Step::Draft(draft))), []);
}

fn actions(model: &CompareModel) -> Vec<String> {
    let session = model.session.as_ref().expect("there is a session");
    session.response().plan.iter().map(|entry| entry.action.to_string()).collect()
}

#[test]
fn an_action_that_was_written_is_added_when_the_group_goes_on() {
    let mut model = compared();
    begin(&mut model);
    write(&mut model, " Meet. ");
    assert_eq!(talk(&mut model, TalkCommand::Step(Step::Next)), [CompareEffect::Tell]);
    assert_eq!(actions(&model), ["Meet."]);
    assert!(matches!(&model.news, Some((_, News::ActionAdded(action))) if &**action == "Meet."));
    write(&mut model, "Call.");
    let act = Draft { action: "Call.".into(), ..Draft::default() };
    let act = CompareCommand::Talk(TalkCommand::Step(Step::Act(act)));
    model.step(CompareInput::Command(act), &stamp(5));
    assert_eq!((actions(&model).len(), &model.news), (2, &None), "whoever adds it sees it in the list");
}

#[test]
fn the_joint_result_has_the_action_that_was_written() {
    let mut model = compared();
    begin(&mut model);
    talk(&mut model, TalkCommand::Step(Step::GoTo(2)));
    write(&mut model, "Meet.");
    let export = CompareExport::Json;
    let effects = model.step(CompareInput::Command(CompareCommand::ExportJoint(export)), &stamp(3));
    assert_eq!(effects, [CompareEffect::Tell, CompareEffect::ExportJoint(export)]);
    assert_eq!(actions(&model), ["Meet."]);
}

#[test]
fn an_action_that_was_written_is_still_there_after_leaving() {
    let mut model = compared();
    begin(&mut model);
    write(&mut model, "Meet.");
    model.step(CompareInput::Command(CompareCommand::Go(CompareScreen::Picture)), &stamp(3));
    let draft = model.session.as_ref().map(|session| session.draft().action.clone());
    assert_eq!(draft.as_deref(), Some("Meet."));
}
