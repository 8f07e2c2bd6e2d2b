use super::*;
use crate::domain::fixtures::{answered, id, plan, profile, stamp};
use crate::domain::plan::Action;
use crate::domain::response::{Change, Respondent, Response};
use crate::results::fixtures::{said, said_of};

/// Two sections with a weak item, a gap, a note, a plan and a respondent.
fn sample(now: u64) -> (crate::domain::instrument::Instrument, Response) {
    let instrument = profile(&[2, 1]);
    let action = Action { action: "Meet".into(), owner: "Sam".into(), ..Action::default() };
    let respondent = Respondent { name: "Sam".into(), ..Respondent::default() };
    let note = Change::Note(id("i0"), "Seen".into());
    let noted = answered(&instrument, "51").apply(&note, &instrument, &stamp(now)).expect("a change");
    (instrument, Response { plan: plan([action]), respondent, ..noted })
}

fn headings(document: &ReportDocument) -> Vec<&str> {
    document.parts.iter().map(|part| &*part.heading).collect()
}

fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.into(), value: value.into() }
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(words.into())
}

const PROVISIONAL: &str = "“Provisional” means that less than 80% has been rated there.";

#[test]
fn a_report_says_everything_and_whose_it_is() {
    let (instrument, response) = sample(9);
    let report = said_of(&instrument, &response, |results| results.report(None));
    let headings = headings(&report);
    assert_eq!(
        headings,
        [
            "Pictures",
            "What to do first",
            "Strengths",
            "Not answered",
            "Action plan",
            "All answers",
            "How was this worked out?",
        ]
    );
    let facts = [
        fact("Date", "1 January 2026"),
        fact("Edition", "1.0.0"),
        Fact { value: Phrase::written("Sam"), ..fact("Name", "") },
        fact("Organisation", ""),
        fact("Role", ""),
    ];
    assert_eq!(report.lead[2..], [paragraph(PROVISIONAL), Block::Facts(facts.into())]);
    assert!(!report.closing.is_empty());
}

#[test]
fn a_summary_says_what_is_asked_for() {
    let (instrument, response) = sample(9);
    let summary =
        |names, notes| said_of(&instrument, &response, |results| results.summary(Include { names, notes }));
    let bare = summary(false, false);
    assert_eq!(headings(&bare), ["Section by section", "What to do first", "Strengths", "Action plan"]);
    assert_eq!(
        bare.lead[1..],
        [Block::Facts(vec![fact("Date", "1 January 2026"), fact("Edition", "1.0.0")])]
    );
    let scores = said_of(&instrument, &response, |results| results.score_table());
    assert_eq!(bare.parts[0].blocks, [Block::Table(scores), paragraph(PROVISIONAL)]);
    let columns = |document: &ReportDocument| match &document.parts[3].blocks[..] {
        [Block::Plan(Table { columns, .. })] => columns.len(),
        other => panic!("a plan, not {other:?}"),
    };
    assert_eq!(columns(&bare), 4);
    let whole = summary(true, true);
    assert_eq!(columns(&whole), 5);
    let notes = whole.parts.last().expect("there are parts");
    let note = Fact { value: Phrase::written("Seen"), ..fact("Prompt i0", "") };
    assert_eq!(*notes, Part { heading: "Your notes".into(), blocks: vec![Block::Facts(vec![note])] });
}

#[test]
fn a_result_is_of_the_day_on_which_it_was_completed() {
    let instrument = profile(&[1]);
    let day = 86_400_000;
    let done =
        answered(&instrument, "5").apply(&Change::OpenResults, &instrument, &stamp(5)).expect("a change");
    let later =
        done.apply(&Change::Note(id("i0"), "Seen".into()), &instrument, &stamp(2 * day)).expect("a change");
    let dates = said_of(&instrument, &later, |results| {
        let printed = results.context.date(later.moment());
        [results.report(None).date, results.records().date, printed.to_string()]
    });
    assert_eq!(dates, ["1 January 2026", "2026-01-01", "2026-01-01"]);
}

#[test]
fn what_there_is_nothing_of_is_no_part() {
    let report = said(&profile(&[1]), "", |results| results.report(None));
    assert_eq!(headings(&report), ["Not answered", "All answers", "How was this worked out?"]);
    let finding = |document: &ReportDocument| {
        document.parts.iter().flat_map(|part| &part.blocks).any(|it| matches!(it, Block::Findings(_)))
    };
    assert!(!finding(&report));
}
