//! One question: prompt, what there is to choose, what the chosen level means, and what helps to
//! choose. Redrawn only when its own answer changes.

mod other;

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::context::{Desk, QUIET, SharedDesk};
use super::markup::{button, details, el, fixed, line, list, none, row, text, with};
use super::shared::Shared;
use crate::app::model::Message;
use crate::domain::instrument::{Item, Kind, Rating, ScoringKind};
use crate::domain::response::Change;
use crate::domain::response::answer::{Answer, Response};
use crate::domain::text::Text;
use crate::domain::time::Timestamp;
use crate::i18n::keys;
use crate::platform::focus;

/// The value of the radio for [`Response::NotApplicable`], as in the result file.
const NOT_APPLICABLE: &str = "not-applicable";
/// The value of the radio for [`Response::DontKnow`].
const DONT_KNOW: &str = "dont-know";

/// A question's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct QuestionProps {
    /// The common ground.
    pub desk: SharedDesk,
    /// The item's number in the assessment.
    pub item: usize,
    /// Its answer, if there ever was one.
    pub answer: Option<Shared<Answer>>,
}

/// What a question on the screen keeps as long as it stays there.
struct Drawn {
    /// Which visit it was drawn in.
    visit: u32,
    /// What stands in a number's field and is no answer.
    typed: AttrValue,
}

/// Shows a question.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { desk, item, answer } = props;
    let item = &desk.instrument.items[*item];
    let drawn = use_state(|| Drawn { visit: desk.visit.get(), typed: AttrValue::default() });
    let nothing = Answer::empty(Timestamp::START);
    let answer = answer.as_ref().map_or(&nothing, |answer| &*answer.0);
    let help = |rubric| {
        el("div", "pc-help", [rubric, example(desk, item), note_field(desk, item, answer.note.clone())])
    };
    let [choices, more, help] = match &item.kind {
        Kind::Rating(rating) => [
            choices(desk, item, rating, &answer.response, drawn.visit),
            row([
                chosen_rubric(desk, item, rating, &answer.response),
                importance(desk, item, rating, answer, drawn.visit),
            ]),
            help(rubric(desk, rating)),
        ],
        Kind::Pick(pick) => [other::pick(desk, item, pick, &answer.response), none(), help(none())],
        Kind::Text => [other::words(desk, item, &answer.response), none(), example(desk, item)],
        Kind::Number(range) => {
            [other::number(desk, item, range, &answer.response, &drawn), none(), help(none())]
        }
    };
    let legend = desk.told(&item.prompt);
    let (remark, described) = remark(desk, item);
    let content = [el("legend", "pc-prompt", [legend]), remark, look_for(desk, item), choices, more, help];
    let values = [fixed("question"), fixed("pc-question"), item.id.shared().into(), described];
    with("fieldset", &["part", "class", "data-item", "aria-describedby"], values, content)
}

/// What has to be known of the question as a whole, and its id for those who hear it.
fn remark(desk: &Desk, item: &Item) -> (Html, AttrValue) {
    let key = match item.rating() {
        _ if item.optional => keys::OPTIONAL,
        Some(rating) if rating.essential && desk.instrument.scoring.kind == ScoringKind::Staged => {
            keys::ESSENTIAL
        }
        _ => return (none(), fixed("")),
    };
    let id = AttrValue::from(format!("pc-remark-{}", item.id));
    (with("p", &["class", "id"], [fixed("pc-small"), id.clone()], [text(desk.say(key))]), id)
}

/// A radio or a checkbox with its label.
pub(super) fn option(class: &'static str, input: Html, label: Html) -> Html {
    with("label", &["part", "class"], [fixed("option"), fixed(class)], [input, label])
}

fn radio(name: &AttrValue, value: AttrValue, checked: bool, described: Option<AttrValue>) -> Html {
    html! { <input type="radio" name={name.clone()} {value} {checked} aria-describedby={described} /> }
}

fn choices(desk: &Desk, item: &Item, rating: &Rating, response: &Response, visit: u32) -> Html {
    let name = AttrValue::from(format!("{}-{visit}", item.id));
    let described = (!rating.rubric.is_empty()).then(|| rubric_id(item));
    let one = |class, value, label, checked| {
        option(class, radio(&name, value, checked, described.clone()), el("span", "", [label]))
    };
    let mut levels = Vec::new();
    for level in &rating.scale.levels {
        let checked = *response == Response::Rated(level.value);
        levels.push(one(
            "pc-option pc-level",
            level.value.to_string().into(),
            desk.told(&level.label),
            checked,
        ));
    }
    let [not_applicable, dont_know] = [
        (NOT_APPLICABLE, keys::NOT_APPLICABLE, Response::NotApplicable),
        (DONT_KNOW, keys::DONT_KNOW, Response::DontKnow),
    ]
    .map(|(value, label, state)| {
        one("pc-option pc-state-option", fixed(value), text(desk.say(label)), *response == state)
    });
    let clear = match response {
        Response::Unanswered => none(),
        _ => {
            let clear = desk.on(Message::Change(Change::Respond(item.id.clone(), Response::Unanswered)));
            let onclick = Callback::from(move |event: MouseEvent| {
                // The button goes away; focus must not go with it.
                focus::first_choice(&event);
                clear.emit(event);
            });
            let values = [fixed("button"), fixed("button"), fixed(QUIET), fixed("clear")];
            button(&["type", "part", "class", "data-do"], values, onclick, text(desk.say(keys::CLEAR)))
        }
    };
    html! {
        <div onchange={on_choice(desk, item)}>
            { row_of_levels(levels) }
            { el("div", "pc-aside", [not_applicable, dont_know, clear]) }
        </div>
    }
}

