//! The screen between asking for something that comes later and its being there.

use yew::prelude::*;

use super::context::{PRIMARY, SECONDARY, SharedContext, ViewContext};
use super::lazy::{self, LazyViews};
use super::markup::{element, fragment, headline, none, screen, text};
use crate::app::model::Screen;
use crate::i18n::keys;

/// What comes later, as a view sees it.
pub struct Loading {
    /// It, once it is there.
    pub here: Option<&'static LazyViews>,
    state: UseStateHandle<Attempt>,
}

#[derive(Clone, Copy, PartialEq, Default)]
struct Attempt {
    number: usize,
    failed: bool,
}

/// Fetches what comes later where it is `wanted` now, and draws anew when it is there or failed.
#[hook]
pub fn use_lazy(ctx: &SharedContext, wanted: bool) -> Loading {
    let state = use_state(Attempt::default);
    let here = lazy::here(ctx);
    let (next, ctx) = (state.clone(), ctx.clone());
    let missing = wanted && here.is_none() && !state.failed;
    use_effect_with((missing, state.number), move |&(missing, number)| {
        if missing {
            yew::platform::spawn_local(async move {
                let failed = lazy::fetch(&ctx).await.is_err();
                next.set(Attempt { number: number + 1, failed });
            });
        }
    });
    Loading { here, state }
}

/// Says that the results are on their way, or that they did not come.
pub fn loading(ctx: &ViewContext, wait: &Loading) -> Html {
    let title = headline(ctx.heading.clone(), text(ctx.message(keys::RESULTS)));
    let content = if wait.state.failed {
        let state = wait.state.clone();
        let again = Callback::from(move |_: MouseEvent| state.set(Attempt { failed: false, ..*state }));
        let buttons = [
            ctx.action_button("again", PRIMARY, keys::LATER_AGAIN, again),
            ctx.go_button("intro", SECONDARY, keys::TO_INTRO, Screen::Intro),
        ];
        [title, ctx.message_element("p", "", keys::LATER_FAILED), element("div", "pc-buttons", buttons)]
    } else {
        [title, ctx.message_element("p", "pc-loading", keys::LATER_LOADING), none()]
    };
    screen("results", "pc-results", fragment(content))
}
