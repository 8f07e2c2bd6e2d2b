//! Makes the files of a comparison: for each format the file's name, media type and content. It knows nothing about
//! browsers; others save and copy the files.

use super::csv;
use crate::domain::group::comparison::Named;
use crate::domain::instrument::Instrument;
use crate::domain::time::Timestamp;
use crate::export::files::ExportFile;
use crate::export::long::{Answered, RowForm, rows};
use crate::export::{html, markdown, plain};
use crate::i18n::Words;
use crate::results::group::{Beside, GroupResults};
use crate::wire::comparison;
use crate::wire::result::named_by;

/// The formats.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupFormat {
    /// The comparison document.
    Json,
    /// A table of all items.
    Csv,
    /// The report.
    Html,
    /// A summary as Markdown, and whether it may name organisations.
    Markdown(bool),
    /// The same as plain text.
    Text(bool),
}

impl GroupFormat {
    /// The name in the host's `pc-export` event, the extension of the file name, and the media type.
    fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Json => ("json", "json", "application/json"),
            Self::Csv => ("csv", "csv", "text/csv"),
            Self::Html => ("html", "html", "text/html"),
            Self::Markdown(_) => ("markdown", "md", "text/markdown"),
            Self::Text(_) => ("text", "txt", "text/plain"),
        }
    }
}

/// Makes a file of a comparison at this moment; the report also has what is beside it.
pub fn make(format: GroupFormat, results: GroupResults, beside: &Beside, now: Timestamp) -> ExportFile {
    let context = results.context;
    let day = context.words.day(now);
    let text = match format {
        GroupFormat::Json => {
            comparison::write(context.instrument, results.comparison, &context.words.language, now)
        }
        GroupFormat::Csv => csv::write(&results.records(&day)),
        GroupFormat::Html => html::write(&results.report(&day, beside)),
        GroupFormat::Markdown(names) => markdown::write(&results.summary(&day, names)),
        GroupFormat::Text(names) => plain::write(&results.summary(&day, names)),
    };
    let (format, extension, media) = format.names();
    ExportFile { format, name: results.file_name(&day, extension), media, text }
}

/// Makes a table of all answers of these people, in the order of the comparison: what the command's `table` makes of their
/// latest rounds.
pub fn answers(
    form: RowForm,
    instrument: &Instrument,
    named: &Named,
    words: &Words,
    now: Timestamp,
) -> ExportFile {
    let mut text = form.head();
    for person in &named.people {
        let response = &person.member.response;
        let answered = Answered {
            instrument,
            edition: person.member.edition,
            response,
            round: person.member.round,
            person: &response.id,
            alias: None,
            language: &words.language,
        };
        rows(answered).for_each(|row| form.push(&row, &mut text));
    }
    let (format, extension, media) = match form {
        RowForm::Csv => ("answers-csv", "csv", "text/csv"),
        RowForm::JsonLines => ("answers-jsonl", "jsonl", "application/jsonl"),
    };
    let name = named_by(&format!("{}-answers", instrument.id), &words.day(now), "", extension);
    ExportFile { format, name, media, text }
}

#[cfg(test)]
mod tests;
