mod rounds;

use super::*;
use crate::domain::fixtures::{answered, at, id, profile};
use crate::domain::response::answer::AnswerValue;
use crate::domain::time::Timestamp;
use crate::wire::problem::{Problem, Problems};
use crate::wire::result;

fn model(answers: &str) -> Model {
    let instrument = profile(&[2, 1]);
    let response = answered(&instrument, answers);
    Model::new(Rc::new(instrument), response, StorageKind::Browser)
}

fn stamp() -> Stamp {
    Stamp { now: at(100), id: "fresh".into() }
}

/// The state once another tab wrote this.
fn hear(model: &Model, theirs: &Response) -> Model {
    let mut model = model.clone();
    model.merge_found(theirs);
    model
}

/// The state once another tab cleared the response.
fn cleared(model: &Model) -> Model {
    let mut model = model.clone();
    model.clear_elsewhere(&stamp(), &"de".into());
    model
}

fn step(model: &Model, command: Command) -> Model {
    let update = if command.needs_later() { Model::update_later } else { Model::update };
    let mut next = model.clone();
    update(&mut next, &command, &stamp(), &"de".into());
    next
}

#[test]
fn going_somewhere_moves_focus_and_opening_whole_results_completes() {
    let partial = step(&model("55"), Command::Go(Screen::Results));
    assert_eq!((partial.screen, partial.moves, partial.response.completed), (Screen::Results, 1, None));
    let whole = step(&model("555"), Command::Go(Screen::Results));
    assert_eq!(whole.response.completed, Some(at(100)));
    assert_eq!(step(&whole, Command::Go(Screen::Intro)).moves, 2);
}

#[test]
fn a_change_takes_the_language_it_was_made_in_and_nothing_moves() {
    let change = Command::Change(Change::Respond(id("i0"), AnswerValue::Rated(3)));
    let changed = step(&model(""), change.clone());
    assert_eq!((&*changed.response.language, changed.moves), ("de", 0));
    assert!(Rc::ptr_eq(&changed.response, &step(&changed, change).response), "no change, the same response");
}

#[test]
fn starting_again_can_be_undone_even_after_going_on() {
    let before = model("5?");
    let cleared = step(&before, Command::Reset);
    assert_eq!((cleared.screen, cleared.notice.clone()), (Screen::Intro, Some(Notice::Cleared)));
    assert!(cleared.response.is_empty());
    let went_on = step(&cleared, Command::Go(Screen::Section(0)));
    let back = step(&went_on, Command::Undo);
    assert_eq!(back.response, before.response);
    assert_eq!((back.notice, back.undo), (Some(Notice::Restored), None));
}

#[test]
fn undoing_what_was_done_on_the_results_leads_back_to_them() {
    let before = step(&model("5?"), Command::Go(Screen::Results));
    for done in [Command::Reset, Command::NextRound] {
        let done = step(&before, done);
        let back = step(&done, Command::Undo);
        assert_eq!((done.screen, back.screen), (Screen::Intro, Screen::Results));
        assert_eq!(back.response, before.response);
    }
}

#[test]
fn starting_again_twice_still_brings_the_answers_back() {
    let before = model("5?");
    let twice = step(&step(&before, Command::Reset), Command::Reset);
    assert_eq!(step(&twice, Command::Undo).response, before.response);
}

#[test]
fn an_older_state_of_the_same_response_stays_opened_where_another_tab_shows_the_newer() {
    let (older, newer) = (model("1"), model("54"));
    let text: Rc<str> = result::write(&older.instrument, &older.response).into();
    let opened = step(&newer, Command::Open(text));
    let heard = hear(&opened, &newer.response);
    let responses = ["i0", "i1"].map(|item| heard.response.value_of(item).clone());
    assert_eq!(responses, [AnswerValue::Rated(1), AnswerValue::Unanswered]);
    let undone = hear(&step(&heard, Command::Undo), &heard.response);
    let responses = ["i0", "i1"].map(|item| undone.response.value_of(item).clone());
    assert_eq!(responses, [AnswerValue::Rated(5), AnswerValue::Rated(4)]);
}

