//! The one way in which anything happens to a comparison.

use std::rc::Rc;

use super::model::{CompareModel, CompareScreen, Keeping, News, Progress};
use super::reading::Refusal;
use super::talking::TalkCommand;
use crate::domain::group::comparison::{Choices, Comparison, SplitRefused};
use crate::domain::group::filter::Filter;
use crate::domain::group::set::{Member, ResponseSet};
use crate::domain::group::voice::Voice;
use crate::domain::instrument::Instrument;
use crate::domain::response::stamp::Stamp;

/// What the person does.
#[derive(Clone, PartialEq, Debug)]
pub enum CompareCommand {
    /// Shows another screen.
    Go(CompareScreen),
    /// Removes the response of this id.
    Remove(Rc<str>),
    /// Calls the response of this id something else.
    Relabel(Rc<str>, Rc<str>),
    /// Takes back the last removal or label.
    Undo,
    /// Chooses what has one voice.
    Voice(Voice),
    /// Chooses which responses are looked at.
    Filter(Filter),
    /// Makes the set anonymous, with this random seed, or not. Only before anything of it was shown.
    Anonymous(Option<u64>),
    /// Stops reading.
    Cancel,
    /// Forgets all responses.
    Clear,
    /// Keeps the set and the session in this browser from now on, or no longer.
    Keep(bool),
    /// Does something with the session.
    Talk(TalkCommand),
    /// Has the comparison leave the widget.
    Export(CompareExport),
    /// Has the session's joint result leave the widget.
    ExportJoint(CompareExport),
}

/// What can leave the widget.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CompareExport {
    /// The comparison document.
    Json,
    /// The report.
    Html,
    /// The figures as a table.
    Csv,
    /// A summary as plain text, to the clipboard.
    Text,
    /// The same as Markdown.
    Markdown,
    /// A printed page.
    Print,
    /// A calendar of the plan's dates. Only of a joint result.
    Calendar,
}

impl CompareExport {
    /// Its name in events.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Print => "print",
            Self::Calendar => "ics",
        }
    }
}

/// What happens to a comparison.
#[derive(Clone, PartialEq, Debug)]
pub enum CompareInput {
    /// The person does something.
    Command(CompareCommand),
    /// The assessment is known, or is another one now: what was read for another one goes.
    Instrument(Rc<Instrument>),
    /// Some files and links are about to be read, as many as is known.
    Expect(usize),
    /// Some of them were read; some may have turned out to be several.
    Read(Vec<Result<Member, Refusal>>, Progress),
    /// This was kept in the browser.
    Restored(Rc<str>),
    /// The browser does not keep the comparison.
    NotKept,
    /// Something left the widget, or could not.
    Exported(News),
    /// All of them were read, at the wish of a person or of the page's script.
    Done {
        /// Whether a person brought them.
        by_person: bool,
    },
}

/// What has to be done after a step.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CompareEffect {
    /// The host hears of the comparison.
    Tell,
    /// The comparison leaves the widget.
    Export(CompareExport),
    /// The session's joint result leaves the widget.
    ExportJoint(CompareExport),
    /// Reading stops.
    Cancel,
    /// The browser keeps this in the place of what it kept before; or nothing.
    Keep(Option<String>),
}

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
            CompareInput::NotKept => {
                self.not_kept();
                Vec::new()
            }
            CompareInput::Instrument(instrument) => {
                // Before the first one, nothing can have been read but files that are set aside whatever it is.
                let same = self.instrument.as_ref().is_none_or(|it| it.fingerprint == instrument.fingerprint);
                self.instrument = Some(instrument);
                if !same {
                    self.forget();
                }
                self.compare();
                Vec::new()
            }
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
            CompareInput::Exported(news) => {
                self.tell(news);
                Vec::new()
            }
            CompareInput::Done { by_person } => {
                self.reading = None;
                self.compare();
                let tells = by_person && self.comparison.is_some();
                tells.then_some(CompareEffect::Tell).into_iter().collect()
            }
        }
    }

    fn act(&mut self, command: CompareCommand, stamp: &Stamp) -> Vec<CompareEffect> {
        let before = (self.set.clone(), self.choices.clone());
        match command {
            CompareCommand::Go(screen) => {
                self.show(screen);
                if screen == CompareScreen::Picture {
                    self.set = self.set.shown();
                }
            }
            CompareCommand::Remove(id) => {
                let called = self.set.find(&id).map(|at| Rc::from(self.set.members()[at].shown()));
                if self.take(self.set.remove(&id)) {
                    self.tell(News::Removed(called.unwrap_or_default()));
                }
            }
            CompareCommand::Relabel(id, label) => drop(self.take(self.set.relabel(&id, &label))),
            CompareCommand::Undo => {
                if self.take(self.set.undo()) {
                    self.tell(News::Undone);
                }
            }
            CompareCommand::Voice(voice) => self.choices.voice = voice,
            CompareCommand::Filter(filter) => self.choices.filter = filter,
            CompareCommand::Anonymous(seed) => self.anonymous(seed),
            CompareCommand::Clear => self.forget(),
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
            CompareCommand::ExportJoint(export) => return vec![CompareEffect::ExportJoint(export)],
        }
        if before == (self.set.clone(), self.choices.clone()) {
            return Vec::new();
        }
        if !self.compare() {
            // The part would tell who is in it: what was shown before stays.
            self.choices = before.1;
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

    fn add(&mut self, files: Vec<Result<Member, Refusal>>) {
        let mut refusals = Vec::new();
        let before = (self.set.members().len(), self.set.set_aside().len());
        let files = files.into_iter().map(|file| {
            file.map_err(|refusal| {
                let aside = refusal.aside.clone();
                refusals.push(refusal);
                aside
            })
        });
        let next = self.set.add(files.collect::<Vec<_>>());
        if self.take(next) {
            let now = (self.set.members().len(), self.set.set_aside().len());
            let (so_far_in, so_far_out) = match self.news {
                Some((_, News::Added(taken, aside))) => (taken, aside),
                _ => (0, 0),
            };
            self.refusals.extend(refusals);
            self.tell(News::Added(so_far_in + now.0 - before.0, so_far_out + now.1 - before.1));
        }
    }

    fn anonymous(&mut self, seed: Option<u64>) {
        if !self.set.may_change() || seed.is_some() == self.set.seed().is_some() {
            return;
        }
        let next = seed.map_or_else(ResponseSet::default, ResponseSet::anonymous);
        let members = self.set.members().iter().map(|member| Ok((**member).clone()));
        let aside = self.set.set_aside().iter().map(|aside| Err(aside.clone()));
        let next = next.add(members.chain(aside).collect::<Vec<_>>());
        self.choices = Choices::default();
        self.take(next);
    }

    fn forget(&mut self) {
        let anonymous = self.set.seed();
        self.set = anonymous.map_or_else(ResponseSet::default, ResponseSet::anonymous);
        self.refusals.clear();
        self.choices = Choices::default();
        self.comparison = None;
        (self.session, self.deleted) = (None, None);
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

#[cfg(test)]
mod tests;
