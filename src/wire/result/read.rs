//! Reads result files and tells every problem with them. Knows nothing of writing.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::super::instrument::MAX_LEVEL;
use super::super::node::{Node, parse};
use super::super::problem::Problems;
use super::{FORMAT, MAX_BYTES};
use crate::domain::answer::{Answer, Response};
use crate::domain::id::Id;
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::session::{Action, Respondent, Session};
use crate::domain::time::Timestamp;

/// Reads a result file of this assessment. Gives the response, or everything that is wrong.
///
/// Scores in the file are not believed but worked out anew. Answers to items that the assessment
/// does not have (another edition's) are kept.
pub fn read(text: &str, instrument: &Instrument) -> Result<Session, Problems> {
    let value = parse(text, MAX_BYTES)?;
    let mut problems = Problems::default();
    let session = read_root(Node::root(&value), &mut problems, instrument);
    problems.unless_any(session)
}

fn read_root(root: Node<'_>, problems: &mut Problems, instrument: &Instrument) -> Option<Session> {
    let members = root.members(problems)?;
    // A file of another kind would be wrong in every member: say the one thing that matters.
    members.required(problems, "format", |node, p| node.constant(p, FORMAT))?;
    members.required(problems, "version", |node, p| node.version(p))?;
    members.required(problems, "instrument", |node, p| read_instrument_ref(node, p, instrument))?;
    let response = members.required(problems, "response", |node, p| {
        let id = node.string(p)?;
        let fits = (1..=64).contains(&id.chars().count());
        if fits { Some(id.into()) } else { node.wrong(p, "must have 1 to 64 characters") }
    });
    let text = |node: Node<'_>, p: &mut Problems| node.string(p).map(Rc::from);
    let language = members.required(problems, "language", text);
    let started = members.required(problems, "started", |node, p| node.timestamp(p));
    let updated = members.required(problems, "updated", |node, p| node.timestamp(p));
    let completed = members.required(problems, "completed", |node, p| {
        if node.is_null() { Some(None) } else { node.timestamp(p).map(Some) }
    });
    let respondent = members.optional(problems, "respondent", read_respondent);
    let plan = members.optional(problems, "plan", |node, p| node.list(p, (0, 10_000), read_action));
    let answers = members.required(problems, "answers", |node, p| {
        node.members(p)?.each(p, |item, node, p| {
            Some((read_item(item, node, p)?, read_answer(item, node, p, instrument)?))
        })
    });
    let changed = members.optional(problems, "changed", |node, p| {
        node.members(p)?.each(p, |item, node, p| Some((read_item(item, node, p)?, node.timestamp(p)?)))
    });
    let updated = updated?;
    Some(Session {
        response: response?,
        language: language?,
        started: started?,
        updated,
        completed: completed?,
        respondent: respondent?.unwrap_or_default(),
        plan: plan?.unwrap_or_default(),
        answers: join(answers?, changed?.unwrap_or_default(), updated),
    })
}

/// Answers with their moments; an answer without one changed when the file last did, and a moment
/// without an answer is of one that was taken back.
fn join(
    answers: Vec<(Id, Answer)>,
    changed: Vec<(Id, Timestamp)>,
    updated: Timestamp,
) -> BTreeMap<Id, Rc<Answer>> {
    let empty =
        |changed| Answer { changed, response: Response::Unanswered, importance: None, note: "".into() };
    let mut moments: BTreeMap<_, _> = changed.into_iter().collect();
    let mut all: BTreeMap<_, _> = answers
        .into_iter()
        .map(|(item, answer)| {
            let changed = moments.remove(&item).unwrap_or(updated);
            (item, Rc::new(Answer { changed, ..answer }))
        })
        .collect();
    all.extend(moments.into_iter().map(|(item, changed)| (item, Rc::new(empty(changed)))));
    all
}

