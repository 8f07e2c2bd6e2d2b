//! Results of assessments in which rules decide the outcome.

use super::kinds::{picked, results, sample};
use super::*;
use crate::domain::exact::Decimal;
use crate::domain::instrument::ScoringKind;
use crate::domain::instrument::rule::{Condition, Operand, Operator, Rule};
use crate::domain::response::Change;
use crate::domain::response::answer::AnswerValue;
use crate::domain::text::Text;

/// The sample with rules. The outcome is `go` from level 4 of the first item with an option picked, otherwise `wait`.
fn ruled() -> Instrument {
    let at_least = |what, least| Condition::Compare(what, Operator::AtLeast(Decimal::whole(least)));
    let when = Condition::All(vec![at_least(Operand::Level(0), 4), at_least(Operand::Picks(2), 1)]);
    let rule = |name: &str, when| {
        let [label, text] = ["The label", "The text"].map(|what| Text::plain(&format!("{what} of {name}")));
        Rule { when, id: fixtures::id(name), label, text }
    };
    let kind = ScoringKind::Rules(vec![rule("go", Some(when)), rule("wait", None)]);
    let mut instrument = sample();
    instrument.scoring.kind = kind;
    instrument
}

#[track_caller]
fn check_outcome(changes: &[Change], headline: &str, text: &[&str], title: &str, because: &[&str]) {
    let page = results(ruled(), changes);
    assert_eq!(
        (page.find("h2").text().as_str(), page.texts("class=pc-lead")),
        (headline, text.iter().map(|it| (*it).to_owned()).collect())
    );
    let list = page.find("data-role=because");
    assert_eq!(
        (list.find("h3").text().as_str(), &*list.texts("li")),
        (title, &*because.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
    );
    for absent in ["part=chart", "table", "data-role=overall", "circle"] {
        assert!(!page.has(absent), "no {absent}: rules draw nothing and count nothing");
    }
    let working = page.find("data-role=working");
    assert!(
        !working.has("li") && !working.text().contains(|c: char| c.is_ascii_digit()),
        "{}",
        working.text()
    );
}

#[test]
fn rules_end_in_an_outcome_with_its_reasons_and_no_number() {
    let rated = |level| Change::Respond(fixtures::id("i0"), AnswerValue::Rated(level));
    let both = ["Prompt i0 Your answer: Level 4", "Prompt i2 Your answer: Option a and Option c"];
    check_outcome(&[rated(4), picked(&["a", "c"])], "The label of go", &["The text of go"], BECAUSE, &both);
    let low = ["Prompt i0 Your answer: Level 3"];
    check_outcome(&[rated(3), picked(&["b"])], "The label of wait", &["The text of wait"], BECAUSE, &low);
    // It is certain, although something else is unknown.
    check_outcome(&[rated(3)], "The label of wait", &["The text of wait"], BECAUSE, &low);
}

#[test]
fn rules_with_a_gap_name_what_to_answer_first() {
    let none = "Not enough answers yet to say where you stand";
    let both = ["Prompt i0 not answered", "Prompt i2 not answered"];
    check_outcome(&[], none, &[], FIRST, &both);
    check_outcome(&[picked(&["a"])], none, &[], FIRST, &both[..1]);
    let unknown = Change::Respond(fixtures::id("i0"), AnswerValue::DontKnow);
    check_outcome(&[picked(&["a"]), unknown], none, &[], FIRST, &["Prompt i0 Your answer: Don’t know"]);
}

const BECAUSE: &str = "What this is based on";
const FIRST: &str = "Answer these first";
