use super::*;
use crate::domain::fixtures::{id, profile, rating_of, scale, segments};
use crate::domain::group::comparison::Choices;
use crate::domain::group::set::ResponseSet;
use crate::domain::response::Change;
use crate::figure::About;
use crate::results::fixtures::phrases;
use crate::results::group::fixtures::{added, changed, in_context, member, said_of};
use crate::results::tables::Table;

/// The quadrants of two items that ask for importance, and one that does not.
fn quadrant(people: &[(&str, [i32; 2])]) -> Option<Figure> {
    let mut instrument = profile(&[3]);
    for item in [0, 1] {
        rating_of(&mut instrument, item).importance = Some(scale(1..=3));
    }
    let members = people.iter().zip(["A", "B"]).map(|((answers, importance), who)| {
        let important = |at: usize| Change::Importance(id(&format!("i{at}")), Some(importance[at]));
        changed(&instrument, member(&instrument, who, answers), &[important(0), important(1)])
    });
    let set = added(&ResponseSet::default(), members);
    said_of(&instrument, &set, &Choices::default(), |results| results.quadrant())
}

#[test]
fn points_are_means_of_the_group() {
    let figure = quadrant(&[("155", [3, 1]), ("241", [2, 1])]).unwrap();
    let sentence = "Important here but weak: numbers 1.";
    let table = Table {
        caption: "Means in points out of 100".into(),
        columns: phrases(["About", "Importance", "How well it is going"]),
        rows: vec![phrases(["1. Prompt i0", "75", "13"]), phrases(["2. Prompt i1", "0", "88"])],
    };
    let half = |halves| Exact::ratio(halves, 2).unwrap();
    let point = |number: &str, across, up| Point { number: number.into(), across, up };
    let points = [point("1", half(150), half(25)), point("2", half(0), half(175))];
    let about = About {
        title: "Importance and performance".into(),
        description: sentence.into(),
        right_to_left: false,
        segments,
    };
    let names = in_context(&profile(&[1]), |context| context.quadrants());
    let drawing = figure::quadrant(about, &points, &names);
    assert_eq!(figure, Figure { kind: FigureKind::Quadrant, drawing, sentence: sentence.into(), table });
}

#[test]
fn without_anything_weak_that_matters_it_says_so() {
    let figure = quadrant(&[("551", [3, 1])]).unwrap();
    assert_eq!(&*figure.sentence, "Nothing that matters to the group is weak.");
}

#[test]
fn there_is_none_if_nothing_has_both() {
    assert_eq!(quadrant(&[("??1", [3, 1])]), None);
}
