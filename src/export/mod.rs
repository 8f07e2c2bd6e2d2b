//! What a person takes away: files made of one neutral document, [`sheet::Sheet`], and of pictures, by
//! pure functions. Knows no browser, no view and no assessment's structure: whoever fills the sheet has
//! chosen the words.

pub mod calendar;
pub mod csv;
pub mod html;
pub mod labels;
pub mod markdown;
pub mod report_document;
pub mod svg;
mod text;

#[cfg(test)]
mod arbitrary;
#[cfg(test)]
mod fixtures;
