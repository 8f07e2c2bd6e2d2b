//! The shapes of the assessment file as types, from which its JSON Schema is made. Only for that:
//! the page reads files with [`super::instrument::read`], which tells every problem at once and
//! which the tests hold against these types.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// A text: one string, or an object from language tags (BCP 47) to strings.
#[derive(Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum TextFile {
    /// One string for every language.
    One(#[schemars(length(min = 1, max = 4000))] String),
    /// A string a language.
    ByLanguage(#[schemars(extend("minProperties" = 1))] BTreeMap<String, String>),
}

/// An assessment.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InstrumentFile {
    /// The address of this schema, for editors that help while writing.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// Always `partnership-check/instrument`.
    #[schemars(extend("const" = "partnership-check/instrument"))]
    pub format: String,
    /// The version of this format.
    #[schemars(extend("const" = 1))]
    pub version: u32,
    /// The assessment's id: results and storage keys carry it.
    pub id: IdFile,
    /// The semantic version of the content. Results of one major version are comparable.
    #[schemars(regex(pattern = r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$"))]
    pub edition: String,
    /// What it is called.
    pub title: TextFile,
    /// What a person should know before starting.
    pub intro: TextFile,
    /// Where its content comes from.
    #[schemars(length(max = 50))]
    pub sources: Vec<SourceFile>,
    /// The scales by id: levels from lowest to highest.
    pub scales: BTreeMap<IdFile, ScaleFile>,
    /// The sections in order.
    #[schemars(length(min = 1, max = 200))]
    pub sections: Vec<SectionFile>,
    /// How answers become a result.
    pub scoring: ScoringFile,
}
