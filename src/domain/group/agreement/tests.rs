use super::*;
use crate::domain::fixtures::scale;
use crate::domain::group::fixtures::spread;
use crate::domain::instrument::Level;
use crate::domain::text::Text;

/// So many values on each level of a scale from 1.
fn of(counts: &[usize]) -> Agreement {
    let values = (1..).zip(counts).flat_map(|(value, count)| vec![Exact::whole(value); *count]);
    Agreement::of(&spread(values), &scale(1..=counts.len() as i32))
}

#[track_caller]
fn consensus(counts: &[usize], millionths: i64) {
    assert_eq!(of(counts).consensus.map(Exact::millionths), Some(millionths), "{counts:?}");
}

#[track_caller]
fn verdict(counts: &[usize], name: &str) {
    assert_eq!(of(counts).verdict.map_or("none", GroupVerdict::name), name, "{counts:?}");
}

#[test]
fn the_consensus_that_the_r_package_agrmt_gives_for_its_own_example() {
    let published = of(&[30, 40, 210, 130, 530, 50, 10]).consensus.unwrap();
    assert_eq!(format!("{:.7}", published.to_f64()), "0.7256876");
}

#[test]
fn all_alike_give_1_and_half_at_each_end_gives_0() {
    consensus(&[0, 0, 9, 0, 0], 1_000_000);
    consensus(&[1, 0, 0], 1_000_000);
    consensus(&[4, 0, 0, 0, 4], 0);
    consensus(&[1, 1], 0);
}

#[test]
fn the_ends_are_those_of_the_scale_and_an_empty_level_between_counts() {
    // Mean 3, two values one level of four away: log2(3/4) each. 1 + 2/4 * log2(3/4).
    consensus(&[0, 1, 2, 1, 0], 792_481);
    // 2 and 4, mean 3, both one level away: 1 + log2(3/4).
    consensus(&[0, 2, 0, 2, 0], 584_963);
    // 1 and 3 of a 3-level scale are its ends, however few levels lie between.
    consensus(&[2, 0, 2], 0);
}

#[test]
fn the_same_answers_the_other_way_round_have_the_same_consensus() {
    for counts in [[3, 1, 0, 2, 7], [0, 5, 2, 2, 1], [1, 1, 1, 1, 3], [9, 4, 7, 0, 6]] {
        let mut mirrored = counts;
        mirrored.reverse();
        assert_eq!(of(&counts).consensus, of(&mirrored).consensus);
    }
}

#[test]
fn the_range_is_a_share_of_the_scale_and_from_three_quarters_on_people_should_talk() {
    for (counts, range, talk) in [
        ([1, 0, 0, 1, 0], (3, 4), true),
        ([0, 1, 0, 0, 1], (3, 4), true),
        ([0, 1, 0, 1, 0], (1, 2), false),
        ([1, 0, 0, 0, 0], (0, 1), false),
        ([1, 5, 5, 5, 1], (1, 1), true),
    ] {
        let found = of(&counts);
        assert_eq!((found.range, found.talk), (Exact::ratio(range.0, range.1), talk), "{counts:?}");
    }
}

#[test]
fn under_five_values_there_is_no_verdict() {
    verdict(&[4, 0, 0, 0, 0], "none");
    verdict(&[5, 0, 0, 0, 0], "shared");
    verdict(&[2, 0, 0, 0, 2], "none");
    verdict(&[2, 0, 0, 0, 3], "divided");
    assert_eq!(of(&[0, 0, 0]), Agreement::default());
}

#[test]
fn one_value_beyond_a_gap_is_apart() {
    verdict(&[1, 0, 0, 4, 0], "one-apart");
    verdict(&[0, 4, 0, 1, 0], "one-apart");
    // Half of the scale and a level in between, or no gap at all.
    verdict(&[1, 0, 4, 0, 0], "one-apart");
    verdict(&[1, 4, 0, 0, 0], "shared");
    // One at each end, the others between.
    verdict(&[1, 0, 3, 0, 1], "one-apart");
    assert_eq!(of(&[1, 0, 3, 0, 1]).apart, [1, 5].map(Exact::whole));
    assert_eq!(of(&[1, 0, 0, 4, 0]).apart, [Exact::whole(1)]);
    assert_eq!(of(&[0, 4, 0, 1, 0]).apart, [Exact::whole(4)]);
}

#[test]
fn any_other_gap_divides_and_so_does_little_consensus() {
    verdict(&[2, 0, 3, 0, 0], "divided");
    verdict(&[1, 0, 2, 0, 2], "divided");
    assert_eq!(of(&[1, 0, 2, 0, 2]).apart, []);
    // No gap, but values all over the scale: 1 + 2/5 * (log2(1/2) + log2(3/4)) = 0.434
    verdict(&[1, 1, 1, 1, 1], "divided");
}

#[test]
fn a_scale_of_two_levels_has_no_gap_because_no_level_is_inside() {
    verdict(&[1, 14], "mixed");
    verdict(&[1, 4], "divided");
    verdict(&[3, 3], "divided");
    verdict(&[0, 5], "shared");
    // On three levels, the ends have one between them.
    verdict(&[1, 0, 9], "one-apart");
    verdict(&[1, 9, 0], "shared");
}

#[test]
fn between_the_limits_it_is_mixed() {
    // Mean 3, four values one level away: 1 + 4/6 * log2(3/4) = 0.723
    verdict(&[0, 2, 2, 2, 0], "mixed");
    // 1 + 2/5 * log2(3/4) = 0.834
    verdict(&[0, 1, 3, 1, 0], "shared");
}

#[test]
fn means_of_several_people_can_lie_between_levels() {
    let halves = |values: &[i64]| {
        let values = values.iter().filter_map(|value| Exact::ratio(*value, 2));
        Agreement::of(&spread(values), &scale(1..=3))
    };
    // 1 and 2.5: three quarters of the scale, with level 2 inside.
    assert_eq!(halves(&[2, 5, 5, 5, 5]).verdict, Some(GroupVerdict::OneApart));
    // 1 and 2, exactly half of the scale, have no level between them.
    assert_eq!(halves(&[2, 4, 4, 4, 4]).verdict, Some(GroupVerdict::Mixed));
    // 1.5 and 2.5 are half of the scale apart, around level 2.
    assert_eq!(halves(&[3, 5, 5, 5, 5]).verdict, Some(GroupVerdict::OneApart));
}

#[test]
fn a_gap_is_measured_on_the_values_of_levels() {
    let level = |value| Level { value, label: Text::plain("Level") };
    let verdict = |levels: &[i32]| {
        let scale = Scale { levels: levels.iter().copied().map(level).collect() };
        Agreement::of(&spread([1, 1, 1, 1, 10].map(Exact::whole)), &scale).verdict
    };
    assert_eq!(verdict(&[0, 1, 2, 10]), Some(GroupVerdict::OneApart));
    assert_eq!(
        verdict(&[0, 1, 10]),
        Some(GroupVerdict::Divided),
        "no level is inside, but the consensus is low"
    );
}