#[test]
fn an_opened_file_replaces_answers_and_can_be_undone() {
    let mut theirs = model("1??");
    theirs.response = Rc::new(Response { id: "theirs".into(), ..(*theirs.response).clone() });
    let text: Rc<str> = result::write(&theirs.instrument, &theirs.response).into();
    let opened = step(&model("5"), Command::Open(text));
    assert_eq!((&opened.response, opened.screen), (&theirs.response, Screen::Results));
    assert_eq!(step(&opened, Command::Undo).response, model("5").response);
}

#[test]
fn a_refused_file_changes_nothing_and_says_why() {
    let before = model("5");
    let refused = step(&before, Command::Open("[]".into()));
    let problem = Problem { pointer: "".into(), message: "must be an object, { … }".into() };
    assert_eq!(refused.notice, Some(Notice::Refused(Rc::new(Problems(vec![problem])))));
    assert_eq!(refused.moves, 1, "focus goes to the reason");
    assert_eq!(Model { notice: None, moves: 0, ..refused }, before);
}

#[test]
fn a_file_of_another_assessment_is_refused_by_its_title() {
    let before = model("5");
    let own = result::write(&before.instrument, &before.response);
    let id = format!("\"id\": \"{}\"", &*before.instrument.id);
    for (title, told) in [(Some("Theirs"), "Theirs"), (None, "another")] {
        let mut file = own.replacen(&id, "\"id\": \"another\"", 1);
        if let Some(title) = title {
            file = file.replacen("\"title\": \"Sample\"", &format!("\"title\": \"{title}\""), 1);
        } else {
            file = file.replacen("\"title\": \"Sample\"", "\"titled\": \"Sample\"", 1);
        }
        let refused = step(&before, Command::Open(file.into()));
        assert_eq!(refused.notice, Some(Notice::OtherAssessment(told.into())));
        assert_eq!((&refused.response, refused.moves), (&before.response, 1), "focus goes to the reason");
    }
}

#[test]
fn of_several_files_the_person_is_asked_which_one() {
    let before = model("5");
    let files: Rc<[_]> = [("a.json".into(), "{}".into()), ("b.json".into(), "[]".into())].into();
    let asked = step(&before, Command::Choose(files.clone()));
    assert_eq!((asked.notice, asked.moves), (Some(Notice::Several(files)), 1));
    assert_eq!(asked.response, before.response);
}

#[test]
fn what_cannot_even_be_read_is_refused_in_the_same_way() {
    let (before, problems) = (model("5"), Rc::new(Problems::whole("is not UTF-8; save it as UTF-8")));
    let refused = step(&before, Command::Refuse(problems.clone()));
    assert_eq!(refused.notice, Some(Notice::Refused(problems)));
    assert_eq!(Model { notice: None, moves: 0, ..refused }, before);
}

#[test]
fn a_link_is_looked_at_and_changes_nothing() {
    let mut theirs = model("1??");
    theirs.response = Rc::new(Response { id: "theirs".into(), ..(*theirs.response).clone() });
    let text: Rc<str> = result::write(&theirs.instrument, &theirs.response).into();
    let past = Some(Past { response: theirs.response, linked: true });
    let aside = Some(Notice::SetAside("key".into()));
    for (here, notice) in [(false, aside.clone()), (true, None)] {
        let before = Model { notice: aside.clone(), ..model("5") };
        let shown = step(&before, Command::OpenLink { text: text.clone(), here });
        let expect = Model { past: past.clone(), screen: Screen::Results, moves: 1, notice, ..before };
        assert_eq!(shown, expect, "followed here: {here}");
        assert_eq!(cleared(&shown).screen, Screen::Results);
    }
}

#[test]
fn a_refused_link_says_why_until_another_is_followed() {
    let bad = || Command::OpenLink { text: "".into(), here: true };
    let refused = step(&model("5"), bad());
    assert!(matches!(refused.notice, Some(Notice::Refused(_))));
    assert_eq!(refused.moves, 1, "focus goes to the reason");
    let text = result::write(&refused.instrument, &refused.response).into();
    assert_eq!(step(&refused, Command::OpenLink { text, here: true }).notice, None);
}

