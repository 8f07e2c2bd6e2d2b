//! Results of another assessment that were set aside because of it: how much of them is kept, what can be compared instead,
//! and the exchange of one set for the other. Nothing is lost by that: what was compared is offered in the same way.

use std::rc::Rc;

use super::model::CompareModel;
use super::reading::{Brought, Instead, Refusal, read};
use crate::domain::group::set::{Member, Reason, SetAside};
use crate::domain::instrument::Instrument;
use crate::wire::problem::Problems;

/// So many texts of files that were set aside are kept.
pub const MAX_KEPT: usize = 1000;
/// They have at most so many bytes together.
pub const MAX_KEPT_BYTES: usize = 16 << 20;

/// Another assessment that could be compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// The assessment.
    pub instrument: Rc<Instrument>,
    /// How many files of it are at hand.
    pub files: usize,
}

impl CompareModel {
    /// The assessments of which files were set aside and could be compared instead, in the order in which the first of each
    /// came. None while something would be lost by that: a session, an earlier round, or an anonymous set that was looked at.
    pub fn offers(&self) -> Vec<Offer> {
        let mut offers = Vec::<Offer>::new();
        if !self.open
            || !self.set.may_change()
            || self.session.is_some()
            || !self.earlier.set.members().is_empty()
        {
            return offers;
        }
        for Refusal { instead, .. } in &self.refusals {
            let Some(Instead { instrument, brought: Some(_) }) = instead else { continue };
            match offers.iter_mut().find(|it| it.instrument.id == instrument.id) {
                Some(offer) => offer.files += 1,
                None => offers.push(Offer { instrument: instrument.clone(), files: 1 }),
            }
        }
        offers
    }

    /// Lists refusals, each with what was brought if that may be of use later and there is room for it.
    pub(super) fn refuse(&mut self, refusals: Vec<Refusal>) {
        let text = |refusal: &Refusal| match refusal.instead.as_ref()?.brought.as_ref()? {
            Brought::Text(text) => Some(text.len()),
            Brought::Response(_) => None,
        };
        let kept = self.refusals.iter().filter_map(text);
        let (mut texts, mut bytes) = kept.fold((0, 0), |(texts, bytes), text| (texts + 1, bytes + text));
        for mut refusal in refusals {
            if !self.open {
                refusal.instead = None;
            }
            if let Some(length) = text(&refusal) {
                let fits = texts < MAX_KEPT && bytes + length <= MAX_KEPT_BYTES;
                match (fits, &mut refusal.instead) {
                    (true, _) => (texts, bytes) = (texts + 1, bytes + length),
                    (false, Some(instead)) => instead.brought = None,
                    (false, None) => {}
                }
            }
            self.refusals.push(refusal);
        }
    }

    /// Compares the files of this assessment, and sets aside what was compared.
    pub(super) fn compare_instead(&mut self, id: &str) {
        let offer = self.offers().into_iter().find(|offer| *offer.instrument.id == *id);
        let (Some(Offer { instrument, .. }), Some(before)) = (offer, self.instrument.clone()) else { return };
        let left: Vec<_> = self.set.members().iter().map(|member| Err(left(&before, member))).collect();
        let others =
            std::mem::take(&mut self.refusals).into_iter().map(|refusal| again(refusal, &instrument));
        let files: Vec<_> = others.chain(left).collect();
        self.forget();
        self.instrument = Some(instrument);
        self.add(files);
    }
}

/// A file that was set aside, read anew if it is of this assessment.
fn again(refusal: Refusal, instrument: &Rc<Instrument>) -> Result<Member, Refusal> {
    match &refusal.instead {
        Some(Instead { instrument: its, brought: Some(brought) }) if its.id == instrument.id => match brought
        {
            Brought::Text(text) => read(&refusal.aside.name, text, instrument),
            Brought::Response(member) => Ok((**member).clone()),
        },
        _ => Err(refusal),
    }
}

/// A response that was compared, as a file that is set aside.
fn left(before: &Rc<Instrument>, member: &Rc<Member>) -> Refusal {
    let brought = Some(Brought::Response(member.clone()));
    Refusal {
        aside: SetAside { name: member.file.clone(), reason: Reason::OtherAssessment },
        problems: Problems::default(),
        response: None,
        other: Some(before.title.get(&[]).clone()),
        instead: Some(Instead { instrument: before.clone(), brought }),
    }
}

#[cfg(test)]
mod tests;
