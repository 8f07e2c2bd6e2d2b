//! A comparison as it is kept in the browser: lines, so that each response is written and read by itself. The first is a
//! header, the second the joint response of a session or nothing; then follow two for each response: what is known of its
//! file, and its result file. Of an anonymous set nothing is kept that tells who answered, or at what time of day.

use std::rc::Rc;

use serde::Serialize;

use super::read::read;
use crate::domain::group::pairing::Pairing;
use crate::domain::group::session::{self, Draft, Session};
use crate::domain::group::set::{Member, ResponseSet};
use crate::domain::group::voice::Voice;
use crate::domain::instrument::{Edition, Instrument};
use crate::domain::response::answer::Answer;
use crate::domain::response::previous::Previous;
use crate::domain::response::{Respondent, Response};
use crate::domain::time::Timestamp;
use crate::wire::json::{Json, Layout, to_text};
use crate::wire::result;

const FORMAT: &str = "partnership-check/kept-comparison";

/// What is kept of a comparison.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept {
    /// The responses.
    pub set: ResponseSet,
    /// Those of an earlier round; none if it is not compared with one.
    pub earlier: ResponseSet,
    /// What has one voice.
    pub voice: Voice,
    /// The level that the group wants to reach.
    pub target: Option<i32>,
    /// The session under way, if there is one.
    pub session: Option<Session>,
    /// Whether the time is shown that the group has spent on an item.
    pub timer: bool,
}

#[derive(Serialize)]
struct Header<'a> {
    format: &'static str,
    version: i32,
    assessment: &'a str,
    seed: Option<String>,
    voice: &'static str,
    target: Option<i32>,
    at: i64,
    timer: bool,
    talks: Vec<TalkLine<'a>>,
    draft: Option<DraftLine<'a>>,
}

#[derive(Serialize)]
struct DraftLine<'a> {
    action: &'a str,
    owner: &'a str,
    due: &'a str,
}

#[derive(Serialize)]
struct TalkLine<'a> {
    item: &'a str,
    revealed: bool,
    put_off: bool,
}

#[derive(Serialize)]
struct About<'a> {
    file: &'a str,
    label: Option<&'a str>,
    edition: String,
    round: i64,
    joint: Option<i64>,
    earlier: bool,
}

/// Writes it.
pub fn write(instrument: &Instrument, kept: &Kept) -> String {
    let talks = kept.session.as_ref().map_or(&[][..], Session::talks);
    let header = Header {
        format: FORMAT,
        version: 1,
        assessment: &instrument.id,
        seed: kept.set.seed().map(|seed| seed.to_string()),
        voice: kept.voice.name(),
        target: kept.target,
        at: kept.session.as_ref().map_or(0, Session::at) as i64,
        timer: kept.timer,
        talks: talks.iter().map(|talk| talk_line(talk, instrument)).collect(),
        draft: kept
            .session
            .as_ref()
            .map(Session::draft)
            .filter(|it| **it != Draft::default())
            .map(draft_line),
    };
    let joint = kept.session.as_ref().map(|session| result::write_compact(instrument, session.response()));
    let mut text = format!("{}\n{}", to_text(&header, Layout::Compact), joint.unwrap_or_default());
    for (member, earlier) in kept_members(kept) {
        let about = About {
            file: &member.file,
            label: member.label.as_deref(),
            edition: member.edition.to_string(),
            round: member.round as i64,
            joint: member.joint.map(|people| people as i64),
            earlier,
        };
        text += &format!(
            "\n{}\n{}",
            to_text(&about, Layout::Compact),
            result::write_compact(instrument, &member.response)
        );
    }
    text
}

/// All responses as they are kept, each with whether it is of the earlier round.
fn kept_members(kept: &Kept) -> Vec<(Rc<Member>, bool)> {
    let Kept { set, earlier, .. } = kept;
    let mut now: Vec<_> = set.members().to_vec();
    let mut then: Vec<_> = earlier.members().to_vec();
    if set.seed().is_some() {
        // Who answered both times is known by numbers alone.
        let Pairing { pairs, .. } = Pairing::of(&then, &now);
        let then_id = |number: usize| Rc::from(format!("earlier-{number}"));
        let previous = |number: usize| {
            let (before, _) = pairs.iter().find(|(_, later)| *later == number)?;
            let completed = then[*before].response.updated.start_of_day();
            Some(Previous { response: then_id(*before), completed, plan: Vec::new() })
        };
        let later = now.iter().enumerate();
        now = later.map(|(at, it)| faceless(it, at.to_string().into(), previous(at))).collect();
        then = then.iter().enumerate().map(|(at, it)| faceless(it, then_id(at), None)).collect();
    }
    let now = now.into_iter().map(|member| (member, false));
    now.chain(then.into_iter().map(|member| (member, true))).collect()
}

