//! One action: what it is about, its fields, and the buttons that move and remove it. All it knows about the
//! other actions is how many there are.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::act::{Act, pressed};
use crate::app::model::Command;
use crate::domain::plan::{ActionField, PlanEntry, is_day};
use crate::domain::response::Change;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::ui::context::{QUIET, SharedContext, ViewContext};
use crate::ui::markup::{
    button, element, element_with, field, fragment, listening, none, phrase, phrase_element, space,
    static_text, text, text_element,
};
use crate::ui::written::{area, full, line};

/// Shows action number `number`, counted from 0, of a plan with `count` actions.
pub fn action(
    ctx: &SharedContext,
    action: &PlanEntry,
    number: usize,
    count: usize,
    act: &Callback<Act>,
) -> Html {
    let lines = |name: &'static str, key, value: &str| {
        let full = full(ctx, value);
        let value = AttrValue::from(value.to_string());
        let area = area(static_text("2"), static_text(name), static_text(""), static_text(""), value);
        fragment([label(ctx, key, area), full])
    };
    let (due, words) = match is_day(&action.due) {
        true => (action.due.clone(), none()),
        // A date field cannot show words; they are kept until a day is chosen.
        false => (String::new(), due_words(ctx, &action.due)),
    };
    let value = AttrValue::from(action.owner.clone());
    let owner = line(static_text("owner"), static_text("off"), value);
    let owner = element("div", "", [label(ctx, keys::PLAN_OWNER, owner), full(ctx, &action.owner)]);
    let dated = if due.is_empty() { "pc-undated" } else { "" };
    let due = ctx.typed.borrow().date_of(&action.id).unwrap_or_else(|| due.into());
    let values = ["date", "1970-01-01", "9999-12-31", "note", "pc-note", "due"].map(static_text);
    let due = field("input", &["type", "min", "max", "part", "class", "name"], values, due);
    let fields = fragment([
        lines("action", keys::PLAN_ACTION, &action.action),
        element("div", "pc-fields", [owner, element("div", dated, [label(ctx, keys::PLAN_DUE, due), words])]),
        lines("measure", keys::PLAN_MEASURE, &action.measure),
    ]);
    let fields = listening(|| ListenerKind::oninput, on_input(ctx, action), element("div", "", [fields]));
    let shared = ctx.clone();
    let leave = Callback::from(move |_| shared.typed.borrow_mut().set_date(None));
    let fields = listening(|| ListenerKind::onfocusout, leave, fields);
    let (last, nth) = (number + 1 == count, ctx.whole(number + 1));
    let to = |to: usize| pressed(act, Act::Move { id: action.id.clone(), from: number, to });
    let remove = pressed(act, Act::Remove(action.id.clone(), number));
    let buttons = [
        one(
            ctx,
            "up",
            [keys::PLAN_UP, keys::PLAN_UP_THIS],
            nth.clone(),
            to(number.saturating_sub(1)),
            number == 0,
        ),
        one(ctx, "down", [keys::PLAN_DOWN, keys::PLAN_DOWN_THIS], nth.clone(), to(number + 1), last),
        one(ctx, "remove", [keys::PLAN_REMOVE, keys::PLAN_REMOVE_THIS], nth.clone(), remove, false),
    ];
    let content = [
        element(
            "legend",
            "pc-statement",
            [
                text_element("span", "pc-nth", ctx.format(keys::PLAN_NTH, [nth])),
                space(),
                element("span", "", [about(ctx, &action.item)]),
            ],
        ),
        fields,
        element("div", "pc-acts", buttons),
    ];
    let values = [static_text("pc-importance"), number.to_string().into()];
    element("li", "", [element_with("fieldset", &["class", "data-action"], values, content)])
}

/// The item's prompt, or its id if this edition does not have it.
fn about(ctx: &ViewContext, item: &str) -> Html {
    match ctx.instrument.find(item) {
        Some(number) => ctx.localized(&ctx.instrument.items[number].prompt),
        None if item.is_empty() => text(ctx.message(keys::PLAN_OWN_ITEM)),
        None => phrase(Phrase::written(item)),
    }
}

fn due_words(ctx: &ViewContext, words: &str) -> Html {
    match words.is_empty() {
        true => none(),
        false => {
            let words = ctx.results().format(keys::PLAN_DUE_WORDS, &[&Phrase::written(words)]);
            phrase_element("p", "pc-small", words)
        }
    }
}

/// A field with its label above.
pub fn label(ctx: &ViewContext, key: Key, field: Html) -> Html {
    element("label", "pc-block", [ctx.message_element("span", "pc-small", key), field])
}

/// A button for the action with this number, which its name for screen readers ends with.
fn one(
    ctx: &ViewContext,
    name: &'static str,
    [key, this]: [Key; 2],
    nth: AttrValue,
    act: Callback<MouseEvent>,
    off: bool,
) -> Html {
    let off = if off { "disabled" } else { "" };
    let values = [
        static_text("button"),
        static_text("button"),
        static_text(QUIET),
        static_text(name),
        static_text(off),
        ctx.format(this, [nth]),
    ];
    button(
        &["type", "part", "class", "data-do", "disabled", "aria-label"],
        values,
        act,
        text(ctx.message(key)),
    )
}

/// One listener for all fields of an action, which have different names.
fn on_input(ctx: &SharedContext, action: &PlanEntry) -> Callback<Event> {
    let (ctx, id, dated) = (ctx.clone(), action.id.clone(), is_day(&action.due));
    Callback::from(move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let (name, value) = (field.name(), field.value());
        let field = match &*name {
            "action" => ActionField::Action,
            "owner" => ActionField::Owner,
            "measure" => ActionField::Measure,
            // While a day is being typed, the field's value is empty; words must not be deleted because of that.
            _ if value.is_empty() && !dated => return,
            // Nor may an incomplete year be stored as words.
            _ if !value.is_empty() && !is_day(&value) => {
                return ctx.typed.borrow_mut().set_date(Some((id.clone(), value.into())));
            }
            _ => {
                ctx.typed.borrow_mut().set_date(None);
                ActionField::Due
            }
        };
        ctx.send.emit(Command::Change(Change::EditAction { id: id.clone(), field, value }));
    })
}
