//! The shapes of what an assessment file says of scoring: bands, rules and outcomes.

use schemars::JsonSchema;

use super::super::texts::{IdFile, TextFile};
use crate::wire::instrument::{MAX_BANDS, MAX_CONDITIONS, MAX_NUMBER, MAX_RULES};

/// How answers become a result.
#[derive(JsonSchema)]
#[schemars(rename = "Scoring", tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum ScoringFile {
    /// Each section stands for itself.
    Profile {
        /// Whether one number for all sections means something here.
        overall: Option<bool>,
        /// The bands from the lowest to the highest; by default three with cuts at 35 and 67.
        #[schemars(length(min = 1, max = MAX_BANDS))]
        bands: Option<Vec<BandFile>>,
    },
    /// Sections are stages that build on each other.
    Staged {
        /// A staged assessment has no number for the whole.
        #[schemars(extend("const" = false))]
        overall: Option<bool>,
        /// The bands from the lowest to the highest; by default three with cuts at 35 and 67.
        #[schemars(length(min = 1, max = MAX_BANDS))]
        bands: Option<Vec<BandFile>>,
    },
    /// The first rule that holds says what to do.
    Rules {
        /// An assessment with rules has no number for the whole.
        #[schemars(extend("const" = false))]
        overall: Option<bool>,
        /// The bands from the lowest to the highest; not used with rules.
        #[schemars(length(min = 1, max = MAX_BANDS))]
        bands: Option<Vec<BandFile>>,
        /// The rules in order.
        #[schemars(length(min = 1, max = MAX_RULES))]
        rules: Vec<RuleFile>,
    },
}

/// What follows where a condition holds.
#[derive(JsonSchema)]
#[schemars(rename = "Rule", deny_unknown_fields)]
pub(super) struct RuleFile {
    /// The condition. The last rule has none, all others have one.
    when: Option<WhenFile>,
    /// What follows.
    outcome: OutcomeFile,
}

/// The end of an assessment.
#[derive(JsonSchema)]
#[schemars(rename = "Outcome", deny_unknown_fields)]
struct OutcomeFile {
    /// Its id. Several rules may come to one outcome.
    id: IdFile,
    /// Its name.
    label: TextFile,
    /// What it means and what to do.
    text: TextFile,
}

/// A condition. At most five lie in each other.
#[derive(JsonSchema)]
#[schemars(rename = "When", untagged, deny_unknown_fields)]
enum WhenFile {
    /// All of these hold.
    All {
        /// The conditions.
        #[schemars(length(min = 1, max = MAX_CONDITIONS))]
        all: Vec<WhenFile>,
    },
    /// One of these holds.
    Any {
        /// The conditions.
        #[schemars(length(min = 1, max = MAX_CONDITIONS))]
        any: Vec<WhenFile>,
    },
    /// A comparison: exactly one of `item`, `section` and `picks` with exactly one of `at_least` and `below`.
    #[schemars(extend("oneOf" = [
        { "required": ["item"] }, { "required": ["section"] }, { "required": ["picks"] }
    ], "anyOf" = [
        { "required": ["at_least"], "properties": { "below": false } },
        { "required": ["below"], "properties": { "at_least": false } }
    ]))]
    Is {
        /// A rated item's id: the value of its level.
        item: Option<String>,
        /// A section's id: its score in points of 100.
        section: Option<String>,
        /// The id of an item with options: how many are picked.
        picks: Option<String>,
        /// This or more. At most three decimals.
        #[schemars(extend("minimum" = -MAX_NUMBER, "maximum" = MAX_NUMBER))]
        at_least: Option<f64>,
        /// Less than this. At most three decimals.
        #[schemars(extend("minimum" = -MAX_NUMBER, "maximum" = MAX_NUMBER))]
        below: Option<f64>,
    },
}

/// A stretch of the scores from 0 to 100 with a name.
#[derive(JsonSchema)]
#[schemars(rename = "Band", deny_unknown_fields)]
pub(super) struct BandFile {
    /// Its lowest score: 0 in the first band, rising from band to band. At most three decimals.
    #[schemars(extend("minimum" = 0, "exclusiveMaximum" = 100))]
    from: f64,
    /// Its id.
    id: IdFile,
    /// Its name.
    label: TextFile,
    /// What it means.
    text: Option<TextFile>,
}
