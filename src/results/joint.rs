//! What a group decided in a session, as its joint response has it: the levels that it agreed on, where it did not agree and
//! why, and who does what by when. Knows nothing about what each person had answered.

use crate::domain::instrument::Item;
use crate::domain::response::JOINT;
use crate::domain::response::answer::AnswerValue;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::findings::Finding;
use crate::results::report_document::{Block, ReportDocument};
use crate::results::response_results::ResponseResults;
use crate::results::tables::Table;

impl ResponseResults<'_> {
    /// Whether a group gave this response together.
    fn is_joint(&self) -> bool {
        self.response.respondent.role == JOINT
    }

    /// For one person, the usual document. For a joint result, one that begins with the decisions: whoever was there looks for
    /// them first, and the score of a few questions says little. `actions` is the plan.
    pub(super) fn begun_with_decisions(&self, document: ReportDocument, actions: Table) -> ReportDocument {
        if !self.is_joint() {
            return document;
        }
        let decided = [
            (keys::JOINT_AGREED, self.decided(&|item| self.agreed(item))),
            (keys::JOINT_OPEN, self.decided(&|item| self.not_agreed(item))),
        ];
        let counts = [
            (keys::JOINT_AGREED_COUNT, decided[0].1.len()),
            (keys::JOINT_OPEN_COUNT, decided[1].1.len()),
            (keys::JOINT_ACTIONS_COUNT, actions.rows.len()),
        ];
        let mut lead = Vec::new();
        for (heading, items) in decided {
            if !items.is_empty() {
                lead.extend([self.heading(heading), Block::Findings(items)]);
            }
        }
        if !actions.rows.is_empty() {
            lead.extend([self.heading(keys::LABEL_PLAN), Block::Plan(actions)]);
        }
        let headline = self.decisions(&counts);
        lead.push(self.heading(keys::JOINT_ABOUT));
        lead.push(Block::Paragraph(document.headline));
        lead.extend(document.lead);
        let plan = self.context.message(keys::LABEL_PLAN);
        let parts = document.parts.into_iter().filter(|part| part.heading != plan).collect();
        ReportDocument { headline, lead, parts, ..document }
    }

    fn heading(&self, key: Key) -> Block {
        Block::Heading(self.context.message(key))
    }

    /// "3 questions agreed, 1 not agreed and 2 actions"; that there is nothing, if so.
    fn decisions(&self, counts: &[(Key, usize)]) -> Phrase {
        let some = counts.iter().filter(|(_, count)| *count > 0);
        let said: Vec<_> = some.map(|(key, count)| self.context.count(*key, *count, &[])).collect();
        match said.is_empty() {
            true => self.context.message(keys::JOINT_NOTHING),
            false => self.context.list(&said),
        }
    }

    fn decided(&self, outcome: &dyn Fn(&Item) -> Option<Phrase>) -> Vec<Finding> {
        let finding = |item: &Item| {
            Some(Finding {
                item: item.id.shared(),
                prompt: self.context.text(&item.prompt),
                answer: outcome(item)?,
                ..Finding::default()
            })
        };
        self.context.instrument.items.iter().filter_map(finding).collect()
    }

    fn agreed(&self, item: &Item) -> Option<Phrase> {
        let rated = matches!(self.response.value_of(&item.id), AnswerValue::Rated(_));
        rated.then(|| self.answer(item))
    }

    /// Why there was no agreement, which is the note of an item without an answer.
    fn not_agreed(&self, item: &Item) -> Option<Phrase> {
        let answer = self.response.answers.get(&item.id).filter(|it| it.value == AnswerValue::Unanswered)?;
        let reason = answer.note.trim();
        (item.rating().is_some() && !reason.is_empty()).then(|| Phrase::written(reason))
    }
}

#[cfg(test)]
mod tests;
