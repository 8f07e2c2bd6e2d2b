//! The assessment file, format version 1: JSON in, [`Instrument`] or every problem out.
//! Knows nothing of any particular assessment.

mod rules;
mod scoring;
mod sections;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use litemap::LiteMap;

use super::cursor::{self, Cursor, parse};
use super::json::Json;
use super::problem::Problems;
use crate::domain::id::Id;
use crate::domain::instrument::{Edition, Instrument, Level, Scale, Scoring, Source};
use scoring::read_scoring;
use sections::SectionsReader;

/// The name of the format, in the file's `format`.
pub const FORMAT: &str = "partnership-check/instrument";
/// The largest file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The most sections.
pub const MAX_SECTIONS: usize = 200;
/// The most items in all sections together.
pub const MAX_ITEMS: usize = 2000;
/// The most sources.
pub const MAX_SOURCES: usize = 50;
/// The most texts in an item's list.
pub const MAX_TEXTS: usize = 20;
/// The most bands.
pub const MAX_BANDS: usize = 10;
/// The most levels of a scale.
pub const MAX_LEVELS: usize = 11;
/// The highest level value; the lowest is its negative.
pub const MAX_LEVEL: i32 = 1000;

/// The most options of an item.
pub const MAX_OPTIONS: usize = 30;
/// The highest number an item can ask for; the lowest is its negative.
pub const MAX_NUMBER: i32 = 1_000_000;
/// The most rules.
pub const MAX_RULES: usize = 50;
/// The most conditions side by side.
pub const MAX_CONDITIONS: usize = 50;

/// Reads an assessment file. Gives the whole assessment, or everything that is wrong with it.
pub fn read(text: &str) -> Result<Instrument, Problems> {
    parse(text, MAX_BYTES, |root| Some(read_root(root, fingerprint(text))))
}

/// The same of a document that was parsed, or not. The fingerprint is that of its file, or of the file that it is a
/// translation of.
pub fn read_parsed(document: Result<Json, String>, fingerprint: String) -> Result<Instrument, Problems> {
    cursor::read_parsed(document, |root| Some(read_root(root, fingerprint)))
}

/// The 64-bit FNV-1a hash of the file's bytes (Fowler, Noll and Vo), as hexadecimal digits. Tells
/// two files apart; it is no protection against someone who wants them to seem alike. In a page the script works it out
/// (src/element/js/fingerprint.js).
fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

fn read_root(root: &Cursor<'_>, fingerprint: String) -> Instrument {
    const KNOWN: &[&str] = &[
        "$schema", "format", "version", "id", "edition", "language", "title", "intro", "sources", "scales",
        "sections", "scoring",
    ];
    let members = root.object(KNOWN);
    members.optional("$schema").map(|node| node.string());
    members.required("format").map(|node| node.constant(FORMAT));
    members.required("version").map(|node| node.version());
    let id = members.required("id").and_then(|node| node.id()).unwrap_or_else(Id::stand_in);
    let edition = members.required("edition").and_then(|node| read_edition(&node));
    let language = members.optional("language").map(|node| node.language().into());
    let (title, intro) = (members.text("title"), members.text("intro"));
    let sources = members.required("sources").map(|node| read_sources(&node)).unwrap_or_default();
    let mut reader = SectionsReader::new(members.required("scales").and_then(|node| read_scales(&node)));
    let sections = members.required("sections").map(|node| reader.read(&node)).unwrap_or_default();
    let scoring = members
        .required("scoring")
        .map_or_else(Scoring::default, |node| read_scoring(&node, &sections, reader.items()));
    let edition = edition.unwrap_or(Edition { major: 0, minor: 0, patch: 0 });
    let (items, by_id) = reader.into_items();
    Instrument { id, edition, language, title, intro, sources, sections, items, by_id, scoring, fingerprint }
}

/// An edition; `None` where it is not one.
pub(super) fn read_edition(node: &Cursor<'_>) -> Option<Edition> {
    let text = node.string_or_none()?;
    let edition = Edition::parse(text);
    if edition.is_none() {
        node.error("must be three numbers such as \"1.0.0\"");
    }
    edition
}

fn read_sources(node: &Cursor<'_>) -> Vec<Source> {
    node.list(0, MAX_SOURCES).iter().map(read_source).collect()
}

fn read_source(node: &Cursor<'_>) -> Source {
    let members = node.object(&["publisher", "title", "year", "note", "url"]);
    let (publisher, title) = (members.text("publisher"), members.text("title"));
    let (year, note) = (members.text("year"), members.optional_text("note"));
    let url = members.optional("url").map(|node| {
        let url = node.string_or_none();
        if url.is_some_and(|url| !url.starts_with("https://")) {
            node.error("must be an address that begins with https://");
        }
        Rc::from(url.unwrap_or_default())
    });
    Source { publisher, title, year, note, url }
}

/// The scales by name; `None` for one whose problems have been told.
type Scales = LiteMap<String, Option<Rc<Scale>>>;

/// The scales; `None` where they are no object.
fn read_scales(node: &Cursor<'_>) -> Option<Scales> {
    let before = node.error_count();
    let members = node.members();
    if node.error_count() > before {
        return None;
    }
    let mut scales = Scales::new();
    for (name, node) in members.each() {
        if Id::parse(name).is_none() {
            node.error("must be named by an id");
        }
        scales.insert(name.to_owned(), read_scale(&node));
    }
    Some(scales)
}

fn read_scale(node: &Cursor<'_>) -> Option<Rc<Scale>> {
    let before = node.error_count();
    let mut levels: Vec<Level> = Vec::new();
    for node in &node.list(2, MAX_LEVELS) {
        let members = node.object(&["value", "label"]);
        let value = members.required("value").and_then(|node| {
            let value = node.integer(MAX_LEVEL)?;
            match levels.last() {
                Some(last) if value <= last.value => {
                    let last = last.value;
                    node.error(&format!("must be over {last}; order the levels from lowest to highest"));
                }
                _ => {}
            }
            Some(value)
        });
        let label = members.text("label");
        // A value that is missing or none leaves the next to be compared with the one before.
        levels.extend(value.map(|value| Level { value, label }));
    }
    (node.error_count() == before).then(|| Rc::new(Scale { levels }))
}
