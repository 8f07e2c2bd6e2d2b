//! What came of talking about an item, as a joint result file has it. Knows no other member of the file.

use serde::Serialize;

#[cfg(feature = "schema")]
use crate::domain::written::MAX_WRITTEN;
use crate::wire::counts::CountsFile;
#[cfg(feature = "schema")]
use crate::wire::instrument::MAX_LEVEL;

/// What came of talking about an item.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Talk"))]
pub struct TalkFile<'a> {
    /// The level on which the group agreed. Null if it did not.
    #[cfg_attr(feature = "schema", schemars(range(min = -MAX_LEVEL, max = MAX_LEVEL)))]
    pub agreed: Option<i32>,
    /// Why the group did not agree.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String", length(min = 1, max = MAX_WRITTEN)))]
    pub disagree: Option<&'a str>,
    /// Whether the group had seen what its members answered.
    pub revealed: bool,
    /// How many had rated the item: responses, or organisations if each had one voice.
    #[cfg_attr(feature = "schema", schemars(range(min = 0)))]
    pub n: i64,
    /// How many responses had chosen each level. Missing if each organisation had one voice.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "CountsFile"))]
    pub counts: Option<CountsFile<'a>>,
}