fn row_of_levels(levels: Vec<Html>) -> Html {
    let class = format!("pc-levels pc-levels-{}", levels.len());
    with("div", &["class"], [class.into()], [list(levels)])
}

/// How much the item matters, where that is asked.
fn importance(desk: &Desk, item: &Item, rating: &Rating, answer: &Answer, visit: u32) -> Html {
    let Some(scale) = &rating.importance else { return none() };
    let name = AttrValue::from(format!("{}-importance-{visit}", item.id));
    let mut levels = Vec::new();
    for level in &scale.levels {
        let checked = answer.importance == Some(level.value);
        let input = radio(&name, level.value.to_string().into(), checked, None);
        levels.push(option("pc-option pc-level", input, desk.tell("span", "", &level.label)));
    }
    let (send, id) = (desk.send.clone(), item.id.clone());
    let onchange = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value().parse().ok();
        send.emit(Message::Change(Change::Importance(id.clone(), value)));
    });
    html! {
        <fieldset class="pc-importance" {onchange}>
            { desk.line("legend", "pc-small", keys::IMPORTANCE) }
            { row_of_levels(levels) }
        </fieldset>
    }
}

fn example(desk: &Desk, item: &Item) -> Html {
    item.example
        .as_ref()
        .map_or_else(none, |words| details("example", desk.say(keys::EXAMPLE), desk.tell("p", "", words)))
}

/// One listener for all of the item's radios: their values are levels or states.
fn on_choice(desk: &Desk, item: &Item) -> Callback<Event> {
    let (send, id) = (desk.send.clone(), item.id.clone());
    Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        let response = match &*value {
            NOT_APPLICABLE => Response::NotApplicable,
            DONT_KNOW => Response::DontKnow,
            level => level.parse().map_or(Response::Unanswered, Response::Rated),
        };
        send.emit(Message::Change(Change::Respond(id.clone(), response)));
    })
}

fn look_for(desk: &Desk, item: &Item) -> Html {
    match item.look_for.is_empty() {
        true => none(),
        false => details("look-for", desk.say(keys::LOOK_FOR), texts(desk, &item.look_for)),
    }
}

/// A list of an assessment's texts.
pub fn texts(desk: &Desk, texts: &[Text]) -> Html {
    let lines = texts.iter().map(|text| desk.tell("li", "", text)).collect();
    el("ul", "pc-list", [list(lines)])
}

fn rubric_id(item: &Item) -> AttrValue {
    format!("pc-rubric-{}", item.id).into()
}

/// What the chosen level means; for a level without words of its own, what lies on either side.
fn chosen_rubric(desk: &Desk, item: &Item, rating: &Rating, response: &Response) -> Html {
    if rating.rubric.is_empty() {
        return none();
    }
    let content = match response {
        Response::Rated(level) => match rating.rubric.get(level) {
            Some(words) => desk.told(words),
            None => neighbours(desk, rating, *level),
        },
        _ => none(),
    };
    // Always there and tall enough for most texts, so that choosing does not move the page.
    let values = [fixed("pc-chosen"), rubric_id(item), fixed("chosen-rubric")];
    with("div", &["class", "id", "data-role"], values, [content])
}

fn neighbours(desk: &Desk, rating: &Rating, level: i32) -> Html {
    let below = rating.rubric.iter().rfind(|(value, _)| **value < level);
    let above = rating.rubric.iter().find(|(value, _)| **value > level);
    let Some(((low, low_text), (high, high_text))) = below.zip(above) else { return none() };
    let between = desk.fill(keys::RUBRIC_BETWEEN, [label(desk, rating, *low), label(desk, rating, *high)]);
    row([
        line("span", "pc-between", between),
        desk.tell("span", "", low_text),
        desk.tell("span", "", high_text),
    ])
}

fn label(desk: &Desk, rating: &Rating, level: i32) -> AttrValue {
    rating.scale.level(level).map_or(fixed(""), |level| desk.text(&level.label))
}

fn rubric(desk: &Desk, rating: &Rating) -> Html {
    if rating.rubric.is_empty() {
        return none();
    }
    let mut levels = Vec::new();
    for (value, words) in rating.rubric.iter() {
        levels.push(match rating.scale.level(*value) {
            Some(level) => desk.tell("dt", "", &level.label),
            None => none(),
        });
        levels.push(desk.tell("dd", "", words));
    }
    details("rubric", desk.say(keys::RUBRIC), el("dl", "pc-rubric", [list(levels)]))
}

fn note_field(desk: &Desk, item: &Item, note: Rc<str>) -> Html {
    let (send, id) = (desk.send.clone(), item.id.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        send.emit(Message::Change(Change::Note(id.clone(), text.into())));
    });
    let title = if note.is_empty() { keys::NOTE } else { keys::NOTE_WRITTEN };
    let hint = AttrValue::from(format!("pc-note-{}", item.id));
    let field = html! {
        <textarea part="note" class="pc-note" rows="3" aria-label={desk.say(keys::NOTE_WRITTEN)}
            aria-describedby={&hint} value={note} {oninput} />
    };
    let hint = with("p", &["class", "id"], [fixed("pc-small"), hint], [text(desk.say(keys::NOTE_HINT))]);
    details("note", desk.say(title), row([hint, field]))
}
