//! What a step does first: takes over what other tabs, the host or a cleaner did to the stored text since it was last seen.
//! Knows nothing of what the step itself is about.

use std::rc::Rc;

use super::Store;
use crate::app::later::LaterCode;
use crate::app::message::StorageError;
use crate::app::storage::{Observed, aside_key, other_content};
use crate::domain::response::stamp::Stamp;

impl Store {
    /// Takes over what others wrote. If it cannot be read, gives the key to set it aside under.
    pub(super) fn look(
        &mut self,
        observed: Observed,
        cleared: bool,
        stamp: &Stamp,
        later: Option<&LaterCode>,
    ) -> Option<Rc<str>> {
        self.unread = later.is_none() && matches!(observed, Observed::Text(_));
        if self.unread {
            self.kept = false;
            return None;
        }
        let storage_error = self.model.storage_error.filter(|it| *it == StorageError::Full);
        if observed == Observed::Unchanged && self.model.storage_error == storage_error {
            return None;
        }
        let model = Rc::make_mut(&mut self.model);
        model.storage_error = storage_error;
        match observed {
            Observed::Unchanged => {}
            Observed::Gone if cleared => {
                (self.kept, self.seen) = (true, None);
                model.clear_elsewhere(stamp, &self.language);
            }
            // The page's own scripts, or something that cleans up: what the person sees is stored again.
            Observed::Gone => (self.kept, self.seen) = (model.response.is_untouched(), None),
            Observed::Failed(refusal) => {
                self.kept = false;
                model.storage_error = Some(refusal.into());
            }
            Observed::Text(text) => match (later?.read)(&text, &model.instrument) {
                Ok(theirs) if other_content(&text, &model.instrument.fingerprint).is_none() => {
                    (later?.merge_found)(model, &theirs);
                    (self.kept, self.seen) = (*model.response == theirs, Some(text));
                }
                // Answers to other content are here only if they could not make way.
                _ => {
                    self.kept = model.response.is_untouched();
                    return Some(aside_key(&self.key, stamp.now).into());
                }
            },
        }
        None
    }
}
