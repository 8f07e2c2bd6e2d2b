//! Writes responses in the long format, one row a response and item, as statistics programs and databases want it: as CSV
//! (RFC 4180 in UTF-8) or JSON Lines. The columns have the same names in every language and for every assessment.

use crate::domain::id::Id;
use crate::domain::instrument::{Edition, Instrument, Item};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::export::csv::push_text;
use crate::export::text::clean;
use crate::results::{kind_name, state_name};
use crate::wire::json::{Layout, to_text};

/// A response, as rows are made of it.
#[derive(Clone, Copy)]
pub struct Answered<'a> {
    /// The assessment that was answered.
    pub instrument: &'a Instrument,
    /// The edition of it that the file names.
    pub edition: Edition,
    /// The answers.
    pub response: &'a Response,
    /// Which of a person's rounds this is: 1 for the first.
    pub round: usize,
    /// The id of the person's latest response, which says which rounds belong together.
    pub person: &'a str,
    /// What stands for the response and for the person where nobody is to be told from anybody else: then names, the words that
    /// people wrote and the times of day are left out. `None` for their own ids, with everything.
    pub alias: Option<[&'a str; 2]>,
    /// The language of prompts and labels, if the assessment has it.
    pub language: &'a str,
}

/// An answer to an item, or that there is none. A field is `None` or empty where it does not apply.
#[derive(Clone, PartialEq, Debug)]
pub struct LongRow {
    /// The response's id.
    pub response: String,
    /// The id of the person's latest response: the same in all rounds of a file.
    pub person: String,
    /// The assessment's id.
    pub assessment: String,
    /// Its edition, as `1.0.0`.
    pub edition: String,
    /// In which language it was answered, as a BCP 47 tag.
    pub language: String,
    /// Which of the person's rounds it is: 1 for the first.
    pub round: i32,
    /// When the response was begun, in UTC (RFC 3339).
    pub started: String,
    /// When anything in it last changed.
    pub updated: String,
    /// When its results were opened with every required answer; empty if they were not.
    pub completed: String,
    /// Who answered.
    pub name: String,
    /// For which organisation.
    pub organisation: String,
    /// In which role.
    pub role: String,
    /// The section's id.
    pub section: String,
    /// The item's id.
    pub item: String,
    /// `rating`, `pick`, `text` or `number`.
    pub kind: &'static str,
    /// The statement or question.
    pub prompt: String,
    /// `rated` (a rating with a level), `answered` (anything else with an answer), `not-applicable`, `dont-know` or
    /// `unanswered`.
    pub state: &'static str,
    /// The value of a level, or a number.
    pub value: Option<i32>,
    /// The level in words.
    pub label: String,
    /// The level in points, 0 to 100.
    pub points: Option<f64>,
    /// How important it is, as the value of a level.
    pub importance: Option<i32>,
    /// The ids of the picked options, with spaces between them.
    pub picks: String,
    /// What was written as an answer.
    pub text: String,
    /// The note beside the answer.
    pub note: String,
}

/// The names of the columns, in the order of [`LongRow`].
pub const COLUMNS: [&str; 24] = [
    "response",
    "person",
    "assessment",
    "edition",
    "language",
    "round",
    "started",
    "updated",
    "completed",
    "name",
    "organisation",
    "role",
    "section",
    "item",
    "kind",
    "prompt",
    "state",
    "value",
    "label",
    "points",
    "importance",
    "picks",
    "text",
    "note",
];

/// A row for each item of the assessment, in its order.
pub fn rows(answered: Answered<'_>) -> impl Iterator<Item = LongRow> {
    let instrument = answered.instrument;
    instrument.items.iter().enumerate().map(move |(number, item)| {
        let section = &instrument.sections[instrument.section_of(number)];
        answered.row(section.id.shared().to_string(), item)
    })
}

