//! The scoring of an assessment file: its kind and its bands. Knows no items.

use super::super::cursor::{Cursor, Ids};
use super::limits::MAX_BANDS;
use super::rules::RulesReader;
use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::instrument::{Band, Item, Scoring, ScoringKind, Section, default_bands};

/// Reads how answers become a result.
pub fn read_scoring(node: &Cursor<'_>, sections: &[Section], items: &[Item]) -> Scoring {
    let members = node.object(&["kind", "overall", "bands", "rules"]);
    let overall = members.flag("overall");
    let bands = members.optional("bands").map_or_else(default_bands, |node| read_bands(&node));
    let kind = members.required("kind").map_or("", |node| read_kind(&node, overall));
    let rules = match kind {
        "rules" => members.required("rules"),
        _ => members.optional("rules"),
    };
    if let Some(node) = rules.filter(|_| kind == "profile" || kind == "staged") {
        node.error("belongs to the kind \"rules\"; remove it or change the kind");
    }
    let kind = match kind {
        "profile" => ScoringKind::Profile { overall },
        "rules" => ScoringKind::Rules(
            rules.map(|node| RulesReader { sections, items }.read(&node)).unwrap_or_default(),
        ),
        _ => ScoringKind::Staged,
    };
    Scoring { kind, bands }
}

fn read_kind<'a>(node: &Cursor<'a>, overall: bool) -> &'a str {
    let Some(kind) = node.string_or_none() else { return "" };
    match kind {
        "staged" | "rules" if overall => {
            node.error(&format!("cannot be \"{kind}\" with an overall score; set overall to false"));
        }
        "profile" | "staged" | "rules" => {}
        _ => node.error("must be \"profile\", \"staged\" or \"rules\""),
    }
    kind
}

fn read_bands(node: &Cursor<'_>) -> Vec<Band> {
    let mut ids = Ids::new();
    let mut last = None;
    let mut bands = Vec::new();
    for (number, node) in node.list(1, MAX_BANDS).iter().enumerate() {
        let members = node.object(&["from", "id", "label", "text"]);
        let from = members.required("from").and_then(|node| {
            let fits = |from| Decimal::whole(0) <= from && from < Decimal::whole(100);
            let from = node.decimal("from 0 and under 100", fits)?;
            match last.replace(from) {
                _ if number == 0 && from != Decimal::whole(0) => node.error("must be 0 in the first band"),
                Some(last) if from <= last => {
                    node.error(
                        "must be over that of the band before; order the bands from lowest to highest",
                    );
                }
                _ => {}
            }
            Some(from)
        });
        let id = members.required("id").map_or_else(Id::stand_in, |node| node.unique_id(&mut ids));
        let (label, text) = (Some(members.text("label")), members.optional_text("text"));
        bands.push(Band { from: from.unwrap_or(Decimal::ONE), id, label, text });
    }
    bands
}
