//! When a comparison is kept in the browser, and what is made of what was kept. Nothing is kept unless the person asks.

use std::rc::Rc;

use super::model::{CompareModel, CompareScreen, Keeping, News};
use super::step::CompareEffect;
use crate::wire::comparison::kept::{Kept, read_kept, write};

impl CompareModel {
    /// Keeps the comparison from now on, or no longer.
    pub(super) fn keep(&mut self, wanted: bool) -> Vec<CompareEffect> {
        match (self.keeping, wanted) {
            (Keeping::Off, true) => self.keeping = Keeping::On,
            (Keeping::On, false) => {
                self.keeping = Keeping::Off;
                self.tell(News::Forgotten);
                return vec![CompareEffect::Keep(None)];
            }
            _ => {}
        }
        Vec::new()
    }

    /// What has to be kept after a step, if that changed anything of what was kept `before`.
    pub(super) fn kept_after(&self, before: Option<&Self>) -> Option<CompareEffect> {
        let same = before.is_some_and(|before| {
            before.set == self.set
                && before.earlier.set == self.earlier.set
                && before.target == self.target
                && before.choices.voice == self.choices.voice
                && before.session == self.session
        });
        let instrument = self.instrument.as_ref().filter(|_| self.keeping == Keeping::On && !same)?;
        let session = self.session.as_deref().cloned();
        let kept = Kept {
            set: self.set.clone(),
            earlier: self.earlier.set.clone(),
            voice: self.choices.voice,
            target: self.target,
            session,
            timer: self.timer,
        };
        let empty = kept.set.members().is_empty();
        Some(CompareEffect::Keep((!empty).then(|| write(instrument, &kept))))
    }

    /// Takes what was kept, unless there is something already.
    pub(super) fn restore(&mut self, text: &str) {
        let kept = self.instrument.as_ref().and_then(|instrument| read_kept(text, instrument));
        let Some(Kept { set, earlier, voice, target, session, timer }) =
            kept.filter(|_| self.set.members().is_empty())
        else {
            return;
        };
        if set.members().is_empty() {
            return;
        }
        let count = set.members().len();
        (self.set, self.choices.voice, self.keeping) = (set, voice, Keeping::On);
        (self.earlier.set, self.target) = (earlier, target);
        (self.session, self.timer) = (session.map(Rc::new), timer);
        self.compare();
        if self.session.is_some() {
            // The keys only work with the focus in it.
            self.show(CompareScreen::Session);
        }
        self.tell(News::Restored(count));
    }

    /// Takes that the browser does not keep it.
    pub(super) fn not_kept(&mut self) {
        self.keeping = Keeping::Off;
        self.tell(News::NotKept);
    }
}

#[cfg(test)]
mod tests;
