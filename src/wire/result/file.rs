//! The structure of a result file's JSON. The published schema is made from it too. Knows nothing about
//! reading, nor about how scores are calculated.

#[cfg(feature = "schema")]
mod round;
#[cfg(feature = "schema")]
mod schema;
pub mod scores;
pub mod talk;
pub mod values;

use serde::Serialize;

use scores::ScoresFile;
use values::{Count, Entries, Moment};

#[cfg(feature = "schema")]
use crate::domain::id::Id;
#[cfg(feature = "schema")]
use crate::domain::plan::MAX_ACTIONS;
#[cfg(feature = "schema")]
use crate::domain::written::MAX_WRITTEN;
#[cfg(feature = "schema")]
use crate::wire::{
    json_schema::texts::{EDITION, IdFile},
    result::limits::{FORMAT, MAX_ENTRIES, MAX_ROUNDS},
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
    /// A random id. It never changes, and tells this response from others.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 64)))]
    pub response: &'a str,
    /// Which assessment was answered.
    pub instrument: InstrumentRef<'a>,
    /// The language in which the person answered, as a BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub language: &'a str,
    /// When the response was started.
    pub started: Moment,
    /// When anything last changed.
    pub updated: Moment,
    /// When the person opened the results after answering every required item; null if they have not.
    pub completed: Option<Moment>,
    /// True if the response was started on this site. Missing if it was opened from a file.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "schema", schemars(default))]
    pub begun: bool,
    /// Who answered. A field is empty if the person left it out.
    pub respondent: RespondentFile<'a>,
    /// Answers by item id.
    #[cfg_attr(feature = "schema", schemars(extend("maxProperties" = MAX_ENTRIES)))]
    pub answers: Entries<'a, AnswerFile<'a>>,
    /// When each answer last changed, by item id. Answers that were cleared are listed too.
    #[cfg_attr(feature = "schema", schemars(extend("maxProperties" = MAX_ENTRIES)))]
    pub changed: Entries<'a, Moment>,
    /// When individual fields last changed, by JSON pointer. Only fields that did not change together with their answer (`changed`) or the response (`updated`) are listed.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, Count>"))]
    pub moments: Entries<'a, Count>,
    /// The action plan, in order.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ACTIONS)))]
    pub plan: Vec<ActionFile<'a>>,
    /// When each removed action was removed, by the action's id.
    #[serde(skip_serializing_if = "Entries::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, Count>"))]
    pub removed: Entries<'a, Count>,
    /// The previous round. Missing if there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "PreviousFile"))]
    pub previous: Option<PreviousFile<'a>>,
    /// The scores, for other programs. The widget calculates them again when it opens a file. Null as long as the part of it that calculates them has not loaded.
    pub scores: ScoresFile<'a>,
    /// What came of talking about each item, by item id. Only in a joint response, in which the role is `joint`.
    #[cfg(feature = "schema")]
    #[serde(skip_serializing_if = "Entries::is_empty")]
    pub session: Entries<'a, talk::TalkFile<'a>>,
    /// Earlier rounds, oldest first. Missing if there were none, and in what is kept in storage, sent in events and put into links.
    #[cfg(feature = "schema")]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = MAX_ROUNDS))]
    pub rounds: Vec<round::RoundFile>,
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
    /// Its title in the person's language.
    pub title: &'a str,
    /// A hash of the assessment file. It differs if the file was changed.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{16}$")))]
    pub fingerprint: &'a str,
}

/// Who answered. A field is empty if the person left it out.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Respondent"))]
pub struct RespondentFile<'a> {
    /// The person's name.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub name: &'a str,
    /// The organisation they answer for.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub organisation: &'a str,
    /// Their role there.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub role: &'a str,
}

/// An answer. It has one of `value`, `picks`, `text` and `state`, or none of them if there is only a note or an importance.
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
    /// The value of the chosen level, or the number entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "i32", range(min = -1_000_000, max = 1_000_000)))]
    pub value: Option<i32>,
    /// The ids of the picked options.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>", length(min = 1, max = 30), extend("uniqueItems" = true)))]
    pub picks: Vec<&'a str>,
    /// The text that the person wrote, as the answer to a text item.
    #[serde(skip_serializing_if = "str::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_WRITTEN)))]
    pub text: &'a str,
    /// Not applicable or don't know, chosen instead of a level.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "StateFile"))]
    pub state: Option<StateFile>,
    /// How important the item is: the value of a level of its importance scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "i32", range(min = -1000, max = 1000)))]
    pub importance: Option<i32>,
    /// The note that the person wrote beside the answer.
    #[serde(skip_serializing_if = "str::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_WRITTEN)))]
    pub note: &'a str,
}

/// What a person can choose instead of a level.
#[derive(Clone, Copy, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "State"))]
#[serde(rename_all = "kebab-case")]
pub enum StateFile {
    /// The item does not apply here and is not counted.
    NotApplicable,
    /// The item applies, but the person does not know.
    DontKnow,
}

/// An action in the plan.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Action"))]
pub struct ActionFile<'a> {
    /// The id of the item that it is about. Empty if the person added the action on their own.
    #[cfg_attr(feature = "schema", schemars(length(max = Id::MAX_CHARS)))]
    pub item: &'a str,
    /// What to do.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub action: &'a str,
    /// Who is responsible for it.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub owner: &'a str,
    /// When it is due: `yyyy-mm-dd`, or anything else the person wrote.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub due: &'a str,
    /// How to tell that it worked.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub measure: &'a str,
    /// The action's id. It stays the same when the action is edited or moved.
    #[serde(skip_serializing_if = "str::is_empty")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = MAX_WRITTEN)))]
    pub id: &'a str,
    /// Where the action is in the plan: a higher number than the action before it, or the same and an id that comes later. If
    /// missing, it is 65,536 higher.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "i32", range(min = -i32::MAX, max = i32::MAX)))]
    pub place: Option<i32>,
}

/// The previous round.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Previous"))]
pub struct PreviousFile<'a> {
    /// The id of its response.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 64)))]
    pub response: &'a str,
    /// When it was completed or, if it never was, when it last changed.
    pub completed: Moment,
    /// Its plan, with what happened to each action.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_ACTIONS)))]
    pub plan: Vec<PlannedFile<'a>>,
}

/// An action from the previous round's plan.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Planned"))]
pub struct PlannedFile<'a> {
    /// The id of the item that it is about. Empty if the person added the action on their own.
    #[cfg_attr(feature = "schema", schemars(length(max = Id::MAX_CHARS)))]
    pub item: &'a str,
    /// What was planned.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub action: &'a str,
    /// Who is responsible for it.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub owner: &'a str,
    /// When it is due: `yyyy-mm-dd`, or anything else the person wrote.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub due: &'a str,
    /// How people wanted to tell that it worked.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub measure: &'a str,
    /// What happened to it. Empty if it has not been started.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["", "done", "under-way", "dropped"])))]
    pub became: &'a str,
}
