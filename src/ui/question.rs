//! One question: the prompt, the choices, what the chosen level means, and help with choosing. Only rendered
//! again if its own answer changes.

mod drawn;
mod other;

use std::rc::Rc;

use drawn::Drawn;
pub(super) use drawn::option;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::context::{QUIET, SharedContext, ViewContext};
use super::markup::{
    button, choice, details, element, element_with, fragment, fragment_vec, listening, none, static_text,
    text, text_element,
};
use super::shared::Shared;
use super::written::{area, full};
use crate::app::model::Command;
use crate::domain::instrument::{Item, Kind, Rating, ScoringKind};
use crate::domain::response::Change;
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::text::Text;
use crate::domain::time::Timestamp;
use crate::i18n::keys;
use crate::platform::focus;

/// The value of the radio button for [`AnswerValue::NotApplicable`], as in the result file.
const NOT_APPLICABLE: &str = "not-applicable";
/// The value of the radio button for [`AnswerValue::DontKnow`], as in the result file.
const DONT_KNOW: &str = "dont-know";

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
    let (number, item) = (*item, &ctx.instrument.items[*item]);
    let drawn = use_state(|| Drawn { visit: ctx.visit.get(), typed: ctx.typed.borrow().get(number) });
    let nothing = Answer::empty(Timestamp::START);
    let answer = answer.as_ref().map_or(&nothing, |answer| &*answer.0);
    let help = |rubric| {
        element("div", "pc-help", [rubric, example(ctx, item), note_field(ctx, item, answer.note.clone())])
    };
    let [choices, more, help] = match &item.kind {
        Kind::Rating(rating) => [
            choices(ctx, item, rating, &answer.value, drawn.visit),
            fragment([
                chosen_rubric(ctx, item, rating, &answer.value),
                importance(ctx, item, rating, answer, drawn.visit),
            ]),
            help(rubric(ctx, rating)),
        ],
        Kind::Pick(pick) => [other::pick(ctx, item, pick, &answer.value), none(), help(none())],
        Kind::Text => [other::words(ctx, item, &answer.value), none(), example(ctx, item)],
        Kind::Number(range) => {
            [other::number(ctx, number, range, &answer.value, &drawn), none(), help(none())]
        }
    };
    let legend = ctx.localized(&item.prompt);
    let (remark, described) = remark(ctx, item);
    let content =
        [element("legend", "pc-prompt", [legend]), remark, look_for(ctx, item), choices, more, help];
    let values = [static_text("question"), static_text("pc-question"), item.id.shared().into(), described];
    element_with("fieldset", &["part", "class", "data-item", "aria-describedby"], values, content)
}

/// A remark about the whole question, and its id, so that screen readers can read it out with the question.
fn remark(ctx: &ViewContext, item: &Item) -> (Html, AttrValue) {
    let key = match item.rating() {
        _ if item.optional => keys::OPTIONAL,
        Some(rating) if rating.essential && ctx.instrument.scoring.kind == ScoringKind::Staged => {
            keys::ESSENTIAL
        }
        _ => return (none(), static_text("")),
    };
    let id = AttrValue::from(format!("pc-remark-{}", item.id));
    (element_with("p", &["class", "id"], [static_text("pc-small"), id.clone()], [text(ctx.message(key))]), id)
}

fn radio(name: &AttrValue, value: AttrValue, checked: bool, described: AttrValue) -> Html {
    let values = [static_text("radio"), name.clone(), described];
    choice(&["type", "name", "aria-describedby"], values, value, checked)
}

fn choices(ctx: &ViewContext, item: &Item, rating: &Rating, given: &AnswerValue, visit: u32) -> Html {
    let name = AttrValue::from(format!("{}-{visit}", item.id));
    let described = if rating.rubric.is_empty() { static_text("") } else { rubric_id(item) };
    let one = |class, value, label, checked| {
        option(class, radio(&name, value, checked, described.clone()), element("span", "", [label]))
    };
    let mut levels = Vec::new();
    for level in &rating.scale.levels {
        let checked = *given == AnswerValue::Rated(level.value);
        levels.push(one(
            "pc-option pc-level",
            level.value.to_string().into(),
            ctx.localized(&level.label),
            checked,
        ));
    }
    let [not_applicable, dont_know] = [
        (NOT_APPLICABLE, keys::NOT_APPLICABLE, AnswerValue::NotApplicable),
        (DONT_KNOW, keys::DONT_KNOW, AnswerValue::DontKnow),
    ]
    .map(|(value, label, state)| {
        one("pc-option pc-state-option", static_text(value), text(ctx.message(label)), *given == state)
    });
    let clear = match given {
        AnswerValue::Unanswered => none(),
        _ => {
            let clear = ctx.sends(Command::Change(Change::Respond(item.id.clone(), AnswerValue::Unanswered)));
            let onclick = Callback::from(move |event: MouseEvent| {
                // The button disappears, so focus has to move.
                focus::first_choice(&event);
                clear.emit(event);
            });
            let values =
                [static_text("button"), static_text("button"), static_text(QUIET), static_text("clear")];
            button(&["type", "part", "class", "data-do"], values, onclick, text(ctx.message(keys::CLEAR)))
        }
    };
    let aside = element("div", "pc-aside", [not_applicable, dont_know, clear]);
    listening(
        || ListenerKind::onchange,
        on_choice(ctx, item),
        element("div", "", [row_of_levels(levels), aside]),
    )
}

fn row_of_levels(levels: Vec<Html>) -> Html {
    let class = format!("pc-levels pc-levels-{}", levels.len());
    element_with("div", &["class"], [class.into()], [fragment_vec(levels)])
}

