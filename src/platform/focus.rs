//! Moves the keyboard's focus.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, MouseEvent};
use yew::NodeRef;

/// Focuses the element, if it is on the page, and has it kept in view for so many frames.
pub fn to(target: &NodeRef, frames: u32) {
    if let Some(element) = target.cast::<HtmlElement>() {
        // An element that is no longer shown refuses; then there is nothing to focus.
        let _ = element.focus();
        keep_in_view(element.into(), frames);
    }
}

/// Browsers scroll no further than that the heading can be seen, which leaves what it is about below. And
/// sections that were never on the screen get their height only once they come near it, so what was scrolled
/// to can move away again in the next frame.
fn keep_in_view(element: Element, frames: u32) {
    let Some(window) = web_sys::window().filter(|_| frames > 0) else { return };
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let next = Closure::once_into_js(move || {
        let top = element.get_bounding_client_rect().top();
        if !(0.0..height * 0.5).contains(&top) {
            element.scroll_into_view();
        }
        keep_in_view(element, frames - 1);
    });
    // Refused only in a page that is going away.
    let _ = window.request_animation_frame(next.unchecked_ref());
}

/// Focuses the first element of these selectors that is there, inside of another.
pub fn inside(place: &NodeRef, selectors: &[String]) {
    let Some(place) = place.cast::<Element>() else { return };
    let found = selectors.iter().find_map(|selector| place.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Refused only where it is no longer shown.
        let _ = element.focus();
    }
}

/// Focuses the first choice of the question in which something was pressed.
pub fn first_choice(event: &MouseEvent) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let question = pressed.and_then(|element| element.closest("fieldset").ok().flatten());
    let choice = question.and_then(|question| question.query_selector("input").ok().flatten());
    if let Some(choice) = choice.and_then(|choice| choice.dyn_into::<HtmlElement>().ok()) {
        let _ = choice.focus();
    }
}
