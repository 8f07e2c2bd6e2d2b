//! Runs a step of the store with everything that the storage has to do for it, before anything else can happen: whoever
//! handles an event in the page has stored the answer by the time the handler returns. Knows no browser: it is given
//! the storages.

use super::effect::{Context, Effect, Input};
use super::storage::{Observed, Storages, observe, perform};
use super::store::Store;
use crate::domain::response::stamp::Stamp;

/// Runs a step. Gives the effects that are left: those that are no affair of the storage.
pub fn run(store: &mut Store, storages: &dyn Storages, input: Input, stamp: Stamp) -> Vec<Effect> {
    let (kind, key, seen) = match &input {
        Input::Configure(config) if !store.fits(config) => (config.storage, &*config.key, None),
        _ => store.entry(),
    };
    let observed = observe(storages, kind, key, seen);
    let mut effects = store.step(input, Context { stamp: stamp.clone(), observed });
    while let [Effect::Storage(request)] = &*effects {
        let answer = perform(storages, request);
        let context = Context { stamp: stamp.clone(), observed: Observed::Unchanged };
        effects = store.step(Input::Stored(answer), context);
    }
    effects
}
