//! The radar: an axis for each score, clockwise from the top. The outline is not filled, because its area
//! means nothing. If there is no room for the labels around it, numbers take their place and the labels are
//! listed below.

mod labels;

use labels::{Block, around, toward};

use super::canvas::Canvas;
use super::drawing::{About, Anchor, At, BODY, Drawing, SMALL, ScoreRow, ShapeRole, Text, WIDTH, along};
use super::text::width;
use crate::domain::exact::Exact;

/// The radius of the outermost ring: the largest and the smallest with labels around it, and the one with numbers.
const LARGEST: i32 = 1050;
const SMALLEST: i32 = 520;
const NUMBERED: i32 = 1200;
const STEP: usize = 40;
const GAP: i32 = 160;
/// There is never room for more labels around a wheel than this, so that need not be tried.
const MOST_AROUND: usize = 40;

/// Draws a radar; `None` for fewer than three scores, which would not enclose an area.
pub fn radar(about: About, rows: &[ScoreRow]) -> Option<Drawing> {
    if rows.len() < 3 {
        return None;
    }
    let mut canvas = Canvas::default();
    let labels: Vec<_> = rows.iter().map(|row| (&row.label, &row.value_text)).collect();
    let most = if rows.len() > MOST_AROUND { None } else { labels::radius(about.segments, &labels, LARGEST) };
    // A smaller wheel leaves more room for the labels.
    let mut radii = (SMALLEST..=most.unwrap_or(0)).rev().step_by(STEP);
    let around = |radius| Some((radius, around(about.segments, &labels, radius)?));
    if let Some((radius, blocks)) = radii.find_map(around) {
        let height = wheel(&mut canvas, rows, radius, blocks);
        return Some(canvas.finish(about, height));
    }
    let (numbers, none): (Vec<Text>, _) =
        ((1..=rows.len()).map(|number| number.to_string().into()).collect(), Text::default());
    let labels: Vec<_> = numbers.iter().map(|number| (number, &none)).collect();
    let mut top =
        wheel(&mut canvas, rows, NUMBERED, labels::stacked(about.segments, &labels, NUMBERED)) + GAP;
    let left = numbers.iter().map(|number| width(ShapeRole::Caption, SMALL, number)).max().unwrap_or(0) + 100;
    for (row, number) in rows.iter().zip(numbers) {
        canvas.text(ShapeRole::Caption, (left - 100, top + BODY), Anchor::End, SMALL, number);
        top = canvas.pair(about.segments, row, left, top) + GAP / 4;
    }
    Some(canvas.finish(about, top))
}

/// Draws everything except the list below. Returns where it ends.
fn wheel(canvas: &mut Canvas, rows: &[ScoreRow], radius: i32, blocks: Vec<Block>) -> i32 {
    let top = blocks.iter().map(|block| block.top).min().unwrap_or(0).min(-radius - 20);
    let bottom = blocks.iter().map(|block| block.top + block.height).max().unwrap_or(0).max(radius + 20);
    let centre = (WIDTH / 2, -top);
    for ring in [25, 50, 75, 100] {
        canvas.circle(ShapeRole::Grid, centre, radius * ring / 100);
    }
    let place = |number: usize, score: Exact| toward(number, rows.len(), centre, along(score, 0, radius));
    for number in 0..rows.len() {
        canvas.line(ShapeRole::Grid, centre, place(number, Exact::HUNDRED));
    }
    for (number, row) in rows.iter().enumerate() {
        if let Some(previous) = row.previous {
            canvas.circle(ShapeRole::Previous, place(number, previous), 65);
        }
    }
    outline(canvas, rows, place);
    for (number, row) in rows.iter().enumerate() {
        if let Some(value) = row.value {
            canvas.circle(ShapeRole::Dot, place(number, value), 50);
        }
    }
    for block in blocks {
        block.draw(canvas, centre);
    }
    bottom - top
}

/// Draws the line from score to score, with a gap on both sides of an axis that has no score.
fn outline(canvas: &mut Canvas, rows: &[ScoreRow], place: impl Fn(usize, Exact) -> At) {
    let scores: Vec<_> =
        rows.iter().enumerate().map(|(number, row)| row.value.map(|score| place(number, score))).collect();
    if let Some(corners) = scores.iter().copied().collect() {
        return canvas.polygon(ShapeRole::Outline, corners);
    }
    for (from, to) in scores.iter().zip(scores.iter().cycle().skip(1)) {
        if let (Some(from), Some(to)) = (*from, *to) {
            canvas.line(ShapeRole::Outline, from, to);
        }
    }
}
