//! Tabs in memory for tests: stores that share storages, hear of each other and take results away, each run as the element
//! runs it.

use std::rc::Rc;

use super::driver::run;
use super::effect::{Effect, Input, StoreConfig};
use super::exports::{Draft, Export, ExportOutcome};
use super::journal::{JournalAnswer, JournalRequest};
use super::later::{LATER_CODE, LaterCode};
use super::message::{Command, StorageKind};
use super::model::Model;
use super::storage::{Storages, entry_key};
use super::store::Store;
use crate::domain::fixtures::{id, profile};
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, Response};
use crate::platform::memory::{
    Broken, MemoryBus, MemoryClock, MemoryIds, MemoryJournal, MemoryOutlets, MemorySubscription,
};
use crate::platform::storage::{MemoryStorage, Storage};

/// The twin of a page's two storages.
#[derive(Clone, Default)]
pub struct MemoryStorages {
    /// Shared by all tabs.
    pub local: MemoryStorage,
    /// The tab's own.
    pub session: MemoryStorage,
}

impl Storages for MemoryStorages {
    fn of(&self, kind: StorageKind) -> Option<&dyn Storage> {
        match kind {
            StorageKind::Browser => Some(&self.local),
            StorageKind::Tab => Some(&self.session),
            StorageKind::Page => None,
        }
    }
}

/// What the tabs of one site share.
#[derive(Clone, Default)]
pub struct Site {
    pub local: MemoryStorage,
    pub journal: MemoryJournal,
    pub bus: MemoryBus,
    pub clock: MemoryClock,
    pub ids: MemoryIds,
}

impl Site {
    /// The keys and texts in its storage.
    pub fn entries(&self) -> Vec<(String, String)> {
        self.local.entries().into_iter().collect()
    }

    /// Only the keys.
    pub fn keys(&self) -> Vec<String> {
        self.local.entries().into_keys().collect()
    }

    fn stamp(&self) -> Stamp {
        Stamp { now: self.clock.now(), id: self.ids.id().into() }
    }

    /// A tab with an assessment of two sections, which keeps its answers in the browser.
    pub fn tab(&self) -> Tab {
        self.tab_with(config(StorageKind::Browser))
    }

    /// A tab that was asked for something else.
    pub fn tab_with(&self, config: StoreConfig) -> Tab {
        let mut tab = self.waiting_tab(config);
        tab.run(Input::Look);
        tab
    }

    /// A tab whose journal takes its time, see [`Tab::journal`].
    pub fn slow_tab(&self) -> Tab {
        let mut tab = self.waiting_tab(config(StorageKind::Browser));
        tab.slow = true;
        tab.run(Input::Look);
        tab
    }

    /// A tab that has not looked at the storage yet.
    pub fn waiting_tab(&self, config: StoreConfig) -> Tab {
        let subscription = self.bus.subscribe(&config.key);
        let storages = MemoryStorages { local: self.local.clone(), session: MemoryStorage::default() };
        let store = Store::new(config, &self.stamp());
        let (outlets, effects) = (MemoryOutlets::default(), Vec::new());
        let (later, asked) = (Some(&LATER_CODE), None);
        let site = self.clone();
        Tab { site, store, storages, subscription, later, outlets, effects, slow: false, asked }
    }
}

/// The assessment of the tabs.
pub fn config(storage: StorageKind) -> StoreConfig {
    let instrument = Rc::new(profile(&[2, 1]));
    let key = entry_key("", &instrument);
    StoreConfig { instrument, language: "en".into(), storage, key }
}

/// Where their answers are kept.
pub const KEY: &str = "partnership-check::sample:1";

/// A tab of a site.
pub struct Tab {
    pub site: Site,
    pub store: Store,
    pub storages: MemoryStorages,
    pub subscription: MemorySubscription,
    /// The code for other responses; none until it has arrived.
    pub later: Option<&'static LaterCode>,
    pub outlets: MemoryOutlets,
    /// What followed from the last input, but for what was asked of the journal.
    pub effects: Vec<Effect>,
    /// Whether the journal does what it is asked only in [`Tab::journal`], rather than at once.
    pub slow: bool,
    /// What it was asked.
    pub asked: Option<JournalRequest>,
}

