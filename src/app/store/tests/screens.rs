//! Which screens the page hears of, and how it brings one back.

use super::*;

fn moved(tab: &Tab) -> Vec<Screen> {
    let screen = |effect: &Effect| match effect {
        Effect::Moved(screen) => Some(*screen),
        _ => None,
    };
    tab.effects.iter().filter_map(screen).collect()
}

#[test]
fn the_page_hears_of_each_other_screen_once() {
    let site = Site::default();
    let mut tab = site.tab();
    for screen in [Screen::Section(0), Screen::Section(1), Screen::Results, Screen::Intro] {
        tab.act(Command::Go(screen));
        assert_eq!(moved(&tab), [screen]);
        tab.act(Command::Go(screen));
        assert_eq!(moved(&tab), []);
    }
    tab.rate("i0", 2);
    assert_eq!(moved(&tab), []);
    tab.run(Input::Load(Box::new(theirs("333"))));
    assert_eq!(moved(&tab), [Screen::Results]);
    tab.act(Command::Reset);
    assert_eq!(moved(&tab), [Screen::Intro]);
}

#[test]
fn what_happens_elsewhere_is_no_move() {
    let site = Site::default();
    let (mut tab, mut other) = (site.tab(), site.tab());
    tab.act(Command::Go(Screen::Section(1)));
    tab.rate("i0", 2);
    tab.run(Input::Configure(config(StorageKind::Tab)));
    assert_eq!((moved(&tab), tab.model().screen), (vec![], Screen::Section(1)));
    other.run(Input::Look);
    assert_eq!(moved(&other), []);
}

#[test]
fn a_screen_that_the_page_brings_back_takes_no_focus_and_completes_nothing() {
    let site = Site::default();
    let mut tab = site.tab();
    for item in ["i0", "i1", "i2"] {
        tab.rate(item, 3);
    }
    tab.act(Command::Go(Screen::Results));
    assert!(tab.effects.contains(&Effect::Completed));
    let mut again = site.tab();
    again.run(Input::Restore(Screen::Results));
    assert_eq!((again.model().screen, again.model().moves), (Screen::Results, 0));
    assert_eq!((moved(&again), again.effects.contains(&Effect::Completed)), (vec![Screen::Results], false));
}

#[test]
fn a_screen_that_is_brought_back_has_the_rounds() {
    let site = Site::default();
    let mut tab = site.tab();
    tab.rate("i0", 2);
    tab.act(Command::NextRound);
    tab.rate("i0", 3);
    let mut again = site.tab();
    again.run(Input::Restore(Screen::Results));
    assert_eq!(again.model().rounds.len(), 1);
}
