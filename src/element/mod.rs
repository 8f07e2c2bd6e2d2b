//! The custom element's Rust half. Its JavaScript half, `element.js`, owns attributes, fetching and
//! fallbacks; this one owns the response and its views. They meet in [`Widget`] and [`host::Host`].

pub mod config;
pub mod controller;
pub mod host;

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::Renderer;

use crate::ui::app::App;
use controller::Controller;
use host::{Host, HostConfig};

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
    pub fn new(mount: HtmlElement, setup: &HostConfig, host: Host) -> Result<Widget, String> {
        let controller = Controller::new(setup, host).map_err(|problems| problems.to_json())?;
        let app = Renderer::<App>::with_root_and_props(mount.into(), controller.props()).render();
        controller.mounted(app);
        controller.prepare(false);
        Ok(Widget { controller })
    }

    /// Takes a new setup. Answers stay where only language or looks changed; else the widget starts
    /// over with what is kept under the new key. Throws as the constructor does, and then changes
    /// nothing.
    pub fn update(&self, setup: &HostConfig) -> Result<(), String> {
        self.controller.set_up(setup).map_err(|problems| problems.to_json())?;
        // Another language has other words for what comes later, another assessment other results.
        self.controller.prepare(false);
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
        self.controller.reset();
    }

    /// Unmounts the widget and lets go of its listeners; the script frees the handle after it.
    pub fn destroy(&self) {
        self.controller.unmount();
    }
}
