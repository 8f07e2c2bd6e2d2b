//! The browser functions that the widget uses, one per file. Those that the store's effects need (storage, other tabs,
//! the clock, ids and exports) also have an in-memory version for tests without a browser; the one for numbers and
//! dates is in [`crate::i18n::locale`]. The others (dialogs, focus, reading a file) are only for the views, and are
//! tested in browsers. All of them call the browser through [`door`] or
//! [`browser`], where exceptions end. Knows nothing about assessments.

#[cfg(test)]
pub mod memory;
pub mod storage;

#[cfg(feature = "view")]
pub mod browser;
#[cfg(feature = "page")]
pub mod bus;
#[cfg(feature = "view")]
pub mod clipboard;
#[cfg(feature = "page")]
pub mod clock;
#[cfg(feature = "compare")]
pub mod collate;
#[cfg(feature = "view")]
pub mod dialog;
#[cfg(feature = "view")]
pub mod door;
#[cfg(feature = "view")]
pub mod download;
#[cfg(feature = "view")]
pub mod file;
#[cfg(feature = "view")]
pub mod focus;
#[cfg(feature = "page")]
pub mod ids;
#[cfg(feature = "page")]
pub mod intl;
#[cfg(feature = "view")]
pub mod link;
#[cfg(feature = "view")]
pub mod mail;
#[cfg(feature = "view")]
pub mod paint;
#[cfg(feature = "view")]
pub mod print;
#[cfg(feature = "view")]
pub mod segments;
#[cfg(feature = "view")]
pub mod share;
