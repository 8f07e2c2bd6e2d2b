//! The shapes of a result file's JSON, from which the shipped schema is made too. Knows nothing of
//! reading, nor of how scores come about.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::domain::exact::Exact;
#[cfg(feature = "schema")]
use crate::domain::plan::MAX_ACTIONS;
use crate::domain::time::Timestamp;
#[cfg(feature = "schema")]
use crate::wire::{
    json_schema::texts::{EDITION, IdFile},
    result::limits::FORMAT,
};

/// The response to one assessment, with its scores. The file alone reopens the results exactly.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(title = "Partnership Check result"))]
pub struct ResultFile<'a> {
    /// The name of this format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    pub format: &'static str,
    /// The version of this format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    pub version: i32,
    /// A random id, kept for the life of the response.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 64)))]
    pub response: &'a str,
    /// Which assessment was answered.
    pub instrument: InstrumentRef<'a>,
    /// The language the person answered in, as a BCP 47 tag.
    pub language: &'a str,
    /// When the first answer was given, or the response opened.
    pub started: Moment,
    /// When anything last changed.
    pub updated: Moment,
    /// When the results were opened with every item answered, or null.
    pub completed: Option<Moment>,
    /// Whether it was started on the site, rather than opened from a file.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub begun: bool,
    /// Who answered; each field is empty unless given.
    pub respondent: RespondentFile<'a>,
    /// Answers by item id.
    pub answers: Entries<'a, AnswerFile<'a>>,
    /// When each answer last changed, by item id; also of answers that were taken back.
    pub changed: Entries<'a, Moment>,
    /// When single fields last changed, by JSON pointer, where `changed` and `updated` do not say it.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, Count>"))]
    pub moments: Entries<'a, Count>,
    /// What the partnership means to do.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ACTIONS)))]
    pub plan: Vec<ActionFile<'a>>,
    /// When actions were removed from the plan, by action id.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, Count>"))]
    pub removed: Entries<'a, Count>,
    /// The round before; missing where there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "PreviousFile"))]
    pub previous: Option<PreviousFile<'a>>,
    /// The scores. Readers work them out anew rather than believe them.
    pub scores: ScoresFile<'a>,
}

/// Which assessment was answered.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Instrument"))]
pub struct InstrumentRef<'a> {
    /// The assessment's id.
    #[cfg_attr(feature = "schema", schemars(with = "IdFile"))]
    pub id: &'a str,
    /// The semantic version of its content.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = EDITION)))]
    pub edition: String,
    /// What it was called in the person's language.
    pub title: &'a str,
    /// Changes when the assessment's file does.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{16}$")))]
    pub fingerprint: &'a str,
}

/// Who answered; each field is empty unless given.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Respondent"))]
pub struct RespondentFile<'a> {
    /// A person's name.
    pub name: &'a str,
    /// The organisation they speak for.
    pub organisation: &'a str,
    /// Their role there.
    pub role: &'a str,
}

/// An answer: a value, picks, a text or a state, or none of them where there is only a note.
#[derive(Default, Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Answer", extend("minProperties" = 1, "dependentSchemas" = {
        "value": { "properties": { "picks": false, "text": false, "state": false } },
        "picks": { "properties": { "text": false, "state": false } },
        "text": { "properties": { "state": false } },
    }))
)]
pub struct AnswerFile<'a> {
    /// The value of the level chosen, or the number given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "i32", range(min = -1_000_000, max = 1_000_000)))]
    pub value: Option<i32>,
    /// The ids of the options picked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>", length(min = 1, max = 30), extend("uniqueItems" = true)))]
    pub picks: Vec<&'a str>,
    /// What was written.
    #[serde(skip_serializing_if = "str::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub text: &'a str,
    /// What was chosen in place of a level.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "StateFile"))]
    pub state: Option<StateFile>,
    /// How much the item matters, as a level of its importance scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "i32", range(min = -1000, max = 1000)))]
    pub importance: Option<i32>,
    /// The person's own words.
    #[serde(skip_serializing_if = "str::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub note: &'a str,
}

/// A state of an item without a level.
#[derive(Clone, Copy, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "State"))]
#[serde(rename_all = "kebab-case")]
pub enum StateFile {
    /// Does not apply here, so it counts nowhere.
    NotApplicable,
    /// Applies, but the person cannot tell.
    DontKnow,
}