#[test]
fn results_opened_in_one_tab_are_not_complete_once_the_other_took_an_answer_back() {
    let whole = step(&model("555"), Command::Go(Screen::Results));
    assert!(whole.response.completed.is_some());
    let taken = Change::Respond(id("i0"), AnswerValue::Unanswered);
    let there = model("555")
        .response
        .apply(&taken, &whole.instrument, &Stamp { now: at(90), id: "a".into() })
        .unwrap();
    assert_eq!(hear(&whole, &there).response.completed, None);
}

#[test]
fn another_tabs_answers_are_merged_and_another_response_is_taken_over() {
    let here = model("5");
    let instrument = here.instrument.clone();
    let there = answered(&instrument, "-4");
    let merged = hear(&here, &there);
    let responses = ["i0", "i1"].map(|item| merged.response.value_of(item).clone());
    assert_eq!(responses, [AnswerValue::Rated(5), AnswerValue::Rated(4)]);
    let other = answered(&instrument, "1");
    let other = Response { id: "other".into(), updated: at(60_000), ..other };
    let replaced = hear(&here, &other);
    assert_eq!((&*replaced.response, replaced.notice.clone()), (&other, Some(Notice::ReplacedElsewhere)));
    assert_eq!(step(&replaced, Command::Undo).response, here.response, "nothing is lost by it");
    assert!(
        Rc::ptr_eq(&hear(&here, &here.response).response, &here.response),
        "nothing new, the same response"
    );
}

#[test]
fn first_answers_of_two_tabs_come_together_in_one_response() {
    let left = model("5");
    let began = |response: &Response| Response { begun: true, ..response.clone() };
    let left = Model { response: Rc::new(began(&left.response)), ..left };
    let right = answered(&left.instrument, "-4");
    let right = Response { id: "a".into(), ..began(&right) };
    let here = hear(&left, &right);
    let there = hear(&Model { response: Rc::new(right), ..left.clone() }, &left.response);
    assert_eq!(here.response, there.response);
    assert_eq!(
        (&*here.response.id, here.instrument.items.len() - here.response.missing(&here.instrument)),
        ("a", 2)
    );
}

#[test]
fn a_file_opened_after_another_is_not_merged_with_it_in_the_other_tab() {
    let here = model("555");
    let bob = Response { id: "bob".into(), begun: true, started: at(1), ..answered(&here.instrument, "1") };
    let text = result::write(&here.instrument, &bob).into();
    let there = step(&here, Command::Open(text));
    let heard = hear(&here, &there.response);
    assert_eq!((&heard.response, heard.notice), (&there.response, Some(Notice::ReplacedElsewhere)));
    assert_eq!(*heard.response.value_of("i1"), AnswerValue::Unanswered, "Bob's alone");
}

#[test]
fn a_change_on_top_of_the_end_of_time_is_not_undone_by_another_tab() {
    let end = Timestamp::from_millis(f64::MAX);
    let mut before = model("4");
    let mut response = Response { updated: end, ..(*before.response).clone() };
    Rc::make_mut(response.answers.get_mut("i0").unwrap()).moments[0] = end;
    before.response = Rc::new(response);
    let change = Command::Change(Change::Respond(id("i0"), AnswerValue::Rated(1)));
    let here = step(&before, change);
    let file = result::write(&here.instrument, &here.response);
    let there = hear(&before, &result::read(&file, &before.instrument).unwrap());
    for tab in [hear(&here, &before.response), there] {
        assert_eq!(*tab.response.value_of("i0"), AnswerValue::Rated(1));
    }
}

#[test]
fn answers_cleared_in_another_tab_can_be_brought_back_here() {
    let here = step(&model("555"), Command::Go(Screen::Results));
    let empty = cleared(&here);
    assert_eq!((empty.screen, empty.notice.clone()), (Screen::Intro, Some(Notice::ClearedElsewhere)));
    assert_eq!(step(&empty, Command::Undo).response, here.response);
    assert_eq!(cleared(&model("")).notice, None, "there was nothing to lose");
}

#[test]
fn one_goes_on_with_the_first_section_that_lacks_an_answer() {
    assert_eq!(["", "5-", "5?", "555"].map(|answers| model(answers).next_section()), [0, 0, 1, 0]);
}
