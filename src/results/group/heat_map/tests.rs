use super::*;
use crate::domain::fixtures::{profile, rating_of, scale};
use crate::domain::group::comparison::Choices;
use crate::domain::group::set::ResponseSet;
use crate::domain::instrument::{Instrument, Kind, Level};
use crate::domain::text::Text;
use crate::results::fixtures::{phrases, plain};
use crate::results::group::fixtures::{added, member, said, said_of};

/// A rating with short names, one with long ones, and a text.
fn sample() -> Instrument {
    let mut instrument = profile(&[3]);
    let level = |(value, label): (i32, &str)| Level { value, label: Text::plain(label) };
    let levels = [(1, "No"), (2, "Yes, all of it")].map(level).into();
    rating_of(&mut instrument, 1).scale = Rc::new(Scale { levels });
    rating_of(&mut instrument, 0).scale = scale(1..=3);
    instrument.items[2].kind = Kind::Text;
    instrument
}

/// Tables, whoever wrote the names in them.
fn in_plain_words(tables: Vec<ShadedTable>) -> Vec<Table> {
    let rows = |table: &Table| table.rows.iter().map(|row| plain(row)).collect();
    tables.into_iter().map(|it| Table { rows: rows(&it.table), ..it.table }).collect()
}

const PEOPLE: [(&str, &str); 4] = [("Zoe", "21"), ("Ann", "n?"), ("Kim", "-2"), ("Bob", "32")];

#[test]
fn people_by_items_with_short_answers_and_what_they_mean() {
    let map = said(&sample(), &PEOPLE, |results| results.heat_map()).unwrap();
    let table = Table {
        caption: "Everyone side by side".into(),
        columns: phrases(["Who", "1", "2"]),
        rows: vec![
            phrases(["Ann", "n/a", "?"]),
            phrases(["Bob", "Level 3", "2"]),
            phrases(["Kim", "–", "2"]),
            phrases(["Zoe", "Level 2", "1"]),
        ],
    };
    assert_eq!(in_plain_words(map.tables()), [table]);
    let shades: Vec<_> = map.tables().into_iter().flat_map(|it| it.shades).collect();
    assert_eq!(shades, [[0, 0], [4, 4], [0, 4], [2, 0]], "more points, a stronger shade");
    assert_eq!(map.key(), phrases(["1. Prompt i0", "2. Prompt i1"]));
    assert_eq!(&*map.order, "In order of name.");
    let legend = [
        ("1", "No"),
        ("2", "Yes, all of it"),
        ("n/a", "Not applicable"),
        ("?", "Don’t know"),
        ("–", "Not answered"),
    ];
    assert_eq!(map.legend, legend.map(|(label, value)| Fact { label: label.into(), value: value.into() }));
    let bob = &map.rows[1].cells;
    let cell = |text: &str, meaning: &str| HeatCell {
        text: text.into(),
        meaning: meaning.into(),
        points: Some(Tenths(1000)),
    };
    assert_eq!(*bob, [cell("Level 3", "Level 3"), cell("2", "Yes, all of it")]);
}

#[test]
fn where_people_name_organisations_these_come_first() {
    let order =
        |people: &[(&str, &str)]| said(&sample(), people, |results| results.heat_map()).unwrap().order;
    assert_eq!(&*order(&[("Ann", "1"), ("Bob:Trust", "1")]), "In order of organisation, then of name.");
}

#[test]
fn there_is_none_without_people_or_ratings_or_where_nobody_may_be_told_apart() {
    let mut instrument = sample();
    assert_eq!(said(&instrument, &[], |results| results.heat_map()), None);
    let members = PEOPLE.map(|(who, answers)| member(&instrument, who, answers));
    let set = added(&ResponseSet::anonymous(1), members);
    assert_eq!(said_of(&instrument, &set, &Choices::default(), |results| results.heat_map()), None);
    instrument.items.iter_mut().for_each(|item| item.kind = Kind::Text);
    assert_eq!(said(&instrument, &[("A", "")], |results| results.heat_map()), None);
}

#[test]
fn of_many_items_cells_have_values_and_tables_are_narrow_enough_for_paper() {
    let map =
        said(&profile(&[20]), &[("Ann", "12345123451234512345")], |results| results.heat_map()).unwrap();
    let tables = in_plain_words(map.tables());
    let widths: Vec<_> = tables.iter().map(|table| table.columns.len()).collect();
    assert_eq!(widths, [17, 5]);
    assert_eq!(tables[1].rows, [phrases(["Ann", "2", "3", "4", "5"])]);
}

#[test]
fn a_text_that_means_different_things_on_different_scales_says_all_of_them() {
    let mut instrument = sample();
    let levels = [(1, "Never, or seldom"), (2, "Always")];
    let level = |(value, label): (i32, &str)| Level { value, label: Text::plain(label) };
    rating_of(&mut instrument, 0).scale = Rc::new(Scale { levels: levels.map(level).into() });
    let map = said(&instrument, &[("Ann", "11"), ("Bob", "12")], |results| results.heat_map()).unwrap();
    let legend: Vec<_> = map.legend.iter().map(|fact| (&*fact.label, &*fact.value)).collect();
    assert_eq!(legend, [("1", "Never, or seldom / No"), ("2", "Yes, all of it")]);
}
