//! The track: steps along a vertical line, each one met, current or blocked.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, BODY, Drawing, SMALL, ShapeRole, Text, WIDTH};
use super::text::wrap;

const MIDDLE: i32 = 110;
const RADIUS: i32 = 85;
const LEFT: i32 = 320;
const GAP: i32 = 160;

/// How far a partnership is with a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepState {
    /// It is done.
    Met,
    /// It is the current one.
    Current,
    /// It has to wait for an earlier one.
    Blocked,
}

/// A step of the track.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// Its name.
    pub label: Text,
    /// Its state.
    pub state: StepState,
    /// Its state in words.
    pub state_text: Text,
}

/// Draws a track, the first step at the top.
pub fn track(about: About, steps: &[Step]) -> Drawing {
    let mut canvas = Canvas::default();
    let (mut top, mut previous) = (0, None);
    for step in steps {
        let middle = top + 100;
        if let Some(previous) = previous {
            canvas.line(ShapeRole::Grid, (MIDDLE, previous + RADIUS), (MIDDLE, middle - RADIUS));
        }
        match step.state {
            StepState::Met => canvas.circle(ShapeRole::Met, (MIDDLE, middle), RADIUS),
            StepState::Current => canvas.circle(ShapeRole::Current, (MIDDLE, middle), RADIUS - 20),
            StepState::Blocked => {
                canvas.circle(ShapeRole::Blocked, (MIDDLE, middle), RADIUS);
                canvas.line(ShapeRole::Blocked, (MIDDLE - 45, middle), (MIDDLE + 45, middle));
            }
        }
        let room = WIDTH - LEFT;
        let label = wrap(about.segments, ShapeRole::Label, BODY, &step.label, room);
        let state = wrap(about.segments, ShapeRole::Caption, SMALL, &step.state_text, room);
        let bottom = canvas.lines(ShapeRole::Label, (LEFT, top), Anchor::Start, BODY, label);
        let bottom = canvas.lines(ShapeRole::Caption, (LEFT, bottom), Anchor::Start, SMALL, state);
        previous = Some(middle);
        top = bottom.max(middle + RADIUS) + GAP;
    }
    canvas.finish(about, (top - GAP + 20).max(0))
}
