//! The picture of the sections: each a line from its lowest to its highest possible score with a dot
//! at the score, on a scale with the bands' cuts; the same as a sentence and as a table.

use yew::{AttrValue, Callback, Html, UseStateHandle};

use super::phrases;
use super::table::table;
use crate::domain::exact::Exact;
use crate::domain::scoring::{Score, Scores};
use crate::i18n::keys;
use crate::ui::context::{SECONDARY, ViewContext};
use crate::ui::markup::{
    button, element, element_with, fragment, fragment_vec, keyed, named, none, section, space, static_text,
    text, text_element,
};

/// Shows the sections' scores as a picture, those of the round before as hollow dots, with its table one
/// button away.
pub fn profile(
    ctx: &ViewContext,
    scores: &Scores,
    previous: Option<&Scores>,
    table_shown: &UseStateHandle<bool>,
) -> Html {
    let mut rows = Vec::new();
    for (number, score) in scores.sections.iter().enumerate() {
        if ctx.instrument.is_rated(number) {
            let before = previous.and_then(|scores| scores.sections[number].value);
            rows.push(section_row(ctx, number, score, before));
        }
    }
    let caption = [
        named("p", "", "chart-says", [text(says(ctx, scores))]),
        ctx.message_element("p", "pc-small", keys::CHART_HOW),
    ];
    let picture =
        [element("figcaption", "", caption), element("ul", "pc-rows", [fragment_vec(rows)]), axis(ctx)];
    let content = [
        element_with("figure", &["part", "class"], [static_text("chart"), static_text("pc-chart")], picture),
        table_button(ctx, table_shown),
        if **table_shown { table(ctx, scores) } else { none() },
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

/// The picture in a sentence.
pub(super) fn says(ctx: &ViewContext, scores: &Scores) -> AttrValue {
    let (mut count, mut best, mut worst) = (0, None, None);
    for (number, score) in scores.sections.iter().enumerate() {
        let Some(value) = score.value else { continue };
        count += 1;
        // The first of equals, from either end.
        if best.is_none_or(|(_, high)| value > high) {
            best = Some((number, value));
        }
        if worst.is_none_or(|(_, low)| value < low) {
            worst = Some((number, value));
        }
    }
    let Some(((best, high), (worst, low))) = best.zip(worst) else {
        return ctx.message(keys::CHART_SAYS_NONE);
    };
    let even = high == low;
    let (best, high) = (ctx.title(best), ctx.number(high));
    match count {
        1 => ctx.format(keys::CHART_SAYS_ONE, [best, high]),
        _ if even => ctx.format(keys::CHART_SAYS_EVEN, [high]),
        _ => ctx.format(keys::CHART_SAYS, [best, high, ctx.title(worst), ctx.number(low)]),
    }
}

fn section_row(ctx: &ViewContext, number: usize, score: &Score, before: Option<Exact>) -> Html {
    let mut values = Vec::new();
    if let Some(value) = score.value {
        values.extend([text_element("strong", "", ctx.number(value)), space()]);
    }
    if score.interval.is_some_and(|(low, high)| low != high) {
        let range = format!("({})", phrases::range(ctx, score));
        values.extend([text_element("span", "pc-row-range", range.into()), space()]);
    }
    values.push(text_element("span", "pc-row-band", phrases::judgement(ctx, score)));
    if let Some(before) = before {
        let words = ctx.format(keys::CHART_BEFORE, [ctx.number(before)]);
        values.extend([space(), text_element("span", "pc-row-range", words)]);
    }
    let title = ctx.localized_element("span", "pc-row-title", &ctx.instrument.sections[number].title);
    keyed(
        number,
        element(
            "li",
            "pc-row",
            [title, element("span", "pc-row-value", [fragment_vec(values)]), bar(ctx, score, before)],
        ),
    )
}

/// Where a score stands on the page's scale, which runs the way the language reads.
fn place(ctx: &ViewContext, score: Exact) -> AttrValue {
    let score = if ctx.words.right_to_left { score.complement() } else { score };
    format!("{}%", score.tenths()).into()
}

fn bar(ctx: &ViewContext, score: &Score, before: Option<Exact>) -> Html {
    let stroke = |class: &'static str, from: Exact, to: Exact, top: &'static str, bottom: &'static str| {
        let values =
            [static_text(class), place(ctx, from), place(ctx, to), static_text(top), static_text(bottom)];
        element_with("line", &["class", "x1", "x2", "y1", "y2"], values, [])
    };
    let mut strokes = vec![stroke("pc-track-line", Exact::ZERO, Exact::HUNDRED, "50%", "50%")];
    for band in ctx.instrument.scoring.bands.iter().skip(1) {
        let cut = band.from.exact();
        strokes.push(stroke("pc-cut", cut, cut, "0", "100%"));
    }
    if let Some((low, high)) = score.interval {
        strokes.push(stroke("pc-interval", low, high, "50%", "50%"));
        if low != high {
            strokes.push(stroke("pc-interval", low, low, "25%", "75%"));
            strokes.push(stroke("pc-interval", high, high, "25%", "75%"));
        }
    }
    if let Some(before) = before {
        let values = [
            static_text("pc-p-previous pc-before"),
            place(ctx, before),
            static_text("50%"),
            static_text("6"),
        ];
        strokes.push(element_with("circle", &["class", "cx", "cy", "r"], values, []));
    }
    if let Some(value) = score.value {
        let values = [static_text("pc-dot"), place(ctx, value), static_text("50%"), static_text("7")];
        strokes.push(element_with("circle", &["class", "cx", "cy", "r"], values, []));
    }
    plot("pc-plot", "24", strokes)
}

/// The bands' names under the rows, each in the middle of its stretch.
fn axis(ctx: &ViewContext) -> Html {
    let bands = &ctx.instrument.scoring.bands;
    let half = Exact::ratio(1, 2).unwrap_or(Exact::ZERO);
    let mut labels = Vec::new();
    for (number, band) in bands.iter().enumerate() {
        let to = bands.get(number + 1).map_or(Exact::HUNDRED, |next| next.from.exact());
        let middle = place(ctx, band.from.exact().plus(to).times(half));
        let values = [static_text("pc-axis-text"), middle, static_text("14"), static_text("middle")];
        let name = text(phrases::band(ctx, number));
        labels.push(element_with("text", &["class", "x", "y", "text-anchor"], values, [name]));
    }
    plot("pc-plot pc-axis", "20", labels)
}

/// A drawing for the eye alone.
fn plot(class: &'static str, height: &'static str, content: Vec<Html>) -> Html {
    let values = [static_text(class), static_text("true"), static_text("false"), static_text(height)];
    element_with("svg", &["class", "aria-hidden", "focusable", "height"], values, [fragment_vec(content)])
}
