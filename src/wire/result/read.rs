//! Reads result files and tells every problem with them. Knows nothing of writing.

mod moments;
mod plan;
mod response_id;

use std::rc::Rc;

use litemap::LiteMap;
use response_id::read_response;

use super::super::cursor::{Cursor, parse};
use super::super::instrument::{MAX_LEVEL, MAX_NUMBER, MAX_OPTIONS, read_edition};
use super::super::problem::Problems;
use super::limits::{FORMAT, MAX_BYTES};
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Kind, Rating, Scale};
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::response::{Respondent, Response};
use crate::domain::time::Timestamp;

/// Reads a result file of this assessment. Gives the response, or everything that is wrong.
///
/// Scores in the file are not believed but worked out anew. Answers to items that the assessment
/// does not have (another edition's) are kept.
pub fn read(text: &str, instrument: &Instrument) -> Result<Response, Problems> {
    parse(text, MAX_BYTES, |root| read_root(root, instrument))
}

fn read_root(root: &Cursor<'_>, instrument: &Instrument) -> Option<Response> {
    let members = root.members();
    // A file of another kind would be wrong in every member: say the one thing that matters.
    let known = members.required("format").is_some_and(|node| node.constant(FORMAT))
        && members.required("version").is_some_and(|node| node.version())
        && members.required("instrument").is_some_and(|node| is_ours(&node, instrument));
    if !known {
        return None;
    }
    let id = members.required("response").map(|node| read_response(&node));
    let language = members.string("language");
    let (started, updated) = (members.timestamp("started"), members.timestamp("updated"));
    let completed = members.required("completed").filter(|node| !node.is_null());
    let completed = completed.map(|node| node.timestamp());
    let respondent = members.optional("respondent").map(|node| read_respondent(&node)).unwrap_or_default();
    let plan = plan::read_plan(&members);
    let previous = members.optional("previous").map(|node| plan::read_previous(&node));
    let mut answers = LiteMap::new();
    if let Some(node) = members.required("answers") {
        for (item, node) in node.members().each() {
            let answer = read_answer(item, &node, instrument, updated);
            answers.insert(read_item(item, &node), Rc::new(answer));
        }
    }
    if let Some(node) = members.optional("changed") {
        for (item, node) in node.members().each() {
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

/// Notes when an answer changed; a moment without an answer is of one that was taken back. Answers
/// without a moment changed when the file last did.
fn date(answers: &mut LiteMap<Id, Rc<Answer>>, item: Id, changed: Timestamp) {
    match answers.get_mut(&item) {
        Some(answer) => *answer = answer.dated([changed; 3]),
        None => drop(answers.insert(item, Rc::new(Answer::empty(changed)))),
    }
}

/// Whether the file is of this assessment and of an edition with the same questions.
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
    let text = |name| members.optional(name).map_or("", |node| node.string()).to_owned();
    Respondent { name: text("name"), organisation: text("organisation"), role: text("role") }
}

fn read_item(item: &str, node: &Cursor<'_>) -> Id {
    Id::parse(item).unwrap_or_else(|| {
        node.error("must be named by an item's id");
        Id::stand_in()
    })
}

/// Reads an answer's value in one of its forms, for an item of this kind.
type ReadValue = fn(&Cursor<'_>, Option<&Kind>) -> AnswerValue;

fn read_answer(item: &str, node: &Cursor<'_>, instrument: &Instrument, changed: Timestamp) -> Answer {
    // Elsewhere unknown members are passed over; here the next save would lose what they answer.
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
    let note = members.optional("note").map_or("", |node| node.string()).into();
    Answer { value, importance, note, moments: [changed; 3] }
}

fn read_importance(node: &Cursor<'_>, kind: Option<&Kind>) -> Option<i32> {
    match kind {
        Some(Kind::Rating(Rating { importance: Some(scale), .. })) => level_of(node, scale),
        _ => node.integer(MAX_LEVEL),
    }
}

/// A level of this scale; `None` where it is not one.
fn level_of(node: &Cursor<'_>, scale: &Scale) -> Option<i32> {
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
        picks.sort_by_key(|id| pick.options.iter().position(|option| option.id == *id));
    }
    if picks.is_empty() { AnswerValue::Unanswered } else { AnswerValue::Picked(picks) }
}

fn read_words(node: &Cursor<'_>, kind: Option<&Kind>) -> AnswerValue {
    match node.string() {
        _ if !matches!(kind, None | Some(Kind::Text)) => not_asked(node),
        "" => AnswerValue::Unanswered,
        words => AnswerValue::Wrote(words.into()),
    }
}

/// An answer of another kind than the item takes.
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
