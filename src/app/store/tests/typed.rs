//! What was typed into the fields of numbers and is no answer.

use super::*;

#[test]
fn what_was_typed_into_a_numbers_field_is_kept_beside_the_response_while_it_is_no_answer() {
    let typed =
        |tab: &Tab| tab.model().typed.iter().map(|(item, text)| format!("{item} {text}")).collect::<Vec<_>>();
    let site = Site::default();
    let mut tab = site.tab();
    tab.act(Command::Type(id("i1"), "101".into()));
    assert_eq!(typed(&site.tab()), ["i1 101"], "also before the first answer");
    tab.rate("i0", 2);
    let mut again = site.tab();
    assert_eq!((typed(&again), again.answers()), (vec!["i1 101".to_owned()], "2--".into()));
    assert_eq!(site.keys(), [KEY.to_owned(), format!("{KEY}:typed:i1")]);
    assert!(!tab.store.text().contains("101"), "it is in no file");

    again.rate("i1", 3);
    again.act(Command::Type(id("i1"), "3".into()));
    assert_eq!(site.keys(), [KEY], "an answer is in the response");
    again.act(Command::Type(id("i2"), "x".into()));
    again.act(Command::Type(id("i2"), "".into()));
    assert_eq!(site.keys(), [KEY], "an empty field is like one that was never filled in");

    again.act(Command::Type(id("i2"), "x".into()));
    again.act(Command::Reset);
    assert_eq!((typed(&again), site.keys()), (vec![], vec![]), "starting again forgets it");
    again.act(Command::Undo);
    assert_eq!((typed(&again), site.keys()), (vec![], vec![KEY.into()]));
}

#[test]
fn what_was_typed_is_forgotten_with_the_response_that_it_was_typed_for_wherever_that_happens() {
    let typed = |tab: &Tab| tab.model().typed.len();
    for forget in [Input::Reset, Input::Load(Box::new(theirs("333"))), Input::Command(Command::NextRound)] {
        let site = Site::default();
        let (mut tab, mut other) = (site.tab(), site.tab());
        tab.rate("i0", 2);
        tab.act(Command::Type(id("i1"), "101".into()));
        other.hear();
        assert_eq!((typed(&tab), typed(&other)), (1, 1), "another tab knows it too");
        tab.run(forget);
        other.hear();
        assert_eq!((typed(&tab), typed(&other), typed(&site.tab())), (0, 0, 0));
        assert!(site.keys().iter().all(|key| !key.contains("typed")));
    }
}

#[test]
fn what_was_typed_stays_on_the_page_where_nothing_is_kept_or_nothing_can_be() {
    let site = Site::default();
    let mut apart = site.tab_with(config(StorageKind::Page));
    let mut denied = site.tab();
    site.local.denied.set(true);
    for tab in [&mut apart, &mut denied] {
        tab.act(Command::Type(id("i1"), "101".into()));
        tab.rate("i0", 2);
        tab.run(Input::Look);
        assert_eq!(tab.model().typed.len(), 1);
    }
    let german = StoreConfig { language: "de".into(), ..config(StorageKind::Page) };
    apart.run(Input::Configure(german));
    assert_eq!(apart.model().typed.len(), 1, "in another language too");
    site.local.denied.set(false);
    assert_eq!(site.tab().model().typed.len(), 0);
}
