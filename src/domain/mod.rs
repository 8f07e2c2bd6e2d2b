//! What an assessment is and what its answers mean. Pure: no file format, no browser, no framework.
//!
//! Invariants: every number is exact (see [`exact`]) until it is shown; a gap is never counted as a
//! level; nothing here knows about any particular assessment.

pub mod dated;
pub mod direction;
pub mod exact;
pub mod group;
pub mod id;
pub mod instrument;
pub mod plan;
pub mod response;
pub mod scoring;
pub mod text;
pub mod time;
pub mod whole;
pub mod written;

#[cfg(test)]
pub mod fixtures;
#[cfg(test)]
mod properties;
