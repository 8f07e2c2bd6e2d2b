use super::*;
use crate::domain::fixtures::{profile, staged};
use crate::domain::instrument::Instrument;
use crate::results::fixtures::phrases;
use crate::results::group::fixtures::{added, in_context, member, ruled, set};
use crate::results::tables::Table;

fn split(instrument: &Instrument, set: &ResponseSet, choices: &Choices, by: By) -> Split {
    in_context(instrument, |context| context.split(set, choices, by))
}

fn table<const N: usize>(caption: &str, columns: [&str; N], rows: &[[&str; N]]) -> Table {
    Table {
        caption: caption.into(),
        columns: phrases(columns),
        rows: rows.iter().map(|row| phrases(*row)).collect(),
    }
}

fn shown(sentences: &[&str], table: Table) -> Split {
    Split::Shown(TableInWords { sentences: sentences.iter().map(|it| (*it).into()).collect(), table })
}

const PEOPLE: [(&str, &str); 4] =
    [("A:Trust:Chair", "15"), ("B: trust :Staff", "3-"), ("C:Council:staff", "5-"), ("D", "5-")];

#[test]
fn organisations_stand_side_by_side_with_how_many_each_mean_is_of() {
    let instrument = profile(&[1, 1]);
    let expect = shown(
        &[],
        table(
            "By organisation",
            ["Section", "Council (1 response)", "Trust (2 responses)", "Not given (1 response)"],
            &[
                ["Section 0", "100 (n = 1)", "25 (n = 2)", "100 (n = 1)"],
                ["Section 1", "none", "100 (n = 1)", "none"],
                ["Overall", "100 (n = 1)", "50 (n = 2)", "100 (n = 1)"],
            ],
        ),
    );
    let choices = Choices::default();
    assert_eq!(split(&instrument, &set(&instrument, &PEOPLE), &choices, By::Organisation), expect);
}

#[test]
fn only_responses_that_are_looked_at_are_split_and_voices_are_counted() {
    let instrument = staged(&[1]);
    let filter = Filter::To { organisation: "Trust".into(), role: "".into() };
    let choices = Choices { filter, voice: Voice::Organisation };
    let people = [("A:Trust:Chair", "1"), ("B:Trust:Staff", "2"), ("E:Trust:Staff", "3"), ("C:X:Staff", "3")];
    let expect = shown(
        &[],
        table(
            "By role",
            ["Phase", "Chair (1 response)", "Staff (2 responses)"],
            &[["Section 0", "0 (n = 1)", "75 (n = 1)"]],
        ),
    );
    assert_eq!(split(&instrument, &set(&instrument, &people), &choices, By::Role), expect);
}

#[test]
fn if_rules_decide_outcomes_are_counted() {
    let instrument = ruled();
    let people = [("A:One", "5"), ("B:Two", "1"), ("C:Two", "-")];
    let expect = shown(
        &[],
        table(
            "By organisation",
            ["Outcome", "One (1 response)", "Two (2 responses)"],
            &[["Rethink", "0", "1"], ["Go", "1", "0"], ["Wait", "0", "0"], ["not enough answers", "0", "1"]],
        ),
    );
    let split = split(&instrument, &set(&instrument, &people), &Choices::default(), By::Organisation);
    assert_eq!(split, expect);
}

#[test]
fn without_two_groups_there_is_nothing_to_split() {
    let instrument = profile(&[1]);
    let of = |people: &[(&str, &str)]| {
        split(&instrument, &set(&instrument, people), &Choices::default(), By::Organisation)
    };
    let none = "Nobody says this, so there are no groups to show.";
    assert_eq!(of(&[("A", "1"), ("B", "1")]), Split::Refused(none.into()));
    let same = "All responses are in the same group, so there is nothing to show side by side.";
    assert_eq!(of(&[("A:One", "1"), ("B:One", "1")]), Split::Refused(same.into()));
}

