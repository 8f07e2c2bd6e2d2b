//! The action plan: advice can be added to it, and its actions can be edited in place, moved and removed. Knows what is
//! announced and where focus goes, but not how a plan changes.

mod act;
mod action;

use std::cell::RefCell;
use std::rc::Rc;

pub use action::label;
use yew::prelude::*;

use act::{Act, pressed};

use super::part::Part;
use crate::app::model::Command;
use crate::domain::plan::{MAX_ADDED, Plan, PlanEntry};
use crate::domain::response::{Change, Response};
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::platform::focus;
use crate::ui::context::{QUIET, SECONDARY, SharedContext, ViewContext};
use crate::ui::markup::{
    button, changed, element, element_with, fragment, fragment_vec, keyed, none, static_text, text,
};
use crate::ui::shared::Shared;

/// What was done last.
#[derive(Clone, PartialEq)]
struct Last {
    act: Act,
    /// A number that differs for each act, because focus moves after each.
    number: u32,
    /// How many actions there were before it.
    count: usize,
    /// The last action that was removed and is not back, and where it was.
    removed: Option<(Rc<str>, usize)>,
}

/// A piece of advice that was added to the plan.
struct Added {
    item: Rc<str>,
    advice: Phrase,
    /// The action that it became, whatever has been written there since.
    action: Rc<str>,
}

/// What the page needs to show the plan and to add to it.
pub struct Planning {
    act: Callback<Act>,
    last: Option<Last>,
    added: Rc<RefCell<Vec<Added>>>,
}

/// Keeps what was done to the plan of a response, and moves focus inside `page` after it.
#[hook]
pub fn use_planning(ctx: &SharedContext, response: &Shared<Response>, page: &NodeRef) -> Planning {
    let last = use_state(|| None::<Last>);
    let added = use_mut_ref(Vec::new);
    let follow = ((*last).clone(), page.clone());
    use_effect_with(last.as_ref().map(|last| last.number), move |_| {
        if let (Some(last), page) = follow {
            follow_act(&last.act, &page);
        }
    });
    Planning { act: on_act(ctx, response, &last), last: (*last).clone(), added }
}

impl Planning {
    /// The button that adds a piece of advice about an item to the plan. It stays where it is, and then leads to the
    /// action. The advice may be empty.
    pub fn add(&self, ctx: &ViewContext, plan: &Plan, item: &str, advice: &Phrase) -> Html {
        let (name, act, words, label) = match self.number_of(plan, item, advice) {
            Some(number) => {
                let words = ctx.format(keys::PLAN_IN, [ctx.whole(number + 1)]);
                ("see-action", Act::See(number), words, static_text(""))
            }
            None if plan.len() >= MAX_ADDED => return none(),
            None => {
                let act = Act::Add { item: item.into(), text: advice.words() };
                let label = match advice.is_empty() {
                    true => static_text(""),
                    false => ctx.results().format(keys::PLAN_ADD_THIS, &[advice]).words().into(),
                };
                ("plan", act, ctx.message(keys::PLAN_ADD), label)
            }
        };
        let values =
            [static_text("button"), static_text("button"), static_text(QUIET), static_text(name), label];
        let names = &["type", "part", "class", "data-do", "aria-label"];
        button(names, values, pressed(&self.act, act), text(words))
    }

    /// Which action of the plan is this piece of advice about an item, if one is.
    fn number_of(&self, plan: &Plan, item: &str, advice: &Phrase) -> Option<usize> {
        let mut added = self.added.borrow_mut();
        let known = added.iter().find(|it| *it.item == *item && it.advice == *advice);
        if let Some(number) = known.and_then(|known| plan.iter().position(|entry| entry.id == known.action)) {
            return Some(number);
        }
        let is =
            |entry: &Rc<PlanEntry>| *entry.item == *item && (advice.is_empty() || *entry.action == **advice);
        let number = plan.iter().position(is)?;
        added.push(Added { item: item.into(), advice: advice.clone(), action: plan[number].id.clone() });
        Some(number)
    }

