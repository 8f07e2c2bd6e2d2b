//! The widget's state and what may happen to it: pure, with everything that follows as values. Knows no framework and no
//! browser: it is driven by [`crate::element`] and shown by [`crate::ui`].

pub mod comparing;
pub mod driver;
pub mod effect;
pub mod exports;
pub mod journal;
pub mod later;
pub mod message;
pub mod model;
pub mod replay;
pub mod rounds;
pub mod screen_name;
pub mod storage;
pub mod store;
pub mod typed;

#[cfg(test)]
mod fixtures;
