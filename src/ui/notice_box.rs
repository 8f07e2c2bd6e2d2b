//! What is said above the screens: that answers cannot be stored, what has just happened to them, and which there are from
//! another version of the questions; with the results also which typed numbers are not counted. Comes with the later part.

use yew::{AttrValue, Html};

use super::context::{QUIET, SECONDARY, SharedContext, ViewContext};
use super::download::download;
use super::export_status::{RESULT_FILE, status};
use super::markup::{
    at, button, element, element_with, fragment, fragment_vec, named, none, space, static_text, text,
    text_element,
};
use super::question;
use crate::app::model::{Command, Model, NamedText, Notice, Screen, StorageError};
use crate::domain::instrument::{Item, Kind};
use crate::i18n::keys;
use crate::wire::problem::Problems;
use crate::wire::result::Fitting;

/// Shows problems with storage, and the current notice.
pub fn notices(ctx: &SharedContext, model: &Model) -> Html {
    let trouble = model.storage_error.map_or_else(none, |error| trouble(ctx, model, error));
    let notice = match &model.notice {
        Some(notice) => notice_box(ctx, model, notice),
        None if model.undo.is_some() => {
            element("p", "pc-undo", [text(ctx.message(keys::UNDO_HINT)), space(), undo(ctx)])
        }
        None => none(),
    };
    let not_counted = if model.screen == Screen::Results { not_counted(ctx, model) } else { none() };
    fragment([trouble, notice, not_counted])
}

/// Names the questions whose answers are no numbers that can be counted, with the way there.
fn not_counted(ctx: &ViewContext, model: &Model) -> Html {
    let all = ctx.instrument.items.iter().enumerate();
    let wrong = all.filter(|(number, item)| {
        question::not_counted(ctx, *number, model.response.answers.get(&item.id).map(|answer| &**answer))
    });
    fragment_vec(wrong.map(|(number, item)| not_counted_box(ctx, number, item)).collect())
}

fn not_counted_box(ctx: &ViewContext, number: usize, item: &Item) -> Html {
    let Kind::Number(range) = &item.kind else { return none() };
    let ends = [range.start(), range.end()].map(|end| AttrValue::from(end.to_string()));
    let section = ctx.instrument.section_of(number);
    let go = ctx.format(keys::UNANSWERED_GO, [ctx.text_of(&ctx.instrument.sections[section].title)]);
    let values = ["button", "button", SECONDARY, "correct"].map(static_text);
    let go_there = ctx.sends(Command::Go(Screen::Section(section)));
    let content = [
        ctx.localized_element("p", "pc-resume", &item.prompt),
        text_element("p", "", ctx.format(keys::NUMBER_WRONG, ends)),
        button(&["type", "part", "class", "data-do"], values, go_there, text(go)),
    ];
    named("div", "pc-notice", "not-counted", content)
}

fn undo(ctx: &ViewContext) -> Html {
    ctx.button("undo", SECONDARY, keys::UNDO, Command::Undo)
}

/// Says why answers are not kept, and offers them as a file.
fn trouble(ctx: &SharedContext, model: &Model, error: StorageError) -> Html {
    let key = match error {
        StorageError::Denied => keys::TROUBLE_DENIED,
        StorageError::Full => keys::TROUBLE_FULL,
        StorageError::Stuck => keys::TROUBLE_STUCK,
    };
    let download = download(ctx, SECONDARY, &model.response, &model.rounds);
    let news = status(ctx, &model.exported, RESULT_FILE, false);
    named("div", "pc-notice", "trouble", [ctx.message_element("p", "", key), download, news])
}

fn notice_box(ctx: &ViewContext, model: &Model, notice: &Notice) -> Html {
    let (words, problems) = match notice {
        Notice::Cleared => (ctx.message(keys::NOTICE_CLEARED), none()),
        Notice::ClearedElsewhere => (ctx.message(keys::NOTICE_CLEARED_ELSEWHERE), none()),
        Notice::Swept => (ctx.message(keys::NOTICE_SWEPT), none()),
        Notice::ReplacedElsewhere => (ctx.message(keys::NOTICE_REPLACED_ELSEWHERE), none()),
        Notice::Opened => match &*ctx.results().whose(&model.response.respondent) {
            "" => (ctx.message(keys::NOTICE_OPENED), none()),
            who => (ctx.format(keys::NOTICE_OPENED_WHO, [who.to_owned().into()]), none()),
        },
        Notice::Refused(problems) => (ctx.message(keys::NOTICE_REFUSED), problem_list(problems)),
        Notice::OtherAssessment(title) => {
            (ctx.format(keys::NOTICE_OTHER_ASSESSMENT, [title.clone().into()]), none())
        }
        Notice::Several(files) => (ctx.count(keys::NOTICE_SEVERAL, files.len()), choices(ctx, files)),
        Notice::RoundAdded => (ctx.message(keys::NOTICE_ROUND_ADDED), none()),
        Notice::RoundIsThis => (ctx.message(keys::NOTICE_ROUND_IS_THIS), none()),
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
        &["class", "tabindex", "role", "aria-labelledby"],
        ["pc-notice", "-1", "group", "pc-notice-says"].map(static_text),
        [element_with("p", &["id"], [static_text("pc-notice-says")], [text(words)]), problems, buttons],
    );
    at(ctx.notice.clone(), notice)
}

/// A button for each of several files, which opens it.
fn choices(ctx: &ViewContext, files: &[NamedText]) -> Html {
    let names = &["type", "part", "class", "data-do"];
    let mut buttons = Vec::new();
    for (name, text_of_file) in files {
        let values = ["button", "button", SECONDARY, "open-this"].map(static_text);
        let act = ctx.sends(Command::Open(text_of_file.clone()));
        let name = text_element("bdi", "", name.clone().into());
        buttons.push(element("li", "", [button(names, values, act, name)]));
    }
    element("ul", "pc-plain pc-choices", [fragment_vec(buttons)])
}

/// In English, for whoever made the file.
fn problem_list(problems: &Problems) -> Html {
    let lines = problems.0.iter().map(|problem| text_element("li", "", problem.to_string().into())).collect();
    element_with(
        "ul",
        &["class", "lang"],
        [static_text("pc-list pc-problems"), static_text("en")],
        [fragment_vec(lines)],
    )
}

/// Offers what fits of answers to other content.
pub fn offer(ctx: &ViewContext, fitting: &Fitting) -> Html {
    let [some, all] = [fitting.fitting, fitting.total].map(|count| ctx.whole(count));
    let words = ctx.format(keys::INTRO_OTHER_CONTENT, [fitting.title.clone().into(), some, all]);
    let carry = ctx.button("carry-over", SECONDARY, keys::INTRO_CARRY_OVER, Command::CarryOver);
    named("div", "pc-notice", "other-content", [text_element("p", "", words), carry])
}
