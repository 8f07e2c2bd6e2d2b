//! The button that opens a saved result file. Knows not how a file is read.

use web_sys::{File, FileList, HtmlInputElement};
use yew::prelude::*;

use super::context::ViewContext;
use super::markup::fragment;
use crate::i18n::keys;

/// A button that lets the person choose a file. Once a screen.
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
        // Taken now: the list is emptied so that choosing the same file again, once mended, is a change again.
        first(input.files()).into_iter().for_each(|file| open.emit(file));
        input.set_value("");
    });
    let input = html! {
        <input ref={ctx.file.clone()} type="file" accept=".json,application/json" hidden=true data-do="file"
            onchange={chosen} />
    };
    fragment([ctx.action_button("open", class, keys::OPEN, choose), input])
}

/// The first of the files, if any was chosen.
pub fn first(files: Option<FileList>) -> Option<File> {
    files.and_then(|files| files.get(0))
}
