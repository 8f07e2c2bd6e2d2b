//! The first screen: what the assessment is, how long it takes, where answers stay, who is behind it.

use yew::prelude::*;

use super::desk::{PRIMARY, QUIET, SECONDARY, SharedDesk};
use super::open_file::OpenFile;
use super::progress::minutes;
use crate::app::model::{Keeping, Model, Screen};
use crate::domain::instrument::Source;
use crate::i18n::keys;

/// Shows the first screen.
pub fn intro(desk: &SharedDesk, model: &Model) -> Html {
    let instrument = &desk.instrument;
    let total = instrument.items.len();
    let length = [desk.words.count(keys::QUESTIONS, total, &[]), minutes(desk, total)];
    let keeping = match model.keeping {
        Keeping::Browser => keys::INTRO_BROWSER,
        Keeping::Tab => keys::INTRO_TAB,
        Keeping::Page => keys::INTRO_PAGE,
    };
    let started = !model.session.is_empty();
    let start = if started { keys::RESUME } else { keys::START };
    html! {
        <section part="intro" class="pc-intro">
            <h2 class="pc-headline" tabindex="-1" ref={desk.heading.clone()}>{ desk.text(&instrument.title) }</h2>
            <p class="pc-lead">{ desk.text(&instrument.intro) }</p>
            <p class="pc-facts">
                { desk.words.fill(keys::INTRO_LENGTH, &[&length[0], &length[1]]) }
            </p>
            if model.trouble.is_none() {
                <p class="pc-facts" data-role="keeping">{ desk.say(keeping) }</p>
            }
            if started {
                <p class="pc-resume">{ answered(desk, model) }</p>
            }
            <div class="pc-buttons">
                { desk.go("start", PRIMARY, start, Screen::Section(model.next_section())) }
                if started {
                    { desk.go("results", SECONDARY, keys::RESULTS_SO_FAR, Screen::Results) }
                }
                <OpenFile desk={desk.clone()} class={QUIET} />
            </div>
            { sources(desk) }
        </section>
    }
}

fn answered(desk: &SharedDesk, model: &Model) -> String {
    let [answered, total] = [model.session.answered(&desk.instrument), desk.instrument.items.len()];
    desk.words.fill(keys::RESUME_STATE, &[&desk.words.whole(answered), &desk.words.whole(total)])
}

fn sources(desk: &SharedDesk) -> Html {
    let source = |source: &Source| {
        let text = [&source.title, &source.publisher, &source.year].map(|text| desk.text(text));
        let line = desk.words.fill(keys::SOURCE, &[&text[0], &text[1], &text[2]]);
        html! {
            <>
                <p>
                    if let Some(url) = &source.url {
                        <a href={url.clone()}>{ line }</a>
                    } else {
                        { line }
                    }
                </p>
                if let Some(note) = &source.note {
                    <p>{ desk.text(note) }</p>
                }
            </>
        }
    };
    html! {
        if !desk.instrument.sources.is_empty() {
            <details class="pc-details" data-role="sources">
                <summary>{ desk.say(keys::INTRO_SOURCES) }</summary>
                <div class="pc-small">{ for desk.instrument.sources.iter().map(source) }</div>
            </details>
        }
    }
}
