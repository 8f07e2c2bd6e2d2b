//! What the person has to be told outside the questions: that answers cannot be kept, and what has
//! just happened to them.

use yew::Html;

use super::context::{Desk, QUIET, SECONDARY};
use super::markup::{changed, el, fixed, line, list, none, role, space, text, with};
use crate::app::model::{Message, Model, Notice, Trouble};
use crate::i18n::keys;
use crate::wire::problem::Problems;

/// Shows trouble with the storage and the present notice. The region is always there, so that
/// whatever comes into it is read out.
pub fn notices(desk: &Desk, model: &Model) -> Html {
    let trouble = model.trouble.map_or_else(none, |trouble| trouble_notice(desk, trouble));
    let notice = match &model.notice {
        Some(notice) => notice_box(desk, model, notice),
        None if model.undo.is_some() => {
            el("p", "pc-undo", [text(desk.say(keys::UNDO_HINT)), space(), undo(desk)])
        }
        None => none(),
    };
    let region = [fixed("status"), fixed("pc-notices"), fixed("notice")];
    with("div", &["role", "class", "data-role"], region, [trouble, notice])
}

fn trouble_notice(desk: &Desk, trouble: Trouble) -> Html {
    let key = match trouble {
        Trouble::Denied => keys::TROUBLE_DENIED,
        Trouble::Full => keys::TROUBLE_FULL,
        Trouble::Stuck => keys::TROUBLE_STUCK,
    };
    let download = desk.button("download", SECONDARY, keys::DOWNLOAD, Message::Download);
    role("div", "pc-notice", "trouble", [desk.line("p", "", key), download])
}

fn notice_box(desk: &Desk, model: &Model, notice: &Notice) -> Html {
    let (words, problems) = match notice {
        Notice::Cleared => (desk.say(keys::CLEARED), none()),
        Notice::ClearedElsewhere => (desk.say(keys::CLEARED_ELSEWHERE), none()),
        Notice::ReplacedElsewhere => (desk.say(keys::REPLACED_ELSEWHERE), none()),
        Notice::Opened => (desk.say(keys::OPENED), none()),
        Notice::Refused(problems) => (desk.say(keys::REFUSED), problem_list(problems)),
        Notice::Restored => (desk.say(keys::RESTORED), none()),
        Notice::RoundKept => (desk.say(keys::ROUND_KEPT), none()),
        Notice::RoundForgotten => (desk.say(keys::ROUND_FORGOTTEN), none()),
        Notice::NoRoom => (desk.say(keys::ROUND_NO_ROOM), none()),
        Notice::SetAside(key) => (desk.fill(keys::SET_ASIDE, [key.clone().into()]), none()),
    };
    let undo = if model.undo.is_some() { undo(desk) } else { none() };
    let dismiss = desk.button("dismiss", QUIET, keys::DISMISS, Message::Dismiss);
    let buttons = el("div", "pc-buttons", [undo, dismiss]);
    let notice = with(
        "div",
        &["class", "tabindex"],
        [fixed("pc-notice"), fixed("-1")],
        [line("p", "", words), problems, buttons],
    );
    changed(notice, |tag| tag.node_ref = desk.notice.clone())
}

/// Written for whoever made the file, in English.
fn problem_list(problems: &Problems) -> Html {
    let lines = problems.0.iter().map(|problem| line("li", "", problem.to_string().into())).collect();
    with("ul", &["class", "lang"], [fixed("pc-list pc-problems"), fixed("en")], [list(lines)])
}

fn undo(desk: &Desk) -> Html {
    desk.button("undo", SECONDARY, keys::UNDO, Message::Undo)
}
