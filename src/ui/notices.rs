//! What the person has to be told outside the questions: that answers cannot be kept, and what has
//! just happened to them.

use yew::prelude::*;

use super::desk::{QUIET, SECONDARY, SharedDesk};
use crate::app::model::{Message, Model, Notice, Trouble};
use crate::i18n::keys;
use crate::wire::problem::Problem;

/// Shows trouble with the storage and the present notice. The region is always there, so that
/// whatever comes into it is read out.
pub fn notices(desk: &SharedDesk, model: &Model) -> Html {
    html! {
        <div role="status" class="pc-notices" data-role="notice">
            if let Some(trouble) = model.trouble {
                { trouble_notice(desk, trouble) }
            }
            if let Some(notice) = &model.notice {
                { notice_box(desk, model, notice) }
            } else if model.undo.is_some() {
                <p class="pc-undo">{ desk.say(keys::UNDO_HINT) }{ " " }{ undo(desk) }</p>
            }
        </div>
    }
}

fn trouble_notice(desk: &SharedDesk, trouble: Trouble) -> Html {
    let key = match trouble {
        Trouble::Denied => keys::TROUBLE_DENIED,
        Trouble::Full => keys::TROUBLE_FULL,
        Trouble::Stuck => keys::TROUBLE_STUCK,
    };
    html! {
        <div class="pc-notice" data-role="trouble">
            <p>{ desk.say(key) }</p>
            { desk.button("download", SECONDARY, keys::DOWNLOAD, Message::Download) }
        </div>
    }
}

fn notice_box(desk: &SharedDesk, model: &Model, notice: &Notice) -> Html {
    let text = match notice {
        Notice::Cleared => desk.say(keys::CLEARED),
        Notice::ClearedElsewhere => desk.say(keys::CLEARED_ELSEWHERE),
        Notice::Opened => desk.say(keys::OPENED),
        Notice::Refused(_) => desk.say(keys::REFUSED),
        Notice::Restored => desk.say(keys::RESTORED),
        Notice::SetAside(key) => desk.words.fill(keys::SET_ASIDE, &[key]).into(),
    };
    let problem = |problem: &Problem| html! { <li>{ problem.to_string() }</li> };
    html! {
        <div class="pc-notice">
            <p>{ text }</p>
            if let Notice::Refused(problems) = notice {
                // Written for whoever made the file, in English.
                <ul class="pc-list pc-problems" lang="en">{ for problems.0.iter().map(problem) }</ul>
            }
            <div class="pc-buttons">
                if model.undo.is_some() {
                    { undo(desk) }
                }
                { desk.button("dismiss", QUIET, keys::DISMISS, Message::Dismiss) }
            </div>
        </div>
    }
}

fn undo(desk: &SharedDesk) -> Html {
    desk.button("undo", SECONDARY, keys::UNDO, Message::Undo)
}
