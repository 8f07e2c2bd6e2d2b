//! The views: Yew components, one concept a file. A view is a function of its properties; it makes
//! no browser call while rendering and its ids don't depend on chance, so it renders on the host too.

pub mod app;
pub mod context;
pub mod exports;
pub mod figure;
pub mod intro;
pub mod lazy;
pub mod loading;
pub mod markup;
pub mod notices;
pub mod open_file;
pub mod progress;
pub mod question;
pub mod results;
pub mod section;
pub mod shared;
pub mod start_again;

#[cfg(all(test, feature = "ssr"))]
mod tests;
