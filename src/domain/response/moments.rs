//! Every moment in a response that merging needs, by the place of its field in a file. Knows no file.

use std::rc::Rc;

use super::Response;
use super::answer::Answer;
use super::previous::ActionStatus;
use super::respondent::RespondentField;
use crate::domain::plan::ActionField;
use crate::domain::time::Timestamp;

/// What looks at a moment and may change it: it gets the parts of a JSON pointer to the field, the moment
/// that is taken where none is told, and the moment, and gives the moment to go on with.
pub type Look<'a> = dyn FnMut(&[&str], Timestamp, Timestamp) -> Timestamp + 'a;

impl Response {
    /// Goes through every moment. What is taken where none is told follows from when the answer, or else the
    /// whole, last changed: an empty field never did.
    pub fn each_moment(&mut self, look: &mut Look<'_>) {
        for (item, answer) in self.answers.iter_mut() {
            let usual = answer.usual_moments(answer.changed().writable());
            let mut moments = answer.moments;
            for (number, name) in Answer::NAMES.iter().enumerate() {
                moments[number] = look(&["/answers/", item, "/", name], usual[number], moments[number]);
            }
            if moments != answer.moments {
                Rc::make_mut(answer).moments = moments;
            }
        }
        let updated = self.updated.writable();
        let usual = |there: bool| if there { updated } else { Timestamp::START };
        let texts = self.respondent.texts().into_iter().zip(RespondentField::NAMES);
        for ((text, name), changed) in texts.zip(&mut self.respondent_changed) {
            *changed = look(&["/respondent/", name], usual(!text.is_empty()), *changed);
        }
        for (number, entry) in self.plan.entries_mut().iter_mut().enumerate() {
            let number = number.to_string();
            let added = look(&["/plan/", &number], updated, entry.added);
            let (mut changed, mut moved) = (entry.changed, entry.moved);
            for (moment, name) in changed.iter_mut().zip(ActionField::NAMES).chain([(&mut moved, "place")]) {
                *moment = look(&["/plan/", &number, "/", name], added, *moment);
            }
            if (added, changed, moved) != (entry.added, entry.changed, entry.moved) {
                let entry = Rc::make_mut(entry);
                (entry.added, entry.changed, entry.moved) = (added, changed, moved);
            }
        }
        self.previous_changed = look(&["/previous"], Timestamp::START, self.previous_changed);
        let planned = self.previous.iter_mut().flat_map(|previous| &mut previous.plan);
        for (number, planned) in planned.enumerate() {
            let usual = usual(planned.status != ActionStatus::default());
            planned.changed =
                look(&["/previous/plan/", &number.to_string(), "/became"], usual, planned.changed);
        }
        // Last, since the others are told by it.
        self.updated = look(&["/updated"], updated, self.updated);
    }
}
