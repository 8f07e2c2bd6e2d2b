//! Moves the keyboard's focus.

use yew::NodeRef;

/// Focuses the element, if it is on the page.
pub fn to(target: &NodeRef) {
    if let Some(element) = target.cast::<web_sys::HtmlElement>() {
        // An element that is no longer shown refuses; then there is nothing to focus.
        let _ = element.focus();
    }
}
