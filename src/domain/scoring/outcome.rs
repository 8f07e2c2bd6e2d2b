//! Rules that end in an outcome: scoring rule 10. Says which rule decides, by what, and what is missing
//! before one can. Knows no words.

use crate::domain::exact::Exact;
use crate::domain::instrument::rule::{Condition, Operand, Operator};
use crate::domain::instrument::{Instrument, ScoringKind};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::Scores;

/// What the rules say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The rule that decides; `None` where not enough is answered.
    pub rule: Option<usize>,
    /// The items by which it holds, or by which none before the last does; where none decides, those to answer first.
    /// In the assessment's order.
    pub because: Vec<usize>,
}

/// Whether a condition holds, as far as the answers tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Truth {
    Yes,
    No,
    /// Gaps decide.
    Open,
    /// It reads only what does not apply.
    Moot,
}

impl Outcome {
    /// What the rules say; `None` where the assessment has none.
    pub fn if_ruled(instrument: &Instrument, response: &Response, scores: &Scores) -> Option<Self> {
        let ScoringKind::Rules(rules) = &instrument.scoring.kind else { return None };
        let answers = Answers { instrument, response, scores };
        for (number, rule) in rules.iter().enumerate() {
            let Some(when) = &rule.when else {
                // What is left when no condition holds was decided by all that they read.
                let mut read = Vec::new();
                for when in rules.iter().filter_map(|rule| rule.when.as_ref()) {
                    answers.read(when, false, &mut read);
                }
                return Some(Self { rule: Some(number), because: in_order(read) });
            };
            let truth = answers.truth(when);
            if truth == Truth::No || truth == Truth::Moot {
                continue;
            }
            let (mut open, mut holding) = (Vec::new(), Vec::new());
            answers.read(when, false, &mut open);
            open.retain(|item| answers.is_open(*item));
            if !open.is_empty() {
                return Some(Self { rule: None, because: in_order(open) });
            }
            answers.read(when, true, &mut holding);
            return Some(Self { rule: Some(number), because: in_order(holding) });
        }
        None
    }
}

/// Items in the assessment's order, each once.
fn in_order(mut items: Vec<usize>) -> Vec<usize> {
    items.sort_unstable();
    items.dedup();
    items
}

/// What conditions are held against.
struct Answers<'a> {
    instrument: &'a Instrument,
    response: &'a Response,
    scores: &'a Scores,
}

impl Answers<'_> {
    fn truth(&self, when: &Condition) -> Truth {
        match when {
            Condition::Compare(what, test) => self.compare(*what, *test),
            Condition::All(all) => self.join(all, Truth::No, Truth::Yes),
            Condition::Any(any) => self.join(any, Truth::Yes, Truth::No),
        }
    }

    /// One `decides` is enough; without one, a gap leaves it open; else it is the `other`. What does
    /// not apply has no say.
    fn join(&self, parts: &[Condition], decides: Truth, other: Truth) -> Truth {
        let truths: Vec<_> =
            parts.iter().map(|part| self.truth(part)).filter(|truth| *truth != Truth::Moot).collect();
        match () {
            () if truths.is_empty() => Truth::Moot,
            () if truths.contains(&decides) => decides,
            () if truths.contains(&Truth::Open) => Truth::Open,
            () => other,
        }
    }

    fn compare(&self, what: Operand, test: Operator) -> Truth {
        let value = match what {
            Operand::Level(item) => match self.value(item) {
                AnswerValue::Rated(level) => Exact::whole(*level),
                AnswerValue::NotApplicable => return Truth::Moot,
                _ => return Truth::Open,
            },
            Operand::Picks(item) => match self.value(item) {
                AnswerValue::Picked(picks) => Exact::whole(picks.len() as i32),
                AnswerValue::NotApplicable => return Truth::Moot,
                _ => return Truth::Open,
            },
            Operand::Score(section) => match self.scores.sections[section].interval {
                None => return Truth::Moot,
                Some((low, high)) if low != high => return Truth::Open,
                Some((score, _)) => score,
            },
        };
        let holds = match test {
            Operator::AtLeast(least) => value >= least.exact(),
            Operator::Below(limit) => value < limit.exact(),
        };
        if holds { Truth::Yes } else { Truth::No }
    }

    /// The items that a condition reads or, of one that holds, only those by which it does: where one of several would
    /// do, those that fail are no reason, nor is what does not apply.
    fn read(&self, when: &Condition, only_holding: bool, items: &mut Vec<usize>) {
        match when {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    if !only_holding || self.truth(part) == Truth::Yes {
                        self.read(part, only_holding, items);
                    }
                }
            }
            Condition::Compare(Operand::Level(item) | Operand::Picks(item), _) => items.push(*item),
            Condition::Compare(Operand::Score(section), _) => {
                for (item, _) in self.instrument.ratings_of(*section) {
                    if !only_holding || *self.value(item) != AnswerValue::NotApplicable {
                        items.push(item);
                    }
                }
            }
        }
    }

    fn is_open(&self, item: usize) -> bool {
        matches!(self.value(item), AnswerValue::Unanswered | AnswerValue::DontKnow)
    }

    fn value(&self, item: usize) -> &AnswerValue {
        self.response.value_of(&self.instrument.items[item].id)
    }
}

#[cfg(test)]
mod tests;
