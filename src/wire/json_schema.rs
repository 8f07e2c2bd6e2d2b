//! Generates the JSON Schemas of all file formats from types, on the host. The readers do not use them, because
//! they report more, and all problems at once; tests check that readers and schemas agree.

mod instrument;
pub(super) mod texts;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// The schema of assessment files, as JSON text.
///
/// It cannot express that ids differ, that levels and bands are in order, that an item's scale and the levels of its
/// rubric exist, that numbers have at most three decimals, that a text consists of more than spaces, and how many
/// items all sections together may have.
pub fn instrument_schema() -> String {
    schema_of::<instrument::InstrumentFile>(
        SchemaSettings::draft2020_12().with_transform(RecursiveTransform(without_null)),
    )
}

/// The schema of result files as they are written, as JSON text. The reader requires less: `respondent`,
/// `plan`, `changed` and `scores` may be missing.
pub fn result_schema() -> String {
    schema_of::<super::result::ResultFile<'static>>(SchemaSettings::draft2020_12().for_serialize())
}

/// The schema of comparisons, as JSON text. Nothing reads them back.
pub fn comparison_schema() -> String {
    schema_of::<super::comparison::ComparisonFile<'static>>(SchemaSettings::draft2020_12().for_serialize())
}

fn schema_of<T: JsonSchema>(settings: SchemaSettings) -> String {
    let settings = settings.with_transform(RecursiveTransform(plain_numbers));
    let schema = settings.into_generator().into_root_schema_for::<T>();
    serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n"
}

/// Removes the names of Rust's number types, which strict validators reject as unknown formats.
fn plain_numbers(schema: &mut Schema) {
    if schema.get("type").is_some_and(|kind| kind == "integer" || kind == "number") {
        schema.remove("format");
    }
}

/// Disallows null for optional members, which schemars would allow in addition to leaving them out.
fn without_null(schema: &mut Schema) {
    let is_null = |alternative: &Value| alternative["type"] == "null";
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|name| name != "null");
        let only = types.remove(0);
        schema.insert("type".to_owned(), only);
    }
    if let Some(Value::Array(alternatives)) = schema.get_mut("anyOf")
        && alternatives.iter().any(is_null)
    {
        alternatives.retain(|alternative| !is_null(alternative));
        let only = alternatives.remove(0);
        schema.remove("anyOf");
        only.as_object().into_iter().flatten().for_each(|(name, value)| {
            schema.insert(name.clone(), value.clone());
        });
    }
}
