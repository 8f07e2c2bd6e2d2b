use super::*;
use crate::domain::fixtures::{answered, id, plan, profile, stamp};
use crate::domain::plan::Action;
use crate::domain::response::{Change, Respondent, Response};
use crate::results::Include;
use crate::results::fixtures::said_of;

/// What came of three of four questions, and who does what by when.
fn joint() -> (crate::domain::instrument::Instrument, Response) {
    let instrument = profile(&[4]);
    let reason = Change::Note(id("i1"), "We see it differently.".into());
    let decided = answered(&instrument, "5-1-").apply(&reason, &instrument, &stamp(9)).expect("a change");
    let action = Action {
        action: "Meet".into(),
        owner: "Sam".into(),
        due: "1 March 2026".into(),
        ..Action::default()
    };
    let respondent = Respondent { role: JOINT.into(), ..Respondent::default() };
    (instrument, Response { plan: plan([action]), respondent, ..decided })
}

/// What a block says, in one line.
fn said(block: &Block) -> String {
    match block {
        Block::Heading(words) => format!("# {}", &**words),
        Block::Findings(items) => {
            let line = |it: &Finding| format!("{}: {}", &*it.prompt, &*it.answer);
            items.iter().map(line).collect::<Vec<_>>().join("; ")
        }
        Block::Plan(table) => table
            .rows
            .concat()
            .iter()
            .filter(|it| !it.is_empty())
            .map(|it| it.to_string())
            .collect::<Vec<_>>()
            .join("; "),
        Block::Paragraph(words) => words.to_string(),
        _ => String::new(),
    }
}

#[test]
fn a_joint_report_begins_with_what_was_decided() {
    let (instrument, response) = joint();
    let report = said_of(&instrument, &response, |results| results.report(None));
    assert_eq!(&*report.headline, "2 questions agreed, 1 not agreed and 1 action");
    let lead: Vec<_> = report.lead.iter().map(said).collect();
    let expect = [
        "# What we agreed on",
        "Prompt i0: Level 5; Prompt i2: Level 1",
        "# What we did not agree on, and why",
        "Prompt i1: We see it differently.",
        "# Action plan",
        "Meet; Sam; 1 March 2026",
        "# What the agreed answers come to",
    ];
    assert_eq!(lead[..7], expect);
    let sentence = said_of(&instrument, &response, |results| results.sentence());
    assert_eq!(lead[7], sentence.to_string(), "what else a report begins with follows");
    assert!(report.parts.iter().all(|part| &*part.heading != "Action plan"), "the plan is there once");
}

#[test]
fn so_does_a_summary_without_owners_where_names_are_left_out() {
    let (instrument, response) = joint();
    // As it is shared.
    let summary = |names| {
        let shared = response.shared(names, true);
        said_of(&instrument, &shared, |results| results.summary(Include { names, notes: true }))
    };
    assert_eq!(said(&summary(true).lead[5]), "Meet; 1 March 2026; Sam");
    assert_eq!(said(&summary(false).lead[5]), "Meet; 1 March 2026");
}

#[test]
fn a_session_without_an_outcome_says_so() {
    let (instrument, response) = joint();
    let nothing = Response { respondent: response.respondent, ..answered(&instrument, "----") };
    let report = said_of(&instrument, &nothing, |results| results.report(None));
    assert_eq!(&*report.headline, "Nothing was agreed or planned");
    assert_eq!(said(&report.lead[0]), "# What the agreed answers come to");
}

#[test]
fn a_response_of_one_person_stays_as_it_is() {
    let (instrument, response) = joint();
    let respondent = Respondent { role: "Joint secretary".into(), ..Respondent::default() };
    let report = said_of(&instrument, &Response { respondent, ..response }, |results| results.report(None));
    assert!(report.lead.iter().all(|block| !matches!(block, Block::Heading(_))));
}
