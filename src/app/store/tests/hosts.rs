//! What the host does: loads and clears results; and what something else does to the storage.

use super::*;
use crate::app::later::LATER_CODE;
use crate::platform::storage::Storage;

#[test]
fn the_host_clears_even_what_is_not_read_yet() {
    let site = Site::default();
    site.tab().rate("i0", 1);
    let mut tab = site.waiting_tab(config(StorageKind::Browser));
    tab.later = None;
    tab.run(Input::Reset);
    let left = site.entries().into_iter().map(|(_, text)| text);
    assert_eq!((tab.answers(), left.collect()), ("---".into(), vec![at(30).to_string()]), "the moment of it");
    assert!(!tab.effects.contains(&Effect::FetchLater));
    tab.later = Some(&LATER_CODE);
    tab.run(Input::Look);
    assert_eq!((tab.answers(), site.entries()), ("---".into(), vec![]));
}

#[test]
fn without_a_storage_nothing_is_written_and_nothing_is_safe() {
    let site = Site::default();
    let mut tab = site.tab_with(config(StorageKind::Page));
    assert_eq!(tab.effects, [changed(false, false)]);
    tab.rate("i0", 4);
    assert_eq!(tab.effects, [Effect::TellTabs, changed(true, false)]);
    assert_eq!((tab.answers(), tab.model().storage_error, site.entries()), ("4--".into(), None, vec![]));
}

#[test]
fn what_the_host_loads_is_kept_undoable_and_no_change_by_the_person() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 2);
    tab.run(Input::Load(Box::new(theirs("543"))));
    let moved = Effect::Moved(Screen::Results);
    assert_eq!(tab.effects, [Effect::TellTabs, changed(false, true), moved], "nor is it a completion");
    assert_eq!((tab.model().screen, tab.model().notice.clone()), (Screen::Results, Some(Notice::Opened)));
    assert_eq!(stored(&tab), Some("543".into()));
    tab.act(Command::Undo);
    assert_eq!(stored(&tab), Some("2--".into()));
}

#[test]
fn opening_the_results_of_a_whole_response_is_a_completion_each_time() {
    let site = Site::default();
    let mut tab = site.tab();
    for (item, level) in [("i0", 2), ("i1", 3), ("i2", 4)] {
        tab.act(Command::Go(Screen::Results));
        assert!(!tab.effects.contains(&Effect::Completed), "an answer is missing");
        tab.rate(item, level);
    }
    tab.act(Command::Go(Screen::Results));
    assert_eq!(tab.effects, [Effect::TellTabs, changed(true, true), Effect::Completed]);
    tab.act(Command::Go(Screen::Results));
    assert_eq!(tab.effects, [Effect::Completed]);
}

#[test]
fn the_hosts_reset_leaves_nothing_to_the_next_person() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 2);
    tab.act(Command::Go(Screen::Results));
    tab.act(Command::NextRound);
    tab.rate("i0", 4);
    tab.act(Command::Reset);
    tab.rate("i0", 5);
    tab.run(Input::Reset);
    assert_eq!(tab.effects, [Effect::TellTabs, changed(false, true)]);
    assert_eq!(site.entries(), vec![]);
    let model = tab.model();
    assert_eq!((&model.undo, model.rounds.len(), &model.notice), (&None, 0, &None));
    assert_eq!((tab.answers(), &tab.response().previous), ("---".into(), &None));
}

#[test]
fn what_something_else_deletes_is_stored_again_and_said() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 3);
    site.local.remove(KEY).unwrap();
    tab.act(Command::Go(Screen::Section(1)));
    assert_eq!((tab.answers(), stored(&tab)), ("3--".into(), Some("3--".into())));
    assert_eq!(tab.model().notice, Some(Notice::Swept), "also where one has gone on");
    // Told by the browser, because it was another page.
    tab.act(Command::Dismiss);
    site.local.remove(KEY).unwrap();
    tab.run(Input::Look);
    assert_eq!((stored(&tab), &tab.model().notice), (Some("3--".into()), &Some(Notice::Swept)));
    assert_eq!(site.tab().answers(), "3--");
}

#[test]
fn what_was_deleted_and_cannot_be_stored_again_is_told_as_that() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 3);
    site.local.remove(KEY).unwrap();
    site.local.room.set(0);
    tab.run(Input::Look);
    assert_eq!((tab.answers(), &tab.model().notice), ("3--".into(), &None));
    assert_eq!(tab.model().storage_error, Some(StorageError::Full));
}

#[test]
fn whoever_starts_again_is_followed_even_after_the_page_was_left() {
    let site = Site::default();
    let (mut left, mut right) = (site.tab(), site.tab());
    left.rate("i0", 2);
    right.hear();
    // It hears nothing while it is not shown.
    right.subscription = site.bus.subscribe("elsewhere");
    left.act(Command::Reset);
    right.store.tell_cleared();
    right.run(Input::Look);
    assert_eq!(
        (right.answers(), right.model().notice.clone()),
        ("---".into(), Some(Notice::ClearedElsewhere))
    );
    assert_eq!(site.entries(), []);
}
