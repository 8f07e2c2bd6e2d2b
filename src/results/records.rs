//! Everything in one response, item by item, with numbers: for programs, and for the list of all answers in the report.

use std::rc::Rc;

use crate::domain::exact::Tenths;
use crate::domain::instrument::{Item, Kind};
use crate::domain::response::Respondent;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::Score;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;
use crate::results::fact::Fact;
use crate::results::plan::Plan;
use crate::results::report_document::Answered;
use crate::results::response_results::ResponseResults;

/// A response as records.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Records {
    /// The assessment's title.
    pub title: Phrase,
    /// The assessment's id.
    pub assessment: Rc<str>,
    /// Its edition, as `1.0.0`.
    pub edition: String,
    /// The reader's language, as a BCP 47 tag.
    pub language: Rc<str>,
    /// The day of the result where the reader is, as `yyyy-mm-dd`.
    pub date: String,
    /// The response's id.
    pub response: Rc<str>,
    /// Who answered. Every field may be empty.
    pub respondent: Respondent,
    /// The overall score, if the assessment has one.
    pub overall: Option<ScoreRecord>,
    /// The sections in order, with every item.
    pub sections: Vec<AnsweredSection>,
    /// The action plan.
    pub plan: Plan,
}

/// A score, as numbers for programs and in words for people.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ScoreRecord {
    /// In points out of 100; `None` if nothing is rated.
    pub score: Option<Tenths>,
    /// The lowest score that the gaps allow, in points out of 100.
    pub low: Option<Tenths>,
    /// The highest score that the gaps allow, in points out of 100.
    pub high: Option<Tenths>,
    /// The share of applicable items that are rated, in percent.
    pub coverage: Option<Tenths>,
    /// What can be said about the band.
    pub band: Phrase,
    /// Whether too little is rated to rely on it.
    pub provisional: bool,
    /// The same for people, with the possible range only if the score could move.
    pub facts: Vec<Fact>,
}

/// A section with its items.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AnsweredSection {
    /// Its id.
    pub id: Rc<str>,
    /// Its title.
    pub title: Phrase,
    /// Its score, if it has rating items and rules do not decide the outcome.
    pub score: Option<ScoreRecord>,
    /// If it is a stage: whether it is met, and what blocks it.
    pub remarks: Vec<Phrase>,
    /// Its items in order.
    pub items: Vec<AnsweredItem>,
}

/// An item and its answer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AnsweredItem {
    /// Its id.
    pub id: Rc<str>,
    /// The statement or question.
    pub prompt: Phrase,
    /// `rating`, `pick`, `text` or `number`.
    pub kind: &'static str,
    /// The answer in words: the level's label, the list of picks, the text, the number or the state.
    pub answer: Phrase,
    /// The level's value, or the number.
    pub value: Option<i32>,
    /// `answered`, `not-applicable`, `dont-know` or `unanswered`.
    pub state: &'static str,
    /// The ids of the picked options.
    pub picks: Vec<Rc<str>>,
    /// A rating's points out of 100.
    pub points: Option<Tenths>,
    /// How important it is to the person.
    pub importance: Phrase,
    /// The value of that level.
    pub importance_value: Option<i32>,
    /// The person's note.
    pub note: Phrase,
    /// What to do next.
    pub advice: Vec<Phrase>,
}

impl AnsweredItem {
    /// The item as the report shows it.
    pub(super) fn answered(self, context: Context) -> Answered {
        let mut details = vec![
            context.fact(keys::LABEL_IMPORTANCE, self.importance),
            context.fact(keys::NOTE_WRITTEN, self.note),
        ];
        details.retain(|fact| !fact.value.is_empty());
        Answered { prompt: self.prompt, answer: self.answer, details }
    }
}

