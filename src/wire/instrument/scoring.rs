//! The scoring of an assessment file: its kind and its bands. Knows no items.

use std::collections::BTreeSet;

use super::super::node::Node;
use super::super::problem::Problems;
use super::MAX_BANDS;
use crate::domain::exact::Decimal;
use crate::domain::instrument::{Band, Scoring, ScoringKind, default_bands};

/// Reads how answers become a result.
pub fn read_scoring(node: Node<'_>, problems: &mut Problems) -> Option<Scoring> {
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
    let (mut first, mut last) = (true, None);
    node.list(problems, (1, MAX_BANDS), |node, p| {
        let first = std::mem::take(&mut first);
        let members = node.object(p, &["from", "id", "label", "text"])?;
        let from = members.required(p, "from", |node, p| {
            let fits = |from| Decimal::whole(0) <= from && from < Decimal::whole(100);
            let from = node.decimal(p, "from 0 and under 100", fits)?;
            match last.replace(from) {
                _ if first && from != Decimal::whole(0) => node.wrong(p, "must be 0 in the first band"),
                Some(last) if from <= last => node
                    .wrong(p, "must be over that of the band before; order the bands from lowest to highest"),
                _ => Some(from),
            }
        });
        let id = members.required(p, "id", |node, p| node.unique_id(p, &mut ids));
        let label = members.required(p, "label", |node, p| node.text(p));
        let text = members.optional(p, "text", |node, p| node.text(p));
        Some(Band { from: from?, id: id?, label: Some(label?), text: text? })
    })
}
