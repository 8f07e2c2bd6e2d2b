//! The widget's state and what may happen to it, and how answers are kept. Knows no framework: it
//! is driven by [`crate::embed`] and shown by [`crate::ui`].

pub mod keeper;
pub mod message;
pub mod model;
pub mod rounds;
