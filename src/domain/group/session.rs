//! A guided session: a group goes through items one by one, sees what each of them answered, and agrees on a level or says
//! why it does not. Its state and its steps, which end in a joint response. Knows no screen and no clock.

use std::rc::Rc;

use litemap::LiteMap;

use super::figures::Figures;
use super::item::LevelCounts;
use crate::domain::id::Id;
use crate::domain::instrument::Instrument;
use crate::domain::plan::ActionField;
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, JOINT, Respondent, Response};

/// A session under way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    talks: Vec<Talk>,
    // The number of the current talk; how many there are once the group is through.
    at: usize,
    response: Rc<Response>,
    draft: Draft,
}

/// An action that somebody has begun to write and not added yet.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Draft {
    /// What will be done.
    pub action: Rc<str>,
    /// By whom.
    pub owner: Rc<str>,
    /// Until when.
    pub due: Rc<str>,
}

/// Where the group is with an item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Talk {
    /// The item's number in the assessment.
    pub item: usize,
    /// Whether the group has seen what its members answered.
    pub revealed: bool,
    /// Whether it was put off and comes again at the end.
    pub put_off: bool,
    /// What came of it.
    pub agreement: JointView,
}

/// What came of talking about an item.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum JointView {
    /// Nothing yet.
    #[default]
    Open,
    /// The group agrees on this level.
    Agreed(i32),
    /// The group does not agree, for this reason. Never empty.
    Disagreed(Rc<str>),
}

/// What the group does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// Shows what everybody answered to the current item.
    Reveal,
    /// Agrees on a level of the current item.
    Agree(i32),
    /// Says why it does not agree about the current item.
    Disagree(Rc<str>),
    /// Takes back what came of the current item.
    Reopen,
    /// Puts the current item off to the end.
    PutOff,
    /// Goes on to the next item, or to the end.
    Next,
    /// Goes back to the item before.
    Back,
    /// Goes to the item with this number in the order; to the end with the number of items.
    GoTo(usize),
    /// Writes on an action about the current item. Going on adds it.
    Draft(Draft),
    /// Adds an action about the current item to the plan. Without a text nothing is added.
    Act(Draft),
    /// Changes the plan. Other changes are not taken.
    Plan(Change),
}

/// What came of an item, as the joint response's file has it beside the answers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TalkRecord {
    /// The level that was agreed on.
    pub agreed: Option<i32>,
    /// Why there was no agreement, if the group said so.
    pub disagree: Option<Rc<str>>,
    /// Whether the group had seen what its members answered.
    pub revealed: bool,
    /// How many had rated the item: responses, or voices of organisations.
    pub n: usize,
    /// How many responses had chosen each level; `None` if persons had no voice of their own.
    pub counts: Option<LevelCounts>,
}

/// What came of each item.
pub type SessionRecord = LiteMap<Id, TalkRecord>;

impl Session {
    /// Begins a session about rated items, in this order. The stamp gives the joint response its id.
    pub fn begin(items: Vec<usize>, language: Rc<str>, stamp: &Stamp) -> Self {
        let response = Response::new(stamp.id.clone(), language, stamp.now);
        let respondent = Respondent { role: JOINT.to_owned(), ..Respondent::default() };
        let response = Response { begun: false, respondent, ..response };
        let talk = |item| Talk { item, revealed: false, put_off: false, agreement: JointView::Open };
        let talks = items.into_iter().map(talk).collect();
        Self { talks, at: 0, response: Rc::new(response), draft: Draft::default() }
    }

    /// A session as it was left: its items in order, each with whether it was revealed and whether it was put off. What came of
    /// them is in the joint response.
    pub fn resume(
        talks: Vec<(usize, bool, bool)>,
        at: usize,
        response: Rc<Response>,
        instrument: &Instrument,
    ) -> Self {
        let talk = |(item, revealed, put_off): (usize, bool, bool)| {
            let answer = response.answers.get(&instrument.items[item].id);
            let agreement = match answer.map(|answer| (&answer.value, answer.note.trim())) {
                Some((AnswerValue::Rated(level), _)) => JointView::Agreed(*level),
                Some((_, reason)) if !reason.is_empty() => JointView::Disagreed(reason.into()),
                _ => JointView::Open,
            };
            Talk { item, revealed, put_off, agreement }
        };
        let talks: Vec<_> = talks.into_iter().map(talk).collect();
        Self { at: at.min(talks.len()), talks, response, draft: Draft::default() }
    }

    /// The session with an action that somebody had begun to write.
    #[must_use]
    pub fn drafted(self, draft: Draft) -> Self {
        Self { draft, ..self }
    }

    /// The action that somebody has begun to write.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The items in the order in which the group goes through them.
    pub fn talks(&self) -> &[Talk] {
        &self.talks
    }

    /// The number of the current item in the order; how many there are once the group is through.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Where the group is with the current item; `None` once it is through.
    pub fn current(&self) -> Option<&Talk> {
        self.talks.get(self.at)
    }

    /// The joint response so far: an item on which the group agreed has that answer; one on which it did not has none, and
    /// its note says why.
    pub fn response(&self) -> &Rc<Response> {
        &self.response
    }

