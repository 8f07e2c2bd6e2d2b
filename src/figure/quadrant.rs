//! Importance against performance: numbered points in four named quadrants. What each number stands for is
//! listed elsewhere. Points that would cover each other are placed side by side.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, At, BODY, Drawing, SMALL, ShapeRole, Text, WIDTH, along};
use super::text::{balance, step, width, wrap};
use crate::domain::exact::Exact;

/// The height of the vertical scale, and the distance of captions from the frame.
const TALL: i32 = 2100;
const PAD: i32 = 70;
/// The position of the vertical axis, and the room for a caption.
const AXIS: i32 = 45;
const CAPTION: i32 = WIDTH / 2 - 3 * PAD;
/// The radius of the smallest point.
const RADIUS: i32 = 95;
/// How many positions in each direction are tried for a point whose own position is taken.
const AROUND: i32 = 16;

/// A numbered point.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Point {
    /// Its number in the list beside the figure, as it is written in the reader's language.
    pub number: Text,
    /// Its value on the horizontal axis, in points out of 100.
    pub across: Exact,
    /// Its value on the vertical axis, in points out of 100.
    pub up: Exact,
}

/// The names of the axes and the quadrants.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quadrants {
    /// The horizontal axis.
    pub across: Text,
    /// The vertical axis.
    pub up: Text,
    /// The quadrant that is low on the horizontal axis and high on the vertical one.
    pub top_start: Text,
    /// The quadrant that is high on both axes.
    pub top_end: Text,
    /// The quadrant that is low on both axes.
    pub bottom_start: Text,
    /// The quadrant that is high on the horizontal axis and low on the vertical one.
    pub bottom_end: Text,
}

/// Draws the quadrants.
pub fn quadrant(about: About, points: &[Point], names: &Quadrants) -> Drawing {
    let mut canvas = Canvas::default();
    let up = wrap(about.segments, ShapeRole::Label, BODY, &names.up, WIDTH);
    let top = canvas.lines(ShapeRole::Label, (0, 0), Anchor::Start, BODY, up) + PAD;

    let caption = |words: &Text| balance(about.segments, ShapeRole::Caption, SMALL, words, CAPTION);
    let above = [caption(&names.top_start), caption(&names.top_end)];
    let below = [caption(&names.bottom_start), caption(&names.bottom_end)];
    let most = above.iter().chain(&below).map(Vec::len).max().unwrap_or(0) as i32;
    let strip = most * step(SMALL) + PAD * 3 / 2;
    let bottom = top + strip + TALL + strip;

    let widest = points.iter().map(|point| width(ShapeRole::Label, SMALL, &point.number)).max().unwrap_or(0);
    let radius = RADIUS.max(widest / 2 + 30);
    let scale = Scale {
        left: AXIS + radius + 50,
        right: WIDTH - radius - 10,
        top: top + strip + radius,
        bottom: bottom - strip - radius,
    };
    frame(&mut canvas, scale.middle(), top, bottom);
    for (lines, anchor, left) in side_by_side(above) {
        canvas.lines(ShapeRole::Caption, (left, top + PAD), anchor, SMALL, lines);
    }
    for (lines, anchor, left) in side_by_side(below) {
        let top = bottom - PAD - step(SMALL) * lines.len() as i32;
        canvas.lines(ShapeRole::Caption, (left, top), anchor, SMALL, lines);
    }
    for (point, at) in points.iter().zip(scale.places(points, 2 * radius + 20)) {
        canvas.circle(ShapeRole::Point, at, radius);
        let base = (at.0, at.1 + SMALL * 36 / 100);
        canvas.text(ShapeRole::Label, base, Anchor::Middle, SMALL, point.number.clone());
    }
    let across = wrap(about.segments, ShapeRole::Label, BODY, &names.across, WIDTH);
    let height = canvas.lines(ShapeRole::Label, (WIDTH, bottom + PAD), Anchor::End, BODY, across);
    canvas.finish(about, height)
}

fn side_by_side([start, end]: [Vec<Text>; 2]) -> [(Vec<Text>, Anchor, i32); 2] {
    [(start, Anchor::Start, AXIS + PAD), (end, Anchor::End, WIDTH - PAD)]
}

/// Draws the axes with their arrows, and the cross between the quadrants.
fn frame(canvas: &mut Canvas, middle: At, top: i32, bottom: i32) {
    canvas.line(ShapeRole::Cross, (AXIS, middle.1), (WIDTH, middle.1));
    canvas.line(ShapeRole::Cross, (middle.0, top), (middle.0, bottom));
    canvas.line(ShapeRole::Axis, (AXIS, bottom), (AXIS, top));
    canvas.line(ShapeRole::Axis, (AXIS, bottom), (WIDTH, bottom));
    let (wide, long) = (40, 90);
    let (tip, foot) = (top - wide, top - wide + long);
    canvas.polygon(ShapeRole::Axis, vec![(AXIS, tip), (AXIS - wide, foot), (AXIS + wide, foot)]);
    let (tip, foot) = (WIDTH - 5, WIDTH - 5 - long);
    canvas.polygon(ShapeRole::Axis, vec![(tip, bottom), (foot, bottom - wide), (foot, bottom + wide)]);
}

/// The area in which points may be placed.
struct Scale {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Scale {
    fn middle(&self) -> At {
        (i32::midpoint(self.left, self.right), i32::midpoint(self.top, self.bottom))
    }

    /// The positions of the points, at least `apart` from each other: each one where its scores put it, or as
    /// near to that as possible. No point moves into another quadrant.
    fn places(&self, points: &[Point], apart: i32) -> Vec<At> {
        let mut steps = Vec::new();
        for across in -AROUND..=AROUND {
            for up in -AROUND..=AROUND {
                // A vertical move counts three times, because points look better beside each other.
                steps.push((across * across + 3 * up * up, across, up));
            }
        }
        steps.sort_unstable();
        let middle = self.middle();
        let same_side = |own: i32, at: i32, middle: i32| own == middle || (own < middle) == (at < middle);
        let mut taken: Vec<At> = Vec::new();
        for point in points {
            let own = (along(point.across, self.left, self.right), along(point.up, self.bottom, self.top));
            let free = |at: &At| {
                same_side(own.0, at.0, middle.0)
                    && same_side(own.1, at.1, middle.1)
                    && (self.left..=self.right).contains(&at.0)
                    && (self.top..=self.bottom).contains(&at.1)
                    && taken.iter().all(|other| distance_squared(*other, *at) >= i64::from(apart).pow(2))
            };
            let mut near = steps.iter().map(|(_, across, up)| (own.0 - across * apart, own.1 - up * apart));
            // If there is no room at all, points cover each other.
            taken.push(near.find(free).unwrap_or(own));
        }
        taken
    }
}

/// The square of the distance between two positions.
fn distance_squared(one: At, other: At) -> i64 {
    i64::from(one.0 - other.0).pow(2) + i64::from(one.1 - other.1).pow(2)
}
