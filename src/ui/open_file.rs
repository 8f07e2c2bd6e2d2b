//! The button that opens a saved result file.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::desk::SharedDesk;
use crate::app::model::Message;
use crate::i18n::keys;
use crate::platform::file;

/// The button's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct OpenFileProps {
    /// The common ground.
    pub desk: SharedDesk,
    /// How prominent the button is.
    pub class: &'static str,
}

/// A button that lets the person choose a file, and hands its text on.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let desk = &props.desk;
    let input = use_node_ref();
    let choose = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let send = desk.send.clone();
    let chosen = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        file::first_as_text(input.files(), send.reform(|text: String| Message::Open(text.into())));
        // So that choosing the same file again, once mended, is a change again.
        input.set_value("");
    });
    html! {
        <>
            <button type="button" part="button" class={props.class} data-do="open" onclick={choose}>
                { desk.say(keys::OPEN_FILE) }
            </button>
            <input ref={input} type="file" accept=".json,application/json" hidden=true data-do="file"
                onchange={chosen} />
        </>
    }
}
