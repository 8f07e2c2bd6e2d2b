//! Answers that are no level of a scale: options to pick, words to write, a number.

use std::ops::RangeInclusive;
use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Drawn, option};
use crate::app::model::Message;
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Pick};
use crate::domain::response::Change;
use crate::domain::response::answer::Response;
use crate::i18n::keys;
use crate::ui::context::Desk;
use crate::ui::markup::{el, fixed, list, none, row, text, with};

/// Options to pick from, as many as may be.
pub fn pick(desk: &Desk, item: &Item, pick: &Pick, response: &Response) -> Html {
    let picks: &[Id] = if let Response::Picked(picks) = response { picks } else { &[] };
    let full = pick.most.is_some_and(|most| picks.len() >= most);
    let mut options = Vec::new();
    for choice in &pick.options {
        let checked = picks.contains(&choice.id);
        let (value, disabled) = (AttrValue::from(choice.id.shared()), full && !checked);
        let input = html! { <input type="checkbox" {value} {checked} {disabled} /> };
        let more = choice.text.as_ref().map_or_else(none, |words| desk.tell("span", "pc-small", words));
        let label = el("span", "", [desk.tell("span", "pc-block", &choice.label), more]);
        options.push(option("pc-option pc-pick", input, label));
    }
    let hint = match pick.most {
        Some(most) => {
            let words = desk.fill(keys::PICK_UP_TO, [desk.whole(most), desk.whole(picks.len())]);
            with("p", &["class", "role"], [fixed("pc-small"), fixed("status")], [text(words)])
        }
        None => desk.line("p", "pc-small", keys::PICK_ANY),
    };
    let order: Vec<Id> = pick.options.iter().map(|choice| choice.id.clone()).collect();
    let (send, id, before) = (desk.send.clone(), item.id.clone(), picks.to_vec());
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let (value, on) = (input.value(), input.checked());
        let is = |option: &&Id| if ***option == *value { on } else { before.contains(option) };
        let picks: Vec<Id> = order.iter().filter(is).cloned().collect();
        let response = if picks.is_empty() { Response::Unanswered } else { Response::Picked(picks) };
        send.emit(Message::Change(Change::Respond(id.clone(), response)));
    });
    row([hint, html! { <div class="pc-picks" {onchange}>{ list(options) }</div> }])
}

/// A field for the person's own words.
pub fn words(desk: &Desk, item: &Item, response: &Response) -> Html {
    let value: Rc<str> = if let Response::Wrote(words) = response { words.clone() } else { "".into() };
    let (send, id) = (desk.send.clone(), item.id.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let words = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        let response = if words.is_empty() { Response::Unanswered } else { Response::Wrote(words.into()) };
        send.emit(Message::Change(Change::Respond(id.clone(), response)));
    });
    html! {
        <textarea part="note" class="pc-note" rows="4" aria-label={desk.text(&item.prompt)} {value} {oninput} />
    }
}

/// A field for a whole number.
pub fn number(
    desk: &Desk,
    item: &Item,
    range: &RangeInclusive<i32>,
    response: &Response,
    drawn: &UseStateHandle<Drawn>,
) -> Html {
    let value = match response {
        Response::Number(number) => number.to_string().into(),
        // What is typed and is no answer, or not yet, stays as it is.
        _ => drawn.typed.clone(),
    };
    let (send, id, fits, state) = (desk.send.clone(), item.id.clone(), range.clone(), drawn.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let typed = event.target_unchecked_into::<HtmlInputElement>().value();
        let number = typed.parse().ok().filter(|number| fits.contains(number));
        let typed = if number.is_some() { AttrValue::default() } else { typed.into() };
        state.set(Drawn { typed, ..*state });
        let response = number.map_or(Response::Unanswered, Response::Number);
        send.emit(Message::Change(Change::Respond(id.clone(), response)));
    });
    let [min, max] = [range.start(), range.end()].map(|end| AttrValue::from(end.to_string()));
    let range = [min.clone(), max.clone()];
    // A minus alone is empty to the browser, and a number that is only begun may well be in range in the end.
    // What was typed here is no more, where another tab has given an answer since.
    let typed = !drawn.typed.is_empty() && !matches!(response, Response::Number(_));
    let (wrong, role, hint) = match typed {
        false => (None, fixed(""), desk.fill(keys::NUMBER_RANGE, range)),
        true => (Some("true"), fixed("alert"), desk.fill(keys::NUMBER_WRONG, range)),
    };
    let described = AttrValue::from(format!("pc-range-{}", item.id));
    let hint =
        with("p", &["class", "id", "role"], [fixed("pc-small"), described.clone(), role], [text(hint)]);
    let field = html! {
        <input type="number" part="note" class="pc-note pc-number" step="1" {min} {max}
            aria-label={desk.text(&item.prompt)} aria-describedby={described} aria-invalid={wrong} {value} {oninput} />
    };
    row([hint, field])
}
