//! The track: steps down a line, each met, being taken or blocked.

use super::canvas::Sheet;
use super::text::wrap;
use super::{About, Anchor, BODY, Drawing, Role, SMALL, WIDTH};

const MIDDLE: i32 = 110;
const RADIUS: i32 = 85;
const LEFT: i32 = 320;
const GAP: i32 = 160;

/// Where a partnership stands with a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
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
    pub state: State,
    /// Its state in words.
    pub told: String,
}

/// Draws a track, the first step at the top.
pub fn track(about: About, steps: &[Step]) -> Drawing {
    let mut sheet = Sheet::default();
    let (mut top, mut before) = (0, None);
    for step in steps {
        let middle = top + 100;
        if let Some(before) = before {
            sheet.line(Role::Grid, (MIDDLE, before + RADIUS), (MIDDLE, middle - RADIUS));
        }
        match step.state {
            State::Met => sheet.circle(Role::Met, (MIDDLE, middle), RADIUS),
            State::Current => sheet.circle(Role::Current, (MIDDLE, middle), RADIUS - 20),
            State::Blocked => {
                sheet.circle(Role::Blocked, (MIDDLE, middle), RADIUS);
                sheet.line(Role::Blocked, (MIDDLE - 45, middle), (MIDDLE + 45, middle));
            }
        }
        let room = WIDTH - LEFT;
        let label = wrap(Role::Label, BODY, &step.label, room);
        let told = wrap(Role::Caption, SMALL, &step.told, room);
        let bottom = sheet.lines(Role::Label, (LEFT, top), Anchor::Start, BODY, label);
        let bottom = sheet.lines(Role::Caption, (LEFT, bottom), Anchor::Start, SMALL, told);
        before = Some(middle);
        top = bottom.max(middle + RADIUS) + GAP;
    }
    sheet.finish(about, (top - GAP + 20).max(0))
}
