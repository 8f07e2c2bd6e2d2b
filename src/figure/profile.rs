//! The profile: a row for each score. The score is a dot on the line from the lowest to the highest possible
//! score, on a scale that shows where the bands begin.

use super::canvas::Canvas;
use super::text::{balance, longest_word, step, widest};
use super::{About, Anchor, Drawing, SMALL, ScaleBand, ScoreRow, ShapeRole, WIDTH, along};
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
        top = canvas.pair(row, 0, top);
        scale(&mut canvas, row, bands, top);
        top += TALL + GAP;
    }
    let height = band_names(&mut canvas, bands, (top - GAP * 2 / 3).max(0));
    canvas.finish(about, height.max(top))
}

fn scale(canvas: &mut Canvas, row: &ScoreRow, bands: &[ScaleBand], top: i32) {
    let place = |score| along(score, LEFT, RIGHT);
    let middle = top + TALL / 2;
    canvas.line(ShapeRole::Grid, (LEFT, middle), (RIGHT, middle));
    for band in bands.iter().skip(1) {
        canvas.line(ShapeRole::Cut, (place(band.from), top), (place(band.from), top + TALL));
    }
    if let Some((low, high)) = row.interval.filter(|(low, high)| low != high) {
        let (low, high) = (place(low), place(high));
        canvas.line(ShapeRole::Interval, (low, middle), (high, middle));
        for end in [low, high] {
            canvas.line(ShapeRole::Interval, (end, middle - 50), (end, middle + 50));
        }
    }
    if let Some(previous) = row.previous {
        canvas.circle(ShapeRole::Previous, (place(previous), middle), 72);
    }
    if let Some(value) = row.value {
        canvas.circle(ShapeRole::Dot, (place(value), middle), 55);
    }
}

/// Names of bands beside each other: where the last one ends, and the middle and the lines of each.
#[derive(Default)]
struct Tier {
    end: i32,
    names: Vec<(i32, Vec<String>)>,
}

/// Draws the names of the bands, each below the middle of its band. Names that do not fit beside each other
/// go further down. Returns where they end.
fn band_names(canvas: &mut Canvas, bands: &[ScaleBand], top: i32) -> i32 {
    let mut tiers: Vec<Tier> = Vec::new();
    for (number, band) in bands.iter().enumerate() {
        let to = bands.get(number + 1).map_or(Exact::HUNDRED, |next| next.from);
        let (from, to) = (along(band.from, LEFT, RIGHT), along(to, LEFT, RIGHT));
        let room = longest_word(ShapeRole::Caption, SMALL, &band.name).clamp(to - from, WIDTH);
        let lines = balance(ShapeRole::Caption, SMALL, &band.name, room);
        let half = (widest(ShapeRole::Caption, SMALL, &lines) + 1) / 2;
        let middle = i32::midpoint(from, to).clamp(half, WIDTH - half);
        let tier = tiers.iter().position(|tier| tier.end <= middle - half).unwrap_or_else(|| {
            tiers.push(Tier::default());
            tiers.len() - 1
        });
        tiers[tier].end = middle + half + 60;
        tiers[tier].names.push((middle, lines));
    }
    let mut bottom = top;
    for tier in tiers {
        let top = bottom;
        for (middle, lines) in tier.names {
            let end = canvas.lines(ShapeRole::Caption, (middle, top), Anchor::Middle, SMALL, lines);
            bottom = bottom.max(end);
        }
    }
    // A little space, so that descenders are not cut off.
    bottom + step(SMALL) / 10
}
