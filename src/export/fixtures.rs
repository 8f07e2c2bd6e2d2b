//! Small documents and records with one of everything.

use crate::domain::exact::Tenths;
use crate::domain::fixtures::segments;
use crate::domain::response::Respondent;
use crate::figure::{About, Step, StepState, track};
use crate::i18n::Phrase;
use crate::results::*;

/// A report with one of everything.
pub fn report() -> ReportDocument {
    let lead = vec![
        Block::Paragraph("62.5 out of 100 from what you answered.".into()),
        Block::Facts(score_facts("62.5", "31 to 81", "50%", "between early and strong, provisional")),
        Block::Paragraph("This is provisional: under 80% is rated.".into()),
        Block::Facts(facts(true)),
    ];
    let parts = vec![
        part("Section by section", vec![Block::Figure(figure().into())]),
        part("What to do first", vec![Block::Findings(vec![weak()])]),
        part(
            "Strengths",
            vec![Block::Findings(vec![finding("We say what we think.", "Fully in place", &[])])],
        ),
        part("Find out", vec![Block::Findings(vec![unknown()])]),
        part("Without an answer", vec![Block::List(vec!["We meet often enough.".into()])]),
        part("Plan", vec![Block::Plan(plan_table(false))]),
        part("All answers", answers()),
        part("How this was worked out", vec![Block::Paragraph("Each answer becomes points of 100.".into())]),
        part("Sources", vec![Block::List(vec!["A checklist. A publisher, 2003.".into()])]),
    ];
    let closing = "This file was made in a browser. Nothing was sent anywhere.".into();
    ReportDocument { lead, parts, closing, ..head() }
}

/// A summary with one of everything.
pub fn summary() -> ReportDocument {
    let scores = table(
        "Scores",
        &["Section", "Score", "Could be", "Rated", "In words"],
        &[
            &["Trust", "62.5", "62.5 to 62.5", "100%", "developing"],
            &["Overall", "62.5", "31 to 81", "50%", "between early and strong, provisional"],
        ],
    );
    let note = fact("We share credit.", "Said twice:\n\"=1+1\", and more");
    let parts = vec![
        part(
            "Scores",
            vec![Block::Table(scores), Block::Paragraph("This is provisional: under 80% is rated.".into())],
        ),
        part("What to do first", vec![Block::Findings(vec![weak()])]),
        part("Find out", vec![Block::Findings(vec![unknown()])]),
        part("Plan", vec![Block::Plan(plan_table(true))]),
        part("Notes", vec![Block::Facts(vec![note])]),
    ];
    let support = Block::Paragraph("62.5 out of 100 from what you answered.".into());
    ReportDocument { lead: vec![support, Block::Facts(facts(true))], parts, ..head() }
}

fn head() -> ReportDocument {
    ReportDocument {
        title: "Ten characteristics".into(),
        language: "en".into(),
        colon: ": ".into(),
        date: "31 January 2026".into(),
        whose: "Sam, A & B <Trust>".into(),
        headline: "Overall: between early and strong, with one weak spot".into(),
        ..ReportDocument::default()
    }
}

fn part(heading: &str, blocks: Vec<Block>) -> Part {
    Part { heading: heading.into(), blocks }
}

fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.into(), value: value.into() }
}

fn facts(names: bool) -> Vec<Fact> {
    let mut facts = vec![fact("Date", "31 January 2026"), fact("Edition", "1.0.0")];
    if names {
        facts.extend([fact("Name", "Sam"), fact("Organisation", "A & B <Trust>"), fact("Role", "")]);
    }
    facts
}

fn score_facts(score: &str, range: &str, coverage: &str, band: &str) -> Vec<Fact> {
    let facts = [("Score", score), ("Could be", range), ("Rated", coverage), ("In words", band)];
    facts.map(|(label, value)| fact(label, value)).into()
}

fn finding(prompt: &str, answer: &str, advice: &[&str]) -> Finding {
    let advice = advice.iter().copied().map(Phrase::from).collect();
    let answer_label = "Your answer".into();
    Finding { item: "id".into(), prompt: prompt.into(), answer_label, answer: answer.into(), advice }
}

fn weak() -> Finding {
    finding("We share credit.", "Not yet", &["Name who did what.", "Ask the others."])
}

fn unknown() -> Finding {
    finding("We know the budget.", "Don’t know", &["A budget that all have seen"])
}

fn table(caption: &str, columns: &[&str], rows: &[&[&str]]) -> Table {
    let phrases = |words: &[&str]| words.iter().copied().map(Phrase::from).collect();
    Table {
        caption: caption.into(),
        columns: phrases(columns),
        rows: rows.iter().map(|row| phrases(row)).collect(),
    }
}

/// A small figure.
fn figure() -> Figure {
    let about =
        About { title: "Phases".into(), description: "One phase.".into(), right_to_left: false, segments };
    let step = Step { label: "Trust".into(), state: StepState::Met, state_text: "Met".into() };
    Figure {
        kind: FigureKind::Track,
        drawing: track(about, &[step]),
        sentence: "Trust is at 62.5, the only section rated.".into(),
        table: table(
            "Scores of the sections",
            &["Section", "Score"],
            &[&["Trust", "62.5"], &["Views", "none"]],
        ),
    }
}