impl Tab {
    /// Runs a step ten milliseconds later, and brings about what follows from it. What followed is in `effects`.
    pub fn run(&mut self, input: Input) {
        self.site.clock.advance(10);
        // What others did was told before, as the browser does.
        if self.subscription.was_cleared() {
            self.store.tell_cleared();
        }
        self.effects = run(&mut self.store, &self.storages, input, self.site.stamp(), self.later);
        self.take_asked();
        while !self.slow && self.journal() {}
        let mut outcomes = Vec::new();
        for effect in &self.effects {
            match effect {
                Effect::TellTabs => self.subscription.tell_others(self.store.entry().2.is_none()),
                Effect::Export(export) => {
                    outcomes.push(Input::Exported(export.clone(), self.take_away(export)));
                }
                _ => {}
            }
        }
        for outcome in outcomes {
            let stamp = self.site.stamp();
            self.effects.extend(run(&mut self.store, &self.storages, outcome, stamp, self.later));
        }
    }

    /// Has the journal do what it was asked, and takes the answer. Whether it was asked anything that can be answered now.
    pub fn journal(&mut self) -> bool {
        let Some(request) = self.asked.take() else { return false };
        let JournalRequest { key, seen, record } = &request;
        let answer = match self.site.journal.put(key, seen, record) {
            Ok(None) => JournalAnswer::Written,
            Ok(Some(found)) => JournalAnswer::Found(found.into()),
            Err(Broken) => JournalAnswer::Failed,
        };
        let input = Input::Journaled(key.clone(), answer);
        let followed = run(&mut self.store, &self.storages, input, self.site.stamp(), self.later);
        self.effects.extend(followed);
        self.take_asked();
        true
    }

    /// What is asked comes once the one before was answered.
    fn take_asked(&mut self) {
        for effect in self.effects.extract_if(.., |effect| matches!(effect, Effect::Journal(_))) {
            if let Effect::Journal(request) = effect {
                assert_eq!(self.asked.replace(request), None, "one thing at a time");
            }
        }
    }

    fn take_away(&self, export: &Export) -> ExportOutcome {
        let done = |done| if done { ExportOutcome::Done } else { ExportOutcome::Refused };
        let copy = |text: &str| match self.outlets.send("copy", text) {
            true => ExportOutcome::Done,
            false => ExportOutcome::NotCopied(text.into()),
        };
        match export {
            Export::Save { name, .. } => done(self.outlets.send("save", name)),
            Export::SavePicture { name, .. } => done(self.outlets.send("paint", name)),
            Export::CopySummary { text, .. } => copy(text),
            Export::CopyLink(link) => match MemoryOutlets::address_of(&link.document) {
                Some(address) => copy(&address),
                None => ExportOutcome::TooLong,
            },
            Export::ShareLink { title, .. } if self.outlets.send("share", title) => ExportOutcome::Done,
            Export::ShareFile { name, .. } if self.outlets.send("share", name) => ExportOutcome::Done,
            Export::ShareLink { .. } | Export::ShareFile { .. } => ExportOutcome::Dismissed,
            Export::Mail(mail) => match mail.draft(MemoryOutlets::address_of(&mail.document).as_deref()) {
                Draft::WithLink(draft) => done(self.outlets.send("mail", &draft)),
                Draft::WithFile(draft) => {
                    let sent = self.outlets.send("save", &mail.file) && self.outlets.send("mail", draft);
                    if sent { ExportOutcome::DoneWithFile } else { ExportOutcome::Refused }
                }
            },
            Export::Print => done(self.outlets.send("print", "")),
        }
    }

    /// Does what a person does.
    pub fn act(&mut self, command: Command) {
        self.run(Input::Command(command));
    }

    /// Rates an item.
    pub fn rate(&mut self, item: &str, level: i32) {
        self.act(Command::Change(Change::Respond(id(item), AnswerValue::Rated(level))));
    }

    /// Hears what it was told, if it was told anything.
    pub fn hear(&mut self) {
        if self.subscription.was_told() {
            self.run(Input::Look);
        }
    }

    pub fn model(&self) -> &Model {
        self.store.model()
    }

    pub fn response(&self) -> &Response {
        &self.model().response
    }

    /// The levels that items are rated by, in the assessment's order: a digit each, `-` where there is none.
    pub fn answers(&self) -> String {
        levels(self.response())
    }
}

/// The levels in a response, as [`Tab::answers`] gives them.
pub fn levels(response: &Response) -> String {
    let level = |item| match response.value_of(item) {
        AnswerValue::Rated(level) => level.to_string(),
        _ => "-".into(),
    };
    ["i0", "i1", "i2"].map(level).concat()
}