impl Context<'_> {
    /// A score as numbers and in words.
    pub(super) fn score_record(self, score: &Score) -> ScoreRecord {
        let (low, high) = score.interval.unzip();
        let mut facts = vec![self.fact(keys::TABLE_SCORE, self.value(score.value))];
        if self.moves(score).is_some() {
            facts.push(self.fact(keys::TABLE_RANGE, self.range(score)));
        }
        facts.push(self.fact(keys::TABLE_COVERAGE, self.percent(score.coverage)));
        facts.push(self.fact(keys::TABLE_BAND, self.judgement(score)));
        ScoreRecord {
            score: score.value.map(|it| it.tenths()),
            low: low.map(|it| it.tenths()),
            high: high.map(|it| it.tenths()),
            coverage: score.coverage.map(|it| it.tenths()),
            band: self.statement(score),
            provisional: score.provisional(),
            facts,
        }
    }
}

impl ResponseResults<'_> {
    /// Everything in the response.
    pub fn records(&self) -> Records {
        let (instrument, words) = (self.context.instrument, self.context.words);
        Records {
            title: self.context.text(&instrument.title),
            assessment: instrument.id.shared(),
            edition: instrument.edition.to_string(),
            language: words.language.clone(),
            date: words.day(self.response.moment()),
            response: self.response.id.clone(),
            respondent: self.response.respondent.clone(),
            overall: self.overall_record(),
            sections: self.sections(),
            plan: self.plan(),
        }
    }

    /// The overall score, if the assessment has one.
    pub(super) fn overall_record(&self) -> Option<ScoreRecord> {
        self.findings.scores.overall.as_ref().map(|score| self.context.score_record(score))
    }

    /// The sections in order, with every item's answer.
    pub(super) fn sections(&self) -> Vec<AnsweredSection> {
        let instrument = self.context.instrument;
        let mut stages = self.stages().map(|track| track.stages).unwrap_or_default().into_iter();
        let mut sections = Vec::new();
        for (number, section) in instrument.sections.iter().enumerate() {
            let mut items = Vec::new();
            for item in &instrument.items[section.items.clone()] {
                items.push(self.item(item));
            }
            sections.push(AnsweredSection {
                id: section.id.shared(),
                title: self.context.title(number),
                score: self.section_record(number),
                remarks: stages.next().map(|stage| stage.remarks(self.context)).unwrap_or_default(),
                items,
            });
        }
        sections
    }

    /// If rules decide the outcome, no scores are shown.
    fn section_record(&self, number: usize) -> Option<ScoreRecord> {
        let shown = self.context.instrument.is_rated(number) && self.findings.outcome.is_none();
        shown.then(|| self.context.score_record(&self.findings.scores.sections[number]))
    }

    fn item(&self, item: &Item) -> AnsweredItem {
        let given = self.response.value_of(&item.id);
        let answered = self.response.answers.get(&item.id);
        let importance = || {
            let scale = item.rating()?.importance.as_ref()?;
            Some(self.context.text(&scale.level(answered?.importance?)?.label))
        };
        AnsweredItem {
            id: item.id.shared(),
            prompt: self.context.text(&item.prompt),
            kind: kind_name(&item.kind),
            answer: self.answer(item),
            value: match given {
                AnswerValue::Rated(value) | AnswerValue::Number(value) => Some(*value),
                _ => None,
            },
            state: state_name(given),
            picks: match given {
                AnswerValue::Picked(picks) => picks.iter().map(|id| id.shared()).collect(),
                _ => Vec::new(),
            },
            points: match given {
                AnswerValue::Rated(level) => item.rating().map(|rating| rating.points(*level).tenths()),
                _ => None,
            },
            importance: importance().unwrap_or_default(),
            importance_value: answered.and_then(|it| it.importance),
            note: answered.map(|it| Phrase::written(&it.note)).unwrap_or_default(),
            advice: self.context.texts(&item.advice),
        }
    }
}

/// What files call the state of an answer.
pub fn state_name(value: &AnswerValue) -> &'static str {
    match value {
        value if value.is_blank() => "unanswered",
        AnswerValue::NotApplicable => "not-applicable",
        AnswerValue::DontKnow => "dont-know",
        _ => "answered",
    }
}

/// What files call a kind of item.
pub fn kind_name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Rating(_) => "rating",
        Kind::Pick(_) => "pick",
        Kind::Text => "text",
        Kind::Number(_) => "number",
    }
}

#[cfg(test)]
mod tests;
