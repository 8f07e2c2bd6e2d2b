//! The scores in a result file, and the same for its schema. They are for other programs: the widget calculates them again.

use serde::Serialize;

use super::values::{Entries, Points};
#[cfg(feature = "schema")]
use crate::wire::json_schema::texts::IdFile;

/// The scores of a response.
#[derive(Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "Scores", extend("type" = ["object", "null"], "dependentRequired" = {
        "current": ["stages"], "stages": ["current"], "outcome": ["because"], "because": ["outcome"],
    }))
)]
pub struct ScoresFile<'a> {
    /// The overall score. Null if the assessment has none.
    pub overall: Option<ScoreFile<'a>>,
    /// The scores by section id.
    pub sections: Entries<'a, ScoreFile<'a>>,
    /// Only if the assessment has stages.
    #[serde(flatten)]
    pub stages: Option<StagesFile<'a>>,
    /// Only if rules decide the outcome.
    #[serde(flatten)]
    pub outcome: Option<OutcomeFile<'a>>,
}

/// A score, and how certain it is.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Score"))]
pub struct ScoreFile<'a> {
    /// The weighted mean of the rated items. Null if nothing is rated.
    pub score: Option<Points>,
    /// The score if every missing rating had 0 points. Null if no item applies.
    pub low: Option<Points>,
    /// The score if every missing rating had 100 points. Null if no item applies.
    pub high: Option<Points>,
    /// The share of applicable items that are rated, in percent. Null if no item applies.
    pub coverage: Option<Points>,
    /// The id of the band, or of the two bands that the result is between. Empty if there are not enough answers.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>", length(max = 2)))]
    pub bands: Vec<&'a str>,
    /// Whether coverage is below 80 percent.
    pub provisional: bool,
}

/// Which stages are met.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StagesFile<'a> {
    /// The id of the first stage that is not met. Null if all are met.
    #[cfg_attr(feature = "schema", schemars(with = "Option<IdFile>"))]
    pub current: Option<&'a str>,
    /// The stages by section id.
    pub stages: Entries<'a, StageFile<'a>>,
}

/// One stage.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Stage"))]
pub struct StageFile<'a> {
    /// Whether it is met.
    pub met: bool,
    /// The ids of the items that keep the stage from being met, most urgent first.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>"))]
    pub blockers: Vec<&'a str>,
}

/// What the rules lead to.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutcomeFile<'a> {
    /// The id of the outcome. Null if there are not enough answers.
    #[cfg_attr(feature = "schema", schemars(with = "Option<IdFile>"))]
    pub outcome: Option<&'a str>,
    /// The ids of the items that the outcome is based on. If there is none yet, the items to answer first.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<IdFile>"))]
    pub because: Vec<&'a str>,
}
