//! Two and three tabs with the same response: thousands of random runs, compared with a model that only has
//! fields and times. In a tenth of the runs, the tabs exchange a result file.

use std::collections::BTreeMap;

use super::super::{read, write_compact};
use crate::domain::fixtures::{profile, response};
use crate::domain::instrument::Instrument;
use crate::domain::plan::PlanEntry;
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::arbitrary::{KINDS, change};
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, RespondentField, Response};
use crate::domain::time::Timestamp;

const RUNS: u64 = 12_000;

/// The state of a tab: for every field, what was written last, and when; for every action, when it was last
/// added and removed.
#[derive(Clone, Default, PartialEq, Debug)]
struct Model {
    fields: BTreeMap<String, (u64, String)>,
    added: BTreeMap<String, u64>,
    removed: BTreeMap<String, u64>,
}

impl Model {
    fn write(&mut self, field: String, value: String, now: u64) {
        let before = self.fields.get(&field).cloned().unwrap_or_default();
        if before.1 != value {
            self.fields.insert(field, (now.max(before.0 + 1), value));
        }
    }

    fn latest(&self, action: &str) -> u64 {
        let within = format!("plan {action} ");
        let fields = self.fields.range(within.clone()..).take_while(|(field, _)| field.starts_with(&within));
        fields.map(|(_, (at, _))| *at).chain(self.added.get(action).copied()).max().unwrap_or(0)
    }

    fn gone(&self, action: &str) -> Option<u64> {
        self.removed.get(action).copied().filter(|removed| *removed > self.latest(action))
    }

    fn make(&mut self, change: &Change, now: u64, fresh: &str) {
        match change {
            Change::Respond(item, value) => self.write(format!("{item} value"), value_text(value), now),
            Change::Note(item, note) => self.write(format!("{item} note"), note.to_string(), now),
            Change::Importance(item, level) => {
                self.write(format!("{item} importance"), level.map_or("".into(), |it| it.to_string()), now)
            }
            Change::Respondent(field, value) => {
                self.write(format!("who {}", RespondentField::NAMES[*field as usize]), value.clone(), now)
            }
            Change::AddAction { text, .. } => {
                self.added.insert(fresh.into(), now);
                self.fields.insert(format!("plan {fresh} action"), (now, text.to_string()));
            }
            Change::EditAction { id, field, value } => {
                let now = now.max(self.gone(id).unwrap_or(0));
                // An action's empty field has the time when the action was added.
                let field = format!("plan {id} {}", PlanEntry::NAMES[*field as usize]);
                if !self.fields.contains_key(&field) {
                    let added = self.added.get(&**id).copied().unwrap_or(0);
                    self.fields.insert(field.clone(), (added, String::new()));
                }
                self.write(field, value.clone(), now);
            }
            Change::RemoveAction(id) if self.gone(id).is_none() => {
                self.removed.insert(id.to_string(), now.max(self.latest(id) + 1));
            }
            Change::RestoreAction(id) => {
                if let Some(removed) = self.gone(id) {
                    self.added.insert(id.to_string(), now.max(removed + 1));
                }
            }
            _ => {}
        }
    }

    fn merge(&mut self, other: &Self) {
        for (field, theirs) in &other.fields {
            let ours = self.fields.entry(field.clone()).or_default();
            *ours = ours.clone().max(theirs.clone());
        }
        for (ours, theirs) in [(&mut self.added, &other.added), (&mut self.removed, &other.removed)] {
            for (action, at) in theirs {
                let ours = ours.entry(action.clone()).or_default();
                *ours = *at.max(ours);
            }
        }
    }

    /// What a file contains: about removed actions, only when they were removed.
    fn filed(&self) -> Self {
        let mut filed = self.clone();
        for action in self.removed.keys().filter(|action| self.gone(action).is_some()) {
            filed.fields.retain(|field, _| !field.starts_with(&format!("plan {action} ")));
            filed.added.remove(action);
        }
        filed
    }

    /// What a person sees.
    fn shown(&self) -> BTreeMap<String, String> {
        let seen = |field: &str| match field.strip_prefix("plan ").and_then(|rest| rest.split_once(' ')) {
            Some((action, _)) => self.gone(action).is_none(),
            None => true,
        };
        let fields = self.fields.iter().filter(|(field, (_, value))| !value.is_empty() && seen(field));
        let fields = fields.map(|(field, (_, value))| (field.clone(), value.clone()));
        let actions = self.added.keys().chain(self.removed.keys());
        let actions = actions.filter(|action| self.gone(action).is_none());
        fields.chain(actions.map(|action| (format!("action {action}"), String::new()))).collect()
    }
}

