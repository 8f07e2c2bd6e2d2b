//! The files that a person takes away of one response: for each format its name, its media type and its content. Knows no
//! browser: saving and copying are others' work.

use super::{calendar, csv, html, markdown, svg};
use crate::domain::response::Response;
use crate::domain::scoring::Scores;
use crate::domain::scoring::findings::Findings;
use crate::results::{Context, Figure, Include, ResponseResults};
use crate::wire::result;

/// What can be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// The result file, which can be opened again.
    Json,
    /// A table of every answer.
    Csv,
    /// The report.
    Html,
    /// The picture that stands for the result.
    Svg,
    /// The plan's dates.
    Calendar,
    /// A summary, with what of the person is to go into it.
    Markdown(Include),
}

/// A file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExportFile {
    /// The format as the host's `pc-export` event names it.
    pub format: &'static str,
    /// The file's name.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// Its content.
    pub text: String,
}

impl Format {
    /// As the host's `pc-export` event names it, the ending of a file's name, and the media type.
    fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Json => ("json", "json", "application/json"),
            Self::Csv => ("csv", "csv", "text/csv"),
            Self::Html => ("html", "html", "text/html"),
            Self::Svg => ("svg", "svg", "image/svg+xml"),
            Self::Calendar => ("ics", "ics", "text/calendar"),
            Self::Markdown(_) => ("markdown", "md", "text/markdown"),
        }
    }
}

/// Makes a file of a response; `previous` is that of the round before. `None` only for a calendar where nothing planned
/// has a date.
pub fn make(
    format: Format,
    context: Context,
    response: &Response,
    previous: Option<&Response>,
) -> Option<ExportFile> {
    let shared;
    let response = match format {
        Format::Markdown(include) => {
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
        Format::Svg => svg::svg(&results.chart(previous.as_ref()).drawing),
        Format::Calendar => calendar::write(&results.plan(), &response.id, response.updated)?,
        Format::Markdown(include) => markdown::write(&results.summary(include)),
    };
    let (format, extension, media) = format.names();
    Some(ExportFile { format, name: context.file_name(response.moment(), extension), media, text })
}

/// The picture that stands for the result, to be painted, and the name of a file of it.
pub fn chart(
    context: Context,
    response: &Response,
    previous: Option<&Response>,
    extension: &str,
) -> (Figure, String) {
    let findings = Findings::of(context.instrument, response);
    let previous = previous.map(|response| Scores::of(context.instrument, response));
    let chart = ResponseResults { context, response, findings: &findings }.chart(previous.as_ref());
    (chart, context.file_name(response.moment(), extension))
}

#[cfg(test)]
mod tests;
