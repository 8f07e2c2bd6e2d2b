//! Places the labels of a radar: each one at its axis, outside the wheel, moved up or down if its neighbours
//! need room. Positions are relative to the centre of the wheel. It knows nothing about scores.

use crate::figure::canvas::Canvas;
use crate::figure::drawing::{Anchor, At, SMALL, Segments, ShapeRole, Text, WIDTH};
use crate::figure::text::{balance, longest_word, step, widest, wrap};

/// The distance of labels from the wheel.
const OUT: i32 = 90;
/// The room that a dot at the end of an axis needs.
const CLEAR: i32 = 70;
/// The distance of labels from each other.
const APART: i32 = 50;
/// How far labels may be moved up or down.
const MOVED: i32 = 500;
/// The widest label above or below the wheel.
const MIDDLE: i32 = 1700;
const MILLION: i64 = 1_000_000;

/// A label and its value.
pub type Pair<'a> = (&'a Text, &'a Text);

/// A label and its value, broken into lines, and their position.
pub struct Block {
    /// Its upper end.
    pub top: i32,
    /// Its height.
    pub height: i32,
    label: Vec<Text>,
    value: Vec<Text>,
    anchor: Anchor,
    x: i32,
    width: i32,
    /// The best position for its upper end.
    best: i32,
}

/// The radius of the largest wheel, up to a limit, that leaves room for every word; `None` if no wheel does.
pub fn radius(segments: Segments, labels: &[Pair], largest: i32) -> Option<i32> {
    let mut radius = largest;
    for (number, (label, value)) in labels.iter().enumerate() {
        let (sine, _) = direction(number, labels.len());
        let word = longest_word(segments, ShapeRole::Label, SMALL, label);
        let word = word.max(longest_word(segments, ShapeRole::Value, SMALL, value));
        let room = if sine == 0 { MIDDLE } else { WIDTH / 2 } - word;
        if room < 0 {
            return None;
        }
        if sine != 0 {
            radius = radius.min((i64::from(room) * MILLION / sine.abs()) as i32 - OUT);
        }
    }
    Some(radius)
}

/// The labels around a wheel; `None` if one would be too far from its axis, inside the wheel or cut off.
pub fn around(segments: Segments, labels: &[Pair], radius: i32) -> Option<Vec<Block>> {
    let blocks = stacked(segments, labels, radius);
    let fits = |block: &Block| {
        (block.top - block.best).abs() <= MOVED && block.clears(radius + CLEAR) && block.is_whole()
    };
    blocks.iter().all(fits).then_some(blocks)
}

/// The labels around a wheel, without overlaps.
pub fn stacked(segments: Segments, labels: &[Pair], radius: i32) -> Vec<Block> {
    let count = labels.len();
    let block = |(number, label): (usize, &Pair)| Block::new(segments, *label, number, count, radius);
    let mut blocks: Vec<_> = labels.iter().enumerate().map(block).collect();
    let half = count.div_ceil(2);
    // The labels on the right and on the left, each from the top down.
    let right: Vec<_> = (1..half).collect();
    let left: Vec<_> = right.iter().map(|number| count - number).collect();
    for side in [&right, &left] {
        let level = side.iter().copied().find(|&number| direction(number, count).1 == 0);
        let (mut above, mut below) = match level {
            Some(number) => (blocks[number].top - APART, blocks[number].bottom() + APART),
            None => (-APART / 2, APART / 2),
        };
        for &number in side.iter().rev().filter(|&&number| direction(number, count).1 > 0) {
            blocks[number].end_by(above);
            above = blocks[number].top - APART;
        }
        for &number in side.iter().filter(|&&number| direction(number, count).1 < 0) {
            blocks[number].begin_from(below);
            below = blocks[number].bottom() + APART;
        }
    }
    for &number in right.iter().chain(&left) {
        blocks[number].keep_out(radius + CLEAR);
    }
    // The labels straight above and below the wheel give way to those on both sides.
    let sides = || right.iter().chain(&left).copied();
    for number in sides() {
        if blocks[number].is_beside(&blocks[0]) {
            let limit = blocks[number].top - APART;
            blocks[0].end_by(limit);
        }
    }
    if count.is_multiple_of(2) {
        for number in sides() {
            if blocks[number].is_beside(&blocks[count / 2]) {
                let limit = blocks[number].bottom() + APART;
                blocks[count / 2].begin_from(limit);
            }
        }
    }
    blocks
}

