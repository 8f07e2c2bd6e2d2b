//! What a group should turn to: what to talk about first, where it agrees that something is weak or strong, and what too
//! few know about. It says what the answers do, and never whose they are.

use super::group_results::{GroupResults, joined};
use crate::domain::group::agreement::{GroupVerdict, VERDICT_FROM};
use crate::domain::group::item::RatingFigures;
use crate::domain::instrument::Scale;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::findings::Finding;

/// The most items that each list names.
const TOP: usize = 3;

/// The first things to see of a comparison.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Agenda {
    /// What to talk about first, most urgent first.
    pub talk: Topics,
    /// What is weak in the view of all, most urgent first.
    pub weak: Topics,
    /// What is strong in the view of all, strongest first.
    pub strong: Topics,
    /// What too few could rate.
    pub unknown: Topics,
}

/// A list of items, or why there are none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Topics {
    /// What they have in common.
    pub heading: Phrase,
    /// What to do about them; `None` if there are none.
    pub help: Option<Phrase>,
    /// At most three. The answer says why the item is here, the advice what the median is.
    pub items: Vec<Finding>,
    /// How many more there are, or why there are none; `None` if all are named.
    pub note: Option<Phrase>,
}

/// What is said of a list besides its items.
struct About {
    heading: Key,
    help: Key,
    none: Phrase,
}

impl Agenda {
    /// The lists in the order in which to read them.
    pub fn lists(&self) -> [&Topics; 4] {
        [&self.talk, &self.weak, &self.strong, &self.unknown]
    }
}

impl GroupResults<'_> {
    /// What to turn to. `None` without a response, and if the assessment asks for no ratings.
    pub fn agenda(&self) -> Option<Agenda> {
        let (context, order) = (self.context, &self.figures().order);
        let rated = self.figures().items.iter().any(|item| item.rating().is_some());
        if !rated || self.figures().n == 0 {
            return None;
        }
        let [weak, strong] = [keys::COMPARE_WEAK_NONE, keys::COMPARE_STRONG_NONE].map(|none| {
            match self.ratings().any(|figures| figures.agreement.verdict.is_some()) {
                true => context.message(none),
                false => context.format(keys::COMPARE_AGREED_EARLY, &[&context.whole(VERDICT_FROM)]),
            }
        });
        let about = |heading, help, none| About { heading, help, none };
        let talk = about(keys::COMPARE_TALK, keys::COMPARE_TALK_HELP, self.nothing_to_talk_about());
        let weak = about(keys::COMPARE_WEAK, keys::COMPARE_WEAK_HELP, weak);
        let strong = about(keys::COMPARE_STRONG, keys::COMPARE_STRONG_HELP, strong);
        let unknown = context.message(keys::COMPARE_UNKNOWN_NONE);
        let unknown = about(keys::COMPARE_UNKNOWN, keys::COMPARE_UNKNOWN_HELP, unknown);
        Some(Agenda {
            talk: self.topics(talk, &order.talk, &|scale, figures| self.why_to_talk(scale, figures)),
            weak: self.topics(weak, &order.weak, &|scale, figures| self.why_agreed(scale, figures)),
            strong: self.topics(strong, &order.strong, &|scale, figures| self.why_agreed(scale, figures)),
            unknown: self.topics(unknown, &order.unknown, &|_, figures| self.why_unknown(figures)),
        })
    }

    fn ratings(&self) -> impl Iterator<Item = &RatingFigures> {
        self.figures().items.iter().filter_map(|item| item.rating())
    }

    fn topics(
        &self,
        about: About,
        items: &[usize],
        why: &dyn Fn(&Scale, &RatingFigures) -> Phrase,
    ) -> Topics {
        let context = self.context;
        let finding = |number: &usize| {
            let item = &context.instrument.items[*number];
            let (rating, figures) = (item.rating()?, self.figures().items[*number].rating()?);
            let median = context.median(&rating.scale, &figures.spread);
            let median = (!median.is_empty()).then(|| context.format(keys::COMPARE_MEDIAN_AT, &[&median]));
            Some(Finding {
                item: item.id.shared(),
                prompt: context.text(&item.prompt),
                answer_label: Phrase::default(),
                answer: why(&rating.scale, figures),
                advice: median.into_iter().collect(),
            })
        };
        let more = items.len().saturating_sub(TOP);
        Topics {
            heading: context.message(about.heading),
            help: (!items.is_empty()).then(|| context.message(about.help)),
            items: items.iter().take(TOP).filter_map(finding).collect(),
            note: match (items.is_empty(), more) {
                (true, _) => Some(about.none),
                (false, 0) => None,
                (false, more) => Some(context.count(keys::COMPARE_MORE, more, &[])),
            },
        }
    }

    fn nothing_to_talk_about(&self) -> Phrase {
        let differ = |figures: &&RatingFigures| {
            matches!(figures.agreement.verdict, Some(GroupVerdict::OneApart | GroupVerdict::Divided))
        };
        let differing = self.ratings().filter(differ).count();
        match self.ratings().map(|figures| figures.spread.n()).max() {
            Some(2..) if differing > 0 => {
                let questions = self.context.count(keys::QUESTIONS, differing, &[]);
                self.context.format(keys::COMPARE_TALK_DIFFER, &[&questions])
            }
            Some(2..) => self.context.message(keys::COMPARE_TALK_NONE),
            _ => self.context.message(keys::COMPARE_TALK_ALONE),
        }
    }

    fn why_to_talk(&self, scale: &Scale, figures: &RatingFigures) -> Phrase {
        let mut why: Vec<_> = self.reach_sentence(scale, figures).into_iter().collect();
        if let Some(GroupVerdict::OneApart | GroupVerdict::Divided) = figures.agreement.verdict {
            why.push(self.verdict(figures));
        }
        joined(&why)
    }

    fn why_agreed(&self, scale: &Scale, figures: &RatingFigures) -> Phrase {
        self.reach_sentence(scale, figures).unwrap_or_default()
    }

    fn why_unknown(&self, figures: &RatingFigures) -> Phrase {
        let applies = figures.rated + figures.dont_know + figures.unanswered;
        let [rated, applies] = [figures.rated, applies].map(|count| self.context.whole(count));
        self.context.format(keys::COMPARE_WHY_UNKNOWN, &[&rated, &applies])
    }
}

#[cfg(test)]
mod tests;
