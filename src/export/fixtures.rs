//! A small sheet that has one of everything, and the words around it in English.

use super::labels::Labels;
use super::report_document::*;
use crate::domain::exact::Tenths;
use crate::domain::response::Respondent;

impl Labels {
    /// British English, as far as tests of exports need it.
    pub fn english() -> Self {
        let [date, edition, name, organisation, role] =
            ["Date", "Edition", "Name", "Organisation", "Role"].map(String::from);
        let [scores, section, overall, score, range, coverage, band] =
            ["Scores", "Section", "Overall", "Score", "Could be", "Rated", "In words"].map(String::from);
        let provisional = "This is provisional: under 80% is rated.".into();
        let [pictures, priorities, strengths, find_out, unanswered] =
            ["Section by section", "What to do first", "Strengths", "Find out", "Without an answer"]
                .map(String::from);
        let [plan, about, action, owner, due, measure] =
            ["Plan", "About", "Action", "Who", "By when", "How we will know"].map(String::from);
        let [answers, importance, note, notes, method, sources] =
            ["All answers", "Importance", "Note", "Notes", "How this was worked out", "Sources"]
                .map(String::from);
        Self {
            date,
            edition,
            name,
            organisation,
            role,
            scores,
            section,
            overall,
            score,
            range,
            coverage,
            band,
            provisional,
            pictures,
            priorities,
            strengths,
            find_out,
            unanswered,
            plan,
            about,
            action,
            owner,
            due,
            measure,
            answers,
            importance,
            note,
            notes,
            method,
            sources,
        }
    }
}

/// A sheet with one of everything.
pub fn sheet() -> Sheet {
    Sheet {
        title: "Ten characteristics".into(),
        assessment: "ten-characteristics".into(),
        edition: "1.0.0".into(),
        language: "en".into(),
        right_to_left: false,
        date: "2026-01-31".into(),
        respondent: Respondent { name: "Sam".into(), organisation: "A & B <Trust>".into(), role: "".into() },
        headline: "Overall: between early and strong, with one weak spot".into(),
        support: vec!["62.5 out of 100 from what you answered.".into()],
        overall: Some(SheetScore {
            score: Some(Tenths(625)),
            low: Some(Tenths(310)),
            high: Some(Tenths(810)),
            coverage: Some(Tenths(500)),
            band: "between early and strong".into(),
            words: "between early and strong, provisional".into(),
            provisional: true,
            says: says("62.5", "31 to 81", "50%"),
        }),
        sections: sections(),
        strengths: vec![finding("We say what we think.", "Fully in place", &[])],
        priorities: vec![finding("We share credit.", "Not yet", &["Name who did what.", "Ask the others."])],
        find_out: vec![finding("We know the budget.", "Don’t know", &["A budget that all have seen"])],
        unanswered: vec!["We meet often enough.".into()],
        plan: plan(),
        pictures: vec![Picture {
            svg: r#"<svg viewBox="0 0 100 10" role="img" aria-label="Trust 62.5"><circle cx="62.5" cy="5" r="3"/></svg>"#
                .into(),
            says: "Trust is at 62.5, the only section rated.".into(),
            table: Table {
                caption: "Scores of the sections".into(),
                columns: vec!["Section".into(), "Score".into()],
                rows: vec![vec!["Trust".into(), "62.5".into()], vec!["Views".into(), "none".into()]],
            },
        }],
        method: vec!["Each answer becomes points of 100.".into()],
        sources: vec!["A checklist. A publisher, 2003.".into()],
        privacy: "This file was made in a browser. Nothing was sent anywhere.".into(),
    }
}

fn says(score: &str, range: &str, coverage: &str) -> ScoreSays {
    ScoreSays { score: score.into(), range: range.into(), coverage: coverage.into() }
}

fn finding(prompt: &str, answer: &str, advice: &[&str]) -> Finding {
    let advice = advice.iter().copied().map(String::from).collect();
    Finding { prompt: prompt.into(), answer: answer.into(), advice }
}

fn sections() -> Vec<SheetSection> {
    let rating = SheetItem {
        id: "credit".into(),
        prompt: "We share credit.".into(),
        kind: "rating",
        answer: "Not yet".into(),
        value: Some(1),
        points: Some(Tenths(0)),
        importance: "High".into(),
        note: "Said twice:\n\"=1+1\", and more".into(),
        advice: vec!["Name who did what.".into(), "Ask the others.".into()],
    };
    let number = SheetItem {
        id: "promoters".into(),
        prompt: "Net Promoter Score".into(),
        kind: "number",
        answer: "-50".into(),
        value: Some(-50),
        ..SheetItem::default()
    };
    let score = SheetScore {
        score: Some(Tenths(625)),
        low: Some(Tenths(625)),
        high: Some(Tenths(625)),
        coverage: Some(Tenths(1000)),
        band: "developing".into(),
        words: "developing".into(),
        provisional: false,
        says: says("62.5", "", "100%"),
    };
    vec![
        SheetSection {
            id: "trust".into(),
            title: "Trust".into(),
            score: Some(score),
            remarks: vec!["Not met yet.".into()],
            items: vec![rating],
        },
        SheetSection {
            id: "views".into(),
            title: "Views".into(),
            items: vec![number],
            ..SheetSection::default()
        },
    ]
}

fn plan() -> Vec<PlanLine> {
    let line = PlanLine {
        id: "credit-1".into(),
        about: "We share credit.".into(),
        action: "Agree who is named; in reports, too".into(),
        owner: "Sam".into(),
        due: "2026-03-01".into(),
        measure: "Every report names all".into(),
    };
    let vague = PlanLine {
        id: "budget-1".into(),
        action: "Ask for the budget".into(),
        due: "in spring".into(),
        ..PlanLine::default()
    };
    vec![line, vague]
}
