//! Scores and answers in words: numbers, ranges, bands and levels, worded alike in all parts of the results.

use crate::domain::exact::Exact;
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Kind};
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::{BandStatement, Score};
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;
use crate::results::response_results::ResponseResults;

impl Context<'_> {
    /// A band's name.
    #[inline(never)]
    pub fn band(self, number: usize) -> Phrase {
        let band = &self.instrument.scoring.bands[number];
        match (&band.label, &*band.id) {
            (Some(label), _) => self.text(label),
            (None, "early") => self.message(keys::BAND_EARLY),
            (None, "developing") => self.message(keys::BAND_DEVELOPING),
            (None, "strong") => self.message(keys::BAND_STRONG),
            (None, _) => band.id.shared().into(),
        }
    }

    /// What can be said about the band: "developing", "between early and developing", "not enough answers".
    #[inline(never)]
    pub fn statement(self, score: &Score) -> Phrase {
        match score.statement {
            BandStatement::NothingApplies => self.message(keys::BAND_NOTHING_APPLIES),
            BandStatement::NotEnough => self.message(keys::BAND_NOT_ENOUGH),
            BandStatement::In(number) => self.band(number),
            BandStatement::Between(low, high) => {
                self.format(keys::BAND_BETWEEN, &[&self.band(low), &self.band(high)])
            }
        }
    }

    /// The same with how reliable it is: "developing, provisional".
    #[inline(never)]
    pub fn judgement(self, score: &Score) -> Phrase {
        let said = self.statement(score);
        match score.statement {
            BandStatement::In(_) | BandStatement::Between(..) if score.provisional() => {
                self.format(keys::BAND_PROVISIONAL, &[&said])
            }
            _ => said,
        }
    }

    /// A number, or the text for no number.
    #[inline(never)]
    pub fn value(self, value: Option<Exact>) -> Phrase {
        match value {
            Some(value) => self.number(value),
            None => self.message(keys::NO_NUMBER),
        }
    }

    /// "25 to 75".
    #[inline(never)]
    pub fn range(self, score: &Score) -> Phrase {
        match score.interval {
            Some((low, high)) => self.format(keys::RESULTS_RANGE, &[&self.number(low), &self.number(high)]),
            None => self.message(keys::NO_NUMBER),
        }
    }

    /// "62.5%".
    #[inline(never)]
    pub fn percent(self, value: Option<Exact>) -> Phrase {
        match value {
            Some(value) => self.format(keys::PERCENT, &[&self.number(value)]),
            None => self.message(keys::NO_NUMBER),
        }
    }

    fn picked(self, item: &Item, picks: &[Id]) -> Phrase {
        let Kind::Pick(pick) = &item.kind else { return Phrase::default() };
        let options = pick.options.iter().filter(|option| picks.contains(&option.id));
        let labels: Vec<_> = options.map(|option| self.words.text(&option.label).to_string()).collect();
        self.list(&labels)
    }
}

impl ResponseResults<'_> {
    /// The answer: a level's label, what was picked or written, or the state in words; empty if there is none.
    #[inline(never)]
    pub fn given_answer(&self, item: &Item) -> Option<Phrase> {
        let context = self.context;
        match self.response.value_of(&item.id) {
            given if given.is_blank() => None,
            AnswerValue::Rated(level) => Some(context.text(&item.rating()?.scale.level(*level)?.label)),
            AnswerValue::Picked(picks) => Some(context.picked(item, picks)),
            AnswerValue::Wrote(words) => Some(words.clone().into()),
            AnswerValue::Number(number) => Some(context.number(Exact::whole(*number))),
            AnswerValue::NotApplicable => Some(context.message(keys::NOT_APPLICABLE)),
            AnswerValue::DontKnow => Some(context.message(keys::DONT_KNOW)),
            AnswerValue::Unanswered => None,
        }
    }

    /// The same; if there is no answer, it says so.
    #[inline(never)]
    pub fn answer(&self, item: &Item) -> Phrase {
        self.given_answer(item).unwrap_or_else(|| self.context.message(keys::NOT_ANSWERED))
    }
}
