//! What many responses say to one item: levels, agreement and importance of a rating; picks; numbers. Knows nothing about
//! other items.

use std::rc::Rc;

use super::agreement::Agreement;
use super::set::Member;
use super::spread::Spread;
use super::voice::{Voice, Voices};
use crate::domain::exact::Exact;
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Kind, Pick, Rating, Scale};
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
    /// The figures of an item over these members.
    pub fn of(item: &Item, members: &[Rc<Member>], voice: Voice, voices: &Voices) -> Self {
        let answers = members.iter().map(|it| it.response.answers.get(&*item.id).map(|answer| &**answer));
        let said = Said { answers: answers.collect(), voice, voices };
        match &item.kind {
            Kind::Rating(rating) => Self::Rating(Box::new(said.rating(rating))),
            Kind::Pick(pick) => Self::Pick(said.picks(pick)),
            Kind::Number(_) => Self::Number(said.spread(&|answer| match answer.value {
                AnswerValue::Number(number) => Some(number),
                _ => None,
            })),
            Kind::Text => {
                Self::Text(said.count(&|value| matches!(value, AnswerValue::Wrote(_)) && !value.is_blank()))
            }
        }
    }

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

/// What the members answered to one item.
struct Said<'a> {
    answers: Vec<Option<&'a Answer>>,
    voice: Voice,
    voices: &'a Voices,
}

impl Said<'_> {
    fn rating(&self, rating: &Rating) -> RatingFigures {
        let spread = self.spread(&level);
        let rated = self.count(&|value| matches!(value, AnswerValue::Rated(_)));
        let dont_know = self.count(&|value| *value == AnswerValue::DontKnow);
        let not_applicable = self.count(&|value| *value == AnswerValue::NotApplicable);
        let importance = rating.importance.as_ref().map(|scale| ImportanceFigures {
            spread: self.spread(&importance),
            counts: self.counts(scale, &importance),
        });
        let points = spread.mean().and_then(|mean| rating.points_of(mean));
        let urgency = points.map(|points| points.complement().times(share(rating, importance.as_ref())));
        RatingFigures {
            counts: self.counts(&rating.scale, &level),
            agreement: Agreement::of(&spread, &rating.scale),
            points,
            urgency,
            rated,
            dont_know,
            not_applicable,
            unanswered: self.answers.len() - rated - dont_know - not_applicable,
            importance,
            spread,
        }
    }

    fn picks(&self, pick: &Pick) -> PickFigures {
        let picked =
            |id: &Id| self.count(&|value| matches!(value, AnswerValue::Picked(picks) if picks.contains(id)));
        PickFigures {
            n: self.count(&|value| matches!(value, AnswerValue::Picked(_))),
            options: pick.options.iter().map(|option| (option.id.clone(), picked(&option.id))).collect(),
        }
    }

    /// How many responses have such a value.
    fn count(&self, matches: &dyn Fn(&AnswerValue) -> bool) -> usize {
        self.answers.iter().flatten().filter(|answer| matches(&answer.value)).count()
    }

    /// How the numbers in the answers are spread over the voices.
    fn spread(&self, number: &dyn Fn(&Answer) -> Option<i32>) -> Spread {
        let answers = self.answers.iter().enumerate();
        let mut values =
            answers.filter_map(|(member, answer)| Some((member, Exact::whole(number((*answer)?)?))));
        Spread::of(self.voices.means(&mut values))
    }

    fn counts(&self, scale: &Scale, number: &dyn Fn(&Answer) -> Option<i32>) -> Option<LevelCounts> {
        let count = |level: i32| self.answers.iter().flatten().filter(|it| number(it) == Some(level)).count();
        let counts = || scale.levels.iter().map(|level| (level.value, count(level.value))).collect();
        (self.voice == Voice::Person).then(counts)
    }
}

fn level(answer: &Answer) -> Option<i32> {
    match answer.value {
        AnswerValue::Rated(level) => Some(level),
        _ => None,
    }
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
