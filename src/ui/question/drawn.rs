//! What all kinds of questions have in common: their state while they are on the screen, and the look of an option.

use yew::prelude::*;

use crate::ui::markup::{element_with, static_text};

/// The state of a question while it is on the screen.
pub struct Drawn {
    /// The value of [`visit`](crate::ui::context::ViewContext::visit) when it was first rendered.
    pub visit: u32,
    /// What was typed into a number field.
    pub typed: AttrValue,
}

/// A radio button or a checkbox, with its label.
pub fn option(class: &'static str, input: Html, label: Html) -> Html {
    element_with("label", &["part", "class"], [static_text("option"), static_text(class)], [input, label])
}
