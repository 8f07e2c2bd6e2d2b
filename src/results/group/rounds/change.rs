//! The change of a section between two rounds, as a row and as a sentence. Knows nothing about people.

use crate::domain::exact::Exact;
use crate::domain::group::rounds::GroupChange;
use crate::domain::scoring::change::Verdict;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;

/// How a section, or the whole, changed.
pub(super) struct Change {
    /// The change among those who answered both times.
    pub change: GroupChange,
    /// The mean of all responses and how many there are, earlier and later.
    pub all: [(Option<Exact>, usize); 2],
    /// Whether the change must not be shown, because it could tell what those answered who were there only once.
    pub hidden: bool,
}

impl Change {
    /// The verdict with the scores of the pairs then and now, if it may be shown and there are enough pairs.
    fn verdict(&self, shown: bool) -> Option<(Verdict, Exact, Exact)> {
        let verdict = self.change.verdict().filter(|_| shown && !self.hidden)?;
        let (then, now) = self.change.scores?;
        Some((verdict, then, now))
    }

    /// A row; if `shown` is true, with what is said about the change.
    pub fn row(&self, context: Context, title: Phrase, shown: bool) -> Vec<Phrase> {
        let Some((verdict, then, now)) = self.verdict(shown) else {
            let sides = self.all.map(|(mean, n)| context.with_n(mean, n));
            let mut row: Vec<_> = [title].into_iter().chain(sides).collect();
            if shown {
                let none = context.message(keys::NO_NUMBER);
                row.extend([context.message(keys::COMPARE_ROUNDS_TOO_FEW), none.clone(), none]);
            }
            return row;
        };
        let points = points(context, then, now);
        let said = match verdict {
            Verdict::Change(by) if by > Exact::ZERO => context.format(keys::ROUND_UP, &[&points]),
            Verdict::Change(_) => context.format(keys::ROUND_DOWN, &[&points]),
            _ if then == now => context.message(keys::ROUND_SAME),
            _ => context.message(keys::ROUND_NOISE),
        };
        let [then, now] = [then, now].map(|value| context.number(value));
        vec![title, then, now, said, context.value(self.change.threshold()), context.whole(self.change.pairs)]
    }

    /// The same in a sentence.
    pub fn sentence(&self, context: Context, title: &Phrase, shown: bool) -> Phrase {
        let Some((verdict, then, now)) = self.verdict(shown) else {
            let [then, now] = self.all.map(|(mean, n)| context.with_n(mean, n));
            return context.format(keys::COMPARE_ROUNDS_SIDE, &[title, &then, &now]);
        };
        let points = points(context, then, now);
        let [first, last] = [then, now].map(|value| context.number(value));
        match verdict {
            Verdict::Change(by) if by > Exact::ZERO => {
                context.format(keys::COMPARE_ROUNDS_UP, &[title, &points, &first, &last])
            }
            Verdict::Change(_) => context.format(keys::COMPARE_ROUNDS_DOWN, &[title, &points, &first, &last]),
            _ => context.format(keys::COMPARE_ROUNDS_NOISE, &[title, &first, &last]),
        }
    }
}

/// The difference of the numbers as they are shown, so that a row adds up.
fn points(context: Context, then: Exact, now: Exact) -> Phrase {
    context.whole(now.rounded().abs_diff(then.rounded()) as usize)
}
