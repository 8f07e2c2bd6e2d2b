//! Carries out the ways to take results away that only the results offer: it is reached through [`super::lazy`] alone, so
//! that the first screens need not wait for it. Knows not what is taken away.

use std::rc::Rc;

use yew::Callback;
use yew::platform::spawn_local;

use crate::app::exports::{Export, ExportOutcome};
use crate::platform::{clipboard, download, link, paint, print, share};

/// Carries an export out, and says what came of it.
pub fn perform(export: Rc<Export>, done: Callback<ExportOutcome>) {
    // While the click is still being handled, as browsers want it.
    if *export == Export::Print {
        print::print();
        return done.emit(ExportOutcome::Done);
    }
    spawn_local(async move { done.emit(outcome(&export).await) });
}

async fn outcome(export: &Export) -> ExportOutcome {
    match export {
        Export::Save { name, media, text, .. } => done(download::text(name, media, text)),
        Export::SavePicture { name, drawing } => done(paint::save(drawing, name).await),
        Export::CopySummary(text) => copy(text).await,
        Export::CopyLink(document) => match link::address_of(document).await {
            Ok(Some(address)) => copy(&address).await,
            other => no_address(other),
        },
        Export::ShareLink { title, document } => match link::address_of(document).await {
            Ok(Some(address)) if share::share(title, &address).await.is_ok() => ExportOutcome::Done,
            Ok(Some(_)) => ExportOutcome::Dismissed,
            other => no_address(other),
        },
        Export::Print => ExportOutcome::Done,
    }
}

fn done<T, E>(result: Result<T, E>) -> ExportOutcome {
    result.map_or(ExportOutcome::Refused, |_| ExportOutcome::Done)
}

fn no_address<T, E>(address: Result<T, E>) -> ExportOutcome {
    address.map_or(ExportOutcome::Refused, |_| ExportOutcome::TooLong)
}

async fn copy(text: &str) -> ExportOutcome {
    clipboard::copy(text)
        .await
        .map_or_else(|_| ExportOutcome::NotCopied(text.into()), |()| ExportOutcome::Done)
}
