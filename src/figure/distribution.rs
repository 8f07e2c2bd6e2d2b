//! The distribution of answers: a bar for each level, with its length in proportion to how often the level
//! was chosen, and hollow bars for the gaps.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, BODY, Drawing, ShapeRole, Text, WIDTH};
use super::text::{longest_word, step, whole, widest, wrap};

const THICK: i32 = 160;
const GAP: i32 = 80;

/// How often a level was chosen, or how often one kind of gap occurred.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bar {
    /// The name of the level or the gap.
    pub label: Text,
    /// The number of answers.
    pub count: u32,
    /// The count as it is written in the reader's language, perhaps with a percentage.
    pub count_text: Text,
    /// Whether it is a gap (don't know, not applicable, unanswered) rather than a level.
    pub gap: bool,
}

/// Draws a distribution, in the order given.
pub fn distribution(about: About, bars: &[Bar]) -> Drawing {
    let mut canvas = Canvas::default();
    let word = bars
        .iter()
        .map(|bar| longest_word(about.segments, ShapeRole::Label, BODY, &bar.label))
        .max()
        .unwrap_or(0);
    let whole =
        bars.iter().map(|bar| whole(about.segments, ShapeRole::Label, BODY, &bar.label)).max().unwrap_or(0);
    let left = whole.min(1300).max(word.min(1600)) + 100;
    let counts: Vec<_> =
        bars.iter().map(|bar| wrap(about.segments, ShapeRole::Value, BODY, &bar.count_text, 900)).collect();
    let right =
        WIDTH - counts.iter().map(|count| widest(ShapeRole::Value, BODY, count)).max().unwrap_or(0) - 60;
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1);

    let mut top = 0;
    for (number, (bar, count)) in bars.iter().zip(counts).enumerate() {
        let label = wrap(about.segments, ShapeRole::Label, BODY, &bar.label, left - 100);
        let tall = step(BODY) * label.len().max(count.len()).max(1) as i32;
        let middle = top + tall / 2;
        let beside = |lines: &[Text]| middle - step(BODY) * lines.len() as i32 / 2;
        canvas.lines(ShapeRole::Label, (0, beside(&label)), Anchor::Start, BODY, label);
        let mut long = (i64::from(right - left) * i64::from(bar.count) / i64::from(most)) as i32;
        if bar.count > 0 {
            // Keeps a single answer among very many visible.
            long = long.max(10);
            let role = if bar.gap { ShapeRole::Gap } else { ShapeRole::Bar };
            canvas.rect(role, (left, middle - THICK / 2), (long, THICK));
        }
        canvas.lines(ShapeRole::Value, (left + long + 60, beside(&count)), Anchor::Start, BODY, count);
        // One line runs along all levels and another along the gaps, which are set apart.
        let same_group = bars.get(number + 1).is_some_and(|next| next.gap == bar.gap);
        let bottom = top + tall;
        canvas.line(ShapeRole::Axis, (left, top), (left, if same_group { bottom + GAP } else { bottom }));
        top = if same_group { bottom + GAP } else { bottom + 2 * GAP };
    }
    canvas.finish(about, top - 2 * GAP)
}
