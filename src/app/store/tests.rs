mod configure;
mod content;
mod events;
mod exports;
mod hosts;
mod journal;
mod journal_limits;
mod kills;
mod rounds;
mod screens;
mod sequences;
mod storage;
mod typed;

use super::*;
use crate::app::fixtures::{KEY, Site, Tab, config, levels};
use crate::app::message::Notice;
use crate::app::message::StorageError;
use crate::app::model::Screen;
use crate::app::rounds::Round;
use crate::app::storage::{observe, round_key};
use crate::domain::fixtures::{answered, at, id, profile};
use crate::domain::response::Change;
use crate::domain::response::answer::AnswerValue;
use crate::wire::result;

/// What the tab's storage has under the key, as levels.
fn stored(tab: &Tab) -> Option<String> {
    let text = tab.storages.local.entries().get(KEY).cloned()?;
    Some(levels(&result::read(&text, &tab.model().instrument).expect("what we write can be read")))
}

/// A response to the tabs' assessment that another person gave.
fn theirs(answers: &str) -> Response {
    let instrument = profile(&[2, 1]);
    Response { id: "theirs".into(), ..answered(&instrument, answers) }
}

fn changed(by_person: bool, safe: bool) -> Effect {
    Effect::Changed { by_person, safe }
}

fn failed(error: StorageError) -> Effect {
    Effect::Failed { code: error.code(), message: error.message(), place: KEY.into() }
}
