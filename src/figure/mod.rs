//! Figures of results as plain geometry: lines, circles, rectangles, polygons and lines of text, each with
//! the role it plays. A view turns roles into classes, a file writer turns them into colours. This module
//! knows nothing about assessments, languages, colours or file formats.

mod canvas;
mod distribution;
mod dots;
mod drawing;
mod headed;
mod profile;
mod quadrant;
mod radar;
mod reasons;
mod text;
mod track;
mod words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use distribution::{Bar, distribution};
pub use dots::{Dots, Tick, dots};
pub use drawing::{
    About, Anchor, At, BODY, Drawing, SMALL, ScaleBand, ScoreRow, Segments, Shape, ShapeRole, Text, WIDTH,
};
pub use headed::{Heading, headed};
pub use profile::{Mark, marks, profile, stretches};
pub use quadrant::{Point, Quadrants, quadrant};
pub use radar::radar;
pub use reasons::{Statement, reasons};
pub use track::{Step, StepState, track};
pub use words::{Word, words};
