//! The button that opens a saved result file.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::desk::Desk;
use super::markup::row;
use crate::app::model::Message;
use crate::i18n::keys;
use crate::platform::file;

/// A button that lets the person choose a file, and hands its text on. Once a screen.
pub fn open_file(desk: &Desk, class: &'static str) -> Html {
    let input = desk.file.clone();
    let choose = Callback::from(move |_: MouseEvent| {
        if let Some(input) = input.cast::<HtmlInputElement>() {
            input.click();
        }
    });
    let send = desk.send.clone();
    let chosen = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        file::first_as_text(input.files(), opener(&send));
        // So that choosing the same file again, once mended, is a change again.
        input.set_value("");
    });
    let input = html! {
        <input ref={desk.file.clone()} type="file" accept=".json,application/json" hidden=true data-do="file"
            onchange={chosen} />
    };
    row([desk.act("open", class, keys::OPEN_FILE, choose), input])
}

/// Takes a file's text and opens it.
pub fn opener(send: &Callback<Message>) -> Callback<String> {
    send.reform(|text: String| Message::Open(text.into()))
}
