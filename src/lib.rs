//! Partnership Check: assessments of partnerships, run entirely in the browser.
//!
//! Layers point down only: `element -> ui -> app -> platform, export -> results -> figure, i18n -> wire -> domain`. Without any
//! feature everything compiles that needs no framework, which keeps the rules testable in a second.
//! `view` adds the Yew components, `browser` the element and what the browser does for it.

pub mod app;
pub mod domain;
pub mod export;
pub mod figure;
pub mod i18n;
pub mod platform;
pub mod results;
pub mod wire;

#[cfg(feature = "view")]
pub mod ui;

#[cfg(feature = "browser")]
pub mod element;

#[cfg(all(feature = "browser", target_family = "wasm"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
