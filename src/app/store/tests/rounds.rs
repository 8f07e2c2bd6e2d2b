//! Rounds in the storage: finished, reopened, forgotten, and where there is no room or no storage.

use super::*;
use crate::platform::storage::Storage;

/// A tab whose first round is answered, and the key that the round will have.
fn first(site: &Site) -> (Tab, String) {
    let mut tab = site.tab();
    tab.rate("i0", 2);
    let key = format!("{KEY}:round:{}", tab.response().updated);
    (tab, key)
}

fn rounds(tab: &Tab) -> Vec<String> {
    tab.model().rounds.iter().map(|round| levels(&round.response)).collect()
}

#[test]
fn a_finished_round_has_an_entry_of_its_own_and_the_next_begins() {
    let site = Site::default();
    let (mut tab, key) = first(&site);
    let file = tab.store.text().to_string();
    tab.act(Command::NextRound);
    assert_eq!(tab.effects, [Effect::TellTabs, changed(true, true)]);
    assert_eq!(site.entries(), [(KEY.into(), tab.store.text().to_string()), (key, file)]);
    assert_eq!((tab.answers(), rounds(&tab)), ("---".into(), vec!["2--".into()]));
    let mut again = site.tab();
    assert_eq!(rounds(&again), [""; 0], "they are not needed before the results");
    again.act(Command::Go(Screen::Results));
    assert_eq!(rounds(&again), ["2--"]);
}

#[test]
fn undoing_it_takes_the_entry_away_also_once_the_next_is_begun() {
    let site = Site::default();
    let (mut tab, key) = first(&site);
    tab.act(Command::NextRound);
    tab.rate("i0", 5);
    tab.act(Command::Undo);
    assert_eq!((stored(&tab), site.keys()), (Some("2--".into()), vec![KEY.into()]));
    tab.act(Command::Undo);
    assert_eq!((stored(&tab), site.keys()), (Some("5--".into()), vec![KEY.into(), key]));
}

#[test]
fn without_room_for_the_round_the_next_is_not_begun() {
    let site = Site::default();
    let (mut tab, _) = first(&site);
    tab.act(Command::Go(Screen::Results));
    site.local.room.set(site.local.size());
    let (before, entries) = (tab.model().clone(), site.entries());
    tab.act(Command::NextRound);
    let after = Model { notice: Some(Notice::NoRoom), moves: before.moves + 1, ..before };
    assert_eq!((tab.model(), site.entries(), &tab.effects[..]), (&after, entries, &[][..]));
    assert!(tab.store.is_safe());
}

#[test]
fn undoing_finds_room_in_a_full_storage() {
    let site = Site::default();
    let (mut tab, _) = first(&site);
    tab.act(Command::NextRound);
    site.local.room.set(site.local.size());
    tab.act(Command::Undo);
    assert_eq!((tab.model().storage_error, stored(&tab), site.keys().len()), (None, Some("2--".into()), 1));
}

#[test]
fn where_the_storage_is_denied_the_round_stays_on_the_page_until_it_is_given() {
    let site = Site::default();
    let (mut tab, key) = first(&site);
    site.local.denied.set(true);
    tab.act(Command::NextRound);
    assert_eq!(tab.effects, [changed(true, false), failed(StorageError::Denied)]);
    tab.rate("i0", 5);
    tab.act(Command::Go(Screen::Results));
    assert_eq!((tab.answers(), rounds(&tab)), ("5--".into(), vec!["2--".into()]));
    site.local.denied.set(false);
    tab.act(Command::Go(Screen::Results));
    assert_eq!((tab.model().storage_error, tab.store.is_safe()), (None, true));
    assert_eq!((stored(&tab), rounds(&tab)), (Some("5--".into()), vec!["2--".into()]));
    assert_eq!(site.keys(), [KEY.to_owned(), key]);
}

#[test]
fn without_any_storage_rounds_are_on_the_page() {
    let site = Site::default();
    let mut tab = site.tab_with(config(StorageKind::Page));
    tab.rate("i0", 2);
    tab.act(Command::NextRound);
    tab.rate("i0", 4);
    tab.act(Command::Go(Screen::Results));
    assert_eq!((tab.answers(), rounds(&tab), site.entries()), ("4--".into(), vec!["2--".into()], vec![]));
}

#[test]
fn a_forgotten_round_is_gone_for_good() {
    let site = Site::default();
    let (mut tab, key) = first(&site);
    tab.act(Command::NextRound);
    let round = tab.model().rounds[0].key.clone();
    tab.act(Command::ForgetRound(round));
    assert_eq!(tab.effects, [Effect::TellTabs, changed(true, true)]);
    assert!(!site.keys().contains(&key));
    let model = tab.model();
    assert_eq!((model.rounds.len(), &model.undo, &model.response.previous), (0, &None, &None));
}

#[test]
fn starting_again_leaves_the_rounds() {
    let site = Site::default();
    let (mut tab, key) = first(&site);
    tab.act(Command::NextRound);
    tab.rate("i0", 5);
    tab.act(Command::Reset);
    assert_eq!(site.keys(), [KEY.to_owned(), key]);
    assert!(tab.response().previous.is_some(), "and what is known of the last one");
}

