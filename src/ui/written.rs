//! What fields for people's own words have in common: how much they take, and that they say so when they are full. A field
//! that just takes no more letters would look broken.

use yew::{AttrValue, Html};

use super::context::ViewContext;
use super::markup::{element_with, field, none, static_text, text};
use crate::domain::written::is_full;
use crate::i18n::keys;

/// A field for one line, which goes by its name.
#[inline(never)]
pub fn line(name: AttrValue, autocomplete: AttrValue, value: AttrValue) -> Html {
    let direction = direction(&value);
    let values = [static_text("note"), static_text("pc-note"), name, autocomplete, MAX_LENGTH, direction];
    field("input", &["part", "class", "name", "autocomplete", "maxlength", "dir"], values, value)
}

/// A field for several lines. `label` is the id of its label; one with a name needs none, because it is in its label.
#[inline(never)]
pub fn area(
    rows: AttrValue,
    name: AttrValue,
    label: AttrValue,
    described: AttrValue,
    value: AttrValue,
) -> Html {
    let names = &["part", "class", "rows", "name", "aria-labelledby", "aria-describedby", "maxlength", "dir"];
    let (class, direction) = (static_text("pc-note"), direction(&value));
    let values = [static_text("note"), class, rows, name, label, described, MAX_LENGTH, direction];
    field("textarea", names, values, value)
}

/// The `dir` of a field with this text: that of the text's letters. An empty field begins where the page's language does;
/// with `auto`, browsers would begin it on the left.
#[inline(never)]
pub fn direction(written: &AttrValue) -> AttrValue {
    static_text(if written.is_empty() { "" } else { "auto" })
}

/// The `maxlength` of every field for people's own words: [`crate::domain::written::MAX_WRITTEN`], as browsers count.
pub const MAX_LENGTH: AttrValue = static_text("10000");

/// Says so if a field with this text takes no more.
#[inline(never)]
pub fn full(ctx: &ViewContext, written: &str) -> Html {
    if !is_full(written) {
        return none();
    }
    element_with(
        "p",
        &["class", "role"],
        [static_text("pc-small"), static_text("alert")],
        [text(ctx.message(keys::TEXT_FULL))],
    )
}
