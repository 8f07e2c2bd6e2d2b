//! What to call each person of a comparison that tells them apart, and in which order to list them: by organisation and
//! name as the reader's language orders them, never by what they answered.

use litemap::LiteMap;

use super::group_results::GroupResults;
use crate::domain::group::comparison::Named;
use crate::domain::group::set::Member;
use crate::domain::group::voice::key;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;

/// The people.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct People {
    /// What to call each, by their number in the comparison. No two are called the same.
    pub names: Vec<Phrase>,
    /// Their numbers in the order in which to list them.
    pub order: Vec<usize>,
    /// The place of each in that order, by their number.
    pub places: Vec<usize>,
    /// Whether any of them names an organisation, by which they are ordered first.
    pub by_organisation: bool,
}

impl GroupResults<'_> {
    /// The people; none in an anonymous comparison.
    pub fn people(&self) -> People {
        let Some(Named { people, .. }) = self.named() else { return People::default() };
        People::of(self.context, &people.iter().map(|person| &*person.member).collect::<Vec<_>>())
    }
}

impl People {
    /// What to call these.
    pub fn of(context: Context, members: &[&Member]) -> Self {
        let organisations: Vec<_> =
            members.iter().map(|it| key(&it.response.respondent.organisation)).collect();
        let shown: Vec<_> = members.iter().map(|it| key(it.shown())).collect();
        let mut order = context.words.order(&shown);
        // Each sort keeps the order of the one before among equals; who gives none comes last.
        order.sort_by_key(|number| shown[*number].is_empty());
        let mut known: Vec<_> = organisations.iter().filter(|it| !it.is_empty()).cloned().collect();
        known.sort();
        known.dedup();
        let by_organisation = !known.is_empty();
        let mut ranks = LiteMap::<String, usize>::new();
        for (rank, at) in context.words.order(&known).into_iter().enumerate() {
            ranks.insert(known[at].clone(), rank);
        }
        order.sort_by_key(|number| ranks.get(&organisations[*number]).copied().unwrap_or(usize::MAX));
        let (mut names, mut places) = (vec![Phrase::default(); members.len()], vec![0; members.len()]);
        let mut given = LiteMap::<String, usize>::new();
        for (place, number) in order.iter().enumerate() {
            let name = name(context, members[*number], place + 1);
            let times = given.get(&key(&name)).map_or(1, |times| times + 1);
            given.insert(key(&name), times);
            names[*number] = match times {
                1 => name,
                times => context.format(keys::COMPARE_WITH, &[&name, &context.whole(times)]),
            };
            places[*number] = place;
        }
        Self { names, order, places, by_organisation }
    }

    /// These people in order, as one phrase: "A, B and C".
    pub fn listed(&self, context: Context, numbers: &[usize]) -> Phrase {
        let listed = self.order.iter().filter(|number| numbers.contains(number));
        context.list(&listed.map(|number| self.names[*number].clone()).collect::<Vec<_>>())
    }
}

/// A member's label, or what is given of name and organisation, or else the place in the list.
fn name(context: Context, member: &Member, place: usize) -> Phrase {
    match &member.label {
        Some(label) => label.clone().into(),
        None if member.shown().is_empty() => {
            context.format(keys::COMPARE_UNNAMED_PERSON, &[&context.whole(place)])
        }
        None => context.whose(&member.response.respondent),
    }
}

#[cfg(test)]
mod tests;
