//! One rated question: prompt, levels, what the chosen level means, and what helps to choose. Redrawn
//! only when its own answer changes.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::desk::{QUIET, SharedDesk};
use super::shared::Shared;
use crate::app::model::Message;
use crate::domain::answer::{Answer, Response};
use crate::domain::instrument::{Item, Level};
use crate::domain::session::Change;
use crate::domain::text::Text;
use crate::i18n::keys::{self, Key};

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
    let response = answer.as_ref().map_or(Response::Unanswered, |answer| answer.response);
    let note = answer.as_ref().map_or_else(|| "".into(), |answer| answer.note.clone());
    html! {
        <fieldset part="question" class="pc-question" data-item={item.id.shared()}>
            <legend class="pc-prompt">{ desk.text(&item.prompt) }</legend>
            if item.essential {
                <p class="pc-small">{ desk.say(keys::ESSENTIAL) }</p>
            }
            { look_for(desk, item) }
            <div onchange={on_choice(desk, item)}>
                <div class={classes!("pc-levels", format!("pc-levels-{}", item.scale.levels.len()))}>
                    { for item.scale.levels.iter().map(|level| level_option(desk, item, level, response)) }
                </div>
                <div class="pc-aside">
                    { state_option(desk, item, NOT_APPLICABLE, keys::NOT_APPLICABLE, response == Response::NotApplicable) }
                    { state_option(desk, item, DONT_KNOW, keys::DONT_KNOW, response == Response::DontKnow) }
                    if response != Response::Unanswered {
                        { desk.button("clear", QUIET, keys::CLEAR, respond(item, Response::Unanswered)) }
                    }
                </div>
            </div>
            { chosen_rubric(desk, item, response) }
            <div class="pc-help">
                { rubric(desk, item) }
                { note_field(desk, item, note) }
            </div>
        </fieldset>
    }
}

fn respond(item: &Item, response: Response) -> Message {
    Message::Change(Change::Respond(item.id.clone(), response))
}

/// One listener for all of the item's radios: their values are levels or states.
fn on_choice(desk: &SharedDesk, item: &Item) -> Callback<Event> {
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

fn radio(item: &Item, value: String, checked: bool) -> Html {
    html! {
        <input type="radio" name={item.id.shared()} {value} {checked} aria-describedby={rubric_id(item)} />
    }
}

fn level_option(desk: &SharedDesk, item: &Item, level: &Level, response: Response) -> Html {
    let checked = response == Response::Rated(level.value);
    html! {
        <label part="option" class="pc-option pc-level">
            { radio(item, level.value.to_string(), checked) }
            <span>{ desk.text(&level.label) }</span>
        </label>
    }
}

fn state_option(desk: &SharedDesk, item: &Item, value: &str, label: Key, checked: bool) -> Html {
    html! {
        <label part="option" class="pc-option pc-state-option">
            { radio(item, value.into(), checked) }
            <span>{ desk.say(label) }</span>
        </label>
    }
}

fn look_for(desk: &SharedDesk, item: &Item) -> Html {
    html! {
        if !item.look_for.is_empty() {
            <details class="pc-details" data-role="look-for">
                <summary>{ desk.say(keys::LOOK_FOR) }</summary>
                { texts(desk, &item.look_for) }
            </details>
        }
    }
}

/// A list of an assessment's texts.
pub fn texts(desk: &SharedDesk, texts: &[Text]) -> Html {
    html! { <ul class="pc-list">{ for texts.iter().map(|text| html! { <li>{ desk.text(text) }</li> }) }</ul> }
}

fn rubric_id(item: &Item) -> String {
    format!("pc-rubric-{}", item.id)
}

/// What the chosen level means; for a level without words of its own, what lies on either side.
fn chosen_rubric(desk: &SharedDesk, item: &Item, response: Response) -> Html {
    let text = match response {
        Response::Rated(level) => match item.rubric.get(&level) {
            Some(text) => html! { desk.text(text) },
            None => neighbours(desk, item, level),
        },
        _ => html! {},
    };
    // Always there and tall enough for most texts, so that choosing does not move the page.
    html! {
        if !item.rubric.is_empty() {
            <div class="pc-chosen" id={rubric_id(item)} data-role="chosen-rubric">{ text }</div>
        }
    }
}

fn neighbours(desk: &SharedDesk, item: &Item, level: i32) -> Html {
    let below = item.rubric.range(..level).next_back();
    let above = item.rubric.range(level..).next();
    let label = |value: &i32| item.scale.level(*value).map(|level| desk.text(&level.label));
    let Some(((low, low_text), (high, high_text))) = below.zip(above) else { return html! {} };
    let Some((low, high)) = label(low).zip(label(high)) else { return html! {} };
    html! {
        <>
            <span class="pc-between">{ desk.words.fill(keys::RUBRIC_BETWEEN, &[&low, &high]) }</span>
            <span>{ desk.text(low_text) }</span>
            <span>{ desk.text(high_text) }</span>
        </>
    }
}

fn rubric(desk: &SharedDesk, item: &Item) -> Html {
    let level = |(value, text): (&i32, &Text)| {
        let label = item.scale.level(*value).map(|level| desk.text(&level.label)).unwrap_or_default();
        html! { <><dt>{ label }</dt><dd>{ desk.text(text) }</dd></> }
    };
    html! {
        if !item.rubric.is_empty() {
            <details class="pc-details" data-role="rubric">
                <summary>{ desk.say(keys::RUBRIC) }</summary>
                <dl class="pc-rubric">{ for item.rubric.iter().map(level) }</dl>
            </details>
        }
    }
}

fn note_field(desk: &SharedDesk, item: &Item, note: Rc<str>) -> Html {
    let (send, id) = (desk.send.clone(), item.id.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        send.emit(Message::Change(Change::Note(id.clone(), text.into())));
    });
    let title = if note.is_empty() { keys::NOTE } else { keys::NOTE_WRITTEN };
    let hint = format!("pc-note-{}", item.id);
    html! {
        <details class="pc-details" data-role="note">
            <summary>{ desk.say(title) }</summary>
            <p class="pc-small" id={hint.clone()}>{ desk.say(keys::NOTE_HINT) }</p>
            <textarea part="note" class="pc-note" rows="3" aria-label={desk.say(keys::NOTE_WRITTEN)}
                aria-describedby={hint} value={note} {oninput} />
        </details>
    }
}
