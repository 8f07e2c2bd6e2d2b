//! What was typed into number fields, so that it is still there when the person returns to them: what is no number is no
//! answer, and so is not in the response; and the date that is being typed, which is no day until its year is complete.
//! Knows nothing about numbers and days.

use std::rc::Rc;

use yew::AttrValue;

/// What was typed, by the item's number in the assessment.
#[derive(Default)]
pub struct Typed {
    /// The id of the response that it was typed for.
    response: Rc<str>,
    texts: Vec<(usize, AttrValue)>,
    /// The action whose date is being typed, by its id, and what its field has.
    date: Option<(Rc<str>, AttrValue)>,
}

impl Typed {
    /// What was typed for an item.
    pub fn get(&self, item: usize) -> AttrValue {
        let text = self.texts.iter().find(|(number, _)| *number == item);
        text.map_or(AttrValue::default(), |(_, text)| text.clone())
    }

    /// Takes what is typed for an item.
    pub fn set(&mut self, item: usize, text: AttrValue) {
        match self.texts.iter_mut().find(|(number, _)| *number == item) {
            Some((_, typed)) => *typed = text,
            None => self.texts.push((item, text)),
        }
    }

    /// The date that is being typed for this action, so that whatever else is redrawn meanwhile leaves it alone.
    pub fn date_of(&self, action: &str) -> Option<AttrValue> {
        self.date.as_ref().filter(|(id, _)| **id == *action).map(|(_, text)| text.clone())
    }

    /// Takes the date that is being typed; `None` once it is a day, or the person leaves the field.
    pub fn set_date(&mut self, date: Option<(Rc<str>, AttrValue)>) {
        self.date = date;
    }

    /// Forgets what was typed for another response than this.
    pub fn belongs_to(&mut self, response: &Rc<str>) {
        if self.response != *response {
            *self = Self { response: response.clone(), ..Self::default() };
        }
    }
}
