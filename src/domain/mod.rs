//! What an assessment is and what its answers mean. Pure: no file format, no browser, no framework.
//!
//! Invariants: every number is exact (see [`exact`]) until it is shown; a gap is never counted as a
//! level; nothing here knows a particular assessment.

pub mod answer;
pub mod exact;
pub mod id;
pub mod instrument;
pub mod picture;
pub mod plan;
pub mod previous;
pub mod report;
pub mod round;
pub mod rule;
pub mod score;
pub mod session;
pub mod stage;
pub mod text;
pub mod time;

#[cfg(test)]
mod properties;
#[cfg(test)]
pub mod samples;
