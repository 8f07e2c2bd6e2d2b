use super::*;
use crate::domain::fixtures::{answered, id, profile, rating_of, scale, staged, stamp};
use crate::domain::instrument::rule::Rule;
use crate::domain::instrument::{Choice, Instrument, Kind, Pick, ScoringKind};
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::{Change, Response};
use crate::domain::text::Text;
use crate::results::fixtures::{phrases, said, said_of};

/// Three rated sections, the first with importance, and in the last section words to pick.
fn sample() -> (Instrument, Response) {
    let mut instrument = profile(&[2, 1, 2]);
    rating_of(&mut instrument, 0).importance = Some(scale(1..=3));
    rating_of(&mut instrument, 1).importance = Some(scale(1..=3));
    let options = ["a", "b", "c", "d"];
    let options = options.map(|name| Choice { id: id(name), label: Text::plain(name), text: None });
    instrument.items[4].kind = Kind::Pick(Pick { options: options.into(), max_picks: Some(3) });
    let changes = [
        Change::Importance(id("i0"), Some(3)),
        Change::Importance(id("i1"), Some(1)),
        Change::Respond(id("i4"), AnswerValue::Picked(["b", "c", "d"].map(id).into())),
    ];
    let apply = |response: Response, change: &Change| {
        response.apply(change, &instrument, &stamp(9)).expect("a change")
    };
    let response = changes.iter().fold(answered(&instrument, "25 n?"), apply);
    (instrument, response)
}

fn table<const N: usize, const R: usize>(caption: &str, columns: [&str; N], rows: [[&str; N]; R]) -> Table {
    Table { caption: caption.into(), columns: phrases(columns), rows: rows.map(phrases).into() }
}

#[test]
fn each_picture_is_also_a_sentence_and_a_table() {
    let (instrument, response) = sample();
    let figures = said_of(&instrument, &response, |results| results.page_figures());
    let told: Vec<_> = figures
        .into_iter()
        .map(|it| (it.kind, it.sentence.to_string(), it.drawing.description.words, it.table))
        .collect();
    let scores = said_of(&instrument, &response, |results| results.score_table());
    let row = |kind, sentence: &str, table| (kind, sentence.to_owned(), sentence.to_owned(), table);
    let expect = [
        row(
            FigureKind::Words,
            "You picked b, c and d.",
            table("What you picked", ["About", "Picked"], [["a", "0"], ["b", "1"], ["c", "1"], ["d", "1"]]),
        ),
        row(
            FigureKind::Quadrant,
            "Important here but weak: numbers 1.",
            table(
                "Importance and performance",
                ["About", "Importance", "How well it is going"],
                [["1. Prompt i0", "Level 3", "Level 2"], ["2. Prompt i1", "Level 1", "Level 5"]],
            ),
        ),
        row(FigureKind::Radar, "Section 0 is at 63, the only section rated.", scores),
        row(
            FigureKind::Distribution,
            "Most often chosen: “Level 5”, 1 of 4 times.",
            table(
                "How the answers are spread",
                ["Answer", "How often"],
                [
                    ["Level 1", "0"],
                    ["Level 2", "1"],
                    ["Level 3", "0"],
                    ["Level 4", "0"],
                    ["Level 5", "1"],
                    ["Don’t know", "1"],
                    ["Not applicable", "1"],
                    ["not answered", "0"],
                ],
            ),
        ),
    ];
    assert_eq!(told, expect);
}

#[test]
fn two_picks_are_a_list_rather_than_words_of_one_size() {
    let (instrument, response) = sample();
    let picked = |picks: Vec<_>| {
        let value = if picks.is_empty() { AnswerValue::Unanswered } else { AnswerValue::Picked(picks) };
        let response = response.apply(&Change::Respond(id("i4"), value), &instrument, &stamp(99));
        said_of(&instrument, &response.expect("a change"), |results| {
            let words = results.page_figures().iter().any(|it| it.kind == FigureKind::Words);
            (words, results.picked())
        })
    };
    let list = Some(("What you picked".into(), phrases(["a", "c"])));
    assert_eq!(picked(["a", "c"].map(id).into()), (false, list));
    assert_eq!(picked(["a", "b", "d"].map(id).into()), (true, None));
    assert_eq!(picked(vec![]), (false, None));
}

#[test]
fn before_anything_is_rated_there_is_nothing_to_draw() {
    let drawn = said(&staged(&[2, 2]), "", |results| (results.page_figures(), results.figures(None)));
    assert_eq!(drawn, (vec![], vec![]));
}

#[test]
fn one_picture_stands_for_the_result() {
    let kind = |instrument: &Instrument| said(instrument, "3", |results| results.chart(None).kind);
    assert_eq!(kind(&profile(&[1])), FigureKind::Profile);
    assert_eq!(kind(&staged(&[1])), FigureKind::Track);
    let mut ruled = profile(&[1]);
    let rule = Rule { when: None, id: id("go"), label: Text::plain("Go"), text: Text::plain("") };
    ruled.scoring.kind = ScoringKind::Rules(vec![rule]);
    assert_eq!(kind(&ruled), FigureKind::Reasons);
    assert_eq!(said(&ruled, "3", |results| results.page_figures()), [], "rules count nothing");
}

#[test]
fn a_report_has_every_picture_that_there_is() {
    let kinds = |instrument: &Instrument| -> Vec<_> {
        said(instrument, "3", |results| results.figures(None).iter().map(|it| it.kind).collect())
    };
    assert_eq!(kinds(&profile(&[1])), [FigureKind::Profile, FigureKind::Distribution]);
    assert_eq!(kinds(&staged(&[1])), [FigureKind::Track, FigureKind::Profile, FigureKind::Distribution]);
}

#[test]
fn the_track_tells_the_stages_states() {
    let figure = said(&staged(&[1, 1, 1]), "313", |results| results.chart(None));
    let rows = [["Section 0", "Met"], ["Section 1", "You are here"], ["Section 2", "Met"]];
    assert_eq!(figure.table, table("The phases", ["Phase", "In words"], rows));
    assert_eq!(&*figure.sentence, "You are in the Section 1 phase; 2\u{a0}phases are met");
}

#[test]
fn a_level_with_the_words_of_a_gap_is_no_gap() {
    let mut instrument = profile(&[2]);
    let level = |value, label: &str| crate::domain::instrument::Level { value, label: Text::plain(label) };
    let levels = vec![level(1, "Don’t know"), level(2, "Know")];
    for number in 0..2 {
        rating_of(&mut instrument, number).scale =
            std::rc::Rc::new(crate::domain::instrument::Scale { levels: levels.clone() });
    }
    let response = answered(&instrument, "1?");
    let table = said_of(&instrument, &response, |results| {
        let figures = results.page_figures();
        figures.into_iter().find(|it| it.kind == FigureKind::Distribution).expect("it is there").table
    });
    let rows = table.rows.iter().map(|row| row.iter().map(|it| it.to_string()).collect::<Vec<_>>().join(" "));
    let expect = ["Don’t know 1", "Know 0", "Don’t know 1", "Not applicable 0", "not answered 0"];
    assert_eq!(rows.collect::<Vec<_>>(), expect);
}
