//! All times in a response that merging needs, each with the place of its field in a result file. Knows
//! nothing about reading or writing files.

use super::Response;
use super::answer::Answer;
use super::previous::ActionStatus;
use super::respondent::RespondentField;
use crate::domain::plan::{PlanEntry, renew};
use crate::domain::time::Timestamp;

/// A function that looks at a field's time and may change it. It gets the parts of a JSON pointer to the
/// field, the time to assume if a file has none, and the time. It returns the new time.
pub type Look<'a> = dyn FnMut([&str; 4], Timestamp, Timestamp) -> Timestamp + 'a;

impl Response {
    /// Goes through all times. The time to assume for a field is when its answer last changed or, outside of
    /// answers, when the response did; an empty field is assumed never to have changed.
    pub fn each_moment(&mut self, look: &mut Look<'_>) {
        let updated = self.updated.writable();
        let usual = |there: bool| if there { updated } else { Timestamp::START };
        for (item, answer) in self.answers.iter_mut() {
            let usual = answer.usual_moments(answer.changed().writable());
            let mut moments = answer.moments;
            fields(look, ["/answers/", item], &Answer::NAMES, &usual, &mut moments);
            if moments != answer.moments {
                *answer = answer.dated(moments);
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
                renew(entry, &mut |entry| (entry.added, entry.changed) = (added, changed));
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
        // Last, because the times to assume for other fields depend on it.
        self.updated = look(["/updated", "", "", ""], updated, self.updated);
    }
}

/// Goes through the times of the fields of one object.
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
