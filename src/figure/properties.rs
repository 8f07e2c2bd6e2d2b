//! What must hold for every figure, tested with random labels and numbers: nothing goes beyond the edges of
//! the drawing, and no text overlaps other text or shapes.

use proptest::prelude::*;

use super::text::width;
use super::*;
use crate::domain::exact::Exact;
use crate::domain::fixtures::segments;

/// The left top and the right bottom corner.
type Box = (At, At);

fn about() -> impl Strategy<Value = About> {
    any::<bool>().prop_map(|right_to_left| About {
        title: Text::default(),
        description: Text::default(),
        right_to_left,
        segments,
    })
}

/// Any characters at all, or words as people write them.
fn label() -> impl Strategy<Value = Text> {
    let words = prop_oneof!["\\PC{0,80}", "([A-Za-zäöüß]{1,16}[ -]){0,6}[a-z]{1,14}", "[A-Z]{0,80}"];
    (words, prop::option::of(Just("en".into()))).prop_map(|(words, language)| Text { words, language })
}

fn short() -> impl Strategy<Value = Text> {
    prop_oneof!["[0-9]{1,2}\\.[0-9]", "not scored", "([a-z]{1,9} ){0,4}[a-z]{0,12}"].prop_map(Text::from)
}

fn score() -> impl Strategy<Value = Exact> {
    (0..=1000i64).prop_map(|tenths| Exact::ratio(tenths, 10).expect("ten is not zero"))
}

fn row() -> impl Strategy<Value = ScoreRow> {
    let scores = (prop::option::of(score()), prop::option::of((score(), score())), prop::option::of(score()));
    (label(), short(), scores).prop_map(|(label, value_text, (value, ends, previous))| {
        let interval = ends.map(|(one, other)| (one.min(other), one.max(other)));
        ScoreRow { label, value, value_text, interval, previous }
    })
}

fn rows() -> impl Strategy<Value = Vec<ScoreRow>> {
    prop::collection::vec(row(), 0..=12)
}

fn bands() -> impl Strategy<Value = Vec<ScaleBand>> {
    prop::collection::vec((label(), score()), 0..=6).prop_map(|mut bands| {
        bands.sort_by_key(|(_, from)| *from);
        bands.into_iter().map(|(name, from)| ScaleBand { name, from }).collect()
    })
}

fn points() -> impl Strategy<Value = Vec<Point>> {
    let coarse = || prop_oneof![score(), (0..=4).prop_map(|level| Exact::whole(25 * level))];
    prop::collection::vec((coarse(), coarse()), 0..=12).prop_map(|places| {
        let point = |(number, (across, up)): (usize, _)| Point {
            number: (number + 1).to_string().into(),
            across,
            up,
        };
        places.into_iter().enumerate().map(point).collect()
    })
}

fn quadrants() -> impl Strategy<Value = Quadrants> {
    [label(), label(), label(), label(), label(), label()].prop_map(
        |[across, up, top_start, top_end, bottom_start, bottom_end]| Quadrants {
            across,
            up,
            top_start,
            top_end,
            bottom_start,
            bottom_end,
        },
    )
}

fn picked() -> impl Strategy<Value = Vec<Word>> {
    let word = (label(), 0..60u32).prop_map(|(label, count)| Word {
        label,
        count,
        count_text: count.to_string().into(),
    });
    prop::collection::vec(word, 0..=12)
}

fn bars() -> impl Strategy<Value = Vec<Bar>> {
    let bar = (label(), any::<u32>(), short(), any::<bool>());
    prop::collection::vec(
        bar.prop_map(|(label, count, count_text, gap)| Bar { label, count, count_text, gap }),
        0..=12,
    )
}

