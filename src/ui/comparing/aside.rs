//! The files that were set aside: which, why, and what to do about each.

use std::rc::Rc;

use yew::prelude::*;

use super::context::CompareContext;
use super::set_list::{Round, leaving};
use crate::app::comparing::instead::Offer;
use crate::app::comparing::model::CompareModel;
use crate::app::comparing::reading::Refusal;
use crate::app::comparing::step::{CompareCommand, EarlierCommand};
use crate::domain::group::set::{Reason, SetAside};
use crate::i18n::keys;
use crate::results::Context;
use crate::ui::markup::phrase;
use crate::wire::problem::Problem;

/// As many are listed.
const LISTED: usize = 100;
/// As many problems of one file are listed.
const PROBLEMS: usize = 20;

/// The list; nothing if there are none.
pub fn aside(ctx: &Rc<CompareContext>, model: &CompareModel, round: Round) -> Html {
    let all = round.set(model).set_aside();
    let (role, title, refusals, dismiss) = match round {
        Round::Now => ("aside", keys::COMPARE_BRING_SET_ASIDE, &model.refusals, CompareCommand::Dismiss),
        Round::Earlier => (
            "earlier-aside",
            keys::COMPARE_EARLIER_ASIDE,
            &model.earlier.refusals,
            CompareCommand::Earlier(EarlierCommand::Dismiss),
        ),
    };
    if all.is_empty() {
        return Html::default();
    }
    let named = model.set.seed().is_none();
    let rows = all.iter().take(LISTED).map(|aside| row(ctx, refusals, aside, named));
    let more = all.len().saturating_sub(LISTED);
    html! {
        <section class="pc-part" data-role={role}>
            <@{ctx.heading_tag(1)} class="pc-question-size">{ ctx.format(title, &[&ctx.words.whole(all.len())]) }</@>
            if round == Round::Now {
                { offers(ctx, model) }
            }
            <ul class="pc-members">{ for rows }</ul>
            if more > 0 {
                <p class="pc-small">{ ctx.count(keys::COMPARE_BRING_MORE, more) }</p>
            }
            <div class="pc-buttons">
                <button type="button" part="button" class="pc-button pc-quiet" data-do="dismiss" onclick={leaving(ctx, &ctx.heading, dismiss)}>
                    { ctx.message(keys::COMPARE_BRING_DISMISS) }
                </button>
            </div>
        </section>
    }
}

fn row(ctx: &CompareContext, refusals: &[Refusal], aside: &SetAside, named: bool) -> Html {
    let refusal = refusals.iter().find(|it| it.aside == *aside);
    let name = match &*aside.name {
        "" => ctx.message(keys::COMPARE_BRING_NO_FILE_NAME),
        name => name.to_owned().into(),
    };
    // The problems of a file that is no result at all would only say that every member is missing.
    let shown = refusal.filter(|it| {
        named && matches!(it.aside.reason, Reason::Invalid | Reason::NotJson | Reason::TooLarge)
    });
    html! {
        <li class="pc-member" data-reason={aside.reason.name()}>
            if named {
                <strong dir="auto">{ name }</strong>
            }
            <span>{ why(ctx, aside.reason, refusal) }</span>
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

/// Why a file does not count, in the words of the report, and what to do about it.
fn why(ctx: &CompareContext, reason: Reason, refusal: Option<&Refusal>) -> AttrValue {
    let short = match refusal.and_then(|refusal| refusal.other.as_ref()) {
        Some(title) => ctx.format(keys::COMPARE_ASIDE_OTHER_TITLE, &[title]),
        None => ctx.message(reason.said()),
    };
    let lost = refusal.and_then(|it| it.instead.as_ref()).is_some_and(|it| it.brought.is_none());
    let advice = match reason {
        Reason::NotJson | Reason::NotAResult | Reason::TooLarge => keys::COMPARE_BRING_ASIDE_ASK,
        Reason::Invalid => keys::COMPARE_BRING_ASIDE_MEND,
        Reason::OtherAssessment if lost => keys::COMPARE_BRING_ASIDE_AGAIN,
        Reason::OtherAssessment | Reason::OtherEdition => keys::COMPARE_BRING_ASIDE_APART,
        Reason::Older => keys::COMPARE_BRING_ASIDE_LATER,
        Reason::Duplicate => keys::COMPARE_BRING_ASIDE_ONCE,
    };
    ctx.format(keys::COMPARE_BRING_ASIDE_SAYS, &[&short, &ctx.message(advice)])
}

/// The ways to compare results of another assessment that were set aside.
fn offers(ctx: &Rc<CompareContext>, model: &CompareModel) -> Html {
    let offers = model.offers();
    if offers.is_empty() {
        return Html::default();
    }
    let button = |offer: &Offer| {
        let context = Context { instrument: &offer.instrument, words: &ctx.words };
        let words = context.count(
            keys::COMPARE_BRING_INSTEAD,
            offer.files,
            &[&context.text(&offer.instrument.title)],
        );
        html! {
            <button type="button" part="button" class="pc-button" data-do="instead" data-assessment={offer.instrument.id.to_string()}
                onclick={ctx.sends(CompareCommand::Instead(offer.instrument.id.shared()))}>
                { phrase(words) }
            </button>
        }
    };
    html! {
        <>
            <div class="pc-buttons">{ for offers.iter().map(button) }</div>
            if !model.set.members().is_empty() {
                <p class="pc-small">{ ctx.message(keys::COMPARE_BRING_INSTEAD_HELP) }</p>
            }
        </>
    }
}
