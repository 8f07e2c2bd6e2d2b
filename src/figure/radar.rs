//! The radar, for those who expect one: a score an axis, clockwise from the top. What is enclosed is
//! not filled, because its area means nothing. Where the labels have no room around it, numbers stand
//! there and the labels beneath.

mod labels;

use labels::{Block, around, toward};

use super::canvas::Canvas;
use super::drawing::{About, Anchor, At, BODY, Drawing, SMALL, ScoreRow, ShapeRole, WIDTH, along};
use super::text::width;
use crate::domain::exact::Exact;

/// The outermost ring's radius: the largest and the smallest with labels around, and that with numbers.
const LARGEST: i32 = 1050;
const SMALLEST: i32 = 520;
const NUMBERED: i32 = 1200;
const STEP: usize = 40;
const GAP: i32 = 160;

/// Draws a radar; `None` for fewer than three axes, which enclose nothing.
pub fn radar(about: About, rows: &[ScoreRow]) -> Option<Drawing> {
    if rows.len() < 3 {
        return None;
    }
    let mut sheet = Canvas::default();
    let labels: Vec<_> = rows.iter().map(|row| (&*row.label, &*row.value_text)).collect();
    let widest = labels::radius(&labels, LARGEST).unwrap_or(0);
    // A smaller wheel leaves the labels more room.
    let mut radii = (SMALLEST..=widest).rev().step_by(STEP);
    if let Some((radius, blocks)) = radii.find_map(|radius| Some((radius, around(&labels, radius)?))) {
        let height = wheel(&mut sheet, rows, radius, blocks);
        return Some(sheet.finish(about, height));
    }
    let numbers: Vec<_> = (1..=rows.len()).map(|number| number.to_string()).collect();
    let labels: Vec<_> = numbers.iter().map(|number| (&**number, "")).collect();
    let mut top = wheel(&mut sheet, rows, NUMBERED, labels::stacked(&labels, NUMBERED)) + GAP;
    let left = numbers.iter().map(|number| width(ShapeRole::Caption, SMALL, number)).max().unwrap_or(0) + 100;
    for (row, number) in rows.iter().zip(numbers) {
        sheet.text(ShapeRole::Caption, (left - 100, top + BODY), Anchor::End, SMALL, number);
        top = sheet.pair(row, left, top) + GAP / 4;
    }
    Some(sheet.finish(about, top))
}

/// Draws everything but the list beneath. Returns where it ends.
fn wheel(sheet: &mut Canvas, rows: &[ScoreRow], radius: i32, blocks: Vec<Block>) -> i32 {
    let top = blocks.iter().map(|block| block.top).min().unwrap_or(0).min(-radius - 20);
    let bottom = blocks.iter().map(|block| block.top + block.tall).max().unwrap_or(0).max(radius + 20);
    let centre = (WIDTH / 2, -top);
    for ring in [25, 50, 75, 100] {
        sheet.circle(ShapeRole::Grid, centre, radius * ring / 100);
    }
    let place = |number: usize, score: Exact| toward(number, rows.len(), centre, along(score, 0, radius));
    for number in 0..rows.len() {
        sheet.line(ShapeRole::Grid, centre, place(number, Exact::HUNDRED));
    }
    for (number, row) in rows.iter().enumerate() {
        if let Some(previous) = row.previous {
            sheet.circle(ShapeRole::Previous, place(number, previous), 65);
        }
    }
    outline(sheet, rows, place);
    for (number, row) in rows.iter().enumerate() {
        if let Some(value) = row.value {
            sheet.circle(ShapeRole::Dot, place(number, value), 50);
        }
    }
    for block in blocks {
        block.draw(sheet, centre);
    }
    bottom - top
}

/// The line from score to score, broken on both sides of an axis without one.
fn outline(sheet: &mut Canvas, rows: &[ScoreRow], place: impl Fn(usize, Exact) -> At) {
    let scores: Vec<_> =
        rows.iter().enumerate().map(|(number, row)| row.value.map(|score| place(number, score))).collect();
    if let Some(corners) = scores.iter().copied().collect() {
        return sheet.polygon(ShapeRole::Outline, corners);
    }
    for (from, to) in scores.iter().zip(scores.iter().cycle().skip(1)) {
        if let (Some(from), Some(to)) = (*from, *to) {
            sheet.line(ShapeRole::Outline, from, to);
        }
    }
}
