//! The sections of an assessment file and their items. Knows no scoring.

use std::ops::RangeInclusive;
use std::rc::Rc;

use litemap::LiteMap;

use super::super::cursor::members::Members;
use super::super::cursor::{Cursor, Ids};
use super::limits::{MAX_ITEMS, MAX_NUMBER, MAX_OPTIONS, MAX_SECTIONS, MAX_TEXTS};
use super::scales::Scales;
use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::instrument::{Choice, Item, Kind, Pick, Rating, Scale, Section};
use crate::domain::text::Text;

const KINDS: [&str; 4] = ["rating", "pick", "text", "number"];

/// Reads the sections and collects the items of all of them.
pub struct SectionsReader {
    scales: Option<Scales>,
    items: Vec<Item>,
    ids: Ids,
}

impl SectionsReader {
    /// Items are read without scales too: one that names a bad scale is not to blame for it.
    pub fn new(scales: Option<Scales>) -> Self {
        Self { scales, items: Vec::new(), ids: Ids::new() }
    }

    /// The items read so far, in order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The same and their numbers by id, when nothing is read any more.
    pub fn into_items(self) -> (Vec<Item>, Ids) {
        (self.items, self.ids)
    }

    /// Reads the list of sections.
    pub fn read(&mut self, node: &Cursor<'_>) -> Vec<Section> {
        let mut ids = Ids::new();
        let nodes = node.list(1, MAX_SECTIONS);
        let sections = nodes.iter().map(|node| self.section(node, &mut ids)).collect();
        let count = self.items.len();
        if count > MAX_ITEMS {
            node.error(&format!("has {count} items; keep to {MAX_ITEMS} in all sections"));
        }
        sections
    }

    fn section(&mut self, node: &Cursor<'_>, ids: &mut Ids) -> Section {
        let members = node.object(&["id", "title", "intro", "weight", "items"]);
        let id = members.required("id").map_or_else(Id::stand_in, |node| node.unique_id(ids));
        let (title, intro) = (members.text("title"), members.optional_text("intro"));
        let weight = read_weight(&members);
        let first = self.items.len();
        if let Some(node) = members.required("items") {
            for node in &node.list(1, MAX_ITEMS) {
                let item = self.item(node);
                self.items.push(item);
            }
        }
        Section { id, title, intro, weight, items: first..self.items.len() }
    }

    fn item(&mut self, node: &Cursor<'_>) -> Item {
        let kind = node.optional_str("kind");
        let own: &[&str] = match kind {
            "pick" => &["options", "max_picks"],
            "text" => &[],
            "number" => &["min", "max"],
            _ => &["rubric", "scale", "importance_scale", "weight", "reverse", "essential"],
        };
        let common = ["id", "kind", "prompt", "look_for", "advice", "example", "optional"];
        let members = node.object(&[&common, own].concat());
        let id = members.required("id").map_or_else(Id::stand_in, |node| node.unique_id(&mut self.ids));
        if let Some(node) = members.required("kind").filter(|_| !KINDS.contains(&kind)) {
            node.error("must be \"rating\", \"pick\", \"text\" or \"number\"");
        }
        let prompt = members.text("prompt");
        let (look_for, advice) = (read_texts(&members, "look_for"), read_texts(&members, "advice"));
        let (example, optional) = (members.optional_text("example"), members.flag("optional"));
        let kind = match kind {
            "pick" => Kind::Pick(read_pick(&members)),
            "text" => Kind::Text,
            "number" => Kind::Number(read_range(&members)),
            _ => Kind::Rating(self.rating(&members)),
        };
        Item { id, prompt, look_for, advice, example, optional, kind }
    }

    fn rating(&self, members: &Members<'_>) -> Rating {
        let scale = members.required("scale").and_then(|node| self.scale(&node));
        let rubric = members.optional("rubric").map(|node| read_rubric(&node, scale.as_deref()));
        Rating {
            importance: members.optional("importance_scale").and_then(|node| self.importance(&node)),
            rubric: rubric.unwrap_or_default(),
            weight: read_weight(members),
            reverse: members.flag("reverse"),
            essential: members.flag("essential"),
            scale: scale.unwrap_or_else(|| Rc::new(Scale { levels: Vec::new() })),
        }
    }

    /// A scale of importance, whose highest level says what share the others are.
    fn importance(&self, node: &Cursor<'_>) -> Option<Rc<Scale>> {
        let scale = self.scale(node)?;
        let good = scale.levels.first().is_some_and(|level| level.value >= 0) && *scale.range().end() > 0;
        if !good {
            node.error("names a scale with a level under 0; importance is from 0 up");
        }
        good.then_some(scale)
    }

    /// The scale of this name; `None` where there is none, or its own problems have been told.
    fn scale(&self, node: &Cursor<'_>) -> Option<Rc<Scale>> {
        let (name, scales) = (node.string_or_none()?, self.scales.as_ref()?);
        if let Some(scale) = scales.get(name) {
            return scale.clone();
        }
        let names: Vec<_> = scales.keys().map(String::as_str).collect();
        let or_use = if names.is_empty() { "" } else { " or use one of " };
        let names = names.join(", ");
        node.error(&format!("names no scale of this file; add it to \"scales\"{or_use}{names}"));
        None
    }
}

fn read_pick(members: &Members<'_>) -> Pick {
    let mut ids = Ids::new();
    let mut options = Vec::new();
    if let Some(node) = members.required("options") {
        for node in &node.list(2, MAX_OPTIONS) {
            let members = node.object(&["id", "label", "text"]);
            let id = members.required("id").map_or_else(Id::stand_in, |node| node.unique_id(&mut ids));
            options.push(Choice { id, label: members.text("label"), text: members.optional_text("text") });
        }
    }
    let most = members.optional("max_picks").and_then(|node| {
        let most = node.whole().and_then(|most| usize::try_from(most).ok());
        let most = most.filter(|most| (1..=MAX_OPTIONS).contains(most));
        if most.is_none() {
            node.error(&format!("must be a whole number from 1 to {MAX_OPTIONS}"));
        }
        most
    });
    Pick { options, max_picks: most }
}

fn read_range(members: &Members<'_>) -> RangeInclusive<i32> {
    let end = |name| members.required(name).and_then(|node| Some((node.integer(MAX_NUMBER)?, node)));
    let (Some((min, _)), Some((max, node))) = (end("min"), end("max")) else { return 0..=0 };
    if max <= min {
        node.error(&format!("must be over {min}"));
    }
    min..=max
}

fn read_texts(members: &Members<'_>, name: &'static str) -> Vec<Text> {
    let Some(node) = members.optional(name) else { return Vec::new() };
    node.list(0, MAX_TEXTS).iter().map(|node| node.text()).collect()
}

fn read_rubric(node: &Cursor<'_>, scale: Option<&Scale>) -> LiteMap<i32, Text> {
    let mut texts = LiteMap::new();
    for (name, node) in node.members().each() {
        // Written as numbers are, or "1" and "01" could both be given for one level.
        let level = name.parse().ok().filter(|level: &i32| level.to_string() == name);
        let text = node.text();
        match level.filter(|level| scale.is_none_or(|scale| scale.level(*level).is_some())) {
            Some(level) => drop(texts.insert(level, text)),
            None => node.error("must be named by the value of a level of the item's scale"),
        }
    }
    texts
}

fn read_weight(members: &Members<'_>) -> Decimal {
    let fits = |weight| Decimal::whole(0) < weight && weight <= Decimal::whole(1000);
    let weight = members.optional("weight").and_then(|node| node.decimal("over 0 and at most 1000", fits));
    weight.unwrap_or(Decimal::ONE)
}
