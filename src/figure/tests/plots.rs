//! The radar and the quadrants, which place points in two dimensions.

use super::*;

#[test]
fn a_radar_has_an_axis_for_each_score_clockwise_from_the_top() {
    let rows = [75, 50, 100, 0].map(|value| row("Goal", Some(value), &value.to_string()));
    let drawing = radar(about(false), &rows).expect("four axes make a radar");
    check(
        &drawing,
        2928,
        &[
            "Grid (1600, 1464) r 262",
            "Grid (1600, 1464) r 525",
            "Grid (1600, 1464) r 787",
            "Grid (1600, 1464) r 1050",
            "Grid (1600, 1464) to (1600, 414)",
            "Grid (1600, 1464) to (2650, 1464)",
            "Grid (1600, 1464) to (1600, 2514)",
            "Grid (1600, 1464) to (550, 1464)",
            "Outline [(1600, 677), (2125, 1464), (1600, 2514), (1600, 1464)]",
            "Dot (1600, 677) r 50",
            "Dot (2125, 1464) r 50",
            "Dot (1600, 2514) r 50",
            "Dot (1600, 1464) r 50",
            "Label (1600, 125) Middle 125 Goal",
            "Value (1600, 287) Middle 125 75",
            "Label (2740, 1427) Start 125 Goal",
            "Value (2740, 1589) Start 125 50",
            "Label (1600, 2729) Middle 125 Goal",
            "Value (1600, 2891) Middle 125 100",
            "Label (460, 1427) End 125 Goal",
            "Value (460, 1589) End 125 0",
        ],
    );
}

#[test]
fn a_missing_score_breaks_the_outline() {
    let rows = [
        row("One", Some(100), ""),
        row("Two", None, ""),
        row("Three", Some(100), ""),
        row("Four", Some(0), ""),
    ];
    let drawing = radar(about(false), &rows).expect("four axes make a radar");
    assert_eq!(shapes(&drawing, "Outline").len(), 2);
    assert_eq!(shapes(&drawing, "Dot").len(), 3);
}

#[test]
fn a_radar_with_long_labels_has_numbers_around_it_and_lists_the_labels_below() {
    let label = "Verantwortungsübernahme in Führung und Zusammenarbeit";
    let rows = [75, 50, 100, 0].map(|value| row(label, Some(value), &value.to_string()));
    let drawing = radar(about(false), &rows).expect("four axes make a radar");
    assert_eq!(shapes(&drawing, "Label").len(), 4 + 2 * 4);
    assert_eq!(shapes(&drawing, "Value")[0], "(3200, 3199) End 135 75");
}

#[test]
fn two_axes_make_no_radar() {
    assert_eq!(radar(about(false), &[row("One", None, ""), row("Two", None, "")]), None);
}

fn quadrants() -> Quadrants {
    Quadrants {
        across: "Importance".into(),
        up: "Performance".into(),
        top_start: "Possible overkill".into(),
        top_end: "Keep up the good work".into(),
        bottom_start: "Low priority".into(),
        bottom_end: "Concentrate here".into(),
    }
}

fn points(places: &[(i32, i32)]) -> Vec<Point> {
    let point = |(number, (across, up)): (usize, &(i32, i32))| Point {
        number: (number + 1).to_string().into(),
        across: Exact::whole(*across),
        up: Exact::whole(*up),
    };
    places.iter().enumerate().map(point).collect()
}

#[test]
fn quadrants_are_named_and_hold_numbered_points() {
    check(
        &quadrant(about(false), &points(&[(0, 100)]), &quadrants()),
        3448,
        &[
            "Label (0, 135) Start 135 Performance",
            "Cross (45, 1724) to (3200, 1724)",
            "Cross (1642, 245) to (1642, 3203)",
            "Axis (45, 3203) to (45, 245)",
            "Axis (45, 3203) to (3200, 3203)",
            "Axis [(45, 205), (5, 295), (85, 295)]",
            "Axis [(3195, 3203), (3105, 3163), (3105, 3243)]",
            "Caption (115, 440) Start 125 Possible overkill",
            "Caption (3130, 440) End 125 Keep up the",
            "Caption (3130, 602) End 125 good work",
            "Caption (115, 3096) Start 125 Low priority",
            "Caption (3130, 3096) End 125 Concentrate here",
            "Point (190, 769) r 95",
            "Label (190, 814) Middle 125 1",
            "Label (3200, 3408) End 135 Importance",
        ],
    );
}

#[test]
fn points_with_the_same_scores_are_side_by_side_in_their_quadrant() {
    let drawing =
        |places: &[(i32, i32)]| shapes(&quadrant(about(false), &points(places), &quadrants()), "Point");
    assert_eq!(drawing(&[(25, 75); 3]), ["(916, 1247) r 95", "(1126, 1247) r 95", "(706, 1247) r 95",]);
    assert_eq!(drawing(&[(51, 0); 3]), ["(1671, 2679) r 95", "(1881, 2679) r 95", "(1671, 2469) r 95",]);
    assert_eq!(drawing(&[(100, 100), (98, 100)]), ["(3095, 769) r 95", "(2826, 769) r 95",]);
}
