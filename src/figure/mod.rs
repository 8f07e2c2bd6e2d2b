//! Pictures of results as plain geometry: lines, circles, rectangles, polygons and lines of text, each
//! with what it stands for. A view maps that to classes, a file writer to colours. Knows no assessment,
//! no language, no colour and no file format.

mod canvas;
mod distribution;
mod drawing;
mod profile;
mod quadrant;
mod radar;
mod text;
mod track;
mod words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use distribution::{Bar, distribution};
pub use drawing::{About, Anchor, At, BODY, Drawing, SMALL, ScaleBand, ScoreRow, Shape, ShapeRole, WIDTH};
pub use profile::profile;
pub use quadrant::{Point, Quadrants, quadrant};
pub use radar::radar;
pub use track::{Step, StepState, track};
pub use words::{Word, words};
