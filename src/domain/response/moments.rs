//! Every moment in a response that merging needs, by the place of its field in a file. Knows no file.

use std::rc::Rc;

use super::Response;
use super::answer::Answer;
use super::previous::ActionStatus;
use super::respondent::RespondentField;
use crate::domain::plan::PlanEntry;
use crate::domain::time::Timestamp;

/// What looks at a moment and may change it: it gets the parts of a JSON pointer to the field, the moment
/// that is taken where none is told, and the moment, and gives the moment to go on with.
pub type Look<'a> = dyn FnMut([&str; 4], Timestamp, Timestamp) -> Timestamp + 'a;

impl Response {
    /// Goes through every moment. What is taken where none is told follows from when the answer, or else the
    /// whole, last changed: an empty field never did.
    pub fn each_moment(&mut self, look: &mut Look<'_>) {
        let updated = self.updated.writable();
        let usual = |there: bool| if there { updated } else { Timestamp::START };
        for (item, answer) in self.answers.iter_mut() {
            let usual = answer.usual_moments(answer.changed().writable());
            let mut moments = answer.moments;
            fields(look, ["/answers/", item], &Answer::NAMES, &usual, &mut moments);
            if moments != answer.moments {
                Rc::make_mut(answer).moments = moments;
            }
        }
        let said = self.respondent.texts().map(|text| usual(!text.is_empty()));
        let respondent = &mut self.respondent_changed;
        fields(look, ["/respondent", ""], &RespondentField::NAMES, &said, respondent);
        for (number, entry) in self.plan.entries_mut().iter_mut().enumerate() {
            let number = &*number.to_string();
            let added = look(["/plan/", number, "", ""], updated, entry.added);
            let mut changed = entry.changed;
            fields(look, ["/plan/", number], &PlanEntry::NAMES, &[added; 5], &mut changed);
            if added != entry.added || changed != entry.changed {
                let entry = Rc::make_mut(entry);
                (entry.added, entry.changed) = (added, changed);
            }
        }
        self.previous_changed = look(["/previous", "", "", ""], Timestamp::START, self.previous_changed);
        if let Some(previous) = &mut self.previous {
            for (number, planned) in previous.plan.iter_mut().enumerate() {
                let usual = usual(planned.status != ActionStatus::default());
                let place = ["/previous/plan/", &number.to_string(), "/", "became"];
                planned.changed = look(place, usual, planned.changed);
            }
        }
        // Last, since what is taken for the others follows from it.
        self.updated = look(["/updated", "", "", ""], updated, self.updated);
    }
}

/// Goes through the moments of the fields of one thing.
#[inline(never)]
fn fields(
    look: &mut Look<'_>,
    [list, key]: [&str; 2],
    names: &[&str],
    usual: &[Timestamp],
    moments: &mut [Timestamp],
) {
    for (number, moment) in moments.iter_mut().enumerate() {
        *moment = look([list, key, "/", names[number]], usual[number], *moment);
    }
}
