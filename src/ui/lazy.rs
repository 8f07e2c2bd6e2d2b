//! What is not needed before the first question can be answered. Built with the feature `split` it is a
//! file of its own, asked for as soon as the first screen is drawn; else it is simply here. Whatever
//! is reached through [`Later`] alone goes into that file. Knows no file and no network.

use wasm_bindgen_futures::JsFuture;
use web_sys::File;
use yew::{Callback, Html, UseStateHandle};

use super::context::{Desk, SharedDesk};
use super::results;
use super::shared::Shared;
use crate::app::model::Model;
use crate::i18n::messages::Messages;
use crate::platform::file;

/// The way to everything that comes later.
pub struct Later {
    /// Draws the results.
    pub results: fn(&SharedDesk, &Shared<Model>, &UseStateHandle<bool>) -> Html,
    /// Reads a file as text and hands it on.
    pub read: fn(File, Callback<String>),
    /// Looks whether the page's address carries results; whether by a link that was followed here.
    pub arrive: fn(&SharedDesk, bool),
}

static LATER: Later = Later { results: results::results, read: file::as_text, arrive: results::arrive };

/// The later part did not come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Missing;

#[cfg(not(feature = "split"))]
mod part {
    use super::{LATER, Later, Missing};

    pub fn here() -> Option<&'static Later> {
        Some(&LATER)
    }

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

    pub fn here() -> Option<&'static Later> {
        HERE.get()
    }

    // Once a page, however often it is asked; a failure may be tried again.
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

/// What comes later, once it and its words are there.
pub fn here(desk: &Desk) -> Option<&'static Later> {
    part::here().filter(|_| desk.words.is_complete())
}

/// Fetches what comes later without its words.
pub async fn fetch_code() -> Result<&'static Later, Missing> {
    part::fetch().await
}

/// Fetches what comes later and its words.
pub async fn fetch(desk: &Desk) -> Result<&'static Later, Missing> {
    // Both are on their way together.
    let words = (!desk.words.is_complete()).then(|| JsFuture::from(desk.later_words.emit(())));
    let later = part::fetch().await?;
    if let Some(words) = words {
        let text = words.await.ok().and_then(|text| text.as_string()).ok_or(Missing)?;
        desk.words.complete(Messages::parse(&text).map_err(|_| Missing)?);
    }
    Ok(later)
}
