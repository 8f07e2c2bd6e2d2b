//! Writes results to files, with pure functions that take their content from [`crate::results`]. It knows nothing about
//! browsers, views or wording.

pub mod calendar;
pub mod csv;
pub mod files;
pub mod group;
pub mod html;
pub mod long;
pub mod mail;
pub mod markdown;
pub mod plain;
pub mod svg;
mod text;

#[cfg(test)]
mod arbitrary;
#[cfg(test)]
mod fixtures;