/// Values of a group on a scale, whose levels are not all equally far apart.
fn group() -> impl Strategy<Value = Dots> {
    let levels = prop::collection::vec((1..4, label()), 2..=30);
    let share = || (0..=100i64).prop_map(|percent| Exact::ratio(percent, 100).expect("not zero"));
    let values = prop::collection::vec((share(), 1..30usize), 0..=12);
    let mark = || prop::option::of((share(), label()));
    (levels, values, mark(), mark()).prop_map(|(levels, values, median, target)| {
        let mut at = 0;
        let tick = |(step, text)| {
            at += step;
            Tick { at: Exact::whole(at), text }
        };
        let levels: Vec<_> = levels.into_iter().map(tick).collect();
        let (low, high) = (levels[0].at, levels[levels.len() - 1].at);
        let place = |share: Exact| low.plus(share.times(high.minus(low)));
        let mut values: Vec<_> = values.into_iter().map(|(share, count)| (place(share), count)).collect();
        values.sort_unstable();
        let mark = |mark: Option<_>| mark.map(|(share, text)| Tick { at: place(share), text });
        Dots { levels, values, median: mark(median), target: mark(target) }
    })
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let state = prop::sample::select(vec![StepState::Met, StepState::Current, StepState::Blocked]);
    let step =
        (label(), state, label()).prop_map(|(label, state, state_text)| Step { label, state, state_text });
    prop::collection::vec(step, 0..=12)
}

/// The area that a shape covers, without the width of its stroke.
fn extent(shape: &Shape, right_to_left: bool) -> Box {
    match shape {
        Shape::Line { from, to, .. } => {
            ((from.0.min(to.0), from.1.min(to.1)), (from.0.max(to.0), from.1.max(to.1)))
        }
        Shape::Circle { at, radius, .. } => ((at.0 - radius, at.1 - radius), (at.0 + radius, at.1 + radius)),
        Shape::Polygon { corners, .. } => {
            let across = || corners.iter().map(|corner| corner.0);
            let down = || corners.iter().map(|corner| corner.1);
            let least = (across().min().unwrap_or(0), down().min().unwrap_or(0));
            (least, (across().max().unwrap_or(0), down().max().unwrap_or(0)))
        }
        Shape::Rect { at, size, .. } => (*at, (at.0 + size.0, at.1 + size.1)),
        Shape::Text { role, at, anchor, size, words } => {
            let wide = width(*role, *size, words);
            let left = match (anchor, right_to_left) {
                (Anchor::Start, false) | (Anchor::End, true) => at.0,
                (Anchor::Middle, _) => at.0 - wide / 2,
                (Anchor::End, false) | (Anchor::Start, true) => at.0 - wide,
            };
            ((left, at.1 - size * 85 / 100), (left + wide, at.1 + size * 28 / 100))
        }
    }
}

/// Whether a text overlaps a shape.
fn overlap(((left, top), (right, bottom)): Box, shape: &Shape, right_to_left: bool) -> bool {
    if let Shape::Circle { at, radius, .. } = shape {
        let (x, y) = (at.0.clamp(left, right) - at.0, at.1.clamp(top, bottom) - at.1);
        return x * x + y * y < radius * radius;
    }
    let (from, to) = extent(shape, right_to_left);
    from.0 < right && left < to.0 && from.1 < bottom && top < to.1
}

/// Whether text may overlap this shape: a number is drawn on its point, and labels may overlap the boxes
/// around outlines and grid lines.
fn is_background(shape: &Shape) -> bool {
    let (Shape::Line { role, .. }
    | Shape::Circle { role, .. }
    | Shape::Polygon { role, .. }
    | Shape::Rect { role, .. }
    | Shape::Text { role, .. }) = shape;
    matches!(role, ShapeRole::Grid | ShapeRole::Outline | ShapeRole::Point)
}

fn check(drawing: &Drawing) -> Result<(), TestCaseError> {
    let extent = |shape| extent(shape, drawing.right_to_left);
    for shape in &drawing.shapes {
        let ((left, top), (right, bottom)) = extent(shape);
        let inside = 0 <= left && 0 <= top && right <= drawing.width && bottom <= drawing.height;
        prop_assert!(inside, "{shape:?} goes beyond {} by {}", drawing.width, drawing.height);
    }
    for (number, shape) in drawing.shapes.iter().enumerate() {
        if !matches!(shape, Shape::Text { .. }) {
            continue;
        }
        for (other_number, other) in drawing.shapes.iter().enumerate() {
            let allowed = number == other_number || is_background(other) || is_number_on_cross(shape, other);
            let overlaps = overlap(extent(shape), other, drawing.right_to_left);
            prop_assert!(allowed || !overlaps, "{shape:?} overlaps {other:?}");
        }
    }
    Ok(())
}

