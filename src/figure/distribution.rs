//! The distribution of answers: a bar a level, as long as it was often chosen, and hollow bars for
//! the gaps.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, BODY, Drawing, ShapeRole, WIDTH};
use super::text::{longest_word, step, widest, width, wrap};

const THICK: i32 = 160;
const GAP: i32 = 80;

/// How often a level, or a gap, was given.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bar {
    /// The level's name, or the gap's.
    pub label: String,
    /// How many answers.
    pub count: u32,
    /// The count as the reader's language writes it, with a share if there is one to tell.
    pub count_text: String,
    /// Whether it is a gap (don't know, not applicable, unanswered) and no level.
    pub gap: bool,
}

/// Draws a distribution, in the order given.
pub fn distribution(about: About, bars: &[Bar]) -> Drawing {
    let mut sheet = Canvas::default();
    let word = bars.iter().map(|bar| longest_word(ShapeRole::Label, BODY, &bar.label)).max().unwrap_or(0);
    let whole = bars.iter().map(|bar| width(ShapeRole::Label, BODY, &bar.label)).max().unwrap_or(0);
    let left = whole.min(1300).max(word.min(1600)) + 100;
    let told: Vec<_> = bars.iter().map(|bar| wrap(ShapeRole::Value, BODY, &bar.count_text, 900)).collect();
    let right = WIDTH - told.iter().map(|told| widest(ShapeRole::Value, BODY, told)).max().unwrap_or(0) - 60;
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1);

    let mut top = 0;
    for (number, (bar, told)) in bars.iter().zip(told).enumerate() {
        let label = wrap(ShapeRole::Label, BODY, &bar.label, left - 100);
        let tall = step(BODY) * label.len().max(told.len()).max(1) as i32;
        let middle = top + tall / 2;
        let beside = |lines: &[String]| middle - step(BODY) * lines.len() as i32 / 2;
        sheet.lines(ShapeRole::Label, (0, beside(&label)), Anchor::Start, BODY, label);
        let mut long = (i64::from(right - left) * i64::from(bar.count) / i64::from(most)) as i32;
        if bar.count > 0 {
            // One answer of very many is still seen.
            long = long.max(10);
            let role = if bar.gap { ShapeRole::Gap } else { ShapeRole::Bar };
            sheet.rect(role, (left, middle - THICK / 2), (long, THICK));
        }
        sheet.lines(ShapeRole::Value, (left + long + 60, beside(&told)), Anchor::Start, BODY, told);
        // One line along all levels, another along the gaps, which stand apart.
        let goes_on = bars.get(number + 1).is_some_and(|next| next.gap == bar.gap);
        let bottom = top + tall;
        sheet.line(ShapeRole::Axis, (left, top), (left, if goes_on { bottom + GAP } else { bottom }));
        top = if goes_on { bottom + GAP } else { bottom + 2 * GAP };
    }
    sheet.finish(about, top - 2 * GAP)
}
