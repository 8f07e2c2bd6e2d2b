//! Moves keyboard focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::NodeRef;

use super::door::{keep_in_view, tell};

/// Focuses the element, if it is on the page, and keeps it in view for this number of frames.
pub fn to(target: &NodeRef, frames: u32) {
    if let Some(element) = target.get() {
        tell(&element, "focus");
        keep_in_view(&element, frames);
    }
}

/// Focuses the element inside another that matches the first of these selectors for which there is one.
pub fn inside(place: &NodeRef, selectors: &[String]) {
    let Some(place) = place.cast::<Element>() else { return };
    let found = selectors.iter().find_map(|selector| place.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        tell(&element, "focus");
    }
}

/// Focuses the first choice of the question in which a button was pressed.
pub fn first_choice(event: &MouseEvent) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let question = pressed.and_then(|element| element.closest("fieldset").ok().flatten());
    if let Some(choice) = question.and_then(|question| question.query_selector("input").ok().flatten()) {
        tell(&choice, "focus");
    }
}
