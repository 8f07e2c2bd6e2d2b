//! The screen while the later part of the module is loading.

use yew::prelude::*;

use super::context::{PRIMARY, SECONDARY, SharedContext, ViewContext};
use super::lazy::{self, LazyViews};
use super::markup::{element, element_with, fragment, keyed, screen, static_text, text};
use crate::app::model::Screen;
use crate::i18n::keys;
use crate::platform::focus;

/// The later part, and the state of loading it.
pub struct Loading {
    /// The later part, once it is loaded.
    pub here: Option<&'static LazyViews>,
    state: UseStateHandle<Attempt>,
}

#[derive(Clone, Copy, PartialEq, Default)]
struct Attempt {
    number: usize,
    failed: bool,
}

/// Loads the later part if it is `wanted` now, and renders again when it is there or has failed to load.
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

/// Says that the results are loading, or that they could not be loaded. The heading keeps the focus meanwhile, and each
/// failure is read out. One can go on with the questions meanwhile, from the given section.
pub fn loading(ctx: &ViewContext, wait: &Loading, next_section: usize) -> Html {
    let said = |class, role, key| {
        let values = [static_text(class), static_text(role)];
        // Another element each time, because the same words in the same one would not be read out again.
        keyed(wait.state.number, element_with("p", &["class", "role"], values, [text(ctx.message(key))]))
    };
    let back = ctx.go_button("start", SECONDARY, keys::REVIEW, Screen::Section(next_section));
    let [says, buttons] = if wait.state.failed {
        let (state, heading) = (wait.state.clone(), ctx.heading.clone());
        let again = Callback::from(move |_: MouseEvent| {
            // The button disappears.
            focus::to(&heading, 1);
            state.set(Attempt { failed: false, ..*state });
        });
        let again = ctx.action_button("again", PRIMARY, keys::LATER_AGAIN, again);
        [said("", "alert", keys::LATER_FAILED), element("div", "pc-buttons", [again, back])]
    } else {
        // It can take long.
        [said("pc-loading", "status", keys::LATER_LOADING), element("div", "pc-buttons", [back])]
    };
    let content = [
        ctx.localized_element("p", "pc-title", &ctx.instrument.title),
        ctx.headline(ctx.heading.clone(), text(ctx.message(keys::RESULTS))),
        says,
        buttons,
    ];
    screen("results", "pc-results", fragment(content))
}
