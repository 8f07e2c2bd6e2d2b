//! The way to whoever collects results, where the page's author names somebody: says what goes along, and opens the draft of
//! an e-mail. The person sends it, or does not. Makes the texts; the store does the rest.

use std::cell::Cell;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::exports::{Draft, Export, ExportStatus, Mail};
use crate::app::model::Command;
use crate::domain::response::{Personal, Response};
use crate::export::mail::draft;
use crate::i18n::{Phrase, keys};
use crate::ui::context::{PRIMARY, SharedContext};
use crate::ui::export_status::status;
use crate::ui::exports::mailed;
use crate::ui::markup::{
    button, element, fragment_vec, named, none, phrase, phrase_element, static_text, text, text_element,
};
use crate::ui::results::tick::tick;
use crate::ui::shared::Shared;
use crate::wire::result;

/// The properties.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SendProps {
    /// What all views share.
    pub ctx: SharedContext,
    /// The response.
    pub response: Rc<Response>,
    /// The outcome of the last export.
    pub status: ExportStatus,
    /// Whether this is where the outcome is read out: there can be a second one on the page.
    pub spoken: bool,
}

/// Shows it.
#[component]
pub(super) fn Send(props: &SendProps) -> Html {
    let SendProps { ctx, response, status: sent, spoken } = props;
    let [names, notes, plan] = [use_state(|| false), use_state(|| false), use_state(|| false)];
    let (to, round) = ctx.collector();
    let (results, has) = (ctx.results(), response.personal());
    let ticks = [
        (has.names, "send-names", keys::TAKE_NAMES, &names),
        (has.notes, "send-notes", keys::TAKE_NOTES, &notes),
        (has.plan, "send-plan", keys::SEND_PLAN, &plan),
    ];
    let mut boxes = vec![text_element("legend", "pc-small", ctx.message(keys::SEND_INCLUDE))];
    for (there, name, key, state) in ticks {
        if there {
            boxes.push(tick(ctx, name, results.message(key), state));
        }
    }
    let given = Personal { names: *names, notes: *notes, plan: *plan };
    let fits = use_fits(ctx, response, given);
    if to.is_empty() {
        return none();
    }
    let include = match boxes.len() {
        1 => none(),
        _ => element("fieldset", "pc-ticks", [fragment_vec(boxes)]),
    };
    let named_round = match round {
        "" => none(),
        name => phrase_element("p", "", results.format(keys::SEND_ROUND, &[&Phrase::written(name)])),
    };
    let sender = props.clone();
    let act = Callback::from(move |_: MouseEvent| {
        let letter = letter(&sender.ctx, &sender.response, given);
        sender.ctx.send.emit(Command::Export(Rc::new(Export::Mail(letter))));
    });
    let says = results.format(keys::SEND_TO, &[&Phrase::written(to)]);
    let values = ["button", "button", PRIMARY, "send"].map(static_text);
    let send = button(&["type", "part", "class", "data-do"], values, act, phrase(says));
    let way = match fits {
        None => none(),
        Some(true) => text(ctx.message(keys::SEND_BY_LINK)),
        Some(false) => {
            let file = results.file_name(&response.handed_over(given), "json");
            phrase(results.format(keys::SEND_BY_FILE, &[&Phrase::written(&file)]))
        }
    };
    let content = [
        named_round,
        ctx.message_element("p", "pc-small", keys::SEND_WHAT),
        include,
        // It is there before, so that it is read out when what is ticked changes it.
        element(if *spoken { "output" } else { "p" }, "pc-small", [way]),
        element("div", "pc-buttons", [send]),
        status(ctx, sent, &["mail"], *spoken),
    ];
    named("div", "pc-save pc-send", "send", content)
}

/// Whether a link to what is given fits into the draft, once that is known: the browser has to pack it first.
#[hook]
fn use_fits(ctx: &SharedContext, response: &Rc<Response>, given: Personal) -> Option<bool> {
    let fits = use_state(|| None);
    let set = fits.setter();
    use_effect_with((ctx.clone(), Shared(response.clone()), given), move |(ctx, response, given)| {
        let asked = Rc::new(Cell::new(!ctx.collector().0.is_empty()));
        if asked.get() {
            let (letter, asked) = (letter(ctx, response, *given), asked.clone());
            spawn_local(async move {
                let link = mailed(&letter).await;
                if asked.get() {
                    set.set(Some(matches!(letter.draft(link.as_deref()), Draft::WithLink(_))));
                }
            });
        }
        move || asked.set(false)
    });
    *fits
}

/// The e-mail, with nothing personal but what is given.
fn letter(ctx: &SharedContext, response: &Response, given: Personal) -> Mail {
    let results = ctx.results();
    let (to, round) = ctx.collector();
    let (title, response) = (results.text(&ctx.instrument.title), response.handed_over(given));
    let file = results.file_name(&response, "json");
    let subject = match round {
        "" => title.clone(),
        name => results.format(keys::SEND_SUBJECT, &[&title, &Phrase::written(name)]),
    };
    let link = results.format(keys::SEND_LINK, &[&title]);
    let attached = results.format(keys::SEND_FILE, &[&title, &Phrase::written(&file)]);
    Mail {
        with_link: draft(to, &subject, &[&link, ""]),
        with_file: draft(to, &subject, &[&attached]),
        file,
        document: result::write_compact(&ctx.instrument, &response).into(),
    }
}
