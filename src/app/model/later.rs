//! What happens to the state because of the plan, or of another response than the one begun here: one from storage, a
//! file, a link, the host or an earlier round. The first question needs none of it, see [`crate::app::later`]. Knows no storage.

use std::rc::Rc;

use super::{Command, Model, Notice, Past, Screen, fresh};
use crate::app::rounds;
use crate::app::storage::StoredText;
use crate::domain::response::Response;
use crate::domain::response::stamp::Stamp;
use crate::wire::result::{self, WithRounds};

impl Model {
    /// Carries out a command that [needs later code](Command::needs_later), as [`Model::update`] does the others.
    pub fn update_later(&mut self, command: &Command, stamp: &Stamp, language: &Rc<str>) {
        let before = self.response.clone();
        match command {
            // A round that is over stays as it is.
            Command::Change(change) if self.past.is_none() => {
                let changed = self.response.apply(change, &self.instrument, stamp);
                self.take_change(changed, language.clone());
            }
            Command::Undo => self.bring_back(stamp),
            Command::Open(text) => match self.read(text) {
                Some(WithRounds { response, rounds }) => {
                    self.open(&response, stamp);
                    if !rounds.is_empty() {
                        self.rounds = rounds::joined(&self.rounds, rounds).into();
                    }
                }
                // Focus goes to the reason, which may be far from the button that was pressed.
                None => self.move_to(self.screen),
            },
            Command::Refuse(problems) => self.tell(Notice::Refused(problems.clone())),
            Command::Choose(files) => self.tell(Notice::Several(files.clone())),
            Command::AddRound(text) => self.add_round(text),
            Command::OpenLink { text, here } => self.open_link(text, *here),
            Command::Adopt => {
                if let Some(past) = self.past.clone() {
                    self.open(&past.response, stamp);
                    // No file was opened, and the screen itself says that these are the answers now.
                    self.notice = None;
                }
            }
            Command::CarryOver => {
                if let Some(fitting) = self.fitting.take().filter(|_| self.response.is_untouched()) {
                    self.response = fitting.response.clone();
                    self.move_to(Screen::Intro);
                }
            }
            Command::NextRound => self.next_round(fresh(stamp, language)),
            Command::OpenRound(key) => self.open_round(key),
            Command::ForgetRound(key) => self.forget_round(key, stamp),
            _ => {}
        }
        self.follow_rounds(&before);
    }

    /// Takes a response that the host gives.
    pub fn load(&mut self, response: &Response, stamp: &Stamp) {
        let before = self.response.clone();
        let complete = response.is_complete(&self.instrument);
        self.screen = if complete { Screen::Results } else { Screen::Intro };
        self.notice = (!before.is_empty()).then_some(Notice::Opened);
        self.undo = self.undoable();
        self.response = Rc::new(before.replaced_by(response, stamp.now));
        self.past = None;
        self.follow_rounds(&before);
    }

    /// Takes over what other tabs or widgets made of the response.
    pub fn merge_found(&mut self, theirs: &Response) {
        if theirs.id != self.response.id && !self.response.began_with(theirs) {
            self.notice = (!self.response.is_empty()).then_some(Notice::ReplacedElsewhere);
            self.undo = self.undoable();
            self.response = Rc::new(theirs.clone());
            return;
        }
        let mut merged = self.response.merge(theirs);
        // One may have opened the results while the other took an answer back.
        merged.completed = merged.completed.filter(|_| merged.is_complete(&self.instrument));
        if merged != *self.response {
            self.response = Rc::new(merged);
        }
    }

    /// Offers the latest of these answers to other content that fits this one.
    pub fn offer(&mut self, others: &[StoredText]) {
        let fitting = others.iter().filter_map(|(_, text)| result::read_fitting(text, &self.instrument));
        self.fitting = fitting.max_by_key(|it| it.response.updated).map(Rc::new);
    }

