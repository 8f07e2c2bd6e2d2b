//! Reads the action plan, and that of the previous round. Knows nothing about answers.

use std::rc::Rc;

use super::response_id::read_response;
use super::written::written;
use crate::domain::id::Id;
use crate::domain::plan::{Action, MAX_ACTIONS, Plan, PlanEntry};
use crate::domain::response::previous::{ActionStatus, Previous, PreviousAction};
use crate::domain::time::Timestamp;
use crate::wire::cursor::Cursor;
use crate::wire::cursor::members::Members;

/// The plan, with when removed actions were removed.
pub fn read_plan(members: &Members<'_>) -> Plan {
    let mut entries = Vec::<PlanEntry>::new();
    if let Some(node) = members.optional("plan") {
        for node in node.list(0, MAX_ACTIONS) {
            let entry = read_entry(&node, &entries);
            entries.push(entry);
        }
    }
    let mut removed = Vec::new();
    if let Some(node) = members.optional("removed") {
        for (id, node) in node.members().each() {
            removed.push(PlanEntry::gone(id.into(), node.counted_moment()));
        }
    }
    Plan::from_file(entries, removed)
}

fn read_entry(node: &Cursor<'_>, before: &[PlanEntry]) -> PlanEntry {
    let members = node.members();
    let content = read_action(&members);
    let mut id = Rc::<str>::default();
    if let Some(node) = members.optional("id") {
        id = written(&node).into();
        if !id.is_empty() && before.iter().any(|entry| entry.id == id) {
            node.error("repeats the id of another action; give each its own or none");
        }
    }
    let before = before.last();
    // If the places contradict the order of the list, the order counts, because that is what people see and edit. Two
    // actions with one place are in the order of their ids.
    let place = members.optional("place").and_then(|node| node.integer(i32::MAX));
    let follows = |place: i32| before.is_none_or(|before| (before.place, &*before.id) < (place, &*id));
    let place = place.filter(|place| follows(*place));
    let place = place.unwrap_or_else(|| Plan::usual_place(before.map_or(0, |before| before.place)));
    PlanEntry::new(id, content, place, Timestamp::START)
}

/// The previous round.
pub fn read_previous(node: &Cursor<'_>) -> Previous {
    let members = node.members();
    Previous {
        response: members.required("response").map(|node| read_response(&node)).unwrap_or_default(),
        completed: members.timestamp("completed"),
        plan: members.required("plan").map(|node| read_planned(&node)).unwrap_or_default(),
    }
}

fn read_planned(node: &Cursor<'_>) -> Vec<PreviousAction> {
    let planned = |node: &Cursor<'_>| {
        let members = node.members();
        let action = read_action(&members);
        let became = members.required("became").map(|node| {
            let became = ActionStatus::named(node.string());
            if became.is_none() {
                node.error("must be empty, \"done\", \"under-way\" or \"dropped\"");
            }
            became.unwrap_or_default()
        });
        PreviousAction { action, status: became.unwrap_or_default(), changed: Timestamp::START }
    };
    node.list(0, MAX_ACTIONS).iter().map(planned).collect()
}

fn read_action(members: &Members<'_>) -> Action {
    let text = |name| members.required(name).map_or("", |node| written(&node)).to_owned();
    Action {
        item: members.required("item").map_or("", |node| node.string_within(Id::MAX_CHARS)).to_owned(),
        action: text("action"),
        owner: text("owner"),
        due: text("due"),
        measure: text("measure"),
    }
}
