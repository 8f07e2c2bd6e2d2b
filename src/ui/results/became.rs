//! What was planned in the round before, and the question what became of it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::model::Message;
use crate::domain::response::previous::{Became, Planned, Previous};
use crate::domain::response::{Change, Session};
use crate::i18n::keys::{self, Key};
use crate::ui::context::Desk;
use crate::ui::markup::{el, keyed, line, list, none, part, row};
use crate::ui::question::option;

/// Shows the last round's plan, where there was one.
pub fn became(desk: &Desk, session: &Session) -> Html {
    let Some(Previous { plan, completed, .. }) = &session.previous else { return none() };
    if plan.is_empty() {
        return none();
    }
    let mut actions = Vec::new();
    for (number, planned) in plan.iter().enumerate() {
        actions.push(keyed(number, action(desk, number, planned)));
    }
    let since = line("p", "", desk.fill(keys::BECAME_SINCE, [desk.date(*completed)]));
    part("became", desk.say(keys::BECAME), row([since, list(actions)]))
}

fn action(desk: &Desk, number: usize, Planned { action, became }: &Planned) -> Html {
    let name = AttrValue::from(format!("became-{number}-{}", desk.visit.get()));
    let mut choices = Vec::new();
    for one in Became::ALL {
        let checked = one == *became;
        let input = html! { <input type="radio" name={name.clone()} value={one.name()} {checked} /> };
        choices.push(option("pc-option pc-state-option", input, desk.line("span", "", word(one))));
    }
    let send = desk.send.clone();
    let onchange = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        let became = Became::named(&value).unwrap_or_default();
        send.emit(Message::Change(Change::Became(number, became)));
    });
    let more = [&action.owner, &action.due, &action.measure];
    let more: Vec<_> = more.into_iter().filter(|it| !it.is_empty()).map(|it| it.as_str()).collect();
    let more = match more.is_empty() {
        true => none(),
        false => line("p", "pc-small", more.join(" · ").into()),
    };
    html! {
        <fieldset class="pc-became" data-became={number.to_string()} {onchange}>
            { line("legend", "pc-statement", action.action.clone().into()) }
            { more }
            { el("div", "pc-aside", [list(choices)]) }
        </fieldset>
    }
}

fn word(became: Became) -> Key {
    match became {
        Became::NotStarted => keys::BECAME_NOT_STARTED,
        Became::UnderWay => keys::BECAME_UNDER_WAY,
        Became::Done => keys::BECAME_DONE,
        Became::Dropped => keys::BECAME_DROPPED,
    }
}
