//! Moves keyboard focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};
use yew::NodeRef;

use super::door::{keep_in_view, tell};

/// Focuses the element, if it is on the page, and keeps it in view for this number of frames.
pub fn to(target: &NodeRef, frames: u32) {
    if let Some(element) = target.get() {
        tell(&element, "focus");
        keep_in_view(&element, frames);
    }
}

/// Whether anything on the page has the focus.
pub fn is_somewhere() -> bool {
    let page = web_sys::window().and_then(|window| window.document());
    page.and_then(|page| page.active_element()).is_some_and(|element| element.local_name() != "body")
}

/// Focuses the element inside another that matches the first of these selectors for which there is one.
pub fn inside(place: &NodeRef, selectors: &[String]) {
    let Some(place) = place.cast::<Element>() else { return };
    let found = selectors.iter().find_map(|selector| place.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        tell(&element, "focus");
    }
}

/// Goes to the part of the page that a pressed link names, and unfolds it.
pub fn part(event: &Event) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let closest = |selector| pressed.as_ref().and_then(|element| element.closest(selector).ok().flatten());
    let Some((link, page)) = closest("[data-to]").zip(closest("[part=results]")) else { return };
    let inside = |within: &Element, selector: &str| within.query_selector(selector).ok().flatten();
    let role = link.get_attribute("data-to").unwrap_or_default();
    let Some(part) = inside(&page, &format!("[data-role={role}]")) else { return };
    if let Some(heading) = inside(&part, "summary, [tabindex]") {
        if part.local_name() == "details" {
            // It may fail where the page has replaced the function; people can still unfold it themselves.
            let _ = part.set_attribute("open", "");
        }
        tell(&heading, "focus");
        keep_in_view(&heading, 1);
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