/// How important the item is, if the assessment asks that.
fn importance(ctx: &ViewContext, item: &Item, rating: &Rating, answer: &Answer, visit: u32) -> Html {
    let Some(scale) = &rating.importance else { return none() };
    let name = AttrValue::from(format!("{}-importance-{visit}", item.id));
    let mut levels = Vec::new();
    for level in &scale.levels {
        let checked = answer.importance == Some(level.value);
        let input = radio(&name, level.value.to_string().into(), checked, static_text(""));
        levels.push(option("pc-option pc-level", input, ctx.localized_element("span", "", &level.label)));
    }
    let (send, id) = (ctx.send.clone(), item.id.clone());
    let onchange = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value().parse().ok();
        send.emit(Command::Change(Change::Importance(id.clone(), value)));
    });
    let legend = ctx.message_element("legend", "pc-small", keys::IMPORTANCE);
    let levels = element("fieldset", "pc-importance", [legend, row_of_levels(levels)]);
    listening(|| ListenerKind::onchange, onchange, levels)
}

fn example(ctx: &ViewContext, item: &Item) -> Html {
    item.example.as_ref().map_or_else(none, |words| {
        details("example", ctx.message(keys::EXAMPLE), ctx.localized_element("p", "", words))
    })
}

/// One listener for all radio buttons of the item, whose values are levels or states.
fn on_choice(ctx: &ViewContext, item: &Item) -> Callback<Event> {
    let (send, id) = (ctx.send.clone(), item.id.clone());
    Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        let given = match &*value {
            NOT_APPLICABLE => AnswerValue::NotApplicable,
            DONT_KNOW => AnswerValue::DontKnow,
            level => level.parse().map_or(AnswerValue::Unanswered, AnswerValue::Rated),
        };
        send.emit(Command::Change(Change::Respond(id.clone(), given)));
    })
}

fn look_for(ctx: &ViewContext, item: &Item) -> Html {
    match item.look_for.is_empty() {
        true => none(),
        false => details("look-for", ctx.message(keys::LOOK_FOR), texts(ctx, &item.look_for)),
    }
}

/// A list of an assessment's texts.
pub fn texts(ctx: &ViewContext, texts: &[Text]) -> Html {
    let lines = texts.iter().map(|text| ctx.localized_element("li", "", text)).collect();
    element("ul", "pc-list", [fragment_vec(lines)])
}

fn rubric_id(item: &Item) -> AttrValue {
    format!("pc-rubric-{}", item.id).into()
}

/// What the chosen level means. If it has no text, the texts of the levels below and above it.
fn chosen_rubric(ctx: &ViewContext, item: &Item, rating: &Rating, given: &AnswerValue) -> Html {
    if rating.rubric.is_empty() {
        return none();
    }
    let content = match given {
        AnswerValue::Rated(level) => match rating.rubric.get(level) {
            Some(words) => ctx.localized(words),
            None => neighbours(ctx, rating, *level),
        },
        _ => none(),
    };
    // Always there, and high enough for most texts, so that nothing moves when a level is chosen.
    let values = [static_text("pc-chosen"), rubric_id(item), static_text("chosen-rubric")];
    element_with("div", &["class", "id", "data-role"], values, [content])
}

fn neighbours(ctx: &ViewContext, rating: &Rating, level: i32) -> Html {
    let below = rating.rubric.iter().rfind(|(value, _)| **value < level);
    let above = rating.rubric.iter().find(|(value, _)| **value > level);
    let Some(((low, low_text), (high, high_text))) = below.zip(above) else { return none() };
    let between = ctx.format(keys::RUBRIC_BETWEEN, [label(ctx, rating, *low), label(ctx, rating, *high)]);
    fragment([
        text_element("span", "pc-between", between),
        ctx.localized_element("span", "", low_text),
        ctx.localized_element("span", "", high_text),
    ])
}

fn label(ctx: &ViewContext, rating: &Rating, level: i32) -> AttrValue {
    rating.scale.level(level).map_or(static_text(""), |level| ctx.text_of(&level.label))
}

fn rubric(ctx: &ViewContext, rating: &Rating) -> Html {
    if rating.rubric.is_empty() {
        return none();
    }
    let mut levels = Vec::new();
    for (value, words) in rating.rubric.iter() {
        levels.push(match rating.scale.level(*value) {
            Some(level) => ctx.localized_element("dt", "", &level.label),
            None => none(),
        });
        levels.push(ctx.localized_element("dd", "", words));
    }
    details("rubric", ctx.message(keys::RUBRIC), element("dl", "pc-rubric", [fragment_vec(levels)]))
}

fn note_field(ctx: &ViewContext, item: &Item, note: Rc<str>) -> Html {
    let (send, id) = (ctx.send.clone(), item.id.clone());
    let oninput = Callback::from(move |event: Event| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        send.emit(Command::Change(Change::Note(id.clone(), text.into())));
    });
    let title = if note.is_empty() { keys::NOTE } else { keys::NOTE_WRITTEN };
    let hint = AttrValue::from(format!("pc-note-{}", item.id));
    let label = ctx.message(keys::NOTE_WRITTEN);
    let field = area(static_text("3"), static_text(""), label, hint.clone(), note.clone().into());
    let field = listening(|| ListenerKind::oninput, oninput, field);
    let hint = element_with(
        "p",
        &["class", "id"],
        [static_text("pc-small"), hint],
        [text(ctx.message(keys::NOTE_HINT))],
    );
    details("note", ctx.message(title), fragment([hint, field, full(ctx, &note)]))
}
