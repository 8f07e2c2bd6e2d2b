use super::*;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::{answered, id, profile, rating_of, scale, staged, stamp};
use crate::domain::response::Change;

/// Items, and after a plus how many more are as urgent as the last of them.
fn list(listed: &Listed) -> String {
    let items: Vec<_> = listed.items.iter().map(usize::to_string).collect();
    match listed.more {
        0 => items.join(" "),
        more => format!("{} +{more}", items.join(" ")),
    }
}

#[track_caller]
fn check_in(instrument: &Instrument, answers: &str, strengths: &str, priorities: &str) {
    let findings = Findings::of(instrument, &answered(instrument, answers));
    let found = (list(&findings.strengths), list(&findings.priorities));
    assert_eq!(found, (strengths.to_owned(), priorities.to_owned()), "{answers}");
}

#[track_caller]
fn check(answers: &str, strengths: &str, priorities: &str) {
    check_in(&profile(&[answers.len()]), answers, strengths, priorities);
}

#[test]
fn strengths_are_in_the_top_band_and_everything_below_it_can_come_first() {
    check("52341", "0 3", "4 1 2");
    check("45", "1 0", "");
    check("43", "0", "1");
    check("3", "", "0");
    check("22223", "", "0 1 2 +1");
    check("", "", "");
}

#[test]
fn the_cut_is_where_the_assessments_last_band_begins() {
    let mut instrument = profile(&[3]);
    instrument.scoring.bands[2].from = Decimal::whole(75);
    check_in(&instrument, "543", "0 1", "2");
    instrument.scoring.bands[2].from = Decimal::from_f64(75.001).unwrap();
    check_in(&instrument, "543", "0", "2 1");
    instrument.scoring.bands.truncate(1);
    check_in(&instrument, "513", "0 2", "1");
}

#[test]
fn what_a_tie_cuts_off_is_counted() {
    check("5555511", "0 1 2 +2", "5 6");
    check("1222455", "5 6 4", "0 1 2 +1");
    check("1122255", "5 6", "0 1 2 +2");
    check("1234", "3", "0 1 2");
}

#[test]
fn every_item_at_the_lowest_level_is_a_priority_and_is_not_counted_again() {
    check("1111155", "5 6", "0 1 2 3 4");
    let mut instrument = profile(&[4]);
    let importance = scale(1..=4);
    rating_of(&mut instrument, 3).importance = Some(importance);
    let response = answered(&instrument, "2221");
    let little = Change::Importance(id("i3"), Some(1));
    let response = response.apply(&little, &instrument, &stamp(9)).expect("a change");
    let findings = Findings::of(&instrument, &response);
    assert_eq!(list(&findings.priorities), "0 1 2 3", "the least urgent of all, but at the lowest level");
}

#[test]
fn nothing_is_ranked_where_all_are_alike() {
    let alike = |answers: &str| {
        let instrument = profile(&[answers.len()]);
        Findings::of(&instrument, &answered(&instrument, answers)).alike
    };
    for (answers, points) in [("222", 25), ("55555", 100), ("111n?-", 0)] {
        check(answers, "", "");
        assert_eq!(alike(answers), Some(Exact::whole(points)), "{answers}");
    }
    for answers in ["", "22", "223", "22??"] {
        assert_eq!(alike(answers), None, "{answers}");
    }
    check("22", "", "0 1");
}

#[test]
fn in_stages_what_blocks_the_current_one_comes_first() {
    let mut instrument = staged(&[2, 7]);
    rating_of(&mut instrument, 7).essential = true;
    check_in(&instrument, "33 1-22213", "0 1 8", "7 3 2 4 5 +1");
    check_in(&instrument, "11 1111111", "", "0 1");
    check_in(&instrument, "33 3333333", "", "");
}

#[test]
fn weak_spots_are_in_the_lowest_band_by_themselves() {
    let weak = |instrument: &Instrument| Findings::of(instrument, &answered(instrument, "1232?")).weak_spots;
    let mut instrument = profile(&[5]);
    assert_eq!(weak(&instrument), 3);
    instrument.scoring.bands[1].from = Decimal::whole(25);
    assert_eq!(weak(&instrument), 1, "on the cut is not under it");
    instrument.scoring.bands.truncate(1);
    assert_eq!(weak(&instrument), 0);
    assert_eq!(weak(&staged(&[5])), 0);
}

#[test]
fn dont_know_and_unanswered_items_are_listed_separately() {
    let instrument = profile(&[2, 3]);
    let findings = Findings::of(&instrument, &answered(&instrument, "?- n5?"));
    assert_eq!(findings.find_out, [0, 4]);
    assert_eq!(findings.unanswered, [1]);
}
