//! Which of the responses are looked at: all, those of an organisation, or those in a role. Also the parts that they fall
//! into by that, and whether showing one part could tell who is in another.

use std::rc::Rc;

use super::set::Member;
use super::voice::key;

/// In an anonymous comparison, a part of the responses has none or at least so many.
pub const PART_FROM: usize = 5;

/// By what responses are told apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum By {
    /// The organisation that somebody answers for.
    Organisation,
    /// Their role there.
    Role,
}

impl By {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Organisation, Self::Role];

    /// What a member says of this.
    pub fn said(self, member: &Member) -> &str {
        let respondent = &member.response.respondent;
        match self {
            Self::Organisation => &respondent.organisation,
            Self::Role => &respondent.role,
        }
    }
}

/// Which responses are looked at.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Those of this organisation and in this role, compared without case and outer spaces. An empty text is any.
    To {
        /// The organisation.
        organisation: Rc<str>,
        /// The role.
        role: Rc<str>,
    },
    /// Those of a part by its number in [`unnamed_parts`], which says nothing about what the part is called.
    Part(By, usize),
}

/// Members who say the same of their organisation or role.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// What they say, as the first of them writes it.
    pub text: Rc<str>,
    /// How many there are.
    pub n: usize,
}

/// The parts into which these members fall, in the order of their names. Who says nothing is in none.
pub fn parts(members: &[Rc<Member>], by: By) -> Vec<Part> {
    let mut said: Vec<_> =
        members.iter().map(|member| (key(by.said(member)), by.said(member).trim())).collect();
    // Stable, so that the first who writes it counts.
    said.sort_by(|(one, _), (other, _)| one.cmp(other));
    let same = said.chunk_by(|(one, _), (other, _)| one == other);
    let named = same.filter(|same| !same[0].0.is_empty());
    named.map(|same| Part { text: same[0].1.into(), n: same.len() }).collect()
}

/// The same parts in the order of their first members. Members are in the order of their ids, which are random, so neither a
/// part's number nor its neighbours tell what it is called.
pub fn unnamed_parts(members: &[Rc<Member>], by: By) -> Vec<Part> {
    let mut parts = parts(members, by);
    let first = |part: &Part| members.iter().position(|member| key(by.said(member)) == key(&part.text));
    parts.sort_by_cached_key(first);
    parts
}

impl Filter {
    /// The texts that it asks for, organisation and role; an empty one is any. A part that is not there asks for nothing.
    pub fn texts(&self, members: &[Rc<Member>]) -> [Rc<str>; 2] {
        match self {
            Self::All => Default::default(),
            Self::To { organisation, role } => [organisation.clone(), role.clone()],
            Self::Part(by, number) => {
                let text = unnamed_parts(members, *by).get(*number).map(|part| part.text.clone());
                By::ALL.map(|one| text.clone().filter(|_| one == *by).unwrap_or_default())
            }
        }
    }

    /// Those of the members who are looked at.
    pub fn of(&self, members: &[Rc<Member>]) -> Vec<Rc<Member>> {
        let wanted = self.texts(members).map(|text| key(&text));
        let fits = |member: &Rc<Member>| {
            let mut wanted = By::ALL.into_iter().zip(&wanted).filter(|(_, text)| !text.is_empty());
            wanted.all(|(by, text)| key(by.said(member)) == *text)
        };
        members.iter().filter(|member| fits(member)).cloned().collect()
    }
}

/// Whether parts by this may be shown where nobody must be told from others. Every part, and what is left over, has none
/// or at least [`PART_FROM`] responses, since a rest can be worked out by subtraction. If both kinds of parts have, but
/// where they cross some have fewer, only organisations may be shown: two kinds of parts can be subtracted too.
pub fn may_split(members: &[Rc<Member>], by: By) -> bool {
    let all = |by: &[By]| is_split_safe(members, by);
    match by {
        By::Organisation => all(&[By::Organisation]),
        By::Role => all(&[By::Role]) && (!all(&[By::Organisation]) || all(&By::ALL)),
    }
}

fn is_split_safe(members: &[Rc<Member>], by: &[By]) -> bool {
    let said = |member: &Rc<Member>| by.iter().map(|by| key(by.said(member))).collect::<Vec<_>>();
    let mut said: Vec<_> = members.iter().map(said).collect();
    said.sort();
    let named = said.iter().flatten().any(|text| !text.is_empty());
    named && said.chunk_by(|one, other| one == other).all(|part| part.len() >= PART_FROM)
}

#[cfg(test)]
mod tests;
