//! Progress: a bar with words, the list of sections with their states, and whether answers are saved.

use web_sys::Element;
use yew::virtual_dom::ListenerKind;
use yew::{AttrValue, Callback, Event, Html, TargetCast, UseStateHandle};

use super::context::ViewContext;
use super::lazy;
use super::markup::{details, element, element_with, keyed, listening, named, none, static_text, text};
use crate::app::model::{Model, StorageKind};
use crate::domain::instrument::Instrument;
use crate::i18n::keys::{self, Key};

/// Shows the progress, with the numbers from [`counts`]. `unfolded` is the value of `moves` when the person opened the
/// list of sections. Rendering the list after every answer, even if closed, would take longer than everything else.
pub fn progress(
    ctx: &ViewContext,
    model: &Model,
    (answered, total): (usize, usize),
    unfolded: &UseStateHandle<Option<u32>>,
) -> Html {
    let words = words(ctx, (answered, total));
    let bar = [
        static_text("pc-bar"),
        total.to_string().into(),
        answered.to_string().into(),
        ctx.message(keys::PROGRESS_LABEL),
    ];
    // The words follow it, so as a description they would be read out twice.
    let bar_names = &["class", "max", "value", "aria-label"];
    let content = [
        ctx.localized_element("p", "pc-title", &ctx.instrument.title),
        element_with("progress", bar_names, bar, [text(words.clone())]),
        element(
            "p",
            "pc-progress-line",
            [named("span", "", "progress-text", [text(words)]), saved(ctx, model)],
        ),
        // Going to another screen closes it.
        keyed(model.moves as usize, all_sections(ctx, model, unfolded)),
    ];
    element_with("div", &["class", "part"], [static_text("pc-head"), static_text("progress")], content)
}

/// How many required items have an answer, and how many there are.
pub fn counts(model: &Model) -> (usize, usize) {
    let total = model.instrument.needed();
    (total - model.response.missing(&model.instrument), total)
}

/// "3 of 10 answered, about 4 minutes left".
pub fn words(ctx: &ViewContext, (answered, total): (usize, usize)) -> AttrValue {
    let all = ctx.whole(total);
    match total - answered {
        0 => ctx.format(keys::PROGRESS_DONE, [all]),
        left => ctx.format(keys::PROGRESS, [ctx.whole(answered), all, minutes(ctx, left)]),
    }
}

/// "about 3 minutes", for this number of questions.
pub fn minutes(ctx: &ViewContext, items: usize) -> AttrValue {
    ctx.count(keys::MINUTES, Instrument::minutes(items))
}

/// "Section 2 of 10".
pub fn place(ctx: &ViewContext, number: usize) -> AttrValue {
    ctx.format(keys::SECTION_PLACE, [ctx.whole(number + 1), ctx.whole(ctx.instrument.sections.len())])
}

/// Whether there are answers, and they are where they are to be kept. It is said once it is true, also after the next power
/// cut.
pub fn is_saved(model: &Model) -> bool {
    model.storage_error.is_none() && !model.response.is_untouched() && model.durable
}

/// A sign for where the answers are kept, and the words for it.
pub fn where_saved(model: &Model) -> (&'static str, Key) {
    match (model.storage_error, model.storage) {
        (None, StorageKind::Browser) => ("✓ ", keys::SAVED_BROWSER),
        (None, StorageKind::Tab) => ("✓ ", keys::SAVED_TAB),
        (None, StorageKind::Page) => ("", keys::SAVED_PAGE),
        (Some(_), _) => ("! ", keys::SAVED_NOT),
    }
}

fn saved(ctx: &ViewContext, model: &Model) -> Html {
    let (sign, key) = where_saved(model);
    let sign = element_with("span", &["aria-hidden"], [static_text("true")], [text(static_text(sign))]);
    // It always takes its space, so that nothing moves.
    let seen = is_saved(model) || model.storage_error.is_some();
    let class = if seen { "pc-saved" } else { "pc-saved pc-unseen" };
    named("span", class, "saved", [sign, text(ctx.message(key))])
}

fn all_sections(ctx: &ViewContext, model: &Model, unfolded: &UseStateHandle<Option<u32>>) -> Html {
    let (set, now) = (unfolded.clone(), model.moves);
    // However it was opened: the browser also sends this event if it opens it by itself.
    let ontoggle = Callback::from(move |event: Event| {
        let open = event.target_unchecked_into::<Element>().has_attribute("open");
        set.set(open.then_some(now));
    });
    let list = lazy::here(ctx).filter(|_| **unfolded == Some(now));
    let content = list.map_or_else(none, |later| (later.sections)(ctx, model));
    let all = details("sections", ctx.message(keys::SECTIONS), content);
    listening(|| ListenerKind::ontoggle, ontoggle, all)
}
