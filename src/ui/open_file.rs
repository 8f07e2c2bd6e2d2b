//! The button that opens a saved result file.

use web_sys::{FileList, HtmlInputElement};
use yew::prelude::*;

use super::context::ViewContext;
use super::lazy;
use super::markup::fragment;
use crate::app::model::{Command, Screen};
use crate::i18n::keys;

/// A button that lets the person choose a file, and hands its text on. Once a screen.
pub fn open_file(ctx: &ViewContext, class: &'static str) -> Html {
    let input = ctx.file.clone();
    let choose = Callback::from(move |_: MouseEvent| {
        if let Some(input) = input.cast::<HtmlInputElement>() {
            input.click();
        }
    });
    let send = ctx.send.clone();
    let chosen = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        open(input.files(), &send);
        // So that choosing the same file again, once mended, is a change again.
        input.set_value("");
    });
    let input = html! {
        <input ref={ctx.file.clone()} type="file" accept=".json,application/json" hidden=true data-do="file"
            onchange={chosen} />
    };
    fragment([ctx.action_button("open", class, keys::OPEN, choose), input])
}

/// Opens the first of the files. None chosen: nothing happens.
pub fn open(files: Option<FileList>, send: &Callback<Command>) {
    // Taken now: the list is emptied so that the same file can be chosen again.
    let Some(file) = files.and_then(|files| files.get(0)) else { return };
    let send = send.clone();
    yew::platform::spawn_local(async move {
        match lazy::fetch_code().await {
            Ok(later) => (later.read)(file, send.reform(|text: String| Command::Open(text.into()))),
            // That screen says that something could not be loaded, and tries again.
            Err(_) => send.emit(Command::Go(Screen::Results)),
        }
    });
}
