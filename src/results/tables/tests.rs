use super::*;
use crate::domain::fixtures::{profile, staged};
use crate::domain::instrument::{Instrument, Kind};
use crate::results::fixtures::{phrases, said};

#[track_caller]
fn check<const N: usize>(instrument: &Instrument, answers: &str, first: &str, rows: [[&str; 5]; N]) {
    let expect = Table {
        caption: "Section by section".into(),
        columns: phrases([first, "Score", "Could be", "Rated", "In words"]),
        rows: rows.map(phrases).into(),
    };
    assert_eq!(said(instrument, answers, |results| results.score_table()), expect, "{answers}");
}

#[test]
fn every_rated_section_and_the_whole_have_their_numbers() {
    let mut instrument = profile(&[2, 1, 1]);
    instrument.items[3].kind = Kind::Text;
    check(
        &instrument,
        "4-",
        "Section",
        [
            ["Section 0", "75", "38 to 88", "50%", "between developing and strong, provisional"],
            ["Section 1", "none", "0 to 100", "0%", "not enough answers"],
            ["Overall", "75", "19 to 94", "33%", "not enough answers"],
        ],
    );
    check(&staged(&[1]), "3", "Phase", [["Section 0", "100", "100", "100%", "strong"]]);
    check(&staged(&[1]), "n", "Phase", [["Section 0", "none", "none", "none", "does not apply"]]);
}
