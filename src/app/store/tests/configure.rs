//! What the page's author changes: language, kind of storage, key, assessment.

use super::*;
use crate::app::storage::entry_key;
use crate::app::storage::mark_key;

fn configured(tab: &mut Tab, storage: StorageKind) {
    tab.run(Input::Configure(config(storage)));
}

#[test]
fn another_language_changes_no_answer_and_is_that_of_the_next_change() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 2);
    let before = tab.model().clone();
    tab.run(Input::Configure(StoreConfig { language: "de".into(), ..config(StorageKind::Browser) }));
    assert_eq!((tab.model(), &tab.effects[..]), (&before, &[][..]));
    tab.rate("i1", 3);
    assert_eq!((&*tab.response().language, tab.answers()), ("de", "23-".into()));
}

#[test]
fn another_kind_of_storage_takes_the_answers_over_and_one_is_still_where_one_was() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 2);
    tab.act(Command::Go(Screen::Section(1)));
    configured(&mut tab, StorageKind::Tab);
    assert_eq!(tab.effects, [Effect::TellTabs, changed(false, true)]);
    assert_eq!((tab.answers(), tab.model().screen), ("2--".into(), Screen::Section(1)));
    assert_eq!([&tab.storages.local, &tab.storages.session].map(|it| it.entries().len()), [1, 1]);
}

#[test]
fn forgetting_reaches_every_storage_that_was_used_before() {
    for (input, left) in [(Input::Command(Command::Reset), 1), (Input::Reset, 0)] {
        let site = Site::default();
        let mut tab = site.tab();
        tab.rate("i0", 2);
        tab.act(Command::NextRound);
        tab.rate("i0", 3);
        configured(&mut tab, StorageKind::Tab);
        configured(&mut tab, StorageKind::Page);
        tab.run(input.clone());
        assert_eq!(tab.storages.session.entries().len(), 0, "{input:?}");
        assert_eq!(site.entries().len(), left, "{input:?}: a person's own reset leaves the rounds");
    }
}

#[test]
fn forgetting_spares_what_is_kept_now_where_that_is_a_storage_used_before() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 2);
    tab.act(Command::NextRound);
    configured(&mut tab, StorageKind::Tab);
    configured(&mut tab, StorageKind::Browser);
    tab.act(Command::Reset);
    assert!(site.tab().response().previous.is_some(), "what is known of the round before");
}

#[test]
fn answers_that_are_on_the_page_alone_are_not_lost_to_those_in_the_storage() {
    let site = Site::default();
    let mut kept = site.tab();
    kept.rate("i0", 1);
    let mut tab = site.tab_with(config(StorageKind::Page));
    tab.rate("i0", 5);
    configured(&mut tab, StorageKind::Browser);
    assert_eq!(tab.answers(), "1--");
    tab.act(Command::Undo);
    assert_eq!((tab.answers(), stored(&tab)), ("5--".into(), Some("5--".into())));
}

#[test]
fn one_response_that_went_on_without_a_storage_is_made_one_again() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 1);
    configured(&mut tab, StorageKind::Page);
    tab.rate("i1", 2);
    configured(&mut tab, StorageKind::Browser);
    assert_eq!((tab.answers(), stored(&tab)), ("12-".into(), Some("12-".into())));
}

#[test]
fn rounds_on_the_page_alone_move_to_the_storage_or_wait_for_room() {
    for (full, kept) in [(false, (2, true)), (true, (1, false))] {
        let site = Site::default();
        let mut tab = site.tab_with(config(StorageKind::Page));
        tab.rate("i0", 2);
        tab.act(Command::NextRound);
        tab.rate("i0", 3);
        if full {
            // For the response and the mark that it is ahead of the journal, but not for the round.
            let mark = mark_key(KEY, "id0001").len() + at(0).to_string().len();
            site.local.room.set(KEY.len() + tab.store.text().len() + mark);
        }
        configured(&mut tab, StorageKind::Browser);
        assert_eq!((site.keys().len(), tab.store.is_safe()), kept);
        site.local.room.set(usize::MAX);
        tab.act(Command::Go(Screen::Results));
        let rounds: Vec<_> = tab.model().rounds.iter().map(|round| levels(&round.response)).collect();
        assert_eq!((rounds, site.keys().len(), tab.store.is_safe()), (vec!["2--".into()], 2, true));
    }
}

#[test]
fn another_key_or_assessment_has_answers_of_its_own() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 2);
    let config = config(StorageKind::Browser);
    let key = entry_key("other", &config.instrument);
    tab.run(Input::Configure(StoreConfig { key: key.clone(), ..config.clone() }));
    assert_eq!((tab.answers(), &tab.effects[..]), ("---".into(), &[changed(false, true)][..]));
    tab.rate("i0", 5);
    let instrument = Instrument { fingerprint: "another".into(), ..profile(&[3]) };
    let another = StoreConfig { instrument: Rc::new(instrument), key: "another".into(), ..config.clone() };
    tab.run(Input::Configure(another));
    assert_eq!((tab.answers(), tab.model().screen), ("---".into(), Screen::Intro));
    tab.run(Input::Reset);
    tab.run(Input::Configure(config));
    assert_eq!(tab.answers(), "2--", "each is where it was");
    assert_eq!(site.keys(), [KEY.to_owned(), key]);
}

#[test]
fn whether_the_levels_meanings_are_shown_is_remembered_where_the_answers_are() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.act(Command::ShowMeanings(true));
    assert_eq!((tab.model().meanings, site.keys()), (true, vec!["partnership-check:meanings".into()]));
    let mut other = site.tab_with(config(StorageKind::Browser));
    assert!(other.model().meanings, "on the next page too");
    other.act(Command::ShowMeanings(false));
    assert_eq!((other.model().meanings, site.keys()), (false, vec![]));
    assert!(!site.tab().model().meanings);

    let mut apart = site.tab_with(config(StorageKind::Page));
    apart.act(Command::ShowMeanings(true));
    apart.run(Input::Look);
    assert_eq!(
        (apart.model().meanings, site.keys()),
        (true, vec![]),
        "only as long as the page, if nothing is kept"
    );
    site.local.denied.set(true);
    tab.act(Command::ShowMeanings(true));
    assert!(tab.model().meanings, "it works without a storage");
}
