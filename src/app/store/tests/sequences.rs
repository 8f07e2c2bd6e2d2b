//! Two and three tabs of one site, whatever is done in them and whatever becomes of the storage: no answer is lost that
//! cannot be brought back, what is said to be saved is saved, what cannot be read is never destroyed, and once the tabs
//! have heard of each other and the storage works, they agree.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::events::{Deed, Event, ITEMS, Room, events};
use super::*;
use crate::domain::response::answer::Answer;
use crate::platform::storage::Storage;

/// What has to be somewhere, whatever happens.
#[derive(Default)]
struct Reference {
    /// The rounds that nobody has forgotten or taken up again, by when they last changed, which is their key: where
    /// first answers of two tabs were made one response, two rounds can have the same.
    rounds: BTreeMap<String, Response>,
    /// The texts that cannot be read.
    ruins: BTreeSet<String>,
}

struct World {
    site: Site,
    tabs: Vec<Tab>,
    reference: Reference,
}

impl World {
    fn new(tabs: usize) -> Self {
        let site = Site::default();
        // Later than the files: what begins at one moment is taken for one response.
        site.clock.advance(60_000);
        let tabs = (0..tabs).map(|_| site.tab()).collect();
        Self { site, tabs, reference: Reference::default() }
    }

    fn happen(&mut self, event: Event) -> Result<(), TestCaseError> {
        match event {
            Event::In(tab, Deed::Reload) => self.reload(tab),
            Event::In(tab, deed) => self.act(tab, deed)?,
            Event::Room(Room::Plenty) => self.site.local.room.set(usize::MAX),
            Event::Room(Room::Full) => self.site.local.room.set(self.site.local.size()),
            Event::Room(Room::Bytes(bytes)) => self.site.local.room.set(bytes),
            Event::Deny(denied) => self.site.local.denied.set(denied),
            Event::Ruin => self.ruin(),
            Event::Wait(millis) => self.site.clock.advance(millis),
        }
        self.nothing_unreadable_is_destroyed()
    }

    fn ruin(&mut self) {
        let text = format!("{{ ruin {}", self.reference.ruins.len());
        let before = self.site.local.entries().remove(KEY);
        if self.site.local.write(KEY, &text).is_ok() {
            // What that other program wrote over is its own doing.
            before.map(|before| self.reference.ruins.remove(&before));
            self.reference.ruins.insert(text);
        }
    }

    fn nothing_unreadable_is_destroyed(&self) -> Result<(), TestCaseError> {
        let there: BTreeSet<_> = self.site.local.entries().into_values().collect();
        prop_assert!(self.reference.ruins.is_subset(&there), "{there:?}");
        Ok(())
    }

    fn act(&mut self, number: usize, deed: Deed) -> Result<(), TestCaseError> {
        let (before, elsewhere) = self.before(number);
        let round = self.perform(number, deed);
        let meant = match deed {
            Deed::HostResets => true,
            // The host may well put another response in the place of one that was never seen here.
            Deed::HostLoads(_) => elsewhere,
            // What another tab has just finished.
            Deed::ForgetRound(_) => round.as_ref() == Some(&before.id),
            _ => false,
        };
        self.follow_rounds(number, &before, deed, round);
        let tab = &self.tabs[number];
        if !meant {
            self.nothing_is_lost(&before, tab)?;
        }
        saved_is_saved(tab)?;
        self.rounds_are_somewhere()
    }

    /// What the tab has with what the person did to the same response elsewhere, and whether something else is stored.
    fn before(&self, number: usize) -> (Response, bool) {
        let tab = &self.tabs[number];
        let before = tab.response().clone();
        let looked = observe(&tab.storages, StorageKind::Browser, KEY, tab.store.entry().2);
        match self.stored(KEY).filter(|_| matches!(looked, Observed::Text(_))) {
            Some(stored) if stored.id == before.id || before.began_with(&stored) => {
                (before.merge(&stored), false)
            }
            stored => (before, stored.is_some()),
        }
    }

    /// Does it; gives the response of the round that it forgets.
    fn perform(&mut self, number: usize, deed: Deed) -> Option<Rc<str>> {
        let tab = &mut self.tabs[number];
        match deed {
            Deed::Rate(item, level) => tab.rate(ITEMS[item], level),
            Deed::TakeBack(item) => {
                tab.act(Command::Change(Change::Respond(id(ITEMS[item]), AnswerValue::Unanswered)));
            }
            Deed::Go(screen) => tab.act(Command::Go(screen)),
            Deed::Look | Deed::Reload => tab.run(Input::Look),
            Deed::Reset => tab.act(Command::Reset),
            Deed::Undo => tab.act(Command::Undo),
            Deed::NextRound => tab.act(Command::NextRound),
            Deed::ForgetRound(which) => {
                let round = tab.model().rounds.get(which).cloned();
                let key = round.as_ref().map_or_else(|| "none".into(), |round| round.key.clone());
                tab.act(Command::ForgetRound(key));
                return round.map(|round| round.response.id.clone());
            }
            Deed::OpenFile(which) => {
                let text = result::write(&tab.model().instrument, &file(which));
                tab.act(Command::Open(text.into()));
            }
            Deed::HostLoads(which) => tab.run(Input::Load(Box::new(file(which)))),
            Deed::HostResets => tab.run(Input::Reset),
        }
        None
    }

