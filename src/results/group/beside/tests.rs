use super::*;
use crate::domain::fixtures::profile;
use crate::domain::group::fixtures::member;
use crate::results::group::fixtures::{added, in_context};

fn rounds(set: &ResponseSet, filter: Filter) -> Option<Vec<String>> {
    let instrument = profile(&[2]);
    let of =
        |who: &[&str]| added(set, who.iter().map(|who| member(&instrument, who, "51")).collect::<Vec<_>>());
    let (earlier, now) = (of(&["a:One", "b:Two", "c:Two"]), of(&["d:One", "e:Two"]));
    let choices = Choices { filter, ..Choices::default() };
    let beside = in_context(&instrument, |context| context.beside(&now, &earlier, &choices, None));
    beside.rounds.map(|rounds| rounds.people.iter().map(|said| said.to_string()).collect())
}

#[test]
fn both_rounds_are_those_that_are_looked_at() {
    let two = Filter::To { organisation: "two".into(), role: "".into() };
    let named = |filter| rounds(&ResponseSet::default(), filter).expect("there are two rounds");
    assert_eq!(
        named(Filter::All),
        [
            "Answered both times: 0 people.",
            "New: Person d, One and Person e, Two.",
            "No longer there: Person a, One, Person b, Two and Person c, Two."
        ]
    );
    assert_eq!(
        named(two),
        [
            "Answered both times: 0 people.",
            "New: Person e, Two.",
            "No longer there: Person b, Two and Person c, Two."
        ]
    );
}

#[test]
fn a_part_of_an_anonymous_set_has_no_round_before() {
    let anonymous = ResponseSet::anonymous(1);
    assert!(rounds(&anonymous, Filter::All).is_some());
    assert_eq!(rounds(&anonymous, Filter::Part(By::Organisation, 0)), None);
}

#[test]
fn without_an_earlier_round_there_is_none() {
    let instrument = profile(&[1]);
    let set = added(&ResponseSet::default(), [member(&instrument, "a", "5")]);
    let none = ResponseSet::default();
    let beside = in_context(&instrument, |context| context.beside(&set, &none, &Choices::default(), Some(4)));
    assert_eq!((beside.rounds, beside.target, beside.splits.len()), (None, Some(4), 2));
}
