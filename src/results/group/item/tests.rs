use super::*;
use crate::domain::fixtures::profile;
use crate::domain::group::comparison::Choices;
use crate::domain::group::set::ResponseSet;
use crate::domain::group::voice::Voice;
use crate::results::figures::FigureKind;
use crate::results::fixtures::phrases;
use crate::results::group::fixtures::{added, chatty, member, mixed, said, said_of, set};
use crate::results::tables::Table;

/// A comparison of two people who answered everything, and a third who answered nothing.
fn all(set: &ResponseSet) -> Vec<GroupSection> {
    let instrument = mixed();
    let members = [
        chatty(&instrument, "Zoe:Trust", "14", 5),
        chatty(&instrument, "Ann:Council", "5?", 10),
        member(&instrument, "Bob", "n"),
    ];
    said_of(&instrument, &added(set, members), &Choices::default(), |results| results.sections(None))
}

fn facts(facts: &[(&str, &str)]) -> Vec<Fact> {
    facts.iter().map(|(label, value)| Fact { label: (*label).into(), value: (*value).into() }).collect()
}

/// What people wrote, without what is known of its language.
fn in_plain_words(mut sections: Vec<GroupSection>) -> Vec<GroupSection> {
    let items = sections.iter_mut().flat_map(|section| &mut section.items);
    for remark in items.flat_map(|item| item.notes.iter_mut().chain(&mut item.texts)) {
        *remark = self::remark(&remark.who, &remark.text);
    }
    sections
}

fn remark(who: &str, text: &str) -> Remark {
    Remark { who: who.into(), text: text.into() }
}

/// An item without its figure.
fn item(number: usize, says: &str, numbers: &[(&str, &str)]) -> GroupItem {
    GroupItem {
        id: format!("i{number}").into(),
        prompt: format!("Prompt i{number}").into(),
        says: says.into(),
        figure: None,
        facts: facts(numbers),
        texts: vec![],
        notes: vec![],
    }
}

#[test]
fn every_kind_of_item_says_what_its_answers_come_to() {
    let mut sections = in_plain_words(all(&ResponseSet::default()));
    let figures: Vec<_> = sections
        .iter_mut()
        .flat_map(|section| &mut section.items)
        .map(|item| item.figure.take().map(|figure| (figure.kind, figure.sentence.to_string())))
        .collect();
    let figure = |kind, says: &str| Some((kind, says.to_owned()));
    let expect = [
        figure(FigureKind::Dots, "2 responses, from “Level 1” to “Level 5”. The median is “Level 3”."),
        figure(FigureKind::Dots, "1 response: “Level 4”."),
        figure(FigureKind::Words, "Picked most often: learn (2 of 2)."),
        None,
        None,
    ];
    assert_eq!(figures, expect);
    let rated = item(
        0,
        "Fewer than 5 answers, so it is too early for a verdict, but they are far apart.",
        &[
            ("Responses", "2"),
            ("Median", "Level 3"),
            ("Range", "Level 1 to Level 5"),
            ("Importance", "Level 2 / Level 3"),
            ("Not applicable", "1"),
        ],
    );
    let notes = vec![remark("Ann, Council", "Note 10"), remark("Zoe, Trust", "Note 5")];
    let unsure = [
        ("Responses", "1"),
        ("Median", "Level 4"),
        ("Range", "Level 4"),
        ("Don’t know", "1"),
        ("Not answered", "1"),
    ];
    let numbers = [("Responses", "2"), ("Median", "7.5"), ("Lowest", "5"), ("Highest", "10")];
    let texts = vec![remark("Ann, Council", "Text 10"), remark("Zoe, Trust", "Text 5")];
    let section = |number: usize, items| GroupSection {
        id: format!("s{number}").into(),
        title: format!("Section {number}").into(),
        items,
    };
    let expect = vec![
        section(
            0,
            vec![
                GroupItem { notes, ..rated },
                item(1, "Fewer than 5 answers, so it is too early for a verdict.", &unsure),
            ],
        ),
        section(
            1,
            vec![
                item(2, "Picked most often: learn (2 of 2).", &[("Responses", "2")]),
                item(3, "2 responses, from 5 to 10. The median is 7.5.", &numbers),
                GroupItem { texts, ..item(4, "2 answers", &[]) },
            ],
        ),
    ];
    assert_eq!(sections, expect);
}

#[test]
fn in_an_anonymous_comparison_words_are_nobodys() {
    let sections = in_plain_words(all(&ResponseSet::anonymous(7)));
    let mut words: Vec<_> = sections
        .iter()
        .flat_map(|section| &section.items)
        .flat_map(|it| it.notes.iter().chain(&it.texts))
        .collect();
    words.sort_by_key(|remark| remark.text.to_string());
    let expect = ["Note 10", "Note 5", "Text 10", "Text 5"].map(|text| remark("", text));
    assert_eq!(words, expect.iter().collect::<Vec<_>>());
}

#[test]
fn what_nobody_answered_says_so() {
    let people = [("A", "??")];
    let items =
        said(&mixed(), &people, |results| (0..5).map(|number| results.item(number)).collect::<Vec<_>>());
    let unknown = |number| item(number, "Nobody has rated this yet.", &[("Don’t know", "1")]);
    let nobody = |number| item(number, "Nobody has answered this yet.", &[]);
    assert_eq!(items, [unknown(0), unknown(1), nobody(2), nobody(3), nobody(4)]);
}

#[test]
fn verdicts_say_why() {
    let verdict = |answers: [&str; 5]| {
        let people: Vec<_> = ["A", "B", "C", "D", "E"].into_iter().zip(answers).collect();
        said(&profile(&[1]), &people, |results| results.item(0).says.to_string())
    };
    let expect = [
        (["3", "3", "3", "3", "4"], "A shared view: the answers are close together."),
        (
            ["2", "2", "3", "4", "4"],
            "Mixed views: the answers are neither close together nor in groups far apart.",
        ),
        (["1", "1", "5", "5", "5"], "Divided: the answers are in groups far apart, or all over the scale."),
        (["1", "4", "5", "5", "5"], "One person sees this quite differently."),
        (["1", "3", "3", "3", "5"], "Two people see this quite differently, one at each end."),
    ];
    for (answers, says) in expect {
        assert_eq!(verdict(answers), says, "{answers:?}");
    }
}

#[test]
fn with_one_voice_for_each_organisation_voices_are_counted() {
    let instrument = profile(&[1]);
    let people = [("A:1", "1"), ("B:2", "3"), ("C:3", "3"), ("D:4", "3"), ("E:5", "5"), ("F:5", "5")];
    let choices = Choices { voice: Voice::Organisation, ..Choices::default() };
    let found = said_of(&instrument, &set(&instrument, &people), &choices, |results| results.item(0));
    let numbers = [("Voices", "5"), ("Median", "Level 3"), ("Range", "Level 1 to Level 5")];
    let expect = item(0, "Two voices are far from the others, one at each end.", &numbers);
    assert_eq!(GroupItem { figure: None, ..found }, expect);
}

#[test]
fn picks_are_sized_by_how_often_they_were_picked() {
    let instrument = mixed();
    let members = ["A", "B"].map(|who| chatty(&instrument, who, "11", 1));
    let set = added(&ResponseSet::default(), members);
    let figure = said_of(&instrument, &set, &Choices::default(), |results| results.item(2).figure).unwrap();
    let expect = Table {
        caption: "What people picked".into(),
        columns: phrases(["About", "Picked"]),
        rows: vec![phrases(["save", "0"]), phrases(["learn", "2"])],
    };
    assert_eq!((&*figure.drawing.title, figure.table), ("What people picked", expect));
}
