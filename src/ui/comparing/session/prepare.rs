//! Where a session is prepared: which questions the group goes through, in which order, and whether it is kept.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::view::leave;
use crate::app::comparing::model::{CompareModel, Keeping};
use crate::app::comparing::step::CompareCommand;
use crate::app::comparing::talking::TalkCommand;
use crate::domain::instrument::Instrument;
use crate::i18n::Phrase;
use crate::i18n::keys;
use crate::results::Context;
use crate::ui::comparing::context::CompareContext;
use crate::ui::markup::phrase;
use crate::ui::shared::Shared;

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct PrepareProps {
    pub ctx: Rc<CompareContext>,
    pub model: Shared<CompareModel>,
}

/// So many questions are ticked at first: as many as a group has time for in one meeting.
const FIRST: usize = 5;

/// What was chosen so far: the questions in their order, each with whether the group goes through it.
type Chosen = Vec<(usize, bool)>;

/// The screen.
#[component]
pub fn Prepare(PrepareProps { ctx, model }: &PrepareProps) -> Html {
    let Some((instrument, comparison)) = model.instrument.as_ref().zip(model.comparison.as_ref()) else {
        return Html::default();
    };
    let order = comparison.figures().order.clone();
    let urgent = order.talk.len() + order.unknown.len();
    let by_talk = order.for_a_session(rated(instrument));
    // Where nothing is urgent, any are as good.
    let wanted = if urgent == 0 { FIRST } else { FIRST.min(urgent) };
    let chosen = use_state(|| -> Chosen {
        by_talk.iter().enumerate().map(|(place, item)| (*item, place < wanted)).collect()
    });
    let timer = use_state(|| false);
    let change_order = {
        let (chosen, instrument) = (chosen.clone(), instrument.clone());
        Callback::from(move |event: Event| {
            let own = event.target_unchecked_into::<HtmlSelectElement>().value() == "own";
            let order = if own { rated(&instrument).collect() } else { by_talk.clone() };
            let ticked = |item: usize| chosen.iter().any(|(other, wanted)| *other == item && *wanted);
            chosen.set(order.into_iter().map(|item| (item, ticked(item))).collect());
        })
    };
    let switch_timer = {
        let timer = timer.clone();
        Callback::from(move |event: Event| {
            timer.set(event.target_unchecked_into::<HtmlInputElement>().checked())
        })
    };
    let context = Context { instrument, words: &ctx.words };
    let rows = (0..chosen.len())
        .map(|place| row(ctx, &chosen, place, context.text(&instrument.items[chosen[place].0].prompt)));
    let start = |keep: bool| start(ctx, &chosen, *timer, keep);
    let count = chosen.iter().filter(|(_, wanted)| *wanted).count();
    let none = count == 0;
    // Ticks so many, from the first on.
    let tick = |name: &'static str, count: usize, words: AttrValue| {
        let chosen = chosen.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let places = chosen.iter().enumerate();
            chosen.set(places.map(|(place, (item, _))| (*item, place < count)).collect());
        });
        html! { <button type="button" part="button" class="pc-button pc-quiet" data-do={name} {onclick}>{ words }</button> }
    };
    let button = |name: &'static str, class: &'static str, keep: bool, words: AttrValue| {
        html! {
            <button type="button" part="button" {class} data-do={name} disabled={none} onclick={start(keep)}>{ words }</button>
        }
    };
    let keeps = model.keeping == Keeping::Off;
    // Above the questions too: behind them it is a hundred stops of the keyboard away.
    let starts = |[kept, only]: [&'static str; 2]| match keeps {
        true => html! {
            <>
                { button(kept, "pc-button pc-primary", true, ctx.message(keys::COMPARE_SESSION_START_KEPT)) }
                { button(only, "pc-button", false, ctx.message(keys::COMPARE_SESSION_START_ONLY)) }
            </>
        },
        false => button(only, "pc-button pc-primary", false, ctx.message(keys::COMPARE_SESSION_START)),
    };
    html! {
        <section class="pc-prepare" key="prepare">
            <@{ctx.heading_tag(0)} class="pc-headline" tabindex="-1" ref={ctx.heading.clone()}>{ ctx.message(keys::COMPARE_SESSION) }</@>
            <p class="pc-lead">{ ctx.message(keys::COMPARE_SESSION_LEAD) }</p>
            if keeps {
                <p>{ ctx.message(keys::COMPARE_SESSION_KEEP) }</p>
            }
            <div class="pc-buttons">{ starts(["start-kept-above", "start-above"]) }</div>
            <label class="pc-field">
                <span>{ ctx.message(keys::COMPARE_SESSION_ORDER) }</span>
                <select data-do="order" onchange={change_order}>
                    <option value="talk" selected={true}>{ ctx.message(keys::COMPARE_SESSION_ORDER_TALK) }</option>
                    <option value="own">{ ctx.message(keys::COMPARE_SESSION_ORDER_OWN) }</option>
                </select>
            </label>
            <fieldset class="pc-chosen">
                <legend class="pc-body-strong">{ ctx.message(keys::COMPARE_SESSION_CHOOSE) }</legend>
                <p class="pc-small">{ ctx.message(keys::COMPARE_SESSION_CHOOSE_HELP) }</p>
                <p class="pc-small" role="status" data-role="chosen">{ ctx.format(keys::COMPARE_OF, &[&ctx.words.whole(count), &ctx.words.whole(chosen.len())]) }</p>
                <div class="pc-buttons">
                    if chosen.len() > FIRST {
                        { tick("first", FIRST, ctx.count(keys::COMPARE_SESSION_FIRST, FIRST)) }
                    }
                    { tick("all", chosen.len(), ctx.message(keys::COMPARE_SESSION_ALL)) }
                    { tick("none", 0, ctx.message(keys::COMPARE_SESSION_NONE)) }
                </div>
                <ol class="pc-members">{ for rows }</ol>
            </fieldset>
            <label class="pc-check">
                <input type="checkbox" data-do="timer" checked={*timer} onchange={switch_timer} />
                <span>{ ctx.message(keys::COMPARE_SESSION_TIMER) }</span>
            </label>
            <div class="pc-buttons">
                { starts(["start-kept", "start"]) }
                { leave(ctx) }
            </div>
        </section>
    }
}