    /// The plan.
    pub fn part(&self, ctx: &SharedContext, response: &Response) -> Part {
        let mut entries = Vec::new();
        let (plan, count) = (&response.plan, response.plan.len());
        for (number, entry) in plan.iter().enumerate() {
            let action = action::action(ctx, entry, number, count, &self.act);
            // With a key, its fields stay the same elements and keep focus when it is moved.
            entries.push(changed(action, |tag| tag.key = Some(entry.id.clone().into())));
        }
        // Until it is back or another one is removed.
        if let Some((id, number)) = self.last.as_ref().and_then(|last| last.removed.as_ref())
            && plan.removed().iter().any(|entry| entry.id == *id)
        {
            let undo = self.press(ctx, "undo-removal", keys::PLAN_UNDO, Act::Restore(id.clone(), *number));
            let entry = keyed(usize::MAX, element("li", "", [undo]));
            entries.insert((*number).min(entries.len()), entry);
        }
        let actions = match entries.is_empty() {
            true => none(),
            false => element("ol", "pc-plain pc-plan", [fragment_vec(entries)]),
        };
        let own = match count >= MAX_ADDED {
            true => ctx.message_element("p", "", keys::PLAN_FULL),
            false => {
                let add = Act::Add { item: "".into(), text: "".into() };
                element("div", "pc-buttons", [self.press(ctx, "add-action", keys::PLAN_OWN, add)])
            }
        };
        let said = self.last.as_ref().map_or_else(|| static_text(""), |last| summary(ctx, last));
        let content = fragment([
            if count > 0 { ctx.message_element("p", "pc-small", keys::PLAN_HELP) } else { none() },
            element_with(
                "p",
                &["class", "role", "data-role"],
                [static_text("pc-hidden"), static_text("status"), static_text("planned")],
                [text(said)],
            ),
            actions,
            own,
        ]);
        Part::new("plan", ctx.message(keys::PLAN_TITLE), content)
    }

    fn press(&self, ctx: &ViewContext, name: &'static str, key: Key, what: Act) -> Html {
        ctx.action_button(name, SECONDARY, key, pressed(&self.act, what))
    }
}

fn on_act(
    ctx: &SharedContext,
    response: &Shared<Response>,
    last: &UseStateHandle<Option<Last>>,
) -> Callback<Act> {
    let (send, response, last) = (ctx.send.clone(), response.clone(), last.clone());
    Callback::from(move |act: Act| {
        let mut removed = last.as_ref().and_then(|last| last.removed.clone());
        let change = match act.clone() {
            Act::Add { item, text } => Some(Change::AddAction { item, text }),
            Act::See(_) => None,
            Act::Remove(id, number) => {
                removed = Some((id.clone(), number));
                Some(Change::RemoveAction(id))
            }
            Act::Move { id, to, .. } => Some(Change::MoveAction { id, to }),
            Act::Restore(id, _) => {
                removed = None;
                Some(Change::RestoreAction(id))
            }
        };
        if let Some(change) = change {
            send.emit(Command::Change(change));
        }
        let number = last.as_ref().map_or(0, |last| last.number) + 1;
        last.set(Some(Last { act, number, count: response.plan.len(), removed }));
    })
}

fn summary(ctx: &ViewContext, last: &Last) -> AttrValue {
    let nth = |number: usize| ctx.whole(number + 1);
    match &last.act {
        Act::Add { .. } => ctx.format(keys::PLAN_ADDED, [nth(last.count)]),
        // The focus that moves there says enough.
        Act::See(_) => static_text(""),
        Act::Remove(_, number) => ctx.format(keys::PLAN_REMOVED, [nth(*number), ctx.whole(last.count - 1)]),
        Act::Move { to, .. } => ctx.format(keys::PLAN_MOVED, [nth(*to), ctx.whole(last.count)]),
        Act::Restore(_, number) => ctx.format(keys::PLAN_RESTORED, [nth(*number)]),
    }
}

/// Moves focus: to the field of a new or wanted action, to the button that undoes a removal, or again to the button that
/// moved an action. If the action cannot move any further, to the button that moves it back. Whoever adds advice goes on
/// reading where they are.
fn follow_act(act: &Act, page: &NodeRef) {
    let within = |number: usize, what: &str| format!("[data-action=\"{number}\"] {what}");
    let field = "textarea[name=action]";
    let wanted = match act {
        Act::Add { item, .. } if !item.is_empty() => return,
        Act::Add { .. } => vec![format!(".pc-plan > li:last-child {field}")],
        Act::Remove(..) => vec!["[data-do=undo-removal]".to_string()],
        Act::See(number) | Act::Restore(_, number) => vec![within(*number, field)],
        Act::Move { from, to, .. } => {
            let (same, back) = if from < to { ("down", "up") } else { ("up", "down") };
            [same, back].map(|way| within(*to, &format!("[data-do={way}]:enabled"))).into()
        }
    };
    focus::inside(page, &wanted);
}