fn plan_table(owner_last: bool) -> Table {
    let [action, about, owner, due, measure] = ["Action", "About", "Who", "By when", "How we will know"];
    let line = [
        "Agree who is named; in reports, too",
        "We share credit.",
        "Sam",
        "2026-03-01",
        "Every report names all",
    ];
    let vague = ["Ask for the budget", "", "", "in spring", ""];
    let order = |[action, about, owner, due, measure]: [&'static str; 5]| match owner_last {
        true => [action, about, due, measure, owner],
        false => [action, about, owner, due, measure],
    };
    table("", &order([action, about, owner, due, measure]), &[&order(line), &order(vague)])
}

fn answers() -> Vec<Block> {
    let details = vec![fact("Importance", "High"), fact("Note", "Said twice:\n\"=1+1\", and more")];
    let rating = Answered { prompt: "We share credit.".into(), answer: "Not yet".into(), details };
    let number = Answered { prompt: "Net Promoter Score".into(), answer: "-50".into(), details: vec![] };
    vec![
        Block::Heading("Trust".into()),
        Block::Facts(score_facts("62.5", "", "100%", "developing")),
        Block::Paragraph("Not met yet.".into()),
        Block::Answers(vec![rating]),
        Block::Heading("Views".into()),
        Block::Answers(vec![number]),
    ]
}

/// Records with one of everything.
pub fn records() -> Records {
    Records {
        title: "Ten characteristics".into(),
        assessment: "ten-characteristics".into(),
        edition: "1.0.0".into(),
        language: "en".into(),
        date: "2026-01-31".into(),
        response: "b2f0c1d2".into(),
        respondent: Respondent { name: "Sam".into(), organisation: "A & B <Trust>".into(), role: "".into() },
        overall: Some(ScoreRecord {
            score: Some(Tenths(625)),
            low: Some(Tenths(310)),
            high: Some(Tenths(810)),
            coverage: Some(Tenths(500)),
            band: "between early and strong".into(),
            provisional: true,
            facts: vec![],
        }),
        sections: sections(),
        plan: plan(),
    }
}

fn sections() -> Vec<AnsweredSection> {
    let rating = AnsweredItem {
        id: "credit".into(),
        prompt: "We share credit.".into(),
        kind: "rating",
        answer: "Not yet".into(),
        value: Some(1),
        points: Some(Tenths(0)),
        state: "answered",
        importance: "High".into(),
        importance_value: Some(3),
        note: "Said twice:\n\"=1+1\", and more".into(),
        advice: vec!["Name who did what.".into(), "Ask the others.".into()],
        ..AnsweredItem::default()
    };
    let number = AnsweredItem {
        id: "promoters".into(),
        prompt: "Net Promoter Score".into(),
        kind: "number",
        answer: "-50".into(),
        value: Some(-50),
        state: "answered",
        ..AnsweredItem::default()
    };
    let score = ScoreRecord {
        score: Some(Tenths(625)),
        low: Some(Tenths(625)),
        high: Some(Tenths(625)),
        coverage: Some(Tenths(1000)),
        band: "developing".into(),
        provisional: false,
        facts: vec![],
    };
    vec![
        AnsweredSection {
            id: "trust".into(),
            title: "Trust".into(),
            score: Some(score),
            remarks: vec!["Not met yet.".into()],
            items: vec![rating],
        },
        AnsweredSection {
            id: "views".into(),
            title: "Views".into(),
            items: vec![number],
            ..AnsweredSection::default()
        },
    ]
}

/// A plan with one line that has a date and one that has none.
pub fn plan() -> Plan {
    let labels = PlanLine {
        about: "About".into(),
        action: "Action".into(),
        owner: "Who".into(),
        due: "By when".into(),
        due_in_words: "By when".into(),
        measure: "How we will know".into(),
        ..PlanLine::default()
    };
    let line = PlanLine {
        id: "credit-1".into(),
        about: "We share credit.".into(),
        action: "Agree who is named; in reports, too".into(),
        owner: "Sam".into(),
        due: "2026-03-01".into(),
        due_in_words: "1 March 2026".into(),
        measure: "Every report names all".into(),
    };
    let vague = PlanLine {
        id: "budget-1".into(),
        action: "Ask for the budget".into(),
        due: "in spring".into(),
        due_in_words: "in spring".into(),
        ..PlanLine::default()
    };
    Plan { labels, lines: vec![line, vague] }
}

/// Compares a file with the one in `expected/`; with `UPDATE_EXPECTED` in the environment, puts it there.
pub fn assert_expected(name: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/export/expected").join(name);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(&path, text).expect("the folder can be written");
    }
    let expected = std::fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{name} is missing: UPDATE_EXPECTED=1 writes it"));
    assert_eq!(text, expected, "{name} differs; see CONTRIBUTING.md, Change a text");
}
