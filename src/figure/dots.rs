//! The values of a group on one scale: a dot for each, stacked where they are equal, and a diamond at the median. Where
//! stacks would be too high to count, bars with their counts instead. Knows nothing about whose values they are.

use super::canvas::Canvas;
use super::drawing::{About, Anchor, At, BODY, Drawing, SMALL, ShapeRole, Text, WIDTH, along};
use super::text::{step, width, wrap};
use crate::domain::exact::Exact;

/// The ends of the scale, with enough margin that a count above a bar at either end is not cut off.
const LEFT: i32 = 160;
const RIGHT: i32 = WIDTH - LEFT;
/// The radius of a dot, and the least distance between two of them.
const RADIUS: i32 = 55;
const PITCH: i32 = 120;
/// The most dots on top of each other that people count at a glance.
const HIGHEST: usize = 10;
/// The width of a bar, and the height of the longest.
const BAR: i32 = 200;
const TALL: i32 = 900;
/// The part of a target's line that is above all values.
const HEAD: i32 = 150;
/// From the middle of the diamond to its corners, with a little space between it and what is above and below.
const DIAMOND: i32 = 75;
const CLEAR: i32 = DIAMOND + 25;
/// Levels closer than this have no names, apart from the ends of the scale.
const NAMED_FROM: i32 = 200;
/// Where the texts of the key begin.
const KEY: i32 = 200;

/// A place on the scale, and what to write there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tick {
    /// Its value.
    pub at: Exact,
    /// What it is called in the reader's language.
    pub text: Text,
}

/// What is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dots {
    /// The levels of the scale: at least two, lowest first.
    pub levels: Vec<Tick>,
    /// The different values, lowest first, each with how often it is there.
    pub values: Vec<(Exact, usize)>,
    /// The median, and what the key says of it.
    pub median: Option<Tick>,
    /// A value to compare with, and what the key says of it.
    pub target: Option<Tick>,
}

/// Draws the values. `whole` writes a count in the reader's language.
pub fn dots(about: About, dots: &Dots, whole: &dyn Fn(usize) -> Text) -> Drawing {
    let mut canvas = Canvas::default();
    let Some(scale) = Scale::of(&dots.levels) else { return canvas.finish(about, 0) };
    let top = key(&mut canvas, &about, dots);
    let places: Vec<_> = dots.values.iter().map(|(value, count)| (scale.place(*value), *count)).collect();
    let stacks = stacks(&places);
    let bars = if stacks.is_none() { bars(&places, whole) } else { Vec::new() };
    let tall = match &stacks {
        Some(stacks) => PITCH * stacks.iter().map(|(_, row)| row + 1).max().unwrap_or(1),
        None => TALL + step(BODY),
    };
    let head = if dots.target.is_some() { HEAD } else { 0 };
    let base = top + head + tall;
    let axis = base + CLEAR;
    if let Some(target) = &dots.target {
        let across = scale.place(target.at);
        // Always to be seen above the values, but not behind a count.
        let ends = if bars.iter().any(|bar| bar.is_near(across)) { top + head } else { axis };
        canvas.line(ShapeRole::Cut, (across, top), (across, ends));
    }
    for (across, row) in stacks.unwrap_or_default() {
        canvas.circle(ShapeRole::Dot, (across, base - PITCH / 2 - PITCH * row), RADIUS);
    }
    for bar in bars {
        canvas.rect(ShapeRole::Bar, (bar.middle - BAR / 2, base - bar.tall), (BAR, bar.tall));
        let at = (bar.text_middle(), base - bar.tall - BODY * 3 / 10);
        canvas.text(ShapeRole::Value, at, Anchor::Middle, BODY, bar.count);
    }
    canvas.line(ShapeRole::Axis, (LEFT, axis), (RIGHT, axis));
    let ticks: Vec<_> = dots.levels.iter().map(|level| scale.place(level.at)).collect();
    for across in &ticks {
        canvas.line(ShapeRole::Axis, (*across, axis), (*across, axis + 50));
    }
    if let Some(median) = &dots.median {
        diamond(&mut canvas, (scale.place(median.at), axis));
    }
    let names = names(&dots.levels, &ticks);
    let height = canvas.names(about.segments, names, axis + CLEAR) + step(SMALL) / 10;
    canvas.finish(about, height)
}

/// The values at both ends of the scale.
struct Scale {
    low: Exact,
    high: Exact,
}

impl Scale {
    fn of(levels: &[Tick]) -> Option<Self> {
        let (low, high) = (levels.first()?.at, levels.last()?.at);
        (low < high).then_some(Self { low, high })
    }

