//! What is kept, what others wrote, and what happens where the storage fails.

use super::*;
use crate::platform::storage::Storage;

const HALF: &str = "{ half a fi";

#[test]
fn a_first_look_writes_nothing_and_tells_the_host_of_an_empty_response() {
    let site = Site::default();
    let tab = site.tab();
    assert_eq!(tab.effects, [changed(false, true)]);
    assert_eq!((tab.answers(), site.entries()), ("---".into(), vec![]));
}

#[test]
fn an_answer_is_in_the_storage_when_its_step_is_over() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 4);
    assert_eq!(tab.effects, [Effect::TellTabs, changed(true, true)]);
    assert_eq!(site.entries(), [(KEY.into(), tab.store.text().to_string())]);
    assert_eq!(stored(&tab), Some("4--".into()));
    tab.rate("i0", 4);
    assert_eq!(tab.effects, [], "the same answer is no change");
    assert_eq!(site.tab().answers(), "4--", "the next visit goes on from it");
}

#[test]
fn each_tab_takes_over_what_the_other_wrote_and_the_later_change_wins() {
    let site = Site::default();
    let (mut left, mut right) = (site.tab(), site.tab());
    left.rate("i0", 2);
    right.hear();
    assert_eq!((right.answers(), &right.effects[..]), ("2--".into(), &[changed(false, true)][..]));
    right.rate("i0", 4);
    right.rate("i1", 5);
    // Without having been told, by looking first.
    left.rate("i2", 1);
    assert_eq!((left.answers(), stored(&left)), ("451".into(), Some("451".into())));
    right.hear();
    assert_eq!((right.answers(), right.response()), ("451".into(), left.response()));
}

#[test]
fn first_answers_given_before_either_tab_has_heard_of_the_other_are_both_kept() {
    let site = Site::default();
    let (mut left, mut right) = (site.tab(), site.tab());
    // The tabs' processes see each other's storage late.
    let late = std::mem::take(&mut right.storages.local);
    left.rate("i1", 2);
    right.rate("i2", 3);
    right.storages.local = late;
    right.run(Input::Look);
    left.hear();
    assert_eq!((left.answers(), right.response()), ("-23".into(), left.response()));
    assert_eq!(stored(&left), Some("-23".into()));
}

#[test]
fn starting_again_forgets_and_shows_in_the_other_tab_which_can_bring_it_back() {
    let site = Site::default();
    let (mut left, mut right) = (site.tab(), site.tab());
    left.rate("i0", 2);
    right.hear();
    right.act(Command::Reset);
    assert_eq!((right.answers(), site.entries()), ("---".into(), vec![]));
    left.hear();
    assert_eq!((left.answers(), left.model().notice.clone()), ("---".into(), Some(Notice::ClearedElsewhere)));
    left.act(Command::Undo);
    right.hear();
    assert_eq!([left.answers(), right.answers()], ["2--", "2--"]);
    assert_eq!(stored(&left), Some("2--".into()));
}

#[test]
fn another_persons_file_opened_in_one_tab_shows_in_the_other_which_can_go_back() {
    let site = Site::default();
    let (mut left, mut right) = (site.tab(), site.tab());
    // Later than the file: first answers of the same moment would be taken for one response.
    site.clock.advance(60_000);
    left.rate("i0", 2);
    right.hear();
    let file = result::write(&right.model().instrument, &theirs("111"));
    right.act(Command::Open(file.into()));
    left.hear();
    let notice = left.model().notice.clone();
    assert_eq!((left.answers(), notice), ("111".into(), Some(Notice::ReplacedElsewhere)));
    left.act(Command::Undo);
    right.hear();
    assert_eq!([left.answers(), right.answers()], ["2--", "2--"]);
}

#[test]
fn what_cannot_be_read_is_set_aside_to_the_letter_and_said() {
    let site = Site::default();
    site.local.write(KEY, HALF).unwrap();
    let mut tab = site.tab();
    let aside = format!("{KEY}:set-aside:2026-01-01T00:00:00.010Z");
    assert_eq!(site.entries(), [(aside.clone(), HALF.into())]);
    assert_eq!(tab.model().notice, Some(Notice::SetAside(aside.as_str().into())));
    tab.rate("i0", 3);
    assert_eq!((stored(&tab), site.keys()), (Some("3--".into()), vec![KEY.into(), aside]));
}

#[test]
fn what_others_ruin_while_it_is_open_is_set_aside_and_no_clearing() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 3);
    site.local.write(KEY, HALF).unwrap();
    tab.act(Command::Go(Screen::Section(1)));
    assert!(matches!(tab.model().notice, Some(Notice::SetAside(_))), "also where one has gone on");
    assert_eq!((tab.answers(), stored(&tab)), ("3--".into(), Some("3--".into())));
    assert_eq!(site.entries().iter().filter(|(_, text)| text == HALF).count(), 1);
}