fn talk_line<'a>(talk: &session::Talk, instrument: &'a Instrument) -> TalkLine<'a> {
    TalkLine { item: &instrument.items[talk.item].id, revealed: talk.revealed, put_off: talk.put_off }
}

fn draft_line(Draft { action, owner, due }: &Draft) -> DraftLine<'_> {
    DraftLine { action, owner, due }
}

/// A response of which nobody can tell whose it is, but for what it says.
fn faceless(member: &Member, id: Rc<str>, previous: Option<Previous>) -> Rc<Member> {
    let response = &member.response;
    let day = response.updated.start_of_day();
    let answer = |answer: &Answer| Rc::new(Answer { moments: [Timestamp::START; 3], ..answer.clone() });
    let faceless = Response {
        started: day,
        completed: response.completed.map(|_| day),
        respondent: Respondent::default(),
        answers: response.answers.iter().map(|(id, it)| (id.clone(), answer(it))).collect(),
        previous,
        ..Response::new(id, response.language.clone(), day)
    };
    Rc::new(Member { file: "".into(), label: None, response: Rc::new(faceless), ..member.clone() })
}

/// The id of the assessment that was answered. `None` if the text is not one of these.
pub fn assessment(text: &str) -> Option<Rc<str>> {
    let header = Json::parse(text.lines().next()?).ok()?;
    let ours = header.get("format").and_then(Json::as_str) == Some(FORMAT);
    Some(header.get("assessment").filter(|_| ours)?.as_str()?.into())
}

/// Reads what was kept, as far as it can be read. `None` if it is of another assessment, or of none.
pub fn read_kept(text: &str, instrument: &Instrument) -> Option<Kept> {
    assessment(text).filter(|id| **id == *instrument.id)?;
    let mut lines = text.lines();
    let header = Json::parse(lines.next()?).ok()?;
    let joint = lines.next().and_then(|joint| result::read(joint, instrument).ok());
    let seed = header.get("seed").and_then(Json::as_str).and_then(|seed| seed.parse().ok());
    let (mut now, mut then) = (Vec::new(), Vec::new());
    while let Some((about, response)) = lines.next().zip(lines.next()) {
        let Some((member, earlier)) = member(about, response, instrument) else { continue };
        if earlier { &mut then } else { &mut now }.push(Ok(member));
    }
    let set_of = |members| seed.map_or_else(ResponseSet::default, ResponseSet::anonymous).add(members);
    let (set, earlier) = (set_of(now)?, set_of(then)?);
    let target = header.get("target").and_then(Json::as_f64).map(|target| target as i32);
    let organisation = header.get("voice").and_then(Json::as_str) == Some(Voice::Organisation.name());
    Some(Kept {
        // Nobody knows any more what was seen of it.
        set: set.shown(),
        earlier: earlier.shown(),
        voice: if organisation { Voice::Organisation } else { Voice::Person },
        target,
        timer: matches!(header.get("timer"), Some(Json::Boolean(true))),
        session: joint.and_then(|joint| left(&header, joint, instrument)),
    })
}

fn member(about: &str, response: &str, instrument: &Instrument) -> Option<(Member, bool)> {
    let about = Json::parse(about).ok()?;
    let text_of = |name| about.get(name).and_then(Json::as_str);
    let member = read(text_of("file").unwrap_or_default(), response, instrument).ok()?;
    let edition = text_of("edition").and_then(Edition::parse).unwrap_or(member.edition);
    let earlier = matches!(about.get("earlier"), Some(Json::Boolean(true)));
    let round = about.get("round").and_then(Json::as_f64).map_or(member.round, |round| round as usize);
    let people = about.get("joint").and_then(Json::as_f64).map(|people| people as usize);
    let (label, joint) = (text_of("label").map(Rc::from), people.or(member.joint));
    Some((Member { label, edition, round, joint, ..member }, earlier))
}

/// The session as it was left.
fn left(header: &Json, joint: Response, instrument: &Instrument) -> Option<Session> {
    let Json::List(talks) = header.get("talks")? else { return None };
    let talk = |talk: &Json| {
        let item = instrument.find(talk.get("item")?.as_str()?)?;
        instrument.items[item].rating()?;
        let is = |name| matches!(talk.get(name), Some(Json::Boolean(true)));
        Some((item, is("revealed"), is("put_off")))
    };
    let talks: Vec<_> = talks.iter().filter_map(talk).collect();
    let at = header.get("at").and_then(Json::as_f64).unwrap_or_default() as usize;
    let drafted = |name| {
        let text = header.get("draft").and_then(|draft| draft.get(name)).and_then(Json::as_str);
        text.unwrap_or_default().into()
    };
    let draft = Draft { action: drafted("action"), owner: drafted("owner"), due: drafted("due") };
    (!talks.is_empty()).then(|| Session::resume(talks, at, Rc::new(joint), instrument).drafted(draft))
}

#[cfg(test)]
mod tests;