    /// The session after a step; `None` if that changes nothing.
    pub fn step(&self, step: &Step, instrument: &Instrument, stamp: &Stamp) -> Option<Self> {
        let mut next = self.clone();
        if matches!(step, Step::Next | Step::Back | Step::GoTo(_) | Step::PutOff) {
            // Whoever goes on has forgotten the button, not the action.
            let _ = next.act(instrument, stamp);
        }
        match step {
            Step::Next => next.at = (self.at + 1).min(self.talks.len()),
            Step::Back => next.at = self.at.saturating_sub(1),
            Step::GoTo(number) => next.at = (*number).min(self.talks.len()),
            // The last one stays, but what was written is added nevertheless.
            Step::PutOff => next.put_off(),
            Step::Reveal => next.talks.get_mut(self.at)?.revealed = true,
            Step::Agree(level) => next.settle(JointView::Agreed(*level), instrument, stamp)?,
            Step::Disagree(reason) => {
                let reason = reason.trim();
                let view = (!reason.is_empty()).then(|| JointView::Disagreed(reason.into()))?;
                next.settle(view, instrument, stamp)?;
            }
            Step::Reopen => next.settle(JointView::Open, instrument, stamp)?,
            Step::Draft(draft) => next.draft = draft.clone(),
            Step::Act(draft) => {
                next.draft = draft.clone();
                next.act(instrument, stamp)?;
            }
            Step::Plan(change) => next.change(Some(change).filter(|it| is_of_plan(it))?, instrument, stamp),
        }
        (next != *self).then_some(next)
    }

    /// Puts the current item behind the others, unless it is the last anyway.
    fn put_off(&mut self) {
        if self.at + 1 < self.talks.len() {
            let talk = self.talks.remove(self.at);
            self.talks.push(Talk { put_off: true, ..talk });
        }
    }

    /// Takes what came of the current item, if that fits it.
    fn settle(&mut self, view: JointView, instrument: &Instrument, stamp: &Stamp) -> Option<()> {
        let talk = self.talks.get_mut(self.at)?;
        let item = &instrument.items[talk.item];
        let (value, note) = match &view {
            JointView::Agreed(level) => {
                item.rating()?.scale.level(*level)?;
                (AnswerValue::Rated(*level), "".into())
            }
            JointView::Disagreed(reason) => (AnswerValue::Unanswered, reason.clone()),
            JointView::Open => (AnswerValue::Unanswered, "".into()),
        };
        talk.agreement = view;
        self.change(&Change::Respond(item.id.clone(), value), instrument, stamp);
        self.change(&Change::Note(item.id.clone(), note), instrument, stamp);
        Some(())
    }

    /// Adds the action that was written to the plan, if it says what will be done.
    fn act(&mut self, instrument: &Instrument, stamp: &Stamp) -> Option<()> {
        let Draft { action, owner, due } = &self.draft;
        if action.trim().is_empty() {
            return None;
        }
        let [action, owner, due] = [action, owner, due].map(|text| text.trim().to_owned());
        self.draft = Draft::default();
        let item = self.current().map_or_else(Rc::default, |talk| instrument.items[talk.item].id.shared());
        self.change(&Change::AddAction { item, text: action.into() }, instrument, stamp);
        for (field, value) in [(ActionField::Owner, owner), (ActionField::Due, due)] {
            let id = stamp.id.clone();
            self.change(&Change::EditAction { id, field, value }, instrument, stamp);
        }
        Some(())
    }

    fn change(&mut self, change: &Change, instrument: &Instrument, stamp: &Stamp) {
        if let Some(next) = self.response.apply(change, instrument, stamp) {
            self.response = Rc::new(next);
        }
    }

    /// The joint response in which the session ends. It is complete if every required item has an answer.
    pub fn end(&self, instrument: &Instrument, stamp: &Stamp) -> Rc<Response> {
        let completed = self.response.apply(&Change::OpenResults, instrument, stamp);
        completed.map_or_else(|| self.response.clone(), Rc::new)
    }

    /// What came of each item, with the figures of what the group's members had answered.
    pub fn record(&self, instrument: &Instrument, figures: &Figures) -> SessionRecord {
        let record = |talk: &Talk| {
            let rating = figures.items[talk.item].rating();
            TalkRecord {
                agreed: match talk.agreement {
                    JointView::Agreed(level) => Some(level),
                    _ => None,
                },
                disagree: match &talk.agreement {
                    JointView::Disagreed(reason) => Some(reason.clone()),
                    _ => None,
                },
                revealed: talk.revealed,
                n: rating.map_or(0, |rating| rating.spread.n()),
                counts: rating.and_then(|rating| rating.counts.clone()),
            }
        };
        self.talks.iter().map(|talk| (instrument.items[talk.item].id.clone(), record(talk))).collect()
    }
}

/// Whether a change is one of the plan.
fn is_of_plan(change: &Change) -> bool {
    matches!(
        change,
        Change::AddAction { .. }
            | Change::EditAction { .. }
            | Change::MoveAction { .. }
            | Change::RemoveAction(_)
            | Change::RestoreAction(_)
    )
}

#[cfg(test)]
mod tests;
