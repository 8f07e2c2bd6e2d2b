//! Answers other than a level of a scale: options to pick, a text, a number.

use std::ops::RangeInclusive;
use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::drawn::{Drawn, both, id, option};
use crate::app::model::{Command, Model};
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Kind, Pick};
use crate::domain::response::Change;
use crate::domain::response::answer::AnswerValue;
use crate::domain::whole::whole;
use crate::i18n::keys;
use crate::ui::context::ViewContext;
use crate::ui::markup::{
    choice, element, element_with, field, fragment, fragment_vec, keyed, listening, none, static_text, text,
};
use crate::ui::written::{MAX_LENGTH, direction, full};

/// Options to pick, up to the allowed number. All can always be reached: whoever picks one too many is told why it is not
/// taken.
pub fn pick(
    ctx: &ViewContext,
    item: &Item,
    pick: &Pick,
    given: &AnswerValue,
    drawn: &UseStateHandle<Drawn>,
) -> Html {
    let picks: &[Id] = if let AnswerValue::Picked(picks) = given { picks } else { &[] };
    let mut options = Vec::new();
    for one in &pick.options {
        let value = AttrValue::from(one.id.shared());
        let input = choice(&["type"], [static_text("checkbox")], value, picks.contains(&one.id));
        let more =
            one.text.as_ref().map_or_else(none, |words| ctx.localized_element("span", "pc-small", words));
        let label = element("span", "", [ctx.localized_element("span", "pc-block", &one.label), more]);
        options.push(option("pc-option pc-pick", input, label));
    }
    let (most, count) = (pick.max_picks, picks.len());
    let hint = match most {
        Some(most) => ctx.format(keys::PICK_UP_TO, [ctx.whole(most), ctx.whole(count)]),
        None => ctx.message(keys::PICK_ANY),
    };
    // Inserted anew each time, so that it is read out each time.
    let refused = most.filter(|_| drawn.refused > 0).map_or_else(none, |most| {
        let words = ctx.format(keys::PICK_TOO_MANY, [ctx.whole(most)]);
        keyed(drawn.refused, alert("pc-small pc-refused", words))
    });
    let order: Vec<Id> = pick.options.iter().map(|choice| choice.id.clone()).collect();
    let (send, item_id, before, state) = (ctx.send.clone(), item.id.clone(), picks.to_vec(), drawn.clone());
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let (value, on) = (input.value(), input.checked());
        if on && most.is_some_and(|most| before.len() >= most) {
            // The browser has checked it already.
            input.set_checked(false);
            state.set(Drawn { refused: state.refused + 1, ..(*state).clone() });
            return;
        }
        state.set(Drawn { refused: 0, ..(*state).clone() });
        let is = |option: &&Id| if ***option == *value { on } else { before.contains(option) };
        let picks: Vec<Id> = order.iter().filter(is).cloned().collect();
        let given = if picks.is_empty() { AnswerValue::Unanswered } else { AnswerValue::Picked(picks) };
        send.emit(Command::Change(Change::Respond(item_id.clone(), given)));
    });
    let picks =
        listening(|| ListenerKind::onchange, onchange, element("div", "pc-picks", [fragment_vec(options)]));
    // Above the options it would move them, from under the finger.
    fragment([hint_line(item, hint), picks, element("div", "", [refused])])
}

/// What to do in general. It is the description of the field or of the group.
fn hint_line(item: &Item, words: AttrValue) -> Html {
    element_with("p", &["class", "id"], [static_text("pc-small"), id("hint", item)], [text(words)])
}

/// Something wrong, which is read out at once.
fn alert(class: &'static str, words: AttrValue) -> Html {
    element_with("p", &["class", "role"], [static_text(class), static_text("alert")], [text(words)])
}

