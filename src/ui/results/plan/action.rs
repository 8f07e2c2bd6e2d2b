//! One action: what it is about, its fields, and the buttons that move and remove it. Knows nothing of
//! the other actions but how many there are.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::act::{Act, pressed};
use crate::app::model::Command;
use crate::domain::plan::{ActionField, PlanEntry, is_day};
use crate::domain::response::Change;
use crate::i18n::keys::{self, Key};
use crate::ui::context::{QUIET, ViewContext};
use crate::ui::markup::{button, element, element_with, fragment, none, static_text, text, text_element};

/// Shows the action at the place `number` of a plan of `count`.
pub fn action(
    ctx: &ViewContext,
    action: &PlanEntry,
    number: usize,
    count: usize,
    act: &Callback<Act>,
) -> Html {
    let area = |name: &'static str, key, value: &str| {
        let value = AttrValue::from(value.to_string());
        label(ctx, key, html! { <textarea part="note" class="pc-note" rows="2" {name} {value} /> })
    };
    let (due, words) = match is_day(&action.due) {
        true => (action.due.clone(), none()),
        // A date field can show no words; they stay until a day is chosen.
        false => (String::new(), due_words(ctx, &action.due)),
    };
    let owner = AttrValue::from(action.owner.clone());
    let owner = html! { <input part="note" class="pc-note" name="owner" autocomplete="off" value={owner} /> };
    let dated = if due.is_empty() { "pc-undated" } else { "" };
    let due = AttrValue::from(due);
    let due = html! { <input type="date" min="1970-01-01" max="9999-12-31" part="note" class="pc-note" name="due" value={due} /> };
    let fields = fragment([
        area("action", keys::PLAN_ACTION, &action.action),
        element(
            "div",
            "pc-fields",
            [
                label(ctx, keys::PLAN_OWNER, owner),
                element("div", dated, [label(ctx, keys::PLAN_DUE, due), words]),
            ],
        ),
        area("measure", keys::PLAN_MEASURE, &action.measure),
    ]);
    let fields = html! { <div oninput={on_input(ctx, action)}>{ fields }</div> };
    let last = number + 1 == count;
    let to = |to: usize| pressed(act, Act::Move { id: action.id.clone(), from: number, to });
    let remove = pressed(act, Act::Remove(action.id.clone(), number));
    let buttons = [
        one(ctx, "up", keys::PLAN_UP, to(number.saturating_sub(1)), number == 0),
        one(ctx, "down", keys::PLAN_DOWN, to(number + 1), last),
        one(ctx, "remove", keys::PLAN_REMOVE, remove, false),
    ];
    let content = [
        element("legend", "pc-statement", [about(ctx, &action.item)]),
        fields,
        element("div", "pc-acts", buttons),
    ];
    let values = [static_text("pc-importance"), number.to_string().into()];
    element("li", "", [element_with("fieldset", &["class", "data-action"], values, content)])
}

/// The item's prompt; the id of an item that this edition does not have.
fn about(ctx: &ViewContext, item: &str) -> Html {
    match ctx.instrument.find(item) {
        Some(number) => ctx.localized(&ctx.instrument.items[number].prompt),
        None if item.is_empty() => text(ctx.message(keys::PLAN_OWN_ITEM)),
        None => text(item.to_string().into()),
    }
}

fn due_words(ctx: &ViewContext, words: &str) -> Html {
    match words.is_empty() {
        true => none(),
        false => text_element("p", "pc-small", ctx.format(keys::PLAN_DUE_WORDS, [words.to_string().into()])),
    }
}

/// A field under its label.
pub fn label(ctx: &ViewContext, key: Key, field: Html) -> Html {
    element("label", "pc-block", [ctx.message_element("span", "pc-small", key), field])
}

fn one(ctx: &ViewContext, name: &'static str, key: Key, act: Callback<MouseEvent>, off: bool) -> Html {
    let off = if off { "disabled" } else { "" };
    let values = [
        static_text("button"),
        static_text("button"),
        static_text(QUIET),
        static_text(name),
        static_text(off),
    ];
    button(&["type", "part", "class", "data-do", "disabled"], values, act, text(ctx.message(key)))
}

/// One listener for all of an action's fields, which their names tell apart.
fn on_input(ctx: &ViewContext, action: &PlanEntry) -> Callback<InputEvent> {
    let (send, id, dated) = (ctx.send.clone(), action.id.clone(), is_day(&action.due));
    Callback::from(move |event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let (name, value) = (field.name(), field.value());
        let field = match &*name {
            "action" => ActionField::Action,
            "owner" => ActionField::Owner,
            "measure" => ActionField::Measure,
            // A day that is not wholly typed reads as none, which must not wipe out words.
            _ if value.is_empty() && !dated => return,
            // Nor must a year of which only the first digits are typed be taken for words.
            _ if !value.is_empty() && !is_day(&value) => return,
            _ => ActionField::Due,
        };
        send.emit(Command::Change(Change::EditAction { id: id.clone(), field, value }));
    })
}
