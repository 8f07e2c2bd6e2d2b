//! The comparison as the element's script has it: the same calls as for the widget, and those for many files. Knows nothing of
//! what a call brings about.

use std::rc::Rc;

use js_sys::{Array, Function, JsString, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::HtmlElement;

use super::compare_host::CompareHost;
use super::comparer::Comparer;
use super::config::{read_appearance, read_assessment, read_words};
use super::host::{AppearanceConfig, ContentConfig, WordsConfig};
use crate::platform::collate;
use crate::ui::place::Place;

/// One mounted comparison.
#[wasm_bindgen]
pub struct Compare {
    comparer: Rc<Comparer>,
}

#[wasm_bindgen]
impl Compare {
    /// Makes a comparison that is not shown yet. Its content may lack an assessment: then the first result says which one it
    /// is. Throws the problems as JSON, `[{"pointer", "message"}]`, if the assessment or the language file cannot be used.
    #[wasm_bindgen(constructor)]
    pub fn new(
        content: &ContentConfig,
        words: &WordsConfig,
        appearance: &AppearanceConfig,
        host: CompareHost,
    ) -> Result<Compare, String> {
        let instrument = read_assessment(content).map_err(|problems| problems.to_json())?;
        let words = read_words(words).map_err(|problems| problems.to_json())?;
        words.list_by(collate::order);
        Ok(Compare { comparer: Comparer::new(instrument, words, read_appearance(appearance), host) })
    }

    /// There is nothing stored to wait for.
    pub fn look(&self) -> bool {
        true
    }

    /// Draws it, once, and gives the element that it is drawn in: `container`, or one that served another before.
    pub fn mount(&self, container: HtmlElement) -> HtmlElement {
        let place = Place::take(|| container);
        let root = place.root.clone();
        self.comparer.mount(place);
        root
    }

    /// Calls this once it is drawn as it is now.
    pub fn drawn(&self, done: Function) {
        self.comparer.when_drawn(done);
    }

    /// Takes another content, other words or another appearance; what is absent stays, and so do the responses unless the
    /// assessment is another one. Throws as the constructor does, and then changes nothing.
    pub fn update(
        &self,
        content: Option<ContentConfig>,
        words: Option<WordsConfig>,
        appearance: Option<AppearanceConfig>,
    ) -> Result<(), String> {
        let instrument = content
            .map(|it| read_assessment(&it))
            .transpose()
            .map_err(|problems| problems.to_json())?
            .flatten();
        let words = words.map(|it| read_words(&it)).transpose().map_err(|problems| problems.to_json())?;
        words.iter().for_each(|it| it.list_by(collate::order));
        self.comparer.update(instrument, words, appearance.map(|it| read_appearance(&it)));
        Ok(())
    }

    /// The joint result as JSON text: `null`, as long as there is none.
    pub fn result(&self) -> String {
        self.comparer.joint().unwrap_or_else(|| "null".into())
    }

    /// The comparison document as JSON text: `null` without a response.
    pub fn comparison(&self) -> String {
        self.comparer.document().unwrap_or_else(|| "null".into())
    }

    /// Takes files, texts, result documents and links. Gives `{"accepted", "setAside"}` as JSON text.
    pub fn compare(&self, given: Array) -> Promise {
        let comparer = self.comparer.clone();
        future_to_promise(async move { Ok(comparer.bring(given.into(), false).await.into()) })
    }

    /// The same for one document, which the widget would open. Gives `{"accepted", "problems"}` as JSON text.
    pub fn load(&self, text: JsString) -> Promise {
        let comparer = self.comparer.clone();
        future_to_promise(async move { Ok(comparer.load(text.into()).await.into()) })
    }

    /// Forgets all responses.
    pub fn reset(&self) {
        self.comparer.reset();
    }

    /// Unmounts it; the script frees the handle after it.
    pub fn destroy(&self) {
        self.comparer.unmount();
    }
}
