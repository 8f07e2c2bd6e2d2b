//! Reads the assessment file, format version 1: JSON in, an [`Instrument`] or all its problems out.
//! It knows nothing about any particular assessment.

mod limits;
mod rules;
mod scales;
mod scoring;
mod sections;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use super::cursor::{self, Cursor, parse};
use super::json::Json;
use super::problem::Problems;
use crate::domain::id::Id;
use crate::domain::instrument::{Edition, Instrument, Scoring, Source};
pub use limits::*;
use scales::read_scales;
use scoring::read_scoring;
use sections::SectionsReader;

/// The name of the format, as in the file's `format` member.
pub const FORMAT: &str = "partnership-check/instrument";

/// Reads an assessment file. Returns the whole assessment, or everything that is wrong with it.
pub fn read(text: &str) -> Result<Instrument, Problems> {
    parse(text, MAX_BYTES, |root| Some(read_root(root, fingerprint(text))))
}

/// The same of a document that was parsed, or not. The fingerprint is that of its file, or of the file that it is a
/// translation of.
pub fn read_parsed(document: Result<Json, String>, fingerprint: String) -> Result<Instrument, Problems> {
    cursor::read_parsed(document, |root| Some(read_root(root, fingerprint)))
}

/// The hash of the file's bytes as hexadecimal digits. In a page the script works it out (src/element/js/fingerprint.js).
fn fingerprint(text: &str) -> String {
    format!("{:016x}", hash(text))
}

/// The 64-bit FNV-1a hash of a text's bytes (Fowler, Noll and Vo). Tells two files apart; it is no protection against
/// someone who wants them to seem alike.
pub(super) fn hash(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn read_root(root: &Cursor<'_>, fingerprint: String) -> Instrument {
    const KNOWN: &[&str] = &[
        "$schema", "format", "version", "id", "edition", "language", "title", "intro", "sources", "scales",
        "sections", "scoring",
    ];
    let members = root.object(KNOWN);
    members.optional("$schema").map(|cursor| cursor.string());
    members.required("format").map(|cursor| cursor.constant(FORMAT));
    members.required("version").map(|cursor| cursor.version());
    let id = members.required("id").and_then(|cursor| cursor.id()).unwrap_or_else(Id::stand_in);
    let edition = members.required("edition").and_then(|cursor| read_edition(&cursor));
    let language = members.optional("language").map(|cursor| cursor.language().into());
    let (title, intro) = (members.text("title"), members.text("intro"));
    let sources = members.required("sources").map(|cursor| read_sources(&cursor)).unwrap_or_default();
    let mut reader = SectionsReader::new(members.required("scales").and_then(|cursor| read_scales(&cursor)));
    let sections = members.required("sections").map(|cursor| reader.read(&cursor)).unwrap_or_default();
    let scoring = members
        .required("scoring")
        .map_or_else(Scoring::default, |cursor| read_scoring(&cursor, &sections, reader.items()));
    let edition = edition.unwrap_or(Edition { major: 0, minor: 0, patch: 0 });
    let (items, by_id) = reader.into_items();
    Instrument { id, edition, language, title, intro, sources, sections, items, by_id, scoring, fingerprint }
}

/// An edition; `None` if this is not one.
pub(super) fn read_edition(cursor: &Cursor<'_>) -> Option<Edition> {
    let text = cursor.string_or_none()?;
    let edition = Edition::parse(text);
    if edition.is_none() {
        cursor.error("must be three numbers such as \"1.0.0\"");
    }
    edition
}

fn read_sources(cursor: &Cursor<'_>) -> Vec<Source> {
    cursor.list(0, MAX_SOURCES).iter().map(read_source).collect()
}

fn read_source(cursor: &Cursor<'_>) -> Source {
    let members = cursor.object(&["publisher", "title", "year", "note", "url"]);
    let (publisher, title) = (members.optional_text("publisher"), members.text("title"));
    let (year, note) = (members.optional_text("year"), members.optional_text("note"));
    let url = members.optional("url").map(|cursor| {
        let url = cursor.string_or_none();
        if url.is_some_and(|url| !url.starts_with("https://")) {
            cursor.error("must be an address that begins with https://");
        }
        Rc::from(url.unwrap_or_default())
    });
    Source { publisher, title, year, note, url }
}
