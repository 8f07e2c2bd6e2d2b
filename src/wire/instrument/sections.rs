//! The sections of an assessment file and their items. Knows no scoring.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::super::node::Node;
use super::super::problem::Problems;
use super::{MAX_ITEMS, MAX_SECTIONS, MAX_TEXTS, Scales};
use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::instrument::{Item, Scale, Section};
use crate::domain::text::Text;

/// Reads the sections and collects the items of all of them.
pub struct SectionsReader {
    scales: Option<Scales>,
    items: Vec<Item>,
    ids: BTreeSet<Id>,
}

impl SectionsReader {
    /// Items are read without scales too: one that names a bad scale is not to blame for it.
    pub fn new(scales: Option<Scales>) -> Self {
        Self { scales, items: Vec::new(), ids: BTreeSet::new() }
    }

    /// The items read so far, in order.
    pub fn into_items(self) -> Vec<Item> {
        self.items
    }

    /// Reads the list of sections.
    pub fn read(&mut self, node: Node<'_>, problems: &mut Problems) -> Option<Vec<Section>> {
        let mut section_ids = BTreeSet::new();
        let mut count = 0;
        let sections = node
            .list(problems, (1, MAX_SECTIONS), |node, p| self.section(node, p, &mut section_ids, &mut count));
        if count > MAX_ITEMS {
            node.wrong::<()>(problems, format!("has {count} items; keep to {MAX_ITEMS} in all sections"));
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
        let texts = |node: Node<'_>, p: &mut Problems| node.list(p, (0, MAX_TEXTS), |node, p| node.text(p));
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
            let or_use = if names.is_empty() { "" } else { " or use one of " };
            node.wrong(
                problems,
                format!("names no scale of this file; add it to \"scales\"{or_use}{}", names.join(", ")),
            )
        })
    }
}

fn read_rubric(
    node: Node<'_>,
    problems: &mut Problems,
    scale: Option<&Scale>,
) -> Option<BTreeMap<i32, Text>> {
    let texts = node.members(problems)?.each(problems, |name, node, p| {
        // Written as numbers are, or "1" and "01" could both be given for one level.
        let level = name.parse().ok().filter(|level: &i32| level.to_string() == name);
        let level = level.filter(|level| scale.is_none_or(|scale| scale.level(*level).is_some()));
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
