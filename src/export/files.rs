//! Makes the files of a response: for each format the file's name, media type and content. It knows nothing about
//! browsers; others save and copy the files.

use super::{calendar, csv, html, markdown, plain, svg};
use crate::domain::response::Response;
use crate::domain::scoring::Scores;
use crate::domain::scoring::findings::Findings;
use crate::figure::Drawing;
use crate::i18n::keys;
use crate::results::{Context, Include, ResponseResults};
use crate::wire::result;

/// The formats in which there is always something to write.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// The result file, which can be opened again.
    Json,
    /// A table of every answer.
    Csv,
    /// The report.
    Html,
    /// The main chart.
    Svg,
    /// A summary as Markdown, and which personal content to include.
    Markdown(Include),
    /// The same as plain text.
    Text(Include),
}

/// A file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExportFile {
    /// The format, as named in the host's `pc-export` event.
    pub format: &'static str,
    /// The file's name.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// Its content.
    pub text: String,
}

impl Format {
    /// The name in the host's `pc-export` event, the extension of the file name, and the media type.
    fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Json => ("json", "json", "application/json"),
            Self::Csv => ("csv", "csv", "text/csv"),
            Self::Html => ("html", "html", "text/html"),
            Self::Svg => ("svg", "svg", "image/svg+xml"),
            Self::Markdown(_) => ("markdown", "md", "text/markdown"),
            Self::Text(_) => ("text", "txt", "text/plain"),
        }
    }
}

/// Makes a file of a response; `previous` is the response of the previous round.
pub fn make(
    format: Format,
    context: Context,
    response: &Response,
    previous: Option<&Response>,
) -> ExportFile {
    let shared;
    let response = match format {
        Format::Markdown(include) | Format::Text(include) => {
            shared = response.shared(include.names, include.notes);
            &shared
        }
        _ => response,
    };
    let findings = Findings::of(context.instrument, response);
    let results = ResponseResults { context, response, findings: &findings };
    let previous = previous.map(|response| Scores::of(context.instrument, response));
    let text = match format {
        Format::Json => result::write(context.instrument, response),
        Format::Csv => csv::write(&results.records()),
        Format::Html => html::write(&results.report(previous.as_ref())),
        Format::Svg => svg::svg(&results.chart_alone(previous.as_ref()), &context.words.language),
        Format::Markdown(include) => markdown::write(&results.summary(include)),
        Format::Text(include) => plain::write(&results.summary(include)),
    };
    let (format, extension, media) = format.names();
    ExportFile { format, name: context.file_name(response, extension), media, text }
}

/// Makes a calendar of the plan's dates. `None` if no planned action has a date.
pub fn calendar(context: Context, response: &Response) -> Option<ExportFile> {
    let findings = Findings::of(context.instrument, response);
    let plan = ResponseResults { context, response, findings: &findings }.plan();
    let words = context.words;
    let colon = words.message(keys::COLON);
    let text = calendar::write(&plan, &response.id, response.updated, words.right_to_left, colon)?;
    let name = context.file_name(response, "ics");
    Some(ExportFile { format: "ics", name, media: "text/calendar", text })
}

/// The main chart as a drawing that stands alone, and a file name for it.
pub fn chart(
    context: Context,
    response: &Response,
    previous: Option<&Response>,
    extension: &str,
) -> (Drawing, String) {
    let findings = Findings::of(context.instrument, response);
    let previous = previous.map(|response| Scores::of(context.instrument, response));
    let chart = ResponseResults { context, response, findings: &findings }.chart_alone(previous.as_ref());
    (chart, context.file_name(response, extension))
}

#[cfg(test)]
mod tests;
