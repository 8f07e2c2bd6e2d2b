//! Evaluates the rules of an assessment: which outcome is certain, because of which answers, or which answers are
//! needed before one is. It knows nothing about wording.
//!
//! A comparison is true, false or open. It is looked at by itself: that two comparisons read the same missing answer
//! is not taken into account, so more outcomes may count as possible than are, but never fewer.

use crate::domain::exact::Exact;
use crate::domain::instrument::Instrument;
use crate::domain::instrument::rule::{Condition, Operand, Operator, Rule};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::Scores;

/// What the rules lead to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The number of the rule that applies; `None` if there are not enough answers.
    pub rule: Option<usize>,
    /// Items in the assessment's order. If a rule applies, those by which it does: that make its condition hold or, for
    /// the last rule, that keep the others from holding. If there are not enough answers, the gaps that decide.
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
        let rules = instrument.scoring.kind.rules()?;
        let answers = Answers { instrument, response, scores };
        let (open, certain) = answers.possible(rules)?;
        let mut because = Vec::new();
        // Several rules may lead to the same outcome.
        let decided = open.iter().all(|number| rules[*number].id == rules[certain].id);
        for (number, rule) in rules.iter().enumerate() {
            let reads = match decided {
                false => open.contains(&number),
                true if rules[certain].when.is_none() => !open.contains(&number),
                true => number == certain,
            };
            if let Some(when) = rule.when.as_ref().filter(|_| reads) {
                answers.reasons(when, &mut because);
            }
        }
        Some(Self { rule: decided.then_some(certain), because: in_order(because) })
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
    /// The rules that may still apply: those that are open before the first that certainly holds, and that one. The
    /// last rule always holds.
    fn possible(&self, rules: &[Rule]) -> Option<(Vec<usize>, usize)> {
        let mut open = Vec::new();
        for (number, rule) in rules.iter().enumerate() {
            match rule.when.as_ref().map_or(Truth::Yes, |when| self.truth(when)) {
                Truth::Yes => return Some((open, number)),
                Truth::Open => open.push(number),
                Truth::No | Truth::Moot => {}
            }
        }
        None
    }

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
            Operand::Score(section) => {
                return self.scores.sections[section]
                    .interval
                    .map_or(Truth::Moot, |ends| within(ends, operator));
            }
        };
        within((value, value), operator)
    }

    /// Adds the items by which a condition has the truth that it has: by which it holds, by which it does not, or the
    /// gaps on which that depends.
    fn reasons(&self, when: &Condition, items: &mut Vec<usize>) {
        let truth = self.truth(when);
        match when {
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts.iter().filter(|part| self.truth(part) == truth) {
                    self.reasons(part, items);
                }
            }
            Condition::Compare(Operand::Level(item) | Operand::Picks(item), _) => items.push(*item),
            Condition::Compare(Operand::Score(section), _) => {
                for (item, _) in self.instrument.ratings_of(*section) {
                    let matters = match self.value(item) {
                        AnswerValue::NotApplicable => truth == Truth::Moot,
                        AnswerValue::Rated(_) => truth != Truth::Open,
                        _ => truth == Truth::Open,
                    };
                    if matters {
                        items.push(item);
                    }
                }
            }
        }
    }

    fn value(&self, item: usize) -> &AnswerValue {
        self.response.value_of(&self.instrument.items[item].id)
    }
}

/// Whether a comparison holds for every number from the lowest to the highest.
fn within((low, high): (Exact, Exact), operator: Operator) -> Truth {
    let [lowest, highest] = [low, high].map(|value| match operator {
        Operator::AtLeast(least) => value >= least.exact(),
        Operator::Below(limit) => value < limit.exact(),
    });
    match (lowest, highest) {
        (true, true) => Truth::Yes,
        (false, false) => Truth::No,
        _ => Truth::Open,
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