/// An anonymous set of so many people from each organisation, who all rate alike there.
fn anonymous(instrument: &Instrument, organisations: &[(&str, usize, &str)]) -> ResponseSet {
    let people = organisations.iter().flat_map(|(organisation, n, answer)| {
        (0..*n).map(move |number| member(instrument, &format!("P{number}:{organisation}"), answer))
    });
    added(&ResponseSet::anonymous(3), people.collect::<Vec<_>>())
}

#[test]
fn anonymous_groups_have_numbers_that_do_not_follow_their_names() {
    let instrument = profile(&[1]);
    let of = |set: ResponseSet| split(&instrument, &set, &Choices::default(), By::Organisation);
    let expect = shown(
        &[
            "Groups of at least 3 people are furthest apart in “Section 0”: from 0 to 100 out of 100.",
            "In none of these groups: 5 responses.",
        ],
        table(
            "By organisation",
            ["Section", "Group 1 (6 responses)", "Group 2 (5 responses)", "Group 3 (5 responses)"],
            &[
                ["Section 0", "25 (n = 6)", "0 (n = 5)", "100 (n = 5)"],
                ["Overall", "25 (n = 6)", "0 (n = 5)", "100 (n = 5)"],
            ],
        ),
    );
    assert_eq!(
        of(anonymous(&instrument, &[("A", 5, "5"), ("B", 5, "1"), ("C", 6, "2"), ("", 5, "3")])),
        expect
    );
    assert_eq!(
        of(anonymous(&instrument, &[("C", 5, "5"), ("A", 5, "1"), ("B", 6, "2"), ("", 5, "3")])),
        expect
    );
}

#[test]
fn anonymous_groups_that_could_tell_who_is_who_are_refused() {
    let instrument = profile(&[1]);
    let few = "So that nobody can be told from others, groups are shown only if each of them, and whoever is left \
               over, comes to at least 5 responses. That is not so here.";
    for organisations in [[("A", 5, "1"), ("B", 4, "1")], [("A", 5, "1"), ("", 3, "1")]] {
        let set = anonymous(&instrument, &organisations);
        for by in By::ALL {
            assert_eq!(split(&instrument, &set, &Choices::default(), by), Split::Refused(few.into()));
        }
    }
    let set = anonymous(&instrument, &[("A", 5, "1"), ("B", 5, "1")]);
    let choices = Choices { filter: Filter::Part(By::Organisation, 0), ..Choices::default() };
    let filtered = "To see groups side by side, show all responses first.";
    assert_eq!(split(&instrument, &set, &choices, By::Organisation), Split::Refused(filtered.into()));
}

#[test]
fn only_groups_of_three_people_are_said_to_be_apart() {
    let instrument = profile(&[1, 1]);
    let says = |people: &[(&str, &str)], voice| {
        let choices = Choices { voice, ..Choices::default() };
        match split(&instrument, &set(&instrument, people), &choices, By::Organisation) {
            Split::Shown(shown) => shown.sentences,
            Split::Refused(reason) => panic!("{reason:?}"),
        }
    };
    let one = [("A:One", "13"), ("B:One", "13"), ("C:One", "13")];
    let two = [("D:Two", "33"), ("E:Two", "3-"), ("F:Two", "34")];
    // A single person, those who name none, and those too few of whom have a score are as far away as can be.
    let others =
        [("G:Three", "55"), ("H", "5-"), ("I", "55"), ("J", "55"), ("K:Four", "-5"), ("L:Four", "--")];
    let all = [&one[..], &two, &others].concat();
    let expected =
        ["Groups of at least 3 people are furthest apart in “Section 0”: from 0 to 50 out of 100."];
    assert_eq!(says(&all, Voice::Person), phrases(expected));
    assert_eq!(says(&all, Voice::Organisation), phrases(expected));
    assert_eq!(says(&[&one[..], &others].concat(), Voice::Person), []);
}
