//! Reads the scoring of an assessment file: its kind and its bands. It knows nothing about how scores are
//! worked out.

use super::super::cursor::{Cursor, Ids};
use super::limits::MAX_BANDS;
use super::rules::RulesReader;
use crate::domain::exact::Decimal;
use crate::domain::id::Id;
use crate::domain::instrument::{Band, Item, Scoring, ScoringKind, Section, default_bands};

/// Reads how answers become a result.
pub fn read_scoring(cursor: &Cursor<'_>, sections: &[Section], items: &[Item]) -> Scoring {
    let members = cursor.object(&["kind", "overall", "bands", "rules"]);
    let overall = members.flag("overall");
    let bands = members.optional("bands").map_or_else(default_bands, |cursor| read_bands(&cursor));
    let kind = members.required("kind").map_or("", |cursor| read_kind(&cursor, overall));
    let rules = match kind {
        "rules" => members.required("rules"),
        _ => members.optional("rules"),
    };
    if let Some(cursor) = rules.filter(|_| kind == "profile" || kind == "staged") {
        cursor.error("belongs to the kind \"rules\"; remove it or change the kind");
    }
    let kind = match kind {
        "profile" => ScoringKind::Profile { overall },
        "rules" => ScoringKind::Rules(
            rules.map(|cursor| RulesReader { sections, items }.read(&cursor)).unwrap_or_default(),
        ),
        _ => ScoringKind::Staged,
    };
    Scoring { kind, bands }
}

fn read_kind<'a>(cursor: &Cursor<'a>, overall: bool) -> &'a str {
    let Some(kind) = cursor.string_or_none() else { return "" };
    match kind {
        "staged" | "rules" if overall => {
            cursor.error(&format!("cannot be \"{kind}\" with an overall score; set overall to false"));
        }
        "profile" | "staged" | "rules" => {}
        _ => cursor.error("must be \"profile\", \"staged\" or \"rules\""),
    }
    kind
}

fn read_bands(cursor: &Cursor<'_>) -> Vec<Band> {
    let mut ids = Ids::new();
    let mut last = None;
    let mut bands = Vec::new();
    for (number, cursor) in cursor.list(1, MAX_BANDS).iter().enumerate() {
        let members = cursor.object(&["from", "id", "label", "text"]);
        let from = members.required("from").and_then(|cursor| {
            let fits = |from| Decimal::whole(0) <= from && from < Decimal::whole(100);
            let from = cursor.decimal("from 0 to under 100", fits)?;
            match last.replace(from) {
                _ if number == 0 && from != Decimal::whole(0) => cursor.error("must be 0 in the first band"),
                Some(last) if from <= last => {
                    cursor.error(
                        "must be higher than in the band before; order the bands from lowest to highest",
                    );
                }
                _ => {}
            }
            Some(from)
        });
        let id = members.required("id").map_or_else(Id::stand_in, |cursor| cursor.unique_id(&mut ids));
        let (label, text) = (Some(members.text("label")), members.optional_text("text"));
        bands.push(Band { from: from.unwrap_or(Decimal::ONE), id, label, text });
    }
    bands
}
