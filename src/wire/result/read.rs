//! Reads result files, and reports every problem with them. Knows nothing about writing.

mod moments;
mod plan;
mod response_id;
mod written;

use std::rc::Rc;

use litemap::LiteMap;
use response_id::read_response;
use written::written;

use super::super::cursor::{Cursor, parse, within};
use super::super::instrument::{MAX_LEVEL, MAX_NUMBER, MAX_OPTIONS, read_edition};
use super::super::json::Json;
use super::super::problem::Problems;
use super::limits::{FORMAT, MAX_BYTES, MAX_ENTRIES};
use super::write::write_compact;
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Kind, Rating, Scale};
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::response::{Respondent, Response};
use crate::domain::time::Timestamp;

/// Reads a result file of this assessment. Returns the response, or everything that is wrong.
///
/// Scores in the file are ignored and calculated again. Answers to items that the assessment does not
/// have, but another edition may have, are kept.
pub fn read(text: &str, instrument: &Instrument) -> Result<Response, Problems> {
    let response = parse(text, MAX_BYTES, |root| read_root(root, instrument))?;
    can_be_kept(text, instrument, &response)?;
    Ok(response)
}

/// The title of the assessment that a result file is of, if that is another than this one: its id where it has no title.
pub fn other_assessment(text: &str, instrument: &Instrument) -> Option<Rc<str>> {
    let document = Json::parse(text).ok()?;
    let theirs = document.get("instrument")?;
    let id = theirs.get("id")?.as_str().filter(|id| **id != *instrument.id)?;
    document.get("format")?.as_str().filter(|format| *format == FORMAT)?;
    Some(theirs.get("title").and_then(Json::as_str).unwrap_or(id).into())
}

/// Whether the next save of a response that was read from this text can be read too. It may be longer than the text,
/// because it has everything that is optional.
pub(in crate::wire) fn can_be_kept(
    text: &str,
    instrument: &Instrument,
    response: &Response,
) -> Result<(), Problems> {
    match text.len() > MAX_BYTES / 2 {
        true => within(write_compact(instrument, response).len(), MAX_BYTES),
        false => Ok(()),
    }
}

pub(in crate::wire) fn read_root(root: &Cursor<'_>, instrument: &Instrument) -> Option<Response> {
    let members = root.members();
    // In another kind of file, every member would be wrong: only report what kind of file it is.
    let known = members.required("format").is_some_and(|node| node.constant(FORMAT))
        && members.required("version").is_some_and(|node| node.version())
        && members.required("instrument").is_some_and(|node| is_ours(&node, instrument));
    if !known {
        return None;
    }
    let id = members.required("response").map(|node| read_response(&node));
    let language = members.required("language").map_or("", |node| written(&node));
    let (started, updated) = (members.timestamp("started"), members.timestamp("updated"));
    let completed = members.required("completed").filter(|node| !node.is_null());
    let completed = completed.map(|node| node.timestamp());
    let respondent = members.optional("respondent").map(|node| read_respondent(&node)).unwrap_or_default();
    let plan = plan::read_plan(&members);
    let previous = members.optional("previous").map(|node| plan::read_previous(&node));
    let mut answers = LiteMap::new();
    if let Some(node) = members.required("answers") {
        for (item, node) in entries(&node) {
            let answer = read_answer(item, &node, instrument, updated);
            answers.insert(read_item(item, &node), Rc::new(answer));
        }
    }
    if let Some(node) = members.optional("changed") {
        for (item, node) in entries(&node) {
            date(&mut answers, read_item(item, &node), node.timestamp());
        }
    }
    let mut response = Response {
        updated,
        completed,
        begun: members.flag("begun"),
        respondent,
        plan,
        previous,
        answers,
        ..Response::new(id.unwrap_or_default(), language.into(), started)
    };
    moments::read_moments(&members, &mut response);
    Some(response)
}

/// The members of an object with no more of them than can be told apart from a mistake.
pub(super) fn entries<'a>(node: &'a Cursor<'a>) -> Vec<(&'a str, Cursor<'a>)> {
    let mut entries = node.members().each();
    let count = entries.len();
    if count > MAX_ENTRIES {
        node.error(&format!("has {count} members; keep it to {MAX_ENTRIES} at most"));
        entries.truncate(MAX_ENTRIES);
    }
    entries
}

/// Sets when an answer changed. A time without an answer belongs to one that was cleared. An answer without
/// a time changed when the file last did.
fn date(answers: &mut LiteMap<Id, Rc<Answer>>, item: Id, changed: Timestamp) {
    match answers.get_mut(&item) {
        Some(answer) => *answer = answer.dated([changed; 3]),
        None => drop(answers.insert(item, Rc::new(Answer::empty(changed)))),
    }
}

/// Whether the file belongs to this assessment, in an edition with the same questions.
fn is_ours(node: &Cursor<'_>, instrument: &Instrument) -> bool {
    let before = node.error_count();
    let members = node.members();
    let theirs = members.required("id").and_then(|node| Some((node.id()?, node)));
    if let Some((theirs, node)) = theirs.filter(|(theirs, _)| *theirs != instrument.id) {
        let ours = &instrument.id;
        node.error(&format!(
            "is \"{theirs}\", while this page asks \"{ours}\"; open the file where \"{theirs}\" is"
        ));
    }
    let theirs = members.required("edition").and_then(|node| Some((read_edition(&node)?.major, node)));
    let ours = instrument.edition.major;
    if let Some((theirs, node)) = theirs.filter(|(theirs, _)| *theirs != ours) {
        node.error(&format!("is edition {theirs}, whose questions differ from edition {ours} on this page; open the file where edition {theirs} is"));
    }
    node.error_count() == before
}

