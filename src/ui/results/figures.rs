//! The figures in addition to the profile, each with its sentence and its table. Knows nothing about particular
//! figures.

use yew::Html;

use super::table::table;
use crate::i18n::keys;
use crate::results::{Figure, FigureKind, ResponseResults};
use crate::ui::context::ViewContext;
use crate::ui::figure;
use crate::ui::markup::{
    details, element, element_with, fragment_vec, phrase_element, section, static_text, text_element,
};

/// Shows the figures.
pub fn more(ctx: &ViewContext, results: &ResponseResults) -> Html {
    let mut figures = Vec::new();
    for shown in results.page_figures() {
        let (kind, title) = (shown.kind, shown.drawing.title.clone().into());
        let content = figure(ctx, shown);
        figures.push(match kind {
            // For people who expect such a figure; nobody else has to look at it.
            FigureKind::Radar | FigureKind::Distribution => details(kind.name(), title, content),
            _ => section(kind.name(), title, content),
        });
    }
    fragment_vec(figures)
}

fn figure(ctx: &ViewContext, Figure { kind, drawing, sentence, table: numbers }: Figure) -> Html {
    let caption = element("figcaption", "", [phrase_element("p", "", sentence)]);
    // The quadrant has numbers instead of names; what they mean is only in its table.
    let open = static_text(if kind == FigureKind::Quadrant { "open" } else { "" });
    let folded = [text_element("summary", "", ctx.message(keys::TABLE_SHOW)), table(numbers)];
    let table = element_with("details", &["class", "open"], [static_text("pc-details"), open], folded);
    let content = [caption, figure::figure(&drawing, kind.name()), table];
    element_with("figure", &["part", "class"], [static_text("chart"), static_text("pc-chart")], content)
}
