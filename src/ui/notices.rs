//! What the person has to be told outside the questions: that answers cannot be kept, and what has
//! just happened to them.

use yew::Html;

use super::context::{QUIET, SECONDARY, ViewContext};
use super::markup::{
    changed, element, element_with, fragment_vec, named, none, space, static_text, text, text_element,
};
use crate::app::model::{Command, Model, Notice, StorageError};
use crate::i18n::keys;
use crate::wire::problem::Problems;

/// Shows trouble with the storage and the present notice. The region is always there, so that
/// whatever comes into it is read out.
pub fn notices(ctx: &ViewContext, model: &Model) -> Html {
    let trouble = model.storage_error.map_or_else(none, |trouble| trouble_notice(ctx, trouble));
    let notice = match &model.notice {
        Some(notice) => notice_box(ctx, model, notice),
        None if model.undo.is_some() => {
            element("p", "pc-undo", [text(ctx.message(keys::UNDO_HINT)), space(), undo(ctx)])
        }
        None => none(),
    };
    let region = [static_text("status"), static_text("pc-notices"), static_text("notice")];
    element_with("div", &["role", "class", "data-role"], region, [trouble, notice])
}

fn trouble_notice(ctx: &ViewContext, trouble: StorageError) -> Html {
    let key = match trouble {
        StorageError::Denied => keys::TROUBLE_DENIED,
        StorageError::Full => keys::TROUBLE_FULL,
        StorageError::Stuck => keys::TROUBLE_STUCK,
    };
    let download = ctx.button("download", SECONDARY, keys::DOWNLOAD, Command::Download);
    named("div", "pc-notice", "trouble", [ctx.message_element("p", "", key), download])
}

fn notice_box(ctx: &ViewContext, model: &Model, notice: &Notice) -> Html {
    let (words, problems) = match notice {
        Notice::Cleared => (ctx.message(keys::NOTICE_CLEARED), none()),
        Notice::ClearedElsewhere => (ctx.message(keys::NOTICE_CLEARED_ELSEWHERE), none()),
        Notice::ReplacedElsewhere => (ctx.message(keys::NOTICE_REPLACED_ELSEWHERE), none()),
        Notice::Opened => (ctx.message(keys::NOTICE_OPENED), none()),
        Notice::Refused(problems) => (ctx.message(keys::NOTICE_REFUSED), problem_list(problems)),
        Notice::Restored => (ctx.message(keys::NOTICE_RESTORED), none()),
        Notice::RoundKept => (ctx.message(keys::NOTICE_ROUND_KEPT), none()),
        Notice::RoundForgotten => (ctx.message(keys::NOTICE_ROUND_FORGOTTEN), none()),
        Notice::NoRoom => (ctx.message(keys::NOTICE_NO_ROOM), none()),
        Notice::NotSaved => (ctx.message(keys::NOTICE_NOT_SAVED), none()),
        Notice::SetAside(key) => (ctx.format(keys::NOTICE_SET_ASIDE, [key.clone().into()]), none()),
    };
    let undo = if model.undo.is_some() { undo(ctx) } else { none() };
    let dismiss = ctx.button("dismiss", QUIET, keys::DISMISS, Command::Dismiss);
    let buttons = element("div", "pc-buttons", [undo, dismiss]);
    let notice = element_with(
        "div",
        &["class", "tabindex"],
        [static_text("pc-notice"), static_text("-1")],
        [text_element("p", "", words), problems, buttons],
    );
    changed(notice, |tag| tag.node_ref = ctx.notice.clone())
}

/// Written for whoever made the file, in English.
fn problem_list(problems: &Problems) -> Html {
    let lines = problems.0.iter().map(|problem| text_element("li", "", problem.to_string().into())).collect();
    element_with(
        "ul",
        &["class", "lang"],
        [static_text("pc-list pc-problems"), static_text("en")],
        [fragment_vec(lines)],
    )
}

fn undo(ctx: &ViewContext) -> Html {
    ctx.button("undo", SECONDARY, keys::UNDO, Command::Undo)
}
