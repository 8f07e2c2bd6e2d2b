//! The profile: a row for each score. The score is a dot on the line from the lowest to the highest possible
//! score, on a scale that shows where the bands begin.
//! What stands on a scale ([`marks`]) is separate from how it is drawn, for views that lay out the rows themselves.

use super::canvas::Canvas;
use super::drawing::{About, Drawing, SMALL, ScaleBand, ScoreRow, Segments, ShapeRole, Text, WIDTH, along};
use super::text::step;
use crate::domain::exact::Exact;

/// The ends of the scale, with enough margin that a dot at either end is not cut off.
const LEFT: i32 = 80;
const RIGHT: i32 = WIDTH - LEFT;
/// The height of a scale, and its distance from the next row.
const TALL: i32 = 220;
const GAP: i32 = 100;

/// Draws a profile. `bands` are in the order of the scale.
pub fn profile(about: About, rows: &[ScoreRow], bands: &[ScaleBand]) -> Drawing {
    let mut canvas = Canvas::default();
    let mut top = 0;
    for row in rows {
        top = canvas.pair(about.segments, row, 0, top);
        scale(&mut canvas, row, bands, top);
        top += TALL + GAP;
    }
    let height = band_names(&mut canvas, about.segments, bands, (top - GAP * 2 / 3).max(0));
    canvas.finish(about, height.max(top))
}

/// What stands on a row's scale, from one score to another; of a single place both are one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    /// What it stands for: `Grid` for the scale itself, `Cut`, `Interval`, `Open`, `Previous` or `Dot`.
    pub role: ShapeRole,
    /// Where it begins, in points of 100.
    pub from: Exact,
    /// Where it ends.
    pub to: Exact,
}

/// The marks of a row, in the order in which they are painted.
pub fn marks(row: &ScoreRow, bands: &[ScaleBand]) -> Vec<Mark> {
    let mut marks = vec![Mark { role: ShapeRole::Grid, from: Exact::ZERO, to: Exact::HUNDRED }];
    let mut add = |role, from, to| marks.push(Mark { role, from, to });
    for band in bands.iter().skip(1) {
        add(ShapeRole::Cut, band.from, band.from);
    }
    if let Some((low, high)) = row.interval.filter(|(low, high)| low != high) {
        add(if row.value.is_some() { ShapeRole::Interval } else { ShapeRole::Open }, low, high);
    }
    for (role, score) in [(ShapeRole::Previous, row.previous), (ShapeRole::Dot, row.value)] {
        if let Some(score) = score {
            add(role, score, score);
        }
    }
    marks
}

/// Each band's name with where it begins and ends, in points of 100.
pub fn stretches(bands: &[ScaleBand]) -> Vec<(&Text, Exact, Exact)> {
    let mut stretches = Vec::new();
    for (number, band) in bands.iter().enumerate() {
        let end = bands.get(number + 1).map_or(Exact::HUNDRED, |next| next.from);
        stretches.push((&band.name, band.from, end));
    }
    stretches
}

fn scale(canvas: &mut Canvas, row: &ScoreRow, bands: &[ScaleBand], top: i32) {
    let middle = top + TALL / 2;
    for Mark { role, from, to } in marks(row, bands) {
        let [from, to] = [from, to].map(|score| along(score, LEFT, RIGHT));
        match role {
            ShapeRole::Cut => canvas.line(role, (from, top), (from, top + TALL)),
            ShapeRole::Previous => canvas.circle(role, (from, middle), 72),
            ShapeRole::Dot => canvas.circle(role, (from, middle), 55),
            _ => canvas.line(role, (from, middle), (to, middle)),
        }
        if matches!(role, ShapeRole::Interval | ShapeRole::Open) {
            for end in [from, to] {
                canvas.line(role, (end, middle - 50), (end, middle + 50));
            }
        }
    }
}

/// Draws the names of the bands. Returns where they end.
fn band_names(canvas: &mut Canvas, segments: Segments, bands: &[ScaleBand], top: i32) -> i32 {
    let mut names = Vec::new();
    for (name, from, to) in stretches(bands) {
        names.push((name, along(from, LEFT, RIGHT), along(to, LEFT, RIGHT)));
    }
    // A little space, so that descenders are not cut off.
    canvas.names(segments, names, top) + step(SMALL) / 10
}
