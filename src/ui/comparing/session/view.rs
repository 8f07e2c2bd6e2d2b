//! What all views of a session are drawn from, and the buttons that they share.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::app::comparing::model::{CompareModel, CompareScreen};
use crate::app::comparing::step::CompareCommand;
use crate::app::comparing::talking::TalkCommand;
use crate::domain::group::session::{Session, Step};
use crate::i18n::keys;
use crate::results::group::GroupResults;
use crate::ui::comparing::context::CompareContext;
use crate::ui::comparing::set_list;
use crate::ui::shared::Shared;

/// What the views of a session are drawn from.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub ctx: &'a Rc<CompareContext>,
    pub model: &'a Shared<CompareModel>,
    pub session: &'a Rc<Session>,
    pub results: GroupResults<'a>,
}

impl View<'_> {
    /// A callback that does a step.
    pub fn steps<E: 'static>(&self, step: Step) -> Callback<E> {
        self.ctx.sends(CompareCommand::Talk(TalkCommand::Step(step)))
    }
}

/// A callback for a button that goes away with the step: moves the focus first.
pub fn leaving(ctx: &CompareContext, step: Step) -> Callback<MouseEvent> {
    set_list::leaving(ctx, &ctx.heading, CompareCommand::Talk(TalkCommand::Step(step)))
}

/// Fills the screen with the widget, or no longer.
pub fn full_screen(ctx: &CompareContext) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        let Some(button) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return };
        let Some(page) = button.owner_document() else { return };
        match (page.fullscreen_element(), button.closest(".pc")) {
            (Some(_), _) => page.exit_fullscreen(),
            // Where that is refused, everything stays as it is.
            (None, Ok(Some(widget))) => drop(widget.request_fullscreen()),
            _ => {}
        }
    });
    html! {
        <button type="button" part="button" class="pc-button pc-quiet" data-do="full-screen" {onclick}>
            { ctx.message(keys::COMPARE_SESSION_FULL) }
        </button>
    }
}

/// A quiet way out, which keeps the session.
pub fn leave(ctx: &CompareContext) -> Html {
    html! {
        <button type="button" part="button" class="pc-button pc-quiet" data-do="leave"
            onclick={ctx.sends(CompareCommand::Go(CompareScreen::Picture))}>
            { ctx.message(keys::COMPARE_SESSION_LEAVE) }
        </button>
    }
}
