//! One question: the prompt, the choices, and help with choosing. Only rendered again if its own answer changes.

mod drawn;
mod levels;
mod other;

use std::rc::Rc;

pub(super) use drawn::option;
use drawn::{Drawn, both, id};
pub use other::not_counted;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::context::{SharedContext, ViewContext};
use super::markup::{
    element, element_with, fragment, fragment_vec, listening, named, none, static_text, text,
};
use super::shared::Shared;
use super::written::{area, full};
use crate::app::model::Command;
use crate::domain::instrument::{Item, Kind, ScoringKind};
use crate::domain::response::Change;
use crate::domain::response::answer::Answer;
use crate::domain::text::Text;
use crate::domain::time::Timestamp;
use crate::i18n::keys::{self, Key};

/// A question's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct QuestionProps {
    /// What all views share.
    pub ctx: SharedContext,
    /// The item's number in the assessment.
    pub item: usize,
    /// Its answer, if there is or was one.
    pub answer: Option<Shared<Answer>>,
}

/// Shows a question.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { ctx, item, answer } = props;
    let item = &ctx.instrument.items[*item];
    let drawn =
        use_state(|| Drawn { visit: ctx.visit.get(), typed: ctx.typed.borrow().get(&item.id), refused: 0 });
    let nothing = Answer::empty(Timestamp::START);
    let answer = answer.as_ref().map_or(&nothing, |answer| &*answer.0);
    let note = || note_field(ctx, item, answer.note.clone());
    let remark = remark(ctx, item);
    let (choices, importance, note) = match &item.kind {
        Kind::Rating(rating) => (
            levels::choices(ctx, item, rating, &answer.value, drawn.visit),
            levels::importance(ctx, item, rating, answer, drawn.visit),
            note(),
        ),
        Kind::Pick(pick) => (other::pick(ctx, item, pick, &answer.value, &drawn), none(), note()),
        Kind::Text => (other::words(ctx, item, &answer.value), none(), none()),
        Kind::Number(range) => (other::number(ctx, item, range, &answer.value, &drawn), none(), note()),
    };
    let help = element("div", "pc-help", [look_for(ctx, item), example(ctx, item), note]);
    let content = [prompt(ctx, item), remark, choices, importance, help];
    let values = [
        static_text("question"),
        static_text("pc-question"),
        item.id.shared().into(),
        group_description(ctx, item),
    ];
    // A group around a single field would be read out with the same words as the field.
    let tag = if has_field(item) { "div" } else { "fieldset" };
    element_with(tag, &["part", "class", "data-item", "aria-describedby"], values, content)
}

/// Whether the answer is given in one field, which the prompt labels, rather than by choosing.
fn has_field(item: &Item) -> bool {
    matches!(item.kind, Kind::Text | Kind::Number(_))
}

fn prompt(ctx: &ViewContext, item: &Item) -> Html {
    let (tag, field) = match has_field(item) {
        true => ("label", id("field", item)),
        false => ("legend", static_text("")),
    };
    let values = [static_text("pc-prompt"), id("prompt", item), field];
    element_with(tag, &["class", "id", "for"], values, [ctx.localized(&item.prompt)])
}

/// A remark about the whole question, if there is one to make.
fn remark_key(ctx: &ViewContext, item: &Item) -> Option<Key> {
    match item.rating() {
        _ if item.optional => Some(keys::OPTIONAL),
        Some(rating) if rating.essential && ctx.instrument.scoring.kind == ScoringKind::Staged => {
            Some(keys::ESSENTIAL)
        }
        _ => None,
    }
}

/// The remark, which screen readers read out with the question.
fn remark(ctx: &ViewContext, item: &Item) -> Html {
    remark_key(ctx, item).map_or_else(none, |key| {
        let values = [static_text("pc-small"), id("remark", item)];
        element_with("p", &["class", "id"], values, [text(ctx.message(key))])
    })
}

/// The ids of what describes the whole group: the remark and, if options are picked, how many.
fn group_description(ctx: &ViewContext, item: &Item) -> AttrValue {
    let remark = remark_key(ctx, item).map_or(static_text(""), |_| id("remark", item));
    match &item.kind {
        Kind::Rating(_) => remark,
        Kind::Pick(_) if remark.is_empty() => id("hint", item),
        Kind::Pick(_) => both(&remark, &id("hint", item)),
        // They describe the field.
        Kind::Text | Kind::Number(_) => static_text(""),
    }
}

/// Something to unfold. Every question has the same, so for assistive technology their names end with the question.
fn unfolding(item: &Item, role: &'static str, summary: AttrValue, content: Html) -> Html {
    let id = id(role, item);
    // Without a description of its own, Chromium takes its text for one, which its name has already said.
    let values = [both(&id, &drawn::id("prompt", item)), static_text(" "), id];
    let summary =
        element_with("summary", &["aria-labelledby", "aria-description", "id"], values, [text(summary)]);
    named("details", "pc-details", role, [summary, content])
}

fn example(ctx: &ViewContext, item: &Item) -> Html {
    item.example.as_ref().map_or_else(none, |words| {
        unfolding(item, "example", ctx.message(keys::EXAMPLE), ctx.localized_element("p", "", words))
    })
}

fn look_for(ctx: &ViewContext, item: &Item) -> Html {
    match item.look_for.is_empty() {
        true => none(),
        false => unfolding(item, "look-for", ctx.message(keys::LOOK_FOR), texts(ctx, &item.look_for)),
    }
}

/// A list of an assessment's texts.
pub fn texts(ctx: &ViewContext, texts: &[Text]) -> Html {
    let lines = texts.iter().map(|text| ctx.localized_element("li", "", text)).collect();
    element("ul", "pc-list", [fragment_vec(lines)])
}

fn note_field(ctx: &ViewContext, item: &Item, note: Rc<str>) -> Html {
    let (send, item_id) = (ctx.send.clone(), item.id.clone());
    let oninput = Callback::from(move |event: Event| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        send.emit(Command::Change(Change::Note(item_id.clone(), text.into())));
    });
    let title = if note.is_empty() { keys::NOTE } else { keys::NOTE_WRITTEN };
    let hint = id("evidence", item);
    // The words that unfold the field are its label.
    let label = id("note", item);
    let field = area(static_text("3"), static_text(""), label, hint.clone(), note.clone().into());
    let field = listening(|| ListenerKind::oninput, oninput, field);
    let hint = element_with(
        "p",
        &["class", "id"],
        [static_text("pc-small"), hint],
        [text(ctx.message(keys::NOTE_HINT))],
    );
    unfolding(item, "note", ctx.message(title), fragment([hint, field, full(ctx, &note)]))
}
