//! Words in sizes that show how often they were picked: the square of a word's font size, and so its area
//! per letter, is in proportion to its count. Words that nobody picked are small and less prominent.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, Drawing, SMALL, Segments, ShapeRole, Text, WIDTH};
use super::text::{longest_word, step, widest, width, wrap};

/// The font size that the least picked word should have, and the most that the most picked one may have.
const READABLE: i64 = 150;
const LARGEST: i64 = 440;
/// A word that does not fit at this size is broken, rather than making all words smaller.
const BREAKING: i64 = 200;
/// The distance between a word and its count, and between a count and the next word.
const NEAR: i32 = 50;
const APART: i32 = 200;

/// A word and how often it was picked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// The word, or a few words.
    pub label: Text,
    /// How often it was picked.
    pub count: u32,
    /// The count as it is written in the reader's language.
    pub count_text: Text,
}

/// Draws the words, most picked first. Words with the same count keep their order.
pub fn words(about: About, words: &[Word]) -> Drawing {
    let mut sorted: Vec<_> = words.iter().collect();
    sorted.sort_by_key(|word| std::cmp::Reverse(word.count));
    let unit = unit(about.segments, words);
    let mut canvas = Canvas::default();
    let (mut top, mut row) = (0, Vec::new());
    let mut picked = true;
    for word in sorted {
        let set = Set::new(about.segments, word, unit);
        let full = row.iter().map(|set: &Set| set.wide + APART).sum::<i32>() + set.wide > WIDTH;
        // Words that nobody picked start on a new row.
        if full || picked != (word.count > 0) {
            top = draw(&mut canvas, &mut row, top);
        }
        picked = word.count > 0;
        row.push(set);
    }
    let height = draw(&mut canvas, &mut row, top);
    canvas.finish(about, height)
}

/// The square of the font size for each time a word was picked, as a fraction.
fn unit(segments: Segments, words: &[Word]) -> (i64, i64) {
    let counts = || words.iter().map(|word| i64::from(word.count)).filter(|&count| count > 0);
    let (least, most) = (counts().min().unwrap_or(1), counts().max().unwrap_or(1));
    let mut unit = smaller((READABLE * READABLE, least), (LARGEST * LARGEST, most));
    for word in words.iter().filter(|word| word.count > 0) {
        let room = i64::from(WIDTH - NEAR - count_width(word));
        let widest = i64::from(longest_word(segments, ShapeRole::Word, 1000, &word.label)).max(1);
        let size = (room * 1000 / widest).clamp(BREAKING, LARGEST);
        unit = smaller(unit, (size * size, word.count.into()));
    }
    unit
}

fn smaller(one: (i64, i64), other: (i64, i64)) -> (i64, i64) {
    if one.0 * other.1 <= other.0 * one.1 { one } else { other }
}

/// The font size of a word with this count, to the nearest tenth of a pixel.
fn size(count: u32, unit: (i64, i64)) -> i32 {
    let twice = (4 * unit.0 * i64::from(count) / unit.1).isqrt();
    ((twice + 1) / 2) as i32
}

fn count_width(word: &Word) -> i32 {
    width(ShapeRole::Caption, SMALL, &word.count_text)
}

/// A word, ready to be drawn.
struct Set {
    role: ShapeRole,
    size: i32,
    lines: Vec<Text>,
    count: Text,
    /// The width of the last line.
    last: i32,
    /// The whole width, including the count.
    wide: i32,
}

impl Set {
    fn new(segments: Segments, word: &Word, unit: (i64, i64)) -> Self {
        let (role, size) = match word.count {
            0 => (ShapeRole::Caption, SMALL),
            count => (ShapeRole::Word, size(count, unit)),
        };
        let beside = NEAR + count_width(word);
        let lines = wrap(segments, role, size, &word.label, WIDTH - beside);
        let last = lines.last().map_or(0, |line| width(role, size, line));
        let wide = widest(role, size, &lines).max(last + beside);
        Self { role, size, lines, count: word.count_text.clone(), last, wide }
    }

    /// The distance from line to line, which leaves room for the count beside the last one.
    fn pitch(&self) -> i32 {
        step(self.size.max(SMALL))
    }
}

/// Draws a row, with all last lines on the same baseline, and empties it. Returns where it ends.
fn draw(canvas: &mut Canvas, row: &mut Vec<Set>, top: i32) -> i32 {
    let above = |set: &Set| set.size.max(SMALL) + set.pitch() * (set.lines.len().max(1) as i32 - 1);
    let Some(above) = row.iter().map(above).max() else { return top };
    let below = row.iter().map(|set| set.size).max().unwrap_or(0).max(SMALL) * 35 / 100;
    let (base, mut left) = (top + above, 0);
    for set in row.drain(..) {
        let mut line = base - set.pitch() * (set.lines.len() as i32 - 1);
        let pitch = set.pitch();
        for words in set.lines {
            canvas.text(set.role, (left, line), Anchor::Start, set.size, words);
            line += pitch;
        }
        canvas.text(ShapeRole::Caption, (left + set.last + NEAR, base), Anchor::Start, SMALL, set.count);
        left += set.wide + APART;
    }
    base + below
}