/// An entry of the action plan.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Action"))]
pub struct ActionFile<'a> {
    /// The item it is about.
    pub item: &'a str,
    /// What will be done.
    pub action: &'a str,
    /// By whom.
    pub owner: &'a str,
    /// Until when, as the person wrote it.
    pub due: &'a str,
    /// How one will know that it worked.
    pub measure: &'a str,
    /// What the action is called for as long as it lives.
    #[serde(skip_serializing_if = "str::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub id: &'a str,
    /// A number that grows along the plan; if missing, 65,536 more than the one before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "i32", range(min = -i32::MAX, max = i32::MAX)))]
    pub place: Option<i32>,
}

/// The round before.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Previous"))]
pub struct PreviousFile<'a> {
    /// Its response's id.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 64)))]
    pub response: &'a str,
    /// When it was completed or, where it was not whole, when it last changed.
    pub completed: Moment,
    /// What was planned then, with what became of it.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ACTIONS)))]
    pub plan: Vec<PlannedFile<'a>>,
}

/// An action of the round before.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Planned"))]
pub struct PlannedFile<'a> {
    /// The item it is about.
    pub item: &'a str,
    /// What was to be done.
    pub action: &'a str,
    /// By whom.
    pub owner: &'a str,
    /// Until when, as the person wrote it.
    pub due: &'a str,
    /// How one was to know that it worked.
    pub measure: &'a str,
    /// What became of it; empty where it is not started.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["", "done", "under-way", "dropped"])))]
    pub became: &'a str,
}

/// The scores of a response.
#[derive(Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Scores", extend("dependentRequired" = {
        "current": ["stages"], "stages": ["current"], "outcome": ["because"], "because": ["outcome"],
    }))
)]
pub struct ScoresFile<'a> {
    /// One score for the whole; null where the assessment declares none.
    pub overall: Option<ScoreFile<'a>>,
    /// The scores by section id.
    pub sections: Entries<'a, ScoreFile<'a>>,
    /// Only of a staged assessment.
    #[serde(flatten)]
    pub stages: Option<StagesFile<'a>>,
    /// Only of an assessment that ends in rules.
    #[serde(flatten)]
    pub outcome: Option<OutcomeFile<'a>>,
}

/// A score with what is known of it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Score"))]
pub struct ScoreFile<'a> {
    /// The weighted mean of what is rated; null where nothing is.
    pub score: Option<Points>,
    /// The score with every gap filled at the lowest level; null where no item applies.
    pub low: Option<Points>,
    /// The score with every gap filled at the highest level; null where no item applies.
    pub high: Option<Points>,
    /// The rated share of what applies, in percent; null where no item applies.
    pub coverage: Option<Points>,
    /// The band the result is in, or the two it lies between, by id; none if too little is answered.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>", length(max = 2)))]
    pub bands: Vec<&'a str>,
    /// Whether coverage is under 80 percent.
    pub provisional: bool,
}

/// Where the partnership stands in its stages.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StagesFile<'a> {
    /// The id of the first stage that is not met, or null where all are.
    #[cfg_attr(feature = "schema", schemars(with = "Option<IdFile>"))]
    pub current: Option<&'a str>,
    /// The stages by section id.
    pub stages: Entries<'a, StageFile<'a>>,
}

/// Where the partnership stands in one stage.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Stage"))]
pub struct StageFile<'a> {
    /// Whether it is met.
    pub met: bool,
    /// The ids of the items in the way, most pressing first.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>"))]
    pub blockers: Vec<&'a str>,
}

/// What the rules say.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutcomeFile<'a> {
    /// The id of the outcome, or null where not enough is answered.
    #[cfg_attr(feature = "schema", schemars(with = "Option<IdFile>"))]
    pub outcome: Option<&'a str>,
    /// The ids of the items that it was decided by; where it was not, of those to answer first.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>"))]
    pub because: Vec<&'a str>,
}

/// An object whose members stand in a given order.
pub struct Entries<'a, T>(pub Vec<(&'a str, T)>);

impl<T> Entries<'_, T> {
    /// Whether it has no member.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Serialize> Serialize for Entries<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        self.0.iter().try_for_each(|(id, value)| map.serialize_entry(id, value))?;
        map.end()
    }
}

/// Points of 100, written in tenths.
pub struct Points(pub Exact);

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Tenths survive the way through binary decimals: the shortest text for 62.5 is "62.5".
        match self.0.tenths().0 {
            whole if whole % 10 == 0 => serializer.serialize_i64(whole / 10),
            tenths => serializer.serialize_f64(tenths as f64 / 10.0),
        }
    }
}

/// A moment, as RFC 3339 in UTC.
pub struct Moment(pub Timestamp);

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
pub struct Count(pub Timestamp);

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0.millis() as i64)
    }
}

#[cfg(feature = "schema")]
mod schema;
