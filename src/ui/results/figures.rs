//! The figures in addition to the profile, each with its sentence and its table. Knows nothing about particular
//! figures.

use yew::Html;

use super::part::{Fold, Part};
use super::table::table;
use crate::i18n::keys;
use crate::results::{Figure, FigureKind, ResponseResults, Table};
use crate::ui::context::ViewContext;
use crate::ui::figure;
use crate::ui::markup::{element, element_with, phrase_element, static_text, text_element};

/// The figures.
pub fn more(ctx: &ViewContext, results: &ResponseResults) -> Vec<Part> {
    let mut parts = Vec::new();
    for Figure { kind, drawing, sentence, table } in results.page_figures() {
        let picture = element_with(
            "div",
            &["class", "tabindex"],
            [static_text("pc-scroll"), static_text("0")],
            [figure::figure(&drawing, kind.name())],
        );
        let caption = phrase_element("p", "", sentence);
        // The quadrant has numbers instead of names; what they mean is only in its table.
        let content = chart(ctx, caption, picture, table, kind == FigureKind::Quadrant);
        // Few people need them.
        parts.push(Part::new(kind.name(), drawing.title.words.into(), content).fold(Fold::Shut));
    }
    parts
}

/// A picture with what it says and, folded, the same as a table.
pub fn chart(ctx: &ViewContext, caption: Html, picture: Html, numbers: Table, open: bool) -> Html {
    let folded = [text_element("summary", "", ctx.message(keys::TABLE_SHOW)), table(numbers)];
    let values =
        [static_text("pc-details"), static_text("table"), static_text(if open { "open" } else { "" })];
    let table = element_with("details", &["class", "data-role", "open"], values, folded);
    let content = [element("figcaption", "", [caption]), picture, table];
    element_with("figure", &["part", "class"], [static_text("chart"), static_text("pc-chart")], content)
}
