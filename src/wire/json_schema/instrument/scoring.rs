//! The structure of the scoring part of an assessment file: bands, rules and outcomes.

use schemars::JsonSchema;

use super::super::texts::{IdFile, TextFile};
use crate::wire::instrument::{MAX_BANDS, MAX_CONDITIONS, MAX_NUMBER, MAX_RULES};

/// How answers become a result.
#[derive(JsonSchema)]
#[schemars(rename = "Scoring", tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum ScoringFile {
    /// Each section has its own score.
    Profile {
        /// Whether one overall score is meaningful.
        overall: Option<bool>,
        /// The bands, from the lowest to the highest. By default there are three, with limits at 35 and 67.
        #[schemars(length(min = 1, max = MAX_BANDS))]
        bands: Option<Vec<BandFile>>,
    },
    /// Sections are stages that build on each other.
    Staged {
        /// A staged assessment has no overall score.
        #[schemars(extend("const" = false))]
        overall: Option<bool>,
        /// The bands, from the lowest to the highest. By default there are three, with limits at 35 and 67.
        #[schemars(length(min = 1, max = MAX_BANDS))]
        bands: Option<Vec<BandFile>>,
    },
    /// The first rule that holds says what to do.
    Rules {
        /// An assessment with rules has no overall score.
        #[schemars(extend("const" = false))]
        overall: Option<bool>,
        /// The bands, from the lowest to the highest. They are not used with rules.
        #[schemars(length(min = 1, max = MAX_BANDS))]
        bands: Option<Vec<BandFile>>,
        /// The rules in order.
        #[schemars(length(min = 1, max = MAX_RULES))]
        rules: Vec<RuleFile>,
    },
}

/// A condition and the outcome it leads to.
#[derive(JsonSchema)]
#[schemars(rename = "Rule", deny_unknown_fields)]
pub(super) struct RuleFile {
    /// The condition. All rules except the last must have one.
    when: Option<WhenFile>,
    /// The outcome if the condition holds.
    outcome: OutcomeFile,
}

/// The outcome of an assessment.
#[derive(JsonSchema)]
#[schemars(rename = "Outcome", deny_unknown_fields)]
struct OutcomeFile {
    /// Its id. Several rules may have the same outcome.
    id: IdFile,
    /// Its name.
    label: TextFile,
    /// What it means and what to do.
    text: TextFile,
}

/// A condition. Conditions can be nested up to five levels deep.
#[derive(JsonSchema)]
#[schemars(rename = "When", untagged, deny_unknown_fields)]
enum WhenFile {
    /// All of these hold.
    All {
        /// The conditions.
        #[schemars(length(min = 1, max = MAX_CONDITIONS))]
        all: Vec<WhenFile>,
    },
    /// At least one of these holds.
    Any {
        /// The conditions.
        #[schemars(length(min = 1, max = MAX_CONDITIONS))]
        any: Vec<WhenFile>,
    },
    /// A comparison: exactly one of `item`, `section` and `picks`, with exactly one of `at_least` and `below`.
    #[schemars(extend("oneOf" = [
        { "required": ["item"] }, { "required": ["section"] }, { "required": ["picks"] }
    ], "anyOf" = [
        { "required": ["at_least"], "properties": { "below": false } },
        { "required": ["below"], "properties": { "at_least": false } }
    ]))]
    Is {
        /// The id of a rating, to compare the value of its level.
        item: Option<String>,
        /// The id of a section, to compare its score in points out of 100.
        section: Option<String>,
        /// The id of a pick item, to compare how many options are picked.
        picks: Option<String>,
        /// This value or more. At most three decimals.
        #[schemars(extend("minimum" = -MAX_NUMBER, "maximum" = MAX_NUMBER))]
        at_least: Option<f64>,
        /// Less than this value. At most three decimals.
        #[schemars(extend("minimum" = -MAX_NUMBER, "maximum" = MAX_NUMBER))]
        below: Option<f64>,
    },
}

/// A named range of scores from 0 to 100.
#[derive(JsonSchema)]
#[schemars(rename = "Band", deny_unknown_fields)]
pub(super) struct BandFile {
    /// Its lowest score: 0 in the first band, and higher in each following one. At most three decimals.
    #[schemars(extend("minimum" = 0, "exclusiveMaximum" = 100))]
    from: f64,
    /// Its id.
    id: IdFile,
    /// Its name.
    label: TextFile,
    /// What it means.
    text: Option<TextFile>,
}
