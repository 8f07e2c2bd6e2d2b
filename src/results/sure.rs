//! How sure a result is: how many of the questions that it depends on have an answer. Knows nothing about scores.

use crate::domain::response::answer::AnswerValue;
use crate::i18n::{Phrase, keys};
use crate::results::response_results::ResponseResults;

impl ResponseResults<'_> {
    /// How many of the rated questions that apply are rated. `None` if none applies or is rated, which the headline says, and
    /// if rules decide the outcome, which then rests on few of them: see [`ResponseResults::basis`].
    pub fn sure(&self) -> Option<Phrase> {
        if self.findings.outcome.is_some() || self.starts_empty() {
            return None;
        }
        let (mut rated, mut total) = (0, 0);
        for item in &self.context.instrument.items {
            if item.rating().is_none() {
                continue;
            }
            match self.response.value_of(&item.id) {
                AnswerValue::NotApplicable => {}
                AnswerValue::Rated(_) => (rated, total) = (rated + 1, total + 1),
                _ => total += 1,
            }
        }
        match total {
            0 => None,
            _ if rated == total => Some(self.context.count(keys::SURE_ALL, total, &[])),
            _ => Some(self.context.count(keys::SURE_SOME, total, &[&self.context.whole(rated)])),
        }
    }
}

#[cfg(test)]
mod tests;
