//! Rules that end in an outcome: scoring rule 10. Says which rule decides, by what, and what is missing
//! before one can. Knows no words.

use crate::domain::exact::{Decimal, Exact};
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, ScoringKind};
use crate::domain::response::Session;
use crate::domain::response::answer::Response;
use crate::domain::scoring::Scores;
use crate::domain::text::Text;

/// A condition and what follows where it holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// The condition; `None` always holds.
    pub when: Option<When>,
    /// The outcome's id.
    pub id: Id,
    /// Its name.
    pub label: Text,
    /// What it means and what to do.
    pub text: Text,
}

/// A condition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum When {
    /// All of these hold.
    All(Vec<When>),
    /// One of these holds.
    Any(Vec<When>),
    /// A comparison.
    Is(What, Test),
}

/// What is compared. Items and sections are numbered as in the assessment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// The level of a rated item, as its scale's value.
    Level(usize),
    /// The score of a section, in points of 100.
    Score(usize),
    /// How many options of an item are picked.
    Picks(usize),
}

/// What it is compared with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Test {
    /// This or more.
    AtLeast(Decimal),
    /// Less than this.
    Below(Decimal),
}

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
    pub fn if_ruled(instrument: &Instrument, session: &Session, scores: &Scores) -> Option<Self> {
        let ScoringKind::Rules(rules) = &instrument.scoring.kind else { return None };
        let answers = Answers { instrument, session, scores };
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
    session: &'a Session,
    scores: &'a Scores,
}

impl Answers<'_> {
    fn truth(&self, when: &When) -> Truth {
        match when {
            When::Is(what, test) => self.compare(*what, *test),
            When::All(all) => self.join(all, Truth::No, Truth::Yes),
            When::Any(any) => self.join(any, Truth::Yes, Truth::No),
        }
    }

    /// One `decides` is enough; without one, a gap leaves it open; else it is the `other`. What does
    /// not apply has no say.
    fn join(&self, parts: &[When], decides: Truth, other: Truth) -> Truth {
        let truths: Vec<_> =
            parts.iter().map(|part| self.truth(part)).filter(|truth| *truth != Truth::Moot).collect();
        match () {
            () if truths.is_empty() => Truth::Moot,
            () if truths.contains(&decides) => decides,
            () if truths.contains(&Truth::Open) => Truth::Open,
            () => other,
        }
    }

    fn compare(&self, what: What, test: Test) -> Truth {
        let value = match what {
            What::Level(item) => match self.response(item) {
                Response::Rated(level) => Exact::whole(*level),
                Response::NotApplicable => return Truth::Moot,
                _ => return Truth::Open,
            },
            What::Picks(item) => match self.response(item) {
                Response::Picked(picks) => Exact::whole(picks.len() as i32),
                Response::NotApplicable => return Truth::Moot,
                _ => return Truth::Open,
            },
            What::Score(section) => match self.scores.sections[section].interval {
                None => return Truth::Moot,
                Some((low, high)) if low != high => return Truth::Open,
                Some((score, _)) => score,
            },
        };
        let holds = match test {
            Test::AtLeast(least) => value >= least.exact(),
            Test::Below(limit) => value < limit.exact(),
        };
        if holds { Truth::Yes } else { Truth::No }
    }

    /// The items that a condition reads or, of one that holds, only those by which it does: where one of several would
    /// do, those that fail are no reason, nor is what does not apply.
    fn read(&self, when: &When, only_holding: bool, items: &mut Vec<usize>) {
        match when {
            When::All(parts) | When::Any(parts) => {
                for part in parts {
                    if !only_holding || self.truth(part) == Truth::Yes {
                        self.read(part, only_holding, items);
                    }
                }
            }
            When::Is(What::Level(item) | What::Picks(item), _) => items.push(*item),
            When::Is(What::Score(section), _) => {
                for (item, _) in self.instrument.ratings_of(*section) {
                    if !only_holding || *self.response(item) != Response::NotApplicable {
                        items.push(item);
                    }
                }
            }
        }
    }

    fn is_open(&self, item: usize) -> bool {
        matches!(self.response(item), Response::Unanswered | Response::DontKnow)
    }

    fn response(&self, item: usize) -> &Response {
        self.session.response_to(&self.instrument.items[item].id)
    }
}

#[cfg(test)]
mod tests;
