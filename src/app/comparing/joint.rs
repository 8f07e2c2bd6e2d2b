//! The joint result in which a session ends, as a file and in all other forms that a result takes.

use super::model::CompareModel;
use super::step::CompareExport;
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{JOINT, Response};
use crate::export::files::{self, ExportFile, Format};
use crate::i18n::Words;
use crate::results::{Context, Include};
use crate::wire::result::{self, write_with_session};

/// The joint result so far, as JSON text, if there is a session.
pub fn document(model: &CompareModel) -> Option<String> {
    written(model, model.session.as_ref()?.response())
}

/// The session's response with what came of each item.
fn written(model: &CompareModel, response: &Response) -> Option<String> {
    let (instrument, session) = (model.instrument.as_ref()?, model.session.as_ref()?);
    let record = session.record(instrument, model.comparison.as_ref()?.figures());
    Some(write_with_session(instrument, response, &record, &[]))
}

/// The joint result as a file. `None` if there is no session, or nothing to write.
pub fn file(model: &CompareModel, export: CompareExport, words: &Words, stamp: &Stamp) -> Option<ExportFile> {
    let file = content(model, export, words, stamp)?;
    // Otherwise it would be called the same as that of a person who gave no name.
    let (day, extension) = (words.day(stamp.now), file.name.rsplit('.').next().unwrap_or_default());
    let name = result::named_by(&model.instrument.as_ref()?.id, &day, JOINT, extension);
    Some(ExportFile { name, ..file })
}

fn content(model: &CompareModel, export: CompareExport, words: &Words, stamp: &Stamp) -> Option<ExportFile> {
    let (instrument, session) = (model.instrument.as_ref()?, model.session.as_ref()?);
    let response = session.end(instrument, stamp);
    let context = Context { instrument, words };
    let include = Include { names: true, notes: true };
    let format = match export {
        CompareExport::Json => {
            let text = written(model, &response)?;
            return Some(ExportFile { text, ..files::make(Format::Json, context, &response, None) });
        }
        CompareExport::Calendar => return files::calendar(context, &response),
        CompareExport::Csv => Format::Csv,
        CompareExport::Html => Format::Html,
        CompareExport::Text => Format::Text(include),
        CompareExport::Markdown => Format::Markdown(include),
        CompareExport::Print | CompareExport::AnswersCsv | CompareExport::AnswersLines => return None,
    };
    Some(files::make(format, context, &response, None))
}
