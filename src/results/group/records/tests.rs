use super::*;
use crate::domain::group::comparison::Choices;
use crate::domain::group::set::ResponseSet;
use crate::domain::group::voice::Voice;
use crate::results::group::fixtures::{added, chatty, member, mixed, said_of};

fn sample() -> ResponseSet {
    let instrument = mixed();
    let members = [
        chatty(&instrument, "A:X", "15", 4),
        chatty(&instrument, "B:X", "2?", 5),
        member(&instrument, "C", "n-"),
    ];
    added(&ResponseSet::default(), members)
}

fn records(voice: Voice) -> GroupRecords {
    let choices = Choices { voice, ..Choices::default() };
    said_of(&mixed(), &sample(), &choices, |results| results.records("2026-02-03"))
}

fn ratio(part: i64, whole: i64) -> Option<Exact> {
    Exact::ratio(part, whole)
}

fn item(number: usize, kind: &'static str) -> ItemRecord {
    ItemRecord {
        section: if number < 2 { "s0" } else { "s1" }.into(),
        item: format!("i{number}").into(),
        title: format!("Prompt i{number}").into(),
        kind,
        ..ItemRecord::default()
    }
}

#[test]
fn every_item_is_a_record_with_its_numbers() {
    let rated = ItemRecord {
        n: 2,
        counts: vec![(1, 1), (2, 1), (3, 0), (4, 0), (5, 0)],
        median: ratio(3, 2),
        low: ratio(1, 1),
        high: ratio(2, 1),
        mean: ratio(3, 2),
        consensus: Some(Exact::from_f64(1.0 + (1.0f64 - 0.125).log2())),
        talk: Some(false),
        dont_know: Some(0),
        not_applicable: Some(1),
        unanswered: Some(0),
        ..item(0, "rating")
    };
    let known = ItemRecord {
        n: 1,
        counts: vec![(1, 0), (2, 0), (3, 0), (4, 0), (5, 1)],
        median: ratio(5, 1),
        low: ratio(5, 1),
        high: ratio(5, 1),
        mean: ratio(5, 1),
        consensus: ratio(1, 1),
        talk: Some(false),
        dont_know: Some(1),
        not_applicable: Some(0),
        unanswered: Some(1),
        ..item(1, "rating")
    };
    let numbers = ItemRecord {
        n: 2,
        median: ratio(9, 2),
        low: ratio(4, 1),
        high: ratio(5, 1),
        mean: ratio(9, 2),
        ..item(3, "number")
    };
    let picks =
        ItemRecord { n: 2, options: vec![("save".into(), 0), ("learn".into(), 2)], ..item(2, "pick") };
    let expect = GroupRecords {
        assessment: "sample".into(),
        edition: "1.0.0".into(),
        language: "en".into(),
        date: "2026-02-03".into(),
        voice: "person",
        responses: 3,
        levels: vec![1, 2, 3, 4, 5],
        items: vec![rated, known, picks, numbers, ItemRecord { n: 2, ..item(4, "text") }],
    };
    assert_eq!(records(Voice::Person), expect);
}

#[test]
fn with_one_voice_for_each_organisation_levels_are_not_counted() {
    let found = records(Voice::Organisation);
    let rated = &found.items[0];
    assert_eq!(
        (found.voice, rated.n, &rated.counts[..], rated.mean),
        ("organisation", 1, &[][..], ratio(3, 2))
    );
}
