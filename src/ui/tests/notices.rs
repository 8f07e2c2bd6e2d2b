use super::*;
use crate::app::model::{Notice, StorageError};
use crate::domain::response::{Respondent, Response};
use crate::wire::problem::{Problem, Problems};

fn start() -> Model {
    model(fixtures::profile(&[1]), "", Screen::Intro)
}

#[test]
fn each_notice_says_what_happened() {
    let said =
        |notice| show(Model { notice: Some(notice), ..start() }).find("class=pc-notice").find("p").text();
    assert_eq!(said(Notice::Cleared), "Your answers have been cleared.");
    assert_eq!(said(Notice::ClearedElsewhere), "The answers were cleared in another tab.");
    assert_eq!(said(Notice::Opened), "These are the results from the file.");
    let respondent =
        Respondent { name: "Ann Lee".into(), organisation: "Care Trust".into(), ..Respondent::default() };
    let response = Rc::new(Response { respondent, ..(*start().response).clone() });
    let opened = show(Model { response, notice: Some(Notice::Opened), ..start() }).find("class=pc-notice");
    assert_eq!(opened.find("p").text(), "These are the results of Ann Lee, Care Trust, from the file.");
    assert_eq!(said(Notice::Restored), "Your answers are back.");
    assert!(said(Notice::SetAside("the-key".into())).contains("“the-key”"));
}

#[test]
fn a_refused_file_is_told_with_every_problem() {
    let problem = |pointer: &str, message: &str| Problem { pointer: pointer.into(), message: message.into() };
    let problems = Problems(vec![problem("/items/0", "is <odd>"), problem("", "is short")]);
    let told: Vec<_> = problems.0.iter().map(|problem| problem.to_string()).collect();
    let page = show(Model { notice: Some(Notice::Refused(Rc::new(problems))), ..start() });
    assert!(page.find("data-role=notice").text().starts_with("This can’t be opened:"));
    assert_eq!(page.find("class=pc-list pc-problems").texts("li"), told);
}

#[test]
fn what_gets_the_focus_is_read_out_because_of_that_and_not_once_more_as_a_live_region() {
    let files: Rc<[_]> = [("mine.json".into(), "{}".into()), ("theirs.json".into(), "{}".into())].into();
    for (notice, beginning) in [
        (Notice::Refused(Rc::new(Problems(Vec::new()))), "This can’t be opened:"),
        (Notice::OtherAssessment("Theirs".into()), "This file is from another assessment"),
        (Notice::Several(files), "You gave 2 files"),
        (Notice::RoundIsThis, "This file has the answers that are here already"),
    ] {
        let page = show(Model { notice: Some(notice), ..start() });
        let region = page.find("data-role=notice");
        let notice = region.find("class=pc-notice");
        assert_eq!(
            (region.attribute("role"), notice.attribute("role")),
            (None, Some("group")),
            "{beginning}"
        );
        let name = notice.attribute("aria-labelledby").expect("a name").to_owned();
        let words = page.find(&format!("id={name}")).text();
        assert!(words.starts_with(beginning), "{words}");
    }
    let region = show(Model { notice: Some(Notice::Restored), ..start() }).find("data-role=notice");
    assert_eq!(region.attribute("role"), Some("status"), "the focus is elsewhere");
}

#[test]
fn several_files_are_offered_by_their_names() {
    let files: Rc<[_]> = [("mine.json".into(), "{}".into()), ("theirs.json".into(), "{}".into())].into();
    let page = show(Model { notice: Some(Notice::Several(files)), ..start() }).find("class=pc-notice");
    assert_eq!(page.find("p").text(), "You gave 2 files, and only one can be open. Which one do you want?");
    assert_eq!(page.texts("data-do=open-this"), ["mine.json", "theirs.json"]);
}

#[test]
fn a_file_of_another_assessment_is_told_without_places_in_files() {
    let notice = Some(Notice::OtherAssessment("Theirs".into()));
    let page = show(Model { notice, ..start() }).find("data-role=notice");
    assert!(page.text().starts_with("This file is from another assessment, “Theirs”."));
    assert!(!page.has("li"));
}

#[test]
fn undo_is_offered_while_there_is_something_to_bring_back() {
    let undo = Some(Rc::new(fixtures::response()));
    let notice = Some(Notice::Cleared);
    let cleared =
        show(Model { notice: notice.clone(), undo: undo.clone(), ..start() }).find("data-role=notice");
    assert_eq!(cleared.texts("button"), ["Undo", "Dismiss"]);
    let nothing_lost = show(Model { notice, ..start() }).find("data-role=notice");
    assert_eq!(nothing_lost.texts("button"), ["Dismiss"]);
    let later = show(Model { undo, ..start() }).find("class=pc-undo");
    assert_eq!(later.text(), "You can still bring back your earlier answers. Undo");
    let quiet = show(start()).find("data-role=notice");
    assert_eq!(
        (quiet.text(), quiet.attribute("role")),
        ("".into(), Some("status")),
        "the region is always there"
    );
}

#[test]
fn trouble_with_the_storage_stays_in_view_with_a_way_out() {
    for (trouble, beginning) in [
        (StorageError::Denied, "This browser does not let the page save your answers."),
        (StorageError::Full, "The browser’s storage for this site is full"),
        (StorageError::Stuck, "There are saved answers here that can’t be read"),
    ] {
        let page = show(Model { storage_error: Some(trouble), screen: Screen::Section(0), ..start() });
        let told = page.find("data-role=trouble");
        assert!(told.text().starts_with(beginning));
        assert_eq!(told.texts("data-do=download"), ["Download results"]);
        assert_eq!(page.find("data-role=saved").text(), "! Not saved");
    }
}
