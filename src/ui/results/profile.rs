//! The profile on the page: rows of text, each above a dot on a line. It is not the drawing in exported files, because
//! text on a page should wrap, and it should be possible to enlarge and select it; each row is also read out as a
//! sentence. Both are made from the same values; this file only decides how thick the lines are.

use yew::{AttrValue, Html};

use super::figures::chart;
use super::part::Part;
use crate::domain::exact::Exact;
use crate::domain::scoring::Scores;
use crate::figure::{Mark, ScaleBand, ScoreRow, ShapeRole, marks, stretches};
use crate::i18n::keys;
use crate::results::{Profile, ProfileRow, ResponseResults};
use crate::ui::context::ViewContext;
use crate::ui::figure::language;
use crate::ui::markup::{
    element, element_with, fragment, fragment_vec, keyed, named, none, phrase, phrase_element, space,
    static_text, text, text_element,
};

/// The scores of the sections, with those of the previous round as hollow dots.
pub fn profile(ctx: &ViewContext, results: &ResponseResults, previous: Option<&Scores>) -> Part {
    let Profile { sentence, rows, bands } = results.profile(previous);
    let rtl = ctx.words.right_to_left;
    // Without open answers, the dots explain themselves.
    let moves = rows.iter().any(|row| row.range.is_some());
    let hollow = rows.iter().any(|row| row.score.previous.is_some());
    let mut lines = Vec::new();
    for (number, row) in rows.into_iter().enumerate() {
        lines.push(keyed(number, line(row, &bands, rtl)));
    }
    let caption = fragment([
        named("p", "", "chart-says", [phrase(sentence)]),
        if moves { ctx.message_element("p", "pc-small", keys::CHART_HOW) } else { none() },
        if hollow { ctx.message_element("p", "pc-small", keys::CHART_HOLLOW) } else { none() },
    ]);
    let picture = fragment([element("ul", "pc-rows", [fragment_vec(lines)]), axis(&bands, rtl)]);
    let content = chart(ctx, caption, picture, results.score_table(), false);
    Part::new("profile", ctx.message(keys::CHART), content)
}

fn line(row: ProfileRow, bands: &[ScaleBand], rtl: bool) -> Html {
    let ProfileRow { title, score, range, judgement, previous } = row;
    let bar = bar(&score, bands, rtl);
    let mut values = Vec::new();
    if score.value.is_some() {
        values.extend([text_element("strong", "", score.value_text.words.into()), space()]);
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
            // Dashed where there is no dot: see the styles.
            ShapeRole::Interval | ShapeRole::Open => strokes.extend([
                stroke("pc-interval", from, to, "50%", "50%"),
                stroke("pc-interval", from, from, "25%", "75%"),
                stroke("pc-interval", to, to, "25%", "75%"),
            ]),
            ShapeRole::Previous => strokes.push(circle("pc-p-previous pc-before", from, "6")),
            ShapeRole::Dot => {
                strokes.push(stroke("pc-filled", Exact::ZERO, from, "50%", "50%"));
                strokes.push(circle("pc-dot", from, "7"));
            }
            _ => strokes.push(stroke("pc-track-line", from, to, "50%", "50%")),
        }
    }
    plot("pc-plot", "24", strokes)
}

/// Whether neighbouring names would touch on a phone, where 36 letters fit side by side.
fn crowded(bands: &[ScaleBand]) -> bool {
    stretches(bands).windows(2).any(|pair| {
        let [letters, other_letters] = [0, 1].map(|at| pair[at].0.words.chars().count() as i64);
        // Twice the way from the middle of one to the middle of the other.
        let [twice, other_twice] = [0, 1].map(|at| pair[at].1.plus(pair[at].2).rounded());
        (letters + other_letters + 2) * 100 > (other_twice - twice) * 36
    })
}

/// The names of the bands below the rows, each in the middle of its band; on alternate lines where they would touch.
fn axis(bands: &[ScaleBand], rtl: bool) -> Html {
    let half = Exact::ratio(1, 2).unwrap_or(Exact::ZERO);
    let mut labels = Vec::new();
    for (name, from, to) in stretches(bands) {
        let middle = place(from.plus(to).times(half), rtl);
        let (class, top, anchor) = ("pc-axis-text", "1em", "middle");
        let values = [static_text(class), middle, static_text(top), static_text(anchor), language(name)];
        let name = text(name.within(rtl).words.into());
        labels.push(element_with("text", &["class", "x", "y", "text-anchor", "lang"], values, [name]));
    }
    plot(if crowded(bands) { "pc-plot pc-axis pc-axis-crowded" } else { "pc-plot pc-axis" }, "20", labels)
}

/// A drawing that screen readers skip.
fn plot(class: &'static str, height: &'static str, content: Vec<Html>) -> Html {
    let values = [static_text(class), static_text("true"), static_text("false"), static_text(height)];
    element_with("svg", &["class", "aria-hidden", "focusable", "height"], values, [fragment_vec(content)])
}
