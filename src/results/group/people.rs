//! What to call each person of a comparison that tells them apart, and in which order to list them: by organisation and
//! name as the reader's language orders them, never by what they answered.

use std::collections::BTreeMap;

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
        let mut begun = BegunPeople::default();
        while begun.go_on(context, members) {}
        begun.finish()
    }

    /// At most so many of these people: the first ones in order.
    pub fn first(&self, numbers: &[usize], most: usize) -> Vec<usize> {
        self.order.iter().copied().filter(|number| numbers.contains(number)).take(most).collect()
    }

    /// These people in order, as one phrase: "A, B and C".
    pub fn listed(&self, context: Context, numbers: &[usize]) -> Phrase {
        let listed = self.order.iter().filter(|number| numbers.contains(number));
        context.list(&listed.map(|number| self.names[*number].clone()).collect::<Vec<_>>())
    }
}

/// People who are put in order and called something little by little, so that thousands of them hold nothing up for long.
#[derive(Default)]
pub struct BegunPeople {
    people: People,
    /// How often each name was given so far.
    given: BTreeMap<String, usize>,
    done: usize,
    by_name: bool,
    ordered: bool,
}

/// So many are called something at once.
const AT_ONCE: usize = 200;

impl BegunPeople {
    /// Goes on with these people; whether there was anything left.
    pub fn go_on(&mut self, context: Context, members: &[&Member]) -> bool {
        if !self.by_name {
            self.by_name = true;
            self.people.order = in_order(context, members);
        } else if !self.ordered {
            self.ordered = true;
            self.by_organisation(context, members);
        } else if self.done < members.len() {
            let end = members.len().min(self.done + AT_ONCE);
            (self.done..end).for_each(|place| self.call(context, members, place));
            self.done = end;
        } else {
            return false;
        }
        true
    }

    /// Those of one organisation together; among themselves they stay in their order.
    fn by_organisation(&mut self, context: Context, members: &[&Member]) {
        let organisations: Vec<_> =
            members.iter().map(|it| key(&it.response.respondent.organisation)).collect();
        let mut known: Vec<_> = organisations.iter().filter(|it| !it.is_empty()).cloned().collect();
        known.sort();
        known.dedup();
        self.people.by_organisation = !known.is_empty();
        let order = context.words.order(&known).into_iter().enumerate();
        let ranks: BTreeMap<&str, usize> = order.map(|(rank, at)| (&*known[at], rank)).collect();
        // Who gives none comes last.
        self.people
            .order
            .sort_by_key(|number| ranks.get(&*organisations[*number]).copied().unwrap_or(usize::MAX));
        self.people.names = vec![Phrase::default(); members.len()];
        self.people.places = vec![0; members.len()];
    }

    /// Calls the one at this place in the order something that nobody before is called.
    fn call(&mut self, context: Context, members: &[&Member], place: usize) {
        let number = self.people.order[place];
        let name = name(context, members[number], place + 1);
        let times = self.given.entry(key(&name)).or_default();
        *times += 1;
        self.people.names[number] = match *times {
            1 => name,
            times => context.format(keys::COMPARE_WITH, &[&name, &context.whole(times)]),
        };
        self.people.places[number] = place;
    }

    /// The people, once nothing is left.
    pub fn finish(self) -> People {
        self.people
    }
}

/// The numbers of these people in the order of what they are called; those who give no name come last.
fn in_order(context: Context, members: &[&Member]) -> Vec<usize> {
    let texts: Vec<_> = members.iter().map(|it| key(it.shown())).collect();
    let mut order = context.words.order(&texts);
    order.sort_by_key(|number| texts[*number].is_empty());
    order
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
