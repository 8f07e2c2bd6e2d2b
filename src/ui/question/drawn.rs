//! What every kind of question has in common: what it keeps while it is on the screen, and how an option looks.

use yew::prelude::*;

use crate::ui::markup::{element_with, static_text};

/// What a question on the screen keeps as long as it stays there.
pub struct Drawn {
    /// Which visit it was drawn in.
    pub visit: u32,
    /// What stands in a number's field and is no answer.
    pub typed: AttrValue,
}

/// A radio or a checkbox with its label.
pub fn option(class: &'static str, input: Html, label: Html) -> Html {
    element_with("label", &["part", "class"], [static_text("option"), static_text(class)], [input, label])
}
