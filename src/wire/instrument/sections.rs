//! Reads the sections of an assessment file and their items. It knows nothing about scoring.

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
    /// Starts without sections. `scales` is `None` if they could not be read; then items are still read, and
    /// the scales they name are not reported as missing.
    pub fn new(scales: Option<Scales>) -> Self {
        Self { scales, items: Vec::new(), ids: Ids::new() }
    }

    /// The items read so far, in order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The items and their numbers by id, once everything has been read.
    pub fn into_items(self) -> (Vec<Item>, Ids) {
        (self.items, self.ids)
    }

    /// Reads the list of sections.
    pub fn read(&mut self, cursor: &Cursor<'_>) -> Vec<Section> {
        let mut ids = Ids::new();
        let cursors = cursor.list(1, MAX_SECTIONS);
        let sections = cursors.iter().map(|cursor| self.section(cursor, &mut ids)).collect();
        let count = self.items.len();
        if count > MAX_ITEMS {
            cursor.error(&format!("has {count} items; use at most {MAX_ITEMS} in all sections together"));
        }
        sections
    }

    fn section(&mut self, cursor: &Cursor<'_>, ids: &mut Ids) -> Section {
        let members = cursor.object(&["id", "title", "intro", "weight", "items"]);
        let id = members.required("id").map_or_else(Id::stand_in, |cursor| cursor.unique_id(ids));
        let (title, intro) = (members.text("title"), members.optional_text("intro"));
        let weight = read_weight(&members);
        let first = self.items.len();
        if let Some(cursor) = members.required("items") {
            for cursor in &cursor.list(1, MAX_ITEMS) {
                let item = self.item(cursor);
                self.items.push(item);
            }
        }
        Section { id, title, intro, weight, items: first..self.items.len() }
    }

    fn item(&mut self, cursor: &Cursor<'_>) -> Item {
        let kind = cursor.optional_str("kind");
        let own: &[&str] = match kind {
            "pick" => &["options", "max_picks"],
            "text" => &[],
            "number" => &["min", "max"],
            _ => &["rubric", "scale", "importance_scale", "weight", "reverse", "essential"],
        };
        let common = ["id", "kind", "prompt", "look_for", "advice", "example", "optional"];
        let members = cursor.object(&[&common, own].concat());
        let id = members.required("id").map_or_else(Id::stand_in, |cursor| cursor.unique_id(&mut self.ids));
        if let Some(cursor) = members.required("kind").filter(|_| !KINDS.contains(&kind)) {
            cursor.error("must be \"rating\", \"pick\", \"text\" or \"number\"");
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
        let scale = members.required("scale").and_then(|cursor| self.scale(&cursor));
        let rubric = members.optional("rubric").map(|cursor| read_rubric(&cursor, scale.as_deref()));
        Rating {
            importance: members.optional("importance_scale").and_then(|cursor| self.importance(&cursor)),
            rubric: rubric.unwrap_or_default(),
            weight: read_weight(members),
            reverse: members.flag("reverse"),
            essential: members.flag("essential"),
            scale: scale.unwrap_or_else(|| Rc::new(Scale { levels: Vec::new() })),
        }
    }

    /// A scale for importance. Its levels must not be negative, because each counts as a share of the highest.
    fn importance(&self, cursor: &Cursor<'_>) -> Option<Rc<Scale>> {
        let scale = self.scale(cursor)?;
        let valid = scale.levels.first().is_some_and(|level| level.value >= 0) && *scale.range().end() > 0;
        if !valid {
            cursor.error("names a scale with a level under 0; for importance, use levels from 0 up");
        }
        valid.then_some(scale)
    }

    /// The scale with this name; `None` if there is none or its own problems have been recorded.
    fn scale(&self, cursor: &Cursor<'_>) -> Option<Rc<Scale>> {
        let (name, scales) = (cursor.string_or_none()?, self.scales.as_ref()?);
        if let Some(scale) = scales.get(name) {
            return scale.clone();
        }
        let names: Vec<_> = scales.keys().map(String::as_str).collect();
        let or_use = if names.is_empty() { "" } else { " or use one of " };
        let names = names.join(", ");
        cursor.error(&format!("names no scale of this file; add it to \"scales\"{or_use}{names}"));
        None
    }
}

fn read_pick(members: &Members<'_>) -> Pick {
    let mut ids = Ids::new();
    let mut options = Vec::new();
    if let Some(cursor) = members.required("options") {
        for cursor in &cursor.list(2, MAX_OPTIONS) {
            let members = cursor.object(&["id", "label", "text"]);
            let id = members.required("id").map_or_else(Id::stand_in, |cursor| cursor.unique_id(&mut ids));
            options.push(Choice { id, label: members.text("label"), text: members.optional_text("text") });
        }
    }
    let max_picks = members.optional("max_picks").and_then(|cursor| {
        let max_picks = cursor.whole().and_then(|number| usize::try_from(number).ok());
        let max_picks = max_picks.filter(|number| (1..=MAX_OPTIONS).contains(number));
        if max_picks.is_none() {
            cursor.error(&format!("must be a whole number from 1 to {MAX_OPTIONS}"));
        }
        max_picks
    });
    Pick { options, max_picks }
}

fn read_range(members: &Members<'_>) -> RangeInclusive<i32> {
    let end = |name| members.required(name).and_then(|cursor| Some((cursor.integer(MAX_NUMBER)?, cursor)));
    let (Some((min, _)), Some((max, cursor))) = (end("min"), end("max")) else { return 0..=0 };
    if max <= min {
        cursor.error(&format!("must be over {min}"));
    }
    min..=max
}

fn read_texts(members: &Members<'_>, name: &'static str) -> Vec<Text> {
    let Some(cursor) = members.optional(name) else { return Vec::new() };
    cursor.list(0, MAX_TEXTS).iter().map(|cursor| cursor.text()).collect()
}

fn read_rubric(cursor: &Cursor<'_>, scale: Option<&Scale>) -> LiteMap<i32, Text> {
    let mut texts = LiteMap::new();
    for (name, cursor) in cursor.members().each() {
        // Only the usual way of writing a number is allowed; otherwise "1" and "01" could name the same level.
        let level = name.parse().ok().filter(|level: &i32| level.to_string() == name);
        let text = cursor.text();
        match level.filter(|level| scale.is_none_or(|scale| scale.level(*level).is_some())) {
            Some(level) => drop(texts.insert(level, text)),
            None => cursor.error("must have the value of a level of the item's scale as its name"),
        }
    }
    texts
}

fn read_weight(members: &Members<'_>) -> Decimal {
    let fits = |weight| Decimal::whole(0) < weight && weight <= Decimal::whole(1000);
    let weight =
        members.optional("weight").and_then(|cursor| cursor.decimal("over 0 and at most 1000", fits));
    weight.unwrap_or(Decimal::ONE)
}
