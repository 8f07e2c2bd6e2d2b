//! Partnership Check: assessments of partnerships, run entirely in the browser.
//!
//! A layer may use any layer to its right: `element -> ui -> app -> platform -> export -> results -> figure, i18n -> wire
//! -> domain`; `figure` and `i18n` do not use each other. Without any feature, everything compiles that needs neither a
//! framework nor a browser, so its tests are ready in seconds. `view` adds the Yew components and the browser functions that
//! they need, `browser` the element, `compare` the one for many result files.

pub mod app;
#[cfg(feature = "cli")]
pub mod cli;
pub mod domain;
pub mod export;
pub mod figure;
pub mod i18n;
pub mod platform;
pub mod results;
pub mod wire;

#[cfg(feature = "view")]
pub mod ui;

#[cfg(feature = "page")]
pub mod element;

#[cfg(all(feature = "page", target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
