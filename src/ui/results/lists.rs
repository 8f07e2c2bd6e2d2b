//! What follows from the result: what to do first, what is strong, what to find out, what is still
//! open, and the person's own notes.

use std::rc::Rc;

use yew::{AttrValue, Html};

use super::phrases;
use crate::app::model::{Message, Screen};
use crate::domain::exact::Exact;
use crate::domain::instrument::Item;
use crate::domain::response::Session;
use crate::domain::response::answer::Response;
use crate::domain::scoring::findings::Report;
use crate::i18n::keys;
use crate::ui::context::{Desk, QUIET};
use crate::ui::markup::{button, el, fixed, keyed, line, list, none, part, space, text, with};
use crate::ui::question::texts;

/// The weakest items, each with its advice; `add` is the button that plans a piece of advice on the
/// item of an id.
pub fn first(desk: &Desk, session: &Session, report: &Report, add: &dyn Fn(&str, AttrValue) -> Html) -> Html {
    if report.priorities.is_empty() && report.strengths.is_empty() {
        return none();
    }
    let mut entries = Vec::new();
    for &number in &report.priorities {
        let item = &desk.instrument.items[number];
        let content = [statement(desk, session, item), advice(desk, item, add)];
        entries.push(keyed(number, with("li", &["data-priority"], [item.id.shared().into()], content)));
    }
    let content = match entries.is_empty() {
        true => desk.line("p", "", keys::FIRST_NONE),
        false => el("ol", "pc-items", [list(entries)]),
    };
    part("first", desk.say(keys::FIRST), content)
}

fn advice(desk: &Desk, item: &Item, add: &dyn Fn(&str, AttrValue) -> Html) -> Html {
    if item.advice.is_empty() {
        return add(&item.id, fixed(""));
    }
    let mut lines = Vec::new();
    for advice in &item.advice {
        let add = add(&item.id, desk.text(advice));
        lines.push(el("li", "", [desk.tell("span", "", advice), space(), add]));
    }
    el("ul", "pc-list", [list(lines)])
}

/// The strongest items.
pub fn strengths(desk: &Desk, session: &Session, report: &Report) -> Html {
    let mut entries = Vec::new();
    for &number in &report.strengths {
        let item = &desk.instrument.items[number];
        entries.push(keyed(number, el("li", "", [statement(desk, session, item)])));
    }
    listed("strengths", desk.say(keys::STRENGTHS), "ul", "pc-items", entries)
}

/// What was answered with "don't know", with what to look for.
pub fn find_out(desk: &Desk, report: &Report) -> Html {
    let mut entries = Vec::new();
    for &number in &report.find_out {
        let item = &desk.instrument.items[number];
        let help = match item.look_for.is_empty() {
            true => none(),
            false => desk.line("p", "pc-small", keys::FIND_OUT_HELP),
        };
        let prompt = desk.tell("p", "pc-statement", &item.prompt);
        entries.push(keyed(number, el("li", "", [prompt, help, some_texts(desk, &item.look_for)])));
    }
    listed("find-out", desk.say(keys::FIND_OUT), "ul", "pc-items", entries)
}

/// How much has no answer, with a way to each section where that is so.
pub fn unanswered(desk: &Desk, report: &Report) -> Html {
    let mut sections: Vec<_> =
        report.unanswered.iter().map(|item| desk.instrument.section_of(*item)).collect();
    sections.dedup();
    let mut links = Vec::new();
    for number in sections {
        let id = desk.instrument.sections[number].id.shared();
        let values = [fixed("button"), fixed("button"), fixed(QUIET), id.into()];
        let label = text(desk.fill(keys::UNANSWERED_GO, [desk.title(number)]));
        let go = desk.on(Message::Go(Screen::Section(number)));
        let link = button(&["type", "part", "class", "data-go"], values, go, label);
        links.push(keyed(number, el("li", "", [link])));
    }
    let heading = desk.count(keys::UNANSWERED, report.unanswered.len());
    listed("unanswered", heading, "ul", "pc-plain", links)
}

/// What somebody wrote, in whatever script. Not `unicode-bidi: plaintext`: Chromium takes the square of its length for that.
fn written(words: &Rc<str>) -> Html {
    let values = [fixed("pc-note-text"), fixed("auto")];
    with("dd", &["class", "dir"], values, [text(words.clone().into())])
}

/// What the person wrote, numbers too: nothing else in the results shows them.
pub fn notes(desk: &Desk, session: &Session) -> Html {
    let mut notes = Vec::new();
    for item in &desk.instrument.items {
        let Some(answer) = session.answers.get(&item.id) else { continue };
        let mut said = Vec::new();
        match &answer.response {
            Response::Wrote(words) if !answer.response.is_blank() => said.push(written(words)),
            Response::Number(number) => said.push(line("dd", "", desk.number(Exact::whole(*number)))),
            _ => {}
        }
        if !answer.note.is_empty() {
            said.push(written(&answer.note));
        }
        if !said.is_empty() {
            notes.push(desk.tell("dt", "", &item.prompt));
            notes.extend(said);
        }
    }
    listed("notes", desk.say(keys::NOTES), "dl", "pc-rubric", notes)
}

fn statement(desk: &Desk, session: &Session, item: &Item) -> Html {
    let answer = phrases::answer(desk, session, item).unwrap_or_default();
    el("p", "pc-statement", [desk.told(&item.prompt), space(), line("span", "pc-state", answer)])
}

fn some_texts(desk: &Desk, some: &[crate::domain::text::Text]) -> Html {
    if some.is_empty() { none() } else { texts(desk, some) }
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
        false => part(role, heading, el(tag, class, [list(entries)])),
    }
}
