//! The results on their way out: the result file itself, and what came of each attempt. Knows no browser.

use std::rc::Rc;

use super::Store;
use crate::app::effect::Effect;
use crate::app::exports::{Export, ExportNews, ExportOutcome};
use crate::app::message::{Notice, Screen};
use crate::app::model::Model;
use crate::wire::result;

impl Store {
    pub(super) fn result_file(&self) -> Rc<Export> {
        let Model { instrument, response, .. } = &*self.model;
        Rc::new(Export::Save {
            format: "json",
            name: result::file_name(instrument, response),
            media: "application/json",
            text: result::write(instrument, response).into(),
        })
    }

    /// Tells the person and the host what came of an export.
    pub(super) fn exported(&mut self, export: &Export, outcome: &ExportOutcome) -> Vec<Effect> {
        if let Some(news) = export.news(outcome) {
            let model = Rc::make_mut(&mut self.model);
            let panel = model.screen == Screen::Results && model.past.is_none();
            if !panel && matches!(news, ExportNews::NotSaved(_)) {
                model.notice = Some(Notice::NotSaved);
            }
            model.exported.set(Some(news));
        }
        let effect = match (export, outcome) {
            (_, ExportOutcome::Done) => export.format().map(Effect::Exported),
            (Export::Save { name, .. }, ExportOutcome::Refused) => Some(Effect::Failed {
                code: "download",
                message: "The browser refused to save the file.",
                place: name.as_str().into(),
            }),
            _ => None,
        };
        effect.into_iter().collect()
    }
}
