//! The screen between asking for something that comes later and its being there.

use yew::prelude::*;

use super::context::{Desk, PRIMARY, SECONDARY, SharedDesk};
use super::lazy::{self, Later};
use super::markup::{el, headline, none, row, screen, text};
use crate::app::model::Screen;
use crate::i18n::keys;

/// What comes later, as a view sees it.
pub struct Wait {
    /// It, once it is there.
    pub here: Option<&'static Later>,
    state: UseStateHandle<Attempt>,
}

#[derive(Clone, Copy, PartialEq, Default)]
struct Attempt {
    number: usize,
    failed: bool,
}

/// Fetches what comes later where it is `wanted` now, and draws anew when it is there or failed.
#[hook]
pub fn use_later(desk: &SharedDesk, wanted: bool) -> Wait {
    let state = use_state(Attempt::default);
    let here = lazy::here(desk);
    let (next, desk) = (state.clone(), desk.clone());
    let missing = wanted && here.is_none() && !state.failed;
    use_effect_with((missing, state.number), move |&(missing, number)| {
        if missing {
            yew::platform::spawn_local(async move {
                let failed = lazy::fetch(&desk).await.is_err();
                next.set(Attempt { number: number + 1, failed });
            });
        }
    });
    Wait { here, state }
}

/// Says that the results are on their way, or that they did not come.
pub fn waiting(desk: &Desk, wait: &Wait) -> Html {
    let title = headline(desk.heading.clone(), text(desk.say(keys::RESULTS)));
    let content = if wait.state.failed {
        let state = wait.state.clone();
        let again = Callback::from(move |_: MouseEvent| state.set(Attempt { failed: false, ..*state }));
        let buttons = [
            desk.act("again", PRIMARY, keys::LATER_AGAIN, again),
            desk.go("intro", SECONDARY, keys::TO_INTRO, Screen::Intro),
        ];
        [title, desk.line("p", "", keys::LATER_FAILED), el("div", "pc-buttons", buttons)]
    } else {
        [title, desk.line("p", "pc-loading", keys::LATER_LOADING), none()]
    };
    screen("results", "pc-results", row(content))
}
