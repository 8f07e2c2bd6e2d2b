//! Every shape of each figure for a small sample. What must hold for any data is tested in `properties`.

mod dots;
mod plots;

use super::*;
use crate::domain::exact::Exact;
use crate::domain::fixtures::segments;

fn about(right_to_left: bool) -> About {
    About { title: "Title".into(), description: "Description".into(), right_to_left, segments }
}

fn row(label: &str, value: Option<i32>, value_text: &str) -> ScoreRow {
    let value = value.map(Exact::whole);
    ScoreRow { label: label.into(), value, value_text: value_text.into(), interval: None, previous: None }
}

/// A shape in one line: its role, position, size and text.
fn describe(shape: &Shape) -> String {
    match shape {
        Shape::Line { role, from, to } => format!("{role:?} {from:?} to {to:?}"),
        Shape::Circle { role, at, radius } => format!("{role:?} {at:?} r {radius}"),
        Shape::Polygon { role, corners } => format!("{role:?} {corners:?}"),
        Shape::Rect { role, at, size } => format!("{role:?} {at:?} {size:?}"),
        Shape::Text { role, at, anchor, size, words } => {
            format!("{role:?} {at:?} {anchor:?} {size} {}", &**words)
        }
    }
}

#[track_caller]
fn check(drawing: &Drawing, height: i32, expect: &[&str]) {
    let found: Vec<_> = drawing.shapes.iter().map(describe).collect();
    assert_eq!(found, expect);
    assert_eq!((drawing.width, drawing.height), (WIDTH, height));
    assert_eq!((&*drawing.title, &*drawing.description), ("Title", "Description"));
}

/// The shapes with this role, described without it.
fn shapes(drawing: &Drawing, role: &str) -> Vec<String> {
    let all = drawing.shapes.iter().map(describe);
    all.filter_map(|shape| Some(shape.strip_prefix(role)?.trim().to_string())).collect()
}

fn one_row() -> (Vec<ScoreRow>, Vec<ScaleBand>) {
    let interval = Some((Exact::whole(25), Exact::whole(75)));
    let row = ScoreRow { interval, previous: Some(Exact::ZERO), ..row("Goals", Some(50), "50") };
    let band = |name: &str, from| ScaleBand { name: name.into(), from: Exact::whole(from) };
    (vec![row], vec![band("early", 0), band("strong", 50)])
}

#[test]
fn a_profile_has_a_row_for_each_score() {
    let (rows, bands) = one_row();
    let expect = [
        "Label (0, 135) Start 135 Goals",
        "Value (3200, 135) End 135 50",
        "Grid (80, 285) to (3120, 285)",
        "Cut (1600, 175) to (1600, 395)",
        "Interval (840, 285) to (2360, 285)",
        "Interval (840, 235) to (840, 335)",
        "Interval (2360, 235) to (2360, 335)",
        "Previous (80, 285) r 72",
        "Dot (1600, 285) r 55",
        "Caption (840, 554) Middle 125 early",
        "Caption (2360, 554) Middle 125 strong",
    ];
    check(&profile(about(false), &rows, &bands), 607, &expect);
}

#[test]
fn from_right_to_left_positions_are_mirrored_and_anchors_keep_their_names() {
    let (rows, bands) = one_row();
    let drawing = profile(about(true), &rows, &bands);
    assert!(drawing.right_to_left);
    assert_eq!(shapes(&drawing, "Label"), ["(3200, 135) Start 135 Goals"]);
    assert_eq!(shapes(&drawing, "Value"), ["(0, 135) End 135 50"]);
    assert_eq!(shapes(&drawing, "Previous"), ["(3120, 285) r 72"]);
    assert_eq!(shapes(&drawing, "Caption")[0], "(2360, 554) Middle 125 early");
}

#[test]
fn what_is_in_another_language_keeps_its_direction() {
    let (rows, bands) = one_row();
    let texts = |right_to_left, language: Option<&str>| {
        let label = Text { words: "Goals (draft).".into(), language: language.map(Into::into) };
        let rows = [ScoreRow { label, ..rows[0].clone() }];
        let drawing = profile(about(right_to_left), &rows, &bands);
        shapes(&drawing, "Label")
    };
    let isolated = ["(3200, 135) Start 135 \u{2068}Goals (draft).\u{2069}"];
    assert_eq!(texts(true, Some("en")), isolated);
    assert_eq!(texts(true, Some("")), isolated);
    assert_eq!(texts(true, None), ["(3200, 135) Start 135 Goals (draft)."]);
    assert_eq!(texts(false, Some("en")), ["(0, 135) Start 135 Goals (draft)."]);
}

#[test]
fn a_row_without_a_score_has_no_dot_and_a_certain_score_has_no_interval() {
    let certain = Some((Exact::HUNDRED, Exact::HUNDRED));
    let rows = [row("One", None, "none"), ScoreRow { interval: certain, ..row("Two", Some(100), "100") }];
    let drawing = profile(about(false), &rows, &[]);
    assert_eq!(shapes(&drawing, "Dot"), ["(3120, 780) r 55"]);
    assert_eq!(shapes(&drawing, "Interval"), [""; 0]);
    assert_eq!(shapes(&drawing, "Value"), ["(3200, 135) End 135 none", "(3200, 630) End 135 100"]);
}

