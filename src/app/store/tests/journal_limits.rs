//! A journal that comes late, fails, or is not needed.

use super::journal::{kill, record};
use super::*;
use crate::app::journal::JournalAnswer;
use crate::platform::storage::Storage;

#[test]
fn a_journal_that_is_read_late_undoes_no_answer_without_an_offer() {
    let site = Site::default();
    site.tab().rate("i0", 4);
    site.clock.advance(60_000);
    site.local.fall_back(Default::default());
    let mut tab = site.slow_tab();
    tab.rate("i1", 5);
    while tab.journal() {}
    assert_eq!((tab.answers(), tab.model().notice.clone()), ("4--".into(), Some(Notice::ReplacedElsewhere)));
    tab.act(Command::Undo);
    assert_eq!(tab.answers(), "-5-");
}

#[test]
fn a_journal_that_fails_costs_nothing() {
    let site = Site::default();
    site.journal.broken.set(true);
    let mut tab = site.tab();
    assert_eq!(tab.effects, [changed(false, true)]);
    tab.rate("i0", 4);
    assert_eq!(tab.effects, [Effect::TellTabs, changed(true, true)]);
    assert!(tab.model().durable, "as far as anybody can know");
    assert_eq!(site.tab().answers(), "4--");
    site.journal.broken.set(false);
    tab.rate("i1", 5);
    assert_eq!(kill(&site, &[]).answers(), "45-", "with the next change it is tried again");
}

#[test]
fn other_storages_have_no_journal() {
    let site = Site::default();
    for kind in [StorageKind::Tab, StorageKind::Page] {
        let mut tab = site.tab_with(config(kind));
        tab.rate("i0", 4);
        tab.act(Command::Go(Screen::Results));
        tab.act(Command::NextRound);
        tab.run(Input::Reset);
        assert_eq!((site.journal.record(KEY), tab.model().durable, site.entries()), (None, true, vec![]));
    }
}

#[test]
fn what_is_cleared_in_another_storage_than_before_is_cleared_there_too() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 4);
    let before = site.entries();
    tab.run(Input::Configure(config(StorageKind::Tab)));
    tab.run(Input::Reset);
    assert_eq!((kill(&site, &before).answers(), record(&site)[1].as_str()), ("---".into(), ""));
}

#[test]
fn what_local_storage_has_had_for_long_needs_no_journal() {
    let site = Site::default();
    site.tab().rate("i0", 4);
    site.clock.advance(86_000_000);
    site.tab();
    assert!(site.journal.record(KEY).is_some(), "it may not be on disk yet");
    site.clock.advance(1_000_000);
    let mut tab = site.tab();
    assert_eq!((site.journal.record(KEY), tab.model().durable), (None, true));
    tab.rate("i1", 5);
    assert_eq!((kill(&site, &[]).answers(), site.keys()), ("45-".into(), vec![KEY.into()]));
}

#[test]
fn a_record_that_cannot_be_read_is_set_aside() {
    let site = Site::default();
    site.journal.put(KEY, "", "2025-01-01T00:00:00.000Z\n{ half").unwrap();
    let mut tab = site.tab();
    assert_eq!(site.local.read(&site.keys()[0]), Ok(Some("{ half".into())));
    tab.rate("i0", 4);
    assert_eq!(kill(&site, &[]).answers(), "4--");
}

#[test]
fn an_answer_for_another_key_is_ignored() {
    let site = Site::default();
    let mut tab = site.slow_tab();
    tab.rate("i0", 4);
    tab.run(Input::Journaled("other".into(), JournalAnswer::Written));
    assert!(!tab.model().durable);
}
