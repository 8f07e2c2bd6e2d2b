//! Two assessments with one id, and one that was changed: each finds its own answers, and what still fits can be carried
//! over.

use proptest::prelude::*;

use super::*;
use crate::app::later::LATER_CODE;
use crate::app::storage::content_key;
use crate::domain::fixtures::profile;
use crate::domain::instrument::{Instrument, Kind};
use crate::domain::text::Text;

/// The same id, but one of the questions asks for words now.
fn other(site: &Site) -> Tab {
    site.tab_with(config_of("fedcba9876543210", true))
}

fn config_of(fingerprint: &str, words: bool) -> StoreConfig {
    let mut instrument = Instrument { fingerprint: fingerprint.into(), ..profile(&[2, 1]) };
    instrument.title = Text::plain("Other");
    if words {
        instrument.items[1].kind = Kind::Text;
    }
    StoreConfig { instrument: Rc::new(instrument), ..config(StorageKind::Browser) }
}

fn offer(tab: &Tab) -> Option<(&str, usize, usize)> {
    tab.model().fitting.as_ref().map(|it| (&*it.title, it.fitting, it.total))
}

#[test]
fn each_of_two_finds_its_own() {
    let site = Site::default();
    site.tab().rate("i0", 4);
    let mut theirs = other(&site);
    assert_eq!((theirs.answers(), theirs.model().notice.clone()), ("---".into(), None));
    theirs.rate("i2", 1);
    for _ in 0..2 {
        assert_eq!(site.tab().answers(), "4--");
        assert_eq!(other(&site).answers(), "--1");
    }
    assert_eq!(site.keys().len(), 2, "nothing is left over: {:?}", site.keys());
}

#[test]
fn two_that_are_open_at_once_take_nothing_from_each_other() {
    let site = Site::default();
    let (mut ours, mut theirs) = (site.tab(), other(&site));
    for level in 1..=3 {
        ours.rate("i0", level);
        theirs.hear();
        theirs.rate("i2", level);
        ours.hear();
        assert_eq!([ours.answers(), theirs.answers()], [format!("{level}--"), format!("--{level}")]);
        assert_eq!([&ours, &theirs].map(|tab| tab.model().notice.clone()), [None, None]);
    }
    assert_eq!([site.tab().answers(), other(&site).answers()], ["3--", "--3"]);
}

#[test]
fn what_fits_is_offered_and_carried_over_when_the_person_wants_it() {
    let site = Site::default();
    let mut before = site.tab();
    before.rate("i0", 4);
    before.rate("i1", 5);
    let response = before.response().id.clone();
    assert_eq!(offer(&before), None);

    let mut after = other(&site);
    assert_eq!(
        offer(&after),
        Some(("Sample", 1, 2)),
        "the other is an answer to a question that asks for words now"
    );
    assert_eq!(after.answers(), "---", "nobody asked for it yet");
    after.act(Command::CarryOver);
    assert_eq!((after.answers(), stored(&after), offer(&after)), ("4--".into(), Some("4--".into()), None));
    assert_eq!((&after.response().id, after.model().screen), (&response, Screen::Intro));
    assert_eq!((other(&site).answers(), site.tab().answers()), ("4--".into(), "45-".into()));
}

#[test]
fn the_offer_stays_until_something_is_answered_and_is_made_again_at_the_next_visit() {
    let site = Site::default();
    site.tab().rate("i0", 4);
    drop(other(&site));
    let mut tab = other(&site);
    assert_eq!(offer(&tab), Some(("Sample", 1, 1)));
    tab.rate("i2", 2);
    tab.act(Command::CarryOver);
    assert_eq!(tab.answers(), "--2", "it would take the place of what was answered since");
    assert_eq!(offer(&other(&site)), None);
}

#[test]
fn of_several_versions_the_latest_that_fits_is_offered() {
    let site = Site::default();
    site.tab().rate("i0", 1);
    site.tab_with(config_of("1111111111111111", false)).rate("i0", 2);
    site.tab_with(config_of("2222222222222222", true))
        .act(Command::Change(Change::Respond(id("i1"), AnswerValue::Wrote("words".into()))));
    let mut tab = site.tab_with(config_of("3333333333333333", false));
    assert_eq!(offer(&tab), Some(("Other", 1, 1)));
    tab.act(Command::CarryOver);
    assert_eq!(tab.answers(), "2--");
}

#[test]
fn before_the_later_code_is_there_nothing_is_offered_and_nothing_lost() {
    let site = Site::default();
    site.tab().rate("i0", 4);
    let mut tab = site.waiting_tab(config_of("fedcba9876543210", true));
    tab.later = None;
    tab.run(Input::Look);
    assert_eq!((offer(&tab), tab.effects.contains(&Effect::FetchLater)), (None, false));
    tab.later = Some(&LATER_CODE);
    tab.run(Input::Look);
    assert_eq!(offer(&tab), Some(("Sample", 1, 1)));
}

#[test]
fn the_host_has_the_other_answers_forgotten_too_and_the_person_only_these() {
    let site = Site::default();
    site.tab().rate("i0", 4);
    let mut tab = other(&site);
    tab.rate("i2", 2);
    tab.act(Command::Reset);
    assert_eq!(site.tab().answers(), "4--");
    other(&site).run(Input::Reset);
    assert_eq!(site.entries(), []);
}

#[test]
fn where_there_is_no_room_to_make_way_the_other_answers_stay() {
    let site = Site::default();
    site.tab().rate("i0", 4);
    site.local.room.set(site.local.size());
    let mut tab = other(&site);
    assert_eq!((tab.answers(), tab.model().storage_error), ("---".into(), Some(StorageError::Stuck)));
    tab.rate("i2", 2);
    assert_eq!(site.tab().answers(), "4--");
}

#[test]
fn a_killed_browser_comes_back_with_the_answers_of_both() {
    let site = Site::default();
    site.tab().rate("i0", 4);
    // What was in local storage was not on disk yet.
    site.local.fall_back(<_>::default());
    let mut tab = other(&site);
    assert_eq!((tab.answers(), site.keys()), ("---".into(), vec![content_key(KEY, "0123456789abcdef")]));
    tab.rate("i2", 2);
    assert_eq!([site.tab().answers(), other(&site).answers()], ["4--", "--2"]);
}

proptest! {
    /// Whatever is done in two tabs, in whatever order, each has exactly what was answered in its own.
    #[test]
    fn nothing_crosses_over(deeds in prop::collection::vec((0..2usize, 0..8usize, 1..=5), 1..25)) {
        let site = Site::default();
        let open = |number: usize| if number == 0 { site.tab() } else { site.tab_with(config_of("fedcba9876543210", false)) };
        let mut tabs = [open(0), open(1)];
        let mut answers = [[None; 3]; 2];
        for (number, deed, level) in deeds {
            let tab = &mut tabs[number];
            match deed {
                0..=4 => {
                    let item = deed % 3;
                    tab.rate(["i0", "i1", "i2"][item], level);
                    answers[number][item] = Some(level);
                }
                5 => {
                    tab.act(Command::Reset);
                    answers[number] = [None; 3];
                }
                6 => *tab = open(number),
                _ => tab.hear(),
            }
        }
        for (number, answers) in answers.iter().enumerate() {
            let shown: String = answers.iter().map(|it| it.map_or("-".into(), |level| level.to_string())).collect();
            prop_assert_eq!(tabs[number].answers(), &*shown);
            prop_assert_eq!(open(number).answers(), shown);
        }
    }
}
