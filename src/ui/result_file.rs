//! Opens what holds a result: a file, the page's address, a text of the page's script. Knows nothing about what a result
//! file looks like.

use js_sys::JsString;
use yew::Callback;
use yew::platform::spawn_local;

use super::context::{Opened, SharedContext};
use crate::app::model::Command;
use crate::platform::{file, link};
use crate::wire::json::Json;
use crate::wire::problem::Problems;
use crate::wire::result;
use crate::wire::result::limits::MAX_BYTES;

/// Reads the files that the person chose or dropped. If there are several, the person is asked which one they mean.
pub fn read((files, make): Opened, send: Callback<Command>) {
    spawn_local(async move {
        let mut texts = Vec::new();
        for file in &files {
            match file::text_of(file, MAX_BYTES).await {
                Ok(text) => texts.push((file.name().into(), text.into())),
                Err(problems) if files.len() == 1 => return send.emit(Command::Refuse(problems.into())),
                // Whoever chooses it hears that it cannot be opened.
                Err(_) => texts.push((file.name().into(), "".into())),
            }
        }
        match texts.len() {
            0 => {}
            1 => texts.into_iter().for_each(|(_, text)| send.emit(make(text))),
            _ => send.emit(Command::Choose(texts.into())),
        }
    });
}

/// A text of the page's script.
pub fn text(script: &JsString) -> Result<String, Problems> {
    file::text_from(script, MAX_BYTES)
}

/// Shows the results in the page's address, if they belong to this assessment. `here` is whether the person followed
/// the link while on this page, rather than opening the page with it.
pub fn open_link(ctx: &SharedContext, here: bool) {
    let Some(packed) = link::here() else { return };
    let ctx = ctx.clone();
    spawn_local(async move {
        let read = link::unpacked(&packed).await;
        let id = read.as_ref().ok().and_then(|text| {
            let document = Json::parse(text).ok()?;
            Some(document.get("instrument")?.get("id")?.as_str()?.to_owned())
        });
        // If the page has several assessments, they may belong to another one.
        let ours = id.is_none_or(|id| *id == *ctx.instrument.id);
        // If the page was opened with them but the person has already gone on, they are not shown until a reload.
        let free = here || ctx.visit.get() == 0;
        if !ours || !free {
            return;
        }
        // Shown only once, and by one widget, because after a reload the person wants to see their own answers. What is
        // refused stays in the address, so that a reload tries again.
        let readable = read.as_ref().is_ok_and(|text| result::read(text, &ctx.instrument).is_ok());
        if !readable || link::take(&packed) {
            ctx.send.emit(match read {
                Ok(text) => Command::OpenLink { text: text.into(), here },
                Err(problems) => Command::Refuse(problems.into()),
            });
        }
    });
}
