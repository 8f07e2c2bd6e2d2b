//! The custom element's Rust half. Its JavaScript half, `element.js`, owns attributes, fetching and
//! fallbacks; this one owns the response and its views. They meet in [`handle::Widget`] and [`host::Host`].

pub mod config;
pub mod controller;
pub mod handle;
pub mod host;
