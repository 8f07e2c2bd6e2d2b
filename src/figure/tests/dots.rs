//! The values of a group as dots, and as bars where there are too many.

use super::*;

fn tick(at: i32, text: &str) -> Tick {
    Tick { at: Exact::whole(at), text: text.into() }
}

fn group(values: &[(i32, usize)]) -> Dots {
    let levels = ["No", "Partly", "Yes"].into_iter().zip(1..).map(|(text, at)| tick(at, text)).collect();
    let values = values.iter().map(|(at, count)| (Exact::whole(*at), *count)).collect();
    Dots { levels, values, ..Dots::default() }
}

fn drawn(group: &Dots) -> Drawing {
    dots(about(false), group, &|count| count.to_string().into())
}

#[test]
fn equal_values_are_stacked_and_the_median_is_a_diamond() {
    let group = Dots { median: Some(tick(3, "Median: Yes")), ..group(&[(1, 1), (3, 2)]) };
    check(
        &drawn(&group),
        934,
        &[
            "Value [(75, 26), (150, 101), (75, 176), (0, 101)]",
            "Caption (200, 125) Start 125 Median: Yes",
            "Dot (160, 496) r 55",
            "Dot (3040, 496) r 55",
            "Dot (3040, 376) r 55",
            "Axis (160, 656) to (3040, 656)",
            "Axis (160, 656) to (160, 706)",
            "Axis (1600, 656) to (1600, 706)",
            "Axis (3040, 656) to (3040, 706)",
            "Value [(3040, 581), (3115, 656), (3040, 731), (2965, 656)]",
            "Caption (160, 881) Middle 125 No",
            "Caption (1600, 881) Middle 125 Partly",
            "Caption (3040, 881) Middle 125 Yes",
        ],
    );
}

#[test]
fn a_target_is_a_dashed_line_that_values_do_not_hide() {
    let target = |at| Some(Tick { at, text: "Target".into() });
    let between = target(Exact::ratio(5, 2).unwrap());
    let drawing = drawn(&Dots { target: between, ..group(&[(1, 1), (3, 2)]) });
    assert_eq!(shapes(&drawing, "Cut"), ["(75, 26) to (75, 176)", "(2320, 316) to (2320, 806)"]);
    let drawing = drawn(&Dots { target: target(Exact::whole(3)), ..group(&[(1, 1), (3, 20)]) });
    assert_eq!(shapes(&drawing, "Cut"), ["(75, 26) to (75, 176)", "(3040, 316) to (3040, 466)"]);
    assert_eq!(shapes(&drawing, "Bar")[1], "(2940, 641) (200, 900)");
}

#[test]
fn values_too_many_to_count_are_bars_with_counts() {
    check(
        &drawn(&group(&[(1, 11), (2, 1)])),
        1453,
        &[
            "Bar (60, 175) (200, 900)",
            "Value (160, 135) Middle 135 11",
            "Bar (1500, 994) (200, 81)",
            "Value (1600, 954) Middle 135 1",
            "Axis (160, 1175) to (3040, 1175)",
            "Axis (160, 1175) to (160, 1225)",
            "Axis (1600, 1175) to (1600, 1225)",
            "Axis (3040, 1175) to (3040, 1225)",
            "Caption (160, 1400) Middle 125 No",
            "Caption (1600, 1400) Middle 125 Partly",
            "Caption (3040, 1400) Middle 125 Yes",
        ],
    );
}

#[test]
fn means_between_levels_are_where_they_belong_and_do_not_hide_each_other() {
    let thirds = [4, 5, 6].map(|third| (Exact::ratio(third, 3).unwrap(), 1));
    let near = [(Exact::ratio(301, 100).unwrap(), 1)];
    let values = thirds.into_iter().chain([(Exact::whole(3), 1)]).chain(near).collect();
    let levels = vec![tick(1, "No"), tick(3, "Partly"), tick(7, "Yes")];
    let expect =
        ["(321, 180) r 55", "(479, 180) r 55", "(640, 180) r 55", "(1119, 180) r 55", "(1124, 60) r 55"];
    assert_eq!(shapes(&drawn(&Dots { values, levels, ..Dots::default() }), "Dot"), expect);
}

#[test]
fn from_right_to_left_the_lowest_level_is_on_the_right() {
    let drawing = dots(about(true), &group(&[(1, 1)]), &|count| count.to_string().into());
    assert_eq!(shapes(&drawing, "Dot"), ["(3040, 60) r 55"]);
    let captions =
        ["(3040, 445) Middle 125 No", "(1600, 445) Middle 125 Partly", "(160, 445) Middle 125 Yes"];
    assert_eq!(shapes(&drawing, "Caption"), captions);
}

#[test]
fn of_a_scale_with_very_many_levels_only_the_ends_are_named() {
    let levels = (0..=30).map(|at| tick(at, &format!("Level {at}"))).collect();
    let drawing = drawn(&Dots { levels, ..group(&[]) });
    assert_eq!(
        shapes(&drawing, "Caption"),
        ["(245, 445) Middle 125 Level 0", "(2916, 445) Middle 125 Level 30"]
    );
}
