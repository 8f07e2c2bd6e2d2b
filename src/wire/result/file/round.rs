//! What the schema says of the earlier rounds in a result file. They are written as texts, so this is never written itself.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// An earlier round.
#[derive(serde::Serialize)]
pub struct RoundFile {}

impl JsonSchema for RoundFile {
    fn schema_name() -> Cow<'static, str> {
        "Round".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An earlier round: a result file of the same assessment, without rounds of its own.",
            "type": "object",
            "required": ["format", "version", "response", "instrument", "language", "started", "updated", "completed", "answers"],
        })
    }
}
