//! A guided session on a screen that everyone can see: where the group is, the keys that move it, and the end. What a group
//! does with an item is in `talk.rs`.

mod actions;
mod end;
mod prepare;
mod record;
mod talk;
mod timer;
mod view;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::context::CompareContext;
use super::news::news;
use crate::app::comparing::model::CompareModel;
use crate::app::comparing::step::CompareCommand;
use crate::app::comparing::talking::TalkCommand;
use crate::domain::group::comparison::Comparison;
use crate::domain::group::session::{Session, Step};
use crate::results::Context;
use crate::results::group::GroupResults;
use crate::ui::shared::Shared;

pub use prepare::Prepare;
use view::View;

/// The screen.
pub fn session(
    ctx: &Rc<CompareContext>,
    model: &Shared<CompareModel>,
    comparison: &Comparison,
    session: &Rc<Session>,
) -> Html {
    let Some(instrument) = &model.instrument else { return Html::default() };
    let results = GroupResults { context: Context { instrument, words: &ctx.words }, comparison };
    let view = View { ctx, model, session, results };
    let screen = match session.current() {
        Some(current) => talk::talk(view, current),
        None => end::end(view),
    };
    html! {
        // Wherever one clicks in it, the keys still work.
        <section class="pc-session" key="session" tabindex="-1" onkeydown={keys(ctx, session)}>
            { screen }
            <p class="pc-small" data-role="news">{ news(ctx, model) }</p>
        </section>
    }
}

/// Whether the arrow keys move what is in this element, because it is too wide for its place.
fn scrolls_sideways(element: &Element) -> bool {
    let place = element.closest(".pc-scroll").ok().flatten();
    place.is_some_and(|place| place.scroll_width() > place.client_width())
}

/// The space bar shows the answers, and the arrows move, unless the key belongs to what has the focus.
fn keys(ctx: &Rc<CompareContext>, session: &Rc<Session>) -> Callback<KeyboardEvent> {
    let (send, session) = (ctx.send.clone(), session.clone());
    let right_to_left = ctx.words.right_to_left;
    Callback::from(move |event: KeyboardEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let within = |selector: &str| {
            target.as_ref().is_some_and(|it| it.closest(selector).is_ok_and(|found| found.is_some()))
        };
        let other = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
        if other || within("input, textarea, select") || target.as_ref().is_some_and(scrolls_sideways) {
            return;
        }
        let step = match event.key().as_str() {
            " " if !within("button, summary, a") && session.current().is_some_and(|it| !it.revealed) => {
                Step::Reveal
            }
            "ArrowRight" if right_to_left => Step::Back,
            "ArrowLeft" if right_to_left => Step::Next,
            "ArrowRight" => Step::Next,
            "ArrowLeft" => Step::Back,
            _ => return,
        };
        event.prevent_default();
        send.emit(CompareCommand::Talk(TalkCommand::Step(step)));
    })
}
