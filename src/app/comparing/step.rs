//! The one way in which anything happens to a comparison.

use std::rc::Rc;

use super::dismissing::mend;
pub use super::input::{CompareCommand, CompareEffect, CompareExport, CompareInput, EarlierCommand, Found};
use super::model::{CompareModel, CompareScreen, Earlier, Keeping, News, Progress};
use super::reading::Refusal;
use crate::domain::group::comparison::{Choices, Comparison, SplitRefused};
use crate::domain::group::set::{Member, ResponseSet, SetAside};
use crate::domain::instrument::Instrument;
use crate::domain::response::stamp::Stamp;

impl CompareModel {
    /// Takes an input; says what has to be done.
    pub fn step(&mut self, input: CompareInput, stamp: &Stamp) -> Vec<CompareEffect> {
        let before = (self.keeping == Keeping::On).then(|| self.clone());
        let restores = matches!(input, CompareInput::Restored(_));
        let mut effects = self.take_in(input, stamp);
        if !restores {
            effects.extend(self.kept_after(before.as_ref()));
        }
        effects
    }

    fn take_in(&mut self, input: CompareInput, stamp: &Stamp) -> Vec<CompareEffect> {
        match input {
            CompareInput::Command(command) => self.act(command, stamp),
            CompareInput::Restored(text) => {
                self.restore(&text);
                Vec::new()
            }
            CompareInput::Reset => {
                self.forget();
                Vec::new()
            }
            CompareInput::NotKept => {
                self.not_kept();
                Vec::new()
            }
            CompareInput::Instrument(instrument) => {
                self.open = false;
                self.be_about(instrument)
            }
            CompareInput::Found(instrument) => self.be_about(instrument),
            CompareInput::Expect(known) => {
                if self.reading.is_none() {
                    self.news = None;
                }
                let so_far = self.reading.unwrap_or_default();
                self.reading = Some(Progress { known: so_far.known + known, ..so_far });
                Vec::new()
            }
            CompareInput::Read(files, progress) => {
                self.reading = Some(progress);
                self.add(files);
                Vec::new()
            }
            CompareInput::ReadEarlier(files, progress) => {
                self.reading = Some(progress);
                self.add_earlier(files);
                Vec::new()
            }
            CompareInput::Exported(news) => {
                self.tell(news);
                Vec::new()
            }
            CompareInput::Done { by_person, found } => {
                self.reading = None;
                match found.filter(|it| it.set == self.set && it.choices == self.choices) {
                    Some(found) => self.comparison = Some(found.comparison),
                    // The person went on meanwhile.
                    None => drop(self.compare()),
                }
                let tells = by_person && self.comparison.is_some();
                tells.then_some(CompareEffect::Tell).into_iter().collect()
            }
        }
    }

    fn act(&mut self, command: CompareCommand, stamp: &Stamp) -> Vec<CompareEffect> {
        let so_far = |model: &Self| (model.set.clone(), model.earlier.set.clone(), model.choices.clone());
        let before = so_far(self);
        match command {
            CompareCommand::Go(screen) => {
                self.show(screen);
                if screen == CompareScreen::Picture {
                    self.set = self.set.shown();
                    self.earlier.set = self.earlier.set.shown();
                }
            }
            CompareCommand::Remove(id) => {
                let called = self.set.find(&id).map(|at| Rc::from(self.set.members()[at].shown()));
                if self.take(self.set.remove(&id)) {
                    self.tell(News::Removed(called.unwrap_or_default()));
                }
            }
            CompareCommand::Relabel(id, label) => drop(self.take(self.set.relabel(&id, &label))),
            CompareCommand::Undo => self.undo(),
            CompareCommand::Voice(voice) => self.choices.voice = voice,
            CompareCommand::Filter(filter) => self.choices.filter = filter,
            CompareCommand::Target(target) => self.target = target,
            CompareCommand::Earlier(command) => self.act_earlier(&command),
            CompareCommand::Anonymous(seed) => self.anonymous(seed),
            CompareCommand::Dismiss => self.dismiss(),
            CompareCommand::Clear => self.clear(),
            CompareCommand::Instead(id) => self.compare_instead(&id),
            CompareCommand::Cancel => {
                self.reading = None;
                self.tell(News::Cancelled);
                self.compare();
                return vec![CompareEffect::Cancel];
            }
            CompareCommand::Keep(wanted) => return self.keep(wanted),
            CompareCommand::Talk(command) => {
                let tells = self.talk(&command, stamp);
                return tells.then_some(CompareEffect::Tell).into_iter().collect();
            }
            CompareCommand::Export(export) => return vec![CompareEffect::Export(export)],
            CompareCommand::ExportJoint(export) => {
                let tells = self.add_draft(stamp).then_some(CompareEffect::Tell);
                return tells.into_iter().chain([CompareEffect::ExportJoint(export)]).collect();
            }
        }
        if before == so_far(self) {
            return Vec::new();
        }
        if !self.compare() {
            // The part would tell who is in it: what was shown before stays.
            self.choices = before.2;
            self.compare();
            self.tell(News::SplitRefused);
            return Vec::new();
        }
        vec![CompareEffect::Tell]
    }

