//! What was typed into number fields, which is still there when the person returns to them: what is no number is no answer,
//! and so is not in the response; and the date that is being typed, which is no day until its year is complete. Knows
//! nothing about numbers and days.

use std::rc::Rc;

use yew::AttrValue;

use crate::app::model::Model;
use crate::app::storage::StoredText;
use crate::domain::id::Id;

/// What was typed.
#[derive(Default)]
pub struct Typed {
    /// The id of the response that it was typed for.
    response: Rc<str>,
    /// What is in number fields, as the model has it.
    numbers: Rc<[StoredText]>,
    /// The action whose date is being typed, by its id, and what its field has.
    date: Option<(Rc<str>, AttrValue)>,
}

impl Typed {
    /// What was typed for an item.
    pub fn get(&self, item: &Id) -> AttrValue {
        let text = self.numbers.iter().find(|(id, _)| **id == **item);
        text.map_or(AttrValue::default(), |(_, text)| text.clone().into())
    }

    /// The date that is being typed for this action, so that whatever else is redrawn meanwhile leaves it alone.
    pub fn date_of(&self, action: &str) -> Option<AttrValue> {
        self.date.as_ref().filter(|(id, _)| **id == *action).map(|(_, text)| text.clone())
    }

    /// Takes the date that is being typed; `None` once it is a day, or the person leaves the field.
    pub fn set_date(&mut self, date: Option<(Rc<str>, AttrValue)>) {
        self.date = date;
    }

    /// Takes what the model has, and forgets a date that was typed for another response.
    pub fn follow(&mut self, model: &Model) {
        if self.response != model.response.id {
            self.response = model.response.id.clone();
            self.date = None;
        }
        self.numbers = model.typed.clone();
    }
}
