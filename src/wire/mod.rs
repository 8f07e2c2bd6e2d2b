//! The file formats: what assessments and results look like as JSON, and every way they can be
//! wrong. Parses into the domain rather than checking it afterwards; knows no browser.

pub mod cursor;
pub mod instrument;
pub mod json;
#[cfg(feature = "schema")]
pub mod json_schema;
#[cfg(feature = "check")]
pub mod line_column;
pub mod problem;
pub mod result;

#[cfg(test)]
mod arbitrary;
#[cfg(test)]
mod fixtures;
#[cfg(test)]
mod properties;
#[cfg(all(test, feature = "schema"))]
mod schema_properties;
