//! The assessment file, format version 1: JSON in, [`Instrument`] or every problem out.
//! Knows nothing of any particular assessment.

mod scoring;
mod sections;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::rc::Rc;

use super::node::{Node, parse};
use super::problem::Problems;
use crate::domain::id::Id;
use crate::domain::instrument::{Edition, Instrument, Level, Scale, Source};
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

/// Reads an assessment file. Gives the whole assessment, or everything that is wrong with it.
pub fn read(text: &str) -> Result<Instrument, Problems> {
    let value = parse(text, MAX_BYTES)?;
    let mut problems = Problems::default();
    let instrument = read_root(Node::root(&value), &mut problems, fingerprint(text));
    problems.unless_any(instrument)
}

/// The 64-bit FNV-1a hash of the file's bytes (Fowler, Noll and Vo), as hexadecimal digits. Tells
/// two files apart; it is no protection against someone who wants them to seem alike.
fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

fn read_root(root: Node<'_>, problems: &mut Problems, fingerprint: String) -> Option<Instrument> {
    const KNOWN: &[&str] = &[
        "$schema", "format", "version", "id", "edition", "title", "intro", "sources", "scales", "sections",
        "scoring",
    ];
    let members = root.object(problems, KNOWN)?;
    members.optional(problems, "$schema", |node, p| node.string(p).map(drop));
    let format = members.required(problems, "format", |node, p| node.constant(p, FORMAT));
    let version = members.required(problems, "version", |node, p| node.version(p));
    let id = members.required(problems, "id", |node, p| node.id(p));
    let edition = members.required(problems, "edition", read_edition);
    let title = members.required(problems, "title", |node, p| node.text(p));
    let intro = members.required(problems, "intro", |node, p| node.text(p));
    let sources =
        members.required(problems, "sources", |node, p| node.list(p, (0, MAX_SOURCES), read_source));
    let scales = members.required(problems, "scales", read_scales);
    let mut reader = SectionsReader::new(scales);
    let sections = members.required(problems, "sections", |node, p| reader.read(node, p));
    let scoring = members.required(problems, "scoring", read_scoring);
    format.and(version)?;
    Some(Instrument {
        id: id?,
        edition: edition?,
        title: title?,
        intro: intro?,
        sources: sources?,
        sections: sections?,
        items: reader.into_items(),
        scoring: scoring?,
        fingerprint,
    })
}

fn read_edition(node: Node<'_>, problems: &mut Problems) -> Option<Edition> {
    let edition = Edition::parse(node.string(problems)?);
    edition.or_else(|| node.wrong(problems, "must be three numbers such as \"1.0.0\""))
}

fn read_source(node: Node<'_>, problems: &mut Problems) -> Option<Source> {
    let members = node.object(problems, &["publisher", "title", "year", "note", "url"])?;
    let publisher = members.required(problems, "publisher", |node, p| node.text(p));
    let title = members.required(problems, "title", |node, p| node.text(p));
    let year = members.required(problems, "year", |node, p| node.text(p));
    let note = members.optional(problems, "note", |node, p| node.text(p));
    let url = members.optional(problems, "url", |node, p| {
        let url = node.string(p)?;
        match url.starts_with("https://") {
            true => Some(Rc::from(url)),
            false => node.wrong(p, "must be an address that begins with https://"),
        }
    });
    Some(Source { publisher: publisher?, title: title?, year: year?, note: note?, url: url? })
}

/// The scales by name; `None` for one whose problems have been told.
type Scales = BTreeMap<String, Option<Rc<Scale>>>;

fn read_scales(node: Node<'_>, problems: &mut Problems) -> Option<Scales> {
    let members = node.members(problems)?;
    let scales = members.each(problems, |name, node, p| {
        if Id::parse(name).is_none() {
            node.wrong::<()>(p, "must be named by an id: lower-case words joined by hyphens");
        }
        Some((name.to_owned(), read_scale(node, p)))
    })?;
    Some(scales.into_iter().collect())
}

fn read_scale(node: Node<'_>, problems: &mut Problems) -> Option<Rc<Scale>> {
    let mut last = None;
    let levels = node.list(problems, (2, MAX_LEVELS), |node, p| {
        let members = node.object(p, &["value", "label"])?;
        let value = members.required(p, "value", |node, p| {
            let value = node.integer(p, (-MAX_LEVEL, MAX_LEVEL))?;
            match last.replace(value) {
                Some(last) if value <= last => {
                    node.wrong(p, format!("must be over {last}; order the levels from lowest to highest"))
                }
                _ => Some(value),
            }
        });
        let label = members.required(p, "label", |node, p| node.text(p));
        Some(Level { value: value?, label: label? })
    })?;
    (levels.len() >= 2).then(|| Rc::new(Scale { levels }))
}
