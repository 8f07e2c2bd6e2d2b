//! Writes the plan's dates as a calendar file (RFC 5545), with an all-day event for each line of the plan that
//! has a date. It knows nothing about results.

use super::text::clean;
use crate::domain::plan::is_day;
use crate::domain::time::Timestamp;
use crate::results::{Plan, PlanLine};

/// The calendar of a plan; `None` if no line has a date in the form `yyyy-mm-dd`, because a calendar must have an event.
/// `response` is the id of the response. Together with the id of the line it identifies the event, so that a later file
/// moves the event instead of adding another. `right_to_left` is the direction of the labels'
/// language, and `colon` stands between a label and its value.
pub fn write(
    plan: &Plan,
    response: &str,
    changed: Timestamp,
    right_to_left: bool,
    colon: &str,
) -> Option<String> {
    let mut lines = Lines { out: String::new(), right_to_left, colon };
    lines.line(&["BEGIN:VCALENDAR"]);
    lines.line(&["VERSION:2.0"]);
    lines.line(&["PRODID:-//Partnership Check//Plan//EN"]);
    lines.line(&["CALSCALE:GREGORIAN"]);
    let stamp = basic(&changed.to_string());
    let mut dated = plan.lines.iter().filter(|line| is_day(&line.due)).peekable();
    dated.peek()?;
    for line in dated {
        lines.event(line, &plan.labels, response, &stamp);
    }
    lines.line(&["END:VCALENDAR"]);
    Some(lines.out)
}

struct Lines<'a> {
    out: String,
    right_to_left: bool,
    colon: &'a str,
}

impl Lines<'_> {
    fn event(&mut self, line: &PlanLine, labels: &PlanLine, response: &str, stamp: &str) {
        let title = if line.action.is_empty() { &line.about } else { &line.action };
        let mut description = String::new();
        for (label, text) in
            [(&labels.about, &line.about), (&labels.owner, &line.owner), (&labels.measure, &line.measure)]
        {
            if !text.is_empty() {
                let start = if description.is_empty() { "" } else { "\n" };
                description.extend([start, &**label, self.colon, &*text.beside(self.right_to_left)]);
            }
        }
        self.line(&["BEGIN:VEVENT"]);
        self.line(&["UID:", &escaped(response), "-", &escaped(&line.id), "@partnership-check"]);
        self.line(&["DTSTAMP:", stamp]);
        self.line(&["DTSTART;VALUE=DATE:", &basic(&line.due)]);
        self.line(&["SUMMARY:", &escaped(title)]);
        if !description.is_empty() {
            self.line(&["DESCRIPTION:", &escaped(&description)]);
        }
        self.line(&["TRANSP:TRANSPARENT"]); // a reminder does not make the day busy
        self.line(&["END:VEVENT"]);
    }

    /// A content line, folded after at most 75 octets without splitting a character.
    fn line(&mut self, parts: &[&str]) {
        let mut octets = 0;
        for char in parts.iter().flat_map(|part| part.chars()) {
            octets += char.len_utf8();
            if octets > 75 {
                self.out.push_str("\r\n ");
                octets = 1 + char.len_utf8();
            }
            self.out.push(char);
        }
        self.out.push_str("\r\n");
    }
}

/// A text as the value of a property.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for char in clean(text).chars() {
        match char {
            '\n' => value.push_str("\\n"),
            '\\' | ';' | ',' => value.extend(['\\', char]),
            _ => value.push(char),
        }
    }
    value
}

/// A date or a time in UTC, in the basic format: `20260131`, `20260131T125959Z`.
fn basic(moment: &str) -> String {
    let (seconds, zone) = moment.split_once('.').map_or((moment, ""), |(seconds, _)| (seconds, "Z"));
    seconds.chars().filter(|char| !matches!(char, '-' | ':')).chain(zone.chars()).collect()
}

#[cfg(test)]
mod tests;
