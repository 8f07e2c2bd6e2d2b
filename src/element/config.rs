//! A setup, read: what the element's script gives becomes the assessment, the words and the choices,
//! or every problem. Knows no answers.

use std::rc::Rc;

use super::host::HostConfig;
use crate::app::model::StorageKind;
use crate::app::response_store::{ResponseStore, storage_key};
use crate::domain::instrument::Instrument;
use crate::i18n::Words;
use crate::i18n::messages::Messages;
use crate::platform::intl::BrowserLocale;
use crate::platform::store::{Storage, WebStorage};
use crate::ui::app::Appearance;
use crate::wire::instrument;
use crate::wire::problem::Problems;

/// What a page's author asks for.
pub struct Config {
    /// The assessment.
    pub instrument: Rc<Instrument>,
    /// The reader's words.
    pub words: Words,
    /// How it looks.
    pub look: Appearance,
    /// Where answers are kept.
    pub storage: StorageKind,
    /// Under which key.
    pub key: String,
}

impl Config {
    /// Reads a setup. The script has replaced unknown values of attributes by their defaults.
    pub fn read(setup: &HostConfig) -> Result<Self, Problems> {
        let instrument = Rc::new(instrument::read_translated(&setup.instrument(), setup.fingerprint())?);
        let language = setup.language();
        let wishes: Vec<Rc<str>> = setup.languages().into_iter().map(Rc::from).collect();
        // Numbers and dates as where the reader is, if that is known; our own English is British.
        let here = wishes.iter().find(|tag| tag.split('-').next() == Some(&language) && ***tag != *"en");
        let locale =
            BrowserLocale::new(here.map_or(if language == "en" { "en-GB" } else { &language }, |tag| tag));
        let messages = Messages::parse(&setup.messages())?;
        let theme = match &*setup.theme() {
            "light" => "light",
            "dark" => "dark",
            _ => "auto",
        };
        let keeping = match &*setup.storage() {
            "session" => StorageKind::Tab,
            "none" => StorageKind::Page,
            _ => StorageKind::Browser,
        };
        Ok(Self {
            key: storage_key(&setup.storage_key(), &instrument),
            words: Words::new(language.into(), wishes, messages, Box::new(locale)),
            look: Appearance { single: setup.layout() == "single", theme },
            instrument,
            storage: keeping,
        })
    }

    /// A keeper for it.
    pub fn keeper(&self) -> ResponseStore {
        let store: Option<Box<dyn Storage>> = match self.storage {
            StorageKind::Browser => Some(Box::new(WebStorage::Local)),
            StorageKind::Tab => Some(Box::new(WebStorage::Session)),
            StorageKind::Page => None,
        };
        ResponseStore::new(store, self.key.clone())
    }
}
