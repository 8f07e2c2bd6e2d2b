//! The file formats: what assessments and results look like as JSON, and everything that can be wrong with them. It
//! parses into the domain rather than validating afterwards, and knows nothing about browsers.

pub mod comparison;
mod counts;
pub mod cursor;
pub mod doubled;
pub mod encoding;
pub mod instrument;
pub mod json;
#[cfg(feature = "schema")]
pub mod json_schema;
#[cfg(feature = "cli")]
pub mod line_column;
pub mod problem;
pub mod result;
pub mod table;

#[cfg(test)]
mod arbitrary;
#[cfg(test)]
pub mod fixtures;
#[cfg(test)]
mod properties;
#[cfg(all(test, feature = "schema"))]
mod schema_properties;
