//! When files that were set aside are listed no longer: once the same response was brought without its mistakes, or the person
//! has done with them.

use std::rc::Rc;

use super::model::CompareModel;
use super::reading::Refusal;
use crate::domain::group::set::{Member, ResponseSet};

impl CompareModel {
    /// Lists what was set aside no longer.
    pub(super) fn dismiss(&mut self) {
        self.set = self.set.without_aside(self.set.set_aside());
        self.refusals.clear();
    }

    /// The same for the earlier round.
    pub(super) fn dismiss_earlier(&mut self) {
        self.earlier.set = self.earlier.set.without_aside(self.earlier.set.set_aside());
        self.earlier.refusals.clear();
    }
}

/// Takes from these lists the files of those responses that are brought now.
pub(super) fn mend(set: &mut ResponseSet, refusals: &mut Vec<Refusal>, files: &[Result<Member, Refusal>]) {
    let brought = |id: &Rc<str>| files.iter().flatten().any(|member| member.response.id == *id);
    let (mended, left): (Vec<_>, Vec<_>) =
        std::mem::take(refusals).into_iter().partition(|it| it.response.as_ref().is_some_and(brought));
    *refusals = left;
    if !mended.is_empty() {
        let mended: Vec<_> = mended.into_iter().map(|it| it.aside).collect();
        *set = set.without_aside(&mended);
    }
}

#[cfg(test)]
mod tests;
