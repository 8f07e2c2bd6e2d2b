use super::*;
use crate::domain::fixtures::profile;
use crate::domain::group::comparison::Choices;
use crate::domain::group::voice::Voice;
use crate::domain::instrument::Kind;
use crate::results::group::fixtures::{said, said_of, set};

fn agenda(items: usize, answers: &[&str]) -> Agenda {
    let people: Vec<_> = ["A", "B", "C", "D", "E"].into_iter().zip(answers.iter().copied()).collect();
    said(&profile(&[items]), &people, |results| results.agenda()).expect("an agenda")
}

fn finding(item: &str, why: &str, median: &str) -> Finding {
    Finding {
        item: item.into(),
        prompt: format!("Prompt {item}").into(),
        answer_label: Phrase::default(),
        answer: why.into(),
        advice: if median.is_empty() { vec![] } else { vec![median.into()] },
    }
}

fn none(heading: &str, note: &str) -> Topics {
    Topics { heading: heading.into(), help: None, items: vec![], note: Some(note.into()) }
}

#[test]
fn the_first_screen_says_what_to_turn_to_and_why() {
    // The first item has one person apart, the second is weak, the third strong, and the fourth hardly known.
    let expect = Agenda {
        talk: Topics {
            heading: "Talk about these first".into(),
            help: Some(
                "Opinions differ most here. Ask what people have seen before you look for one answer.".into(),
            ),
            items: vec![finding(
                "i0",
                "Answers go from “Level 1” to “Level 5”. One person sees this quite differently.",
                "Median: Level 4",
            )],
            note: None,
        },
        weak: Topics {
            heading: "Agreed to be weak".into(),
            help: Some("No need to debate these: decide what to do.".into()),
            items: vec![finding("i1", "Answers go from “Level 1” to “Level 2”.", "Median: Level 1")],
            note: None,
        },
        strong: Topics {
            heading: "Agreed to be strong".into(),
            help: Some("Say what makes these work, and keep it up.".into()),
            items: vec![finding("i2", "All answers are “Level 5”.", "Median: Level 5")],
            note: None,
        },
        unknown: Topics {
            heading: "Too few know".into(),
            help: Some("Fewer than half could rate these. Decide who will find out.".into()),
            items: vec![finding("i3", "Rated by 1 of 4.", "Median: Level 3")],
            note: None,
        },
    };
    assert_eq!(agenda(4, &["515?", "415?", "4253", "525-", "115n"]), expect);
}

#[test]
fn what_there_is_none_of_is_said() {
    let expect = Agenda {
        talk: none("Talk about these first", "No answers are far apart, so nothing has to come first."),
        weak: none("Agreed to be weak", "There is nothing that people agree is weak."),
        strong: none("Agreed to be strong", "There is nothing that people agree is strong."),
        unknown: none("Too few know", "At least half rated every question that applies to them."),
    };
    assert_eq!(agenda(1, &["3", "3", "3", "3", "4"]), expect);
}

#[test]
fn with_few_answers_nobody_is_said_to_agree() {
    let agenda = agenda(2, &["11", "12"]);
    let early = "It takes at least 5 answers to a question to say that people agree.";
    assert_eq!(
        [agenda.weak, agenda.strong],
        ["weak", "strong"].map(|it| none(&format!("Agreed to be {it}"), early))
    );
}

#[test]
fn of_long_lists_three_are_named_and_the_rest_is_counted() {
    let agenda = agenda(5, &["11111", "55515"]);
    let items: Vec<_> = agenda.talk.items.iter().map(|it| &*it.item).collect();
    assert_eq!((items, agenda.talk.note.as_deref()), (vec!["i0", "i1", "i2"], Some("And 1 more.")));
}

#[test]
fn where_nothing_is_at_opposite_ends_it_says_how_many_views_differ() {
    // A gap over half of the scale, but not three quarters of it.
    let agenda = agenda(2, &["11", "11", "11", "33", "33"]);
    let note = "No answers are at opposite ends of the scale, but views still differ on 2 questions.";
    assert_eq!(agenda.talk, none("Talk about these first", note));
}

#[test]
fn with_one_answer_there_is_nothing_to_compare() {
    let note = "With one answer to each question, there is nothing to compare yet.";
    assert_eq!(agenda(1, &["1"]).talk, none("Talk about these first", note));
}

#[test]
fn there_is_no_agenda_without_responses_or_ratings() {
    let mut instrument = profile(&[1]);
    assert_eq!(said(&instrument, &[], |results| results.agenda()), None);
    instrument.items[0].kind = Kind::Text;
    assert_eq!(said(&instrument, &[("A", "")], |results| results.agenda()), None);
}

#[test]
fn an_organisation_apart_is_a_voice_and_a_mean_of_levels_is_between_two() {
    let instrument = profile(&[1]);
    let people = ["A:One", "B:One", "C:Two", "D:Three", "E:Four", "F:Five"];
    let people: Vec<_> = people.into_iter().zip(["1", "2", "5", "5", "5", "4"]).collect();
    let choices = Choices { voice: Voice::Organisation, ..Choices::default() };
    let agenda = said_of(&instrument, &set(&instrument, &people), &choices, |results| results.agenda());
    let why = "Answers go from “Level 1 / Level 2” to “Level 5”. One voice is far from the others.";
    assert_eq!(agenda.unwrap().talk.items, [finding("i0", why, "Median: Level 5")]);
}
