//! The screens of a comparison, rendered on the host.

use std::rc::Rc;

use yew::prelude::*;

use super::page::Page;
use super::{PAGES, render};
use crate::app::comparing::fixtures::compared;
use crate::app::comparing::model::{CompareModel, CompareScreen, Keeping, News, Progress, Refused};
use crate::app::comparing::reading::Refusal;
use crate::app::comparing::step::{CompareCommand, CompareInput};
use crate::app::comparing::talking::TalkCommand;
use crate::domain::fixtures::stamp;
use crate::domain::group::fixtures::member;
use crate::domain::group::session::{Draft, Step};
use crate::domain::group::set::Reason;
use crate::domain::time::Timestamp;
use crate::i18n::fixtures::english;
use crate::ui::comparing::context::CompareContext;
use crate::ui::comparing::{CompareApp, CompareProps};
use crate::ui::shared::Shared;

fn show(model: CompareModel) -> Page {
    let ctx = CompareContext {
        words: Rc::new(english()),
        level: 2,
        send: Callback::noop(),
        bring: Callback::noop(),
        paste: Callback::noop(),
        now: || Timestamp::START,
        seed: || 1,
        heading: NodeRef::default(),
    };
    render::<CompareApp>(CompareProps { ctx: ctx.into(), model: Shared(Rc::new(model)), look: PAGES })
}

fn after(commands: impl IntoIterator<Item = CompareCommand>) -> CompareModel {
    let mut model = compared();
    for (command, at) in commands.into_iter().zip(2..) {
        model.step(CompareInput::Command(command), &stamp(at));
    }
    model
}

/// A session about two questions, after these steps.
fn session(steps: impl IntoIterator<Item = Step>) -> CompareModel {
    let begin = TalkCommand::Begin { items: vec![0, 1], timer: false, language: "en".into() };
    let steps = steps.into_iter().map(TalkCommand::Step);
    after([begin].into_iter().chain(steps).map(CompareCommand::Talk))
}

/// What the buttons do, in their order.
fn buttons(page: &Page) -> Vec<String> {
    page.all("button").iter().filter_map(|it| it.attribute("data-do").map(str::to_owned)).collect()
}

#[test]
fn a_session_can_be_started_before_its_questions_and_after() {
    let model = after([CompareCommand::Go(CompareScreen::Prepare)]);
    let all = buttons(&show(model.clone()));
    assert_eq!(all[..2], ["start-kept-above", "start-above"], "the first stops behind the heading");
    assert_eq!(all[all.len() - 3..], ["start-kept", "start", "leave"]);
    let kept = buttons(&show(CompareModel { keeping: Keeping::On, ..model }));
    assert_eq!(
        (kept.first().map(String::as_str), kept.contains(&"start-kept".to_owned())),
        (Some("start-above"), false)
    );
}

#[test]
fn what_was_written_of_an_action_is_there_to_be_seen() {
    let draft = Draft { action: "Meet.".into(), owner: "Ann".into(), due: "2027-01-31".into() };
    let page = show(session([Step::Draft(draft.clone())]));
    let actions = page.find("data-role=actions");
    assert_eq!(actions.attribute("open"), Some("open"));
    let values: Vec<_> =
        actions.all("input").iter().map(|it| it.attribute("value").map(str::to_owned)).collect();
    assert_eq!(values, ["Meet.", "Ann", "2027-01-31"].map(|it| Some(it.to_owned())));
    let page = show(session([Step::Draft(draft), Step::Next]));
    assert_eq!(page.find("data-role=actions").attribute("open"), None);
    assert_eq!(page.find("data-role=news").text(), "Added to the actions: Meet.");
}

