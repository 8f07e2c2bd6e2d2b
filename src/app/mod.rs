//! The widget's state and what may happen to it, and how answers are kept. Knows no framework: it
//! is driven by [`crate::element`] and shown by [`crate::ui`].

pub mod message;
pub mod model;
pub mod response_store;
pub mod rounds;
#[cfg(feature = "browser")]
pub mod store;
