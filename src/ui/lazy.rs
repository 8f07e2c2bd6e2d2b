//! What is not needed before the first question can be answered. Built with the feature `split` it is a
//! file of its own, asked for as soon as the first screen is drawn; else it is simply here. Whatever
//! is reached through [`LazyViews`] alone goes into that file. Knows no file and no network.

use std::rc::Rc;

use js_sys::JsString;
use yew::{Callback, Html};

use super::context::{Opened, SharedContext, ViewContext};
use super::shared::Shared;
use super::{exports, notice_box, result_file, results, section_list, sources};
use crate::app::exports::{Export, ExportOutcome};
use crate::app::later::{LATER_CODE, LaterCode};
use crate::app::model::{Command, Model};
use crate::figure::Segments;
use crate::i18n::messages::Messages;
use crate::platform::browser::wait;
use crate::platform::segments;
use crate::wire::json::Json;
use crate::wire::problem::Problems;
use crate::wire::result::Fitting;

/// The way to everything that comes later.
pub struct LazyViews {
    /// What a store needs for other responses.
    pub store: &'static LaterCode,
    /// Draws the results.
    pub results: fn(&SharedContext, &Shared<Model>) -> Html,
    /// Lists the sections.
    pub sections: fn(&ViewContext, &Model) -> Html,
    /// Says where the questions come from.
    pub sources: fn(&ViewContext) -> Html,
    /// Shows what has just happened to the answers, and problems with storage.
    pub notices: fn(&SharedContext, &Model) -> Html,
    /// Offers what fits of answers to other content.
    pub offer: fn(&ViewContext, &Fitting) -> Html,
    /// Reads files and says what the person wants with them.
    pub read: fn(Opened, Callback<Command>),
    /// Splits texts.
    pub segments: Segments,
    /// Takes a text of the page's script.
    pub text: fn(&JsString) -> Result<String, Problems>,
    /// Looks whether the page's address carries results; whether by a link that was followed here.
    pub open_link: fn(&SharedContext, bool),
    /// Takes results away, and says what came of it.
    pub export: fn(Rc<Export>, Callback<ExportOutcome>),
}

static LAZY_VIEWS: LazyViews = LazyViews {
    store: &LATER_CODE,
    results: results::results,
    sections: section_list::sections,
    sources: sources::sources,
    notices: notice_box::notices,
    offer: notice_box::offer,
    read: result_file::read,
    segments: segments::segments,
    text: result_file::text,
    open_link: result_file::open_link,
    export: exports::perform,
};

/// The later part did not come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Missing;

#[cfg(not(feature = "split"))]
mod part {
    use super::{LAZY_VIEWS, LazyViews, Missing};

    pub fn here() -> Option<&'static LazyViews> {
        Some(&LAZY_VIEWS)
    }

    pub async fn fetch() -> Result<&'static LazyViews, Missing> {
        Ok(&LAZY_VIEWS)
    }
}

#[cfg(feature = "split")]
mod part {
    #![allow(unsafe_code, reason = "the splitter's macro declares the seam as an import and an export")]

    use std::cell::Cell;

    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{LAZY_VIEWS, LazyViews, Missing};

    thread_local! {
        static HERE: Cell<Option<&'static LazyViews>> = const { Cell::new(None) };
    }

    pub fn here() -> Option<&'static LazyViews> {
        HERE.get()
    }

    // Once a page, however often it is asked; a failure may be tried again.
    pub async fn fetch() -> Result<&'static LazyViews, Missing> {
        let later = seam().await?;
        HERE.set(Some(later));
        Ok(later)
    }

    #[wasm_split(later, fallible)]
    fn seam() -> Result<&'static LazyViews, Missing> {
        Ok(&LAZY_VIEWS)
    }

    impl From<SplitLoaderError> for Missing {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }
}

/// What comes later without its words, once it is there.
pub fn code() -> Option<&'static LazyViews> {
    part::here()
}

/// What comes later, once it and its words are there.
pub fn here(ctx: &ViewContext) -> Option<&'static LazyViews> {
    part::here().filter(|_| ctx.words.is_complete())
}

/// Fetches what comes later without its words.
pub async fn fetch_code() -> Result<&'static LazyViews, Missing> {
    part::fetch().await
}

/// Fetches what comes later and its words.
pub async fn fetch(ctx: &ViewContext) -> Result<&'static LazyViews, Missing> {
    // Both are on their way together.
    let words = (!ctx.words.is_complete()).then(|| wait(ctx.later_words.emit(())));
    let later = part::fetch().await?;
    if let Some(words) = words {
        let words = Json::from_script(&words.await.map_err(|_| Missing)?);
        ctx.words.complete(Messages::read(words).map_err(|_| Missing)?, later.segments);
    }
    Ok(later)
}
