//! How many chose each level, as files have it: an object by the level's value. Knows nothing about what the levels mean.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// How many responses chose each level, by its value.
pub struct CountsFile<'a>(pub &'a [(i32, usize)]);

impl Serialize for CountsFile<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        self.0
            .iter()
            .try_for_each(|(level, count)| map.serialize_entry(&level.to_string(), &(*count as i64)))?;
        map.end()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CountsFile<'_> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Counts".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "How many responses chose each level, by the level's value.",
            "type": "object",
            "patternProperties": { "^(0|-?[1-9][0-9]*)$": { "type": "integer", "minimum": 0 } },
            "additionalProperties": false,
        })
    }
}
