//! Importance by performance: numbered points in four named quadrants. What a number stands for is
//! told elsewhere. Points that would hide each other stand side by side.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, At, BODY, Drawing, SMALL, ShapeRole, WIDTH, along};
use super::text::{balance, step, width, wrap};
use crate::domain::exact::Exact;

/// How tall the scale upwards is, and how far from the frame captions stand.
const TALL: i32 = 2100;
const PAD: i32 = 70;
/// Where the axis up stands, and the room for a caption.
const AXIS: i32 = 45;
const CAPTION: i32 = WIDTH / 2 - 3 * PAD;
/// The smallest point.
const RADIUS: i32 = 95;
/// How many places to either side are tried for a point whose own is taken.
const AROUND: i32 = 16;

/// A numbered point.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Point {
    /// Its number in the list beside the picture, as the reader's language writes it.
    pub number: String,
    /// How far along, in points of 100.
    pub across: Exact,
    /// How far up, in points of 100.
    pub up: Exact,
}

/// What the axes and the quadrants are called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quadrants {
    /// The axis along.
    pub across: String,
    /// The axis up.
    pub up: String,
    /// Little of the first, much of the second.
    pub top_start: String,
    /// Much of both.
    pub top_end: String,
    /// Little of both.
    pub bottom_start: String,
    /// Much of the first, little of the second.
    pub bottom_end: String,
}

/// Draws the quadrants.
pub fn quadrant(about: About, points: &[Point], names: &Quadrants) -> Drawing {
    let mut sheet = Canvas::default();
    let up = wrap(ShapeRole::Label, BODY, &names.up, WIDTH);
    let top = sheet.lines(ShapeRole::Label, (0, 0), Anchor::Start, BODY, up) + PAD;

    let caption = |words: &str| balance(ShapeRole::Caption, SMALL, words, CAPTION);
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
    frame(&mut sheet, scale.middle(), top, bottom);
    for (lines, anchor, left) in side_by_side(above) {
        sheet.lines(ShapeRole::Caption, (left, top + PAD), anchor, SMALL, lines);
    }
    for (lines, anchor, left) in side_by_side(below) {
        let top = bottom - PAD - step(SMALL) * lines.len() as i32;
        sheet.lines(ShapeRole::Caption, (left, top), anchor, SMALL, lines);
    }
    for (point, at) in points.iter().zip(scale.places(points, 2 * radius + 20)) {
        sheet.circle(ShapeRole::Point, at, radius);
        let base = (at.0, at.1 + SMALL * 36 / 100);
        sheet.text(ShapeRole::Label, base, Anchor::Middle, SMALL, point.number.clone());
    }
    let across = wrap(ShapeRole::Label, BODY, &names.across, WIDTH);
    let height = sheet.lines(ShapeRole::Label, (WIDTH, bottom + PAD), Anchor::End, BODY, across);
    sheet.finish(about, height)
}

fn side_by_side([start, end]: [Vec<String>; 2]) -> [(Vec<String>, Anchor, i32); 2] {
    [(start, Anchor::Start, AXIS + PAD), (end, Anchor::End, WIDTH - PAD)]
}

/// The axes with their arrows, and the cross.
fn frame(sheet: &mut Canvas, middle: At, top: i32, bottom: i32) {
    sheet.line(ShapeRole::Cross, (AXIS, middle.1), (WIDTH, middle.1));
    sheet.line(ShapeRole::Cross, (middle.0, top), (middle.0, bottom));
    sheet.line(ShapeRole::Axis, (AXIS, bottom), (AXIS, top));
    sheet.line(ShapeRole::Axis, (AXIS, bottom), (WIDTH, bottom));
    let (wide, long) = (40, 90);
    let (tip, foot) = (top - wide, top - wide + long);
    sheet.polygon(ShapeRole::Axis, vec![(AXIS, tip), (AXIS - wide, foot), (AXIS + wide, foot)]);
    let (tip, foot) = (WIDTH - 5, WIDTH - 5 - long);
    sheet.polygon(ShapeRole::Axis, vec![(tip, bottom), (foot, bottom - wide), (foot, bottom + wide)]);
}

/// Where points may stand.
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

    /// Where the points stand, so far apart: each where its scores say, or as near as it can. It never
    /// crosses into another quadrant to make room.
    fn places(&self, points: &[Point], apart: i32) -> Vec<At> {
        let mut steps = Vec::new();
        for across in -AROUND..=AROUND {
            for up in -AROUND..=AROUND {
                // Sooner beside than beneath.
                steps.push((across * across + 3 * up * up, across, up));
            }
        }
        steps.sort_unstable();
        let middle = self.middle();
        let same = |own: i32, at: i32, middle: i32| own == middle || (own < middle) == (at < middle);
        let mut taken: Vec<At> = Vec::new();
        for point in points {
            let own = (along(point.across, self.left, self.right), along(point.up, self.bottom, self.top));
            let free = |at: &At| {
                same(own.0, at.0, middle.0)
                    && same(own.1, at.1, middle.1)
                    && (self.left..=self.right).contains(&at.0)
                    && (self.top..=self.bottom).contains(&at.1)
                    && taken.iter().all(|other| distance(*other, *at) >= i64::from(apart).pow(2))
            };
            let mut near = steps.iter().map(|(_, across, up)| (own.0 - across * apart, own.1 - up * apart));
            // Where there is no room at all they lie on each other.
            taken.push(near.find(free).unwrap_or(own));
        }
        taken
    }
}

/// The square of the distance.
fn distance(one: At, other: At) -> i64 {
    i64::from(one.0 - other.0).pow(2) + i64::from(one.1 - other.1).pow(2)
}
