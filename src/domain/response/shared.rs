//! The part of a response that leaves the person's hands: what in it is personal, and the response without that. Knows
//! nothing about how anything is sent.

use std::rc::Rc;

use super::answer::{Answer, AnswerValue};
use super::personal::Personal;
use super::{JOINT, Respondent, Response};
use crate::domain::plan::{Action, Plan, renew};
use crate::domain::time::Timestamp;

impl Response {
    /// What of this it has.
    pub fn personal(&self) -> Personal {
        let own = self.plan.iter().map(|entry| &entry.content);
        let before = self.previous.iter().flat_map(|previous| &previous.plan).map(|planned| &planned.action);
        let actions: Vec<&Action> = own.chain(before).collect();
        Personal {
            names: self.respondent != Respondent::default()
                || actions.iter().any(|action| !action.owner.is_empty()),
            notes: self.answers.values().any(|answer| is_wordy(answer)),
            plan: !actions.is_empty(),
        }
    }

    /// The response for somebody who collects results, with nothing personal but what is given here.
    #[must_use]
    pub fn handed_over(&self, given: Personal) -> Self {
        let mut response = self.shared(given.names, given.notes);
        if !given.plan {
            response.plan = Plan::default();
            response.previous.iter_mut().for_each(|previous| previous.plan.clear());
        }
        // When each answer changed makes a link half as long again, and only merging needs it.
        let undated = |answer: &Answer| Rc::new(Answer { moments: [Timestamp::START; 3], ..answer.clone() });
        let given = response.answers.iter().filter(|(_, answer)| !answer.is_empty());
        response.answers = given.map(|(id, answer)| (id.clone(), undated(answer))).collect();
        response
    }

    /// The part that may be shared: who answered and who is responsible for actions only if `names` is true,
    /// and notes and answers in the person's own words only if `notes` is. Never what only merging needs,
    /// because it would make links longer.
    #[must_use]
    pub fn shared(&self, names: bool, notes: bool) -> Self {
        let mut shared = Self { begun: false, ..self.clone() };
        if !names {
            // That a group gave it together says nothing of who is in it, and without that it would count as one more person.
            let joint = if self.respondent.role == JOINT { JOINT } else { "" };
            shared.respondent = Respondent { role: joint.into(), ..Respondent::default() };
            let before = shared.previous.iter_mut().flat_map(|previous| &mut previous.plan);
            before.for_each(|planned| planned.action.owner.clear());
            let entries = shared.plan.entries_mut().iter_mut();
            entries.for_each(|entry| renew(entry, &mut |entry| entry.content.owner.clear()));
        }
        if !notes {
            for (_, answer) in shared.answers.iter_mut() {
                let mut quiet = Answer { note: "".into(), ..(**answer).clone() };
                if let AnswerValue::Wrote(_) = quiet.value {
                    quiet.value = AnswerValue::Unanswered;
                }
                *answer = Rc::new(quiet);
            }
        }
        shared.plan.without_history();
        shared.each_moment(&mut |_, usual, _| usual);
        shared
    }
}

fn is_wordy(answer: &Answer) -> bool {
    !answer.note.is_empty() || matches!(&answer.value, AnswerValue::Wrote(words) if !words.is_empty())
}
