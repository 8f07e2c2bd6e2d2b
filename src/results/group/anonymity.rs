//! What must hold of everything that is said of an anonymous comparison: nothing names anybody, and nothing depends on who
//! gave which answers.

use super::fixtures::{added, changed, chatty, in_context, member, mixed, ruled, said_of};
use super::{GroupRounds, Split};
use crate::domain::fixtures::staged;
use crate::domain::group::comparison::Choices;
use crate::domain::group::filter::{By, Filter};
use crate::domain::group::set::{Member, Reason, ResponseSet, SetAside};
use crate::domain::group::voice::Voice;
use crate::domain::instrument::Instrument;
use crate::domain::response::Change;

/// What every name, organisation, role, file name and id of these tests contains, and nothing else does.
pub const MARK: &str = "Zzmark";

/// Twelve people of two organisations in two roles, marked in every field. `turn` is how far what they answer is moved on
/// from one to the next.
fn people(instrument: &Instrument, turn: usize) -> Vec<Member> {
    let answers = ["15", "25", "3?", "n4", "55", "5-", "11", "25", "34", "4n", "51", "-5"];
    let who = |number: usize| {
        format!("{MARK} Person {number}:{MARK} Organisation {}:{MARK} Role {}", number / 6, number / 6)
    };
    let person = |number: usize| {
        let answered = (number + turn) % 12;
        let answers: String = answers[answered].chars().take(instrument.items.len()).collect();
        let person = match instrument.items.len() {
            5 => chatty(instrument, &who(number), &answers, answered as i32),
            _ => member(instrument, &who(number), &answers),
        };
        let action = Change::AddAction { item: "".into(), text: format!("{MARK} Action").into() };
        changed(instrument, person, &[action])
    };
    (0..12).map(person).collect()
}

/// An anonymous set of these, and marked files that do not count.
pub fn set(instrument: &Instrument, turn: usize) -> ResponseSet {
    let aside = |reason| SetAside { name: format!("{MARK} {reason:?}.json").into(), reason };
    let aside = [Reason::NotJson, Reason::Invalid, Reason::Older].map(|reason| Err(aside(reason)));
    added(&ResponseSet::anonymous(5), people(instrument, turn)).add(aside).expect("the set can change")
}

/// Everything that can be chosen.
pub fn choices() -> Vec<Choices> {
    let parts = By::ALL.into_iter().flat_map(|by| [0, 1].map(|number| Filter::Part(by, number)));
    let filters: Vec<_> = [Filter::All].into_iter().chain(parts).collect();
    let voices = [Voice::Person, Voice::Organisation];
    voices
        .into_iter()
        .flat_map(|voice| filters.clone().into_iter().map(move |filter| Choices { voice, filter }))
        .collect()
}

/// The splits of a set.
pub fn splits(instrument: &Instrument, set: &ResponseSet, choices: &Choices) -> Vec<Split> {
    By::ALL.map(|by| in_context(instrument, |context| context.split(set, choices, by))).into()
}

/// Everything that is said of a set, each piece as it is written for debugging, which leaves nothing out.
fn everything(instrument: &Instrument, set: &ResponseSet, choices: &Choices) -> Vec<String> {
    let splits = splits(instrument, set, choices);
    let beside = in_context(instrument, |context| context.beside(set, set, choices, Some(3)));
    said_of(instrument, set, choices, |results| {
        vec![
            format!("{:?}", results.headline(true)),
            format!("{:?}", results.agenda()),
            format!("{:?}", results.scores()),
            format!("{:?}", results.stages()),
            format!("{:?}", results.outcomes()),
            format!("{:?}", results.sections(Some(3))),
            format!("{:?}", results.heat_map()),
            format!("{:?}", results.quadrant()),
            format!("{:?}", results.set_aside()),
            format!("{:?}", results.records("2026-02-03")),
            format!("{:?}", results.report("2026-02-03", &beside)),
            format!("{:?}", results.summary("2026-02-03", true)),
            results.file_name("2026-02-03", "html"),
            format!("{splits:?}"),
        ]
    })
}

/// The rounds of two sets, of which the later holds some of the people of the earlier.
fn rounds(instrument: &Instrument, turn: usize, stay: usize) -> GroupRounds {
    let earlier = set(instrument, turn);
    let later = people(instrument, turn + 1).into_iter().take(stay);
    let later = added(&ResponseSet::anonymous(6), later);
    in_context(instrument, |context| context.group_rounds(&earlier, &later))
}

fn instruments() -> [Instrument; 3] {
    [mixed(), staged(&[1, 1]), ruled()]
}

#[test]
fn nothing_that_is_said_names_anybody() {
    for instrument in instruments() {
        let set = set(&instrument, 0);
        for choices in choices() {
            for said in everything(&instrument, &set, &choices) {
                assert!(!said.contains(MARK), "{said}");
                assert!(!said.contains(&MARK.to_lowercase()), "{said}");
            }
        }
        for stay in [0, 4, 7, 11, 12] {
            let said = format!("{:?}", rounds(&instrument, 0, stay));
            assert!(!said.contains(MARK), "{said}");
        }
    }
}

#[test]
fn the_marks_would_be_found_where_people_are_told_apart() {
    let instrument = mixed();
    let set = added(&ResponseSet::default(), people(&instrument, 0));
    let said = everything(&instrument, &set, &Choices::default());
    assert!(said.iter().filter(|said| said.contains(MARK)).count() >= 4);
}

/// Everything with its characters sorted, so that notes in another order make no difference.
fn sorted(said: Vec<String>) -> Vec<Vec<char>> {
    let sorted = |said: String| {
        let mut letters: Vec<_> = said.chars().collect();
        letters.sort_unstable();
        letters
    };
    said.into_iter().map(sorted).collect()
}

#[test]
fn nothing_that_is_said_depends_on_who_gave_which_answers() {
    for instrument in instruments() {
        let of = |turn| sorted(everything(&instrument, &set(&instrument, turn), &Choices::default()));
        // Six further, all people of one organisation have exchanged their answers with those of the other.
        assert_eq!(of(0), of(6));
    }
}

#[test]
fn notes_have_an_order_of_their_own() {
    let instrument = mixed();
    let notes = |seed| {
        let set = added(&ResponseSet::anonymous(seed), people(&instrument, 0));
        said_of(&instrument, &set, &Choices::default(), |results| results.item(0).notes)
    };
    let (one, other) = (notes(1), notes(2));
    assert_ne!(one, other);
    let sort = |mut notes: Vec<super::Remark>| {
        notes.sort_by_key(|remark| remark.text.to_string());
        notes
    };
    assert_eq!(sort(one), sort(other));
}
