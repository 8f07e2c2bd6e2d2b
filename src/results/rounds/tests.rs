use super::*;
use crate::domain::fixtures::{answered, profile, staged};
use crate::domain::instrument::rule::Rule;
use crate::domain::instrument::{Instrument, ScoringKind};
use crate::domain::text::Text;
use crate::results::fixtures::{phrases, said};

fn compared(instrument: &Instrument, then: &str, now: &str) -> EarlierRound {
    let then = answered(instrument, then);
    said(instrument, now, |results| results.context.earlier_round(&then, results))
}

fn scores<const N: usize>(rows: [[&str; 5]; N], overall: bool) -> Comparison {
    let table = Table {
        caption: "Compare now with 2026-01-01".into(),
        columns: phrases(["Section", "Then", "Now", "Change", "Smallest real change"]),
        rows: rows.map(phrases).into(),
    };
    let file = include_str!("../../i18n/languages/en.json");
    let messages: std::collections::BTreeMap<String, serde_json::Value> = serde_json::from_str(file).unwrap();
    let keys = if overall { &["round.why", "round.why-overall"][..] } else { &["round.why"] };
    let notes = keys.iter().map(|key| messages[*key].as_str().unwrap().into()).collect();
    Comparison::Scores { table, notes }
}

#[test]
fn an_earlier_round_is_compared_section_by_section() {
    let expect = EarlierRound {
        date: "2026-01-01".into(),
        sentence: "Overall: between early and developing, with 2 weak spots".into(),
        title: "Compare now with 2026-01-01".into(),
        comparison: scores(
            [
                ["Section 0", "0", "100", "up 100", "24.5"],
                ["Section 1", "50", "75", "within noise", "34.6"],
                ["Section 2", "none", "none", "nothing to compare", "none"],
                ["Overall", "25", "87.5", "up 62.5", "21.2"],
            ],
            true,
        ),
    };
    assert_eq!(compared(&profile(&[2, 1, 1]), "11 3 -", "55 4 5"), expect);
    let fall = scores([["Section 0", "100", "0", "down 100", "34.6"]], false);
    assert_eq!(compared(&staged(&[1]), "3", "1").comparison, fall);
}

#[test]
fn outcomes_are_set_side_by_side() {
    let mut instrument = profile(&[1]);
    let rule = Rule {
        when: None,
        id: crate::domain::fixtures::id("go"),
        label: Text::plain("Go"),
        text: Text::plain(""),
    };
    instrument.scoring.kind = ScoringKind::Rules(vec![rule]);
    let fact = |label: &str| Fact { label: label.into(), value: "Go".into() };
    assert_eq!(
        compared(&instrument, "1", "5").comparison,
        Comparison::Outcomes(vec![fact("Then"), fact("Now")])
    );
}
