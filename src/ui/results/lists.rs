//! What follows from the result: what to do first, what is strong, what to find out, what is still
//! open, and the person's own notes.

use std::rc::Rc;

use yew::{AttrValue, Html};

use super::phrases;
use crate::app::model::{Command, Screen};
use crate::domain::exact::Exact;
use crate::domain::instrument::Item;
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::findings::Findings;
use crate::i18n::keys;
use crate::ui::context::{QUIET, ViewContext};
use crate::ui::markup::{
    button, element, element_with, fragment_vec, keyed, none, section, space, static_text, text, text_element,
};
use crate::ui::question::texts;

/// The weakest items, each with its advice; `add` is the button that plans a piece of advice on the
/// item of an id.
pub fn first(
    ctx: &ViewContext,
    response: &Response,
    report: &Findings,
    add: &dyn Fn(&str, AttrValue) -> Html,
) -> Html {
    if report.priorities.is_empty() && report.strengths.is_empty() {
        return none();
    }
    let mut entries = Vec::new();
    for &number in &report.priorities {
        let item = &ctx.instrument.items[number];
        let content = [statement(ctx, response, item), advice(ctx, item, add)];
        entries
            .push(keyed(number, element_with("li", &["data-priority"], [item.id.shared().into()], content)));
    }
    let content = match entries.is_empty() {
        true => ctx.message_element("p", "", keys::FIRST_NONE),
        false => element("ol", "pc-items", [fragment_vec(entries)]),
    };
    section("first", ctx.message(keys::RESULTS_FIRST), content)
}

fn advice(ctx: &ViewContext, item: &Item, add: &dyn Fn(&str, AttrValue) -> Html) -> Html {
    if item.advice.is_empty() {
        return add(&item.id, static_text(""));
    }
    let mut lines = Vec::new();
    for advice in &item.advice {
        let add = add(&item.id, ctx.text_of(advice));
        lines.push(element("li", "", [ctx.localized_element("span", "", advice), space(), add]));
    }
    element("ul", "pc-list", [fragment_vec(lines)])
}

/// The strongest items.
pub fn strengths(ctx: &ViewContext, response: &Response, report: &Findings) -> Html {
    let mut entries = Vec::new();
    for &number in &report.strengths {
        let item = &ctx.instrument.items[number];
        entries.push(keyed(number, element("li", "", [statement(ctx, response, item)])));
    }
    listed("strengths", ctx.message(keys::STRENGTHS), "ul", "pc-items", entries)
}

/// What was answered with "don't know", with what to look for.
pub fn find_out(ctx: &ViewContext, report: &Findings) -> Html {
    let mut entries = Vec::new();
    for &number in &report.find_out {
        let item = &ctx.instrument.items[number];
        let help = match item.look_for.is_empty() {
            true => none(),
            false => ctx.message_element("p", "pc-small", keys::FIND_OUT_HELP),
        };
        let prompt = ctx.localized_element("p", "pc-statement", &item.prompt);
        entries.push(keyed(number, element("li", "", [prompt, help, some_texts(ctx, &item.look_for)])));
    }
    listed("find-out", ctx.message(keys::FIND_OUT), "ul", "pc-items", entries)
}

/// How much has no answer, with a way to each section where that is so.
pub fn unanswered(ctx: &ViewContext, report: &Findings) -> Html {
    let mut sections: Vec<_> =
        report.unanswered.iter().map(|item| ctx.instrument.section_of(*item)).collect();
    sections.dedup();
    let mut links = Vec::new();
    for number in sections {
        let id = ctx.instrument.sections[number].id.shared();
        let values = [static_text("button"), static_text("button"), static_text(QUIET), id.into()];
        let label = text(ctx.format(keys::UNANSWERED_GO, [ctx.title(number)]));
        let go = ctx.sends(Command::Go(Screen::Section(number)));
        let link = button(&["type", "part", "class", "data-go"], values, go, label);
        links.push(keyed(number, element("li", "", [link])));
    }
    let heading = ctx.count(keys::UNANSWERED, report.unanswered.len());
    listed("unanswered", heading, "ul", "pc-plain", links)
}

/// What somebody wrote, in whatever script. Not `unicode-bidi: plaintext`: Chromium takes the square of its length for that.
fn written(words: &Rc<str>) -> Html {
    let values = [static_text("pc-note-text"), static_text("auto")];
    element_with("dd", &["class", "dir"], values, [text(words.clone().into())])
}

/// What the person wrote, numbers too: nothing else in the results shows them.
pub fn notes(ctx: &ViewContext, response: &Response) -> Html {
    let mut notes = Vec::new();
    for item in &ctx.instrument.items {
        let Some(answer) = response.answers.get(&item.id) else { continue };
        let mut said = Vec::new();
        match &answer.value {
            AnswerValue::Wrote(words) if !answer.value.is_blank() => said.push(written(words)),
            AnswerValue::Number(number) => {
                said.push(text_element("dd", "", ctx.number(Exact::whole(*number))))
            }
            _ => {}
        }
        if !answer.note.is_empty() {
            said.push(written(&answer.note));
        }
        if !said.is_empty() {
            notes.push(ctx.localized_element("dt", "", &item.prompt));
            notes.extend(said);
        }
    }
    listed("notes", ctx.message(keys::NOTES), "dl", "pc-rubric", notes)
}

fn statement(ctx: &ViewContext, response: &Response, item: &Item) -> Html {
    let answer = phrases::answer(ctx, response, item).unwrap_or_default();
    element(
        "p",
        "pc-statement",
        [ctx.localized(&item.prompt), space(), text_element("span", "pc-state", answer)],
    )
}

fn some_texts(ctx: &ViewContext, some: &[crate::domain::text::Text]) -> Html {
    if some.is_empty() { none() } else { texts(ctx, some) }
}

/// A part with a list, where the list has anything.
#[inline(never)]
fn listed(
    role: &'static str,
    heading: AttrValue,
    tag: &'static str,
    class: &'static str,
    entries: Vec<Html>,
) -> Html {
    match entries.is_empty() {
        true => none(),
        false => section(role, heading, element(tag, class, [fragment_vec(entries)])),
    }
}
