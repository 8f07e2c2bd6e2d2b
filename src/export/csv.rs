//! Writes one table of all answers, scores and actions for spreadsheets and statistics programs: RFC 4180 in UTF-8, one
//! observation per row. Columns have the same names in every language and edition, so that tables can be appended
//! to one another. It does not use the headings of other files.

use super::text::clean;
use crate::domain::exact::Tenths;
use crate::results::{Records, ScoreRecord};
use crate::wire::table::{SEPARATORS, needs_guard};

/// The columns in order. A cell is empty if its record has no such value.
pub const COLUMNS: [&str; 32] = [
    "record",      // `answer`, `score` or `action`
    "section",     // the section's id; empty for the overall score
    "item",        // the item's id; a plan line's id for an action
    "title",       // the prompt, the title of the section or assessment, or the subject of an action
    "kind",        // `rating`, `pick`, `text`, `number`
    "answer",      // in words
    "value",       // a level's value or a number
    "state",       // `answered`, `not-applicable`, `dont-know`, `unanswered`
    "picks",       // the ids of the picked options, with spaces between them
    "points",      // a rating's points out of 100
    "score",       // points out of 100
    "low",         // the lowest score that the gaps allow
    "high",        // the highest score that the gaps allow
    "coverage",    // the share of applicable items that are rated, in percent
    "band",        // in words
    "provisional", // `true` or `false`
    "importance",  // in words
    "importance_value",
    "note",
    "advice", // one piece per line
    "action",
    "owner",
    "due",
    "measure",
    "assessment", // this and all following columns are the same in every row
    "edition",
    "language",
    "date",
    "response", // the response's id, by which several tables can be told apart
    "name",
    "organisation",
    "role",
];

/// All records as text. It begins with a byte order mark, without which some spreadsheets assume another encoding.
///
/// Numbers use a decimal point and have at most one decimal. Text that a spreadsheet would take for a formula gets an
/// apostrophe in front, also after a semicolon, a tab or a line break within a cell. [`crate::wire::table`] reads it back.
pub fn write(records: &Records) -> String {
    let mut out = String::from("\u{feff}");
    out.push_str(&COLUMNS.join(","));
    out.push_str("\r\n");
    for section in &records.sections {
        for item in &section.items {
            let row = Row {
                record: "answer",
                section: &section.id,
                item: &item.id,
                title: &item.prompt,
                kind: item.kind,
                answer: &item.answer,
                value: item.value.map(|value| value.to_string()).unwrap_or_default(),
                state: item.state,
                picks: item.picks.join(" "),
                points: number(item.points),
                importance: &item.importance,
                importance_value: item.importance_value.map(|value| value.to_string()).unwrap_or_default(),
                note: &item.note,
                advice: item.advice.iter().map(|it| &**it).collect::<Vec<_>>().join("\n"),
                ..Row::default()
            };
            row.write(records, &mut out);
        }
    }
    for section in &records.sections {
        score(records, &section.id, &section.title, section.score.as_ref(), &mut out);
    }
    score(records, "", &records.title, records.overall.as_ref(), &mut out);
    for line in &records.plan.lines {
        let row = Row {
            record: "action",
            item: &line.id,
            title: &line.about,
            action: &line.action,
            owner: &line.owner,
            due: &line.due,
            measure: &line.measure,
            ..Row::default()
        };
        row.write(records, &mut out);
    }
    out
}

fn score(records: &Records, section: &str, title: &str, score: Option<&ScoreRecord>, out: &mut String) {
    let Some(known) = score else { return };
    let row = Row {
        record: "score",
        section,
        title,
        score: number(known.score),
        low: number(known.low),
        high: number(known.high),
        coverage: number(known.coverage),
        band: &known.band,
        provisional: if known.provisional { "true" } else { "false" },
        ..Row::default()
    };
    row.write(records, out);
}

fn number(value: Option<Tenths>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The columns that differ from row to row. Numbers are already formatted.
#[derive(Default)]
struct Row<'a> {
    record: &'static str,
    section: &'a str,
    item: &'a str,
    title: &'a str,
    kind: &'static str,
    answer: &'a str,
    value: String,
    state: &'static str,
    picks: String,
    points: String,
    score: String,
    low: String,
    high: String,
    coverage: String,
    band: &'a str,
    provisional: &'static str,
    importance: &'a str,
    importance_value: String,
    note: &'a str,
    advice: String,
    action: &'a str,
    owner: &'a str,
    due: &'a str,
    measure: &'a str,
}

enum Cell<'a> {
    Text(&'a str),
    /// Text of our own, which needs no escaping.
    Ours(&'a str),
}

impl Row<'_> {
    fn write(&self, records: &Records, out: &mut String) {
        use Cell::{Ours, Text};
        let cells: [Cell; COLUMNS.len()] = [
            Ours(self.record),
            Text(self.section),
            Text(self.item),
            Text(self.title),
            Ours(self.kind),
            Text(self.answer),
            Ours(&self.value),
            Ours(self.state),
            Ours(&self.picks),
            Ours(&self.points),
            Ours(&self.score),
            Ours(&self.low),
            Ours(&self.high),
            Ours(&self.coverage),
            Text(self.band),
            Ours(self.provisional),
            Text(self.importance),
            Ours(&self.importance_value),
            Text(self.note),
            Text(&self.advice),
            Text(self.action),
            Text(self.owner),
            Text(self.due),
            Text(self.measure),
            Text(&records.assessment),
            Text(&records.edition),
            Text(&records.language),
            Text(&records.date),
            Text(&records.response),
            Text(&records.respondent.name),
            Text(&records.respondent.organisation),
            Text(&records.respondent.role),
        ];
        for (number, cell) in cells.into_iter().enumerate() {
            if number > 0 {
                out.push(',');
            }
            match cell {
                Ours(written) => out.push_str(written),
                Text(text) => push_text(&clean(text), out),
            }
        }
        out.push_str("\r\n");
    }
}

/// Adds a text as a cell, quoted where necessary. It must be clean.
pub(super) fn push_text(text: &str, out: &mut String) {
    let quoted = text.contains([',', '"', '\n']);
    if quoted {
        out.push('"');
    }
    if needs_guard(text) {
        out.push('\'');
    }
    for (at, char) in text.char_indices() {
        if char == '"' {
            out.push(char);
        }
        out.push(char);
        // A spreadsheet that separates cells with semicolons starts a new cell here. It ignores the quotation marks,
        // because to it they are in the middle of a cell.
        if SEPARATORS.contains(&char) && needs_guard(&text[at + 1..]) {
            out.push('\'');
        }
    }
    if quoted {
        out.push('"');
    }
}

#[cfg(test)]
mod tests;