    fn bring_back(&mut self, stamp: &Stamp) {
        let Some(before) = self.undo.take() else { return };
        // What was answered since can be had back in the same way.
        self.undo = self.undoable();
        let left_results = matches!(self.notice, Some(Notice::Cleared | Notice::RoundKept));
        self.notice = Some(Notice::Restored);
        self.response = Rc::new(self.response.replaced_by(&before, stamp.now));
        // The button that was pressed goes away; focus must not go with it. Whoever finished the assessment, a round or
        // with their answers left from the results.
        let left_results = before.completed.is_some() || left_results && self.screen == Screen::Intro;
        self.move_to(if left_results { Screen::Results } else { self.screen });
    }

    /// Tells something that may be far from the button that was pressed, and so moves there.
    fn tell(&mut self, notice: Notice) {
        self.notice = Some(notice);
        self.move_to(self.screen);
    }

    /// The response in a result file, and its earlier rounds; `None` where it has none, which is then told.
    fn read(&mut self, text: &str) -> Option<WithRounds> {
        let read = result::read_with_rounds(text, &self.instrument);
        let told = |problems| match result::other_assessment(text, &self.instrument) {
            Some(title) => Notice::OtherAssessment(title),
            None => Notice::Refused(Rc::new(problems)),
        };
        read.map_err(|problems| self.notice = Some(told(problems))).ok()
    }

    /// Takes what is in a file as a round, and the rounds that came with it, in their places among the others.
    fn add_round(&mut self, text: &str) {
        match self.read(text) {
            None => self.move_to(self.screen),
            Some(WithRounds { response, .. }) if response.id == self.response.id => {
                self.tell(Notice::RoundIsThis)
            }
            Some(WithRounds { response, mut rounds }) => {
                rounds.push(response);
                self.rounds = rounds::joined(&self.rounds, rounds).into();
                self.tell(Notice::RoundAdded);
            }
        }
    }

    fn open(&mut self, response: &Response, stamp: &Stamp) {
        let response = self.response.replaced_by(response, stamp.now);
        self.replace(response, Notice::Opened, Screen::Results);
    }

    /// Shows what came with a link, wherever on the page that is. Where it came with the page, what the person has to
    /// be told stays.
    fn open_link(&mut self, text: &str, here: bool) {
        self.moves += 1;
        if let Some(WithRounds { response, .. }) = self.read(text) {
            self.past = Some(Past { response: Rc::new(response), linked: true });
            self.screen = Screen::Results;
            self.notice = self.notice.take().filter(|_| !here);
        }
    }

    /// Begins the next round, in the response `fresh`, unless there is nothing to finish.
    fn next_round(&mut self, fresh: Response) {
        if !self.response.is_empty() {
            let respondent = self.response.respondent.clone();
            let previous = Some(self.response.as_previous());
            let next = Response { respondent, previous, ..fresh };
            self.replace(next, Notice::RoundKept, Screen::Intro);
        }
    }

    /// Shows a round's results.
    fn open_round(&mut self, key: &str) {
        if let Some(round) = self.rounds.iter().find(|round| *round.key == *key) {
            let past = Past { response: round.response.clone(), linked: false };
            self.notice = None;
            self.move_to(Screen::Results);
            self.past = Some(past);
        }
    }

    /// Deletes a round, and its plan in the round after it. Nothing brings it back.
    fn forget_round(&mut self, key: &str, stamp: &Stamp) {
        let mut rounds = self.rounds.iter();
        if rounds.any(|round| *round.key == *key && self.response.follows(&round.response)) {
            self.response = Rc::new(self.response.without_previous(stamp.now));
        }
        self.rounds = rounds::without(&self.rounds, key).into();
        self.undo = self.undo.take().filter(|undo| *undo.updated.to_string() != *key);
        self.notice = Some(Notice::RoundForgotten);
        self.move_to(self.screen);
    }

    /// Takes the rounds along that follow from this response standing in the place of the one `before`.
    fn follow_rounds(&mut self, before: &Rc<Response>) {
        if let Some(rounds) = rounds::followed(&self.rounds, before, &self.response) {
            self.rounds = rounds.into();
        }
    }
}
