//! The track: steps down a line, each met, being taken or blocked.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, BODY, Drawing, SMALL, ShapeRole, WIDTH};
use super::text::wrap;

const MIDDLE: i32 = 110;
const RADIUS: i32 = 85;
const LEFT: i32 = 320;
const GAP: i32 = 160;

/// Where a partnership stands with a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepState {
    /// It is behind.
    Met,
    /// It is being taken.
    Current,
    /// It cannot be taken yet.
    Blocked,
}

/// A step of the track.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// Its name.
    pub label: String,
    /// Its state.
    pub state: StepState,
    /// Its state in words.
    pub state_text: String,
}

/// Draws a track, the first step at the top.
pub fn track(about: About, steps: &[Step]) -> Drawing {
    let mut sheet = Canvas::default();
    let (mut top, mut before) = (0, None);
    for step in steps {
        let middle = top + 100;
        if let Some(before) = before {
            sheet.line(ShapeRole::Grid, (MIDDLE, before + RADIUS), (MIDDLE, middle - RADIUS));
        }
        match step.state {
            StepState::Met => sheet.circle(ShapeRole::Met, (MIDDLE, middle), RADIUS),
            StepState::Current => sheet.circle(ShapeRole::Current, (MIDDLE, middle), RADIUS - 20),
            StepState::Blocked => {
                sheet.circle(ShapeRole::Blocked, (MIDDLE, middle), RADIUS);
                sheet.line(ShapeRole::Blocked, (MIDDLE - 45, middle), (MIDDLE + 45, middle));
            }
        }
        let room = WIDTH - LEFT;
        let label = wrap(ShapeRole::Label, BODY, &step.label, room);
        let told = wrap(ShapeRole::Caption, SMALL, &step.state_text, room);
        let bottom = sheet.lines(ShapeRole::Label, (LEFT, top), Anchor::Start, BODY, label);
        let bottom = sheet.lines(ShapeRole::Caption, (LEFT, bottom), Anchor::Start, SMALL, told);
        before = Some(middle);
        top = bottom.max(middle + RADIUS) + GAP;
    }
    sheet.finish(about, (top - GAP + 20).max(0))
}