#[test]
fn what_can_be_neither_read_nor_set_aside_is_left_alone_until_there_is_room() {
    let site = Site::default();
    site.local.write(KEY, HALF).unwrap();
    site.local.room.set(site.local.size());
    let mut tab = site.tab();
    assert_eq!(tab.effects, [changed(false, false), failed(StorageError::Stuck)]);
    tab.rate("i0", 3);
    assert_eq!(tab.effects, [changed(true, false)], "it is told once");
    tab.act(Command::Reset);
    assert_eq!(site.entries(), [(KEY.into(), HALF.into())]);
    tab.rate("i1", 5);
    site.local.room.set(usize::MAX);
    tab.act(Command::Go(Screen::Section(1)));
    assert_eq!((tab.model().storage_error, stored(&tab)), (None, Some("-5-".into())));
    assert_eq!(site.entries().iter().filter(|(_, text)| text == HALF).count(), 1);
}

#[test]
fn in_a_full_storage_what_was_kept_stays_and_it_is_kept_again_once_there_is_room() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 4);
    let before = site.entries();
    site.local.room.set(site.local.size());
    tab.rate("i1", 2);
    assert_eq!(tab.effects, [changed(true, false), failed(StorageError::Full)]);
    assert_eq!((tab.answers(), site.entries()), ("42-".into(), before));
    tab.act(Command::Go(Screen::Section(1)));
    assert_eq!(tab.effects, [Effect::Moved(Screen::Section(1))], "it is told once");
    site.local.room.set(usize::MAX);
    tab.rate("i2", 3);
    assert_eq!(tab.effects, [Effect::TellTabs, changed(true, true)]);
    assert_eq!((tab.model().storage_error, stored(&tab)), (None, Some("423".into())));
}

#[test]
fn a_denied_storage_is_told_once_and_used_as_soon_as_it_is_given() {
    let site = Site::default();
    site.local.denied.set(true);
    let mut tab = site.tab();
    assert_eq!(tab.effects, [changed(false, false), failed(StorageError::Denied)]);
    tab.rate("i0", 4);
    assert_eq!((&tab.effects[..], tab.answers()), (&[changed(true, false)][..], "4--".into()));
    site.local.denied.set(false);
    let moved = Effect::Moved(Screen::Section(1));
    tab.act(Command::Go(Screen::Section(1)));
    assert_eq!(tab.effects, [Effect::TellTabs, changed(false, true), moved]);
    assert_eq!(stored(&tab), Some("4--".into()));
}

#[test]
fn what_the_storage_did_not_let_one_read_is_not_written_over() {
    let site = Site::default();
    let mut other = site.tab();
    let config = config(StorageKind::Browser);
    let stamp = Stamp { now: at(0), id: "id".into() };
    let mut store = Store::new(config, &stamp);
    other.rate("i0", 1);
    let observed = Observed::Failed(crate::platform::storage::StorageRefusal::Denied);
    let answer = Command::Change(Change::Respond(id("i1"), AnswerValue::Rated(2)));
    let effects =
        store.step(Input::Command(answer), Context { stamp, observed, later: None, beside: vec![] });
    assert_eq!(effects, [changed(true, false), failed(StorageError::Denied)], "nothing is asked of it");
}

#[test]
fn what_is_stored_is_read_and_merged_once_the_later_code_is_there() {
    let site = Site::default();
    let mut tab = site.waiting_tab(config(StorageKind::Browser));
    tab.later = None;
    let mut other = site.tab();
    other.rate("i0", 1);
    let before = site.entries();
    tab.run(Input::Look);
    assert_eq!(tab.effects, [Effect::FetchLater, changed(false, false)]);
    assert!(tab.store.is_unread());
    tab.rate("i1", 2);
    assert_eq!(tab.effects, [Effect::FetchLater, changed(true, false)]);
    assert_eq!(site.entries(), before, "nothing is written over it");
    tab.act(Command::Reset);
    assert_eq!(
        (tab.answers(), site.entries()),
        ("-2-".into(), before),
        "nobody clears what they have not seen"
    );
    tab.later = other.later;
    tab.run(Input::Look);
    assert_eq!(tab.effects, [Effect::TellTabs, changed(false, true)]);
    assert_eq!((tab.answers(), stored(&tab)), ("12-".into(), Some("12-".into())));
    assert!(!tab.store.is_unread());
}
