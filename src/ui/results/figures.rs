//! The pictures of the results beside the profile, each with a sentence and a table that say the same,
//! for the page and for files. Knows no geometry: that is the domain's.

mod builder;

use builder::{Easel, Shown};
use yew::Html;

use crate::domain::response::Response;
use crate::domain::scoring::Scores;
use crate::domain::scoring::findings::Findings;
use crate::export::report_document::{Picture, Table};
use crate::export::svg::svg;
use crate::figure::Drawing;
use crate::i18n::keys::{self, Key};
use crate::ui::context::ViewContext;
use crate::ui::figure;
use crate::ui::markup::{
    details, element, element_with, fragment, fragment_vec, none, section, static_text, text, text_element,
};

/// The scores of a response, for comparison.
fn scores(ctx: &ViewContext, previous: Option<&Response>) -> Option<Scores> {
    previous.map(|response| Scores::of(&ctx.instrument, response))
}

/// The picture that stands for the result in a file of its own.
pub fn chart(ctx: &ViewContext, response: &Response, previous: Option<&Response>) -> Drawing {
    let report = Findings::of(&ctx.instrument, response);
    let easel = Easel { ctx, response, report: &report, previous: scores(ctx, previous) };
    match (&report.stages, &report.outcome) {
        (Some(_), _) => easel.track(),
        (None, Some(_)) => easel.distribution(),
        (None, None) => easel.profile(),
    }
    .drawing
}

/// Every picture of the result, for the report.
pub fn for_files(ctx: &ViewContext, response: &Response, previous: Option<&Response>) -> Vec<Picture> {
    let report = Findings::of(&ctx.instrument, response);
    let easel = Easel { ctx, response, report: &report, previous: scores(ctx, previous) };
    let mut all = Vec::new();
    if report.stages.is_some() {
        all.push(easel.track());
    }
    if report.outcome.is_none() {
        all.push(easel.profile());
    }
    all.extend(easel.quadrant());
    all.extend(easel.words());
    all.push(easel.distribution());
    all.into_iter()
        .map(|Shown { drawing, says, table }| Picture { svg: svg(&drawing), says, table })
        .collect()
}

/// The pictures that the page shows beside the profile.
pub fn more(ctx: &ViewContext, response: &Response, report: &Findings) -> Html {
    if report.outcome.is_some() {
        return none(); // rules count nothing, so there is nothing to draw
    }
    let easel = Easel { ctx, response, report, previous: None };
    let folded = |name, key, shown: Shown| details(name, ctx.message(key), figure(ctx, shown, name));
    fragment([
        easel.words().map_or_else(none, |shown| titled(ctx, keys::PICTURE_WORDS, shown, "words")),
        easel.quadrant().map_or_else(none, |shown| titled(ctx, keys::PICTURE_QUADRANT, shown, "quadrant")),
        easel.radar().map_or_else(none, |shown| folded("radar", keys::PICTURE_RADAR, shown)),
        folded("distribution", keys::PICTURE_DISTRIBUTION, easel.distribution()),
    ])
}

fn titled(ctx: &ViewContext, key: Key, shown: Shown, name: &'static str) -> Html {
    section(name, ctx.message(key), figure(ctx, shown, name))
}

fn figure(ctx: &ViewContext, shown: Shown, name: &'static str) -> Html {
    let caption = element("figcaption", "", [text_element("p", "", shown.says.into())]);
    // The quadrant has numbers in the place of names, which only its table tells.
    let open = static_text(if name == "quadrant" { "open" } else { "" });
    let folded = [text_element("summary", "", ctx.message(keys::TABLE_SHOW)), table(&shown.table)];
    let table = element_with("details", &["class", "open"], [static_text("pc-details"), open], folded);
    let content = [caption, figure::figure(&shown.drawing, name), table];
    element_with("figure", &["part", "class"], [static_text("chart"), static_text("pc-chart")], content)
}

fn table(table: &Table) -> Html {
    let heads = table.columns.iter().map(|words| text_element("th", "", words.clone().into())).collect();
    // Where it is narrow each cell stands on a line of its own, with its column's name before it.
    let cell = |(column, words): (usize, &String)| {
        let tag = if column == 0 { "th" } else { "td" };
        let name = table.columns.get(column).cloned().unwrap_or_default();
        element_with(tag, &["data-label"], [name.into()], [text(words.clone().into())])
    };
    let rows = table
        .rows
        .iter()
        .map(|row| element("tr", "", [fragment_vec(row.iter().enumerate().map(cell).collect())]));
    let caption = text_element("caption", "pc-hidden", table.caption.clone().into());
    let head = element("thead", "", [element("tr", "", [fragment_vec(heads)])]);
    let body = element("tbody", "", [fragment_vec(rows.collect())]);
    element_with(
        "table",
        &["part", "class"],
        [static_text("table"), static_text("pc-table")],
        [caption, head, body],
    )
}
