//! How far the person is: one bar with words, the list of sections with their state, and the sign
//! that answers are kept.

use web_sys::Element;
use yew::{AttrValue, Callback, Event, Html, TargetCast, UseStateHandle, html};

use super::context::ViewContext;
use super::markup::{
    button, element, element_with, fragment, fragment_vec, keyed, named, none, space, static_text, text,
    text_element,
};
use crate::app::model::{Command, Model, Screen, StorageKind};
use crate::domain::instrument::Instrument;
use crate::i18n::keys;

/// Shows how far the person is, as [`counts`] says. `unfolded` is the move since which the list of sections is open: drawn
/// always, it would take longer than everything else that follows from an answer.
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
        static_text("pc-progress"),
    ];
    let bar_names = &["class", "max", "value", "aria-label", "aria-describedby"];
    let words_values = [static_text("pc-progress"), static_text("progress-text")];
    let content = [
        element_with("progress", bar_names, bar, [text(words.clone())]),
        element(
            "p",
            "pc-progress-line",
            [element_with("span", &["id", "data-role"], words_values, [text(words)]), saved(ctx, model)],
        ),
        // A move closes it.
        keyed(model.moves as usize, all_sections(ctx, model, unfolded)),
    ];
    element_with("div", &["class", "part"], [static_text("pc-head"), static_text("progress")], content)
}

/// How many of the items that are needed have an answer, and how many there are.
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

/// "about 3 minutes", for so many questions.
pub fn minutes(ctx: &ViewContext, items: usize) -> AttrValue {
    ctx.count(keys::MINUTES, Instrument::minutes(items))
}

/// "Section 2 of 10".
pub fn place(ctx: &ViewContext, number: usize) -> AttrValue {
    ctx.format(keys::SECTION_PLACE, [ctx.whole(number + 1), ctx.whole(ctx.instrument.sections.len())])
}

fn saved(ctx: &ViewContext, model: &Model) -> Html {
    let (sign, key) = match (model.storage_error, model.storage) {
        (None, StorageKind::Browser) => ("✓ ", keys::SAVED_BROWSER),
        (None, StorageKind::Tab) => ("✓ ", keys::SAVED_TAB),
        (None, StorageKind::Page) => ("", keys::SAVED_PAGE),
        (Some(_), _) => ("! ", keys::SAVED_NOT),
    };
    let sign = element_with("span", &["aria-hidden"], [static_text("true")], [text(static_text(sign))]);
    // Its place is kept, so that nothing moves when the first answer is.
    let nothing_yet = model.storage_error.is_none() && model.response.is_untouched();
    let class = if nothing_yet { "pc-saved pc-unseen" } else { "pc-saved" };
    named("span", class, "saved", [sign, text(ctx.message(key))])
}

fn all_sections(ctx: &ViewContext, model: &Model, unfolded: &UseStateHandle<Option<u32>>) -> Html {
    let (set, now) = (unfolded.clone(), model.moves);
    // However it was unfolded: the browser tells of its own doing too.
    let ontoggle = Callback::from(move |event: Event| {
        let open = event.target_unchecked_into::<Element>().has_attribute("open");
        set.set(open.then_some(now));
    });
    let content = if **unfolded == Some(now) { sections(ctx, model) } else { none() };
    html! {
        <details class="pc-details" data-role="sections" {ontoggle}>
            { ctx.message_element("summary", "", keys::SECTIONS) }
            { content }
        </details>
    }
}

/// The list of sections with their states.
pub fn sections(ctx: &ViewContext, model: &Model) -> Html {
    let entries = (0..ctx.instrument.sections.len()).map(|number| entry(ctx, model, number)).collect();
    let entries = element("ol", "pc-sections", [fragment_vec(entries)]);
    element_with("nav", &["aria-label"], [ctx.message(keys::SECTIONS)], [entries])
}

fn entry(ctx: &ViewContext, model: &Model, number: usize) -> Html {
    let section = &ctx.instrument.sections[number];
    let needed = ctx.instrument.items_of(section).filter(|(_, item)| !item.optional);
    let (total, open) = (needed.count(), model.open_items(number));
    let state = match total - open {
        _ if open == 0 => ctx.message(keys::STATE_DONE),
        0 => ctx.message(keys::STATE_NONE),
        done => ctx.format(keys::STATE_SOME, [ctx.whole(done), ctx.whole(total)]),
    };
    let current = if model.screen == Screen::Section(number) { "step" } else { "" };
    let values = [
        static_text("button"),
        static_text("pc-section-link"),
        section.id.shared().into(),
        static_text(current),
    ];
    let content = fragment([
        ctx.localized_element("span", "", &section.title),
        space(),
        text_element("span", "pc-state", state),
    ]);
    let go = ctx.sends(Command::Go(Screen::Section(number)));
    let entry = button(&["type", "class", "data-section", "aria-current"], values, go, content);
    keyed(number, element("li", "", [entry]))
}
