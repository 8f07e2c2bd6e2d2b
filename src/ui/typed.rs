//! What was typed into number fields, so that it is still there when the person returns to them: what is no number is no
//! answer, and so is not in the response. Knows nothing about numbers.

use std::rc::Rc;

use yew::AttrValue;

/// What was typed, by the item's number in the assessment.
#[derive(Default)]
pub struct Typed {
    /// The id of the response that it was typed for.
    response: Rc<str>,
    texts: Vec<(usize, AttrValue)>,
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

    /// Forgets what was typed for another response than this.
    pub fn belongs_to(&mut self, response: &Rc<str>) {
        if self.response != *response {
            *self = Self { response: response.clone(), texts: Vec::new() };
        }
    }
}
