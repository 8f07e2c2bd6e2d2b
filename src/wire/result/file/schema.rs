//! The parts of the schema of result files that cannot be derived from their types.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::IdFile;
use super::values::{Count, Entries, Moment, Points};

impl<T: JsonSchema> JsonSchema for Entries<'_, T> {
    fn schema_name() -> Cow<'static, str> {
        <BTreeMap<IdFile, T>>::schema_name()
    }
    fn inline_schema() -> bool {
        true
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <BTreeMap<IdFile, T>>::json_schema(generator)
    }
}

impl JsonSchema for Points {
    fn schema_name() -> Cow<'static, str> {
        "Points".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Points out of 100, rounded to one decimal; halves are rounded up.",
            "type": "number", "minimum": 0, "maximum": 100,
        })
    }
}

impl JsonSchema for Moment {
    fn schema_name() -> Cow<'static, str> {
        "Moment".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A time in UTC, to the millisecond, as in RFC 3339.",
            "type": "string", "format": "date-time",
            "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$",
        })
    }
}

impl JsonSchema for Count {
    fn schema_name() -> Cow<'static, str> {
        "Count".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A time, in milliseconds since 1970-01-01T00:00:00Z.",
            "type": "integer", "minimum": 0,
        })
    }
}
