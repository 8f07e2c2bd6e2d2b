//! The first screen: what the assessment is, how long it takes, where answers are stored, who made it.

use yew::Html;

use super::context::{PRIMARY, QUIET, SECONDARY, ViewContext};
use super::lazy;
use super::markup::{details, element, fragment, named, none, screen, text, text_element};
use super::open_file::open_file;
use super::progress::minutes;
use crate::app::model::{Model, Screen, StorageKind};
use crate::i18n::keys;

/// Shows the first screen.
pub fn intro(ctx: &ViewContext, model: &Model) -> Html {
    let instrument = &ctx.instrument;
    // As they are counted later: without the optional ones.
    let needed = instrument.needed();
    let length = [ctx.count(keys::QUESTIONS, needed), minutes(ctx, needed)];
    let content = [
        ctx.headline(ctx.heading.clone(), ctx.localized(&instrument.title)),
        ctx.localized_element("p", "pc-lead", &instrument.intro),
        text_element("p", "pc-facts", ctx.format(keys::INTRO_LENGTH, length)),
        match instrument.items.len() - needed {
            0 => none(),
            more => named("p", "pc-facts", "optional", [text(ctx.count(keys::INTRO_OPTIONAL, more))]),
        },
        untranslated(ctx),
        keeping(ctx, model),
        last_round(ctx, model),
        other_content(ctx, model),
        begin(ctx, model),
        sources(ctx),
    ];
    screen("intro", "pc-intro", fragment(content))
}

/// Says if the questions are not in the reader's language, and in which language they are.
fn untranslated(ctx: &ViewContext) -> Html {
    let prompts = ctx.instrument.items.iter().map(|item| &item.prompt);
    let stated = ctx.instrument.language.as_ref();
    let foreign =
        prompts.map(|prompt| ctx.words.text_with_language(prompt, stated).0).find(Option::is_some).flatten();
    foreign.map_or_else(none, |tag| {
        let language = ctx.words.language_name(tag).into();
        text_element("p", "pc-facts", ctx.format(keys::INTRO_UNTRANSLATED, [language]))
    })
}

/// Says where answers are stored, unless they cannot be.
fn keeping(ctx: &ViewContext, model: &Model) -> Html {
    let key = match model.storage {
        StorageKind::Browser => keys::INTRO_BROWSER,
        StorageKind::Tab => keys::INTRO_TAB,
        StorageKind::Page => keys::INTRO_PAGE,
    };
    match model.storage_error {
        None => named("p", "pc-facts", "keeping", [text(ctx.message(key))]),
        Some(_) => none(),
    }
}

/// Says when the previous round was, if there was one.
fn last_round(ctx: &ViewContext, model: &Model) -> Html {
    model.response.previous.as_ref().map_or_else(none, |previous| {
        let when = ctx.format(keys::ROUND_LAST, [ctx.date(previous.completed)]);
        named("p", "pc-facts", "last-round", [text(when)])
    })
}

/// Offers the answers to other content with this id.
fn other_content(ctx: &ViewContext, model: &Model) -> Html {
    let fitting = model.fitting.as_ref().filter(|_| model.response.is_untouched());
    fitting.zip(lazy::here(ctx)).map_or_else(none, |(fitting, later)| (later.offer)(ctx, fitting))
}

/// The person's progress, if they have started, and the buttons to go on: to the results first, once nothing is open.
fn begin(ctx: &ViewContext, model: &Model) -> Html {
    let (total, missing) = (ctx.instrument.needed(), model.response.missing(&ctx.instrument));
    let begun = !model.response.is_empty();
    let state = || ctx.format(keys::RESUME_STATE, [total - missing, total].map(|count| ctx.whole(count)));
    let start = |look, key| ctx.go_button("start", look, key, Screen::Section(model.next_section()));
    let results = |look, key| ctx.go_button("results", look, key, Screen::Results);
    let [go, also] = match missing {
        _ if !begun => [start(PRIMARY, keys::START), none()],
        0 => [results(PRIMARY, keys::RESULTS_SEE), start(SECONDARY, keys::REVIEW)],
        _ => [start(PRIMARY, keys::RESUME), results(SECONDARY, keys::RESULTS_SO_FAR)],
    };
    let resume = if begun { text_element("p", "pc-resume", state()) } else { none() };
    fragment([resume, element("div", "pc-buttons", [go, also, open_file(ctx, QUIET)])])
}

/// Where the questions come from, folded; what is in it comes with the later part.
fn sources(ctx: &ViewContext) -> Html {
    if ctx.instrument.sources.is_empty() {
        return none();
    }
    let sources = lazy::here(ctx).map_or_else(none, |later| (later.sources)(ctx));
    details("sources", ctx.message(keys::INTRO_SOURCES), element("div", "pc-small", [sources]))
}
