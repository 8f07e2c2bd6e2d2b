//! What many responses say to one item: levels, agreement and importance of a rating; picks; numbers. Knows nothing about
//! other items.

use super::agreement::Agreement;
use super::spread::Spread;
use super::voice::{Voice, Voiced};
use crate::domain::exact::Exact;
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Kind, Rating, Scale};
use crate::domain::response::answer::{Answer, AnswerValue};

/// The figures of an item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ItemFigures {
    /// Of a rating.
    Rating(Box<RatingFigures>),
    /// Of a pick.
    Pick(PickFigures),
    /// How the numbers are spread.
    Number(Spread),
    /// How many responses have a text. The texts themselves are with those who wrote them.
    Text(usize),
}

/// How a level is answered: its value, and how many responses chose it. All levels of the scale are there.
pub type LevelCounts = Vec<(i32, usize)>;

/// The figures of a rating. Responses are counted; levels are those of the voices.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RatingFigures {
    /// How the levels are spread. With one voice an organisation, a value can be a mean of levels.
    pub spread: Spread,
    /// How many responses chose each level; `None` if persons have no voice of their own.
    pub counts: Option<LevelCounts>,
    /// How far the values agree.
    pub agreement: Agreement,
    /// The mean in points out of 100; `None` if nobody rated the item.
    pub points: Option<Exact>,
    /// How urgent the item is for the group: how far the mean is from 100 points, weighted by the mean importance. `None`
    /// if nobody rated the item.
    pub urgency: Option<Exact>,
    /// How many responses rated it.
    pub rated: usize,
    /// How many answered "don't know".
    pub dont_know: usize,
    /// For how many it does not apply.
    pub not_applicable: usize,
    /// How many did not answer it.
    pub unanswered: usize,
    /// How important it is, if that is asked.
    pub importance: Option<ImportanceFigures>,
}

/// How important those find an item who say so and to whom it applies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportanceFigures {
    /// How the levels are spread.
    pub spread: Spread,
    /// How many responses chose each level; `None` if persons have no voice of their own.
    pub counts: Option<LevelCounts>,
}

/// The figures of a pick.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PickFigures {
    /// How many responses picked anything.
    pub n: usize,
    /// How many picked each option, in the assessment's order.
    pub options: Vec<(Id, usize)>,
}

impl ItemFigures {
    /// The figures of a rating, if it is one.
    pub fn rating(&self) -> Option<&RatingFigures> {
        match self {
            Self::Rating(rating) => Some(rating),
            _ => None,
        }
    }
}

impl RatingFigures {
    /// Whether fewer than half of the responses to which it applies rated it, whoever has a voice.
    pub fn is_unknown(&self) -> bool {
        2 * self.rated < self.rated + self.dont_know + self.unanswered
    }
}

/// What was answered to one item so far.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ItemTally {
    responses: usize,
    /// Levels of a rating, or numbers.
    values: Voiced,
    importance: Voiced,
    dont_know: usize,
    not_applicable: usize,
    picked: usize,
    written: usize,
    /// How many picked each option, in the assessment's order.
    options: Vec<usize>,
}

impl ItemTally {
    /// Nothing so far.
    pub fn new(item: &Item) -> Self {
        let options = match &item.kind {
            Kind::Pick(pick) => vec![0; pick.options.len()],
            _ => Vec::new(),
        };
        Self { options, ..Self::default() }
    }

