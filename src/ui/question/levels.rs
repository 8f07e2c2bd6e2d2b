//! The levels of a rated question, each with what it means, the two ways not to rate it, and its importance.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::drawn::{both, id, option};
use crate::app::model::Command;
use crate::domain::instrument::{Item, Level, Rating};
use crate::domain::response::Change;
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::i18n::keys;
use crate::platform::focus;
use crate::ui::context::{QUIET, ViewContext};
use crate::ui::markup::{
    button, choice, element, element_with, fragment_vec, listening, none, static_text, text,
};

/// The value of the radio button for [`AnswerValue::NotApplicable`], as in the result file.
const NOT_APPLICABLE: &str = "not-applicable";
/// The value of the radio button for [`AnswerValue::DontKnow`], as in the result file.
const DONT_KNOW: &str = "dont-know";

/// The levels to choose from, and below them the two ways not to rate.
pub fn choices(ctx: &ViewContext, item: &Item, rating: &Rating, given: &AnswerValue, visit: u32) -> Html {
    let name = AttrValue::from(format!("{}-{visit}", item.id));
    let levels = rating.scale.levels.iter().map(|level| {
        let checked = *given == AnswerValue::Rated(level.value);
        let value = AttrValue::from(level.value.to_string());
        match rating.rubric.get(&level.value) {
            None => plain(ctx, &name, level, checked),
            Some(meaning) => {
                let [label_id, meaning_id] =
                    ["level", "means"].map(|part| AttrValue::from(format!("pc-{part}-{}-{value}", item.id)));
                let values = [static_text("radio"), name.clone(), label_id.clone(), meaning_id.clone()];
                let names = &["type", "name", "aria-labelledby", "aria-describedby"];
                let label = element_with("span", &["id"], [label_id], [ctx.localized(&level.label)]);
                let values_of_meaning = [static_text("pc-means pc-small"), meaning_id];
                let meaning =
                    element_with("span", &["class", "id"], values_of_meaning, [ctx.localized(meaning)]);
                let words = element("span", "pc-words", [label, meaning]);
                option("pc-option pc-level", choice(names, values, value, checked), words)
            }
        }
    });
    let levels = row_of_levels(levels.collect(), !rating.rubric.is_empty());
    let state = |value, key, state| {
        let label = ctx.message_element("span", "", key);
        option("pc-option pc-state-option", radio(&name, static_text(value), *given == state), label)
    };
    let aside = [
        state(NOT_APPLICABLE, keys::NOT_APPLICABLE, AnswerValue::NotApplicable),
        state(DONT_KNOW, keys::DONT_KNOW, AnswerValue::DontKnow),
        if *given == AnswerValue::Unanswered { none() } else { clear(ctx, item) },
    ];
    let all = element("div", "", [levels, element("div", "pc-aside", aside)]);
    listening(|| ListenerKind::onchange, on_choice(ctx, item), all)
}

/// How important the item is, if the assessment asks that.
pub fn importance(ctx: &ViewContext, item: &Item, rating: &Rating, answer: &Answer, visit: u32) -> Html {
    let Some(scale) = &rating.importance else { return none() };
    let name = AttrValue::from(format!("{}-importance-{visit}", item.id));
    let one = |level: &Level| plain(ctx, &name, level, answer.importance == Some(level.value));
    let levels = row_of_levels(scale.levels.iter().map(one).collect(), false);
    let (send, id) = (ctx.send.clone(), item.id.clone());
    let onchange = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value().parse().ok();
        send.emit(Command::Change(Change::Importance(id.clone(), value)));
    });
    let legend = ctx.message_element("legend", "pc-small", keys::IMPORTANCE);
    let levels = element("fieldset", "pc-importance", [legend, levels]);
    listening(|| ListenerKind::onchange, onchange, levels)
}

fn radio(name: &AttrValue, value: AttrValue, checked: bool) -> Html {
    choice(&["type", "name"], [static_text("radio"), name.clone()], value, checked)
}

/// A level whose label says it all.
fn plain(ctx: &ViewContext, name: &AttrValue, level: &Level, checked: bool) -> Html {
    let label = ctx.localized_element("span", "", &level.label);
    option("pc-option pc-level", radio(name, level.value.to_string().into(), checked), label)
}

/// The levels in a list or in a row, whichever has room. Where some have meanings, these need a list.
fn row_of_levels(levels: Vec<Html>, meanings: bool) -> Html {
    let few = if levels.len() <= 3 { " pc-few" } else { "" };
    let class = format!("pc-levels{few}{}", if meanings { " pc-anchored" } else { "" });
    element_with("div", &["class"], [class.into()], [fragment_vec(levels)])
}

/// Takes the answer back.
fn clear(ctx: &ViewContext, item: &Item) -> Html {
    let clear = ctx.sends(Command::Change(Change::Respond(item.id.clone(), AnswerValue::Unanswered)));
    let onclick = Callback::from(move |event: MouseEvent| {
        // The button disappears, so focus has to move.
        focus::first_choice(&event);
        clear.emit(event);
    });
    let id_of_button = id("clear", item);
    let named = both(&id_of_button, &id("prompt", item));
    let [button_type, part, class, name] = ["button", "button", QUIET, "clear"].map(static_text);
    let names = &["type", "part", "class", "data-do", "id", "aria-labelledby"];
    button(
        names,
        [button_type, part, class, name, id_of_button, named],
        onclick,
        text(ctx.message(keys::CLEAR)),
    )
}

/// One listener for all radio buttons of the item, whose values are levels or states.
fn on_choice(ctx: &ViewContext, item: &Item) -> Callback<Event> {
    let (send, id) = (ctx.send.clone(), item.id.clone());
    Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlInputElement>().value();
        let given = match &*value {
            NOT_APPLICABLE => AnswerValue::NotApplicable,
            DONT_KNOW => AnswerValue::DontKnow,
            level => level.parse().map_or(AnswerValue::Unanswered, AnswerValue::Rated),
        };
        send.emit(Command::Change(Change::Respond(id.clone(), given)));
    })
}
