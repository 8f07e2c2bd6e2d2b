//! What came of an attempt to save the results or to take them elsewhere. Knows no browser.

use std::rc::Rc;

use super::Store;
use crate::app::effect::Effect;
use crate::app::exports::{Export, ExportNews, ExportOutcome};
use crate::app::message::{Notice, Screen};

impl Store {
    /// Tells the person and the host what came of an export.
    pub(super) fn exported(&mut self, export: &Export, outcome: &ExportOutcome) -> Vec<Effect> {
        if let Some(news) = export.news(outcome) {
            let model = Rc::make_mut(&mut self.model);
            let panel = model.screen == Screen::Results && model.past.is_none();
            if !panel && matches!(news, ExportNews::NotSaved(_)) {
                model.notice = Some(Notice::NotSaved);
            }
            model.exported.set(export.format().unwrap_or_default(), Some(news));
        }
        let effect = match (export, outcome) {
            (_, ExportOutcome::Done | ExportOutcome::DoneWithFile) => export.format().map(Effect::Exported),
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
