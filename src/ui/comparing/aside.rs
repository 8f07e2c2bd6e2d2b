//! The files that were set aside: which, why, and what to do about each.

use std::rc::Rc;

use yew::prelude::*;

use super::context::CompareContext;
use crate::app::comparing::model::CompareModel;
use crate::app::comparing::reading::Refusal;
use crate::domain::group::set::{Reason, SetAside};
use crate::i18n::keys::{self, Key};
use crate::wire::problem::Problem;

/// As many are listed.
const LISTED: usize = 100;
/// As many problems of one file are listed.
const PROBLEMS: usize = 20;

/// The list; nothing if there are none.
pub fn aside(ctx: &Rc<CompareContext>, model: &CompareModel) -> Html {
    let all = model.set.set_aside();
    if all.is_empty() {
        return Html::default();
    }
    let named = model.set.seed().is_none();
    let rows = all.iter().take(LISTED).map(|aside| row(ctx, model, aside, named));
    let more = all.len().saturating_sub(LISTED);
    html! {
        <section class="pc-part" data-role="aside">
            <@{ctx.heading_tag(1)} class="pc-question-size">{ ctx.count(keys::COMPARE_BRING_SET_ASIDE, all.len()) }</@>
            <ul class="pc-members">{ for rows }</ul>
            if more > 0 {
                <p class="pc-small">{ ctx.count(keys::COMPARE_BRING_MORE, more) }</p>
            }
        </section>
    }
}

fn row(ctx: &CompareContext, model: &CompareModel, aside: &SetAside, named: bool) -> Html {
    let refusal = model.refusals.iter().find(|it| it.aside == *aside);
    let other = refusal.and_then(|refusal| refusal.other.as_ref());
    let name = if named { &*aside.name } else { "" };
    let name = match name {
        "" => ctx.message(keys::COMPARE_BRING_NO_FILE_NAME),
        name => name.to_owned().into(),
    };
    let why = match other {
        Some(title) => ctx.format(keys::COMPARE_BRING_ASIDE_OTHER_TITLE, &[title]),
        None => ctx.message(reason(aside.reason)),
    };
    // The problems of a file that is no result at all would only say that every member is missing.
    let shown = refusal.filter(|it| {
        named && matches!(it.aside.reason, Reason::Invalid | Reason::NotJson | Reason::TooLarge)
    });
    html! {
        <li class="pc-member" data-reason={aside.reason.name()}>
            <strong dir="auto">{ name }</strong>
            <span>{ why }</span>
            { shown.map_or_else(Html::default, |refusal| problems(ctx, refusal)) }
        </li>
    }
}

fn problems(ctx: &CompareContext, refusal: &Refusal) -> Html {
    let line =
        |problem: &Problem| html! { <li><code>{ &problem.pointer }</code>{ " " }{ &problem.message }</li> };
    html! {
        <details class="pc-details">
            <summary>{ ctx.message(keys::COMPARE_BRING_PROBLEMS) }</summary>
            <ul class="pc-problems" lang="en" dir="ltr">{ for refusal.problems.0.iter().take(PROBLEMS).map(line) }</ul>
        </details>
    }
}

fn reason(reason: Reason) -> Key {
    match reason {
        Reason::NotJson => keys::COMPARE_BRING_ASIDE_NOT_JSON,
        Reason::NotAResult => keys::COMPARE_BRING_ASIDE_NOT_A_RESULT,
        Reason::Invalid => keys::COMPARE_BRING_ASIDE_INVALID,
        Reason::TooLarge => keys::COMPARE_BRING_ASIDE_TOO_LARGE,
        Reason::OtherAssessment => keys::COMPARE_BRING_ASIDE_OTHER_ASSESSMENT,
        Reason::OtherEdition => keys::COMPARE_BRING_ASIDE_OTHER_EDITION,
        Reason::Older => keys::COMPARE_BRING_ASIDE_OLDER,
        Reason::Duplicate => keys::COMPARE_BRING_ASIDE_DUPLICATE,
    }
}