fn read_instrument_ref(node: Node<'_>, problems: &mut Problems, instrument: &Instrument) -> Option<()> {
    let members = node.members(problems)?;
    let id = members.required(problems, "id", |node, p| {
        let (theirs, ours) = (node.id(p)?, &instrument.id);
        match theirs == *ours {
            true => Some(()),
            false => node.wrong(
                p,
                format!(
                    "is \"{theirs}\", while this page asks \"{ours}\"; open the file where \"{theirs}\" is"
                ),
            ),
        }
    });
    let edition = members.required(problems, "edition", |node, p| {
        let edition = node.string(p).map(Edition::parse)?;
        match edition {
            None => node.wrong(p, "must be three numbers such as \"1.0.0\""),
            Some(edition) if edition.major != instrument.edition.major => {
                let (theirs, ours) = (edition.major, instrument.edition.major);
                node.wrong(p, format!("is edition {theirs}, whose questions differ from edition {ours} on this page; open the file where edition {theirs} is"))
            }
            Some(_) => Some(()),
        }
    });
    id.and(edition)
}

fn read_respondent(node: Node<'_>, problems: &mut Problems) -> Option<Respondent> {
    let members = node.members(problems)?;
    let mut text = |name| members.optional(problems, name, |node, p| node.string(p).map(String::from));
    let (name, organisation, role) = (text("name"), text("organisation"), text("role"));
    Some(Respondent {
        name: name?.unwrap_or_default(),
        organisation: organisation?.unwrap_or_default(),
        role: role?.unwrap_or_default(),
    })
}

fn read_action(node: Node<'_>, problems: &mut Problems) -> Option<Action> {
    let members = node.members(problems)?;
    let mut text = |name| members.required(problems, name, |node, p| node.string(p).map(String::from));
    let (item, action, owner) = (text("item"), text("action"), text("owner"));
    let (due, measure) = (text("due"), text("measure"));
    Some(Action { item: item?, action: action?, owner: owner?, due: due?, measure: measure? })
}

fn read_item(item: &str, node: Node<'_>, problems: &mut Problems) -> Option<Id> {
    Id::parse(item).or_else(|| node.wrong(problems, "must be named by an item's id"))
}

fn read_answer(
    item: &str,
    node: Node<'_>,
    problems: &mut Problems,
    instrument: &Instrument,
) -> Option<Answer> {
    // Elsewhere unknown members are passed over; here the next save would lose what they answer.
    let members = node.object(problems, &["value", "state", "importance", "note"])?;
    let scale = instrument.find(item).map(|number| &instrument.items[number].scale);
    let any_level = (-MAX_LEVEL, MAX_LEVEL);
    let value = members.optional(problems, "value", |node, p| match scale {
        None => node.integer(p, any_level),
        Some(scale) => node.whole().filter(|value| scale.level(*value).is_some()).or_else(|| {
            let levels: Vec<_> = scale.levels.iter().map(|level| level.value.to_string()).collect();
            node.wrong(p, format!("is no level of this item; use one of {}", levels.join(", ")))
        }),
    });
    let state = members.optional(problems, "state", |node, p| match node.string(p)? {
        "not-applicable" => Some(Response::NotApplicable),
        "dont-know" => Some(Response::DontKnow),
        _ => node.wrong(p, "must be \"not-applicable\" or \"dont-know\""),
    });
    let importance = members.optional(problems, "importance", |node, p| node.integer(p, any_level));
    let note = members.optional(problems, "note", |node, p| node.string(p).map(Rc::from));
    let response = match (value?, state?) {
        (Some(_), Some(_)) => return node.wrong(problems, "has both a value and a state; keep one"),
        (Some(level), None) => Response::Rated(level),
        (None, Some(state)) => state,
        (None, None) => Response::Unanswered,
    };
    let changed = Timestamp::from_millis(0.0);
    Some(Answer { changed, response, importance: importance?, note: note?.unwrap_or_default() })
}
