use std::rc::Rc;

use super::*;
use crate::domain::fixtures::{id, profile, rating_of, scale, stamp};
use crate::domain::group::figures::Figures;
use crate::domain::group::fixtures::{member, set, spread};
use crate::domain::group::set::Member;
use crate::domain::instrument::{Choice, Instrument, Pick};
use crate::domain::response::{Change, Response};
use crate::domain::text::Text;

fn figures(instrument: &Instrument, members: &[Member], voice: Voice) -> Vec<ItemFigures> {
    Figures::of(instrument, set(members.to_vec()).members(), voice).items
}

/// Members with the ids `a`, `b`, … after a change of each one's response.
fn changed(instrument: &Instrument, answers: &[&str], changes: &[Vec<Change>]) -> Vec<Member> {
    let ids = ('a'..).map(String::from).zip(answers);
    let members = ids.map(|(who, answers)| member(instrument, &who, answers));
    let change = |(member, changes): (Member, &Vec<Change>)| {
        let response = changes.iter().fold((*member.response).clone(), |response: Response, change| {
            response.apply(change, instrument, &stamp(99)).expect("a change")
        });
        Member { response: Rc::new(response), ..member }
    };
    members.zip(changes).map(change).collect()
}

#[test]
fn every_state_is_counted_and_only_levels_are_averaged() {
    let instrument = profile(&[1]);
    let answers = ["5", "4", "4", "?", "n", "-", "1"];
    let members: Vec<_> =
        ('a'..).map(String::from).zip(answers).map(|(who, it)| member(&instrument, &who, it)).collect();
    let found = figures(&instrument, &members, Voice::Person);
    let rating = found[0].rating().unwrap();
    assert_eq!(rating.counts.as_deref(), Some(&[(1, 1), (2, 0), (3, 0), (4, 2), (5, 1)][..]));
    let counted = [rating.rated, rating.dont_know, rating.not_applicable, rating.unanswered];
    assert_eq!(counted, [4, 1, 1, 1]);
    assert_eq!((rating.spread.mean(), rating.spread.median()), (Exact::ratio(7, 2), Some(Exact::whole(4))));
    assert_eq!(rating.points, Exact::ratio(125, 2));
    assert_eq!(rating.urgency, Exact::ratio(75, 2), "no importance is asked, so it counts as the highest");
    assert_eq!(rating.importance, None);
}

#[test]
fn without_a_rating_there_are_no_figures_but_counts() {
    let instrument = profile(&[1]);
    let found = figures(&instrument, &[member(&instrument, "a", "?")], Voice::Person);
    let rating = found[0].rating().unwrap();
    assert_eq!((rating.points, rating.urgency, rating.agreement.consensus), (None, None, None));
    assert_eq!((rating.spread.n(), rating.dont_know, rating.is_unknown()), (0, 1, true));
}

#[test]
fn of_a_reversed_item_the_levels_stay_and_the_points_are_turned() {
    let mut instrument = profile(&[1]);
    rating_of(&mut instrument, 0).reverse = true;
    let members = ["a", "b"].map(|who| member(&instrument, who, "2"));
    let found = figures(&instrument, &members, Voice::Person);
    let rating = found[0].rating().unwrap();
    assert_eq!((rating.spread.mean(), rating.points), (Some(Exact::whole(2)), Some(Exact::whole(75))));
}

#[test]
fn importance_is_that_of_those_to_whom_the_item_applies_and_makes_it_urgent() {
    let mut instrument = profile(&[1]);
    rating_of(&mut instrument, 0).importance = Some(scale(1..=4));
    let importance = |level| vec![Change::Importance(id("i0"), Some(level))];
    let changes = [importance(4), importance(1), vec![], importance(3), importance(4)];
    let found =
        figures(&instrument, &changed(&instrument, &["3", "2", "1", "?", "n"], &changes), Voice::Person);
    let rating = found[0].rating().unwrap();
    let found = rating.importance.as_ref().unwrap();
    // 4, 1 and 3: two thirds of the highest. 25 points on average, so 75 are missing.
    assert_eq!((found.spread.n(), found.spread.mean()), (3, Exact::ratio(8, 3)));
    assert_eq!(found.counts.as_deref(), Some(&[(1, 1), (2, 0), (3, 1), (4, 1)][..]));
    assert_eq!((rating.points, rating.urgency), (Some(Exact::whole(25)), Some(Exact::whole(50))));
    let silent = figures(&instrument, &[member(&instrument, "a", "1")], Voice::Person);
    assert_eq!(silent[0].rating().unwrap().urgency, Some(Exact::HUNDRED), "nobody said how important it is");
}

#[test]
fn an_organisation_has_one_value_and_responses_are_still_counted() {
    let mut instrument = profile(&[1]);
    rating_of(&mut instrument, 0).importance = Some(scale(1..=4));
    let members = [("a:X", "1"), ("b:X", "2"), ("c:Y", "5"), ("d:X", "?"), ("e", "n")];
    let members = members.map(|(who, answers)| member(&instrument, who, answers));
    let found = figures(&instrument, &members, Voice::Organisation);
    let rating = found[0].rating().unwrap();
    assert_eq!(rating.spread.runs(), [(Exact::ratio(3, 2).unwrap(), 1), (Exact::whole(5), 1)]);
    assert_eq!(rating.counts, None);
    assert_eq!(rating.importance.as_ref().unwrap().counts, None);
    let counted = [rating.rated, rating.dont_know, rating.not_applicable, rating.unanswered];
    assert_eq!(counted, [3, 1, 1, 0]);
    assert_eq!(rating.agreement.range, Exact::ratio(7, 8));
}

#[test]
fn nobody_knows_counts_responses_whoever_has_a_voice() {
    let instrument = profile(&[1]);
    let members = [("a:X", "?"), ("b:X", "?"), ("c:X", "3"), ("d:Y", "4")];
    let members = members.map(|(who, answers)| member(&instrument, who, answers));
    for voice in [Voice::Person, Voice::Organisation] {
        assert!(!figures(&instrument, &members, voice)[0].rating().unwrap().is_unknown());
        assert!(figures(&instrument, &members[..3], voice)[0].rating().unwrap().is_unknown());
    }
}

#[test]
fn picks_numbers_and_texts() {
    let mut instrument = profile(&[3]);
    let option = |name: &str| Choice { id: id(name), label: Text::plain(name), text: None };
    instrument.items[0].kind = Kind::Pick(Pick { options: vec![option("x"), option("y")], max_picks: None });
    instrument.items[1].kind = Kind::Number(0..=100);
    instrument.items[2].kind = Kind::Text;
    let say = |item: &str, value| Change::Respond(id(item), value);
    let picked = |names: &[&str]| AnswerValue::Picked(names.iter().map(|name| id(name)).collect());
    let changes = [
        vec![
            say("i0", picked(&["x"])),
            say("i1", AnswerValue::Number(7)),
            say("i2", AnswerValue::Wrote("Yes.".into())),
        ],
        vec![
            say("i0", picked(&["x", "y"])),
            say("i1", AnswerValue::Number(2)),
            say("i2", AnswerValue::Wrote(" ".into())),
        ],
        vec![say("i0", AnswerValue::DontKnow)],
    ];
    let members = changed(&instrument, &["---", "---", "---"], &changes);
    let found = figures(&instrument, &members, Voice::Person);
    let picks = PickFigures { n: 2, options: vec![(id("x"), 2), (id("y"), 1)] };
    let numbers = spread([2, 7].map(Exact::whole));
    assert_eq!(found, [ItemFigures::Pick(picks), ItemFigures::Number(numbers), ItemFigures::Text(1)]);
}
