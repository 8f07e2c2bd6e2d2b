//! What the widget does to the world around it, one act a file, each behind a small trait or with a
//! twin that needs no browser. Knows no assessment.

pub mod store;

#[cfg(feature = "browser")]
pub mod bus;
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
pub mod intl;
#[cfg(feature = "view")]
pub mod link;
#[cfg(feature = "view")]
pub mod paint;
#[cfg(feature = "browser")]
pub mod random;
#[cfg(feature = "view")]
pub mod share;
