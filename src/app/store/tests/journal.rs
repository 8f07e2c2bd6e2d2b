//! The journal: what a killed browser's local storage has lost comes back, and what was cleared does not.

use super::*;
use crate::app::storage::mark_key;
use crate::platform::storage::Storage;

/// Kills the browser: local storage is what it was, and what the journal has not done is not done.
pub fn kill(site: &Site, before: &[(String, String)]) -> Tab {
    site.local.fall_back(before.iter().cloned().collect());
    site.tab()
}

pub fn record(site: &Site) -> Vec<String> {
    let record = site.journal.record(KEY).unwrap_or_default();
    record.split('\n').map(str::to_owned).collect()
}

#[test]
fn an_answer_is_saved_once_the_journal_has_it() {
    let site = Site::default();
    let mut tab = site.slow_tab();
    tab.journal();
    assert!(tab.model().durable, "there is nothing to save");
    tab.rate("i0", 4);
    assert_eq!(stored(&tab), Some("4--".into()), "at once");
    assert_eq!((tab.store.is_safe(), tab.model().durable), (true, false));
    tab.rate("i1", 5);
    tab.journal();
    assert!(!tab.model().durable, "the second answer is not there yet");
    tab.journal();
    assert!(tab.model().durable);
    assert_eq!(record(&site)[1], *tab.store.text().to_string());
    assert!(!tab.journal(), "nothing is left to do");
    assert_eq!(site.keys(), [KEY]);
}

#[test]
fn a_killed_browsers_answers_come_back() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 4);
    let early = site.entries();
    tab.rate("i1", 5);
    for before in [vec![], early] {
        let tab = kill(&site, &before);
        assert_eq!((tab.answers(), stored(&tab)), ("45-".into(), Some("45-".into())));
        assert_eq!((&tab.model().notice, &tab.model().undo), (&None, &None));
        assert!(tab.model().durable);
        assert_eq!(site.keys(), [KEY]);
    }
}

#[test]
fn what_local_storage_has_and_the_journal_has_not_is_kept() {
    let site = Site::default();
    let mut tab = site.slow_tab();
    tab.journal();
    tab.rate("i0", 4);
    tab.journal();
    tab.rate("i1", 5);
    let mut tab = site.tab();
    assert_eq!(tab.answers(), "45-");
    tab.rate("i0", 1);
    assert_eq!(kill(&site, &[]).answers(), "15-", "and the journal has it by now");
}

#[test]
fn an_answer_given_just_before_the_page_was_left_is_in_the_journal_with_the_next_visit() {
    let site = Site::default();
    let mut tab = site.slow_tab();
    tab.journal();
    tab.rate("i0", 4);
    let mut tab = site.slow_tab();
    assert_eq!((tab.answers(), tab.model().durable), ("4--".into(), false));
    while tab.journal() {}
    assert!(tab.model().durable);
    assert_eq!(kill(&site, &[]).answers(), "4--");
}

#[test]
fn what_was_cleared_stays_so_whatever_is_lost() {
    for host in [false, true] {
        let clear = |tab: &mut Tab| match host {
            true => tab.run(Input::Reset),
            false => tab.act(Command::Reset),
        };
        let site = Site::default();
        let mut tab = site.tab();
        tab.rate("i0", 4);
        let before = site.entries();
        clear(&mut tab);
        assert_eq!((site.keys(), record(&site)[1].as_str()), (vec![], ""), "nothing of the answers is left");
        let again = kill(&site, &before);
        assert_eq!((again.answers(), site.keys()), ("---".into(), vec![]));
        assert_eq!((&again.model().notice, &again.model().undo), (&None, &None), "nobody is offered them");

        // The page was left before the journal could be told.
        let site = Site::default();
        site.tab().rate("i0", 4);
        let mut tab = site.slow_tab();
        tab.journal();
        clear(&mut tab);
        assert!(matches!(&site.keys()[..], [key] if key.starts_with(&mark_key(KEY, ""))));
        assert_eq!((site.tab().answers(), site.keys()), ("---".into(), vec![]));
        assert_eq!(record(&site)[1], "", "and it knows by now");
    }
}

