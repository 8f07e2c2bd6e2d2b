//! Where the labels of a radar stand: each at its axis, outside the wheel, moved up or down where its
//! neighbours need the room. Places are told from the wheel's centre. Knows no score.

use crate::figure::canvas::Canvas;
use crate::figure::drawing::{Anchor, At, SMALL, ShapeRole, WIDTH};
use crate::figure::text::{balance, longest_word, step, widest, wrap};

/// How far labels stand from the wheel, how far from each other, and how far they may be moved.
const OUT: i32 = 90;
/// A dot at the end of an axis needs as much.
const CLEAR: i32 = 70;
const APART: i32 = 50;
const MOVED: i32 = 500;
/// The widest label above or beneath the wheel.
const MIDDLE: i32 = 1700;
const MILLION: i64 = 1_000_000;

/// A label and what its score comes to.
pub type Pair<'a> = (&'a str, &'a str);

/// A label broken into lines, and its place.
pub struct Block {
    /// Its upper end.
    pub top: i32,
    /// Its height.
    pub tall: i32,
    label: Vec<String>,
    told: Vec<String>,
    anchor: Anchor,
    x: i32,
    wide: i32,
    /// Where its upper end would best be.
    best: i32,
}

/// The largest wheel, up to a limit, beside which no word must be broken; `None` where there is none.
pub fn radius(labels: &[Pair], largest: i32) -> Option<i32> {
    let mut radius = largest;
    for (number, (label, told)) in labels.iter().enumerate() {
        let (sine, _) = direction(number, labels.len());
        let word =
            longest_word(ShapeRole::Label, SMALL, label).max(longest_word(ShapeRole::Value, SMALL, told));
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

/// The labels around a wheel; `None` where that would take one too far from its axis or into the wheel.
pub fn around(labels: &[Pair], radius: i32) -> Option<Vec<Block>> {
    let blocks = stacked(labels, radius);
    let fits = |block: &Block| {
        (block.top - block.best).abs() <= MOVED && block.clears(radius + CLEAR) && block.is_whole()
    };
    blocks.iter().all(fits).then_some(blocks)
}

/// The labels around a wheel, none on another.
pub fn stacked(labels: &[Pair], radius: i32) -> Vec<Block> {
    let count = labels.len();
    let mut blocks: Vec<_> =
        labels.iter().enumerate().map(|(number, label)| Block::new(*label, number, count, radius)).collect();
    let half = count.div_ceil(2);
    // Each side from the top: what is on the right, and on the left.
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
    // What is straight above or beneath the wheel gives way to both sides.
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
    fn new((label, told): Pair, number: usize, count: usize, radius: i32) -> Self {
        let (sine, _) = direction(number, count);
        let (x, y) = toward(number, count, (0, 0), radius + OUT);
        let (anchor, room) = match sine {
            0 => (Anchor::Middle, MIDDLE),
            1.. => (Anchor::Start, WIDTH / 2 - x),
            _ => (Anchor::End, WIDTH / 2 + x),
        };
        let label = balance(ShapeRole::Label, SMALL, label, room);
        let told = wrap(ShapeRole::Value, SMALL, told, room);
        let wide = widest(ShapeRole::Label, SMALL, &label).max(widest(ShapeRole::Value, SMALL, &told));
        let tall = step(SMALL) * (label.len() + told.len()) as i32;
        // Above its place at the top, beneath it at the bottom, in the middle at the sides.
        let best = y - tall / 2 + toward(number, count, (0, 0), tall / 2).1;
        Self { top: best, tall, label, told, anchor, x, wide, best }
    }

    /// Draws it around a centre.
    pub fn draw(self, sheet: &mut Canvas, centre: At) {
        let at = (centre.0 + self.x, centre.1 + self.top);
        let end = sheet.lines(ShapeRole::Label, at, self.anchor, SMALL, self.label);
        sheet.lines(ShapeRole::Value, (at.0, end), self.anchor, SMALL, self.told);
    }

    fn bottom(&self) -> i32 {
        self.top + self.tall
    }

    fn end_by(&mut self, limit: i32) {
        self.top = self.top.min(limit - self.tall);
    }

    fn begin_from(&mut self, limit: i32) {
        self.top = self.top.max(limit);
    }

    /// From its left to its right.
    fn span(&self) -> (i32, i32) {
        match self.anchor {
            Anchor::Start => (self.x, self.x + self.wide),
            Anchor::Middle => (self.x - self.wide / 2, self.x + self.wide / 2),
            Anchor::End => (self.x - self.wide, self.x),
        }
    }

    /// Whether both could be in each other's way if one moved up or down.
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

    /// Whether it is within the drawing.
    fn is_whole(&self) -> bool {
        let (left, right) = self.span();
        -WIDTH / 2 <= left && right <= WIDTH / 2
    }

    /// Whether it is wholly outside a circle.
    fn clears(&self, radius: i32) -> bool {
        let (left, right) = self.span();
        let (x, y) = (0.clamp(left, right), 0.clamp(self.top, self.bottom()));
        x * x + y * y >= radius * radius
    }
}

/// So far from a centre on an axis.
pub fn toward(number: usize, count: usize, centre: At, far: i32) -> At {
    let (sine, cosine) = direction(number, count);
    let part = |of: i64| (of * i64::from(far) / MILLION) as i32;
    (centre.0 + part(sine), centre.1 - part(cosine))
}

/// Sine and cosine of an axis's angle, clockwise from the top, in millionths.
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

/// The sine of a part of a right angle, in millionths: the same on every machine, and a tenth of the
/// code that floating point takes.
fn sine(part: i64, whole: i64) -> i64 {
    let angle = 1_570_796 * part / whole;
    let square = angle * angle / MILLION;
    let (mut sum, mut term) = (angle, angle);
    for step in [6, 20, 42, 72] {
        term = -term * square / MILLION / step;
        sum += term;
    }
    // So that straight up is straight.
    if part == whole { MILLION } else { sum }
}

#[cfg(test)]
mod tests;
