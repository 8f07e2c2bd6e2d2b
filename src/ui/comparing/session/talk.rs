//! One item in a session: the question first; the answers once the group has talked, before any verdict; then what the group
//! makes of them.

use yew::prelude::*;

use super::timer::Timer;
use super::view::{View, full_screen, leave, leaving};
use super::{actions, record};
use crate::domain::group::session::{Step, Talk};
use crate::i18n::keys;
use crate::results::group::{GroupItem, Remark};
use crate::results::{Fact, Figure};
use crate::ui::figure;
use crate::ui::markup::phrase;
use crate::ui::shared::Shared;

/// The item.
pub fn talk(view: View<'_>, talk: &Talk) -> Html {
    let View { ctx, model, session, results } = view;
    let item = results.item(talk.item);
    let n = results.rated(talk.item);
    let at = ctx.format(
        keys::COMPARE_SESSION_AT,
        &[&ctx.words.whole(session.at() + 1), &ctx.words.whole(session.talks().len())],
    );
    let drawn = if talk.revealed { drawn(&item) } else { Html::default() };
    let below = match (talk.revealed, n) {
        (true, _) => html! { <>{ facts(&results.open(talk.item)) }{ notes(&item) }</> },
        (false, 0) => html! { <p>{ ctx.message(keys::COMPARE_NOBODY_RATED) }</p> },
        (false, _) => hidden(view, n),
    };
    let last = session.at() + 1 == session.talks().len();
    let next = if last { keys::COMPARE_SESSION_END } else { keys::NEXT };
    html! {
        <div class="pc-talk" key={talk.item}>
            <p class="pc-small pc-at">
                { at }
                if talk.put_off {
                    { " · " }{ ctx.message(keys::COMPARE_SESSION_LATER_IS) }
                }
                if model.timer {
                    { " · " }<Timer ctx={ctx.clone()} />
                }
            </p>
            <@{ctx.heading_tag(0)} class="pc-headline" tabindex="-1" ref={ctx.heading.clone()}>{ phrase(item.prompt.clone()) }</@>
            <div class="pc-answers" data-role="answers">
                { drawn }
                // It is there before, so that it is read out when the answers appear.
                <p role="status">{ if talk.revealed { said(&item) } else { Html::default() } }</p>
                { below }
            </div>
            { if talk.revealed || n == 0 { record::record(view, talk) } else { Html::default() } }
            { if talk.revealed { verdict(view, &item) } else { Html::default() } }
            <actions::Actions ctx={ctx.clone()} session={Shared(session.clone())} item={item.id.to_string()} />
            <div class="pc-buttons pc-steps">
                if session.at() > 0 {
                    <button type="button" part="button" class="pc-button" data-do="back" onclick={view.steps(Step::Back)}>{ ctx.message(keys::BACK) }</button>
                }
                <button type="button" part="button" class={next_class(talk.revealed)} data-do="next" onclick={view.steps(Step::Next)}>{ ctx.message(next) }</button>
                if !last {
                    <button type="button" part="button" class="pc-button pc-quiet" data-do="later" onclick={view.steps(Step::PutOff)}>
                        { ctx.message(keys::COMPARE_SESSION_LATER) }
                    </button>
                }
                { full_screen(ctx) }
                { leave(ctx) }
            </div>
        </div>
    }
}

/// As long as the answers are hidden, showing them is what comes next.
fn next_class(revealed: bool) -> &'static str {
    if revealed { "pc-button pc-primary" } else { "pc-button" }
}

/// The answers as a sentence.
fn said(item: &GroupItem) -> Html {
    item.figure.as_ref().map_or_else(Html::default, |it| phrase(it.sentence.clone()))
}

/// The answers as dots.
fn drawn(item: &GroupItem) -> Html {
    match &item.figure {
        Some(Figure { drawing, .. }) => html! {
            <figure part="chart" class="pc-chart">
                <div class="pc-scroll" tabindex="0">{ figure::figure(drawing, "talk") }</div>
            </figure>
        },
        None => Html::default(),
    }
}

/// What people wrote.
fn notes(item: &GroupItem) -> Html {
    match item.notes.is_empty() {
        true => Html::default(),
        false => html! { <ul class="pc-list pc-remarks">{ for item.notes.iter().map(remark) }</ul> },
    }
}

/// How many answers are hidden, and the way to show them.
fn hidden(view: View<'_>, n: usize) -> Html {
    let ctx = view.ctx;
    html! {
        <>
            <p>{ ctx.count(keys::COMPARE_SESSION_HIDDEN, n) }</p>
            <div class="pc-buttons">
                <button type="button" part="button" class="pc-button pc-primary" data-do="reveal" onclick={leaving(ctx, Step::Reveal)}>
                    { ctx.message(keys::COMPARE_SESSION_REVEAL) }
                </button>
            </div>
            <p class="pc-small pc-keys">{ ctx.message(keys::COMPARE_SESSION_KEYS) }</p>
        </>
    }
}

fn remark(Remark { who, text }: &Remark) -> Html {
    html! {
        <li>
            <q>{ phrase(text.clone()) }</q>
            if !who.is_empty() {
                { " " }<span class="pc-small">{ phrase(who.clone()) }</span>
            }
        </li>
    }
}

/// What the figures say. It is folded: a group that reads a verdict first looks for reasons for it.
fn verdict(view: View<'_>, item: &GroupItem) -> Html {
    html! {
        <details class="pc-details" data-role="figures">
            <summary>{ view.ctx.message(keys::COMPARE_SESSION_FIGURES) }</summary>
            <p>{ phrase(item.says.clone()) }</p>
            { facts(&item.facts) }
        </details>
    }
}

fn facts(facts: &[Fact]) -> Html {
    let fact = |Fact { label, value }: &Fact| {
        html! { <div><dt>{ phrase(label.clone()) }</dt><dd>{ phrase(value.clone()) }</dd></div> }
    };
    match facts.is_empty() {
        true => Html::default(),
        false => html! { <dl class="pc-facts">{ for facts.iter().map(fact) }</dl> },
    }
}
