//! The widget as the element's script has it. Knows nothing of what a call brings about.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::Renderer;

use super::config::{Content, read_appearance, read_words};
use super::controller::Controller;
use super::host::{AppearanceConfig, ContentConfig, Host, WordsConfig};
use crate::app::effect::Input;
use crate::ui::app::App;
use crate::wire::problem::Problems;

/// One mounted widget.
#[wasm_bindgen]
pub struct Widget {
    controller: Rc<Controller>,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts a widget. Throws the problems as JSON, `[{"pointer", "message"}]`, where the
    /// assessment or the language file cannot be used; then nothing is mounted.
    #[wasm_bindgen(constructor)]
    pub fn new(
        container: HtmlElement,
        content: &ContentConfig,
        words: &WordsConfig,
        appearance: &AppearanceConfig,
        host: Host,
    ) -> Result<Widget, String> {
        let content = Content::read(content).map_err(as_json)?;
        let words = read_words(words).map_err(as_json)?;
        let controller = Controller::new(content, words, read_appearance(appearance), host);
        let app = Renderer::<App>::with_root_and_props(container.into(), controller.props()).render();
        controller.mounted(app);
        controller.prepare(false);
        Ok(Widget { controller })
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
        let content = content.map(|it| Content::read(&it)).transpose().map_err(as_json)?;
        let words = words.map(|it| read_words(&it)).transpose().map_err(as_json)?;
        self.controller.update(content, words, appearance.map(|it| read_appearance(&it)));
        Ok(())
    }

    /// The result document as JSON text.
    pub fn result(&self) -> String {
        self.controller.result().as_ref().into()
    }

    /// Takes a result document as JSON text. Gives `{"accepted", "problems"}` as JSON text.
    pub fn load(&self, text: &str) -> String {
        self.controller.load(text)
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

fn as_json(problems: Problems) -> String {
    problems.to_json()
}
