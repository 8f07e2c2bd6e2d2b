//! The findings: what an outcome is based on, what to do first, what is strong, what to find out, what has no answer,
//! and what the person wrote.

use std::rc::Rc;

use crate::domain::exact::Exact;
use crate::domain::response::answer::AnswerValue;
use crate::i18n::{Phrase, keys};
use crate::results::response_results::ResponseResults;

/// An item in a finding.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Finding {
    /// Its id.
    pub item: Rc<str>,
    /// The statement.
    pub prompt: Phrase,
    /// Says that the answer is one, so that it is not read as part of the statement; empty if there is no answer.
    pub answer_label: Phrase,
    /// The answer in words.
    pub answer: Phrase,
    /// What to do next, or what to look for.
    pub advice: Vec<Phrase>,
}

/// What the outcome of rules is based on, or what it needs.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Basis {
    /// Which of the two it is.
    pub heading: Phrase,
    /// The items, without advice.
    pub answers: Vec<Finding>,
}

/// The required items without an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unanswered {
    /// How many there are.
    pub heading: Phrase,
    /// The items' prompts.
    pub prompts: Vec<Phrase>,
    /// The sections in which they are.
    pub sections: Vec<UnansweredSection>,
}

/// A section with required items that have no answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnansweredSection {
    /// Its number.
    pub number: usize,
    /// The text of the link to it.
    pub label: Phrase,
}

/// What the person wrote about an item, in words or numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// The item's prompt.
    pub prompt: Phrase,
    /// The answer, if it is a text or a number; then the note, if there is one.
    pub texts: Vec<Phrase>,
}

impl ResponseResults<'_> {
    /// These items as findings, each with its advice.
    #[inline(never)]
    fn listed(&self, numbers: &[usize]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for number in numbers {
            let item = &self.context.instrument.items[*number];
            findings.push(Finding {
                item: item.id.shared(),
                prompt: self.context.text(&item.prompt),
                answer_label: self.answer_label(item),
                answer: self.answer(item),
                advice: self.context.texts(&item.advice),
            });
        }
        findings
    }

    /// What the outcome is based on, if rules decide it.
    pub fn basis(&self) -> Option<Basis> {
        let outcome = self.findings.outcome.as_ref()?;
        let heading = if outcome.rule.is_some() { keys::RESULTS_BECAUSE } else { keys::ANSWER_FIRST };
        let mut answers = self.listed(&outcome.because);
        answers.iter_mut().for_each(|it| it.advice.clear());
        Some(Basis { heading: self.context.message(heading), answers })
    }

    /// What to do first: items, each with its advice. Empty if nothing comes first, `None` if nothing is rated.
    pub fn priorities(&self) -> Option<Vec<Finding>> {
        (self.findings.rated > 0).then(|| self.listed(&self.findings.priorities.items))
    }

    /// What is said below them: how many more there are, or why there are none.
    pub fn priorities_note(&self) -> Option<Phrase> {
        let (context, findings) = (self.context, self.findings);
        let bands = &context.instrument.scoring.bands;
        let more = findings.priorities.more;
        match &findings.stages {
            _ if findings.rated == 0 => None,
            Some(_) if more > 0 => Some(context.count(keys::FIRST_MORE_BLOCKERS, more, &[])),
            None if more > 0 => Some(context.count(keys::FIRST_MORE, more, &[])),
            _ if !findings.priorities.items.is_empty() => None,
            Some(_) => Some(context.message(keys::FIRST_MET)),
            None => Some(match findings.alike {
                Some(points) if points == Exact::HUNDRED => context.message(keys::FIRST_NONE),
                Some(_) => context.message(keys::FIRST_ALIKE),
                None if self.is_early() => context.message(keys::FIRST_GOOD_SO_FAR),
                None => context.format(keys::FIRST_GOOD, &[&context.band(bands.len() - 1)]),
            }),
        }
    }

    /// The strongest items. What to do about an item is no matter of its strength.
    pub fn strengths(&self) -> Vec<Finding> {
        let mut strengths = self.listed(&self.findings.strengths.items);
        strengths.iter_mut().for_each(|it| it.advice.clear());
        strengths
    }

    /// What is said below them: how many more are as strong.
    pub fn strengths_note(&self) -> Option<Phrase> {
        let more = self.findings.strengths.more;
        (more > 0).then(|| self.context.count(keys::STRENGTHS_MORE, more, &[]))
    }

    /// The items answered with "don't know", with what to look for as advice.
    pub fn find_out(&self) -> Vec<Finding> {
        let mut findings = self.listed(&self.findings.find_out);
        for (finding, number) in findings.iter_mut().zip(&self.findings.find_out) {
            finding.advice = self.context.texts(&self.context.instrument.items[*number].look_for);
        }
        findings
    }

    /// What has no answer; `None` if everything has one.
    pub fn unanswered(&self) -> Option<Unanswered> {
        let (context, items) = (self.context, &self.findings.unanswered);
        let (mut prompts, mut sections) = (Vec::new(), Vec::<UnansweredSection>::new());
        for item in items {
            prompts.push(context.text(&context.instrument.items[*item].prompt));
            let number = context.instrument.section_of(*item);
            if sections.last().is_none_or(|last| last.number != number) {
                let label = context.format(keys::UNANSWERED_GO, &[&context.title(number)]);
                sections.push(UnansweredSection { number, label });
            }
        }
        let heading = context.count(keys::UNANSWERED, items.len(), &[]);
        (!items.is_empty()).then_some(Unanswered { heading, prompts, sections })
    }

    /// What the person wrote, including numbers, which nothing else on the results page shows.
    pub fn notes(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        for item in &self.context.instrument.items {
            let Some(answer) = self.response.answers.get(&item.id) else { continue };
            let mut texts = Vec::new();
            match &answer.value {
                AnswerValue::Wrote(words) if !answer.value.is_blank() => texts.push(Phrase::written(words)),
                AnswerValue::Number(number) => texts.push(self.context.number(Exact::whole(*number))),
                _ => {}
            }
            if !answer.note.is_empty() {
                texts.push(Phrase::written(&answer.note));
            }
            if !texts.is_empty() {
                notes.push(Note { prompt: self.context.text(&item.prompt), texts });
            }
        }
        notes
    }
}

#[cfg(test)]
mod tests;
