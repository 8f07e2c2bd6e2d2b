use super::*;
use crate::domain::exact::Exact;
use crate::domain::fixtures::{id, profile, staged, stamp};
use crate::domain::group::fixtures::{member, set, updated};
use crate::domain::group::set::Reason;
use crate::domain::response::Change;
use crate::domain::response::answer::AnswerValue;

fn named(instrument: &Instrument, set: &ResponseSet, choices: &Choices) -> Named {
    match Comparison::of(instrument, set, choices) {
        Ok(Comparison::Named(named)) => named,
        other => panic!("{other:?}"),
    }
}

#[test]
fn everything_is_there_and_belongs_together() {
    let instrument = staged(&[1, 1]);
    let who = [("a:Town", "33"), ("b:Town", "11"), ("c:Charity", "3?")];
    let set = set(who.map(|(who, answers)| updated(&member(&instrument, who, answers), 9)));
    let set = set.add([Ok(updated(&member(&instrument, "a", "22"), 8))]).unwrap();
    let found = named(&instrument, &set, &Choices::default());
    assert_eq!((found.figures.n, found.figures.voice, found.people.len()), (3, Voice::Person, 3));
    let second = &found.people[1];
    assert_eq!((&*second.member.response.id, &*second.standing.sections), ("b", &[Some(Exact::ZERO); 2][..]));
    assert_eq!((second.standing.met.as_slice(), second.standing.current), (&[false, false][..], Some(0)));
    assert_eq!(found.figures.order.talk, [1, 0]);
    assert_eq!(found.set_aside.iter().map(|it| it.reason).collect::<Vec<_>>(), [Reason::Older]);
    assert_eq!(found.filter, ["", ""].map(Rc::from));
}

#[test]
fn a_filter_is_about_some_and_its_figures_are_theirs() {
    let instrument = profile(&[1]);
    let who = [("a:Town", "5"), ("b: town", "3"), ("c:Charity", "1")];
    let set = set(who.map(|(who, answers)| member(&instrument, who, answers)));
    let filter = Filter::To { organisation: "TOWN".into(), role: "".into() };
    let found = named(&instrument, &set, &Choices { filter, ..Choices::default() });
    assert_eq!((found.figures.n, found.people.len()), (2, 2));
    assert_eq!(found.figures.sections.sections[0].mean(), Some(Exact::whole(75)));
    assert_eq!(found.filter, ["TOWN", ""].map(Rc::from));
    let voice = Voice::Organisation;
    let all = named(&instrument, &set, &Choices { voice, ..Choices::default() });
    assert_eq!((all.figures.n, all.figures.sections.sections[0].n()), (3, 2));
}

#[test]
fn words_are_gathered_with_who_wrote_them_and_shared_with_the_answers() {
    let instrument = profile(&[1]);
    let note = Change::Note(id("i0"), "Since spring.".into());
    let quiet = member(&instrument, "a", "3");
    let talks = member(&instrument, "b", "4");
    let response = talks.response.apply(&note, &instrument, &stamp(9)).unwrap();
    let talks = Member { response: Rc::new(response), ..talks };
    let found = named(&instrument, &set([quiet, talks]), &Choices::default());
    let notes = found.notes("i0");
    assert_eq!(notes, [(1, "Since spring.".into())]);
    let answer = found.people[1].member.response.answers.get("i0").unwrap();
    assert!(Rc::ptr_eq(&notes[0].1, &answer.note), "it is no copy");
    assert_eq!((found.texts("i0"), found.notes("i9")), (vec![], vec![]));
}

#[test]
fn nobody_is_no_reason_to_fail() {
    let instrument = profile(&[2, 1]);
    for set in [ResponseSet::default(), ResponseSet::anonymous(1)] {
        let figures = Comparison::of(&instrument, &set, &Choices::default()).unwrap().figures().clone();
        assert_eq!((figures.n, figures.order.talk.len(), figures.order.unknown.len()), (0, 0, 0));
        assert_eq!(figures.sections.overall.unwrap().mean(), None);
    }
}

#[test]
fn ten_thousand_responses_are_compared() {
    let instrument = profile(&[5, 5]);
    let one = member(&instrument, "a", "1234512345");
    let members = (0..10_000).map(|number| {
        let value = AnswerValue::Rated(1 + number % 5);
        let change = Change::Respond(id("i0"), value);
        let response = one.response.apply(&change, &instrument, &stamp(number as u64 + 1000));
        let mut response = response.unwrap_or((*one.response).clone());
        response.id = format!("{number:05}").as_str().into();
        response.respondent.organisation = format!("Org {}", number % 2500);
        Member { response: Rc::new(response), ..one.clone() }
    });
    let set = set(members);
    for (voice, n) in [(Voice::Person, 10_000), (Voice::Organisation, 2500)] {
        let found = named(&instrument, &set, &Choices { voice, ..Choices::default() });
        let rating = found.figures.items[0].rating().unwrap();
        assert_eq!((rating.spread.n(), rating.spread.mean()), (n, Some(Exact::whole(3))));
        assert_eq!(found.figures.sections.overall.unwrap().n(), n);
    }
}
