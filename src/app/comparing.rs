//! The comparison of many result files as a person builds it up: which files are there, what is shown of them, and what may
//! happen to that. A pure step from a state and an input to the next state and the effects. Knows no browser: files come as
//! texts, the time and random numbers are passed in.

mod clearing;
mod dismissing;
mod earlier;
#[cfg(test)]
pub mod fixtures;
pub mod input;
pub mod instead;
pub mod intake;
pub mod joint;
mod keeping;
pub mod model;
pub mod outcome;
pub mod reading;
pub mod step;
pub mod talking;
