//! The widget as the element's script has it. Knows nothing of what a call brings about.

use std::rc::Rc;

use js_sys::{Function, JsString, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::HtmlElement;

use super::config::{Content, read_appearance, read_words};
use super::controller::Controller;
use super::host::{AppearanceConfig, ContentConfig, Host, WordsConfig};
use crate::app::effect::Input;
use crate::app::journal::JournalAnswer;
use crate::ui::place::Place;

/// One mounted widget.
#[wasm_bindgen]
pub struct Widget {
    controller: Rc<Controller>,
}

#[wasm_bindgen]
impl Widget {
    /// Makes a widget that is not shown yet. Throws the problems as JSON, `[{"pointer", "message"}]`, if the assessment
    /// or the language file cannot be used.
    #[wasm_bindgen(constructor)]
    pub fn new(
        content: &ContentConfig,
        words: &WordsConfig,
        appearance: &AppearanceConfig,
        host: Host,
    ) -> Result<Widget, String> {
        let content = Content::read(content).map_err(|problems| problems.to_json())?;
        let words = read_words(words).map_err(|problems| problems.to_json())?;
        Ok(Widget { controller: Controller::new(content, words, read_appearance(appearance), host) })
    }

    /// Waits until what is stored is read. Whether it was: false if the code for that could not be loaded.
    pub fn look(&self) -> Promise {
        let controller = self.controller.clone();
        future_to_promise(async move { Ok(controller.look().await.into()) })
    }

    /// Takes over what was answered on this page before the module was there: what is stored, or a result document that no
    /// storage has. Whether that was possible, as for [`Widget::look`].
    #[wasm_bindgen(js_name = takeAnswers)]
    pub fn take_answers(&self, text: Option<String>) -> Promise {
        let controller = self.controller.clone();
        future_to_promise(async move { Ok(controller.take_answers(text).await.into()) })
    }

    /// Draws it, once, and gives the element that it is drawn in: `container`, or one that served a widget before.
    pub fn mount(&self, container: HtmlElement) -> HtmlElement {
        let place = Place::take(|| container);
        let root = place.root.clone();
        self.controller.mount(place);
        root
    }

    /// Calls this once it is drawn as it is now.
    pub fn drawn(&self, done: Function) {
        self.controller.when_drawn(done);
    }

    /// Takes another content, other words or another appearance; what is absent stays. Answers stay too where the
    /// assessment and the place where they are kept are the same; else the widget starts over with what is kept there.
    /// Throws as the constructor does, and then changes nothing.
    pub fn update(
        &self,
        content: Option<ContentConfig>,
        words: Option<WordsConfig>,
        appearance: Option<AppearanceConfig>,
    ) -> Result<(), String> {
        let content =
            content.map(|it| Content::read(&it)).transpose().map_err(|problems| problems.to_json())?;
        let words = words.map(|it| read_words(&it)).transpose().map_err(|problems| problems.to_json())?;
        self.controller.update(content, words, appearance.map(|it| read_appearance(&it)));
        Ok(())
    }

    /// Shows the screen with this [name](crate::app::screen_name): as if the person went there, or at a start, which leaves the focus
    /// where it is.
    pub fn go(&self, screen: &str, at_start: bool) {
        self.controller.go(screen, at_start);
    }

    /// The result document as JSON text.
    pub fn result(&self) -> String {
        self.controller.result().as_ref().into()
    }

    /// Takes a result document as JSON text. Gives `{"accepted", "problems"}` as JSON text.
    pub fn load(&self, text: JsString) -> Promise {
        let controller = self.controller.clone();
        future_to_promise(async move { Ok(controller.load(&text).await.into()) })
    }

    /// Takes what came of [`Host::journal`] for a key: that it failed, that another record was found, or that all is written.
    pub fn journaled(&self, key: &str, failed: bool, found: Option<String>) {
        let answer = match found {
            _ if failed => JournalAnswer::Failed,
            Some(found) => JournalAnswer::Found(found.into()),
            None => JournalAnswer::Written,
        };
        self.controller.run(Input::Journaled(key.into(), answer));
    }

    /// Forgets the answers here and in storage.
    pub fn reset(&self) {
        self.controller.run(Input::Reset);
    }

    /// Unmounts the widget and lets go of its listeners; the script frees the handle after it.
    pub fn destroy(&self) {
        self.controller.unmount();
    }
}