/// Whether these are the number of a point and the cross, which the point hides.
fn is_number_on_cross(shape: &Shape, other: &Shape) -> bool {
    let Shape::Text { anchor: Anchor::Middle, role: ShapeRole::Label, .. } = shape else { return false };
    matches!(other, Shape::Line { role: ShapeRole::Cross, .. })
}

proptest! {
    #[test]
    fn profiles_are_tidy(about in about(), rows in rows(), bands in bands()) {
        check(&profile(about, &rows, &bands))?;
    }

    #[test]
    fn radars_are_tidy_and_labels_are_outside_the_wheel(about in about(), rows in rows()) {
        let drawing = radar(about, &rows);
        prop_assert_eq!(drawing.is_some(), rows.len() >= 3);
        let Some(drawing) = drawing else { return Ok(()) };
        check(&drawing)?;
        let wheel = drawing.shapes.iter().find_map(|shape| match shape {
            Shape::Circle { role, at, radius } => Some(Shape::Circle { role: *role, at: *at, radius: radius * 4 }),
            _ => None,
        });
        let wheel = wheel.expect("a radar has rings, the smallest first");
        for shape in drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Text { .. })) {
            let text = extent(shape, drawing.right_to_left);
            prop_assert!(!overlap(text, &wheel, false), "{shape:?} overlaps the wheel");
        }
    }

    #[test]
    fn quadrants_are_tidy_and_no_point_hides_another(
        about in about(), points in points(), names in quadrants(),
    ) {
        let drawing = quadrant(about, &points, &names);
        check(&drawing)?;
        let circles: Vec<_> = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Circle { at, radius, .. } => Some((*at, *radius)),
            _ => None,
        }).collect();
        prop_assert_eq!(circles.len(), points.len());
        for (number, (one, radius)) in circles.iter().enumerate() {
            for (other, _) in &circles[number + 1..] {
                let (x, y) = (one.0 - other.0, one.1 - other.1);
                prop_assert!(x * x + y * y >= 4 * radius * radius);
            }
        }
    }

    #[test]
    fn words_are_tidy(about in about(), picked in picked()) {
        check(&words(about, &picked))?;
    }

    #[test]
    fn areas_are_in_proportion_to_counts(counts in prop::collection::vec(1..60u32, 1..=12)) {
        let picked = |(number, count): (usize, &u32)| {
            let label = String::from(char::from(b'a' + number as u8)).into();
            Word { label, count: *count, count_text: Text::default() }
        };
        let picked: Vec<_> = counts.iter().enumerate().map(picked).collect();
        let about = About { title: "".into(), description: "".into(), right_to_left: false, segments };
        let drawing = words(about, &picked);
        let sizes: Vec<_> = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Text { role: ShapeRole::Word, size, words, .. } => {
                let word = picked.iter().find(|word| word.label == *words)?;
                Some((f64::from(*size), f64::from(word.count)))
            }
            _ => None,
        }).collect();
        prop_assert_eq!(sizes.len(), counts.len());
        let (largest, most) = sizes[0];
        for (size, count) in sizes {
            // Each size is rounded to a whole tenth of a pixel.
            let exact = largest * (count / most).sqrt();
            prop_assert!((size - exact).abs() <= 1.0, "{size} for {count}, {largest} for {most}");
        }
    }

    #[test]
    fn distributions_are_tidy(about in about(), bars in bars()) {
        check(&distribution(about, &bars))?;
    }

    #[test]
    fn dots_are_tidy_and_none_hides_another(about in about(), group in group()) {
        let drawing = dots(about, &group, &|count| count.to_string().into());
        check(&drawing)?;
        let circles: Vec<_> = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Circle { at, radius, .. } => Some((*at, *radius)),
            _ => None,
        }).collect();
        let bars = drawing.shapes.iter().any(|shape| matches!(shape, Shape::Rect { .. }));
        let all: usize = group.values.iter().map(|(_, count)| count).sum();
        prop_assert!(bars || circles.len() == all, "{} dots for {all} values", circles.len());
        for (number, (one, radius)) in circles.iter().enumerate() {
            for (other, _) in &circles[number + 1..] {
                let (x, y) = (one.0 - other.0, one.1 - other.1);
                prop_assert!(x * x + y * y >= 4 * radius * radius);
            }
        }
    }

    #[test]
    fn tracks_are_tidy(about in about(), steps in steps()) {
        check(&track(about, &steps))?;
    }
}
