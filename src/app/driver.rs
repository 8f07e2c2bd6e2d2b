//! Runs a step of the store with everything that the storage has to do for it, before anything else can happen: whoever
//! handles an event in the page has stored the answer by the time the handler returns. Knows no browser: it is given
//! the storages.

use super::effect::{Context, Effect, Input};
use super::journal::JournalAnswer;
use super::later::LaterCode;
use super::message::{Command, StorageKind};
use super::storage::{MEANINGS_KEY, Observed, Storages, StoredText, content_key, list, observe_own, perform};
use super::store::Store;
use super::typed::Typing;
use crate::domain::response::stamp::Stamp;

/// Runs a step, with the code for other responses if that is there. Gives the effects that are left: those that are no affair of the storage.
pub fn run(
    store: &mut Store,
    storages: &dyn Storages,
    input: Input,
    stamp: Stamp,
    later: Option<&'static LaterCode>,
) -> Vec<Effect> {
    let (entry, instrument) = match &input {
        Input::Configure(config) if !store.fits(config) => {
            ((config.storage, &*config.key, None), &config.instrument)
        }
        _ => (store.entry(), &store.model().instrument),
    };
    let (kind, key, seen) = entry;
    let observed = match &input {
        Input::Found(text) => Observed::Text(text.clone()),
        _ => observe_own(storages, entry, &instrument.fingerprint, stamp.now),
    };
    let nothing = seen.is_none() && observed == Observed::Unchanged;
    let beside = match &input {
        Input::Journaled(key, JournalAnswer::Found(_)) => {
            all(storages, StorageKind::Browser, &format!("{key}:"))
        }
        Input::Configure(_) | Input::Look if nothing => all(storages, kind, &content_key(key, "")),
        _ => Vec::new(),
    };
    let (looks, shown, typed) = match &input {
        Input::Look | Input::Configure(_) => (true, None, None),
        Input::Command(Command::ShowMeanings(shown)) => (false, Some(*shown), None),
        Input::Command(Command::Type(item, text)) => (false, None, Some((item.clone(), text.clone()))),
        _ => (false, None, None),
    };
    let replaces = match &input {
        Input::Command(command) => command.is_destructive(),
        _ => matches!(input, Input::Load(_) | Input::Reset),
    };
    let typing = Typing { response: store.model().response.id.clone(), text: typed, looks, replaces };
    let mut effects = store.step(input, Context { stamp: stamp.clone(), observed, later, beside });
    while let [Effect::Storage(request)] = &*effects {
        let answer = perform(storages, request);
        let (observed, beside) = (Observed::Unchanged, Vec::new());
        let context = Context { stamp: stamp.clone(), observed, later, beside };
        effects = store.step(Input::Stored(answer), context);
    }
    remember_meanings(store, storages, looks, shown);
    if let Some(later) = later {
        let (model, key) = store.typed();
        (later.typed)(typing, model, storages, key);
    }
    effects
}

/// Remembers whether the levels' meanings are shown or, where a page `looks`, shows them if that was remembered. Nothing is
/// lost where the storage refuses.
fn remember_meanings(store: &mut Store, storages: &dyn Storages, looks: bool, shown: Option<bool>) {
    let Some(storage) = storages.of(store.model().storage) else { return };
    let _ = match shown {
        Some(true) => storage.write(MEANINGS_KEY, "shown"),
        Some(false) => storage.remove(MEANINGS_KEY),
        None => Ok(()),
    };
    if looks && storage.holds(MEANINGS_KEY, Some("shown")) == Ok(true) {
        store.show_meanings();
    }
}

fn all(storages: &dyn Storages, kind: StorageKind, prefix: &str) -> Vec<StoredText> {
    storages.of(kind).and_then(|storage| list(storage, prefix).ok()).unwrap_or_default()
}
