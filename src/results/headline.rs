//! The one sentence that says what the result means, and the numbers behind it.

use crate::domain::exact::Exact;
use crate::domain::instrument::rule::Rule;
use crate::domain::scoring::findings::Findings;
use crate::domain::scoring::outcome::Outcome;
use crate::domain::scoring::stage::Stages;
use crate::domain::scoring::{BandStatement, Score, ratings_needed};
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::response_results::ResponseResults;

/// What is shown above everything else.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Headline {
    /// The result in a sentence.
    pub sentence: Phrase,
    /// What the band or the outcome means, if the assessment has a text for it.
    pub meaning: Option<Phrase>,
    /// The overall score, how far it could move and how much of it is rated, if the assessment has one; what to do, if
    /// nothing is rated yet.
    pub support: Option<Phrase>,
}

impl ResponseResults<'_> {
    /// The headline and what is shown directly below it.
    pub fn headline(&self) -> Headline {
        let overall = self.findings.scores.overall.as_ref();
        let meaning = match (&self.findings.outcome, overall.map(|overall| overall.statement)) {
            (Some(outcome), _) => self.rule(outcome).map(|rule| &rule.text),
            (None, Some(BandStatement::In(band))) => {
                self.context.instrument.scoring.bands[band].text.as_ref()
            }
            _ => None,
        };
        Headline {
            sentence: self.sentence(),
            meaning: meaning.map(|text| self.context.text(text)),
            support: match self.starts_empty() {
                true => Some(self.context.message(keys::SCORE_NOTHING)),
                false => overall.map(|overall| self.numbers(overall)),
            },
        }
    }

    /// The result in a sentence.
    pub fn sentence(&self) -> Phrase {
        let context = self.context;
        if let Some(outcome) = &self.findings.outcome {
            let rule = self.rule(outcome);
            return rule
                .map_or_else(|| context.message(keys::HEADLINE_NONE), |rule| context.text(&rule.label));
        }
        let said = match (&self.findings.stages, &self.findings.scores.overall) {
            (Some(stages), _) => return self.stage_sentence(stages),
            (None, Some(overall)) => self.overall_sentence(overall),
            (None, None) => self.sections_sentence(),
        };
        match (said, self.findings.weak_spots) {
            (Some(said), 0) => said,
            (Some(said), weak) => context.count(keys::HEADLINE_WEAK, weak, &[&said]),
            (None, _) => context.message(self.nothing_applies_or(keys::HEADLINE_NONE)),
        }
    }

    /// Whether nothing is rated although something could be, so that there are no scores to show. If rules decide the
    /// outcome, none are shown anyway.
    pub fn starts_empty(&self) -> bool {
        let Findings { outcome, rated, scores, .. } = self.findings;
        let applies = |score: &Score| score.statement != BandStatement::NothingApplies;
        outcome.is_none() && *rated == 0 && scores.sections.iter().any(applies)
    }

    /// Whether too little is rated for the headline to say where one stands.
    pub(super) fn is_early(&self) -> bool {
        let scores = &self.findings.scores;
        let undecided = |score: &Score| score.statement == BandStatement::NotEnough;
        scores.overall.as_ref().map_or_else(|| scores.sections.iter().all(undecided), undecided)
    }

    fn rule(&self, outcome: &Outcome) -> Option<&Rule> {
        outcome.rule.zip(self.context.instrument.scoring.kind.rules()).map(|(number, rules)| &rules[number])
    }

    fn nothing_applies_or(&self, other: Key) -> Key {
        let mut sections = self.findings.scores.sections.iter();
        match sections.all(|score| score.statement == BandStatement::NothingApplies) {
            true => keys::HEADLINE_NOTHING_APPLIES,
            false => other,
        }
    }

    fn overall_sentence(&self, overall: &Score) -> Option<Phrase> {
        let context = self.context;
        match overall.statement {
            BandStatement::In(band) => Some(context.format(keys::HEADLINE_IN, &[&context.band(band)])),
            BandStatement::Between(low, high) => {
                Some(context.format(keys::HEADLINE_BETWEEN, &[&context.band(low), &context.band(high)]))
            }
            BandStatement::NotEnough | BandStatement::NothingApplies => None,
        }
    }

    /// If there is no overall score: how many sections are in each band, the best band first, and then how many are not
    /// decided and how many do not apply. `None` if not one is decided.
    fn sections_sentence(&self) -> Option<Phrase> {
        let context = self.context;
        let rated = context.instrument.rated_sections();
        let total = context.whole(rated.len());
        let mut said = Vec::new();
        let mut say = |key, is_in: &dyn Fn(BandStatement) -> bool, more: &[&Phrase]| {
            let statements = rated.iter().map(|number| self.findings.scores.sections[*number].statement);
            let count = statements.filter(|statement| is_in(*statement)).count();
            if count > 0 {
                let count = context.whole(count);
                said.push(context.format(key, &[&[&count, &total], more].concat()));
            }
            count
        };
        let mut decided = 0;
        for band in (0..context.instrument.scoring.bands.len()).rev() {
            let name = context.band(band);
            decided += say(keys::HEADLINE_SECTIONS, &|it| it == BandStatement::In(band), &[&name]);
        }
        let undecided = |it| matches!(it, BandStatement::Between(..) | BandStatement::NotEnough);
        say(keys::HEADLINE_UNDECIDED, &undecided, &[]);
        say(keys::HEADLINE_NOT_APPLYING, &|it| it == BandStatement::NothingApplies, &[]);
        (decided > 0).then(|| context.list(&said))
    }

    fn stage_sentence(&self, stages: &Stages) -> Phrase {
        let context = self.context;
        let Some(current) = stages.current else {
            // A stage that does not apply counts as met. If no stage applies, that is not a result.
            return context.message(self.nothing_applies_or(keys::HEADLINE_ALL_MET));
        };
        // The first stage is the current one even if hardly anything in it is rated; that is not a result either.
        if self.findings.scores.sections[current].statement == BandStatement::NotEnough {
            return context.message(keys::HEADLINE_NONE);
        }
        let title = context.title(current);
        match stages.stages.iter().filter(|stage| stage.met).count() {
            0 => context.format(keys::HEADLINE_STAGE_ONLY, &[&title]),
            met => {
                context.format(keys::HEADLINE_STAGE, &[&title, &context.count(keys::STAGES_MET, met, &[])])
            }
        }
    }

    /// The score, how far it could move, and how much of it is rated.
    fn numbers(&self, score: &Score) -> Phrase {
        let context = self.context;
        let mut said = Vec::new();
        if let Some(value) = score.value {
            let value = context.number(value);
            said.push(match context.moves(score) {
                None => context.format(keys::SCORE_EXACT, &[&value]),
                Some((low, high)) => context.format(keys::SCORE_RANGE, &[&value, &low, &high]),
            });
        }
        if score.coverage.is_some_and(|coverage| coverage < Exact::HUNDRED) {
            said.push(context.format(keys::SCORE_COVERAGE, &[&context.percent(score.coverage)]));
        }
        if let Some(needed) = self.needed(score) {
            said.push(context.count(keys::SCORE_NEED, needed, &[]));
        } else if score.provisional() {
            said.push(context.message(keys::RESULTS_PROVISIONAL));
        }
        let said: Vec<&str> = said.iter().map(|phrase| &**phrase).collect();
        said.join(" ").into()
    }

    /// How many more ratings the first result needs, if there is none yet and that can be said.
    fn needed(&self, score: &Score) -> Option<usize> {
        let waits = score.statement == BandStatement::NotEnough;
        if waits { ratings_needed(self.context.instrument, self.response) } else { None }
    }
}

#[cfg(test)]
mod tests;