impl Block {
    fn new(segments: Segments, (label, value): Pair, number: usize, count: usize, radius: i32) -> Self {
        let (sine, _) = direction(number, count);
        let (x, y) = toward(number, count, (0, 0), radius + OUT);
        let (anchor, room) = match sine {
            0 => (Anchor::Middle, MIDDLE),
            1.. => (Anchor::Start, WIDTH / 2 - x),
            _ => (Anchor::End, WIDTH / 2 + x),
        };
        let label = balance(segments, ShapeRole::Label, SMALL, label, room);
        let value = wrap(segments, ShapeRole::Value, SMALL, value, room);
        let width = widest(ShapeRole::Label, SMALL, &label).max(widest(ShapeRole::Value, SMALL, &value));
        let height = step(SMALL) * (label.len() + value.len()) as i32;
        // Above its position at the top, below it at the bottom, and centred on it at the sides.
        let best = y - height / 2 + toward(number, count, (0, 0), height / 2).1;
        Self { top: best, height, label, value, anchor, x, width, best }
    }

    /// Draws it, given the centre of the wheel.
    pub fn draw(self, canvas: &mut Canvas, centre: At) {
        let at = (centre.0 + self.x, centre.1 + self.top);
        let end = canvas.lines(ShapeRole::Label, at, self.anchor, SMALL, self.label);
        canvas.lines(ShapeRole::Value, (at.0, end), self.anchor, SMALL, self.value);
    }

    fn bottom(&self) -> i32 {
        self.top + self.height
    }

    fn end_by(&mut self, limit: i32) {
        self.top = self.top.min(limit - self.height);
    }

    fn begin_from(&mut self, limit: i32) {
        self.top = self.top.max(limit);
    }

    /// Its left and right ends.
    fn span(&self) -> (i32, i32) {
        match self.anchor {
            Anchor::Start => (self.x, self.x + self.width),
            Anchor::Middle => (self.x - self.width / 2, self.x + self.width / 2),
            Anchor::End => (self.x - self.width, self.x),
        }
    }

    /// Whether one could overlap the other by moving up or down.
    fn is_beside(&self, other: &Self) -> bool {
        let ((left, right), (start, end)) = (self.span(), other.span());
        left < end + APART && start < right + APART && (self.best < 0) == (other.best < 0)
    }

    /// Moves sideways out of a circle.
    fn keep_out(&mut self, radius: i32) {
        let y = 0.clamp(self.top, self.bottom());
        let x = (radius * radius - y * y).max(0).isqrt() + 1;
        self.x = if self.x < 0 { self.x.min(-x) } else { self.x.max(x) };
    }

    /// Whether it is completely inside the drawing.
    fn is_whole(&self) -> bool {
        let (left, right) = self.span();
        -WIDTH / 2 <= left && right <= WIDTH / 2
    }

    /// Whether it is completely outside a circle.
    fn clears(&self, radius: i32) -> bool {
        let (left, right) = self.span();
        let (x, y) = (0.clamp(left, right), 0.clamp(self.top, self.bottom()));
        x * x + y * y >= radius * radius
    }
}

/// The position on an axis at a distance from the centre.
pub fn toward(number: usize, count: usize, centre: At, distance: i32) -> At {
    let (sine, cosine) = direction(number, count);
    let part = |ratio: i64| (ratio * i64::from(distance) / MILLION) as i32;
    (centre.0 + part(sine), centre.1 - part(cosine))
}

/// The sine and cosine of an axis's angle, clockwise from the top, in millionths.
fn direction(number: usize, count: usize) -> (i64, i64) {
    let (quarter, rest) = (4 * number / count, (4 * number % count) as i64);
    let count = count as i64;
    let (sine, cosine) = (sine(rest, count), sine(count - rest, count));
    match quarter {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

/// The sine of `part / whole` of a right angle, in millionths. Integers give the same result on every machine
/// and take a tenth of the code that floating point would.
fn sine(part: i64, whole: i64) -> i64 {
    let angle = 1_570_796 * part / whole;
    let square = angle * angle / MILLION;
    let (mut sum, mut term) = (angle, angle);
    for step in [6, 20, 42, 72] {
        term = -term * square / MILLION / step;
        sum += term;
    }
    // The series is not exact at a right angle, where axes must be exactly vertical or horizontal.
    if part == whole { MILLION } else { sum }
}

#[cfg(test)]
mod tests;
