//! Which responses of a later round are by the same people as those of an earlier one. Knows nothing about answers.

use std::rc::Rc;

use super::set::Member;
use super::voice::key;

/// Who is in which of two rounds, by their numbers there.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pairing {
    /// In both: the number in the earlier round and that in the later, in the order of the later.
    pub pairs: Vec<(usize, usize)>,
    /// Only in the earlier round.
    pub left: Vec<usize>,
    /// Only in the later round.
    pub new: Vec<usize>,
}

impl Pairing {
    /// Pairs responses of which the later names the earlier as its previous one, and then those that give the same name
    /// and organisation. Where more than two could be meant, none of them are paired by that.
    pub fn of(earlier: &[Rc<Member>], later: &[Rc<Member>]) -> Self {
        let mut partners = vec![None; later.len()];
        let id = |member: &Member| Some(member.response.id.to_string());
        let previous = |member: &Member| Some(member.response.previous.as_ref()?.response.to_string());
        pair(&mut partners, keys(earlier, &id), keys(later, &previous));
        pair(&mut partners, keys(earlier, &who), keys(later, &who));
        let both = partners.iter().enumerate();
        let pairs: Vec<_> = both.filter_map(|(later, earlier)| Some(((*earlier)?, later))).collect();
        let mut stayed: Vec<_> = pairs.iter().map(|(earlier, _)| *earlier).collect();
        stayed.sort_unstable();
        Self {
            left: (0..earlier.len()).filter(|member| stayed.binary_search(member).is_err()).collect(),
            new: (0..later.len()).filter(|member| partners[*member].is_none()).collect(),
            pairs,
        }
    }
}

/// The name and the organisation as they are compared, if both are given.
fn who(member: &Member) -> Option<String> {
    let respondent = &member.response.respondent;
    let [name, organisation] = [&respondent.name, &respondent.organisation].map(|text| key(text));
    (!name.is_empty() && !organisation.is_empty()).then(|| format!("{name}\n{organisation}"))
}

/// What members are found by, each with the member's number, sorted.
fn keys(members: &[Rc<Member>], key: &dyn Fn(&Member) -> Option<String>) -> Vec<(String, usize)> {
    let members = members.iter().enumerate();
    let mut keys: Vec<_> = members.filter_map(|(number, member)| Some((key(member)?, number))).collect();
    keys.sort();
    keys
}

/// Pairs those without a partner who are the only ones with a key in their round.
fn pair(partners: &mut [Option<usize>], mut earlier: Vec<(String, usize)>, mut later: Vec<(String, usize)>) {
    let mut taken: Vec<_> = partners.iter().flatten().copied().collect();
    taken.sort_unstable();
    earlier.retain(|(_, member)| taken.binary_search(member).is_err());
    later.retain(|(_, member)| partners[*member].is_none());
    for same in later.chunk_by(|(one, _), (other, _)| one == other) {
        let (key, number) = &same[0];
        let start = earlier.partition_point(|(other, _)| other < key);
        let end = earlier.partition_point(|(other, _)| other <= key);
        if let ([_], [(_, before)]) = (same, &earlier[start..end]) {
            partners[*number] = Some(*before);
        }
    }
}

#[cfg(test)]
mod tests;
