use super::*;
use crate::domain::fixtures::{profile, rating_of, staged};
use crate::domain::group::fixtures::members;
use crate::domain::instrument::Kind;

/// The changes of people who answered like this then and now.
fn changes(instrument: &Instrument, answers: &[[&str; 2]]) -> GroupChanges {
    let [then, now] =
        [0, 1].map(|round| members(instrument, &answers.iter().map(|it| it[round]).collect::<Vec<_>>()));
    let pairs = (0..answers.len()).map(|number| (number, number)).collect();
    GroupChanges::of(instrument, &then, &now, &Pairing { pairs, ..Pairing::default() })
}

/// Expects `pairs mean verdict, threshold` of the first section.
#[track_caller]
fn check(instrument: &Instrument, answers: &[[&str; 2]], expect: &str) {
    let change = changes(instrument, answers).sections[0];
    let mean = change.mean.map_or("-".to_owned(), |mean| mean.tenths().to_string());
    let verdict = match change.verdict() {
        None => "none",
        Some(Verdict::Nothing) => "nothing",
        Some(Verdict::Noise) => "noise",
        Some(Verdict::Change(by)) => {
            assert_eq!(Some(by), change.mean);
            "change"
        }
    };
    let threshold = change.threshold().map_or("-".to_owned(), |threshold| threshold.tenths().to_string());
    assert_eq!(format!("{} {mean} {verdict}, {threshold}", change.pairs), expect);
}

#[test]
fn under_five_pairs_there_is_no_verdict() {
    let one = profile(&[1]);
    check(&one, &[["1", "5"]; 4], "4 100 none, -");
    check(&one, &[["1", "5"]; 5], "5 100 change, 15.5");
    check(&one, &[], "0 - none, -");
}

#[test]
fn the_noise_of_answering_twice_shrinks_with_pairs_and_items() {
    let one = profile(&[1]);
    // 1.96 * sqrt(2) * 12.5 / sqrt(1 * 5) = 15.5, and 1.96 * sd / sqrt(5) = 12.0
    let up = ["2", "3"];
    let same = ["2", "2"];
    check(&one, &[up, up, up, same, same], "5 15 noise, 15.5");
    check(&one, &[up, up, up, up, same], "5 20 change, 15.5");
    check(&one, &[["3", "2"], ["3", "2"], ["3", "2"], ["3", "2"], same], "5 -20 change, 15.5");
    // With four items: 7.7.
    let (up, same) = (["2222", "3222"], ["2222", "2222"]);
    check(&profile(&[4]), &[up; 5], "5 6.3 noise, 7.7");
    check(&profile(&[4]), &[up, ["2222", "3322"], up, ["2222", "3332"], same], "5 8.8 change, 7.7");
}

#[test]
fn people_who_changed_differently_are_no_change_of_the_group() {
    // Differences 0, 0, 0, 0 and 100: sd = 44.7, 1.96 * sd / sqrt(5) = 39.2
    let same = ["1", "1"];
    check(&profile(&[1]), &[same, same, same, same, ["1", "5"]], "5 20 noise, 39.2");
}

#[test]
fn only_items_rated_both_times_count_and_each_pair_has_its_own_number_of_them() {
    let two = profile(&[2]);
    // k is 2, 2, 2, 2 and 1: 34.65 * sqrt(4 / 2 + 1) / 5 = 12.0
    let both = ["22", "33"];
    check(&two, &[both, both, both, both, ["2?", "35"]], "5 25 change, 12");
    check(&two, &[both, both, both, both, ["?2", "2?"]], "4 25 none, -");
    check(&two, &[both, both, both, both, ["n2", "23"]], "5 25 change, 12");
}

#[test]
fn the_overall_score_changes_where_one_is_declared() {
    let answers = [["2 2", "3 3"]; 5];
    let overall = changes(&profile(&[1, 1]), &answers).overall.unwrap();
    // Of two sections, each a single item: 24.5 / sqrt(5) = 11.0
    assert_eq!(
        (overall.verdict(), overall.threshold()),
        (Some(Verdict::Change(Exact::whole(25))), Some(Exact::whole(11)))
    );
    assert_eq!(overall.scores, Some((Exact::whole(25), Exact::whole(50))));
    assert_eq!(changes(&staged(&[1, 1]), &[["2 2", "3 3"]; 5]).overall, None);
    assert_eq!(changes(&profile(&[1]), &[]).overall, Some(GroupChange::default()));
}

#[test]
fn items_move_by_points_and_only_for_those_who_rated_them_twice() {
    let mut instrument = profile(&[4]);
    rating_of(&mut instrument, 1).reverse = true;
    instrument.items[3].kind = Kind::Text;
    let answers = [["111-", "321-"], ["23?-", "221-"], ["41n-", "321-"], ["5?--", "511-"]];
    let moved =
        |up, same, down, points| Some(Moved { up, same, down, mean: Some(Exact::ratio(points, 4).unwrap()) });
    let found = changes(&instrument, &answers).items;
    // The first: +50, 0, -25 and 0. The second, turned: -25, +25 and -25. The third: 0.
    let second = Some(Moved { up: 1, same: 0, down: 2, mean: Exact::ratio(-25, 3) });
    assert_eq!(found, [moved(1, 2, 1, 25), second, moved(0, 1, 0, 0), None]);
}
