//! The profile: a row a score, each a dot on the line from the lowest to the highest possible score,
//! on a scale with the cuts of its bands.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, Drawing, SMALL, ScaleBand, ScoreRow, ShapeRole, WIDTH, along};
use super::text::{balance, longest_word, step, widest};
use crate::domain::exact::Exact;

/// The scale's ends, far enough in that a dot at either is whole.
const LEFT: i32 = 80;
const RIGHT: i32 = WIDTH - LEFT;
/// How tall a scale is, and how far the next row is from it.
const TALL: i32 = 220;
const GAP: i32 = 100;

/// Draws a profile. Bands stand in the order of the scale.
pub fn profile(about: About, rows: &[ScoreRow], bands: &[ScaleBand]) -> Drawing {
    let mut sheet = Canvas::default();
    let mut top = 0;
    for row in rows {
        top = sheet.pair(row, 0, top);
        scale(&mut sheet, row, bands, top);
        top += TALL + GAP;
    }
    let height = names(&mut sheet, bands, (top - GAP * 2 / 3).max(0));
    sheet.finish(about, height.max(top))
}

fn scale(sheet: &mut Canvas, row: &ScoreRow, bands: &[ScaleBand], top: i32) {
    let place = |score| along(score, LEFT, RIGHT);
    let middle = top + TALL / 2;
    sheet.line(ShapeRole::Grid, (LEFT, middle), (RIGHT, middle));
    for band in bands.iter().skip(1) {
        sheet.line(ShapeRole::Cut, (place(band.from), top), (place(band.from), top + TALL));
    }
    if let Some((low, high)) = row.interval.filter(|(low, high)| low != high) {
        let (low, high) = (place(low), place(high));
        sheet.line(ShapeRole::Interval, (low, middle), (high, middle));
        for end in [low, high] {
            sheet.line(ShapeRole::Interval, (end, middle - 50), (end, middle + 50));
        }
    }
    if let Some(previous) = row.previous {
        sheet.circle(ShapeRole::Previous, (place(previous), middle), 72);
    }
    if let Some(value) = row.value {
        sheet.circle(ShapeRole::Dot, (place(value), middle), 55);
    }
}

/// Bands' names beside each other: where the last one ends, and each one's middle and lines.
#[derive(Default)]
struct Tier {
    end: i32,
    names: Vec<(i32, Vec<String>)>,
}

/// Sets the bands' names, each in the middle of its stretch, those that don't fit beside each other
/// further down. Returns where they end.
fn names(sheet: &mut Canvas, bands: &[ScaleBand], top: i32) -> i32 {
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
            let end = sheet.lines(ShapeRole::Caption, (middle, top), Anchor::Middle, SMALL, lines);
            bottom = bottom.max(end);
        }
    }
    // A little air, so that descenders are whole.
    bottom + step(SMALL) / 10
}
