//! Writes one table of a comparison, one item per row, for spreadsheets and statistics programs: RFC 4180 in UTF-8. The
//! columns have the same names in every language; only those of the levels depend on the assessment. It names nobody.

use crate::domain::exact::Exact;
use crate::export::csv::push_text;
use crate::export::text::clean;
use crate::results::group::{GroupRecords, ItemRecord};

/// The columns before those of the levels, `level_1` and so on.
pub const BEFORE: [&str; 5] = [
    "section", // the section's id
    "item",    // the item's id
    "title",   // the prompt
    "kind",    // `rating`, `pick`, `text`, `number`
    "n",       // how many answered: responses, or organisations with one voice each
];

/// The columns after those of the levels. A cell is empty if its item has no such value.
pub const AFTER: [&str; 17] = [
    "median",
    "low",
    "high",
    "mean",
    "consensus", // 0 to 1
    "verdict",   // `one-apart`, `divided`, `shared`, `mixed`; empty for fewer than 5 values
    "talk",      // `true` or `false`
    "dont_know",
    "not_applicable",
    "unanswered",
    "options",    // how many picked each option, one per line: `id: 3`
    "assessment", // this and all following columns are the same in every row
    "edition",
    "language",
    "date",
    "voice",     // `person` or `organisation`
    "responses", // how many there are
];

/// All items as text. It begins with a byte order mark, without which some spreadsheets assume another encoding.
///
/// Numbers use a decimal point and have at most six decimals. A level that is not in an item's scale has an empty cell, and
/// so has every level where organisations have one voice each. Text that a spreadsheet would take for a formula gets an
/// apostrophe in front.
pub fn write(records: &GroupRecords) -> String {
    let mut out = String::from("\u{feff}");
    let levels = records.levels.iter().map(|level| format!("level_{level}"));
    let names = BEFORE.map(str::to_owned).into_iter().chain(levels).chain(AFTER.map(str::to_owned));
    row(names, &mut out);
    for item in &records.items {
        row(cells(records, item), &mut out);
    }
    out
}

fn row(cells: impl IntoIterator<Item = String>, out: &mut String) {
    for (number, cell) in cells.into_iter().enumerate() {
        if number > 0 {
            out.push(',');
        }
        out.push_str(&cell);
    }
    out.push_str("\r\n");
}

fn cells(records: &GroupRecords, item: &ItemRecord) -> Vec<String> {
    let count = |count: Option<usize>| count.map(|count| count.to_string()).unwrap_or_default();
    let level = |level: &i32| count(item.counts.iter().find(|(it, _)| it == level).map(|(_, n)| *n));
    let options: Vec<_> = item.options.iter().map(|(id, count)| format!("{id}: {count}")).collect();
    let mut cells =
        vec![text(&item.section), text(&item.item), text(&item.title), item.kind.into(), item.n.to_string()];
    cells.extend(records.levels.iter().map(level));
    cells.extend([item.median, item.low, item.high, item.mean, item.consensus].map(number));
    cells.extend([
        item.verdict.into(),
        item.talk.map(|talk| talk.to_string()).unwrap_or_default(),
        count(item.dont_know),
        count(item.not_applicable),
        count(item.unanswered),
        text(&options.join("\n")),
        text(&records.assessment),
        text(&records.edition),
        text(&records.language),
        text(&records.date),
        records.voice.into(),
        records.responses.to_string(),
    ]);
    cells
}

fn text(text: &str) -> String {
    let mut cell = String::new();
    push_text(&clean(text), &mut cell);
    cell
}

/// A number with as many decimals as it needs, six at most.
fn number(value: Option<Exact>) -> String {
    let Some(millionths) = value.map(Exact::millionths) else { return String::new() };
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, part) = (millionths.unsigned_abs() / 1_000_000, millionths.unsigned_abs() % 1_000_000);
    let decimals = format!("{part:06}");
    match decimals.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        decimals => format!("{sign}{whole}.{decimals}"),
    }
}

#[cfg(test)]
mod tests;
