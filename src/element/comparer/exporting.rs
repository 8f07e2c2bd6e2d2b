//! How a comparison leaves the widget: as a file or by the clipboard. Knows nothing of how a file is made.

use yew::platform::spawn_local;

use super::Comparer;
use crate::app::comparing::joint;
use crate::app::comparing::model::{News, Refused};
use crate::app::comparing::step::{CompareExport, CompareInput};
use crate::domain::group::comparison::Comparison;
use crate::export::files::ExportFile;
use crate::export::group::{self, files::GroupFormat};
use crate::export::long::RowForm;
use crate::platform::ids::stamp;
use crate::platform::{clipboard, clock, download};
use crate::results::Context;
use crate::results::group::{Beside, GroupResults};

impl Comparer {
    /// Saves or copies a file, and says what came of it.
    pub(super) fn export(&self, export: CompareExport, file: Option<ExportFile>) {
        let Some(file) = file else { return };
        let me = self.me.clone();
        spawn_local(async move {
            let refused = |what| News::Refused(what, file.text.as_str().into());
            let news = match export {
                CompareExport::Text | CompareExport::Markdown => match clipboard::copy(&file.text).await {
                    Ok(()) => News::Copied,
                    Err(_) => refused(Refused::Copying),
                },
                _ => match download::text(&file.name, file.media, &file.text) {
                    Ok(()) => News::Saved(file.name.as_str().into()),
                    Err(_) => refused(Refused::Saving),
                },
            };
            let Some(comparer) = me.upgrade() else { return };
            if !matches!(news, News::Refused(..)) {
                drop(comparer.host.exported(file.format));
            }
            comparer.run(CompareInput::Exported(news));
        });
    }

    /// The session's joint result.
    pub(super) fn joint_file(&self, export: CompareExport) -> Option<ExportFile> {
        let words = self.ctx.borrow().words.clone();
        joint::file(&self.model.borrow(), export, &words, &stamp())
    }

    /// The comparison.
    pub(super) fn file(&self, export: CompareExport) -> Option<ExportFile> {
        let (model, words) = (self.model.borrow().clone(), self.ctx.borrow().words.clone());
        let (instrument, comparison) = (model.instrument.as_ref()?, model.comparison.as_ref()?);
        let answers = |form| match &**comparison {
            Comparison::Named(named) => {
                Some(group::files::answers(form, instrument, named, &words, clock::now()))
            }
            // A row has all that one person answered.
            Comparison::Anonymous(_) => None,
        };
        let format = match export {
            CompareExport::AnswersCsv => return answers(RowForm::Csv),
            CompareExport::AnswersLines => return answers(RowForm::JsonLines),
            CompareExport::Json => GroupFormat::Json,
            CompareExport::Html => GroupFormat::Html,
            CompareExport::Csv => GroupFormat::Csv,
            CompareExport::Text => GroupFormat::Text(true),
            CompareExport::Markdown => GroupFormat::Markdown(true),
            CompareExport::Print | CompareExport::Calendar => return None,
        };
        let context = Context { instrument, words: &words };
        // Only the report has more than the comparison.
        let beside = match export {
            CompareExport::Html => {
                context.beside(&model.set, &model.earlier.set, &model.choices, model.target)
            }
            _ => Beside::default(),
        };
        Some(group::files::make(format, GroupResults { context, comparison }, &beside, clock::now()))
    }
}
