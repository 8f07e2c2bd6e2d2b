//! The buttons that take a saved result file. Knows nothing about how a file is read.

use std::rc::Rc;

use web_sys::{File, FileList, HtmlInputElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::context::ViewContext;
use super::markup::{at, element_with, fragment, listening, static_text};
use crate::app::model::Command;
use crate::i18n::keys::{self, Key};

/// A button to choose a file and open it. There can be one on each screen.
pub fn open_file(ctx: &ViewContext, class: &'static str) -> Html {
    let [button, input] = choose_file(ctx, "open", class, keys::OPEN, Command::Open);
    fragment([button, input])
}

/// A button to choose a file, and the field behind it. `make` is the command for the file's text.
pub fn choose_file(
    ctx: &ViewContext,
    name: &'static str,
    class: &'static str,
    key: Key,
    make: fn(Rc<str>) -> Command,
) -> [Html; 2] {
    let input = NodeRef::default();
    let place = input.clone();
    let choose = Callback::from(move |_: MouseEvent| {
        if let Some(input) = input.cast::<HtmlInputElement>() {
            input.click();
        }
    });
    let open = ctx.open.clone();
    let chosen = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let files = all(input.files());
        // Emptied afterwards, so that choosing the same file again, for example once it is repaired, is a change.
        input.set_value("");
        open.emit((files, make));
    });
    let field = if name == "open" { "file" } else { "round-file" };
    // Phones share result files as texts.
    let values = ["file", ".json,.txt,application/json,text/plain", "hidden", field].map(static_text);
    let field = element_with("input", &["type", "accept", "hidden", "data-do"], values, []);
    let field = listening(|| ListenerKind::onchange, chosen, at(place, field));
    [ctx.action_button(name, class, key, choose), field]
}

/// The files that were chosen or dropped.
pub fn all(files: Option<FileList>) -> Vec<File> {
    let files = files.as_ref();
    files.into_iter().flat_map(|files| (0..files.length()).filter_map(|number| files.get(number))).collect()
}
