//! Puts a heading above a figure, so that it can stand alone as a file. Knows nothing about the figure.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, BODY, Drawing, SMALL, Segments, Shape, ShapeRole, Text, WIDTH};
use super::text::wrap;

/// The font size of the verdict, in tenths of a pixel.
const LARGE: i32 = 170;
/// The distance between the heading and the figure.
const GAP: i32 = 240;

/// What stands above a figure.
pub struct Heading {
    /// What was assessed.
    pub title: Text,
    /// Whose result it is, and of which day; any of these may be missing.
    pub facts: Vec<Text>,
    /// What the result means.
    pub verdict: Text,
}

/// The figure with a heading.
pub fn headed(drawing: Drawing, segments: Segments, heading: &Heading) -> Drawing {
    let mut canvas = Canvas::default();
    let mut put = |role, top, size, words: &Text| {
        canvas.lines(role, (0, top), Anchor::Start, size, wrap(segments, role, size, words, WIDTH))
    };
    let mut top = put(ShapeRole::Label, 0, BODY, &heading.title);
    for fact in &heading.facts {
        top = put(ShapeRole::Caption, top, SMALL, fact);
    }
    let top = put(ShapeRole::Value, top + GAP / 4, LARGE, &heading.verdict) + GAP;
    let Drawing { title, description, right_to_left, height, .. } = drawing;
    let about = About { title: Text::default(), description: Text::default(), right_to_left, segments };
    let above = canvas.finish(about, top + height);
    let mut shapes = above.shapes;
    for mut shape in drawing.shapes {
        lower(&mut shape, top);
        shapes.push(shape);
    }
    Drawing { shapes, title, description, ..above }
}

/// Moves a shape down.
fn lower(shape: &mut Shape, by: i32) {
    match shape {
        Shape::Line { from, to, .. } => {
            from.1 += by;
            to.1 += by;
        }
        Shape::Circle { at, .. } | Shape::Text { at, .. } | Shape::Rect { at, .. } => at.1 += by,
        Shape::Polygon { corners, .. } => corners.iter_mut().for_each(|corner| corner.1 += by),
    }
}
