//! Answers other than a level of a scale: options to pick, a text, a number.

use std::ops::RangeInclusive;
use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::drawn::{Drawn, option};
use crate::app::model::Command;
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Pick};
use crate::domain::response::Change;
use crate::domain::response::answer::AnswerValue;
use crate::domain::whole::whole;
use crate::i18n::keys;
use crate::ui::context::{SharedContext, ViewContext};
use crate::ui::markup::{
    choice, element, element_with, field, fragment, fragment_vec, listening, none, static_text, text,
};
use crate::ui::written::{area, full};

/// Options to pick, up to the allowed number.
pub fn pick(ctx: &ViewContext, item: &Item, pick: &Pick, given: &AnswerValue) -> Html {
    let picks: &[Id] = if let AnswerValue::Picked(picks) = given { picks } else { &[] };
    let full = pick.max_picks.is_some_and(|most| picks.len() >= most);
    let mut options = Vec::new();
    for one in &pick.options {
        let checked = picks.contains(&one.id);
        let disabled = static_text(if full && !checked { "disabled" } else { "" });
        let value = AttrValue::from(one.id.shared());
        let input = choice(&["type", "disabled"], [static_text("checkbox"), disabled], value, checked);
        let more =
            one.text.as_ref().map_or_else(none, |words| ctx.localized_element("span", "pc-small", words));
        let label = element("span", "", [ctx.localized_element("span", "pc-block", &one.label), more]);
        options.push(option("pc-option pc-pick", input, label));
    }
    let hint = match pick.max_picks {
        Some(most) => {
            let words = ctx.format(keys::PICK_UP_TO, [ctx.whole(most), ctx.whole(picks.len())]);
            element_with(
                "p",
                &["class", "role"],
                [static_text("pc-small"), static_text("status")],
                [text(words)],
            )
        }
        None => ctx.message_element("p", "pc-small", keys::PICK_ANY),
    };
    let order: Vec<Id> = pick.options.iter().map(|choice| choice.id.clone()).collect();
    let (send, id, before) = (ctx.send.clone(), item.id.clone(), picks.to_vec());
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let (value, on) = (input.value(), input.checked());
        let is = |option: &&Id| if ***option == *value { on } else { before.contains(option) };
        let picks: Vec<Id> = order.iter().filter(is).cloned().collect();
        let given = if picks.is_empty() { AnswerValue::Unanswered } else { AnswerValue::Picked(picks) };
        send.emit(Command::Change(Change::Respond(id.clone(), given)));
    });
    let picks = element("div", "pc-picks", [fragment_vec(options)]);
    fragment([hint, listening(|| ListenerKind::onchange, onchange, picks)])
}

/// A text field.
pub fn words(ctx: &ViewContext, item: &Item, given: &AnswerValue) -> Html {
    let value: Rc<str> = if let AnswerValue::Wrote(words) = given { words.clone() } else { "".into() };
    let (send, id) = (ctx.send.clone(), item.id.clone());
    let oninput = Callback::from(move |event: Event| {
        let words = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        let given = if words.is_empty() { AnswerValue::Unanswered } else { AnswerValue::Wrote(words.into()) };
        send.emit(Command::Change(Change::Respond(id.clone(), given)));
    });
    let full = full(ctx, &value);
    let area =
        area(static_text("4"), static_text(""), ctx.text_of(&item.prompt), static_text(""), value.into());
    fragment([listening(|| ListenerKind::oninput, oninput, area), full])
}

/// A field for a whole number. What is typed stays as it was typed. It is no number field, because browsers do not tell
/// what is in one that they cannot read, and make 35 of `3,5`.
pub fn number(
    ctx: &SharedContext,
    number: usize,
    range: &RangeInclusive<i32>,
    given: &AnswerValue,
    drawn: &UseStateHandle<Drawn>,
) -> Html {
    let item = &ctx.instrument.items[number];
    let read =
        |typed: &str, range: &RangeInclusive<i32>| whole(typed).filter(|number| range.contains(number));
    let given = if let AnswerValue::Number(number) = given { Some(*number) } else { None };
    // If another tab has given an answer since, that replaces what was typed.
    let value = match given {
        _ if read(&drawn.typed, range) == given => drawn.typed.clone(),
        Some(number) => number.to_string().into(),
        None => AttrValue::default(),
    };
    let (context, id, fits, state) = (ctx.clone(), item.id.clone(), range.clone(), drawn.clone());
    let oninput = Callback::from(move |event: Event| {
        let typed = AttrValue::from(event.target_unchecked_into::<HtmlInputElement>().value());
        let given = read(&typed, &fits).map_or(AnswerValue::Unanswered, AnswerValue::Number);
        context.typed.borrow_mut().set(number, typed.clone());
        state.set(Drawn { typed, ..*state });
        context.send.emit(Command::Change(Change::Respond(id.clone(), given)));
    });
    let ends = [range.start(), range.end()].map(|end| AttrValue::from(end.to_string()));
    let (wrong, role, hint) = match given.is_none() && !value.is_empty() {
        false => (static_text(""), static_text(""), ctx.format(keys::NUMBER_RANGE, ends)),
        true => (static_text("true"), static_text("alert"), ctx.format(keys::NUMBER_WRONG, ends)),
    };
    let described = AttrValue::from(format!("pc-range-{}", item.id));
    let hint = element_with(
        "p",
        &["class", "id", "role"],
        [static_text("pc-small"), described.clone(), role],
        [text(hint)],
    );
    // Keyboards for digits have no minus sign.
    let inputmode = static_text(if *range.start() >= 0 { "numeric" } else { "" });
    let names = &["inputmode", "part", "class", "aria-label", "aria-describedby", "aria-invalid"];
    let prompt = ctx.text_of(&item.prompt);
    let values = [inputmode, static_text("note"), static_text("pc-note pc-number"), prompt, described, wrong];
    fragment([hint, listening(|| ListenerKind::oninput, oninput, field("input", names, values, value))])
}
