//! The views: Yew components, one concept per file. A view is a function of its properties. It makes no browser
//! calls while it renders, and its ids are not random, so it also renders on the host.

pub mod app;
#[cfg(feature = "page")]
pub mod comparing;
pub mod context;
pub mod download;
mod drop;
mod export_status;
pub mod exports;
pub mod figure;
pub mod intro;
pub mod lazy;
pub mod loading;
pub mod markup;
mod notice_box;
pub mod notices;
pub mod open_file;
#[cfg(feature = "page")]
pub mod place;
pub mod progress;
pub mod question;
pub mod result_file;
pub(crate) mod results;
pub mod section;
mod section_list;
pub mod shared;
mod sources;
pub mod start_again;
pub mod typed;
pub mod written;

#[cfg(all(test, feature = "ssr"))]
mod tests;
