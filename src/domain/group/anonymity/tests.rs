use super::*;
use crate::domain::fixtures::{id, profile, stamp};
use crate::domain::group::comparison::{Choices, Comparison, SplitRefused};
use crate::domain::group::filter::Filter;
use crate::domain::group::fixtures::member;
use crate::domain::group::set::SetAside;
use crate::domain::instrument::{Instrument, Kind};
use crate::domain::response::{Change, Response};

/// One assessment with two ratings and a text.
fn instrument() -> Instrument {
    let mut instrument = profile(&[3]);
    instrument.items[2].kind = Kind::Text;
    instrument
}

/// A member who writes a note to both ratings and a text, each with the member's id.
fn talkative(instrument: &Instrument, who: &str) -> Member {
    let quiet = member(instrument, who, "34");
    let id_of = quiet.response.id.clone();
    let note = |item: &str| Change::Note(id(item), format!("{id_of} on {item}").as_str().into());
    let text = Change::Respond(id("i2"), AnswerValue::Wrote(format!("{id_of} says").as_str().into()));
    let changes = [note("i0"), note("i1"), text];
    let response = changes.iter().fold((*quiet.response).clone(), |response: Response, change| {
        response.apply(change, instrument, &stamp(86_400_000 * 3)).expect("a change")
    });
    Member { response: Rc::new(response), ..quiet }
}

fn compared(set: &ResponseSet, filter: Filter) -> Result<Anonymous, SplitRefused> {
    match Comparison::of(&instrument(), set, &Choices { filter, ..Choices::default() })? {
        Comparison::Anonymous(anonymous) => Ok(anonymous),
        Comparison::Named(_) => panic!("an anonymous set has an anonymous comparison"),
    }
}

fn set(seed: u64, who: &[String]) -> ResponseSet {
    let instrument = instrument();
    ResponseSet::anonymous(seed).add(who.iter().map(|who| Ok(talkative(&instrument, who)))).unwrap()
}

fn ids(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{number:02}")).collect()
}

/// Who wrote each of these, by what the fixture writes.
fn writers(words: &[Rc<str>]) -> Vec<String> {
    words.iter().map(|words| words[..2].to_owned()).collect()
}

#[test]
fn notes_are_all_there_and_no_list_has_the_order_of_another() {
    let anonymous = compared(&set(7, &ids(30)), Filter::All).unwrap();
    let [one, two, text] = &anonymous.words[..] else { panic!("three items") };
    let orders = [writers(&one.notes), writers(&two.notes), writers(&text.texts)];
    for (number, order) in orders.iter().enumerate() {
        assert!(
            orders[..number].iter().all(|other| other != order),
            "what one person wrote could be put together"
        );
        let mut sorted = order.clone();
        sorted.sort();
        assert_eq!(sorted, ids(30));
        assert_ne!(*order, sorted, "not the order of the set");
    }
    assert!(one.texts.is_empty() && text.notes.is_empty());
}

#[test]
fn the_order_comes_from_the_seed_alone() {
    let words = |seed| compared(&set(seed, &ids(30)), Filter::All).unwrap().words;
    assert_eq!(words(7), words(7));
    assert_ne!(words(7), words(8));
}

#[test]
fn every_order_is_about_as_likely_as_any_other() {
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    for seed in 0..6000 {
        let mut list = ["a", "b", "c"];
        Shuffle(seed).shuffle(&mut list);
        *counts.entry(list.concat()).or_default() += 1;
    }
    assert_eq!(counts.len(), 6);
    assert!(counts.values().all(|count| (900..1100).contains(count)), "{counts:?}");
}

#[test]
fn of_dates_only_the_first_and_the_last_day_are_known() {
    let found = compared(&set(7, &ids(2)), Filter::All).unwrap();
    assert_eq!(found.days, Some(["2026-01-04".to_owned(), "2026-01-04".to_owned()]));
    assert_eq!(compared(&ResponseSet::anonymous(7), Filter::All).unwrap().days, None);
}

#[test]
fn files_are_set_aside_without_a_name_and_in_the_order_of_their_reasons() {
    let aside = |name: &str, reason| Err(SetAside { name: name.into(), reason });
    let files = [aside("a", Reason::OtherEdition), aside("b", Reason::NotJson), aside("c", Reason::Invalid)];
    let set = ResponseSet::anonymous(7).add(files).unwrap();
    let found = compared(&set, Filter::All).unwrap().set_aside;
    assert_eq!(found, [Reason::NotJson, Reason::Invalid, Reason::OtherEdition]);
}

#[test]
fn a_part_is_known_by_its_number_and_only_where_it_tells_nothing() {
    let who = |n: usize| {
        let organisation = |number| if number < 5 { "X" } else { "Y" };
        ids(n)
            .into_iter()
            .enumerate()
            .map(|(number, id)| format!("{id}:{}", organisation(number)))
            .collect::<Vec<_>>()
    };
    let part = |number| Filter::Part(By::Organisation, number);
    let enough = set(7, &who(11));
    let found = compared(&enough, part(1)).unwrap();
    assert_eq!((found.figures.n, found.part), (6, Some((By::Organisation, 1))));
    assert_eq!(found.parts, [vec![5, 6], vec![]]);
    assert_eq!(compared(&enough, part(2)), Err(SplitRefused), "there is no such part");
    assert_eq!(compared(&enough, Filter::Part(By::Role, 0)), Err(SplitRefused));
    let by_name = Filter::To { organisation: "X".into(), role: "".into() };
    assert_eq!(compared(&enough, by_name), Err(SplitRefused), "nothing is known by its name");
    let few = set(7, &who(9));
    assert_eq!(compared(&few, part(0)), Err(SplitRefused), "the rest are four");
    assert_eq!(compared(&few, Filter::All).unwrap().parts, <[Vec<usize>; 2]>::default());
}

#[test]
fn nothing_in_it_says_who_answered() {
    let who: Vec<_> = ids(12).into_iter().map(|id| format!("{id}:Secret Org:Secret Role")).collect();
    let quiet =
        ResponseSet::anonymous(7).add(who.iter().map(|who| Ok(member(&instrument(), who, "345")))).unwrap();
    for filter in [Filter::All, Filter::Part(By::Organisation, 0), Filter::Part(By::Role, 0)] {
        let all = format!("{:?}", compared(&quiet, filter).unwrap());
        for secret in ["Secret", "Person 0", ".json", "Member", "Response"] {
            assert!(!all.contains(secret), "{secret} in {all}");
        }
    }
}
