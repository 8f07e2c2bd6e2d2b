//! The stages as a track: which are met, which is current, what blocks each, and whether a later one
//! has run ahead.

use std::rc::Rc;

use yew::prelude::*;

use super::tell;
use crate::domain::session::Session;
use crate::domain::stage::{Blocker, Reason, Stages};
use crate::i18n::keys;
use crate::ui::desk::SharedDesk;

/// Shows where the partnership stands in its stages.
pub fn track(desk: &SharedDesk, session: &Session, stages: &Stages) -> Html {
    let title = |number: usize| desk.text(&desk.instrument.sections[number].title);
    html! {
        <section class="pc-part">
            <h3 class="pc-question-size">{ desk.say(keys::TRACK) }</h3>
            if let Some(back) = stages.go_back {
                <p class="pc-notice" data-role="go-back">
                    { desk.words.fill(keys::GO_BACK, &[&title(back.ahead), &title(back.to)]) }
                </p>
            }
            <ol class="pc-stages" data-role="track">
                { for (0..stages.stages.len()).map(|number| stage(desk, session, stages, number)) }
            </ol>
        </section>
    }
}

fn stage(desk: &SharedDesk, session: &Session, stages: &Stages, number: usize) -> Html {
    let current = stages.current == Some(number);
    let stage = &stages.stages[number];
    let (state, key) = match (stage.met, current) {
        (true, _) => ("met", keys::STAGE_MET),
        (false, true) => ("current", keys::STAGE_CURRENT),
        (false, false) => ("blocked", keys::STAGE_BLOCKED),
    };
    html! {
        <li class={classes!("pc-stage", format!("pc-stage-{state}"))} data-stage={desk.instrument.sections[number].id.shared()}
            data-state={state} aria-current={current.then_some("step")} key={number}>
            <p class="pc-stage-title">
                <strong>{ desk.text(&desk.instrument.sections[number].title) }</strong>
                <span class="pc-state">{ desk.say(key) }</span>
            </p>
            if !stage.blockers.is_empty() {
                // The current stage's blockers are what the person came for.
                <details class="pc-details" open={current}>
                    <summary>{ desk.say(keys::STAGE_BLOCKERS) }</summary>
                    <ul class="pc-list">
                        { for stage.blockers.iter().map(|blocker| blocker_line(desk, session, blocker)) }
                    </ul>
                </details>
            }
        </li>
    }
}

fn blocker_line(desk: &SharedDesk, session: &Session, blocker: &Blocker) -> Html {
    let item = &desk.instrument.items[blocker.item];
    let answer = tell::answer(desk, session, item);
    let low = |label: Rc<str>| Rc::from(desk.words.fill(keys::BLOCKER_LOW, &[&label]));
    let known = answer.map_or_else(|| desk.say(keys::BLOCKER_GAP), low);
    let why = match blocker.reason {
        Reason::Essential => format!("{}, {known}", desk.say(keys::BLOCKER_ESSENTIAL)),
        Reason::Gap | Reason::Low => known.to_string(),
    };
    html! {
        <li data-blocker={item.id.shared()}>
            { desk.text(&item.prompt) }{ " " }<span class="pc-state">{ why }</span>
        </li>
    }
}