fn read_respondent(node: &Cursor<'_>) -> Respondent {
    let members = node.members();
    let text = |name| members.optional(name).map_or("", |node| written(&node)).to_owned();
    Respondent { name: text("name"), organisation: text("organisation"), role: text("role") }
}

pub(super) fn read_item(item: &str, node: &Cursor<'_>) -> Id {
    Id::parse(item).unwrap_or_else(|| {
        node.error("must have an item's id as its name");
        Id::stand_in()
    })
}

/// Reads one of the members that can hold an answer's value, for an item of this kind.
type ReadValue = fn(&Cursor<'_>, Option<&Kind>) -> AnswerValue;

fn read_answer(item: &str, node: &Cursor<'_>, instrument: &Instrument, changed: Timestamp) -> Answer {
    // Unknown members are ignored elsewhere. Here, the answers in them would be lost when it is saved again.
    let members = node.object(&["value", "picks", "text", "state", "importance", "note"]);
    let kind = instrument.find(item).map(|number| &instrument.items[number].kind);
    let mut given = Vec::new();
    let kinds: [(&str, ReadValue); 4] =
        [("value", read_value), ("picks", read_picks), ("text", read_words), ("state", read_state)];
    for (name, read) in kinds {
        given.extend(members.optional(name).map(|node| read(&node, kind)));
    }
    if given.len() > 1 {
        node.error("has more than one of value, picks, text and state; keep one");
    }
    let value = given.pop().unwrap_or_default();
    let importance = members.optional("importance").and_then(|node| read_importance(&node, kind));
    let note = members.optional("note").map_or("", |node| written(&node)).into();
    Answer { value, importance, note, moments: [changed; 3] }
}

fn read_importance(node: &Cursor<'_>, kind: Option<&Kind>) -> Option<i32> {
    match kind {
        Some(Kind::Rating(Rating { importance: Some(scale), .. })) => level_of(node, scale),
        _ => node.integer(MAX_LEVEL),
    }
}

/// A level of this scale, or `None` if it is not one.
pub(super) fn level_of(node: &Cursor<'_>, scale: &Scale) -> Option<i32> {
    let level = node.whole().filter(|level| scale.level(*level).is_some());
    if level.is_none() {
        let levels: Vec<_> = scale.levels.iter().map(|level| level.value.to_string()).collect();
        node.error(&format!("is no level of this item; use one of {}", levels.join(", ")));
    }
    level
}

fn read_value(node: &Cursor<'_>, kind: Option<&Kind>) -> AnswerValue {
    match kind {
        Some(Kind::Rating(rating)) => read_level(node, Some(&rating.scale)),
        Some(Kind::Number(range)) => {
            let number = node.whole().filter(|number| range.contains(number));
            if number.is_none() {
                node.error(&format!("must be a whole number from {} to {}", range.start(), range.end()));
            }
            number.map_or(AnswerValue::Unanswered, AnswerValue::Number)
        }
        Some(_) => not_asked(node),
        None => read_level(node, None),
    }
}

fn read_picks(node: &Cursor<'_>, kind: Option<&Kind>) -> AnswerValue {
    let pick = match kind {
        Some(Kind::Pick(pick)) => Some(pick),
        None => None,
        Some(_) => return not_asked(node),
    };
    let mut picks = Vec::new();
    for node in &node.list(1, pick.and_then(|pick| pick.max_picks).unwrap_or(MAX_OPTIONS)) {
        let Some(id) = node.id() else { continue };
        let known = pick.is_none_or(|pick| pick.options.iter().any(|option| option.id == id));
        if !known {
            node.error("is no option of this item");
        } else if picks.contains(&id) {
            node.error("is picked twice; keep it once");
        } else {
            picks.push(id);
        }
    }
    if let Some(pick) = pick {
        let options = pick.options.iter().map(|option| &option.id);
        picks = options.filter(|id| picks.contains(id)).cloned().collect();
    }
    if picks.is_empty() { AnswerValue::Unanswered } else { AnswerValue::Picked(picks) }
}

fn read_words(node: &Cursor<'_>, kind: Option<&Kind>) -> AnswerValue {
    match written(node) {
        _ if !matches!(kind, None | Some(Kind::Text)) => not_asked(node),
        "" => AnswerValue::Unanswered,
        words => AnswerValue::Wrote(words.into()),
    }
}

/// Reports an answer that does not fit the kind of item.
fn not_asked(node: &Cursor<'_>) -> AnswerValue {
    node.error("is no answer to this kind of item");
    AnswerValue::Unanswered
}

fn read_level(node: &Cursor<'_>, scale: Option<&Scale>) -> AnswerValue {
    let level = match scale {
        None => node.integer(MAX_NUMBER),
        Some(scale) => level_of(node, scale),
    };
    level.map_or(AnswerValue::Unanswered, AnswerValue::Rated)
}

fn read_state(node: &Cursor<'_>, _: Option<&Kind>) -> AnswerValue {
    match node.string_or_none() {
        Some("not-applicable") => return AnswerValue::NotApplicable,
        Some("dont-know") => return AnswerValue::DontKnow,
        Some(_) => node.error("must be \"not-applicable\" or \"dont-know\""),
        None => {}
    }
    AnswerValue::Unanswered
}