#[test]
fn what_a_row_without_a_score_could_be_is_not_drawn_as_a_score() {
    let all = Some((Exact::ZERO, Exact::HUNDRED));
    let drawing = profile(about(false), &[ScoreRow { interval: all, ..row("One", None, "none") }], &[]);
    assert_eq!((shapes(&drawing, "Interval").len(), shapes(&drawing, "Open").len()), (0, 3));
}

#[test]
fn names_too_wide_for_their_bands_move_further_down() {
    let names = [("Not yet", 0), ("Hardly begun", 10), ("Half", 20), ("Done", 60)];
    let bands = names.map(|(name, from)| ScaleBand { name: name.into(), from: Exact::whole(from) });
    let drawing = profile(about(false), &[], &bands);
    let expect = [
        "(232, 125) Middle 125 Not",
        "(232, 287) Middle 125 yet",
        "(1296, 125) Middle 125 Half",
        "(2512, 125) Middle 125 Done",
        "(536, 449) Middle 125 Hardly",
        "(536, 611) Middle 125 begun",
    ];
    assert_eq!(shapes(&drawing, "Caption"), expect);
}

fn picked(counts: &[(&str, u32)]) -> Vec<Word> {
    let word = |(label, count): &(&str, u32)| Word {
        label: (*label).into(),
        count: *count,
        count_text: count.to_string().into(),
    };
    counts.iter().map(word).collect()
}

#[test]
fn words_are_sorted_by_count_and_sized_by_it() {
    check(
        &words(about(false), &picked(&[("stuck", 0), ("slow", 1), ("open", 4), ("tired", 1)])),
        573,
        &[
            "Word (0, 300) Start 300 open",
            "Caption (806, 300) Start 125 4",
            "Word (1085, 300) Start 150 slow",
            "Caption (1486, 300) Start 125 1",
            "Word (1765, 300) Start 150 tired",
            "Caption (2172, 300) Start 125 1",
            "Caption (0, 530) Start 125 stuck",
            "Caption (393, 530) Start 125 0",
        ],
    );
}

#[test]
fn a_long_word_makes_all_words_smaller_until_it_is_broken_instead() {
    let sizes = |label| shapes(&words(about(false), &picked(&[("slow", 1), (label, 4)])), "Word");
    assert_eq!(
        sizes("Verantwortungsübernahme"),
        ["(0, 220) Start 220 Verantwortungsübernahme", "(0, 422) Start 110 slow",]
    );
    assert_eq!(
        sizes("Verantwortungsübernahmeverordnung"),
        [
            "(0, 200) Start 200 Verantwortungsübernahmeve",
            "(0, 460) Start 200 rordnung",
            "(0, 655) Start 100 slow",
        ]
    );
}

#[test]
fn a_distribution_has_a_bar_for_each_level_and_hollow_bars_for_gaps() {
    let bar = |label: &str, count: u32, gap| Bar {
        label: label.into(),
        count,
        count_text: count.to_string().into(),
        gap,
    };
    let bars = [bar("No", 2, false), bar("Partly in place", 0, false), bar("Don’t know", 1, true)];
    check(
        &distribution(about(false), &bars),
        765,
        &[
            "Label (0, 135) Start 135 No",
            "Bar (1124, 7) (1920, 160)",
            "Value (3104, 135) Start 135 2",
            "Axis (1124, 0) to (1124, 255)",
            "Label (0, 390) Start 135 Partly in place",
            "Value (1184, 390) Start 135 0",
            "Axis (1124, 255) to (1124, 430)",
            "Label (0, 725) Start 135 Don’t know",
            "Gap (1124, 597) (960, 160)",
            "Value (2144, 725) Start 135 1",
            "Axis (1124, 590) to (1124, 765)",
        ],
    );
}

#[test]
fn a_track_shows_the_state_of_each_step_by_its_shape() {
    let step = |label: &str, state, state_text: &str| Step {
        label: label.into(),
        state,
        state_text: state_text.into(),
    };
    let steps = [
        step("One", StepState::Met, "met"),
        step("Two", StepState::Current, "now"),
        step("Three", StepState::Blocked, "blocked"),
    ];
    check(
        &track(about(false), &steps),
        1351,
        &[
            "Met (110, 100) r 85",
            "Label (320, 135) Start 135 One",
            "Caption (320, 300) Start 125 met",
            "Grid (110, 185) to (110, 512)",
            "Current (110, 597) r 65",
            "Label (320, 632) Start 135 Two",
            "Caption (320, 797) Start 125 now",
            "Grid (110, 682) to (110, 1009)",
            "Blocked (110, 1094) r 85",
            "Blocked (65, 1094) to (155, 1094)",
            "Label (320, 1129) Start 135 Three",
            "Caption (320, 1294) Start 125 blocked",
        ],
    );
}
