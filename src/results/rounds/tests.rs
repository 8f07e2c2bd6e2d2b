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

fn scores<const N: usize>(rows: [[&str; 5]; N], answers: &[(&str, &str)], overall: bool) -> Comparison {
    let table = Table {
        caption: "Compare now with 2026-01-01".into(),
        columns: phrases(["Section", "Then", "Now", "Change", "Smallest real change"]),
        rows: rows.map(phrases).into(),
    };
    let file = include_str!("../../i18n/languages/en.json");
    let messages: std::collections::BTreeMap<String, serde_json::Value> = serde_json::from_str(file).unwrap();
    let say = |keys: &[&str]| keys.iter().map(|key| messages[*key].as_str().unwrap().into()).collect();
    let working = &["round.working", "round.working-overall"][..if overall { 2 } else { 1 }];
    let moved = |(item, value): &(&str, &str)| Fact { label: (*item).into(), value: (*value).into() };
    let answers = answers.iter().map(moved).collect();
    Comparison::Scores { table, notes: say(&["round.why"]), answers, working: say(working) }
}

#[test]
fn an_earlier_round_is_compared_section_by_section() {
    let expect = EarlierRound {
        date: "2026-01-01".into(),
        sentence: "Overall: between early and developing, with 2 weak spots".into(),
        title: "Compare now with 2026-01-01".into(),
        comparison: scores(
            [
                ["Section 0", "0", "100", "up 100", "25"],
                [
                    "Section 1",
                    "50",
                    "75",
                    "within noise: Level 3 to Level 4; one answer by itself can differ by that",
                    "35",
                ],
                ["Section 2", "–", "–", "nothing to compare", "–"],
                ["Overall", "25", "88", "up 63", "21"],
            ],
            &[
                ("Prompt i0", "from “Level 1” to “Level 5”"),
                ("Prompt i1", "from “Level 1” to “Level 5”"),
                ("Prompt i2", "from “Level 3” to “Level 4”"),
            ],
            true,
        ),
    };
    assert_eq!(compared(&profile(&[2, 1, 1]), "11 3 -", "55 4 5"), expect);
    let moved = [("Prompt i0", "from “Level 3” to “Level 1”")];
    let fall = scores([["Section 0", "100", "0", "down 100", "35"]], &moved, false);
    assert_eq!(compared(&staged(&[1]), "3", "1").comparison, fall);
}

#[test]
fn noise_says_which_levels_it_is_about_or_that_nothing_changed() {
    let change = |items: usize, then, now| match compared(&staged(&[items]), then, now).comparison {
        Comparison::Scores { table, .. } => table.rows[0][3].to_string(),
        other => panic!("scores, not {other:?}"),
    };
    assert_eq!(change(1, "3", "3"), "no change");
    assert_eq!(change(2, "31", "22"), "no change");
    assert_eq!(change(3, "333", "233"), "within noise");
    // From 62.5 to 75, which is shown as 63 and 75: the row adds up.
    assert_eq!(change(8, "22222233", "22223333"), "up 12");
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
