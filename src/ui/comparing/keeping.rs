//! Whether the set is kept in this browser, and the way to change that.

use std::rc::Rc;

use yew::prelude::*;

use super::context::CompareContext;
use crate::app::comparing::model::{CompareModel, Keeping};
use crate::app::comparing::step::CompareCommand;
use crate::i18n::keys;

/// The choice; nothing where the browser or the page allows none, and as long as there is nothing to keep.
pub fn keeping(ctx: &Rc<CompareContext>, model: &CompareModel) -> Html {
    let (kept, words) = match model.keeping {
        Keeping::Impossible => return Html::default(),
        Keeping::Off if model.set.members().is_empty() => return Html::default(),
        Keeping::Off => (false, keys::COMPARE_KEEP),
        Keeping::On => (true, keys::COMPARE_KEEP_STOP),
    };
    let explained = if kept { keys::COMPARE_KEEP_ON } else { keys::COMPARE_KEEP_HELP };
    html! {
        <section class="pc-part" data-role="kept">
            <p>{ ctx.message(explained) }</p>
            <div class="pc-buttons">
                <button type="button" part="button" class="pc-button" data-do={if kept { "forget" } else { "keep" }}
                    onclick={ctx.sends(CompareCommand::Keep(!kept))}>
                    { ctx.message(words) }
                </button>
            </div>
        </section>
    }
}
