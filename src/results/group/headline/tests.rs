use super::*;
use crate::domain::fixtures::profile;
use crate::domain::group::comparison::Choices;
use crate::domain::group::filter::Filter;
use crate::domain::group::set::ResponseSet;
use crate::results::fixtures::plain;
use crate::results::group::fixtures::{added, member, said, said_of, set};

fn headline(sentence: &str, support: &[&str]) -> GroupHeadline {
    GroupHeadline { sentence: sentence.into(), support: support.iter().map(|it| (*it).into()).collect() }
}

/// What is said, whoever wrote the names in it.
fn words(headline: GroupHeadline) -> GroupHeadline {
    GroupHeadline { sentence: headline.sentence.to_string().into(), support: plain(&headline.support) }
}

#[track_caller]
fn check(people: &[&str], sentence: &str, support: &[&str]) {
    let people: Vec<_> = people.iter().map(|who| (*who, "1")).collect();
    assert_eq!(said(&profile(&[1]), &people, |it| words(it.headline(true))), headline(sentence, support));
}

#[test]
fn it_says_how_many_responses_there_are_and_from_whom() {
    check(&[], "There are no responses to compare", &[]);
    check(&["A"], "1 response", &["With one response, there is nothing to compare yet."]);
    check(&["A", "B"], "2 responses", &[]);
    check(&["A:Trust", "B: trust ", "C:Council"], "3 responses from Council and Trust", &[]);
    check(&["A:1", "B:2", "C:3", "D:4"], "4 responses from 4 organisations", &[]);
    check(&["A:Trust", "B"], "2 responses from Trust", &["Without an organisation: 1 response."]);
}

#[test]
fn what_is_left_out_and_what_has_one_voice_is_said() {
    let instrument = profile(&[1]);
    let set = set(&instrument, &[("A:Trust:Chair", "1"), ("B:Trust", "1"), ("C::Chair", "1"), ("D", "1")]);
    let to =
        |organisation: &str, role: &str| Filter::To { organisation: organisation.into(), role: role.into() };
    let of = |filter, names| {
        let choices = Choices { filter, voice: Voice::Organisation };
        said_of(&instrument, &set, &choices, |it| words(it.headline(names)))
    };
    let voice = "Each organisation has one voice, however many of its people answered.";
    let alone = "With one response, there is nothing to compare yet.";
    let expect = ["Only responses from “Trust” are shown.", voice];
    assert_eq!(of(to("Trust", ""), true), headline("2 responses from Trust", &expect));
    let expect =
        ["Without an organisation: 1 response.", "Only responses in the role “Chair” are shown.", voice];
    assert_eq!(of(to("", "Chair"), true), headline("2 responses from Trust", &expect));
    let expect = ["Only responses from “Trust” in the role “Chair” are shown.", voice, alone];
    assert_eq!(of(to("Trust", "Chair"), true), headline("1 response from Trust", &expect));
    let expect = ["Only responses from one of the organisations are shown.", voice];
    assert_eq!(of(to("Trust", ""), false), headline("2 responses from 1 organisation", &expect));
    let expect =
        ["Without an organisation: 1 response.", "Only responses in one of the roles are shown.", voice];
    assert_eq!(of(to("", "Chair"), false), headline("2 responses from 1 organisation", &expect));
    assert_eq!(
        of(to("", "Cook"), true),
        headline(
            "There are no responses to compare",
            &["Only responses in the role “Cook” are shown.", voice]
        )
    );
}

#[test]
fn an_anonymous_one_names_nobody() {
    let instrument = profile(&[1]);
    let people = (0..10).map(|number| member(&instrument, &format!("P{number}:Org {}", number % 2), "1"));
    let set = added(&ResponseSet::anonymous(1), people);
    let of = |filter| {
        let choices = Choices { filter, ..Choices::default() };
        said_of(&instrument, &set, &choices, |it| words(it.headline(true)))
    };
    assert_eq!(of(Filter::All), headline("10 responses, without names", &[]));
    let part = Filter::Part(By::Organisation, 1);
    let expect = ["Only responses from one of the organisations are shown."];
    assert_eq!(of(part), headline("5 responses, without names", &expect));
}
