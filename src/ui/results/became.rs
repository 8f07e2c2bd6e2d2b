//! The plan of the previous round, with the question what happened to each action.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::part::Part;
use crate::app::model::Command;
use crate::domain::response::previous::{ActionStatus, Previous, PreviousAction};
use crate::domain::response::{Change, Response};
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::ui::context::ViewContext;
use crate::ui::markup::{
    choice, element, element_with, fragment, fragment_vec, keyed, listening, none, phrase_element,
    static_text, text_element,
};
use crate::ui::question::option;

/// The previous round's plan, if there was one.
pub fn last_round_actions(ctx: &ViewContext, response: &Response) -> Option<Part> {
    let Previous { plan, completed, .. } = response.previous.as_ref().filter(|it| !it.plan.is_empty())?;
    let mut actions = Vec::new();
    for (number, planned) in plan.iter().enumerate() {
        actions.push(keyed(number, action(ctx, number, planned)));
    }
    let since = text_element("p", "", ctx.format(keys::BECAME_SINCE, [ctx.date(*completed)]));
    Some(Part::new("became", ctx.message(keys::BECAME_TITLE), fragment([since, fragment_vec(actions)])))
}

fn action(ctx: &ViewContext, number: usize, planned: &PreviousAction) -> Html {
    let (action, said) = (&planned.action, planned.said());
    let name = AttrValue::from(format!("became-{number}-{}", ctx.visit.get()));
    let mut choices = Vec::new();
    for one in ActionStatus::ALL {
        let checked = Some(one) == said;
        let values = [static_text("radio"), name.clone()];
        let input = choice(&["type", "name"], values, static_text(one.name()), checked);
        choices.push(option("pc-option pc-state-option", input, ctx.message_element("span", "", word(one))));
    }
    let send = ctx.send.clone();
    let onchange = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        let became = ActionStatus::named(&value).unwrap_or_default();
        send.emit(Command::Change(Change::ActionStatus(number, became)));
    });
    let more =
        [Phrase::written(&action.owner), ctx.results().due(&action.due), Phrase::written(&action.measure)];
    let more: Vec<_> = more.iter().filter(|it| !it.is_empty()).collect();
    let more = match more.is_empty() {
        true => none(),
        false => phrase_element("p", "pc-small", ctx.words.joined(&more, " · ")),
    };
    let content = [
        phrase_element("legend", "pc-statement", Phrase::written(&action.action)),
        more,
        element("div", "pc-aside", [fragment_vec(choices)]),
    ];
    let values = [static_text("pc-became"), number.to_string().into()];
    let all = element_with("fieldset", &["class", "data-became"], values, content);
    listening(|| ListenerKind::onchange, onchange, all)
}

fn word(became: ActionStatus) -> Key {
    match became {
        ActionStatus::NotStarted => keys::BECAME_NOT_STARTED,
        ActionStatus::UnderWay => keys::BECAME_UNDER_WAY,
        ActionStatus::Done => keys::BECAME_DONE,
        ActionStatus::Dropped => keys::BECAME_DROPPED,
    }
}
