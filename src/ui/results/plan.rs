//! The action plan: the weakest items, whose advice can be put into it, and the actions, which are
//! written in place, moved and removed. Knows how an act is told and where focus goes, not how a plan
//! is kept.

mod action;

pub use action::label;
use yew::prelude::*;

use super::lists;
use crate::app::model::Message;
use crate::domain::plan::{added, moved, restored, without};
use crate::domain::response::{Action, Change, Session};
use crate::domain::scoring::findings::Report;
use crate::i18n::keys::{self, Key};
use crate::platform::focus;
use crate::ui::context::{Desk, QUIET, SECONDARY, SharedDesk};
use crate::ui::markup::{button, changed, el, fixed, keyed, list, none, row, text, with};
use crate::ui::shared::Shared;

/// The plan's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct PlanProps {
    /// The common ground.
    pub desk: SharedDesk,
    /// The response.
    pub session: Shared<Session>,
    /// What follows from it.
    pub report: Shared<Report>,
}

/// What the press of a button does to the plan; places count from 0.
#[derive(Clone, PartialEq)]
enum Act {
    Add(Action),
    Remove(usize),
    Move(usize, usize),
    Restore(usize, Action),
}

/// What was done last.
#[derive(Clone, PartialEq)]
struct Last {
    act: Act,
    /// Which act it was: focus follows each.
    number: u32,
    /// The plan after it.
    plan: Vec<Action>,
    /// What a removal took.
    removed: Option<Action>,
}

/// Shows what to do first, and the plan made of it.
#[component]
pub fn Plan(props: &PlanProps) -> Html {
    let PlanProps { desk, session, report } = props;
    let last = use_state(|| None::<Last>);
    let place = use_node_ref();
    let follow = ((*last).clone(), place.clone());
    use_effect_with(last.as_ref().map(|last| last.number), move |_| {
        if let (Some(last), place) = follow {
            follow_act(&last.act, &place);
        }
    });
    let act = on_act(desk, &session.plan, &last);
    let mut entries = Vec::new();
    for number in 0..session.plan.len() {
        entries.push(keyed(number, action::action(desk, &session.plan, number, &act)));
    }
    // Only until the plan changes in another way, or it would come back into a plan it does not know.
    if let Some(Last { act: Act::Remove(number), plan, removed: Some(removed), .. }) = &*last
        && *plan == session.plan
    {
        let undo = press(desk, "undo-removal", keys::PLAN_UNDO, &act, Act::Restore(*number, removed.clone()));
        let entry = keyed(usize::MAX, el("li", "", [undo]));
        entries.insert((*number).min(entries.len()), entry);
    }
    let actions = if entries.is_empty() { none() } else { el("ol", "pc-plain pc-plan", [list(entries)]) };
    let own = desk.act("add-action", SECONDARY, keys::PLAN_OWN, pressed(&act, Act::Add(Action::default())));
    let said = last.as_ref().map_or_else(|| fixed(""), |last| said(desk, last));
    let content = [
        desk.line("h3", "pc-question-size", keys::PLAN),
        desk.line("p", "pc-small", keys::PLAN_HELP),
        with(
            "p",
            &["class", "role", "data-role"],
            [fixed("pc-hidden"), fixed("status"), fixed("planned")],
            [text(said)],
        ),
        actions,
        el("div", "pc-buttons", [own]),
    ];
    let plan = with("section", &["part", "class"], [fixed("plan"), fixed("pc-part")], content);
    let plan = changed(plan, |tag| tag.node_ref = place);
    let add = |item: &str, advice: AttrValue| add(desk, &act, item, advice);
    row([lists::first(desk, session, report, &add), plan])
}

/// The button that puts a piece of advice on an item, which may be empty, into the plan.
fn add(desk: &Desk, act: &Callback<Act>, item: &str, advice: AttrValue) -> Html {
    let action = Action { item: item.into(), action: advice.to_string(), ..Action::default() };
    let label = if advice.is_empty() { fixed("") } else { desk.fill(keys::PLAN_ADD_THIS, [advice]) };
    let values = [fixed("button"), fixed("button"), fixed(QUIET), fixed("plan"), label];
    let names = &["type", "part", "class", "data-do", "aria-label"];
    button(names, values, pressed(act, Act::Add(action)), text(desk.say(keys::PLAN_ADD)))
}

fn press(desk: &Desk, name: &'static str, key: Key, act: &Callback<Act>, what: Act) -> Html {
    desk.act(name, SECONDARY, key, pressed(act, what))
}

#[inline(never)]
fn pressed(act: &Callback<Act>, what: Act) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_| act.emit(what.clone()))
}

fn on_act(desk: &SharedDesk, plan: &[Action], last: &UseStateHandle<Option<Last>>) -> Callback<Act> {
    let (send, plan, last) = (desk.send.clone(), plan.to_vec(), last.clone());
    Callback::from(move |act: Act| {
        let removed = if let Act::Remove(number) = act { plan.get(number).cloned() } else { None };
        let plan = match &act {
            Act::Add(action) => added(&plan, action.clone()),
            Act::Remove(number) => without(&plan, *number),
            Act::Move(from, to) => moved(&plan, *from, *to),
            Act::Restore(number, action) => restored(&plan, *number, action.clone()),
        };
        send.emit(Message::Change(Change::Plan(plan.clone())));
        let number = last.as_ref().map_or(0, |last| last.number) + 1;
        last.set(Some(Last { act, number, plan, removed }));
    })
}

fn said(desk: &Desk, last: &Last) -> AttrValue {
    let count = desk.whole(last.plan.len());
    let nth = |number: usize| desk.whole(number + 1);
    match &last.act {
        Act::Add(_) => desk.fill(keys::PLAN_ADDED, [count]),
        Act::Remove(number) => desk.fill(keys::PLAN_REMOVED, [nth(*number), count]),
        Act::Move(_, to) => desk.fill(keys::PLAN_MOVED, [nth(*to), count]),
        Act::Restore(number, _) => desk.fill(keys::PLAN_RESTORED, [nth(*number)]),
    }
}

/// To the field of a new action, the undo of a removal, the button that moved an action once more or,
/// where it can move no further, the one that moves it back.
fn follow_act(act: &Act, place: &NodeRef) {
    let within = |number: usize, what: &str| format!("[data-action=\"{number}\"] {what}");
    let field = "textarea[name=action]";
    let wanted = match act {
        Act::Add(_) => vec![format!("li:last-child {field}")],
        Act::Remove(_) => vec!["[data-do=undo-removal]".to_string()],
        Act::Restore(number, _) => vec![within(*number, field)],
        Act::Move(from, to) => {
            let (same, back) = if from < to { ("down", "up") } else { ("up", "down") };
            [same, back].map(|way| within(*to, &format!("[data-do={way}]:enabled"))).into()
        }
    };
    focus::inside(place, &wanted);
}
