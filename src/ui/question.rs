//! One rated question: prompt, levels, what the chosen level means, and what helps to choose. Redrawn
//! only when its own answer changes.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::desk::{Desk, QUIET, SharedDesk};
use super::markup::{button, details, el, fixed, line, list, none, row, text, with};
use super::shared::Shared;
use crate::app::model::Message;
use crate::domain::answer::{Answer, Response};
use crate::domain::instrument::Item;
use crate::domain::session::Change;
use crate::domain::text::Text;
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

/// Shows a rated question.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { desk, item, answer } = props;
    let item = &desk.instrument.items[*item];
    let visit = use_state(|| desk.visit.get());
    let (response, note) = match answer {
        Some(answer) => (answer.response, answer.note.clone()),
        None => (Response::Unanswered, "".into()),
    };
    let content = [
        line("legend", "pc-prompt", desk.text(&item.prompt)),
        if item.essential { desk.line("p", "pc-small", keys::ESSENTIAL) } else { none() },
        look_for(desk, item),
        choices(desk, item, response, *visit),
        chosen_rubric(desk, item, response),
        el("div", "pc-help", [rubric(desk, item), note_field(desk, item, note)]),
    ];
    let values = [fixed("question"), fixed("pc-question"), item.id.shared().into()];
    with("fieldset", &["part", "class", "data-item"], values, content)
}

fn choices(desk: &Desk, item: &Item, response: Response, visit: u32) -> Html {
    let name = AttrValue::from(format!("{}-{visit}", item.id));
    let described = (!item.rubric.is_empty()).then(|| rubric_id(item));
    let option = |class: &'static str, value: AttrValue, label, checked| {
        let radio = html! {
            <input type="radio" name={name.clone()} {value} {checked} aria-describedby={described.clone()} />
        };
        with("label", &["part", "class"], [fixed("option"), fixed(class)], [radio, line("span", "", label)])
    };
    let mut levels = Vec::new();
    for level in &item.scale.levels {
        let checked = response == Response::Rated(level.value);
        let value = level.value.to_string().into();
        levels.push(option("pc-option pc-level", value, desk.text(&level.label), checked));
    }
    let [not_applicable, dont_know] = [
        (NOT_APPLICABLE, keys::NOT_APPLICABLE, Response::NotApplicable),
        (DONT_KNOW, keys::DONT_KNOW, Response::DontKnow),
    ]
    .map(|(value, label, state)| {
        option("pc-option pc-state-option", fixed(value), desk.say(label), response == state)
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
    let class = format!("pc-levels pc-levels-{}", levels.len());
    html! {
        <div onchange={on_choice(desk, item)}>
            { with("div", &["class"], [class.into()], [list(levels)]) }
            { el("div", "pc-aside", [not_applicable, dont_know, clear]) }
        </div>
    }
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
    let lines = texts.iter().map(|text| line("li", "", desk.text(text))).collect();
    el("ul", "pc-list", [list(lines)])
}

fn rubric_id(item: &Item) -> AttrValue {
    format!("pc-rubric-{}", item.id).into()
}

/// What the chosen level means; for a level without words of its own, what lies on either side.
fn chosen_rubric(desk: &Desk, item: &Item, response: Response) -> Html {
    if item.rubric.is_empty() {
        return none();
    }
    let content = match response {
        Response::Rated(level) => match item.rubric.get(&level) {
            Some(words) => text(desk.text(words)),
            None => neighbours(desk, item, level),
        },
        _ => none(),
    };
    // Always there and tall enough for most texts, so that choosing does not move the page.
    let values = [fixed("pc-chosen"), rubric_id(item), fixed("chosen-rubric")];
    with("div", &["class", "id", "data-role"], values, [content])
}

fn neighbours(desk: &Desk, item: &Item, level: i32) -> Html {
    let below = item.rubric.iter().rfind(|(value, _)| **value < level);
    let above = item.rubric.iter().find(|(value, _)| **value > level);
    let Some(((low, low_text), (high, high_text))) = below.zip(above) else { return none() };
    let between = desk.fill(keys::RUBRIC_BETWEEN, [label(desk, item, *low), label(desk, item, *high)]);
    row([
        line("span", "pc-between", between),
        line("span", "", desk.text(low_text)),
        line("span", "", desk.text(high_text)),
    ])
}

fn label(desk: &Desk, item: &Item, level: i32) -> AttrValue {
    item.scale.level(level).map_or(fixed(""), |level| desk.text(&level.label))
}

fn rubric(desk: &Desk, item: &Item) -> Html {
    if item.rubric.is_empty() {
        return none();
    }
    let mut levels = Vec::new();
    for (value, words) in item.rubric.iter() {
        levels.push(line("dt", "", label(desk, item, *value)));
        levels.push(line("dd", "", desk.text(words)));
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
