//! The file formats: what assessments and results look like as JSON, and every way they can be
//! wrong. Parses into the domain rather than checking it afterwards; knows no browser.

pub mod instrument;
pub mod json;
pub mod node;
#[cfg(feature = "check")]
pub mod places;
pub mod problem;
pub mod result;
#[cfg(feature = "schema")]
pub mod schema;

#[cfg(test)]
mod mutants;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod samples;
#[cfg(all(test, feature = "schema"))]
mod schema_properties;
