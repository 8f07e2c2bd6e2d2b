//! The custom element's Rust half. Its JavaScript half, `element.js`, owns attributes, fetching and
//! fallbacks; this one owns the response and its views. They meet in `handle::Widget` and [`host::Host`];
//! for the comparison of many results, which is a module of its own, in `compare::Compare`.

#[cfg(feature = "compare")]
pub mod compare;
#[cfg(feature = "compare")]
pub mod compare_host;
#[cfg(feature = "compare")]
mod comparer;
pub mod config;
#[cfg(feature = "browser")]
pub mod controller;
#[cfg(feature = "browser")]
pub mod handle;
pub mod host;
