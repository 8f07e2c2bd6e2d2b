//! A box to tick beside a way to take results away. Knows nothing about what is taken.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::app::model::Command;
use crate::i18n::Phrase;
use crate::ui::context::SharedContext;
use crate::ui::markup::{choice, listening, phrase_element, static_text};
use crate::ui::question::option;

/// The box, with what it is for.
pub(super) fn tick(
    ctx: &SharedContext,
    name: &'static str,
    words: Phrase,
    state: &UseStateHandle<bool>,
) -> Html {
    let (set, send) = (state.clone(), ctx.send.clone());
    let onchange = Callback::from(move |event: Event| {
        // The last export may contain something that is no longer ticked.
        send.emit(Command::DismissExport);
        set.set(event.target_unchecked_into::<HtmlInputElement>().checked());
    });
    let input = choice(
        &["type", "data-do"],
        [static_text("checkbox"), static_text(name)],
        static_text("on"),
        **state,
    );
    option(
        "pc-option pc-pick",
        listening(|| ListenerKind::onchange, onchange, input),
        phrase_element("span", "", words),
    )
}
