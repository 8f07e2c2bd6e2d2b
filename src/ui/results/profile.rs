//! The profile on the page: rows of text, each above a dot on a line. It is not the drawing in exported files, because
//! text on a page should wrap, and it should be possible to enlarge and select it; each row is also read out as a
//! sentence. Both are made from the same values; this file only decides how thick the lines are.

use yew::{AttrValue, Callback, Html, UseStateHandle};

use super::table::table;
use crate::domain::exact::Exact;
use crate::domain::scoring::Scores;
use crate::figure::{Mark, ScaleBand, ScoreRow, ShapeRole, marks, stretches};
use crate::i18n::keys;
use crate::results::{Profile, ProfileRow, ResponseResults};
use crate::ui::context::{SECONDARY, ViewContext};
use crate::ui::markup::{
    button, element, element_with, fragment, fragment_vec, keyed, named, none, phrase, phrase_element,
    section, space, static_text, text, text_element,
};

/// Shows the scores of the sections, with those of the previous round as hollow dots. A button shows the table.
pub fn profile(
    ctx: &ViewContext,
    results: &ResponseResults,
    previous: Option<&Scores>,
    table_shown: &UseStateHandle<bool>,
) -> Html {
    let Profile { sentence, rows, bands } = results.profile(previous);
    let rtl = ctx.words.right_to_left;
    let mut lines = Vec::new();
    for (number, row) in rows.into_iter().enumerate() {
        lines.push(keyed(number, line(row, &bands, rtl)));
    }
    let caption = [
        named("p", "", "chart-says", [phrase(sentence)]),
        ctx.message_element("p", "pc-small", keys::CHART_HOW),
    ];
    let picture = [
        element("figcaption", "", caption),
        element("ul", "pc-rows", [fragment_vec(lines)]),
        axis(&bands, rtl),
    ];
    let content = [
        element_with("figure", &["part", "class"], [static_text("chart"), static_text("pc-chart")], picture),
        table_button(ctx, table_shown),
        if **table_shown { table(results.score_table()) } else { none() },
    ];
    section("", ctx.message(keys::CHART), fragment(content))
}

fn table_button(ctx: &ViewContext, shown: &UseStateHandle<bool>) -> Html {
    let (expanded, key) = match **shown {
        true => ("true", keys::TABLE_HIDE),
        false => ("false", keys::TABLE_SHOW),
    };
    let shown = shown.clone();
    let toggle = Callback::from(move |_| shown.set(!*shown));
    let names = &["type", "part", "class", "data-do", "aria-expanded"];
    let values = [
        static_text("button"),
        static_text("button"),
        static_text(SECONDARY),
        static_text("table"),
        static_text(expanded),
    ];
    button(names, values, toggle, text(ctx.message(key)))
}

fn line(row: ProfileRow, bands: &[ScaleBand], rtl: bool) -> Html {
    let ProfileRow { title, score, range, judgement, previous } = row;
    let bar = bar(&score, bands, rtl);
    let mut values = Vec::new();
    if score.value.is_some() {
        values.extend([text_element("strong", "", score.value_text.into()), space()]);
    }
    if let Some(range) = range {
        let range = format!("({})", &*range);
        values.extend([text_element("span", "pc-row-range", range.into()), space()]);
    }
    values.push(phrase_element("span", "pc-row-band", judgement));
    if let Some(previous) = previous {
        values.extend([space(), phrase_element("span", "pc-row-range", previous)]);
    }
    let title = phrase_element("span", "pc-row-title", title);
    element("li", "pc-row", [title, element("span", "pc-row-value", [fragment_vec(values)]), bar])
}

/// Where a score is on the page's scale, which has the direction of the language.
fn place(score: Exact, rtl: bool) -> AttrValue {
    let score = if rtl { score.complement() } else { score };
    format!("{}%", score.tenths()).into()
}

fn bar(row: &ScoreRow, bands: &[ScaleBand], rtl: bool) -> Html {
    let stroke = |class: &'static str, from: Exact, to: Exact, top: &'static str, bottom: &'static str| {
        let values =
            [static_text(class), place(from, rtl), place(to, rtl), static_text(top), static_text(bottom)];
        element_with("line", &["class", "x1", "x2", "y1", "y2"], values, [])
    };
    let circle = |class: &'static str, at: Exact, radius: &'static str| {
        let values = [static_text(class), place(at, rtl), static_text("50%"), static_text(radius)];
        element_with("circle", &["class", "cx", "cy", "r"], values, [])
    };
    let mut strokes = Vec::new();
    for Mark { role, from, to } in marks(row, bands) {
        match role {
            ShapeRole::Cut => strokes.push(stroke("pc-cut", from, to, "0", "100%")),
            ShapeRole::Interval => strokes.extend([
                stroke("pc-interval", from, to, "50%", "50%"),
                stroke("pc-interval", from, from, "25%", "75%"),
                stroke("pc-interval", to, to, "25%", "75%"),
            ]),
            ShapeRole::Previous => strokes.push(circle("pc-p-previous pc-before", from, "6")),
            ShapeRole::Dot => strokes.push(circle("pc-dot", from, "7")),
            _ => strokes.push(stroke("pc-track-line", from, to, "50%", "50%")),
        }
    }
    plot("pc-plot", "24", strokes)
}

/// The names of the bands below the rows, each in the middle of its band.
fn axis(bands: &[ScaleBand], rtl: bool) -> Html {
    let half = Exact::ratio(1, 2).unwrap_or(Exact::ZERO);
    let mut labels = Vec::new();
    for (name, from, to) in stretches(bands) {
        let middle = place(from.plus(to).times(half), rtl);
        let values = [static_text("pc-axis-text"), middle, static_text("14"), static_text("middle")];
        let name = text(name.to_string().into());
        labels.push(element_with("text", &["class", "x", "y", "text-anchor"], values, [name]));
    }
    plot("pc-plot pc-axis", "20", labels)
}

/// A drawing that screen readers skip.
fn plot(class: &'static str, height: &'static str, content: Vec<Html>) -> Html {
    let values = [static_text(class), static_text("true"), static_text("false"), static_text(height)];
    element_with("svg", &["class", "aria-hidden", "focusable", "height"], values, [fragment_vec(content)])
}
