//! What the element's script gives, read: content, words and appearance, each by itself, or every problem. Knows no
//! answers.

use std::rc::Rc;

use super::host::{AppearanceConfig, ContentConfig, WordsConfig};
use crate::app::message::StorageKind;
use crate::app::storage::{Storages, entry_key};
use crate::domain::instrument::Instrument;
use crate::i18n::Words;
use crate::i18n::messages::Messages;
use crate::platform::intl::BrowserLocale;
use crate::platform::storage::{Storage, WebStorage};
use crate::ui::app::Appearance;
use crate::wire::instrument;
use crate::wire::json::Json;
use crate::wire::problem::Problems;

/// Which assessment, and where its answers are kept.
pub struct Content {
    /// The assessment.
    pub instrument: Rc<Instrument>,
    /// Where answers are kept.
    pub storage: StorageKind,
    /// Under which key.
    pub key: String,
    /// Whom results may be sent to, see [`crate::ui::context::ViewContext::collect`].
    pub collect: Rc<str>,
}

impl Content {
    /// Reads it. The script has replaced unknown values of attributes by their defaults.
    pub fn read(config: &ContentConfig) -> Result<Self, Problems> {
        let document = Json::from_script(&config.instrument());
        let instrument = Rc::new(instrument::read_parsed(document, config.fingerprint())?);
        let storage = match &*config.storage() {
            "session" => StorageKind::Tab,
            "none" => StorageKind::Page,
            _ => StorageKind::Browser,
        };
        let key = entry_key(&config.storage_key(), &instrument);
        Ok(Self { instrument, storage, key, collect: config.collect().into() })
    }
}

/// Reads the assessment of a comparison, which may have none yet.
#[cfg(feature = "compare")]
pub fn read_assessment(config: &ContentConfig) -> Result<Option<Rc<Instrument>>, Problems> {
    let document = config.instrument();
    if document.is_undefined() {
        return Ok(None);
    }
    instrument::read_parsed(Json::from_script(&document), config.fingerprint()).map(Rc::new).map(Some)
}

/// Reads the reader's words.
pub fn read_words(config: &WordsConfig) -> Result<Rc<Words>, Problems> {
    let language = config.language();
    let wishes: Vec<Rc<str>> = config.languages().split(' ').map(Rc::from).collect();
    // Numbers and dates as where the reader is, if that is known; our own English is British.
    let here = wishes.iter().find(|tag| tag.split('-').next() == Some(&language) && ***tag != *"en");
    let locale =
        BrowserLocale(here.map_or(if language == "en" { "en-GB" } else { &language }, |tag| tag).into());
    let messages = Messages::read(Json::from_script(&config.messages()))?;
    Ok(Rc::new(Words::new(language.into(), wishes, messages, Box::new(locale))))
}

/// Reads how it looks.
pub fn read_appearance(config: &AppearanceConfig) -> Appearance {
    let theme = match &*config.theme() {
        "light" => "light",
        "dark" => "dark",
        _ => "auto",
    };
    Appearance { single: config.layout() == "single", theme, level: config.level() }
}

/// The page's storages.
pub struct WebStorages;

impl Storages for WebStorages {
    fn of(&self, kind: StorageKind) -> Option<&dyn Storage> {
        match kind {
            StorageKind::Browser => Some(&WebStorage::Local),
            StorageKind::Tab => Some(&WebStorage::Session),
            StorageKind::Page => None,
        }
    }
}
