//! What is typed into the fields of numbers and is no answer, and so not in the response: kept beside it, under the same rules,
//! until it is corrected or the response makes way for another. Comes with the later part.

use std::rc::Rc;

use super::message::StorageKind;
use super::model::Model;
use super::storage::{StorageOp, Storages, list, perform_one, typed_key};
use crate::domain::id::Id;
use crate::domain::response::answer::AnswerValue;

/// What a step means for what was typed.
#[derive(Debug)]
pub struct Typing {
    /// The id of the response before it.
    pub response: Rc<str>,
    /// What is typed in it, for an item.
    pub text: Option<(Id, Rc<str>)>,
    /// Whether an earlier page or another tab may have typed something.
    pub looks: bool,
    /// Whether it puts another response in the place of the one that was there.
    pub replaces: bool,
}

/// Keeps what was typed, takes what was typed elsewhere, or forgets it; after the step.
pub fn after(typing: Typing, model: &mut Rc<Model>, storages: &dyn Storages, key: &str) {
    let storage = model.storage;
    if let Some((item, text)) = typing.text {
        let others = model.typed.iter().filter(|(other, _)| **other != *item).cloned();
        let typed = others.chain([(item.to_string(), text.clone())]).collect();
        Rc::make_mut(model).typed = typed;
        // What is an answer is in the response.
        let answers = *model.response.value_of(&item) != AnswerValue::Unanswered;
        let key = typed_key(key, &item);
        let op = match answers || text.is_empty() {
            true => StorageOp::Remove(key),
            false => StorageOp::Write(key, text),
        };
        return forgiving(storages, storage, &op);
    }
    let another = model.response.id != typing.response;
    let prefix = typed_key(key, "");
    let mut found = Vec::new();
    if another && typing.replaces {
        forgiving(storages, storage, &StorageOp::RemoveAll(prefix));
    } else if another || typing.looks {
        found = storages.of(storage).and_then(|it| list(it, &prefix).ok()).unwrap_or_default();
    }
    if another || !found.is_empty() {
        Rc::make_mut(model).typed = found.into();
    }
}

/// Does one thing. Where the storage refuses, what was typed stays on the page.
fn forgiving(storages: &dyn Storages, kind: StorageKind, op: &StorageOp) {
    let _ = perform_one(storages.of(kind), op);
}
