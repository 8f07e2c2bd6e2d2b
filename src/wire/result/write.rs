//! Writes result files: the shapes of their JSON, from which the shipped schema is made too.
//! Knows nothing of reading.

#[cfg(feature = "schema")]
use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use super::FORMAT;
use crate::domain::answer::{Answer, Response};
use crate::domain::exact::Exact;
use crate::domain::instrument::Instrument;
use crate::domain::report::Report;
use crate::domain::score::{Score, Statement};
use crate::domain::session::{Action, Session};
use crate::domain::stage::{Stage, Stages};

/// Writes a response with its scores.
pub fn write(instrument: &Instrument, session: &Session) -> String {
    let report = Report::of(instrument, session);
    let answers = session.answers.iter().filter(|(_, answer)| !answer.is_empty());
    let file = ResultFile {
        format: FORMAT,
        version: 1,
        response: &session.response,
        instrument: InstrumentRef {
            id: &instrument.id,
            edition: instrument.edition.to_string(),
            title: instrument.title.get(std::slice::from_ref(&session.language)),
            fingerprint: &instrument.fingerprint,
        },
        language: &session.language,
        started: session.started.to_string(),
        updated: session.updated.to_string(),
        completed: session.completed.map(|moment| moment.to_string()),
        respondent: RespondentFile {
            name: &session.respondent.name,
            organisation: &session.respondent.organisation,
            role: &session.respondent.role,
        },
        answers: Entries(answers.map(|(item, answer)| (&**item, AnswerFile::of(answer))).collect()),
        changed: Entries(
            session.answers.iter().map(|(item, answer)| (&**item, answer.changed.to_string())).collect(),
        ),
        plan: session.plan.iter().map(ActionFile::of).collect(),
        scores: ScoresFile::of(instrument, &report),
    };
    // Only a map with keys that are no strings, or a writer that fails, could err: there is neither.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// An object whose members stand in a given order.
struct Entries<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Entries<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
        map.end()
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Entries<'_, T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        <BTreeMap<String, T>>::schema_name()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <BTreeMap<String, T>>::json_schema(generator)
    }
}

/// A result of an assessment. The file alone reopens the results exactly.
#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultFile<'a> {
    /// Always `partnership-check/result`.
    format: &'static str,
    /// The version of this format.
    version: u32,
    /// A random id, kept for the life of the response.
    response: &'a str,
    instrument: InstrumentRef<'a>,
    /// The language the person answered in, as a BCP 47 tag.
    language: &'a str,
    /// RFC 3339, UTC.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date-time")))]
    started: String,
    /// RFC 3339, UTC.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date-time")))]
    updated: String,
    /// When the results were opened with every item answered, or null.
    completed: Option<String>,
    respondent: RespondentFile<'a>,
    /// Answers by item id.
    answers: Entries<'a, AnswerFile<'a>>,
    /// When each answer last changed, by item id; also of answers that were taken back.
    changed: Entries<'a, String>,
    /// What the partnership means to do.
    plan: Vec<ActionFile<'a>>,
    scores: ScoresFile<'a>,
}

/// Which assessment was answered.
#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct InstrumentRef<'a> {
    id: &'a str,
    /// The semantic version of its content.
    edition: String,
    title: &'a str,
    /// Changes when the assessment's file does.
    fingerprint: &'a str,
}

/// Who answered; each field is empty unless given.
#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct RespondentFile<'a> {
    name: &'a str,
    organisation: &'a str,
    role: &'a str,
}

/// An answer: a level or a state, or neither where there is only a note.
#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct AnswerFile<'a> {
    /// The level chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<StateFile>,
    /// How much the item matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    importance: Option<i32>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

impl<'a> AnswerFile<'a> {
    fn of(answer: &'a Answer) -> Self {
        let (value, state) = match answer.response {
            Response::Unanswered => (None, None),
            Response::Rated(level) => (Some(level), None),
            Response::NotApplicable => (None, Some(StateFile::NotApplicable)),
            Response::DontKnow => (None, Some(StateFile::DontKnow)),
        };
        Self { value, state, importance: answer.importance, note: &answer.note }
    }
}

