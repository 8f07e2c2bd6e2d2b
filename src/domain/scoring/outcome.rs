//! Evaluates the rules of an assessment: which rule applies, because of which answers, or which answers are
//! needed before that is certain. It knows nothing about wording.

use crate::domain::exact::Exact;
use crate::domain::instrument::rule::{Condition, Operand, Operator};
use crate::domain::instrument::{Instrument, ScoringKind};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::Scores;

/// What the rules lead to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The number of the rule that applies; `None` if there are not enough answers.
    pub rule: Option<usize>,
    /// The reasons, as items in the assessment's order. If a rule's condition holds, the items that make it
    /// hold; if the last rule applies, all items that the conditions read; if there are not enough answers,
    /// the items to answer first.
    pub because: Vec<usize>,
}

/// Whether a condition holds, as far as the answers show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Truth {
    Yes,
    No,
    /// It depends on missing answers.
    Open,
    /// Everything it reads is not applicable.
    Moot,
}

impl Outcome {
    /// What the rules lead to; `None` if the assessment has no rules.
    pub fn if_ruled(instrument: &Instrument, response: &Response, scores: &Scores) -> Option<Self> {
        let ScoringKind::Rules(rules) = &instrument.scoring.kind else { return None };
        let answers = Answers { instrument, response, scores };
        for (number, rule) in rules.iter().enumerate() {
            let Some(when) = &rule.when else {
                // No condition holds, so everything that the conditions read is a reason.
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

/// Everything that conditions are checked against.
struct Answers<'a> {
    instrument: &'a Instrument,
    response: &'a Response,
    scores: &'a Scores,
}

impl Answers<'_> {
    fn truth(&self, when: &Condition) -> Truth {
        match when {
            Condition::Compare(operand, operator) => self.compare(*operand, *operator),
            Condition::All(all) => self.join(all, Truth::No, Truth::Yes),
            Condition::Any(any) => self.join(any, Truth::Yes, Truth::No),
        }
    }

    /// The result is `decisive` if any part is, else open if any part is open, else `other`. Parts about
    /// items that are not applicable are left out.
    fn join(&self, parts: &[Condition], decisive: Truth, other: Truth) -> Truth {
        let truths: Vec<_> =
            parts.iter().map(|part| self.truth(part)).filter(|truth| *truth != Truth::Moot).collect();
        match () {
            () if truths.is_empty() => Truth::Moot,
            () if truths.contains(&decisive) => decisive,
            () if truths.contains(&Truth::Open) => Truth::Open,
            () => other,
        }
    }

    fn compare(&self, operand: Operand, operator: Operator) -> Truth {
        let value = match operand {
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
        let holds = match operator {
            Operator::AtLeast(least) => value >= least.exact(),
            Operator::Below(limit) => value < limit.exact(),
        };
        if holds { Truth::Yes } else { Truth::No }
    }

    /// Adds the items that a condition reads. With `only_holding`, it adds only those that make the condition
    /// hold: not the parts of an "any" that fail, and not items that are not applicable.
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
