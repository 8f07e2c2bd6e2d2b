//! The list of sections, each with its state, which people open to go to one. Comes with the later part.

use yew::Html;

use super::context::ViewContext;
use super::markup::{
    button, element, element_with, fragment, fragment_vec, keyed, none, space, static_text, text_element,
};
use super::question::not_counted;
use crate::app::model::{Command, Model, Screen};
use crate::i18n::keys;

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
    let mut items = ctx.instrument.items_of(section);
    let wrong = items.any(|(_, item)| not_counted(ctx, item, model));
    let wrong = match wrong {
        true => ctx.message_element("span", "pc-state pc-block", keys::STATE_NOT_COUNTED),
        false => none(),
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
        element("span", "pc-states", [text_element("span", "pc-state", state), wrong]),
    ]);
    let go = ctx.sends(Command::Go(Screen::Section(number)));
    let entry = button(&["type", "class", "data-section", "aria-current"], values, go, content);
    keyed(number, element("li", "", [entry]))
}
