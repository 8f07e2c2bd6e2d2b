//! The assessment file, format version 1: JSON in, [`Instrument`] or every problem out.
//! Knows nothing of any particular assessment.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::node::{Node, parse};
use super::problem::Problems;
use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::instrument::*;

/// The name of the format, in the file's `format`.
pub const FORMAT: &str = "partnership-check/instrument";
/// The largest file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The most sections.
pub const MAX_SECTIONS: usize = 200;
/// The most items in all sections together.
pub const MAX_ITEMS: usize = 2000;
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
    let format = members.required(problems, "format", |node, p| node.constant(p, FORMAT));
    let version = members.required(problems, "version", |node, p| node.integer(p, (1, 1)));
    let id = members.required(problems, "id", |node, p| node.id(p));
    let edition = members.required(problems, "edition", read_edition);
    let title = members.required(problems, "title", |node, p| node.text(p));
    let intro = members.required(problems, "intro", |node, p| node.text(p));
    let sources = members.required(problems, "sources", |node, p| node.list(p, (0, 50), read_source));
    let scales = members.required(problems, "scales", read_scales);
    // An item that names a bad scale is not to blame for it, so items are read without scales too.
    let mut reader = SectionsReader { scales, items: Vec::new(), ids: Default::default() };
    let sections = members.required(problems, "sections", |node, p| reader.read(node, p));
    let scoring = members.required(problems, "scoring", read_scoring);
    let ((), _) = (format?, version?);
    Some(Instrument {
        id: id?,
        edition: edition?,
        title: title?,
        intro: intro?,
        sources: sources?,
        sections: sections?,
        items: reader.items,
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

fn read_scales(node: Node<'_>, problems: &mut Problems) -> Option<BTreeMap<String, Option<Rc<Scale>>>> {
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

struct SectionsReader {
    scales: Option<BTreeMap<String, Option<Rc<Scale>>>>,
    items: Vec<Item>,
    ids: BTreeSet<Id>,
}

impl SectionsReader {
    fn read(&mut self, node: Node<'_>, problems: &mut Problems) -> Option<Vec<Section>> {
        let mut section_ids = BTreeSet::new();
        let mut count = 0;
        let sections = node
            .list(problems, (1, MAX_SECTIONS), |node, p| self.section(node, p, &mut section_ids, &mut count));
        if count > MAX_ITEMS {
            node.wrong::<()>(problems, format!("have {count} items; keep to {MAX_ITEMS} in all"));
        }
        sections
    }

    fn section(
        &mut self,
        node: Node<'_>,
        problems: &mut Problems,
        ids: &mut BTreeSet<Id>,
        count: &mut usize,
    ) -> Option<Section> {
        let members = node.object(problems, &["id", "title", "intro", "weight", "items"])?;
        let id = members.required(problems, "id", |node, p| node.unique_id(p, ids));
        let title = members.required(problems, "title", |node, p| node.text(p));
        let intro = members.optional(problems, "intro", |node, p| node.text(p));
        let weight = members.optional(problems, "weight", read_weight);
        let first = self.items.len();
        let items = members.required(problems, "items", |node, p| {
            node.list(p, (1, MAX_ITEMS), |node, p| {
                *count += 1;
                self.item(node, p)
            })
        });
        self.items.extend(items?);
        let items = first..self.items.len();
        let weight = weight?.unwrap_or(Decimal::ONE);
        Some(Section { id: id?, title: title?, intro: intro?, weight, items })
    }

    fn item(&mut self, node: Node<'_>, problems: &mut Problems) -> Option<Item> {
        const KNOWN: &[&str] = &[
            "id",
            "kind",
            "prompt",
            "look_for",
            "rubric",
            "advice",
            "scale",
            "weight",
            "reverse",
            "essential",
        ];
        let members = node.object(problems, KNOWN)?;
        let id = members.required(problems, "id", |node, p| node.unique_id(p, &mut self.ids));
        let kind = members.required(problems, "kind", |node, p| node.constant(p, "rating"));
        let prompt = members.required(problems, "prompt", |node, p| node.text(p));
        let texts = |node: Node<'_>, p: &mut Problems| node.list(p, (0, 20), |node, p| node.text(p));
        let look_for = members.optional(problems, "look_for", texts);
        let advice = members.optional(problems, "advice", texts);
        let scale = members.required(problems, "scale", |node, p| self.scale(node, p));
        let rubric = members.optional(problems, "rubric", |node, p| {
            read_rubric(node, p, scale.as_ref().and_then(Option::as_deref))
        });
        let weight = members.optional(problems, "weight", read_weight);
        let flag = |node: Node<'_>, p: &mut Problems| node.boolean(p);
        let reverse = members.optional(problems, "reverse", flag);
        let essential = members.optional(problems, "essential", flag);
        kind?;
        Some(Item {
            id: id?,
            prompt: prompt?,
            look_for: look_for?.unwrap_or_default(),
            rubric: rubric?.unwrap_or_default(),
            advice: advice?.unwrap_or_default(),
            scale: scale??,
            weight: weight?.unwrap_or(Decimal::ONE),
            reverse: reverse?.unwrap_or(false),
            essential: essential?.unwrap_or(false),
        })
    }

    /// The scale of this name; `Some(None)` where its own problems have been told already.
    fn scale(&self, node: Node<'_>, problems: &mut Problems) -> Option<Option<Rc<Scale>>> {
        let name = node.string(problems)?;
        let Some(scales) = &self.scales else { return Some(None) };
        scales.get(name).cloned().or_else(|| {
            let names: Vec<_> = scales.keys().map(String::as_str).collect();
            node.wrong(problems, format!("names no scale of this file; use one of: {}", names.join(", ")))
        })
    }
}

fn read_rubric(
    node: Node<'_>,
    problems: &mut Problems,
    scale: Option<&Scale>,
) -> Option<BTreeMap<i32, crate::domain::text::Text>> {
    let texts = node.members(problems)?.each(problems, |name, node, p| {
        let level = name.parse().ok().filter(|value| scale.is_none_or(|scale| scale.level(*value).is_some()));
        let text = node.text(p);
        match level {
            Some(level) => Some((level, text?)),
            None => node.wrong(p, "must be named by the value of a level of the item's scale"),
        }
    })?;
    Some(texts.into_iter().collect())
}

fn read_weight(node: Node<'_>, problems: &mut Problems) -> Option<Decimal> {
    let fits = |weight| Decimal::whole(0) < weight && weight <= Decimal::whole(1000);
    node.decimal(problems, "over 0 and at most 1000", fits)
}

fn read_scoring(node: Node<'_>, problems: &mut Problems) -> Option<Scoring> {
    let members = node.object(problems, &["kind", "overall", "bands"])?;
    let overall = members.optional(problems, "overall", |node, p| node.boolean(p));
    let bands = members.optional(problems, "bands", read_bands);
    let kind = members.required(problems, "kind", |node, p| match node.string(p)? {
        "profile" => Some(ScoringKind::Profile { overall: overall.flatten().unwrap_or(false) }),
        "staged" if overall.flatten() == Some(true) => {
            node.wrong(p, "cannot be \"staged\" with an overall score; set overall to false")
        }
        "staged" => Some(ScoringKind::Staged),
        _ => node.wrong(p, "must be \"profile\" or \"staged\""),
    });
    overall?;
    Some(Scoring { kind: kind?, bands: bands?.unwrap_or_else(default_bands) })
}

fn read_bands(node: Node<'_>, problems: &mut Problems) -> Option<Vec<Band>> {
    let mut ids = BTreeSet::new();
    let mut last = None;
    node.list(problems, (1, 10), |node, p| {
        let members = node.object(p, &["from", "id", "label", "text"])?;
        let from = members.required(p, "from", |node, p| {
            let fits = |from| Decimal::whole(0) <= from && from < Decimal::whole(100);
            let from = node.decimal(p, "from 0 and under 100", fits)?;
            match last.replace(from) {
                None if from != Decimal::whole(0) => node.wrong(p, "must be 0 in the first band"),
                Some(last) if from <= last => node.wrong(p, "must be over the band before; order the bands"),
                _ => Some(from),
            }
        });
        let id = members.required(p, "id", |node, p| node.unique_id(p, &mut ids));
        let label = members.required(p, "label", |node, p| node.text(p));
        let text = members.optional(p, "text", |node, p| node.text(p));
        Some(Band { from: from?, id: id?, label: Some(label?), text: text? })
    })
}