    /// Takes another set, if there is one.
    fn take(&mut self, set: Option<ResponseSet>) -> bool {
        set.map(|set| self.set = set).is_some()
    }

    /// Takes the assessment. What was kept of the one before stays in the browser, and what was kept of this one comes back.
    fn be_about(&mut self, instrument: Rc<Instrument>) -> Vec<CompareEffect> {
        // Before the first one, nothing can have been read but files that are set aside whatever it is.
        let same = self.instrument.as_ref().is_none_or(|it| it.fingerprint == instrument.fingerprint);
        self.instrument = Some(instrument);
        if !same {
            // First: otherwise the empty set would be kept in the place of what is there.
            if self.keeping == Keeping::On {
                self.keeping = Keeping::Off;
            }
            self.forget();
        }
        self.compare();
        (!same).then_some(CompareEffect::Restore).into_iter().collect()
    }

    pub(super) fn add(&mut self, files: Vec<Result<Member, Refusal>>) {
        if self.is_late(&files) {
            return;
        }
        mend(&mut self.set, &mut self.refusals, &files);
        let before = counts(&self.set);
        let (files, refusals) = told_apart(files);
        if self.take(self.set.add(files)) {
            if !self.set.members().is_empty() {
                self.cleared = None;
            }
            self.refuse(refusals);
            self.tell_added(before, counts(&self.set));
        }
    }

    /// Whether nothing can be added any more. If there is something, tells that once.
    pub(super) fn is_late(&mut self, files: &[Result<Member, Refusal>]) -> bool {
        let told = matches!(self.news, Some((_, News::Sealed)));
        let late = !self.set.may_change();
        if late && !told && !files.is_empty() {
            self.tell(News::Sealed);
        }
        late
    }

    /// Tells how many were added and set aside, together with those of the same reading that were told of before.
    pub(super) fn tell_added(&mut self, before: (usize, usize), now: (usize, usize)) {
        let (taken, aside) = match self.news {
            Some((_, News::Added(taken, aside))) => (taken, aside),
            _ => (0, 0),
        };
        self.tell(News::Added(taken + now.0 - before.0, aside + now.1 - before.1));
    }

    fn anonymous(&mut self, seed: Option<u64>) {
        if !self.set.may_change() || seed.is_some() == self.set.seed().is_some() {
            return;
        }
        for set in [&mut self.set, &mut self.earlier.set] {
            let next = seed.map_or_else(ResponseSet::default, ResponseSet::anonymous);
            let members = set.members().iter().map(|member| Ok((**member).clone()));
            let aside = set.set_aside().iter().map(|aside| Err(aside.clone()));
            let files: Vec<_> = members.chain(aside).collect();
            *set = next.add(files).unwrap_or(next);
        }
        self.choices = Choices::default();
    }

    /// An empty set, anonymous if this one is.
    pub(super) fn empty(&self) -> ResponseSet {
        self.set.seed().map_or_else(ResponseSet::default, ResponseSet::anonymous)
    }

    pub(super) fn forget(&mut self) {
        self.set = self.empty();
        self.refusals.clear();
        self.earlier = Earlier { set: self.empty(), ..Earlier::default() };
        (self.choices, self.target) = (Choices::default(), None);
        self.comparison = None;
        (self.session, self.deleted, self.cleared) = (None, None, None);
        self.show(CompareScreen::Gather);
    }

    /// Works the comparison out anew; whether what was chosen can be shown.
    pub(super) fn compare(&mut self) -> bool {
        let Some(instrument) = self.instrument.as_ref().filter(|_| !self.set.members().is_empty()) else {
            self.comparison = None;
            self.screen = CompareScreen::Gather;
            return true;
        };
        match Comparison::of(instrument, &self.set, &self.choices) {
            Ok(comparison) => {
                self.comparison = Some(Rc::new(comparison));
                true
            }
            Err(SplitRefused) => false,
        }
    }

    pub(super) fn tell(&mut self, news: News) {
        let number = self.news.as_ref().map_or(0, |(number, _)| *number);
        self.news = Some((number + 1, news));
    }
}

/// How many responses count, and how many files are set aside.
pub(super) fn counts(set: &ResponseSet) -> (usize, usize) {
    (set.members().len(), set.set_aside().len())
}

/// Files as a set takes them, and why some are refused.
pub(super) fn told_apart(
    files: Vec<Result<Member, Refusal>>,
) -> (Vec<Result<Member, SetAside>>, Vec<Refusal>) {
    let mut refusals = Vec::new();
    let files = files.into_iter().map(|file| {
        file.map_err(|refusal| {
            let aside = refusal.aside.clone();
            refusals.push(refusal);
            aside
        })
    });
    (files.collect(), refusals)
}

#[cfg(test)]
mod tests;
