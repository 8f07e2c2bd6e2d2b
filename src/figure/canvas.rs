//! The canvas that a figure is drawn on, with the few pieces that several figures share.

use super::drawing::{
    About, Anchor, At, BODY, Drawing, SMALL, ScoreRow, Segments, Shape, ShapeRole, Text, WIDTH,
};
use super::text::{balance, longest_word, step, widest, wrap};

/// The shapes drawn so far, placed for reading from left to right.
#[derive(Default)]
pub struct Canvas {
    shapes: Vec<Shape>,
}

impl Canvas {
    /// Draws a line.
    pub fn line(&mut self, role: ShapeRole, from: At, to: At) {
        self.shapes.push(Shape::Line { role, from, to });
    }

    /// Draws a circle.
    pub fn circle(&mut self, role: ShapeRole, at: At, radius: i32) {
        self.shapes.push(Shape::Circle { role, at, radius });
    }

    /// Draws a rectangle.
    pub fn rect(&mut self, role: ShapeRole, at: At, size: At) {
        self.shapes.push(Shape::Rect { role, at, size });
    }

    /// Draws a closed outline.
    pub fn polygon(&mut self, role: ShapeRole, corners: Vec<At>) {
        self.shapes.push(Shape::Polygon { role, corners });
    }

    /// Draws one line of text; `at` is on its baseline.
    pub fn text(&mut self, role: ShapeRole, at: At, anchor: Anchor, size: i32, words: Text) {
        self.shapes.push(Shape::Text { role, at, anchor, size, words });
    }

    /// Draws lines of text below each other; `at` is at the top of the first. Returns where the last one ends.
    pub fn lines(&mut self, role: ShapeRole, at: At, anchor: Anchor, size: i32, lines: Vec<Text>) -> i32 {
        let mut top = at.1;
        for words in lines {
            self.text(role, (at.0, top + size), anchor, size, words);
            top += step(size);
        }
        top
    }

    /// Draws a row's label, starting at `left`, and its value at the far edge. Returns where the longer one ends.
    pub fn pair(&mut self, segments: Segments, row: &ScoreRow, left: i32, top: i32) -> i32 {
        let value = wrap(segments, ShapeRole::Value, BODY, &row.value_text, WIDTH * 2 / 5);
        let room = WIDTH - left - widest(ShapeRole::Value, BODY, &value) - 120;
        let label = wrap(segments, ShapeRole::Label, BODY, &row.label, room);
        let label = self.lines(ShapeRole::Label, (left, top), Anchor::Start, BODY, label);
        self.lines(ShapeRole::Value, (WIDTH, top), Anchor::End, BODY, value).max(label).max(top + step(BODY))
    }

    /// Draws names below an axis, each below the middle of its stretch, which is given by where it begins and ends. Names
    /// that do not fit beside each other go further down. Returns where they end.
    pub fn names(&mut self, segments: Segments, names: Vec<(&Text, i32, i32)>, top: i32) -> i32 {
        let mut tiers: Vec<Tier> = Vec::new();
        for (name, from, to) in names {
            let room = longest_word(segments, ShapeRole::Caption, SMALL, name).clamp(to - from, WIDTH);
            let lines = balance(segments, ShapeRole::Caption, SMALL, name, room);
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
                bottom =
                    bottom.max(self.lines(ShapeRole::Caption, (middle, top), Anchor::Middle, SMALL, lines));
            }
        }
        bottom
    }

    /// The finished drawing with this height.
    pub fn finish(mut self, about: About, height: i32) -> Drawing {
        let About { title, description, right_to_left, .. } = about;
        if right_to_left {
            self.shapes.iter_mut().for_each(mirror);
        }
        for shape in &mut self.shapes {
            if let Shape::Text { words, .. } = shape {
                *words = words.within(right_to_left);
            }
        }
        let [title, description] = [title, description].map(|text| text.within(right_to_left));
        Drawing { width: WIDTH, height, title, description, right_to_left, shapes: self.shapes }
    }
}

/// Names beside each other: where the last one ends, and the middle and the lines of each.
#[derive(Default)]
struct Tier {
    end: i32,
    names: Vec<(i32, Vec<Text>)>,
}

/// Mirrors a shape. The anchor of a text stays as it is, because the start of the text is mirrored too.
fn mirror(shape: &mut Shape) {
    let flip = |at: &mut At| at.0 = WIDTH - at.0;
    match shape {
        Shape::Line { from, to, .. } => {
            flip(from);
            flip(to);
        }
        Shape::Circle { at, .. } | Shape::Text { at, .. } => flip(at),
        Shape::Polygon { corners, .. } => corners.iter_mut().for_each(flip),
        Shape::Rect { at, size, .. } => at.0 = WIDTH - at.0 - size.0,
    }
}
