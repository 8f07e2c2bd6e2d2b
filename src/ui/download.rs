//! The button that saves the result file, which holds everything and can be opened again. It is offered wherever answers may
//! get lost, so it does not need the later part of the module. Knows nothing about how a file is saved.

use std::rc::Rc;

use yew::prelude::*;

use super::context::{SharedContext, ViewContext};
use crate::app::exports::Export;
use crate::app::model::Command;
use crate::app::rounds::Round;
use crate::domain::response::Response;
use crate::i18n::keys;
use crate::wire::result;

/// A button that saves the response as a result file, with its earlier rounds.
pub fn download(
    ctx: &SharedContext,
    class: &'static str,
    response: &Rc<Response>,
    rounds: &Rc<[Round]>,
) -> Html {
    let (shared, response, rounds) = (ctx.clone(), response.clone(), rounds.clone());
    let save = Callback::from(move |_: MouseEvent| shared.send.emit(save(&shared, &response, &rounds)));
    ctx.action_button("download", class, keys::DOWNLOAD, save)
}

/// The command that saves it. Only views know the reader's day, which the file is named after.
pub fn save(ctx: &ViewContext, response: &Response, rounds: &[Round]) -> Command {
    Command::Export(Rc::new(Export::Save {
        format: "json",
        name: ctx.results().file_name(response, "json"),
        media: "application/json",
        text: with_rounds(ctx, response, rounds),
    }))
}

/// The content of the result file.
pub fn with_rounds(ctx: &ViewContext, response: &Response, rounds: &[Round]) -> Rc<str> {
    let rounds: Vec<_> = rounds.iter().map(|round| round.response.clone()).collect();
    result::write_with_rounds(&ctx.instrument, response, &rounds).into()
}
