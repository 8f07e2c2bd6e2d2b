//! Answers that are no level of a scale: options to pick, words to write, a number.

use std::ops::RangeInclusive;
use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::drawn::{Drawn, option};
use crate::app::model::Command;
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Pick};
use crate::domain::response::Change;
use crate::domain::response::answer::AnswerValue;
use crate::i18n::keys;
use crate::ui::context::ViewContext;
use crate::ui::markup::{element, element_with, fragment, fragment_vec, none, static_text, text};

/// Options to pick from, as many as may be.
pub fn pick(ctx: &ViewContext, item: &Item, pick: &Pick, given: &AnswerValue) -> Html {
    let picks: &[Id] = if let AnswerValue::Picked(picks) = given { picks } else { &[] };
    let full = pick.max_picks.is_some_and(|most| picks.len() >= most);
    let mut options = Vec::new();
    for choice in &pick.options {
        let checked = picks.contains(&choice.id);
        let (value, disabled) = (AttrValue::from(choice.id.shared()), full && !checked);
        let input = html! { <input type="checkbox" {value} {checked} {disabled} /> };
        let more =
            choice.text.as_ref().map_or_else(none, |words| ctx.localized_element("span", "pc-small", words));
        let label = element("span", "", [ctx.localized_element("span", "pc-block", &choice.label), more]);
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
    fragment([hint, html! { <div class="pc-picks" {onchange}>{ fragment_vec(options) }</div> }])
}

/// A field for the person's own words.
pub fn words(ctx: &ViewContext, item: &Item, given: &AnswerValue) -> Html {
    let value: Rc<str> = if let AnswerValue::Wrote(words) = given { words.clone() } else { "".into() };
    let (send, id) = (ctx.send.clone(), item.id.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let words = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        let given = if words.is_empty() { AnswerValue::Unanswered } else { AnswerValue::Wrote(words.into()) };
        send.emit(Command::Change(Change::Respond(id.clone(), given)));
    });
    html! {
        <textarea part="note" class="pc-note" rows="4" aria-label={ctx.text_of(&item.prompt)} {value} {oninput} />
    }
}

/// A field for a whole number.
pub fn number(
    ctx: &ViewContext,
    item: &Item,
    range: &RangeInclusive<i32>,
    given: &AnswerValue,
    drawn: &UseStateHandle<Drawn>,
) -> Html {
    let value = match given {
        AnswerValue::Number(number) => number.to_string().into(),
        // What is typed and is no answer, or not yet, stays as it is.
        _ => drawn.typed.clone(),
    };
    let (send, id, fits, state) = (ctx.send.clone(), item.id.clone(), range.clone(), drawn.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        let number = typed.parse().ok().filter(|number| fits.contains(number));
        let typed = if number.is_some() { AttrValue::default() } else { typed.into() };
        state.set(Drawn { typed, ..*state });
        let given = number.map_or(AnswerValue::Unanswered, AnswerValue::Number);
        send.emit(Command::Change(Change::Respond(id.clone(), given)));
    });
    let [min, max] = [range.start(), range.end()].map(|end| AttrValue::from(end.to_string()));
    let range = [min.clone(), max.clone()];
    // A minus alone is empty to the browser, and a number that is only begun may well be in range in the end.
    // What was typed here is no more, where another tab has given an answer since.
    let typed = !drawn.typed.is_empty() && !matches!(given, AnswerValue::Number(_));
    let (wrong, role, hint) = match typed {
        false => (None, static_text(""), ctx.format(keys::NUMBER_RANGE, range)),
        true => (Some("true"), static_text("alert"), ctx.format(keys::NUMBER_WRONG, range)),
    };
    let described = AttrValue::from(format!("pc-range-{}", item.id));
    let hint = element_with(
        "p",
        &["class", "id", "role"],
        [static_text("pc-small"), described.clone(), role],
        [text(hint)],
    );
    let field = html! {
        <input type="number" part="note" class="pc-note pc-number" step="1" {min} {max}
            aria-label={ctx.text_of(&item.prompt)} aria-describedby={described} aria-invalid={wrong} {value} {oninput} />
    };
    fragment([hint, field])
}
