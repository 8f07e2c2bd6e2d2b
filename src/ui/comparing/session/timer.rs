//! How long the group has been at an item. Silent, and only there if it was asked for.

use std::rc::Rc;

use gloo::timers::callback::Interval;
use yew::prelude::*;

use crate::i18n::keys;
use crate::ui::comparing::context::CompareContext;

#[derive(Clone, PartialEq, Properties)]
pub struct TimerProps {
    pub ctx: Rc<CompareContext>,
}

/// Minutes and seconds since it appeared. Screen readers are not told of each second.
#[component]
pub fn Timer(TimerProps { ctx }: &TimerProps) -> Html {
    let now = ctx.now;
    let begun = use_memo((), |()| now());
    let shown = use_state(|| 0);
    let (set, since) = (shown.setter(), *begun);
    use_effect_with((), move |()| {
        let tick = Interval::new(1000, move || set.set(now().millis().saturating_sub(since.millis()) / 1000));
        move || drop(tick)
    });
    let time = format!("{}:{:02}", *shown / 60, *shown % 60);
    html! { <span role="timer" aria-live="off">{ ctx.format(keys::COMPARE_SESSION_TIME, &[&time]) }</span> }
}
