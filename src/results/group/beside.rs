//! What a report shows beside a comparison: its parts side by side, the round before, and the level that the group wants to
//! reach.

use super::rounds::GroupRounds;
use super::split::Split;
use crate::domain::group::comparison::Choices;
use crate::domain::group::filter::{By, Filter};
use crate::domain::group::set::ResponseSet;
use crate::results::context::Context;

/// What is beside a comparison.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Beside {
    /// The parts that it is split into.
    pub splits: Vec<Split>,
    /// The round before, if there is one that may be shown.
    pub rounds: Option<GroupRounds>,
    /// The level that the group wants to reach.
    pub target: Option<i32>,
}

impl Context<'_> {
    /// What is beside a comparison of this set: an earlier round, which may be empty, and a level.
    pub fn beside(
        self,
        set: &ResponseSet,
        earlier: &ResponseSet,
        choices: &Choices,
        target: Option<i32>,
    ) -> Beside {
        let splits = By::ALL.map(|by| self.split(set, choices, by)).into();
        Beside { splits, rounds: self.rounds_looked_at(set, earlier, choices), target }
    }

    /// Both rounds, as far as they are looked at. Parts of an anonymous set are not followed from one round to the next:
    /// they have no names by which to find them again.
    pub fn rounds_looked_at(
        self,
        set: &ResponseSet,
        earlier: &ResponseSet,
        choices: &Choices,
    ) -> Option<GroupRounds> {
        if earlier.members().is_empty() {
            return None;
        }
        if choices.filter == Filter::All {
            return Some(self.group_rounds(earlier, set));
        }
        let [organisation, role] = choices.filter.texts(set.members());
        let filter = Filter::To { organisation, role };
        let looked_at = |set: &ResponseSet| {
            let members = filter.of(set.members()).into_iter().map(|member| Ok((*member).clone()));
            ResponseSet::default().add(members).filter(|_| set.seed().is_none())
        };
        Some(self.group_rounds(&looked_at(earlier)?, &looked_at(set)?))
    }
}

#[cfg(test)]
mod tests;
