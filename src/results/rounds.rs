//! An earlier round compared with the current one: its result in a sentence, and what has changed since.

use crate::domain::response::Response;
use crate::domain::scoring::change::Changes;
use crate::domain::scoring::findings::Findings;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;
use crate::results::fact::Fact;
use crate::results::response_results::ResponseResults;
use crate::results::tables::Table;

/// An earlier round.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EarlierRound {
    /// When it was.
    pub date: Phrase,
    /// Its result in a sentence.
    pub sentence: Phrase,
    /// The title of the comparison.
    pub title: Phrase,
    /// What has changed since.
    pub comparison: Comparison,
}

/// A comparison of two rounds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// By their scores.
    Scores {
        /// A row for each section.
        table: Table,
        /// How to read it, in a sentence or two.
        notes: Vec<Phrase>,
        /// Every answer that differs, with its levels then and now.
        answers: Vec<Fact>,
        /// How the smallest change that counts is worked out, for those who want to know.
        working: Vec<Phrase>,
    },
    /// By their outcomes, if rules decide them and there are no scores to compare.
    Outcomes(Vec<Fact>),
}

impl Context<'_> {
    /// An earlier round, compared with these results.
    pub fn earlier_round(self, then: &Response, now: &ResponseResults) -> EarlierRound {
        let date = self.date(then.moment());
        let title = self.format(keys::ROUND_COMPARE, &[&date]);
        let findings = Findings::of(self.instrument, then);
        let sentence = ResponseResults { context: self, response: then, findings: &findings }.sentence();
        let comparison = match now.findings.outcome {
            Some(_) => self.outcomes(sentence.clone(), now.sentence()),
            None => self.scores(title.clone(), then, now.response),
        };
        EarlierRound { date, sentence, title, comparison }
    }

    fn outcomes(self, then: Phrase, now: Phrase) -> Comparison {
        Comparison::Outcomes(vec![self.fact(keys::ROUND_THEN, then), self.fact(keys::ROUND_NOW, now)])
    }

    fn scores(self, caption: Phrase, then: &Response, now: &Response) -> Comparison {
        let (changes, moved) = (Changes::of(self.instrument, then, now), self.moved(then, now));
        let mut working = vec![self.message(keys::ROUND_WORKING)];
        if changes.overall.is_some() {
            working.push(self.message(keys::ROUND_WORKING_OVERALL));
        }
        let mut answers = Vec::new();
        for it in &moved {
            let prompt = self.text(&self.instrument.items[it.item].prompt);
            answers
                .push(Fact { label: prompt, value: self.format(keys::ROUND_LEVELS, &[&it.then, &it.now]) });
        }
        let table = self.changes_table(caption, &changes, &moved);
        Comparison::Scores { table, notes: vec![self.message(keys::ROUND_WHY)], answers, working }
    }
}

#[cfg(test)]
mod tests;
