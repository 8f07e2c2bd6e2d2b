//! What a picture is made of, and what pictures are given to draw: shapes, texts, scores and the scale they stand on. Knows
//! no picture in particular.

use crate::domain::exact::Exact;

/// The width of every picture in tenths of a pixel, drawn so that it can be read on a small phone.
pub const WIDTH: i32 = 3200;
/// The size of labels and values.
pub const BODY: i32 = 135;
/// The size of what stands back: states, bands, axes.
pub const SMALL: i32 = 125;

/// A place: tenths of a pixel from the left and from the top.
pub type At = (i32, i32);

/// A picture; all lengths are tenths of a pixel.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Drawing {
    /// Always [`WIDTH`].
    pub width: i32,
    /// As tall as its content.
    pub height: i32,
    /// What it shows, in a few words.
    pub title: String,
    /// What there is to see, for those who don't.
    pub description: String,
    /// The places are mirrored already. Text, too, is set from right to left: `Anchor::Start` is its
    /// right end.
    pub right_to_left: bool,
    /// In the order in which they are painted.
    pub shapes: Vec<Shape>,
}

/// A piece of a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A straight line.
    Line {
        /// What it stands for.
        role: ShapeRole,
        /// Its one end.
        from: At,
        /// Its other end.
        to: At,
    },
    /// A circle.
    Circle {
        /// What it stands for.
        role: ShapeRole,
        /// Its centre.
        at: At,
        /// Its radius.
        radius: i32,
    },
    /// A closed outline.
    Polygon {
        /// What it stands for.
        role: ShapeRole,
        /// Its corners.
        corners: Vec<At>,
    },
    /// An upright rectangle.
    Rect {
        /// What it stands for.
        role: ShapeRole,
        /// Its upper left corner.
        at: At,
        /// Its width and height.
        size: At,
    },
    /// One line of text.
    Text {
        /// What it stands for.
        role: ShapeRole,
        /// Where its anchor stands on the baseline.
        at: At,
        /// Which of its ends is there.
        anchor: Anchor,
        /// The font's size.
        size: i32,
        /// What it says.
        words: String,
    },
}

/// Which end of a text stands at its place, the way the picture reads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// Where reading starts.
    Start,
    /// The middle.
    Middle,
    /// Where reading ends.
    End,
}

/// What a shape stands for. Shape and place tell them apart; colour only helps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShapeRole {
    /// A scale, and the heads of its arrows.
    Axis,
    /// What leads the eye along: rings, spokes, the line between steps.
    Grid,
    /// Where a band begins.
    Cut,
    /// The lines that part the quadrants.
    Cross,
    /// From the lowest to the highest possible score.
    Interval,
    /// The line from score to score.
    Outline,
    /// A score.
    Dot,
    /// The previous round's score, hollow.
    Previous,
    /// A numbered point, hollow for its number.
    Point,
    /// So many answers.
    Bar,
    /// So many gaps, hollow.
    Gap,
    /// A step that is met, filled.
    Met,
    /// The step that is being taken, a ring.
    Current,
    /// A step that is blocked, hollow with a bar.
    Blocked,
    /// What something is called.
    Label,
    /// What it comes to, set bold.
    Value,
    /// What stands back.
    Caption,
    /// A word that was picked.
    Word,
}

/// What every picture is told beside its data.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct About {
    /// As [`Drawing::title`].
    pub title: String,
    /// As [`Drawing::description`].
    pub description: String,
    /// Whether to mirror the places, for a language that is read from right to left.
    pub right_to_left: bool,
}

/// A score with its name, for [`super::profile()`] and [`super::radar()`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScoreRow {
    /// What was scored.
    pub label: String,
    /// The score in points of 100, if there is one.
    pub value: Option<Exact>,
    /// The score as the reader's language writes it, or why there is none.
    pub value_text: String,
    /// The lowest and the highest possible score.
    pub interval: Option<(Exact, Exact)>,
    /// The previous round's score.
    pub previous: Option<Exact>,
}

/// A stretch of the scale, up to where the next one begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScaleBand {
    /// Its name.
    pub name: String,
    /// Where it begins, in points of 100.
    pub from: Exact,
}

/// Where a score stands on a scale drawn from one place to another; scores off the scale stand at its end.
pub fn along(score: Exact, from: i32, to: i32) -> i32 {
    let tenths = score.tenths().0.clamp(0, 1000) as i32;
    from + (to - from) * tenths / 1000
}