#[test]
fn a_calendar_is_offered_once_an_action_has_a_date_that_can_go_into_one() {
    let act = |due: &str| {
        let draft = Draft { action: "Meet.".into(), owner: "Ann".into(), due: due.into() };
        Step::Act(draft)
    };
    let offered = |steps: &[Step]| {
        let page = show(session(steps.iter().cloned().chain([Step::Next, Step::Next])));
        buttons(&page.find("data-role=joint")).contains(&"ics".to_owned())
    };
    assert!(!offered(&[]), "there is no action");
    assert!(!offered(&[act(""), act("next week")]), "none of these is a day");
    assert!(offered(&[act(""), act("2027-01-31")]));
}

#[test]
fn what_the_browser_refuses_is_said_and_can_be_taken_by_hand() {
    for (what, words) in [
        (Refused::Copying, "The browser did not let this page copy. Select the text below and copy it."),
        (
            Refused::Saving,
            "The browser did not save the file. Select the text below, copy it, and paste it into a file of your own.",
        ),
    ] {
        let mut model = after([CompareCommand::Go(CompareScreen::Picture)]);
        model.step(CompareInput::Exported(News::Refused(what, "the text".into())), &stamp(3));
        let page = show(model);
        assert_eq!(page.find("data-role=news").text(), words);
        assert_eq!(page.find("textarea").text(), "the text");
    }
}

#[test]
fn what_comes_too_late_for_an_anonymous_set_is_said_on_every_screen() {
    for screen in [CompareScreen::Gather, CompareScreen::Picture] {
        let mut model = after([
            CompareCommand::Anonymous(Some(7)),
            CompareCommand::Go(CompareScreen::Picture),
            CompareCommand::Go(screen),
        ]);
        let instrument = model.instrument.clone().expect("an assessment is there");
        let file = Ok(member(&instrument, "c", "512"));
        model.step(CompareInput::Read(vec![file], Progress::default()), &stamp(5));
        let page = show(model);
        for role in ["announce", "news"] {
            let said = page.find(&format!("data-role={role}")).text();
            assert!(said.starts_with("This set is anonymous and has been looked at"), "{role}: {said}");
        }
    }
}

#[test]
fn what_comes_of_files_is_read_out_once_when_all_are_there() {
    let mut model = after([]);
    let instrument = model.instrument.clone().expect("an assessment is there");
    let added = |model: &CompareModel| show(model.clone()).find("data-role=announce").text();
    model.step(CompareInput::Expect(2), &stamp(4));
    for (number, who) in ["y", "z"].into_iter().enumerate() {
        let read = vec![Ok(member(&instrument, who, "512"))];
        model.step(CompareInput::Read(read, Progress { done: number + 1, known: 2 }), &stamp(5));
        assert_eq!(added(&model), "");
    }
    model.step(CompareInput::Done { by_person: true, found: None }, &stamp(6));
    assert_eq!(added(&model), "2 responses were added.");
}

#[test]
fn a_question_has_a_level_or_a_reason_and_the_page_says_so() {
    let page = show(session([Step::Reveal]));
    let help = "A question has either a level or a reason: choosing a level deletes the reason, and writing a reason takes the level back.";
    assert_eq!(page.find("id=pc-level-or-reason").text(), help);
    assert_eq!(page.find("textarea").attribute("aria-describedby"), Some("pc-level-or-reason"));
}

#[test]
fn removing_all_is_said_and_can_be_undone() {
    let page = show(after([CompareCommand::Clear]));
    assert_eq!(page.find("data-role=news").text(), "2 responses were removed.");
    assert!(buttons(&page).contains(&"undo".to_owned()));
}

#[test]
fn the_list_of_what_was_set_aside_can_be_dismissed() {
    let mut model = compared();
    assert!(!buttons(&show(model.clone())).contains(&"dismiss".to_owned()));
    let refusal = Refusal::whole("a.json", Reason::NotJson, "is no JSON");
    model.step(CompareInput::Read(vec![Err(refusal)], Progress::default()), &stamp(2));
    let aside = show(model).find("data-role=aside");
    assert_eq!(buttons(&aside), ["dismiss"]);
}
