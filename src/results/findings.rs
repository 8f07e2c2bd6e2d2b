//! What a result points to: what an outcome rests on, what to do first, what is strong, what to find out, what has no
//! answer, and what the person wrote.

use std::rc::Rc;

use crate::domain::exact::Exact;
use crate::domain::response::answer::AnswerValue;
use crate::i18n::{Phrase, keys};
use crate::results::response_results::ResponseResults;

/// An item that the result points to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Finding {
    /// Its id.
    pub item: Rc<str>,
    /// The statement.
    pub prompt: Phrase,
    /// What was answered.
    pub answer: Phrase,
    /// What to do next, or what to look for.
    pub advice: Vec<Phrase>,
}

/// What the outcome of rules rests on, or what it waits for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Basis {
    /// Which of both it is.
    pub heading: Phrase,
    /// The items, without advice.
    pub answers: Vec<Finding>,
}

/// What is needed and has no answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unanswered {
    /// How much that is.
    pub heading: Phrase,
    /// The items' prompts.
    pub prompts: Vec<Phrase>,
    /// The sections where they are.
    pub sections: Vec<UnansweredSection>,
}

/// A section with items that have no answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnansweredSection {
    /// Its number.
    pub number: usize,
    /// The words that lead there.
    pub label: Phrase,
}

/// What the person said of an item in their own words or numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// The item's prompt.
    pub prompt: Phrase,
    /// An answer in words or a number, then the note beside the answer, as far as they are given.
    pub texts: Vec<Phrase>,
}

impl ResponseResults<'_> {
    /// These items, each with its advice.
    #[inline(never)]
    fn listed(&self, numbers: &[usize]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for number in numbers {
            let item = &self.context.instrument.items[*number];
            findings.push(Finding {
                item: item.id.shared(),
                prompt: self.context.text(&item.prompt),
                answer: self.answer(item),
                advice: self.context.texts(&item.advice),
            });
        }
        findings
    }

    /// What the outcome rests on, for an assessment that ends in rules.
    pub fn basis(&self) -> Option<Basis> {
        let outcome = self.findings.outcome.as_ref()?;
        let heading = if outcome.rule.is_some() { keys::RESULTS_BECAUSE } else { keys::ANSWER_FIRST };
        let mut answers = self.listed(&outcome.because);
        answers.iter_mut().for_each(|it| it.advice.clear());
        Some(Basis { heading: self.context.message(heading), answers })
    }

    /// The weakest items, each with its advice: none of them where everything is at the highest level, `None` where
    /// nothing is rated that could be listed.
    pub fn priorities(&self) -> Option<Vec<Finding>> {
        let rated = !self.findings.priorities.is_empty() || !self.findings.strengths.is_empty();
        rated.then(|| self.listed(&self.findings.priorities))
    }

    /// The strongest items.
    pub fn strengths(&self) -> Vec<Finding> {
        self.listed(&self.findings.strengths)
    }

    /// What was answered with "don't know", with what to look for as advice.
    pub fn find_out(&self) -> Vec<Finding> {
        let mut findings = self.listed(&self.findings.find_out);
        for (finding, number) in findings.iter_mut().zip(&self.findings.find_out) {
            finding.advice = self.context.texts(&self.context.instrument.items[*number].look_for);
        }
        findings
    }

    /// What has no answer; `None` where everything has one.
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

    /// What the person wrote, numbers too: nothing else on the results page shows them.
    pub fn notes(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        for item in &self.context.instrument.items {
            let Some(answer) = self.response.answers.get(&item.id) else { continue };
            let mut texts = Vec::new();
            match &answer.value {
                AnswerValue::Wrote(words) if !answer.value.is_blank() => texts.push(words.clone().into()),
                AnswerValue::Number(number) => texts.push(self.context.number(Exact::whole(*number))),
                _ => {}
            }
            if !answer.note.is_empty() {
                texts.push(answer.note.clone().into());
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
