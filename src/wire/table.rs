//! Reads tables (CSV) back that were made from responses: each response in one becomes the text of a result file, which is then
//! read like any other. Scores and actions in a table are left out, and of a date only the day is known. What a spreadsheet
//! changed is not guessed at: such a table is refused, with the reason. Knows no assessment.

mod guard;
mod rows;

use litemap::LiteMap;

pub use self::guard::{SEPARATORS, needs_guard};
use self::rows::rows;
use super::encoding::without_mark;
use super::json::{Layout, to_text};
use super::problem::{Problem, Problems};
use super::result::limits::FORMAT;
use super::result::{AnswerFile, Entries, InstrumentRef, RespondentFile, StateFile};

/// The columns that say what was answered, when and by whom; `title` says it of the assessment.
const NEEDED: [&str; 19] = [
    "record",
    "section",
    "item",
    "title",
    "kind",
    "answer",
    "value",
    "state",
    "picks",
    "importance_value",
    "note",
    "assessment",
    "edition",
    "language",
    "date",
    "response",
    "name",
    "organisation",
    "role",
];

/// In the place of the hash of the assessment file, which no table has.
const NO_FINGERPRINT: &str = "0000000000000000";

/// A row by its columns' names, and its number in the file.
struct Row<'a> {
    cells: [&'a str; NEEDED.len()],
    number: usize,
}

impl<'a> Row<'a> {
    fn cell(&self, name: &str) -> &'a str {
        NEEDED.iter().position(|column| *column == name).map_or("", |at| self.cells[at])
    }
}

#[derive(serde::Serialize)]
struct Document<'a> {
    format: &'static str,
    version: i32,
    response: &'a str,
    instrument: InstrumentRef<'a>,
    language: &'a str,
    started: &'a str,
    updated: &'a str,
    completed: Option<&'a str>,
    respondent: RespondentFile<'a>,
    answers: Entries<'a, AnswerFile<'a>>,
}

/// Whether a text begins as a table does.
pub fn is_table(text: &str) -> bool {
    without_mark(text).starts_with("record,section,item,")
}

/// The texts of result files that say what a table says: one for each response in it, because one table can be appended to
/// another. Or everything that is in the way of that.
pub fn documents(table: &str) -> Result<Vec<String>, Problems> {
    let whole = || Problems::whole("breaks off within a quoted cell");
    let all: Vec<Vec<String>> = rows(without_mark(table)).ok_or_else(whole)?;
    let Some((head, body)) = all.split_first() else { return Ok(Vec::new()) };
    let mut places = [0; NEEDED.len()];
    for (place, name) in places.iter_mut().zip(NEEDED) {
        let found = head.iter().position(|cell| cell == name);
        *place = found.ok_or_else(|| {
            Problems::whole(format!(
                "has no column {name}, without which answers would be lost; ask for the result file (.json)"
            ))
        })?;
    }
    let mut problems = Problems::default();
    let (mut responses, mut numbers) = (Vec::<Vec<Row>>::new(), LiteMap::<&str, usize>::new());
    for (at, cells) in body.iter().enumerate() {
        // A table that was appended has its own heading.
        if cells.first().is_some_and(|first| without_mark(first) == NEEDED[0]) {
            continue;
        }
        if cells.len() != head.len() {
            let message = format!("has {} cells, while the first row has {}", cells.len(), head.len());
            problems.add(Problem { pointer: pointer(at), message });
            continue;
        }
        let row = Row { cells: places.map(|place| &*cells[place]), number: at };
        let number = *numbers.entry(row.cell("response")).or_insert(responses.len());
        match responses.get_mut(number) {
            Some(rows) => rows.push(row),
            None => responses.push(vec![row]),
        }
    }
    let texts: Vec<_> = responses.iter().map(|rows| document(rows, &mut problems)).collect();
    problems.unless_any(Some(texts))
}

/// The text of the result file that the rows of one response make.
fn document(rows: &[Row], problems: &mut Problems) -> String {
    let first = &rows[0];
    let whole = rows.iter().find(|row| row.cell("record") == "score" && row.cell("section").is_empty());
    let moment = format!("{}T00:00:00.000Z", first.cell("date"));
    let mut answers = Vec::new();
    for row in rows.iter().filter(|row| row.cell("record") == "answer") {
        match answer(row) {
            Ok(Some(answer)) => answers.push((row.cell("item"), answer)),
            Ok(None) => {}
            Err(message) => problems.add(Problem { pointer: pointer(row.number), message }),
        }
    }
    let document = Document {
        format: FORMAT,
        version: 1,
        response: first.cell("response"),
        instrument: InstrumentRef {
            id: first.cell("assessment"),
            edition: first.cell("edition").to_owned(),
            title: whole.map_or(first.cell("assessment"), |row| row.cell("title")),
            fingerprint: NO_FINGERPRINT,
        },
        language: first.cell("language"),
        started: &moment,
        updated: &moment,
        completed: None,
        respondent: RespondentFile {
            name: first.cell("name"),
            organisation: first.cell("organisation"),
            role: first.cell("role"),
        },
        answers: Entries(answers),
    };
    to_text(&document, Layout::Compact)
}

/// The answer in a row, if there is one; or what is wrong with it.
fn answer<'a>(row: &Row<'a>) -> Result<Option<AnswerFile<'a>>, String> {
    let number = |name: &str| match row.cell(name) {
        "" => Ok(None),
        text => text
            .parse::<i32>()
            .map(Some)
            .map_err(|_| format!("has \"{text}\" as {name}, which is no whole number")),
    };
    let importance = number("importance_value")?;
    let mut answer = AnswerFile { importance, note: row.cell("note"), ..AnswerFile::default() };
    match (row.cell("state"), row.cell("kind")) {
        ("answered", "rating" | "number") => answer.value = number("value")?,
        ("answered", "pick") => answer.picks = row.cell("picks").split_whitespace().collect(),
        ("answered", "text") => answer.text = row.cell("answer"),
        ("answered", kind) => return Err(format!("has \"{kind}\" as kind, which is none")),
        ("not-applicable", _) => answer.state = Some(StateFile::NotApplicable),
        ("dont-know", _) => answer.state = Some(StateFile::DontKnow),
        ("unanswered", _) if importance.is_none() && answer.note.is_empty() => return Ok(None),
        ("unanswered", _) => {}
        (state, _) => return Err(format!("has \"{state}\" as state, which is none")),
    }
    Ok(Some(answer))
}

/// The place of a row behind the heading, as a spreadsheet numbers it.
fn pointer(row: usize) -> String {
    format!("row {}", row + 2)
}

#[cfg(test)]
mod tests;
