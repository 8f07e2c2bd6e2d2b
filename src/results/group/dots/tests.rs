use super::*;
use crate::domain::fixtures::{profile, rating_of, segments};
use crate::domain::group::comparison::Choices;
use crate::domain::group::voice::Voice;
use crate::results::fixtures::phrases;
use crate::results::group::fixtures::{said, said_of, set};

fn table(n: &str, rows: &[[&str; 2]]) -> Table {
    Table {
        caption: "How the answers are spread".into(),
        columns: phrases(["Answer", n]),
        rows: rows.iter().map(|row| phrases(*row)).collect(),
    }
}

fn tick(at: Exact, text: &str) -> Tick {
    Tick { at, text: text.into() }
}

fn level(value: i32) -> Exact {
    Exact::whole(value)
}

#[test]
fn a_rating_is_drawn_as_dots_with_a_sentence_and_a_table() {
    let people = [("A", "1"), ("B", "4"), ("C", "4"), ("D", "?"), ("E", "5")];
    let figure = said(&profile(&[1]), &people, |results| results.dots(0, Some(5)));
    let sentence = "4 responses, from “Level 1” to “Level 5”. The median is “Level 4”. \
        At the target “Level 5” or beyond: 1 of 4.";
    let about =
        About { title: "Prompt i0".into(), description: sentence.into(), right_to_left: false, segments };
    let dots = Dots {
        levels: (1..=5).map(|value| tick(level(value), &format!("Level {value}"))).collect(),
        values: vec![(level(1), 1), (level(4), 2), (level(5), 1)],
        median: Some(tick(level(4), "Median: Level 4")),
        target: Some(tick(level(5), "Target: Level 5")),
    };
    let rows = [["Level 1", "1"], ["Level 2", "0"], ["Level 3", "0"], ["Level 4", "2"], ["Level 5", "1"]];
    let expect = Figure {
        kind: FigureKind::Dots,
        drawing: figure::dots(about, &dots, &|count| count.to_string().into()),
        sentence: sentence.into(),
        table: table("Responses", &rows),
    };
    assert_eq!(figure, Some(expect));
}

#[test]
fn with_one_voice_for_each_organisation_values_can_be_between_levels() {
    let instrument = profile(&[1]);
    let set = set(&instrument, &[("A:One", "1"), ("B:One", "2"), ("C:Two", "5")]);
    let choices = Choices { voice: Voice::Organisation, ..Choices::default() };
    let figure = said_of(&instrument, &set, &choices, |results| results.dots(0, None)).unwrap();
    let says = "2 voices, from “Level 1 / Level 2” to “Level 5”. The median is “Level 3 / Level 4”.";
    let expect = (says.into(), table("Voices", &[["Level 1 / Level 2 (1.5)", "1"], ["Level 5", "1"]]));
    assert_eq!((figure.sentence, figure.table), expect);
}

#[test]
fn a_target_is_reached_from_the_worse_side() {
    let people = [("A", "1"), ("B", "2"), ("C", "4")];
    let plain = said(&profile(&[1]), &people, |results| results.dots(0, Some(2))).unwrap();
    assert!(plain.sentence.ends_with("At the target “Level 2” or beyond: 2 of 3."), "{}", &*plain.sentence);
    let mut instrument = profile(&[1]);
    rating_of(&mut instrument, 0).reverse = true;
    let reversed = said(&instrument, &[("A", "1"), ("B", "4")], |results| results.dots(0, Some(2))).unwrap();
    assert!(reversed.sentence.ends_with("beyond: 1 of 2."), "{}", &*reversed.sentence);
    let none = said(&profile(&[1]), &people, |results| results.dots(0, Some(9))).unwrap();
    assert!(!none.sentence.contains("target"), "the scale has no such level");
}

#[test]
fn equal_answers_are_said_once() {
    let says = |people: &[(&str, &str)]| {
        said(&profile(&[1]), people, |results| results.dots(0, None)).map(|it| it.sentence.to_string())
    };
    assert_eq!(says(&[("A", "2"), ("B", "2")]).as_deref(), Some("2 responses, all “Level 2”."));
    assert_eq!(says(&[("A", "2")]).as_deref(), Some("1 response: “Level 2”."));
    assert_eq!(says(&[("A", "?")]), None);
}
