use super::*;
use crate::domain::exact::Exact;
use crate::domain::fixtures::{profile, segments, staged};
use crate::domain::group::comparison::Choices;
use crate::domain::group::voice::Voice;
use crate::domain::instrument::Instrument;
use crate::figure::{About, Drawing};
use crate::results::fixtures::phrases;
use crate::results::group::fixtures::{said, said_of, set};
use crate::results::tables::Table;

/// The sentences and the table.
fn of(scores: GroupScores) -> (Vec<Phrase>, Table) {
    (scores.sentences, scores.figure.table)
}

fn table<const R: usize>(first: &str, n: &str, rows: [[&str; 5]; R]) -> Table {
    Table {
        caption: "Section by section".into(),
        columns: phrases([first, n, "Mean", "Median", "Range"]),
        rows: rows.map(phrases).into(),
    }
}

fn scores(instrument: &Instrument, people: &[(&str, &str)]) -> Option<GroupScores> {
    said(instrument, people, |results| results.scores())
}

#[test]
fn sections_and_the_whole_have_means_medians_and_ranges() {
    let people = [("A", "11 5-"), ("B", "33 --"), ("C", "54 --")];
    let expect = (
        phrases([
            "Section 0: 46 out of 100 on average (3 responses), from 0 to 88.",
            "Section 1: 100 out of 100 (1 response).",
            "Section 2: nobody has a score here.",
            "Overall: 63 out of 100 on average (3 responses), from 50 to 88.",
        ]),
        table(
            "Section",
            "Responses",
            [
                ["Section 0", "3", "46", "50", "0 to 88"],
                ["Section 1", "1", "100", "100", "100"],
                ["Section 2", "0", "none", "none", "none"],
                ["Overall", "3", "63", "50", "50 to 88"],
            ],
        ),
    );
    assert_eq!(of(scores(&profile(&[2, 1, 1]), &people).unwrap()), expect);
}

#[test]
fn the_figure_has_the_mean_on_the_line_from_the_lowest_score_to_the_highest() {
    let figure = scores(&profile(&[1]), &[("A", "1"), ("B", "5"), ("C", "4")]).unwrap().figure;
    assert_eq!(figure.kind, FigureKind::Profile);
    let says = "The dot is the mean. The line goes from the lowest score to the highest.";
    assert_eq!((&*figure.sentence, &*figure.drawing.description), (says, says));
    let row = |label: &str| ScoreRow {
        label: label.into(),
        value: Exact::ratio(175, 3),
        value_text: "58".into(),
        interval: Some((Exact::ZERO, Exact::HUNDRED)),
        previous: None,
    };
    let about = |drawing: &Drawing| About {
        title: drawing.title.clone(),
        description: drawing.description.clone(),
        right_to_left: false,
        segments,
    };
    let expect = figure::profile(about(&figure.drawing), &[row("Section 0"), row("Overall")], &[]);
    assert_eq!(figure.drawing, expect);
}

#[test]
fn with_one_voice_for_each_organisation_voices_are_counted() {
    let instrument = staged(&[1]);
    let set = set(&instrument, &[("A:One", "1"), ("B:One", "1"), ("C:Two", "3")]);
    let choices = Choices { voice: Voice::Organisation, ..Choices::default() };
    let expect = (
        phrases(["Section 0: 50 out of 100 on average (2 voices), from 0 to 100."]),
        table("Phase", "Voices", [["Section 0", "2", "50", "50", "0 to 100"]]),
    );
    assert_eq!(of(said_of(&instrument, &set, &choices, |results| results.scores()).unwrap()), expect);
}

#[test]
fn there_are_no_scores_if_rules_decide_or_nobody_has_any() {
    let mut instrument = profile(&[1]);
    assert_eq!(scores(&instrument, &[("A", "-")]), None);
    instrument.scoring.kind = ScoringKind::Rules(vec![]);
    assert_eq!(scores(&instrument, &[("A", "1")]), None);
}
