//! What came of saving or sharing the results, beside the button that was pressed. Comes with the later part, and knows
//! nothing about how anything is saved.

use yew::{AttrValue, Html};

use super::context::{SharedContext, ViewContext};
use super::download::download;
use super::markup::{
    element, element_with, field, fragment, keyed, named, none, phrase_element, static_text,
};
use crate::app::exports::{ExportNews, ExportStatus};
use crate::app::model::Model;
use crate::i18n::{Phrase, keys};

/// The result file.
pub const RESULT_FILE: &[&str] = &["json"];

/// The button to save the results, with what came of it.
pub fn save(ctx: &SharedContext, class: &'static str, model: &Model) -> Html {
    let buttons = element("div", "pc-buttons", [download(ctx, class, &model.response, &model.rounds)]);
    named("div", "pc-save", "save", [buttons, status(ctx, &model.exported, RESULT_FILE, true)])
}

/// What came of the last export if it was in one of these formats, and its text if the person has to copy it by hand.
/// It is `spoken` where nothing else reads it out.
pub fn status(ctx: &ViewContext, status: &ExportStatus, formats: &[&str], spoken: bool) -> Html {
    let news = status.news.as_ref().filter(|_| formats.contains(&status.format));
    let results = ctx.results();
    let to = Phrase::written(ctx.collector().0);
    let (words, by_hand) = match news {
        None => (Phrase::default(), None),
        Some(ExportNews::Saved(name)) => (results.format(keys::TAKE_SAVED, &[&Phrase::written(name)]), None),
        Some(ExportNews::CopiedHere) => (results.message(keys::TAKE_COPIED_HERE), None),
        Some(ExportNews::NoAddress) => (results.message(keys::TAKE_NO_ADDRESS), None),
        Some(ExportNews::Copied) => (results.message(keys::TAKE_COPIED), None),
        Some(ExportNews::Shared) => (results.message(keys::TAKE_SHARED), None),
        Some(ExportNews::Drafted) => (results.format(keys::SEND_DRAFTED, &[&to]), None),
        Some(ExportNews::DraftedWithFile(name)) => {
            (results.format(keys::SEND_DRAFTED_WITH_FILE, &[&Phrase::written(name), &to]), None)
        }
        Some(ExportNews::NotCopied(text)) => (results.message(keys::TAKE_NOT_COPIED), Some(text)),
        Some(ExportNews::NotSaved(text)) => (results.message(keys::TAKE_NOT_SAVED), Some(text)),
        Some(ExportNews::TooLong) => (results.message(keys::TAKE_TOO_LONG), None),
        Some(ExportNews::Failed) => (results.message(keys::TAKE_FAILED), None),
        Some(ExportNews::NoDates) => (results.message(keys::TAKE_NO_DATES), None),
    };
    let text = by_hand.map_or_else(none, |text| {
        let (label, value) = (ctx.message(keys::TAKE_BY_HAND), AttrValue::from(text.clone()));
        let [class, rows, readonly, dir] = ["pc-note", "4", "readonly", "auto"].map(static_text);
        let names = &["class", "rows", "readonly", "dir", "aria-label"];
        field("textarea", names, [class, rows, readonly, dir, label], value)
    });
    let said = keyed(status.number as usize, phrase_element("span", "", words));
    let role = static_text(if spoken { "status" } else { "" });
    let values = [static_text("pc-taken"), role, static_text("taken")];
    fragment([element_with("p", &["class", "role", "data-role"], values, [said]), text])
}
