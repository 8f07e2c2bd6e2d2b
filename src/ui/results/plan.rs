//! The action plan: the weakest items, whose advice can be added to it, and the actions, which can be edited
//! in place, moved and removed. Knows what is announced and where focus goes, but not how a plan changes.

mod act;
mod action;

use std::rc::Rc;

pub use action::label;
use yew::prelude::*;

use act::{Act, pressed};

use super::lists;
use crate::app::model::Command;
use crate::domain::plan::{MAX_ADDED, PlanEntry};
use crate::domain::response::{Change, Response};
use crate::domain::scoring::findings::Findings;
use crate::i18n::keys::{self, Key};
use crate::platform::focus;
use crate::ui::context::{QUIET, SECONDARY, SharedContext, ViewContext};
use crate::ui::markup::{
    at, button, changed, element, element_with, fragment, fragment_vec, keyed, none, static_text, text,
};
use crate::ui::shared::Shared;

/// The plan's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct PlanProps {
    /// What all views share.
    pub ctx: SharedContext,
    /// The response.
    pub response: Shared<Response>,
    /// Its findings.
    pub report: Shared<Findings>,
}

/// What was done last.
#[derive(Clone, PartialEq)]
struct Last {
    act: Act,
    /// A number that differs for each act, because focus moves after each.
    number: u32,
    /// How many actions there were before it.
    count: usize,
    /// If it was a removal, the remaining actions.
    left: Vec<Rc<PlanEntry>>,
}

/// Shows what to do first, and the plan.
#[component]
pub fn Plan(props: &PlanProps) -> Html {
    let PlanProps { ctx, response, report } = props;
    let last = use_state(|| None::<Last>);
    let place = use_node_ref();
    let follow = ((*last).clone(), place.clone());
    use_effect_with(last.as_ref().map(|last| last.number), move |_| {
        if let (Some(last), place) = follow {
            follow_act(&last.act, &place);
        }
    });
    let act = on_act(ctx, response, &last);
    let mut entries = Vec::new();
    let count = response.plan.len();
    for (number, entry) in response.plan.iter().enumerate() {
        let action = action::action(ctx, entry, number, count, &act);
        // With a key, its fields stay the same elements and keep focus when it is moved.
        entries.push(changed(action, |tag| tag.key = Some(entry.id.clone().into())));
    }
    // Only until the plan changes in another way; the place might not be right any more.
    if let Some(Last { act: Act::Remove(id, number), left, .. }) = &*last
        && **left == *response.plan
    {
        let undo = press(ctx, "undo-removal", keys::PLAN_UNDO, &act, Act::Restore(id.clone(), *number));
        let entry = keyed(usize::MAX, element("li", "", [undo]));
        entries.insert((*number).min(entries.len()), entry);
    }
    let actions =
        if entries.is_empty() { none() } else { element("ol", "pc-plain pc-plan", [fragment_vec(entries)]) };
    // Said before the list, next to the advice, and after it, where the button for people's own actions was.
    let full = || ctx.message_element("p", "", keys::PLAN_FULL);
    let [before, own] = match count >= MAX_ADDED {
        true => [full(), full()],
        false => {
            let add = Act::Add { item: "".into(), text: "".into() };
            [none(), element("div", "pc-buttons", [press(ctx, "add-action", keys::PLAN_OWN, &act, add)])]
        }
    };
    let said = last.as_ref().map_or_else(|| static_text(""), |last| summary(ctx, last));
    let content = [
        ctx.message_element("h3", "pc-question-size", keys::PLAN_TITLE),
        ctx.message_element("p", "pc-small", keys::PLAN_HELP),
        element_with(
            "p",
            &["class", "role", "data-role"],
            [static_text("pc-hidden"), static_text("status"), static_text("planned")],
            [text(said)],
        ),
        before,
        actions,
        own,
    ];
    let values = [static_text("plan"), static_text("pc-part")];
    let plan = at(place, element_with("section", &["part", "class"], values, content));
    let add = |item: &str, advice: AttrValue| match count >= MAX_ADDED {
        true => none(),
        false => add(ctx, &act, item, advice),
    };
    fragment([lists::first(ctx, response, report, &add), plan])
}

/// The button that adds a piece of advice about an item to the plan. The advice may be empty.
fn add(ctx: &ViewContext, act: &Callback<Act>, item: &str, advice: AttrValue) -> Html {
    let act = pressed(act, Act::Add { item: item.into(), text: (&*advice).into() });
    let label = if advice.is_empty() { static_text("") } else { ctx.format(keys::PLAN_ADD_THIS, [advice]) };
    let values =
        [static_text("button"), static_text("button"), static_text(QUIET), static_text("plan"), label];
    let names = &["type", "part", "class", "data-do", "aria-label"];
    button(names, values, act, text(ctx.message(keys::PLAN_ADD)))
}

fn press(ctx: &ViewContext, name: &'static str, key: Key, act: &Callback<Act>, what: Act) -> Html {
    ctx.action_button(name, SECONDARY, key, pressed(act, what))
}

fn on_act(
    ctx: &SharedContext,
    response: &Shared<Response>,
    last: &UseStateHandle<Option<Last>>,
) -> Callback<Act> {
    let (send, response, last) = (ctx.send.clone(), response.clone(), last.clone());
    Callback::from(move |act: Act| {
        let plan = &response.plan;
        let mut left = Vec::new();
        let change = match act.clone() {
            Act::Add { item, text } => Change::AddAction { item, text },
            Act::Remove(id, _) => {
                left.extend(plan.iter().filter(|entry| entry.id != id).cloned());
                Change::RemoveAction(id)
            }
            Act::Move { id, to, .. } => Change::MoveAction { id, to },
            Act::Restore(id, _) => Change::RestoreAction(id),
        };
        let number = last.as_ref().map_or(0, |last| last.number) + 1;
        send.emit(Command::Change(change));
        last.set(Some(Last { act, number, count: plan.len(), left }));
    })
}

fn summary(ctx: &ViewContext, last: &Last) -> AttrValue {
    let nth = |number: usize| ctx.whole(number + 1);
    match &last.act {
        Act::Add { .. } => ctx.format(keys::PLAN_ADDED, [nth(last.count)]),
        Act::Remove(_, number) => ctx.format(keys::PLAN_REMOVED, [nth(*number), ctx.whole(last.left.len())]),
        Act::Move { to, .. } => ctx.format(keys::PLAN_MOVED, [nth(*to), ctx.whole(last.count)]),
        Act::Restore(_, number) => ctx.format(keys::PLAN_RESTORED, [nth(*number)]),
    }
}

/// Moves focus: to the field of a new action, to the button that undoes a removal, or again to the button that
/// moved an action. If the action cannot move any further, to the button that moves it back.
fn follow_act(act: &Act, place: &NodeRef) {
    let within = |number: usize, what: &str| format!("[data-action=\"{number}\"] {what}");
    let field = "textarea[name=action]";
    let wanted = match act {
        Act::Add { .. } => vec![format!("li:last-child {field}")],
        Act::Remove(..) => vec!["[data-do=undo-removal]".to_string()],
        Act::Restore(_, number) => vec![within(*number, field)],
        Act::Move { from, to, .. } => {
            let (same, back) = if from < to { ("down", "up") } else { ("up", "down") };
            [same, back].map(|way| within(*to, &format!("[data-do={way}]:enabled"))).into()
        }
    };
    focus::inside(place, &wanted);
}
