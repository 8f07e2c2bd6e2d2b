//! The structure of a comparison's JSON. The published schema is made from it too. Knows nothing about how figures are
//! worked out.

use serde::Serialize;
use serde::ser::Serializer;

use crate::domain::exact::Exact;
#[cfg(feature = "schema")]
use crate::domain::written::MAX_WRITTEN;
use crate::wire::counts::CountsFile;
#[cfg(feature = "schema")]
use crate::wire::json_schema::texts::{EDITION, IdFile};
use crate::wire::result::{Entries, InstrumentRef, Moment, Points};

/// The name of this format.
pub const FORMAT: &str = "partnership-check/comparison";

/// A comparison of the responses of many people to one assessment.
#[derive(Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(title = "Partnership Check comparison")
)]
pub struct ComparisonFile<'a> {
    /// The name of this format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    pub format: &'static str,
    /// The version of this format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    pub version: i32,
    /// Which assessment was answered.
    pub instrument: InstrumentRef<'a>,
    /// When the comparison was made. If it is anonymous, the beginning of that day.
    pub created: Moment,
    /// Whether it is not known who answered.
    pub anonymous: bool,
    /// What has one voice: each response, or each organisation.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["person", "organisation"])))]
    pub voice: &'static str,
    /// Which responses the figures are of.
    pub filter: FilterFile<'a>,
    /// How many responses the figures are of.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub n: i64,
    /// These responses, by their ids. Missing if the comparison is anonymous.
    // Each is written by itself, see `around`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<ResponseFile>"))]
    pub responses: Option<Vec<ResponseFile<'a>>>,
    /// The files that do not count.
    pub set_aside: Vec<SetAsideFile<'a>>,
    /// The figures of ratings, picks and numbers, by item id.
    pub items: Entries<'a, ItemFile<'a>>,
    /// The scores by section id.
    pub sections: Entries<'a, ScoresFile>,
    /// The overall scores. Null if the assessment has none.
    pub overall: Option<ScoresFile>,
    /// The stages by section id. Only if the assessment has stages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Entries<StageFile>"))]
    pub stages: Option<Entries<'a, StageFile>>,
    /// How many responses lead to each outcome, by its id. Only if rules decide the outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Entries<i64>"))]
    pub outcomes: Option<Entries<'a, i64>>,
    /// How many responses lead to no outcome yet. Only if rules decide the outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "i64", range(min = 0)))]
    pub none: Option<i64>,
    /// Which items to turn to.
    pub order: OrderFile<'a>,
}

/// Which responses the figures are of. An empty text is any. In an anonymous comparison, a part has a number instead of a name.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Filter"))]
pub struct FilterFile<'a> {
    /// The organisation that they answer for.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub organisation: &'a str,
    /// Their role there.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub role: &'a str,
}

/// A response.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Response"))]
pub struct ResponseFile<'a> {
    /// Its id.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 64)))]
    pub response: &'a str,
    /// The person's name, or the label that it was given in the comparison. Empty if there is neither.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub name: &'a str,
    /// The organisation they answer for. Empty if the person left it out.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub organisation: &'a str,
    /// Their role there. Empty if the person left it out.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub role: &'a str,
    /// When it last changed.
    pub updated: Moment,
    /// When it was completed; null if it was not.
    pub completed: Option<Moment>,
    /// The edition of the assessment that was answered.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = EDITION)))]
    pub edition: String,
    /// The language in which the person answered, as a BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_WRITTEN)))]
    pub language: &'a str,
}

/// A file that does not count.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SetAside"))]
pub struct SetAsideFile<'a> {
    /// Its name. Missing if the comparison is anonymous.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub name: Option<&'a str>,
    /// Why it does not count.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = [
        "not-json", "not-a-result", "invalid", "too-large", "other-assessment", "other-edition", "older", "duplicate",
    ])))]
    pub reason: &'static str,
}