    fn follow_rounds(&mut self, number: usize, before: &Response, deed: Deed, forgotten: Option<Rc<str>>) {
        let response = self.tabs[number].response();
        let finished = response.previous.as_ref().filter(|_| response.id != before.id && response.is_empty());
        match (deed, finished) {
            (Deed::NextRound, Some(previous)) => {
                let round = self.rounds_there().into_iter().find(|round| round.id == previous.response);
                self.reference.rounds.extend(round.map(|round| (round.updated.to_string(), round)));
            }
            (Deed::HostResets, _) => self.reference.rounds.clear(),
            _ => {}
        }
        let now = &self.tabs[number].response().id;
        self.reference.rounds.retain(|_, round| round.id != *now && forgotten.as_ref() != Some(&round.id));
    }

    /// What was answered is still there, was answered anew since, or can be brought back.
    fn nothing_is_lost(&self, before: &Response, tab: &Tab) -> Result<(), TestCaseError> {
        let (now, undo) = (tab.response(), tab.model().undo.as_deref());
        let mut there = self.rounds_there();
        there.extend(undo.into_iter().chain([now]).cloned());
        let fine = before.is_empty() || there.iter().any(|response| has(response, before));
        prop_assert!(fine, "{before:?}\nbecame {now:?}\nundo {undo:?}");
        Ok(())
    }

    /// What stands under a key, if it can be read.
    fn stored(&self, key: &str) -> Option<Response> {
        let text = self.site.local.entries().remove(key)?;
        result::read(&text, &self.tabs[0].model().instrument).ok()
    }

    /// In the storage or, where that took nothing, in the tab where the round was finished.
    fn rounds_are_somewhere(&self) -> Result<(), TestCaseError> {
        let there = self.rounds_there();
        for round in self.reference.rounds.values() {
            prop_assert!(there.iter().any(|response| has(response, round)), "{round:?} in {there:?}");
        }
        Ok(())
    }

    fn rounds_there(&self) -> Vec<Response> {
        let keys = self.site.keys().into_iter().filter(|key| key.starts_with(&round_key(KEY, "")));
        let stored = keys.map(|key| self.stored(&key).expect("we wrote it"));
        let loose = self.tabs.iter().flat_map(|tab| {
            let loose = |round: &&Round| tab.store.loose.contains(&round.key);
            tab.model().rounds.iter().filter(loose).map(|round| (*round.response).clone())
        });
        stored.chain(loose).collect()
    }

    /// What no storage has goes with the page.
    fn reload(&mut self, number: usize) {
        let before = self.rounds_there();
        self.tabs[number] = self.site.tab();
        let there = self.rounds_there();
        // Another's answers may be later ones to the same questions.
        let gone = |id: &str| before.iter().any(|it| *it.id == *id) && !there.iter().any(|it| *it.id == *id);
        self.reference.rounds.retain(|_, round| !gone(&round.id) && there.iter().any(|it| has(it, round)));
    }

    /// Once the storage works again and everybody has heard, all tabs show what is stored.
    fn agree(&mut self) -> Result<(), TestCaseError> {
        self.site.local.denied.set(false);
        self.site.local.room.set(usize::MAX);
        for _ in 0..4 {
            self.tabs.iter_mut().for_each(|tab| tab.run(Input::Look));
        }
        for tab in &self.tabs {
            prop_assert_eq!(&tab.effects, &[], "nobody has anything left to say");
            prop_assert!(tab.store.is_safe());
            saved_is_saved(tab)?;
        }
        self.rounds_are_somewhere()?;
        self.nothing_unreadable_is_destroyed()
    }
}

/// Whether a response has every answer of another one, or a later one.
pub fn has(response: &Response, other: &Response) -> bool {
    let later = |is: &Answer, was: &Answer| is.moments.iter().zip(&was.moments).all(|(is, was)| is >= was);
    other.answers.iter().all(|(item, was)| response.answers.get(item).is_some_and(|is| later(is, was)))
}

/// A result file of somebody else's, neither begun at the same moment as another.
pub fn file(which: usize) -> Response {
    let updated = at([3, 30_000][which]);
    Response { id: format!("file{which}").into(), updated, ..theirs(["123", "5"][which]) }
}

/// What is said to be saved is what the storage has.
fn saved_is_saved(tab: &Tab) -> Result<(), TestCaseError> {
    if tab.store.is_safe() {
        let stored = tab.storages.local.entries().remove(KEY);
        let stored = stored.map(|text| result::read(&text, &tab.model().instrument).expect("we wrote it"));
        let expected = Some(tab.response().clone()).filter(|response| !response.is_untouched());
        prop_assert_eq!(stored, expected);
    }
    Ok(())
}

fn play(tabs: usize, events: Vec<Event>) -> Result<(), TestCaseError> {
    let mut world = World::new(tabs);
    events.into_iter().try_for_each(|event| world.happen(event))?;
    world.agree()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5000, ..ProptestConfig::default() })]

    #[test]
    fn two_tabs_lose_nothing_and_agree(events in events(2)) {
        play(2, events)?;
    }

    #[test]
    fn three_tabs_lose_nothing_and_agree(events in events(3)) {
        play(3, events)?;
    }
}
