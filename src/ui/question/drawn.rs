//! What all kinds of questions have in common: their state while they are on the screen, the ids of their parts, and the
//! look of an option.

use yew::prelude::*;

use crate::domain::instrument::Item;
use crate::ui::markup::{element_with, static_text};

/// The state of a question while it is on the screen.
#[derive(Clone)]
pub struct Drawn {
    /// The value of [`visit`](crate::ui::context::ViewContext::visit) when it was first rendered.
    pub visit: u32,
    /// What was typed into a number field.
    pub typed: AttrValue,
    /// How often in a row one option more was picked than is allowed.
    pub refused: usize,
}

/// The id of a part of a question.
#[inline(never)]
pub fn id(part: &'static str, item: &Item) -> AttrValue {
    format!("pc-{part}-{}", item.id).into()
}

/// Two ids, for an attribute that takes several.
#[inline(never)]
pub fn both(one: &AttrValue, other: &AttrValue) -> AttrValue {
    format!("{one} {other}").into()
}

/// A radio button or a checkbox, with its label.
pub fn option(class: &'static str, input: Html, label: Html) -> Html {
    element_with("label", &["part", "class"], [static_text("option"), static_text(class)], [input, label])
}
