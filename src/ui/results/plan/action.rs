//! One action: what it is about, its fields, and the buttons that move and remove it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Act, pressed};
use crate::app::model::Message;
use crate::domain::plan::is_day;
use crate::domain::response::{Action, Change};
use crate::i18n::keys::{self, Key};
use crate::ui::context::{Desk, QUIET};
use crate::ui::markup::{button, el, fixed, line, none, row, text, with};

/// Shows the action at this place of the plan.
pub fn action(desk: &Desk, plan: &[Action], number: usize, act: &Callback<Act>) -> Html {
    let action = &plan[number];
    let area = |name: &'static str, key, value: &str| {
        let value = AttrValue::from(value.to_string());
        label(desk, key, html! { <textarea part="note" class="pc-note" rows="2" {name} {value} /> })
    };
    let (due, words) = match is_day(&action.due) {
        true => (action.due.clone(), none()),
        // A date field can show no words; they stay until a day is chosen.
        false => (String::new(), due_words(desk, &action.due)),
    };
    let owner = AttrValue::from(action.owner.clone());
    let owner = html! { <input part="note" class="pc-note" name="owner" autocomplete="off" value={owner} /> };
    let dated = if due.is_empty() { "pc-undated" } else { "" };
    let due = AttrValue::from(due);
    let due = html! { <input type="date" min="1970-01-01" max="9999-12-31" part="note" class="pc-note" name="due" value={due} /> };
    let fields = row([
        area("action", keys::PLAN_ACTION, &action.action),
        el(
            "div",
            "pc-fields",
            [
                label(desk, keys::PLAN_OWNER, owner),
                el("div", dated, [label(desk, keys::PLAN_DUE, due), words]),
            ],
        ),
        area("measure", keys::PLAN_MEASURE, &action.measure),
    ]);
    let fields = html! { <div oninput={on_input(desk, plan, number)}>{ fields }</div> };
    let last = number + 1 == plan.len();
    let buttons = [
        one(
            desk,
            "up",
            keys::PLAN_UP,
            pressed(act, Act::Move(number, number.saturating_sub(1))),
            number == 0,
        ),
        one(desk, "down", keys::PLAN_DOWN, pressed(act, Act::Move(number, number + 1)), last),
        one(desk, "remove", keys::PLAN_REMOVE, pressed(act, Act::Remove(number)), false),
    ];
    let content =
        [el("legend", "pc-statement", [about(desk, &action.item)]), fields, el("div", "pc-acts", buttons)];
    let values = [fixed("pc-importance"), number.to_string().into()];
    el("li", "", [with("fieldset", &["class", "data-action"], values, content)])
}

/// The item's prompt; the id of an item that this edition does not have.
fn about(desk: &Desk, item: &str) -> Html {
    match desk.instrument.find(item) {
        Some(number) => desk.told(&desk.instrument.items[number].prompt),
        None if item.is_empty() => text(desk.say(keys::PLAN_OWN_ITEM)),
        None => text(item.to_string().into()),
    }
}

fn due_words(desk: &Desk, words: &str) -> Html {
    match words.is_empty() {
        true => none(),
        false => line("p", "pc-small", desk.fill(keys::PLAN_DUE_WORDS, [words.to_string().into()])),
    }
}

/// A field under its label.
pub fn label(desk: &Desk, key: Key, field: Html) -> Html {
    el("label", "pc-block", [desk.line("span", "pc-small", key), field])
}

fn one(desk: &Desk, name: &'static str, key: Key, act: Callback<MouseEvent>, off: bool) -> Html {
    let off = if off { "disabled" } else { "" };
    let values = [fixed("button"), fixed("button"), fixed(QUIET), fixed(name), fixed(off)];
    button(&["type", "part", "class", "data-do", "disabled"], values, act, text(desk.say(key)))
}

/// One listener for all of an action's fields, which their names tell apart.
fn on_input(desk: &Desk, plan: &[Action], number: usize) -> Callback<InputEvent> {
    let (send, plan) = (desk.send.clone(), plan.to_vec());
    Callback::from(move |event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let mut plan = plan.clone();
        let (action, value) = (&mut plan[number], field.value());
        match &*field.name() {
            "action" => action.action = value,
            "owner" => action.owner = value,
            "measure" => action.measure = value,
            // A day that is not wholly typed reads as none, which must not wipe out words.
            _ if value.is_empty() && !is_day(&action.due) => return,
            // Nor must a year of which only the first digits are typed be taken for words.
            _ if !value.is_empty() && !is_day(&value) => return,
            _ => action.due = value,
        }
        send.emit(Message::Change(Change::Plan(plan)));
    })
}