/// The questions that a group can agree on.
fn rated(instrument: &Instrument) -> impl Iterator<Item = usize> {
    let items = instrument.items.iter().enumerate();
    items
        .filter(|(_, item)| item.rating().is_some())
        .map(|(number, _)| number)
        .collect::<Vec<_>>()
        .into_iter()
}

fn row(ctx: &CompareContext, chosen: &UseStateHandle<Chosen>, place: usize, prompt: Phrase) -> Html {
    let (item, wanted) = chosen[place];
    let change = |act: fn(&mut Chosen, usize)| {
        let chosen = chosen.clone();
        let mut next = (*chosen).clone();
        act(&mut next, place);
        (chosen, next)
    };
    let moves = |name: &'static str, key, words, act: fn(&mut Chosen, usize), possible: bool| {
        let (chosen, next) = change(if possible { act } else { |_, _| {} });
        let onclick = Callback::from(move |_: MouseEvent| chosen.set(next.clone()));
        // It stays where it is at the ends of the list, so that the focus is not lost.
        html! {
            <button type="button" part="button" class="pc-button pc-quiet" data-do={name} aria-disabled={(!possible).then_some("true")}
                aria-label={ctx.format(key, &[&prompt])} {onclick}>
                { ctx.message(words) }
            </button>
        }
    };
    let (set, next) = change(|chosen, place| chosen[place].1 ^= true);
    let ontick = Callback::from(move |_: Event| set.set(next.clone()));
    html! {
        <li class="pc-member" key={item}>
            <label class="pc-check">
                <input type="checkbox" checked={wanted} onchange={ontick} />
                <span>{ phrase(prompt.clone()) }</span>
            </label>
            <span class="pc-acts">
                { moves("up", keys::COMPARE_SESSION_UP, keys::PLAN_UP, |chosen, place| chosen.swap(place, place - 1), place > 0) }
                { moves("down", keys::COMPARE_SESSION_DOWN, keys::PLAN_DOWN, |chosen, place| chosen.swap(place, place + 1), place + 1 < chosen.len()) }
            </span>
        </li>
    }
}

fn start(
    ctx: &Rc<CompareContext>,
    chosen: &UseStateHandle<Chosen>,
    timer: bool,
    keep: bool,
) -> Callback<MouseEvent> {
    let items: Vec<usize> = chosen.iter().filter(|(_, wanted)| *wanted).map(|(item, _)| *item).collect();
    let (send, language) = (ctx.send.clone(), ctx.words.language.clone());
    Callback::from(move |_| {
        if keep {
            send.emit(CompareCommand::Keep(true));
        }
        let (items, language) = (items.clone(), language.clone());
        send.emit(CompareCommand::Talk(TalkCommand::Begin { items, timer, language }));
    })
}
