//! What is not needed before the first question can be answered. Built with the feature `split` it is a
//! file of its own, asked for as soon as the first screen is drawn; else it is simply here. Whatever
//! is reached through [`Later`] alone goes into that file. Knows no file and no network.

use web_sys::File;
use yew::{Callback, Html, UseStateHandle};

use super::desk::SharedDesk;
use super::results;
use super::shared::Shared;
use crate::app::model::Model;
use crate::platform::file;

/// The way to everything that comes later.
pub struct Later {
    /// Draws the results.
    pub results: fn(&SharedDesk, &Shared<Model>, &UseStateHandle<bool>) -> Html,
    /// Reads a file as text and hands it on.
    pub read: fn(File, Callback<String>),
    /// Looks whether results came with the page's address.
    pub arrive: fn(&SharedDesk),
}

static LATER: Later = Later { results: results::results, read: file::as_text, arrive: results::arrive };

/// The later part did not come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Missing;

#[cfg(not(feature = "split"))]
mod part {
    use super::{LATER, Later, Missing};

    /// What comes later, once it is there.
    pub fn here() -> Option<&'static Later> {
        Some(&LATER)
    }

    /// Waits for what comes later.
    pub async fn fetch() -> Result<&'static Later, Missing> {
        Ok(&LATER)
    }
}

#[cfg(feature = "split")]
mod part {
    #![allow(unsafe_code, reason = "the splitter's macro declares the seam as an import and an export")]

    use std::cell::Cell;

    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{LATER, Later, Missing};

    thread_local! {
        static HERE: Cell<Option<&'static Later>> = const { Cell::new(None) };
    }

    /// What comes later, once it is there.
    pub fn here() -> Option<&'static Later> {
        HERE.get()
    }

    /// Fetches what comes later, once a page however often it is asked; a failure may be tried again.
    pub async fn fetch() -> Result<&'static Later, Missing> {
        let later = seam().await?;
        HERE.set(Some(later));
        Ok(later)
    }

    #[wasm_split(later, fallible)]
    fn seam() -> Result<&'static Later, Missing> {
        Ok(&LATER)
    }

    impl From<SplitLoaderError> for Missing {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }
}

pub use part::{fetch, here};
