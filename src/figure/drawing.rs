//! A picture as plain shapes, and what pictures are drawn from. It knows nothing about any particular picture.

use std::ops::Deref;
use std::rc::Rc;

use crate::domain::direction::inserted;
use crate::domain::exact::Exact;

/// The width of every figure in tenths of a pixel, narrow enough to be readable on a small phone.
pub const WIDTH: i32 = 3200;
/// The font size of labels and values, in tenths of a pixel.
pub const BODY: i32 = 135;
/// The font size of less prominent text, such as states, bands and axes, in tenths of a pixel.
pub const SMALL: i32 = 125;

/// A position, in tenths of a pixel from the left and from the top.
pub type At = (i32, i32);

/// A figure. All lengths are in tenths of a pixel.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Drawing {
    /// Always [`WIDTH`].
    pub width: i32,
    /// The height of its content.
    pub height: i32,
    /// What it shows, in a few words.
    pub title: Text,
    /// What there is to see, for people who cannot see it.
    pub description: Text,
    /// Whether it is read from right to left. Positions are already mirrored, and [`Anchor::Start`] is the
    /// right end of a text.
    pub right_to_left: bool,
    /// The shapes, in the order in which to draw them.
    pub shapes: Vec<Shape>,
}

/// A part of a figure.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A straight line.
    Line {
        /// What it represents.
        role: ShapeRole,
        /// One end.
        from: At,
        /// The other end.
        to: At,
    },
    /// A circle.
    Circle {
        /// What it represents.
        role: ShapeRole,
        /// Its centre.
        at: At,
        /// Its radius.
        radius: i32,
    },
    /// A closed outline.
    Polygon {
        /// What it represents.
        role: ShapeRole,
        /// Its corners.
        corners: Vec<At>,
    },
    /// A rectangle with horizontal and vertical sides.
    Rect {
        /// What it represents.
        role: ShapeRole,
        /// Its upper left corner.
        at: At,
        /// Its width and height.
        size: At,
    },
    /// One line of text.
    Text {
        /// What it represents.
        role: ShapeRole,
        /// The position of its anchor, on the baseline.
        at: At,
        /// Which part of the text is at that position.
        anchor: Anchor,
        /// The font size.
        size: i32,
        /// The text.
        words: Text,
    },
}

/// A text, whole or a line of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Text {
    /// The words.
    pub words: String,
    /// What its language is called where that is another than the figure's, only to be passed on; empty if nobody knows it.
    pub language: Option<Rc<str>>,
}

impl Text {
    /// The text as it stands in a figure that is read from right to left or not.
    pub fn within(&self, right_to_left: bool) -> Self {
        match self.language {
            Some(_) => Self { words: inserted(&self.words, right_to_left), ..self.clone() },
            None => self.clone(),
        }
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.words
    }
}

impl From<String> for Text {
    fn from(words: String) -> Self {
        Self { words, language: None }
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        words.to_owned().into()
    }
}

/// Which part of a text is at its position, in reading direction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Anchor {
    /// Where the text starts.
    Start,
    /// The middle.
    Middle,
    /// Where the text ends.
    End,
}

/// What a shape represents. Form and position are enough to tell the roles apart; colour only helps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShapeRole {
    /// A scale, and its arrowheads.
    Axis,
    /// A line that guides the eye: a ring, a spoke, the line between two steps.
    Grid,
    /// Where a band begins, or a value to compare with: a dashed line.
    Cut,
    /// The lines between the quadrants.
    Cross,
    /// The range from the lowest to the highest possible score.
    Interval,
    /// The same where there is no score yet: a dashed line, which nobody takes for a full one.
    Open,
    /// The line from one score to the next.
    Outline,
    /// A score.
    Dot,
    /// The previous round's score, hollow.
    Previous,
    /// A point with a number in it, hollow.
    Point,
    /// The number of answers.
    Bar,
    /// The number of gaps, hollow.
    Gap,
    /// A step that is met: filled.
    Met,
    /// The current step: a ring.
    Current,
    /// A step that is blocked: hollow with a bar.
    Blocked,
    /// A name.
    Label,
    /// A value: text in bold, or the diamond of a median.
    Value,
    /// Less prominent text.
    Caption,
    /// A word that people picked.
    Word,
}

/// Splits a text into words, or else into characters as people see them, such as a letter with its accents. The parts
/// in a row are the text. It takes the tables of Unicode, which browsers have.
pub type Segments = fn(text: &str, words: bool) -> Vec<String>;

/// What every figure needs besides its data.
#[derive(Clone, Debug)]
pub struct About {
    /// As [`Drawing::title`].
    pub title: Text,
    /// As [`Drawing::description`].
    pub description: Text,
    /// Whether to mirror the figure, for a language that is read from right to left.
    pub right_to_left: bool,
    /// Where its texts may be broken.
    pub segments: Segments,
}

/// A score with its name, for [`profile`] and [`radar`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScoreRow {
    /// What was scored.
    pub label: Text,
    /// The score in points out of 100, if there is one.
    pub value: Option<Exact>,
    /// The score as it is written in the reader's language, or why there is none.
    pub value_text: Text,
    /// The lowest and the highest possible score.
    pub interval: Option<(Exact, Exact)>,
    /// The previous round's score.
    pub previous: Option<Exact>,
}

/// A part of the scale, which ends where the next one begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScaleBand {
    /// Its name.
    pub name: Text,
    /// Where it begins, in points out of 100.
    pub from: Exact,
}

/// The position of a score on a scale from `from` to `to`. A score off the scale is placed at its end.
pub(super) fn along(score: Exact, from: i32, to: i32) -> i32 {
    let tenths = score.tenths().0.clamp(0, 1000) as i32;
    from + (to - from) * tenths / 1000
}
