//! The picture of the sections: each a line from its lowest to its highest possible score with a dot
//! at the score, on a scale with the bands' cuts; the same as a sentence and as a table.

use yew::{AttrValue, Callback, Html, UseStateHandle};

use super::phrases;
use super::table::table;
use crate::domain::exact::Exact;
use crate::domain::scoring::{Score, Scores};
use crate::i18n::keys;
use crate::ui::context::{Desk, SECONDARY};
use crate::ui::markup::{button, el, fixed, keyed, line, list, none, part, role, row, space, text, with};

/// Shows the sections' scores as a picture, those of the round before as hollow dots, with its table one
/// button away.
pub fn profile(
    desk: &Desk,
    scores: &Scores,
    previous: Option<&Scores>,
    table_shown: &UseStateHandle<bool>,
) -> Html {
    let mut rows = Vec::new();
    for (number, score) in scores.sections.iter().enumerate() {
        if desk.instrument.is_rated(number) {
            let before = previous.and_then(|scores| scores.sections[number].value);
            rows.push(section(desk, number, score, before));
        }
    }
    let caption = [
        role("p", "", "chart-says", [text(says(desk, scores))]),
        desk.line("p", "pc-small", keys::CHART_HOW),
    ];
    let picture = [el("figcaption", "", caption), el("ul", "pc-rows", [list(rows)]), axis(desk)];
    let content = [
        with("figure", &["part", "class"], [fixed("chart"), fixed("pc-chart")], picture),
        table_button(desk, table_shown),
        if **table_shown { table(desk, scores) } else { none() },
    ];
    part("", desk.say(keys::CHART), row(content))
}

fn table_button(desk: &Desk, shown: &UseStateHandle<bool>) -> Html {
    let (expanded, key) = match **shown {
        true => ("true", keys::TABLE_HIDE),
        false => ("false", keys::TABLE_SHOW),
    };
    let shown = shown.clone();
    let toggle = Callback::from(move |_| shown.set(!*shown));
    let names = &["type", "part", "class", "data-do", "aria-expanded"];
    let values = [fixed("button"), fixed("button"), fixed(SECONDARY), fixed("table"), fixed(expanded)];
    button(names, values, toggle, text(desk.say(key)))
}

/// The picture in a sentence.
pub(super) fn says(desk: &Desk, scores: &Scores) -> AttrValue {
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
    let Some(((best, high), (worst, low))) = best.zip(worst) else { return desk.say(keys::CHART_SAYS_NONE) };
    let even = high == low;
    let (best, high) = (desk.title(best), desk.number(high));
    match count {
        1 => desk.fill(keys::CHART_SAYS_ONE, [best, high]),
        _ if even => desk.fill(keys::CHART_SAYS_EVEN, [high]),
        _ => desk.fill(keys::CHART_SAYS, [best, high, desk.title(worst), desk.number(low)]),
    }
}

fn section(desk: &Desk, number: usize, score: &Score, before: Option<Exact>) -> Html {
    let mut values = Vec::new();
    if let Some(value) = score.value {
        values.extend([line("strong", "", desk.number(value)), space()]);
    }
    if score.interval.is_some_and(|(low, high)| low != high) {
        let range = format!("({})", phrases::range(desk, score));
        values.extend([line("span", "pc-row-range", range.into()), space()]);
    }
    values.push(line("span", "pc-row-band", phrases::judgement(desk, score)));
    if let Some(before) = before {
        let words = desk.fill(keys::CHART_BEFORE, [desk.number(before)]);
        values.extend([space(), line("span", "pc-row-range", words)]);
    }
    let title = desk.tell("span", "pc-row-title", &desk.instrument.sections[number].title);
    keyed(
        number,
        el("li", "pc-row", [title, el("span", "pc-row-value", [list(values)]), bar(desk, score, before)]),
    )
}

/// Where a score stands on the page's scale, which runs the way the language reads.
fn place(desk: &Desk, score: Exact) -> AttrValue {
    let score = if desk.words.right_to_left { score.complement() } else { score };
    format!("{}%", score.tenths()).into()
}

fn bar(desk: &Desk, score: &Score, before: Option<Exact>) -> Html {
    let stroke = |class: &'static str, from: Exact, to: Exact, top: &'static str, bottom: &'static str| {
        let values = [fixed(class), place(desk, from), place(desk, to), fixed(top), fixed(bottom)];
        with("line", &["class", "x1", "x2", "y1", "y2"], values, [])
    };
    let mut strokes = vec![stroke("pc-track-line", Exact::ZERO, Exact::HUNDRED, "50%", "50%")];
    for band in desk.instrument.scoring.bands.iter().skip(1) {
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
        let values = [fixed("pc-p-previous pc-before"), place(desk, before), fixed("50%"), fixed("6")];
        strokes.push(with("circle", &["class", "cx", "cy", "r"], values, []));
    }
    if let Some(value) = score.value {
        let values = [fixed("pc-dot"), place(desk, value), fixed("50%"), fixed("7")];
        strokes.push(with("circle", &["class", "cx", "cy", "r"], values, []));
    }
    plot("pc-plot", "24", strokes)
}

/// The bands' names under the rows, each in the middle of its stretch.
fn axis(desk: &Desk) -> Html {
    let bands = &desk.instrument.scoring.bands;
    let half = Exact::ratio(1, 2).unwrap_or(Exact::ZERO);
    let mut labels = Vec::new();
    for (number, band) in bands.iter().enumerate() {
        let to = bands.get(number + 1).map_or(Exact::HUNDRED, |next| next.from.exact());
        let middle = place(desk, band.from.exact().plus(to).times(half));
        let values = [fixed("pc-axis-text"), middle, fixed("14"), fixed("middle")];
        let name = text(phrases::band(desk, number));
        labels.push(with("text", &["class", "x", "y", "text-anchor"], values, [name]));
    }
    plot("pc-plot pc-axis", "20", labels)
}

/// A drawing for the eye alone.
fn plot(class: &'static str, height: &'static str, content: Vec<Html>) -> Html {
    let values = [fixed(class), fixed("true"), fixed("false"), fixed(height)];
    with("svg", &["class", "aria-hidden", "focusable", "height"], values, [list(content)])
}
