//! What an outcome rests on: statements, each with its answer below it.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, BODY, Drawing, SMALL, ShapeRole, Text, WIDTH};
use super::text::wrap;

/// The distance between two statements.
const GAP: i32 = 120;

/// A statement with its answer.
pub struct Statement {
    /// The statement.
    pub label: Text,
    /// The answer in words.
    pub answer: Text,
}

/// Draws the heading and the statements below each other.
pub fn reasons(about: About, statements: &[Statement]) -> Drawing {
    let mut canvas = Canvas::default();
    let mut put = |role, top, size, words: &Text| {
        canvas.lines(role, (0, top), Anchor::Start, size, wrap(about.segments, role, size, words, WIDTH))
    };
    let mut top = put(ShapeRole::Caption, 0, SMALL, &about.title);
    for Statement { label, answer } in statements {
        top = put(ShapeRole::Label, top + GAP, BODY, label);
        top = put(ShapeRole::Value, top, BODY, answer);
    }
    canvas.finish(about, top)
}
