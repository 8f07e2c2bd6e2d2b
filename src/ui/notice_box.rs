//! What is said above the screens: that answers cannot be stored, what has just happened to them, and which there are from
//! another version of the questions; with the results also which typed numbers are not counted. Comes with the later part.

use yew::{AttrValue, Html};

use super::context::{QUIET, SECONDARY, SharedContext, ViewContext};
use super::download::download;
use super::export_status::{RESULT_FILE, status};
use super::markup::{
    at, button, element, element_with, fragment, fragment_vec, named, none, phrase, phrase_element, space,
    static_text, text, text_element,
};
use super::question;
use crate::app::model::{Command, Model, NamedText, Notice, Screen, StorageError};
use crate::domain::instrument::{Item, Kind};
use crate::i18n::{Phrase, keys};
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
    let wrong = all.filter(|(_, item)| question::not_counted(ctx, item, model));
    fragment_vec(wrong.map(|(number, item)| not_counted_box(ctx, number, item)).collect())
}

fn not_counted_box(ctx: &ViewContext, number: usize, item: &Item) -> Html {
    let Kind::Number(range) = &item.kind else { return none() };
    let ends = [range.start(), range.end()].map(|end| AttrValue::from(end.to_string()));
    let section = ctx.instrument.section_of(number);
    let go = ctx.results().format(keys::UNANSWERED_GO, &[&ctx.results().title(section)]);
    let values = ["button", "button", SECONDARY, "correct"].map(static_text);
    let go_there = ctx.sends(Command::Go(Screen::Section(section)));
    let content = [
        ctx.localized_element("p", "pc-resume", &item.prompt),
        text_element("p", "", ctx.format(keys::NUMBER_WRONG, ends)),
        button(&["type", "part", "class", "data-do"], values, go_there, phrase(go)),
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
    let results = ctx.results();
    // What is in braces comes from a file or a page, in whichever language.
    let with = |key, words: &str| results.format(key, &[&Phrase::written(words)]);
    let words = match notice {
        Notice::Cleared => results.message(keys::NOTICE_CLEARED),
        Notice::ClearedElsewhere => results.message(keys::NOTICE_CLEARED_ELSEWHERE),
        Notice::Swept => results.message(keys::NOTICE_SWEPT),
        Notice::ReplacedElsewhere => results.message(keys::NOTICE_REPLACED_ELSEWHERE),
        Notice::Opened => match results.whose(&model.response.respondent) {
            nobody if nobody.is_empty() => results.message(keys::NOTICE_OPENED),
            who => results.format(keys::NOTICE_OPENED_WHO, &[&who]),
        },
        Notice::Refused(_) => results.message(keys::NOTICE_REFUSED),
        Notice::OtherAssessment(title) => with(keys::NOTICE_OTHER_ASSESSMENT, title),
        Notice::Several(files) => results.count(keys::NOTICE_SEVERAL, files.len(), &[]),
        Notice::RoundAdded => results.message(keys::NOTICE_ROUND_ADDED),
        Notice::RoundIsThis => results.message(keys::NOTICE_ROUND_IS_THIS),
        Notice::Restored => results.message(keys::NOTICE_RESTORED),
        Notice::RoundKept => results.message(keys::NOTICE_ROUND_KEPT),
        Notice::RoundForgotten => results.message(keys::NOTICE_ROUND_FORGOTTEN),
        Notice::NoRoom => results.message(keys::NOTICE_NO_ROOM),
        Notice::NotSaved => results.message(keys::NOTICE_NOT_SAVED),
        Notice::SetAside(key) => with(keys::NOTICE_SET_ASIDE, key),
    };
    let more = match notice {
        Notice::Refused(problems) => problem_list(problems),
        Notice::Several(files) => choices(ctx, files),
        _ => none(),
    };
    let undo = if model.undo.is_some() { undo(ctx) } else { none() };
    let dismiss = ctx.button("dismiss", QUIET, keys::DISMISS, Command::Dismiss);
    let buttons = element("div", "pc-buttons", [undo, dismiss]);
    let notice = element_with(
        "div",
        &["class", "tabindex", "role", "aria-labelledby"],
        ["pc-notice", "-1", "group", "pc-notice-says"].map(static_text),
        [element_with("p", &["id"], [static_text("pc-notice-says")], [phrase(words)]), more, buttons],
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
        &["class", "lang", "dir"],
        ["pc-list pc-problems", "en", "ltr"].map(static_text),
        [fragment_vec(lines)],
    )
}

/// Offers what fits of answers to other content.
pub fn offer(ctx: &ViewContext, fitting: &Fitting) -> Html {
    let (results, title) = (ctx.results(), Phrase::written(&fitting.title));
    let [some, all] = [fitting.fitting, fitting.total].map(|count| results.whole(count));
    let words = results.format(keys::INTRO_OTHER_CONTENT, &[&title, &some, &all]);
    let carry = ctx.button("carry-over", SECONDARY, keys::INTRO_CARRY_OVER, Command::CarryOver);
    named("div", "pc-notice", "other-content", [phrase_element("p", "", words), carry])
}
