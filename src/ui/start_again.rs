//! The button that clears all answers, and the browser's own dialog that asks first.

use yew::prelude::*;

use super::context::{Desk, PRIMARY, QUIET, SECONDARY};
use super::markup::{el, fixed, row, text, with};
use crate::app::model::Message;
use crate::i18n::keys;
use crate::platform::dialog;

/// A button that starts again, once that is confirmed.
pub fn start_again(desk: &Desk) -> Html {
    let act = |act: fn(&NodeRef)| {
        let dialog = desk.dialog.clone();
        Callback::from(move |_: MouseEvent| act(&dialog))
    };
    let (close, send) = (act(dialog::close), desk.send.clone());
    let confirm = close.clone();
    let confirm = Callback::from(move |event: MouseEvent| {
        confirm.emit(event);
        send.emit(Message::Reset);
    });
    let ask = [fixed("pc-question-size"), fixed("pc-reset-ask")];
    let content = row([
        with("h3", &["class", "id"], ask, [text(desk.say(keys::RESET_ASK))]),
        with("p", &["id"], [fixed("pc-reset-sure")], [text(desk.say(keys::RESET_SURE))]),
        el(
            "div",
            "pc-buttons",
            [
                desk.act("cancel", SECONDARY, keys::RESET_CANCEL, close),
                desk.act("confirm-reset", PRIMARY, keys::RESET, confirm),
            ],
        ),
    ]);
    let dialog = html! {
        <dialog ref={desk.dialog.clone()} class="pc-dialog" aria-labelledby="pc-reset-ask"
            aria-describedby="pc-reset-sure">{ content }</dialog>
    };
    row([desk.act("reset", QUIET, keys::RESET, act(dialog::open)), dialog])
}
