//! The findings: what to do first, what is strong, what to find out, what has no answer, and the person's own notes.
//! Knows nothing about their wording, only about the elements.

use yew::{AttrValue, Html};

use super::part::{Fold, Part};
use crate::app::model::{Command, Screen};
use crate::i18n::{Phrase, keys};
use crate::results::{Finding, Note, ResponseResults, UnansweredSection};
use crate::ui::context::{QUIET, ViewContext};
use crate::ui::markup::{
    button, changed, details, details_about, element, element_with, fragment, fragment_vec, keyed, named,
    none, phrase, phrase_element, space, static_text, text,
};

/// How many of the weakest items are in view; the others are folded.
const IN_VIEW: usize = 2;

/// The weakest items, each with its advice. `add` makes a button that adds a piece of advice, about the
/// item with an id, to the plan.
pub fn first(
    ctx: &ViewContext,
    results: &ResponseResults,
    add: &dyn Fn(&str, &Phrase) -> Html,
) -> Option<Part> {
    let mut entries = Vec::new();
    for finding in results.priorities()? {
        let Finding { item, prompt, advice, .. } = finding.clone();
        let content = [statement(ctx, finding), planned(ctx, (&item, prompt), advice, add)];
        let key = item.clone().into();
        let entry = element_with("li", &["data-priority"], [item.into()], content);
        entries.push(changed(entry, |tag| tag.key = Some(key)));
    }
    let more = entries.split_off(entries.len().min(IN_VIEW));
    let shown = entries.len();
    let list = |entries: Vec<Html>| match entries.is_empty() {
        true => none(),
        false => element("ol", "pc-items", [fragment_vec(entries)]),
    };
    // The folded ones go on counting.
    let going_on = |entries| {
        let start = AttrValue::from((shown + 1).to_string());
        element_with("ol", &["class", "start"], [static_text("pc-items"), start], [fragment_vec(entries)])
    };
    let note = note("first-note", results.priorities_note());
    let rest = match more.len() {
        0 => note,
        // The note counts those that follow all of them.
        count => {
            details("more-first", ctx.count(keys::FIRST_MORE_HERE, count), fragment([going_on(more), note]))
        }
    };
    let content = [list(entries), rest];
    Some(Part::new("first", ctx.message(keys::RESULTS_FIRST), fragment(content)))
}

/// The first piece of advice on an item and, folded, the others.
fn planned(
    ctx: &ViewContext,
    (item, prompt): (&str, Phrase),
    advice: Vec<Phrase>,
    add: &dyn Fn(&str, &Phrase) -> Html,
) -> Html {
    let mut advice = advice.into_iter();
    let Some(first) = advice.next() else { return add(item, &Phrase::default()) };
    let mut more = Vec::new();
    for advice in advice {
        let add = add(item, &advice);
        more.push(element("li", "", [phrase_element("span", "", advice), space(), add]));
    }
    let add = add(item, &first);
    let more = match more.is_empty() {
        true => none(),
        false => details_about(
            "more-advice",
            ctx.message(keys::ADVICE_MORE),
            prompt,
            element("ul", "pc-list", [fragment_vec(more)]),
        ),
    };
    fragment([phrase_element("p", "pc-advice", first), element("div", "pc-ways", [add, more])])
}

/// The strongest items.
pub fn strengths(ctx: &ViewContext, results: &ResponseResults) -> Option<Part> {
    let mut entries = Vec::new();
    for finding in results.strengths() {
        entries.push(element("li", "", [statement(ctx, finding)]));
    }
    if entries.is_empty() {
        return None;
    }
    let list = element("ul", "pc-items", [fragment_vec(entries)]);
    let content = [list, note("strengths-note", results.strengths_note())];
    Some(Part::new("strengths", ctx.message(keys::STRENGTHS), fragment(content)))
}

/// What was picked, where it is too little for a figure.
pub fn picked(results: &ResponseResults) -> Option<Part> {
    let (heading, picked) = results.picked()?;
    let entries = picked.into_iter().map(|it| phrase_element("li", "", it)).collect();
    listed("picked", heading.words().into(), "ul", "pc-list", entries)
}

/// The items answered with "don't know", with what to look for.
pub fn find_out(ctx: &ViewContext, results: &ResponseResults) -> Option<Part> {
    let mut entries = Vec::new();
    for Finding { prompt, advice, .. } in results.find_out() {
        let (mut help, mut signs) = (none(), none());
        if !advice.is_empty() {
            help = ctx.message_element("p", "pc-small", keys::FIND_OUT_HELP);
            let lines = advice.into_iter().map(|sign| phrase_element("li", "", sign)).collect();
            signs = element("ul", "pc-list", [fragment_vec(lines)]);
        }
        entries.push(element("li", "", [phrase_element("p", "pc-statement", prompt), help, signs]));
    }
    listed("find-out", ctx.message(keys::FIND_OUT), "ul", "pc-items", entries)
}

/// How many items have no answer, with links to their sections.
pub fn unanswered(ctx: &ViewContext, results: &ResponseResults) -> Option<Part> {
    let unanswered = results.unanswered()?;
    let mut links = Vec::new();
    for UnansweredSection { number, label } in unanswered.sections {
        let id = ctx.instrument.sections[number].id.shared();
        let values = [static_text("button"), static_text("button"), static_text(QUIET), id.into()];
        let go = ctx.sends(Command::Go(Screen::Section(number)));
        let link = button(&["type", "part", "class", "data-go"], values, go, phrase(label));
        links.push(keyed(number, element("li", "", [link])));
    }
    listed("unanswered", unanswered.heading.words().into(), "ul", "pc-plain", links)
}

/// What the person wrote, folded, because they know it.
pub fn notes(ctx: &ViewContext, results: &ResponseResults) -> Option<Part> {
    let mut notes = Vec::new();
    for Note { prompt, texts } in results.notes() {
        notes.push(phrase_element("dt", "", prompt));
        for words in texts {
            // In the direction of its script. With `unicode-bidi: plaintext`, a long text would take Chromium too long.
            let values = [static_text("pc-note-text"), static_text("auto")];
            notes.push(element_with("dd", &["class", "dir"], values, [text(words.words().into())]));
        }
    }
    listed("notes", ctx.message(keys::NOTES), "dl", "pc-rubric", notes).map(|part| part.fold(Fold::Shut))
}

fn statement(ctx: &ViewContext, Finding { prompt, answer_label, answer, .. }: Finding) -> Html {
    element("p", "pc-statement", [phrase(prompt), space(), answered(ctx, answer_label, answer)])
}

/// An answer beside its statement, with its label if it has one.
pub fn answered(ctx: &ViewContext, label: Phrase, answer: Phrase) -> Html {
    if label.is_empty() {
        return phrase_element("span", "pc-state", answer);
    }
    let content = [phrase(label), text(ctx.message(keys::COLON)), phrase_element("span", "", answer)];
    element("span", "pc-state", content)
}

/// A sentence below a list, if there is one.
fn note(role: &'static str, words: Option<Phrase>) -> Html {
    words.map_or_else(none, |words| named("p", "", role, [phrase(words)]))
}

/// A part with a list, unless the list is empty.
#[inline(never)]
fn listed(
    role: &'static str,
    heading: AttrValue,
    tag: &'static str,
    class: &'static str,
    entries: Vec<Html>,
) -> Option<Part> {
    match entries.is_empty() {
        true => None,
        false => Some(Part::new(role, heading, element(tag, class, [fragment_vec(entries)]))),
    }
}