/// A text field.
pub fn words(ctx: &ViewContext, item: &Item, given: &AnswerValue) -> Html {
    let value: Rc<str> = if let AnswerValue::Wrote(words) = given { words.clone() } else { "".into() };
    let (send, item_id) = (ctx.send.clone(), item.id.clone());
    let oninput = Callback::from(move |event: Event| {
        let words = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        let given = if words.is_empty() { AnswerValue::Unanswered } else { AnswerValue::Wrote(words.into()) };
        send.emit(Command::Change(Change::Respond(item_id.clone(), given)));
    });
    let full = full(ctx, &value);
    let remark = if item.optional { id("remark", item) } else { static_text("") };
    let value = AttrValue::from(value);
    let names = &["part", "class", "rows", "maxlength", "id", "aria-describedby", "dir"];
    let values = [
        static_text("note"),
        static_text("pc-note"),
        static_text("4"),
        MAX_LENGTH,
        id("field", item),
        remark,
        direction(&value),
    ];
    let area = field("textarea", names, values, value);
    fragment([listening(|| ListenerKind::oninput, oninput, area), full])
}

/// The number that was typed, if it is one and in the range.
fn read(typed: &str, range: &RangeInclusive<i32>) -> Option<i32> {
    whole(typed).filter(|number| range.contains(number))
}

/// Whether something was typed into the field of an item that cannot be its answer, so that nothing is counted.
pub fn not_counted(ctx: &ViewContext, item: &Item, model: &Model) -> bool {
    let Kind::Number(range) = &item.kind else { return false };
    let typed = ctx.typed.borrow().get(&item.id);
    let none_given = *model.response.value_of(&item.id) == AnswerValue::Unanswered;
    none_given && !typed.is_empty() && read(&typed, range).is_none()
}

/// A field for a whole number. What is typed stays as it was typed. It is no number field, because browsers do not tell
/// what is in one that they cannot read, and make 35 of `3,5`.
pub fn number(
    ctx: &ViewContext,
    item: &Item,
    range: &RangeInclusive<i32>,
    given: &AnswerValue,
    drawn: &UseStateHandle<Drawn>,
) -> Html {
    let given = if let AnswerValue::Number(number) = given { Some(*number) } else { None };
    // If another tab has given an answer since, that replaces what was typed.
    let value = match given {
        _ if read(&drawn.typed, range) == given => drawn.typed.clone(),
        Some(number) => number.to_string().into(),
        None => AttrValue::default(),
    };
    let (send, item_id, fits, state) = (ctx.send.clone(), item.id.clone(), range.clone(), drawn.clone());
    let oninput = Callback::from(move |event: Event| {
        let typed = AttrValue::from(event.target_unchecked_into::<HtmlInputElement>().value());
        let given = read(&typed, &fits).map_or(AnswerValue::Unanswered, AnswerValue::Number);
        state.set(Drawn { typed: typed.clone(), ..(*state).clone() });
        send.emit(Command::Change(Change::Respond(item_id.clone(), given)));
        send.emit(Command::Type(item_id.clone(), typed.as_str().into()));
    });
    let ends = [range.start(), range.end()].map(|end| AttrValue::from(end.to_string()));
    let (wrong, role, hint) = match given.is_none() && !value.is_empty() {
        false => (static_text(""), static_text(""), ctx.format(keys::NUMBER_RANGE, ends)),
        true => (static_text("true"), static_text("alert"), ctx.format(keys::NUMBER_WRONG, ends)),
    };
    let hint = element_with(
        "p",
        &["class", "id", "role"],
        [static_text("pc-small"), id("hint", item), role],
        [text(hint)],
    );
    let hint_id = id("hint", item);
    let described = if item.optional { both(&id("remark", item), &hint_id) } else { hint_id };
    // Keyboards for digits have no minus sign.
    let inputmode = static_text(if *range.start() >= 0 { "numeric" } else { "" });
    let names = &["inputmode", "part", "class", "id", "aria-describedby", "aria-invalid", "dir"];
    let values = [
        inputmode,
        static_text("note"),
        static_text("pc-note pc-number"),
        id("field", item),
        described,
        wrong,
        direction(&value),
    ];
    fragment([hint, listening(|| ListenerKind::oninput, oninput, field("input", names, values, value))])
}
