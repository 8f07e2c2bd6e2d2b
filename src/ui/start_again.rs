//! The button that clears all answers, and the dialog that asks first.

use yew::prelude::*;

use super::context::{PRIMARY, QUIET, SECONDARY, ViewContext};
use super::markup::{at, element, element_with, fragment, static_text, text};
use crate::app::model::Command;
use crate::i18n::keys;
use crate::platform::dialog;

/// A button that starts again, after asking.
pub fn start_again(ctx: &ViewContext) -> Html {
    let act = |act: fn(&NodeRef)| {
        let dialog = ctx.dialog.clone();
        Callback::from(move |_: MouseEvent| act(&dialog))
    };
    let (close, send) = (act(dialog::close), ctx.send.clone());
    let confirm = close.clone();
    let confirm = Callback::from(move |event: MouseEvent| {
        confirm.emit(event);
        send.emit(Command::Reset);
    });
    let ask = [static_text("pc-question-size"), static_text("pc-reset-ask")];
    let content = fragment([
        element_with(ctx.heading_tag(1), &["class", "id"], ask, [text(ctx.message(keys::RESET_ASK))]),
        element_with("p", &["id"], [static_text("pc-reset-sure")], [text(ctx.message(keys::RESET_SURE))]),
        element(
            "div",
            "pc-buttons",
            [
                ctx.action_button("cancel", SECONDARY, keys::RESET_CANCEL, close),
                ctx.action_button("confirm-reset", PRIMARY, keys::RESET, confirm),
            ],
        ),
    ]);
    let values = ["pc-dialog", "pc-reset-ask", "pc-reset-sure"].map(static_text);
    let dialog = element_with("dialog", &["class", "aria-labelledby", "aria-describedby"], values, [content]);
    let dialog = at(ctx.dialog.clone(), dialog);
    fragment([ctx.action_button("reset", QUIET, keys::RESET, act(dialog::open)), dialog])
}
