//! The widget's root: the present screen, what is announced, and files dropped anywhere on it.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::SharedDesk;
use super::intro::intro;
use super::notices::notices;
use super::progress::{Progress, place};
use super::results::Results;
use super::section::Section;
use super::shared::Shared;
use crate::app::model::{Message, Model, Screen};
use crate::i18n::keys;
use crate::platform::{file, focus};

/// How the page's author wants it to look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// All sections on one page rather than one at a time.
    pub single: bool,
    /// `auto`, `light` or `dark`.
    pub theme: &'static str,
}

/// The whole widget.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The common ground.
    pub desk: SharedDesk,
    /// The state.
    pub model: Shared<Model>,
    /// The author's choices.
    pub look: Look,
}

/// The widget's root component.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { desk, model, look } = props;
    let heading = desk.heading.clone();
    use_effect_with(model.moves, move |&moves| {
        // Not before the person has moved: a page that loads keeps its own focus.
        if moves > 0 {
            focus::to(&heading);
        }
    });
    let screen = match model.screen {
        Screen::Intro => intro(desk, model),
        Screen::Section(_) => sections(desk, model, *look),
        Screen::Results => html! { <Results desk={desk.clone()} model={model.clone()} /> },
    };
    let name = match model.screen {
        Screen::Intro => "intro",
        Screen::Section(_) => "section",
        Screen::Results => "results",
    };
    html! {
        <div class="pc" lang={desk.words.language.clone()} dir={direction(desk)} data-screen={name}
            data-theme={look.theme} data-layout={if look.single { "single" } else { "pages" }}
            ondragover={allow_drop} ondrop={on_drop(desk)}>
            <div class="pc-hidden" role="status" data-role="announce">{ announcement(desk, model) }</div>
            { notices(desk, model) }
            { screen }
        </div>
    }
}

fn direction(desk: &SharedDesk) -> &'static str {
    if desk.words.right_to_left { "rtl" } else { "ltr" }
}

fn sections(desk: &SharedDesk, model: &Shared<Model>, look: Look) -> Html {
    let Screen::Section(current) = model.screen else { return html! {} };
    let section = |number: usize| {
        let items = model.instrument.items_of(&model.instrument.sections[number]);
        let answers: Vec<_> =
            items.map(|(_, item)| model.session.answers.get(&item.id).map(|a| Shared(a.clone()))).collect();
        html! {
            <Section key={number} desk={desk.clone()} {number} answers={answers} single={look.single}
                active={number == current} />
        }
    };
    html! {
        <>
            <Progress desk={desk.clone()} model={model.clone()} />
            if look.single {
                { for (0..model.instrument.sections.len()).map(section) }
                <div class="pc-buttons">
                    { desk.go("results", super::desk::PRIMARY, keys::SEE_RESULTS, Screen::Results) }
                    { desk.go("intro", super::desk::QUIET, keys::TO_INTRO, Screen::Intro) }
                </div>
            } else {
                { section(current) }
            }
        </>
    }
}

/// Said to those who do not see that the screen has changed; the heading, which has focus, says the
/// rest.
fn announcement(desk: &SharedDesk, model: &Model) -> Option<Rc<str>> {
    let moved = model.moves > 0;
    match model.screen {
        Screen::Section(number) if moved => Some(place(desk, number).into()),
        Screen::Results if moved => Some(desk.say(keys::RESULTS)),
        _ => None,
    }
}

fn allow_drop(event: DragEvent) {
    event.prevent_default();
}

fn on_drop(desk: &SharedDesk) -> Callback<DragEvent> {
    let send = desk.send.clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        file::first_as_text(files, send.reform(|text: String| Message::Open(text.into())));
    })
}
