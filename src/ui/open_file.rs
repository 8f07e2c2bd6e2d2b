//! The button that opens a saved result file. Knows nothing about how a file is read.

use web_sys::{File, FileList, HtmlInputElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::context::ViewContext;
use super::markup::{at, element_with, fragment, listening, static_text};
use crate::i18n::keys;

/// A button to choose a file. There can be one on each screen.
pub fn open_file(ctx: &ViewContext, class: &'static str) -> Html {
    let input = ctx.file.clone();
    let choose = Callback::from(move |_: MouseEvent| {
        if let Some(input) = input.cast::<HtmlInputElement>() {
            input.click();
        }
    });
    let open = ctx.open.clone();
    let chosen = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        // Emptied afterwards, so that choosing the same file again, for example once it is repaired, is a change.
        first(input.files()).into_iter().for_each(|file| open.emit(file));
        input.set_value("");
    });
    let values = ["file", ".json,application/json", "hidden", "file"].map(static_text);
    let input = element_with("input", &["type", "accept", "hidden", "data-do"], values, []);
    let input = listening(|| ListenerKind::onchange, chosen, at(ctx.file.clone(), input));
    fragment([ctx.action_button("open", class, keys::OPEN, choose), input])
}

/// The first of the files, if any was chosen.
pub fn first(files: Option<FileList>) -> Option<File> {
    files.and_then(|files| files.get(0))
}