#[test]
fn a_first_answer_after_clearing_is_not_taken_for_an_older_one() {
    let site = Site::default();
    let mut tab = site.slow_tab();
    tab.journal();
    tab.rate("i0", 4);
    while tab.journal() {}
    tab.act(Command::Reset);
    while tab.journal() {}
    tab.rate("i1", 5);
    // The page was left before the journal could be told.
    let tab = site.tab();
    assert_eq!((tab.answers(), stored(&tab)), ("-5-".into(), Some("-5-".into())));
    assert_eq!(kill(&site, &[]).answers(), "-5-");
}

#[test]
fn what_was_opened_in_the_place_of_other_answers_stays_there() {
    let site = Site::default();
    site.clock.advance(60_000);
    let mut tab = site.slow_tab();
    tab.journal();
    tab.rate("i0", 4);
    while tab.journal() {}
    let before = site.entries();
    let file = result::write(&tab.model().instrument, &theirs("111"));
    tab.act(Command::Open(file.into()));
    assert_eq!(site.tab().answers(), "111", "local storage is ahead of the journal");
    let tab = kill(&site, &before);
    assert_eq!((tab.answers(), &tab.model().undo), ("111".into(), &None), "local storage is behind it");
}

#[test]
fn a_finished_round_and_the_next_one_both_come_back() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 2);
    let before = site.entries();
    tab.act(Command::NextRound);
    tab.rate("i1", 3);
    let after = site.entries();
    for before in [vec![], before] {
        let mut tab = kill(&site, &before);
        assert_eq!(tab.answers(), "-3-");
        tab.act(Command::Go(Screen::Results));
        assert_eq!(levels(&tab.model().rounds[0].response), "2--");
        assert_eq!(site.entries(), after);
    }
}

#[test]
fn a_forgotten_round_stays_forgotten() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 2);
    tab.act(Command::NextRound);
    tab.rate("i1", 3);
    let before = site.entries();
    let round = tab.model().rounds[0].key.clone();
    tab.act(Command::ForgetRound(round));
    kill(&site, &before);
    assert_eq!(site.keys(), [KEY]);
    site.local.fall_back(before.iter().cloned().collect());
    site.tab().run(Input::Reset);
    kill(&site, &before);
    assert_eq!(site.keys(), [""; 0]);
}

#[test]
fn two_tabs_do_not_undo_each_others_records() {
    let site = Site::default();
    let (mut left, mut right) = (site.slow_tab(), site.slow_tab());
    while left.journal() | right.journal() {}
    left.rate("i0", 1);
    left.rate("i1", 2);
    left.journal();
    right.hear();
    right.rate("i2", 3);
    // The left one comes last, with a record in which the right one's answer is missing.
    while right.journal() {}
    while left.journal() {}
    assert!(left.model().durable && right.model().durable);
    assert_eq!(kill(&site, &[]).answers(), "123");
}

#[test]
fn what_another_tab_cleared_stays_so_even_if_the_journal_says_it_first() {
    let site = Site::default();
    let (mut left, mut right) = (site.slow_tab(), site.slow_tab());
    while left.journal() | right.journal() {}
    left.rate("i0", 1);
    right.run(Input::Reset);
    while right.journal() {}
    assert!(right.model().durable);
    let early = site.entries();
    // The left one has not been told yet that its answer was cleared, when the journal shows it the empty record.
    while left.journal() {}
    assert_eq!((left.answers(), site.keys()), ("---".into(), vec![]));
    assert_eq!(left.model().notice, Some(Notice::ClearedElsewhere));
    assert_eq!(kill(&site, &early).answers(), "---");
}

#[test]
fn an_empty_record_from_long_before_says_nothing_about_what_is_missing_now() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 1);
    tab.act(Command::Reset);
    let mut tab = site.slow_tab();
    tab.rate("i1", 2);
    // Something that cleans up, before the journal was first read.
    site.local.remove(KEY).expect("it takes everything");
    while tab.journal() {}
    assert_eq!(stored(&tab), Some("-2-".into()));
}