    /// Adds the answer of a response, and which organisation speaks for it.
    pub fn add(&mut self, item: &Item, organisation: Option<usize>, answer: Option<&Answer>) {
        self.responses += 1;
        let Some(answer) = answer else { return };
        match (&answer.value, &item.kind) {
            (AnswerValue::Rated(value) | AnswerValue::Number(value), _) => {
                self.values.add(organisation, Exact::whole(*value));
            }
            (AnswerValue::DontKnow, _) => self.dont_know += 1,
            (AnswerValue::NotApplicable, _) => self.not_applicable += 1,
            (AnswerValue::Picked(picks), Kind::Pick(pick)) => {
                self.picked += 1;
                let counts = self.options.iter_mut().zip(&pick.options);
                counts.for_each(|(count, option)| *count += usize::from(picks.contains(&option.id)));
            }
            (AnswerValue::Wrote(_), _) => self.written += usize::from(!answer.value.is_blank()),
            _ => {}
        }
        if let Some(level) = importance(answer) {
            self.importance.add(organisation, Exact::whole(level));
        }
    }

    /// Lets the organisations before this number speak.
    pub fn settle(&mut self, before: usize) {
        self.values.settle(before);
        self.importance.settle(before);
    }

    /// Adds what others answered.
    pub fn merge(&mut self, other: Self) {
        self.responses += other.responses;
        self.values.merge(other.values);
        self.importance.merge(other.importance);
        self.dont_know += other.dont_know;
        self.not_applicable += other.not_applicable;
        self.picked += other.picked;
        self.written += other.written;
        self.options.iter_mut().zip(other.options).for_each(|(count, more)| *count += more);
    }

    /// The figures.
    pub fn figures(&self, item: &Item, voice: Voice) -> ItemFigures {
        match &item.kind {
            Kind::Rating(rating) => ItemFigures::Rating(Box::new(self.rating(rating, voice))),
            Kind::Pick(pick) => ItemFigures::Pick(PickFigures {
                n: self.picked,
                options: pick
                    .options
                    .iter()
                    .map(|it| it.id.clone())
                    .zip(self.options.iter().copied())
                    .collect(),
            }),
            Kind::Number(_) => ItemFigures::Number(self.values.spread()),
            Kind::Text => ItemFigures::Text(self.written),
        }
    }

    fn rating(&self, rating: &Rating, voice: Voice) -> RatingFigures {
        let spread = self.values.spread();
        let importance = rating.importance.as_ref().map(|scale| {
            let spread = self.importance.spread();
            ImportanceFigures { counts: counts(scale, &spread, voice), spread }
        });
        let points = spread.mean().and_then(|mean| rating.points_of(mean));
        let urgency = points.map(|points| points.complement().times(share(rating, importance.as_ref())));
        let rated = self.values.given();
        RatingFigures {
            counts: counts(&rating.scale, &spread, voice),
            agreement: Agreement::of(&spread, &rating.scale),
            points,
            urgency,
            rated,
            dont_know: self.dont_know,
            not_applicable: self.not_applicable,
            unanswered: self.responses - rated - self.dont_know - self.not_applicable,
            importance,
            spread,
        }
    }
}

/// How many chose each level, if everybody has a voice of their own.
fn counts(scale: &Scale, spread: &Spread, voice: Voice) -> Option<LevelCounts> {
    let chosen = |level: i32| {
        let same = spread.runs().iter().find(|(value, _)| *value == Exact::whole(level));
        same.map_or(0, |(_, count)| *count)
    };
    let counts = || scale.levels.iter().map(|level| (level.value, chosen(level.value))).collect();
    (voice == Voice::Person).then(counts)
}

/// How important an item is that applies. What does not apply has no say, however important it would be.
fn importance(answer: &Answer) -> Option<i32> {
    answer.importance.filter(|_| answer.value != AnswerValue::NotApplicable)
}

/// The mean importance as a share of the highest. Where it is not asked or not given, it counts as the highest, as in a
/// single response.
fn share(rating: &Rating, importance: Option<&ImportanceFigures>) -> Exact {
    let highest = rating.importance.as_ref().map(|scale| Exact::whole(*scale.range().end()));
    let mean = importance.and_then(|figures| figures.spread.mean());
    mean.zip(highest).and_then(|(mean, highest)| mean.over(highest)).unwrap_or(Exact::whole(1))
}

#[cfg(test)]
mod tests;