fn value_text(value: &AnswerValue) -> String {
    match value {
        AnswerValue::Rated(level) => level.to_string(),
        _ => String::new(),
    }
}

fn shown(response: &Response) -> BTreeMap<String, String> {
    let mut all = Vec::new();
    for (item, answer) in response.answers.iter() {
        all.push((format!("{item} value"), value_text(&answer.value)));
        all.push((format!("{item} importance"), answer.importance.map_or("".into(), |it| it.to_string())));
        all.push((format!("{item} note"), answer.note.to_string()));
    }
    let who = RespondentField::NAMES.into_iter().zip(response.respondent.texts());
    all.extend(who.map(|(name, text)| (format!("who {name}"), text.clone())));
    for entry in response.plan.iter() {
        let fields = PlanEntry::NAMES.into_iter().zip(entry.texts());
        all.extend(fields.map(|(name, text)| (format!("plan {} {name}", entry.id), text.clone())));
    }
    all.retain(|(_, value)| !value.is_empty());
    all.extend(response.plan.iter().map(|entry| (format!("action {}", entry.id), String::new())));
    all.into_iter().collect()
}

/// A tab, and its state in the model.
#[derive(Clone)]
struct Tab {
    response: Response,
    model: Model,
}

impl Tab {
    /// Merges what is stored, then stores the result.
    fn sync(&mut self, kept: &mut Option<Self>, instrument: &Instrument, by_file: bool) {
        if let Some(kept) = kept {
            self.response = self.response.merge(&kept.response);
            self.model.merge(&kept.model);
        }
        let mut keeps = self.clone();
        if by_file {
            let file = write_compact(instrument, &self.response);
            keeps.response = read(&file, instrument).expect("what is written can be read");
            assert_eq!(keeps.response, self.response);
            keeps.model = self.model.filed();
        }
        *kept = Some(keeps);
    }
}

/// Pseudo-random numbers that are the same in every run (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % u64::from(limit)) as u32
    }
}

fn run(seed: u64, instrument: &Instrument) {
    let mut numbers = Numbers(seed);
    let start = Tab { response: response(), model: Model::default() };
    let mut tabs = vec![start; 2 + (seed % 2) as usize];
    let (mut kept, mut now) = (None, 1_767_225_600_000);
    // Writing and reading files takes longer than merging, and any failure appears after a few runs.
    let by_file = seed.is_multiple_of(10);
    for number in 0..4 + numbers.below(16) as usize {
        let count = tabs.len() as u32;
        let tab = &mut tabs[numbers.below(count) as usize];
        now += u64::from(numbers.below(3));
        if numbers.below(4) == 0 {
            tab.sync(&mut kept, instrument, by_file);
            continue;
        }
        let kind = [numbers.below(KINDS), numbers.below(9), numbers.below(9)];
        let Some(change) = change(&tab.response, kind, number) else { continue };
        let stamp = Stamp { now: Timestamp::from_millis(now as f64), id: format!("a{number}").into() };
        if let Some(next) = tab.response.apply(&change, instrument, &stamp) {
            tab.response = next;
            tab.model.make(&change, now, &stamp.id);
            if let Change::MoveAction { id, to } = &change {
                assert_eq!(tab.response.plan[*to].id, *id, "seed {seed}: it stands where it was put");
            }
        }
        assert_eq!(shown(&tab.response), tab.model.shown(), "seed {seed}: after {change:?}");
    }
    for _ in 0..2 {
        tabs.iter_mut().for_each(|tab| tab.sync(&mut kept, instrument, by_file));
    }
    for tab in &tabs {
        assert_eq!(tab.response, tabs[0].response, "seed {seed}: all tabs show the same");
        assert_eq!(shown(&tab.response), tab.model.shown(), "seed {seed}: of every field the last");
    }
}

#[test]
fn whatever_tabs_do_all_come_to_the_same_and_no_action_is_lost() {
    let instrument = profile(&[3]);
    (0..RUNS).for_each(|seed| run(seed, &instrument));
}