/// The figures of an item.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Item"))]
#[serde(untagged)]
pub enum ItemFile<'a> {
    /// Of a rating.
    Rating(Box<RatingFile<'a>>),
    /// Of a pick.
    Pick(PickFile<'a>),
    /// Of a number.
    Number(NumbersFile),
}

/// The figures of a rating, in levels of its scale.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Rating"))]
pub struct RatingFile<'a> {
    /// How many voices have rated it.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub n: i64,
    /// How many responses chose each level. Missing if each organisation has one voice.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "CountsFile"))]
    pub counts: Option<CountsFile<'a>>,
    /// The median. Null if nobody rated it.
    pub median: Option<Decimals>,
    /// The lowest value. Null if nobody rated it.
    pub low: Option<Decimals>,
    /// The highest value. Null if nobody rated it.
    pub high: Option<Decimals>,
    /// The mean. Null if nobody rated it.
    pub mean: Option<Decimals>,
    /// From 0, half of the values at each end of the scale, to 1, all alike. Null if nobody rated it.
    pub consensus: Option<Decimals>,
    /// What the values say together. Null for fewer than five values.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["one-apart", "divided", "shared", "mixed", null])))]
    pub verdict: Option<&'static str>,
    /// Whether the values span so much of the scale that people should talk about it.
    pub talk: bool,
    /// How many responses say "don't know".
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub dont_know: i64,
    /// For how many responses it does not apply.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub not_applicable: i64,
    /// How many responses have no answer to it.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub unanswered: i64,
    /// How important it is. Missing if that is not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "ImportanceFile"))]
    pub importance: Option<ImportanceFile<'a>>,
}

/// How important an item is, in levels of its importance scale.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Importance"))]
pub struct ImportanceFile<'a> {
    /// How many voices say so.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub n: i64,
    /// The mean. Null if nobody says so.
    pub mean: Option<Decimals>,
    /// How many responses chose each level. Missing if each organisation has one voice.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "CountsFile"))]
    pub counts: Option<CountsFile<'a>>,
}

/// The figures of a pick.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Pick"))]
pub struct PickFile<'a> {
    /// How many responses picked anything.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub n: i64,
    /// How many responses picked each option, by its id.
    pub options: Entries<'a, i64>,
}

/// The figures of a number.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Numbers"))]
pub struct NumbersFile {
    /// How many voices gave one.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub n: i64,
    /// The median. Null if nobody gave one.
    pub median: Option<Decimals>,
    /// The lowest. Null if nobody gave one.
    pub low: Option<Decimals>,
    /// The highest. Null if nobody gave one.
    pub high: Option<Decimals>,
    /// The mean. Null if nobody gave one.
    pub mean: Option<Decimals>,
}

/// Scores of a section or of the whole.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Scores"))]
pub struct ScoresFile {
    /// How many voices have a score.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub n: i64,
    /// The mean. Null if nobody has a score.
    pub mean: Option<Points>,
    /// The median. Null if nobody has a score.
    pub median: Option<Points>,
    /// The lowest. Null if nobody has a score.
    pub low: Option<Points>,
    /// The highest. Null if nobody has a score.
    pub high: Option<Points>,
}

/// How far responses have come with a stage.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Stage"))]
pub struct StageFile {
    /// How many responses have met it.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub met: i64,
    /// How many have it as their current one.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub current: i64,
    /// Of how many responses.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub n: i64,
}

/// Items by id, in the order in which to turn to them.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Order"))]
pub struct OrderFile<'a> {
    /// What to talk about first: the widest range first, then the least consensus.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>"))]
    pub talk: Vec<&'a str>,
    /// Agreed to be weak, most urgent first.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>"))]
    pub weak: Vec<&'a str>,
    /// Agreed to be strong, least urgent first.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>"))]
    pub strong: Vec<&'a str>,
    /// Rated by fewer than half of the responses to which they apply.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>"))]
    pub unknown: Vec<&'a str>,
}

/// A number, written with at most six decimals.
pub struct Decimals(pub Exact);

impl Serialize for Decimals {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i128(self.0.millionths().into())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Decimals {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimals".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A number, rounded to six decimals; halves are rounded away from zero.",
            "type": "number",
        })
    }
}
