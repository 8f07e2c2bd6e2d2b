//! Browsers that are killed whenever it may be, with two tabs and whatever was done in them: local storage comes back in any
//! state it had since it was last written to disk, and the journal with what it said was written. Nothing is lost of what
//! was said to be saved, and nothing comes back of what was cleared or replaced before that.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::events::ITEMS;
use super::sequences::{file, has};
use super::*;
use crate::app::storage::mark_key;

#[derive(Clone, Copy, Debug)]
enum Event {
    In(usize, Deed),
    /// The journal does what this tab asked of it.
    Journal(usize),
    /// How far local storage falls back, in percent, and whether the journal has done what it has not told of.
    Kill(usize, bool),
}

#[derive(Clone, Copy, Debug)]
enum Deed {
    Rate(usize, i32),
    TakeBack(usize),
    Results,
    Look,
    Reset,
    Undo,
    NextRound,
    ForgetRound,
    OpenFile(usize),
    HostLoads(usize),
    HostResets,
    /// Leaves the page at once, and comes back.
    Reload,
}

fn event() -> impl Strategy<Value = Event> {
    let deed = prop_oneof![
        8 => (0..3usize, 1..=5).prop_map(|(item, level)| Deed::Rate(item, level)),
        1 => (0..3usize).prop_map(Deed::TakeBack),
        1 => Just(Deed::Results),
        2 => Just(Deed::Look),
        2 => Just(Deed::Reset),
        2 => Just(Deed::Undo),
        2 => Just(Deed::NextRound),
        1 => Just(Deed::ForgetRound),
        1 => (0..2usize).prop_map(Deed::OpenFile),
        1 => (0..2usize).prop_map(Deed::HostLoads),
        1 => Just(Deed::HostResets),
        1 => Just(Deed::Reload),
    ];
    prop_oneof![
        12 => (0..2usize, deed).prop_map(|(tab, deed)| Event::In(tab, deed)),
        9 => (0..2usize).prop_map(Event::Journal),
        2 => (0..=100usize, any::<bool>()).prop_map(|(percent, done)| Event::Kill(percent, done)),
    ]
}

/// What local storage had.
type Entries = BTreeMap<String, String>;

fn round_keys(entries: &Entries) -> impl Iterator<Item = &String> {
    let prefix = round_key(KEY, "");
    entries.keys().filter(move |key| key.starts_with(&prefix))
}

struct World {
    site: Site,
    tabs: Vec<Tab>,
    /// All states of local storage since the last that was on disk when the browser was killed.
    history: Vec<Entries>,
    /// The last state that was said to be saved.
    saved: usize,
    /// By tab, the last state that it wrote, and the last of those that it said to be saved.
    wrote: Vec<usize>,
    said: Vec<usize>,
    journal: bool,
}

impl World {
    fn new(journal: bool) -> Self {
        let site = Site::default();
        site.clock.advance(60_000);
        site.journal.broken.set(!journal);
        let mut world = Self {
            site,
            tabs: vec![],
            history: vec![Entries::new()],
            saved: 0,
            wrote: vec![0, 0],
            said: vec![0, 0],
            journal,
        };
        world.open();
        world
    }

    fn open(&mut self) {
        self.tabs = (0..2).map(|_| self.site.slow_tab()).collect();
        self.tabs.iter_mut().for_each(|tab| while tab.journal() {});
    }

    fn happen(&mut self, event: Event) -> Result<(), TestCaseError> {
        match event {
            Event::In(tab, Deed::Reload) => {
                self.tabs[tab] = self.site.slow_tab();
                while self.tabs[tab].journal() {}
                // Where nothing is answered, nothing is said to be saved.
                if self.tabs[tab].response().is_untouched() {
                    self.wrote[tab] = 0;
                }
                self.note(tab);
            }
            Event::In(tab, deed) => {
                self.perform(tab, deed);
                self.note(tab);
            }
            Event::Journal(tab) => {
                self.tabs[tab].journal();
                self.note(tab);
            }
            Event::Kill(percent, done) => self.kill(percent, done)?,
        }
        Ok(())
    }

    fn perform(&mut self, tab: usize, deed: Deed) {
        let tab = &mut self.tabs[tab];
        match deed {
            Deed::Rate(item, level) => tab.rate(ITEMS[item], level),
            Deed::TakeBack(item) => {
                tab.act(Command::Change(Change::Respond(id(ITEMS[item]), AnswerValue::Unanswered)));
            }
            Deed::Results => tab.act(Command::Go(Screen::Results)),
            Deed::Look | Deed::Reload => tab.run(Input::Look),
            Deed::Reset => tab.act(Command::Reset),
            Deed::Undo => tab.act(Command::Undo),
            Deed::NextRound => tab.act(Command::NextRound),
            Deed::ForgetRound => {
                let round = tab.model().rounds.first().map(|round| round.key.clone());
                tab.act(Command::ForgetRound(round.unwrap_or_else(|| "none".into())));
            }
            Deed::OpenFile(which) => {
                let text = result::write(&tab.model().instrument, &file(which));
                tab.act(Command::Open(text.into()));
            }
            Deed::HostLoads(which) => tab.run(Input::Load(Box::new(file(which)))),
            Deed::HostResets => tab.run(Input::Reset),
        }
    }

