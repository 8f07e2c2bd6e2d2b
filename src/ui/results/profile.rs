//! The picture of the sections: each a line from its lowest to its highest possible score with a dot
//! at the score, on a scale with the bands' cuts; the same as a sentence and as a table.

use yew::prelude::*;

use super::tell;
use crate::domain::exact::Exact;
use crate::domain::instrument::ScoringKind;
use crate::domain::score::{Score, Scores};
use crate::i18n::keys;
use crate::ui::desk::{SECONDARY, SharedDesk};
use crate::ui::shared::Shared;

/// The picture's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct ProfileProps {
    /// The common ground.
    pub desk: SharedDesk,
    /// What it shows.
    pub scores: Shared<Scores>,
}

/// Shows the sections' scores as a picture, with its table one button away.
#[component]
pub fn Profile(props: &ProfileProps) -> Html {
    let ProfileProps { desk, scores } = props;
    let shown = use_state(|| false);
    let toggle = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    let key = if *shown { keys::TABLE_HIDE } else { keys::TABLE_SHOW };
    html! {
        <section class="pc-part">
            <h3 class="pc-question-size">{ desk.say(keys::CHART) }</h3>
            <figure part="chart" class="pc-chart">
                <figcaption>
                    <p data-role="chart-says">{ says(desk, scores) }</p>
                    <p class="pc-small">{ desk.say(keys::CHART_HOW) }</p>
                </figcaption>
                <ul class="pc-rows">
                    { for scores.sections.iter().enumerate().map(|(number, score)| row(desk, number, score)) }
                </ul>
                { axis(desk) }
            </figure>
            <button type="button" part="button" class={SECONDARY} data-do="table" aria-expanded={shown.to_string()}
                onclick={toggle}>{ desk.say(key) }</button>
            if *shown {
                { table(desk, scores) }
            }
        </section>
    }
}

/// The picture in a sentence.
fn says(desk: &SharedDesk, scores: &Scores) -> String {
    let title = |number: usize| desk.text(&desk.instrument.sections[number].title);
    let scored =
        scores.sections.iter().enumerate().filter_map(|(number, score)| Some((number, score.value?)));
    let scored: Vec<_> = scored.collect();
    // The first of equals, from either end.
    let best = scored.iter().copied().reduce(|best, it| if it.1 > best.1 { it } else { best });
    let worst = scored.iter().copied().reduce(|worst, it| if it.1 < worst.1 { it } else { worst });
    match (best, worst) {
        (Some((only, score)), _) if scored.len() == 1 => {
            desk.words.fill(keys::CHART_SAYS_ONE, &[&title(only), &desk.words.number(score)])
        }
        (Some((best, high)), Some((worst, low))) => {
            let [high, low] = [high, low].map(|score| desk.words.number(score));
            desk.words.fill(keys::CHART_SAYS, &[&title(best), &high, &title(worst), &low])
        }
        _ => desk.words.say(keys::CHART_SAYS_NONE).into(),
    }
}

fn row(desk: &SharedDesk, number: usize, score: &Score) -> Html {
    let value = score.value.map(|_| tell::number(desk, score.value));
    let range = score.interval.filter(|(low, high)| low != high).map(|_| tell::range(desk, score));
    html! {
        <li class="pc-row" key={number}>
            <span class="pc-row-title">{ desk.text(&desk.instrument.sections[number].title) }</span>
            <span class="pc-row-value">
                if let Some(value) = value {
                    <strong>{ value }</strong>{ " " }
                }
                if let Some(range) = range {
                    <span class="pc-row-range">{ "(" }{ range }{ ")" }</span>{ " " }
                }
                <span class="pc-row-band">{ tell::statement(desk, score) }</span>
            </span>
            { bar(desk, score) }
        </li>
    }
}

/// Where a score stands on the page's scale, which runs the way the language reads.
fn place(desk: &SharedDesk, score: Exact) -> String {
    let score = if desk.words.right_to_left { score.complement() } else { score };
    format!("{}%", score.tenths())
}

fn bar(desk: &SharedDesk, score: &Score) -> Html {
    let line = |class: &'static str, from: Exact, to: Exact, y: &'static str| {
        html! { <line class={class} x1={place(desk, from)} x2={place(desk, to)} y1={y} y2={y} /> }
    };
    let cut = |at: Exact| {
        let x = place(desk, at);
        html! { <line class="pc-cut" x1={x.clone()} x2={x} y1="0" y2="100%" /> }
    };
    let cuts = desk.instrument.scoring.bands.iter().skip(1).map(|band| cut(band.from.exact()));
    html! {
        <svg class="pc-plot" aria-hidden="true" focusable="false" height="24">
            { line("pc-track-line", Exact::ZERO, Exact::HUNDRED, "50%") }
            { for cuts }
            if let Some((low, high)) = score.interval {
                { line("pc-interval", low, high, "50%") }
                if low != high {
                    { end(desk, low) }
                    { end(desk, high) }
                }
            }
            if let Some(value) = score.value {
                <circle class="pc-dot" cx={place(desk, value)} cy="50%" r="7" />
            }
        </svg>
    }
}

/// The stroke at an interval's end.
fn end(desk: &SharedDesk, at: Exact) -> Html {
    let x = place(desk, at);
    html! { <line class="pc-interval" x1={x.clone()} x2={x} y1="25%" y2="75%" /> }
}

/// The bands' names under the rows, each in the middle of its stretch.
fn axis(desk: &SharedDesk) -> Html {
    let bands = &desk.instrument.scoring.bands;
    let label = |number: usize| {
        let from = bands[number].from.exact();
        let to = bands.get(number + 1).map_or(Exact::HUNDRED, |next| next.from.exact());
        let middle = from.plus(to).times(Exact::ratio(1, 2).unwrap_or(Exact::ZERO));
        html! {
            <text class="pc-axis-text" x={place(desk, middle)} y="14" text-anchor="middle">
                { tell::band(desk, number) }
            </text>
        }
    };
    html! {
        <svg class="pc-plot pc-axis" aria-hidden="true" focusable="false" height="20">
            { for (0..bands.len()).map(label) }
        </svg>
    }
}

fn table(desk: &SharedDesk, scores: &Scores) -> Html {
    let staged = desk.instrument.scoring.kind == ScoringKind::Staged;
    let first = if staged { keys::TABLE_STAGE } else { keys::TABLE_SECTION };
    let heads = [first, keys::TABLE_SCORE, keys::TABLE_RANGE, keys::TABLE_COVERAGE, keys::TABLE_BAND];
    let row = |title, score: &Score| {
        html! {
            <tr>
                <th scope="row">{ title }</th>
                <td>{ tell::number(desk, score.value) }</td>
                <td>{ tell::range(desk, score) }</td>
                <td>{ tell::percent(desk, score.coverage) }</td>
                <td>{ tell::statement(desk, score) }</td>
            </tr>
        }
    };
    let titles = desk.instrument.sections.iter().map(|section| desk.text(&section.title));
    html! {
        // Focusable, so that it can be scrolled sideways by keyboard where it is too wide.
        <div class="pc-scroll" tabindex="0" role="region" aria-label={desk.say(keys::CHART)}>
            <table part="table" class="pc-table">
                <thead>
                    <tr>{ for heads.iter().map(|key| html! { <th scope="col">{ desk.say(*key) }</th> }) }</tr>
                </thead>
                <tbody>
                    { for titles.zip(&scores.sections).map(|(title, score)| row(title, score)) }
                    if let Some(overall) = &scores.overall {
                        { row(desk.say(keys::OVERALL), overall) }
                    }
                </tbody>
            </table>
        </div>
    }
}
