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

    /// "25 to 75", or "75" if both ends are shown as the same number.
    #[inline(never)]
    pub fn range(self, score: &Score) -> Phrase {
        match self.ends(score) {
            Some((low, high)) if *low == *high => low,
            Some((low, high)) => self.format(keys::RESULTS_RANGE, &[&low, &high]),
            None => self.message(keys::NO_NUMBER),
        }
    }

    /// The lowest and the highest possible score as they are shown.
    fn ends(self, score: &Score) -> Option<(Phrase, Phrase)> {
        score.interval.map(|(low, high)| (self.number(low), self.number(high)))
    }

    /// The same, if the score could move so far that one sees it, and if it says more than that nothing is known.
    #[inline(never)]
    pub fn moves(self, score: &Score) -> Option<(Phrase, Phrase)> {
        self.ends(score).filter(|(low, high)| score.value.is_some() && **low != **high)
    }

    /// "62%". Rounded down, so that 80% are at least 80% and 100% are all.
    #[inline(never)]
    pub fn percent(self, value: Option<Exact>) -> Phrase {
        match value {
            Some(value) => self.format(keys::PERCENT, &[&self.number(value.floor())]),
            None => self.message(keys::NO_NUMBER),
        }
    }

    fn picked(self, item: &Item, picks: &[Id]) -> Phrase {
        let Kind::Pick(pick) = &item.kind else { return Phrase::default() };
        let options = pick.options.iter().filter(|option| picks.contains(&option.id));
        self.list(&options.map(|option| self.text(&option.label)).collect::<Vec<_>>())
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
            AnswerValue::Wrote(words) => Some(Phrase::written(words)),
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

    /// What an answer is called where it stands beside its statement; empty if there is none.
    #[inline(never)]
    pub fn answer_label(&self, item: &Item) -> Phrase {
        match self.given_answer(item) {
            Some(_) => self.context.message(keys::YOUR_ANSWER),
            None => Phrase::default(),
        }
    }
}
