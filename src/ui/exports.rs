//! Carries out the exports that only the results page offers. It is only reached through [`super::lazy`], so that the
//! first screens need not wait for it. Knows nothing about the exported content.

use std::rc::Rc;

use yew::Callback;
use yew::platform::spawn_local;

use crate::app::exports::{Draft, Export, ExportOutcome, LinkContent, Mail};
use crate::platform::link::{Link, NoLink};
use crate::platform::{clipboard, download, link, mail, paint, print, share};

/// Carries out an export, and reports the outcome.
pub fn perform(export: Rc<Export>, done: Callback<ExportOutcome>) {
    // Browsers only allow this while the click is being handled.
    if *export == Export::Print {
        print::print();
        return done.emit(ExportOutcome::Done);
    }
    spawn_local(async move { done.emit(outcome(&export).await) });
}

async fn outcome(export: &Export) -> ExportOutcome {
    match export {
        Export::SavePicture { name, drawing } => done(paint::save(drawing, name).await),
        Export::CopySummary { text, .. } => copy(text).await,
        Export::CopyLink(LinkContent { document, query }) => match link::to(document, *query).await {
            Ok(Link { address, only_here }) => match copy(&address).await {
                ExportOutcome::Done if only_here => ExportOutcome::DoneHere,
                outcome => outcome,
            },
            Err(none) => no_link(none),
        },
        Export::ShareLink { title, link } => match link::to(&link.document, link.query).await {
            Ok(Link { address, .. }) if share::share(title, &address).await.is_ok() => ExportOutcome::Done,
            Ok(_) => ExportOutcome::Dismissed,
            Err(none) => no_link(none),
        },
        Export::ShareFile { name, text } => match share::share_file(name, text).await {
            Ok(()) => ExportOutcome::Done,
            Err(_) => ExportOutcome::Dismissed,
        },
        Export::Mail(mail) => send(mail).await,
        // Neither comes here: whoever asks has saved it, and what is printed is printed above.
        Export::Save { .. } | Export::Print => ExportOutcome::Done,
    }
}

/// The link for an e-mail. One that only works on this device is of no use to whoever it is for.
pub async fn mailed(mail: &Mail) -> Option<String> {
    let link = link::to(&mail.document, false).await.ok();
    link.filter(|link| !link.only_here).map(|link| link.address)
}

/// Opens the draft of an e-mail.
async fn send(mail: &Mail) -> ExportOutcome {
    match mail.draft(mailed(mail).await.as_deref()) {
        Draft::WithLink(draft) => done(mail::open(&draft)),
        Draft::WithFile(draft) => {
            let saved = download::text(&mail.file, "application/json", &mail.document);
            match saved.is_ok() && mail::open(draft).is_ok() {
                true => ExportOutcome::DoneWithFile,
                false => ExportOutcome::Refused,
            }
        }
    }
}

fn done<T, E>(result: Result<T, E>) -> ExportOutcome {
    result.map_or(ExportOutcome::Refused, |_| ExportOutcome::Done)
}

fn no_link(none: NoLink) -> ExportOutcome {
    match none {
        NoLink::NoAddress => ExportOutcome::NoAddress,
        NoLink::TooLong => ExportOutcome::TooLong,
        NoLink::Failed => ExportOutcome::Refused,
    }
}

async fn copy(text: &str) -> ExportOutcome {
    clipboard::copy(text)
        .await
        .map_or_else(|_| ExportOutcome::NotCopied(text.into()), |()| ExportOutcome::Done)
}
