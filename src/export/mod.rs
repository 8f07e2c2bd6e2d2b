//! What a person takes away: files laid out from what [`crate::results`] says, by pure functions. Knows no browser, no view
//! and no wording.

pub mod calendar;
pub mod csv;
pub mod files;
pub mod html;
pub mod markdown;
pub mod svg;
mod text;

#[cfg(test)]
mod arbitrary;
#[cfg(test)]
mod fixtures;