impl Answered<'_> {
    fn row(&self, section: String, item: &Item) -> LongRow {
        let Self { instrument, response, alias, .. } = *self;
        let named = |text: &str| if alias.is_some() { String::new() } else { text.to_owned() };
        let moment = |moment: crate::domain::time::Timestamp| match alias {
            Some(_) => moment.start_of_day().to_string(),
            None => moment.to_string(),
        };
        let answer = response.answers.get(&item.id);
        let value = response.value_of(&item.id);
        let languages = [self.language.into()];
        let level = match (value, item.rating()) {
            (AnswerValue::Rated(level), Some(rating)) => rating.scale.level(*level),
            _ => None,
        };
        LongRow {
            response: alias.map_or(&*response.id, |[response, _]| response).to_owned(),
            person: alias.map_or(self.person, |[_, person]| person).to_owned(),
            assessment: instrument.id.to_string(),
            edition: self.edition.to_string(),
            language: response.language.to_string(),
            round: self.round as i32,
            started: moment(response.started),
            updated: moment(response.updated),
            completed: response.completed.map(moment).unwrap_or_default(),
            name: named(&response.respondent.name),
            organisation: named(&response.respondent.organisation),
            role: named(&response.respondent.role),
            section,
            item: item.id.to_string(),
            kind: kind_name(&item.kind),
            prompt: item.prompt.get(&languages).to_string(),
            state: state(value),
            value: match value {
                AnswerValue::Rated(value) | AnswerValue::Number(value) => Some(*value),
                _ => None,
            },
            label: level.map(|level| level.label.get(&languages).to_string()).unwrap_or_default(),
            points: level.and_then(|level| item.rating().map(|rating| rating.points(level.value).to_f64())),
            importance: answer.and_then(|answer| answer.importance),
            picks: match value {
                AnswerValue::Picked(picks) => joined(picks),
                _ => String::new(),
            },
            text: match value {
                AnswerValue::Wrote(text) => named(text),
                _ => String::new(),
            },
            note: answer.map(|answer| named(&answer.note)).unwrap_or_default(),
        }
    }
}

fn joined(picks: &[Id]) -> String {
    picks.iter().map(|id| &**id).collect::<Vec<_>>().join(" ")
}

/// The state as in other files, but that a level is told apart from other answers.
fn state(value: &AnswerValue) -> &'static str {
    if matches!(value, AnswerValue::Rated(_)) { "rated" } else { state_name(value) }
}

/// The forms of text that rows are written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowForm {
    /// A table.
    Csv,
    /// A JSON object a line.
    JsonLines,
}

impl RowForm {
    /// What comes before the first row.
    pub fn head(self) -> String {
        match self {
            Self::Csv => csv_head(),
            Self::JsonLines => String::new(),
        }
    }

    /// Adds a row.
    pub fn push(self, row: &LongRow, out: &mut String) {
        match self {
            Self::Csv => push_csv(row, out),
            Self::JsonLines => push_json(row, out),
        }
    }
}

/// The first line of a CSV file. It begins with a byte order mark, without which some spreadsheets assume another encoding.
fn csv_head() -> String {
    format!("\u{feff}{}\r\n", COLUMNS.join(","))
}

/// Adds a row as a line of a CSV file. Text that a spreadsheet would take for a formula gets an apostrophe in front.
fn push_csv(row: &LongRow, out: &mut String) {
    for (at, cell) in cells(row).into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        match cell {
            Cell::Text(text) => push_text(&clean(text), out),
            Cell::Number(number) => out.push_str(number.as_deref().unwrap_or_default()),
        }
    }
    out.push_str("\r\n");
}

/// Adds a row as a line of JSON. A number that does not apply is null.
fn push_json(row: &LongRow, out: &mut String) {
    for (at, (name, cell)) in COLUMNS.iter().zip(cells(row)).enumerate() {
        out.push_str(if at == 0 { "{\"" } else { ",\"" });
        out.push_str(name);
        out.push_str("\":");
        match cell {
            Cell::Text(text) => out.push_str(to_text(&text, Layout::Compact).trim_end()),
            Cell::Number(number) => out.push_str(number.as_deref().unwrap_or("null")),
        }
    }
    out.push_str("}\n");
}

enum Cell<'a> {
    Text(&'a str),
    Number(Option<String>),
}

fn cells(row: &LongRow) -> [Cell<'_>; COLUMNS.len()] {
    use Cell::{Number, Text};
    let number = |number: Option<i32>| Number(number.map(|it| it.to_string()));
    [
        Text(&row.response),
        Text(&row.person),
        Text(&row.assessment),
        Text(&row.edition),
        Text(&row.language),
        number(Some(row.round)),
        Text(&row.started),
        Text(&row.updated),
        Text(&row.completed),
        Text(&row.name),
        Text(&row.organisation),
        Text(&row.role),
        Text(&row.section),
        Text(&row.item),
        Text(row.kind),
        Text(&row.prompt),
        Text(row.state),
        number(row.value),
        Text(&row.label),
        Number(row.points.map(|it| it.to_string())),
        number(row.importance),
        Text(&row.picks),
        Text(&row.text),
        Text(&row.note),
    ]
}

#[cfg(test)]
mod tests;
