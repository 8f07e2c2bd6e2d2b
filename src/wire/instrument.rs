//! Reads the assessment file, format version 1: JSON in, an [`Instrument`] or all its problems out.
//! It knows nothing about any particular assessment.

mod rules;
mod scoring;
mod sections;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use litemap::LiteMap;

use super::cursor::{Cursor, parse};
use super::problem::Problems;
use crate::domain::id::Id;
use crate::domain::instrument::{Edition, Instrument, Level, Scale, Scoring, Source};
use scoring::read_scoring;
use sections::SectionsReader;

/// The name of the format, as in the file's `format` member.
pub const FORMAT: &str = "partnership-check/instrument";
/// The largest file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The most sections.
pub const MAX_SECTIONS: usize = 200;
/// The most items in all sections together.
pub const MAX_ITEMS: usize = 2000;
/// The most sources.
pub const MAX_SOURCES: usize = 50;
/// The most texts in a list of an item, such as its advice.
pub const MAX_TEXTS: usize = 20;
/// The most bands.
pub const MAX_BANDS: usize = 10;
/// The most levels of a scale.
pub const MAX_LEVELS: usize = 11;
/// The highest value of a level; the lowest is its negative.
pub const MAX_LEVEL: i32 = 1000;
/// The most options of an item.
pub const MAX_OPTIONS: usize = 30;
/// The highest number an item can ask for; the lowest is its negative.
pub const MAX_NUMBER: i32 = 1_000_000;
/// The most rules.
pub const MAX_RULES: usize = 50;
/// The most conditions in one `all` or `any`.
pub const MAX_CONDITIONS: usize = 50;

/// Reads an assessment file. Returns the whole assessment, or everything that is wrong with it.
pub fn read(text: &str) -> Result<Instrument, Problems> {
    read_translated(text, None)
}

/// The same for a translated file, which keeps the fingerprint of the original.
pub fn read_translated(text: &str, original: Option<String>) -> Result<Instrument, Problems> {
    parse(text, MAX_BYTES, |root| Some(read_root(root, original.unwrap_or_else(|| fingerprint(text)))))
}

/// The 64-bit FNV-1a hash (Fowler, Noll and Vo) of the file's bytes, as hexadecimal digits. It shows whether
/// two files differ, but does not protect against files that were made to have the same hash.
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
    let (publisher, title) = (members.text("publisher"), members.text("title"));
    let (year, note) = (members.text("year"), members.optional_text("note"));
    let url = members.optional("url").map(|cursor| {
        let url = cursor.string_or_none();
        if url.is_some_and(|url| !url.starts_with("https://")) {
            cursor.error("must be an address that begins with https://");
        }
        Rc::from(url.unwrap_or_default())
    });
    Source { publisher, title, year, note, url }
}

/// The scales by name; `None` for a scale whose problems have been recorded.
type Scales = LiteMap<String, Option<Rc<Scale>>>;

/// The scales; `None` if this is not an object.
fn read_scales(cursor: &Cursor<'_>) -> Option<Scales> {
    let before = cursor.error_count();
    let members = cursor.members();
    if cursor.error_count() > before {
        return None;
    }
    let mut scales = Scales::new();
    for (name, cursor) in members.each() {
        if Id::parse(name).is_none() {
            cursor.error("must have an id as its name");
        }
        scales.insert(name.to_owned(), read_scale(&cursor));
    }
    Some(scales)
}

fn read_scale(cursor: &Cursor<'_>) -> Option<Rc<Scale>> {
    let before = cursor.error_count();
    let mut levels: Vec<Level> = Vec::new();
    for cursor in &cursor.list(2, MAX_LEVELS) {
        let members = cursor.object(&["value", "label"]);
        let value = members.required("value").and_then(|cursor| {
            let value = cursor.integer(MAX_LEVEL)?;
            match levels.last() {
                Some(last) if value <= last.value => {
                    let last = last.value;
                    cursor.error(&format!("must be over {last}; order the levels from lowest to highest"));
                }
                _ => {}
            }
            Some(value)
        });
        let label = members.text("label");
        // A level without a valid value is left out, so that the next one is compared with the one before it.
        levels.extend(value.map(|value| Level { value, label }));
    }
    (cursor.error_count() == before).then(|| Rc::new(Scale { levels }))
}