    fn note(&mut self, number: usize) {
        let now = self.site.local.entries();
        let mark = mark_key(KEY, "");
        let said = |entries: &Entries| entries.keys().filter(|key| !key.starts_with(&mark)).count();
        if let Some(before) = self.history.last().filter(|before| **before != now) {
            // A mark that goes says nothing about the answers.
            let wrote = said(before) != said(&now) || before.get(KEY) != now.get(KEY);
            self.history.push(now);
            if wrote {
                self.wrote[number] = self.history.len() - 1;
            }
        }
        let tab = &self.tabs[number];
        if tab.store.is_safe() && tab.model().durable {
            self.saved = self.saved.max(self.wrote[number]);
            self.said[number] = self.wrote[number];
        }
    }

    fn kill(&mut self, percent: usize, done: bool) -> Result<(), TestCaseError> {
        if done {
            let asked = self.tabs.iter_mut().filter_map(|tab| tab.asked.take());
            asked.for_each(|it| drop(self.site.journal.put(&it.key, &it.seen, &it.record)));
        }
        let disk = self.history[(self.history.len() - 1) * percent / 100].clone();
        self.site.local.fall_back(disk.clone());
        self.open();
        let now = self.site.local.entries();
        let since = &self.history[self.saved..];
        let fine = since.iter().any(|state| self.has_response(&now, state))
            && self.has_rounds(&now, &self.history[self.sure()..])
            && self.ids(&since[0]).is_subset(&self.ids(&now).union(&self.removed(since)).cloned().collect());
        prop_assert!(fine, "on disk {disk:#?}\nnow {now:#?}\nsaved {since:#?}");
        let shown = self.tabs[1].response();
        prop_assert_eq!(self.read(&now, KEY), Some(shown.clone()).filter(|shown| !shown.is_untouched()));
        (self.history, self.saved) = (vec![disk, now], usize::from(self.journal));
        (self.wrote, self.said) = (vec![0, 0], vec![0, 0]);
        Ok(())
    }

    /// The last state that both tabs stand by. A round that one of them deleted comes back as long as it has not said
    /// that this is saved, whatever the other says of its own.
    fn sure(&self) -> usize {
        let unsaved = (0..2).filter(|tab| self.said[*tab] < self.wrote[*tab]).map(|tab| self.said[tab]);
        unsaved.fold(self.saved, usize::min)
    }

    /// Whether one state has the response of another, or a later state of it.
    fn has_response(&self, now: &Entries, state: &Entries) -> bool {
        match (self.read(now, KEY), self.read(state, KEY)) {
            (Some(now), Some(then)) => now.id == then.id && has(&now, &then),
            (now, then) => now == then,
        }
    }

    /// Whether a state has every round that all of the others have, and none that none of them has. Each tab answers for
    /// its own rounds: one that has not said that they are saved may lose them, while those of the other are there. The
    /// response and the rounds may be of different moments, if one tab changed the one and another tab the others. Where
    /// one tab takes a round up again while another is still writing, the response may come back as a round, too.
    fn has_rounds(&self, now: &Entries, states: &[Entries]) -> bool {
        let id = self.read(now, KEY).map(|response| response.id);
        let rounds = |entries: &Entries| {
            let others =
                round_keys(entries).filter(|key| self.read(entries, key).map(|round| round.id) != id);
            others.cloned().collect::<BTreeSet<_>>()
        };
        let (now, states) = (rounds(now), states.iter().map(rounds).collect::<Vec<_>>());
        let in_all = |round: &&String| states.iter().all(|state| state.contains(*round));
        let in_one = |round: &String| states.iter().any(|state| state.contains(round));
        now.iter().all(in_one) && states[0].iter().filter(in_all).all(|round| now.contains(round))
    }

    /// The responses of a state, rounds included.
    fn ids(&self, entries: &Entries) -> BTreeSet<Rc<str>> {
        let keys = round_keys(entries).map(String::as_str).chain([KEY]);
        keys.filter_map(|key| Some(self.read(entries, key)?.id)).collect()
    }

    /// The responses of the first state that one of the others no longer has.
    fn removed(&self, states: &[Entries]) -> BTreeSet<Rc<str>> {
        let first = self.ids(&states[0]);
        states
            .iter()
            .flat_map(|state| first.difference(&self.ids(state)).cloned().collect::<Vec<_>>())
            .collect()
    }

    fn read(&self, entries: &Entries, key: &str) -> Option<Response> {
        let text = entries.get(key)?;
        Some(result::read(text, &self.tabs[0].model().instrument).expect("we wrote it"))
    }

    /// At last everything is where it belongs.
    fn end(&mut self) -> Result<(), TestCaseError> {
        for _ in 0..4 {
            self.tabs.iter_mut().for_each(|tab| tab.run(Input::Look));
            self.tabs.iter_mut().for_each(|tab| while tab.journal() {});
        }
        for tab in &self.tabs {
            prop_assert!(tab.model().durable && tab.store.is_safe());
        }
        self.note(0);
        self.kill(0, false)
    }
}

fn play(events: Vec<Event>, journal: bool) -> Result<(), TestCaseError> {
    let mut world = World::new(journal);
    events.into_iter().try_for_each(|event| world.happen(event))?;
    if journal { world.end() } else { Ok(()) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_that_was_said_to_be_saved(events in prop::collection::vec(event(), 1..30)) {
        play(events, true)?;
    }
}

#[test]
fn without_the_journal_it_would_be() {
    let rate = |item| Event::In(0, Deed::Rate(item, 3));
    let events = vec![rate(0), Event::Journal(0), rate(1), Event::Journal(0), Event::Kill(50, false)];
    assert!(play(events, false).is_err());
}