#[derive(Clone, Copy, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
enum StateFile {
    NotApplicable,
    DontKnow,
}

/// An entry of the action plan.
#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ActionFile<'a> {
    item: &'a str,
    action: &'a str,
    owner: &'a str,
    due: &'a str,
    measure: &'a str,
}

impl<'a> ActionFile<'a> {
    fn of(action: &'a Action) -> Self {
        let Action { item, action, owner, due, measure } = action;
        Self { item, action, owner, due, measure }
    }
}

/// The scores, in points of 100 with one decimal.
#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ScoresFile<'a> {
    /// Null where the assessment declares no overall score.
    overall: Option<ScoreFile<'a>>,
    /// By section id.
    sections: Entries<'a, ScoreFile<'a>>,
    #[serde(flatten)]
    stages: Option<StagesFile<'a>>,
}

impl<'a> ScoresFile<'a> {
    fn of(instrument: &'a Instrument, report: &Report) -> Self {
        let ids = || instrument.sections.iter().map(|section| &*section.id);
        let score = |score| ScoreFile::of(instrument, score);
        Self {
            overall: report.scores.overall.as_ref().map(score),
            sections: Entries(ids().zip(report.scores.sections.iter().map(score)).collect()),
            stages: report.stages.as_ref().map(|stages| StagesFile::of(instrument, stages)),
        }
    }
}

/// A score with what is known of it.
#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct ScoreFile<'a> {
    score: Option<Points>,
    /// The score with every gap filled at the lowest level.
    low: Option<Points>,
    /// The score with every gap filled at the highest level.
    high: Option<Points>,
    /// The rated share of what applies, in percent.
    coverage: Option<Points>,
    /// The band the result is in, or the two it lies between; none where too little is answered.
    bands: Vec<&'a str>,
    /// Whether coverage is under 80 percent.
    provisional: bool,
}

impl<'a> ScoreFile<'a> {
    fn of(instrument: &'a Instrument, score: &Score) -> Self {
        let band = |number: usize| &*instrument.scoring.bands[number].id;
        let (low, high) = score.interval.unzip();
        Self {
            score: score.value.map(Points),
            low: low.map(Points),
            high: high.map(Points),
            coverage: score.coverage.map(Points),
            bands: match score.statement {
                Statement::NothingApplies | Statement::NotEnough => vec![],
                Statement::In(number) => vec![band(number)],
                Statement::Between(low, high) => vec![band(low), band(high)],
            },
            provisional: score.provisional(),
        }
    }
}

/// Where the partnership stands in its stages.
#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct StagesFile<'a> {
    /// The first stage that is not met, or null where all are.
    current: Option<&'a str>,
    /// By section id.
    stages: Entries<'a, StageFile<'a>>,
}

#[derive(serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct StageFile<'a> {
    met: bool,
    /// The items in the way, most pressing first.
    blockers: Vec<&'a str>,
}

impl<'a> StagesFile<'a> {
    fn of(instrument: &'a Instrument, stages: &Stages) -> Self {
        let section = |number: usize| &*instrument.sections[number].id;
        let stage = |stage: &Stage| StageFile {
            met: stage.met,
            blockers: stage.blockers.iter().map(|blocker| &*instrument.items[blocker.item].id).collect(),
        };
        let entries = stages.stages.iter().enumerate();
        Self {
            current: stages.current.map(section),
            stages: Entries(entries.map(|(number, it)| (section(number), stage(it))).collect()),
        }
    }
}

/// Points of 100, written in tenths without going through binary decimals.
struct Points(Exact);

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = RawValue::from_string(self.0.tenths().to_string());
        text.map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Points {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Points".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0, "maximum": 100 })
    }
}
