//! How far the person is: one bar with words, the list of sections with their state, and the sign
//! that answers are kept.

use yew::prelude::*;

use super::desk::SharedDesk;
use super::shared::Shared;
use crate::app::model::{Keeping, Message, Model, Screen};
use crate::domain::instrument::Instrument;
use crate::i18n::keys;

/// The progress's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct ProgressProps {
    /// The common ground.
    pub desk: SharedDesk,
    /// The state.
    pub model: Shared<Model>,
}

/// Shows how far the person is.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let ProgressProps { desk, model } = props;
    let total = desk.instrument.items.len();
    let answered = model.session.answered(&desk.instrument);
    html! {
        <div class="pc-head" part="progress">
            <progress class="pc-bar" max={total.to_string()} value={answered.to_string()}
                aria-label={desk.say(keys::PROGRESS_LABEL)} aria-describedby="pc-progress">
                { text(desk, answered, total) }
            </progress>
            <p class="pc-progress-line">
                <span id="pc-progress" data-role="progress-text">{ text(desk, answered, total) }</span>
                <span class="pc-saved" data-role="saved">{ saved(desk, model) }</span>
            </p>
            <details class="pc-details" data-role="sections" key={model.moves}>
                <summary>{ desk.say(keys::SECTIONS) }</summary>
                <nav aria-label={desk.say(keys::SECTIONS)}>
                    <ol class="pc-sections">
                        { for (0..desk.instrument.sections.len()).map(|number| entry(desk, model, number)) }
                    </ol>
                </nav>
            </details>
        </div>
    }
}

fn text(desk: &SharedDesk, answered: usize, total: usize) -> String {
    let [done, all] = [answered, total].map(|count| desk.words.whole(count));
    match total - answered {
        0 => desk.words.fill(keys::PROGRESS_DONE, &[&all]),
        left => desk.words.fill(keys::PROGRESS, &[&done, &all, &minutes(desk, left)]),
    }
}

/// "about 3 minutes", for so many questions.
pub fn minutes(desk: &SharedDesk, items: usize) -> String {
    desk.words.count(keys::MINUTES, Instrument::minutes(items), &[])
}

/// "Section 2 of 10".
pub fn place(desk: &SharedDesk, number: usize) -> String {
    let counts = [number + 1, desk.instrument.sections.len()].map(|count| desk.words.whole(count));
    desk.words.fill(keys::SECTION_PLACE, &[&counts[0], &counts[1]])
}

fn saved(desk: &SharedDesk, model: &Model) -> Html {
    let (sign, key) = match (model.trouble, model.keeping) {
        (None, Keeping::Browser) => ("✓", keys::SAVED_BROWSER),
        (None, Keeping::Tab) => ("✓", keys::SAVED_TAB),
        _ => ("!", keys::SAVED_NOT),
    };
    html! { <><span aria-hidden="true">{ sign }{ " " }</span>{ desk.say(key) }</> }
}

fn entry(desk: &SharedDesk, model: &Model, number: usize) -> Html {
    let section = &desk.instrument.sections[number];
    let (total, open) = (section.items.len(), model.open_items(number));
    let state = match total - open {
        0 => desk.say(keys::STATE_NONE),
        _ if open == 0 => desk.say(keys::STATE_DONE),
        done => {
            let counts = [done, total].map(|count| desk.words.whole(count));
            desk.words.fill(keys::STATE_SOME, &[&counts[0], &counts[1]]).into()
        }
    };
    let current = model.screen == Screen::Section(number);
    html! {
        <li key={number}>
            <button type="button" class="pc-section-link" data-section={section.id.shared()}
                aria-current={current.then_some("step")} onclick={desk.on(Message::Go(Screen::Section(number)))}>
                <span>{ desk.text(&section.title) }</span>
                { " " }
                <span class="pc-state">{ state }</span>
            </button>
        </li>
    }
}