#[test]
fn rounds_are_read_oldest_first_and_those_that_cannot_be_read_stay_where_they_are() {
    let site = Site::default();
    let file = |answers| result::write(&profile(&[2, 1]), &theirs(answers));
    let round = |second: u32| format!("{KEY}:round:2026-01-01T00:00:0{second}.000Z");
    let another = format!("{KEY}0:round:2026-01-01T00:00:01.000Z");
    let (second, first, ruined) = (file("222"), file("111"), "{ half a fi".into());
    let entries = [(round(2), second), (round(1), first), (round(3), ruined), (another.clone(), file("333"))];
    for (key, text) in entries {
        site.local.write(&key, &text).unwrap();
    }
    let mut tab = site.tab();
    tab.act(Command::Go(Screen::Results));
    assert_eq!(rounds(&tab), ["111", "222"]);
    tab.rate("i0", 1);
    assert_eq!(site.keys().len(), 5);
    tab.run(Input::Reset);
    assert_eq!(site.keys(), [another]);
}

#[test]
fn a_round_that_was_finished_in_another_tab_can_be_reopened_here() {
    let site = Site::default();
    let (mut left, _) = first(&site);
    let mut right = site.tab();
    left.act(Command::NextRound);
    right.hear();
    assert_eq!(right.model().notice, Some(Notice::ReplacedElsewhere));
    right.act(Command::Undo);
    left.hear();
    assert_eq!([left.answers(), right.answers()], ["2--", "2--"]);
    assert_eq!(site.keys(), [KEY]);
}

#[test]
fn an_earlier_file_becomes_a_round_in_its_place_and_stays() {
    let site = Site::default();
    let (mut tab, _) = first(&site);
    tab.act(Command::Go(Screen::Results));
    let other = Site::default();
    let mut earlier = other.tab();
    earlier.rate("i1", 4);
    let file: Rc<str> = earlier.store.text().replace(&*earlier.response().id, "another").into();
    tab.act(Command::AddRound(file.clone()));
    assert_eq!((tab.answers(), rounds(&tab)), ("2--".into(), vec!["-4-".into()]));
    assert_eq!(tab.model().notice, Some(Notice::RoundAdded));
    assert!(tab.store.is_safe());
    tab.act(Command::AddRound(file));
    assert_eq!(rounds(&tab), ["-4-"], "only once");
    let mut again = site.tab();
    again.act(Command::Go(Screen::Results));
    assert_eq!(rounds(&again), ["-4-"], "after a reload too");
}

#[test]
fn the_answers_that_are_here_are_no_earlier_round() {
    let site = Site::default();
    let (mut tab, _) = first(&site);
    let own: Rc<str> = tab.store.text().clone();
    tab.act(Command::AddRound(own));
    assert_eq!((rounds(&tab), tab.model().notice.clone()), (vec![], Some(Notice::RoundIsThis)));
    tab.act(Command::AddRound("{}".into()));
    assert!(matches!(tab.model().notice, Some(Notice::Refused(_))) && rounds(&tab).is_empty());
}

/// Two devices, on which ids and times differ.
fn devices() -> (Site, Site) {
    let there = Site::default();
    (0..100).for_each(|_| drop(there.ids.id()));
    there.clock.advance(60_000);
    (Site::default(), there)
}

/// The file that a tab's person takes to another device.
fn file(tab: &Tab) -> Command {
    let model = tab.model();
    let rounds: Vec<_> = model.rounds.iter().map(|round| round.response.clone()).collect();
    Command::Open(result::write_with_rounds(&model.instrument, &model.response, &rounds).into())
}

#[test]
fn rounds_travel_with_the_file_and_are_kept_on_the_next_device() {
    let (here, there) = devices();
    let (mut tab, key) = first(&here);
    tab.act(Command::NextRound);
    tab.rate("i0", 5);
    let mut other = there.tab();
    other.act(file(&tab));
    assert_eq!((other.answers(), rounds(&other)), ("5--".into(), vec!["2--".into()]));
    assert_eq!(there.keys(), [KEY.into(), key.clone()]);
    let mut later = there.tab();
    later.act(Command::Go(Screen::Results));
    assert_eq!(rounds(&later), ["2--"]);
    // Opened again, it brings nothing new.
    let before = there.entries();
    later.act(file(&tab));
    assert_eq!((rounds(&later), there.keys()), (vec!["2--".into()], vec![KEY.into(), key.clone()]));
    assert_eq!(there.entries().last(), before.last(), "what was kept of the round stays");
}

#[test]
fn rounds_of_a_file_stand_beside_those_of_the_device() {
    let (here, there) = devices();
    let (mut tab, _) = first(&here);
    tab.act(Command::NextRound);
    tab.rate("i0", 5);
    let travels = file(&tab);
    let mut other = there.tab();
    other.rate("i1", 1);
    other.act(Command::NextRound);
    other.rate("i0", 3);
    other.act(travels);
    let kept = rounds(&other);
    assert!(kept.contains(&"2--".into()) && kept.contains(&"-1-".into()), "{kept:?}");
    other.act(Command::ForgetRound(other.model().rounds[0].key.clone()));
    assert_eq!(rounds(&other).len(), 1, "each can be deleted");
}
