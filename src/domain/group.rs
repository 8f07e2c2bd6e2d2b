//! What many responses to one assessment show together: which of them count, where people agree, and how a group talks
//! about the rest. Pure: no file format, no texts, no clock and no chance of its own.
//!
//! Invariants: the order in which files came changes no figure; values are exact, apart from the consensus, which needs
//! a logarithm; and an anonymous comparison holds nothing that tells who answered.

pub mod agreement;
pub mod anonymity;
pub mod comparison;
pub mod figures;
pub mod filter;
pub mod item;
pub mod order;
pub mod pairing;
pub mod rounds;
pub mod section;
pub mod session;
pub mod set;
pub mod spread;
pub mod standing;
pub mod voice;

#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod properties;
