//! What the widget asks of the browser, one act a file. What the store's effects need (the storage, other tabs, the clock,
//! ids and the ways out of the page) has a twin in memory, so that all of it is tested without a browser; numbers and
//! dates have one in [`crate::i18n::locale`]. The others serve the views alone and are tested in browsers: dialogs,
//! focus, reading a file. Knows no assessment.

#[cfg(test)]
pub mod memory;
pub mod storage;

#[cfg(feature = "browser")]
pub mod bus;
#[cfg(feature = "view")]
pub mod clipboard;
#[cfg(feature = "browser")]
pub mod clock;
#[cfg(feature = "view")]
pub mod dialog;
#[cfg(feature = "view")]
pub mod download;
#[cfg(feature = "view")]
pub mod file;
#[cfg(feature = "view")]
pub mod focus;
#[cfg(feature = "browser")]
pub mod ids;
#[cfg(feature = "browser")]
pub mod intl;
#[cfg(feature = "view")]
pub mod link;
#[cfg(feature = "view")]
pub mod paint;
#[cfg(feature = "view")]
pub mod print;
#[cfg(feature = "view")]
pub mod share;