    /// Where a value is.
    fn place(&self, value: Exact) -> i32 {
        let height = Exact::HUNDRED.times(value.minus(self.low));
        along(height.over(self.high.minus(self.low)).unwrap_or(Exact::ZERO), LEFT, RIGHT)
    }
}

/// Draws what the diamond and the dashed line stand for. Returns where the rest may begin.
fn key(canvas: &mut Canvas, about: &About, dots: &Dots) -> i32 {
    let mut top = 0;
    let mut line = |role, mark: &Option<Tick>| {
        let Some(mark) = mark else { return };
        let middle = top + step(SMALL) / 2 + 20;
        match role {
            ShapeRole::Cut => canvas.line(role, (DIAMOND, middle - DIAMOND), (DIAMOND, middle + DIAMOND)),
            _ => diamond(canvas, (DIAMOND, middle)),
        }
        let lines = wrap(about.segments, ShapeRole::Caption, SMALL, &mark.text, WIDTH - KEY);
        let bottom = canvas.lines(ShapeRole::Caption, (KEY, top), Anchor::Start, SMALL, lines);
        top = bottom.max(middle + DIAMOND) + 20;
    };
    line(ShapeRole::Value, &dots.median);
    line(ShapeRole::Cut, &dots.target);
    top + if top > 0 { PITCH } else { 0 }
}

fn diamond(canvas: &mut Canvas, (across, down): At) {
    let corners = [
        (across, down - DIAMOND),
        (across + DIAMOND, down),
        (across, down + DIAMOND),
        (across - DIAMOND, down),
    ];
    canvas.polygon(ShapeRole::Value, corners.into());
}

/// Where the dots are: how far across, and in which row from below. None covers another. `None` if there would be more than
/// [`HIGHEST`] rows.
fn stacks(places: &[(i32, usize)]) -> Option<Vec<(i32, i32)>> {
    let mut stacks = Vec::new();
    // The last place in each row.
    let mut rows = Vec::<i32>::new();
    for (across, count) in places {
        // Not even looked at if they are too many anyway.
        for _ in 0..(*count).min(HIGHEST + 1) {
            let free = rows.iter().position(|last| across - last >= PITCH).unwrap_or(rows.len());
            if free == HIGHEST {
                return None;
            }
            rows.resize(rows.len().max(free + 1), 0);
            rows[free] = *across;
            stacks.push((*across, free as i32));
        }
    }
    Some(stacks)
}

/// A bar with its count above it.
struct Bar {
    middle: i32,
    tall: i32,
    count: Text,
}

impl Bar {
    /// Half of the width of the bar or of its count, whichever is wider.
    fn half(&self) -> i32 {
        (BAR / 2).max((width(ShapeRole::Value, BODY, &self.count) + 1) / 2)
    }

    fn text_middle(&self) -> i32 {
        self.middle.clamp(self.half(), WIDTH - self.half())
    }

    fn is_near(&self, across: i32) -> bool {
        (across - self.text_middle()).abs() <= self.half() + 20
    }
}

/// A bar for each value. Those that are too close to each other for that share the bar of the lowest.
fn bars(places: &[(i32, usize)], whole: &dyn Fn(usize) -> Text) -> Vec<Bar> {
    let total = places.iter().map(|(_, count)| count).sum();
    let apart = BAR.max(width(ShapeRole::Value, BODY, &whole(total))) + 40;
    let mut bars = Vec::<(i32, usize)>::new();
    for (across, count) in places {
        match bars.last_mut().filter(|(middle, _)| across - *middle < apart) {
            Some((_, sum)) => *sum += count,
            None => bars.push((*across, *count)),
        }
    }
    let most = bars.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let bar = |(middle, count): (i32, usize)| Bar {
        middle,
        // Keeps a single value among very many visible.
        tall: ((TALL as usize * count / most) as i32).max(10),
        count: whole(count),
    };
    bars.into_iter().map(bar).collect()
}

/// The names of the levels, each with its stretch of the axis.
fn names<'a>(levels: &'a [Tick], ticks: &[i32]) -> Vec<(&'a Text, i32, i32)> {
    let gap = ticks.windows(2).map(|pair| pair[1] - pair[0]).min().unwrap_or(WIDTH);
    let all = levels.iter().zip(ticks).enumerate();
    let named = all.filter(|(number, _)| gap >= NAMED_FROM || [0, ticks.len() - 1].contains(number));
    let half = if gap >= NAMED_FROM { gap / 2 } else { (RIGHT - LEFT) / 2 };
    named.map(|(_, (level, tick))| (&level.text, tick - half, tick + half)).collect()
}
