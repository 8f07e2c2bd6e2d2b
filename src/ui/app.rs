//! The widget's root: the present screen, what is announced, and files dropped anywhere on it.

use yew::prelude::*;

use super::context::{Desk, PRIMARY, QUIET, SharedDesk};
use super::intro::intro;
use super::loading::{use_later, waiting};
use super::markup::{el, fixed, line, list};
use super::notices::notices;
use super::open_file::open;
use super::progress::{self, place, progress};
use super::section::Section;
use super::shared::Shared;
use crate::app::model::{Model, Notice, Screen};
use crate::i18n::keys;
use crate::platform::focus;

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
    desk.visit.set(model.moves);
    let (table_shown, unfolded) = (use_state(|| false), use_state(|| None));
    let later = use_later(desk, model.screen == Screen::Results);
    let refused = matches!(model.notice, Some(Notice::Refused(_)));
    let place = if refused { desk.notice.clone() } else { desk.heading.clone() };
    let single = look.single;
    // What is waited for takes the place of the heading that has focus.
    let waits = model.screen == Screen::Results && later.here.is_none();
    use_effect_with((model.moves, waits), move |&(moves, _)| {
        // Not before the person has moved: a page that loads keeps its own focus.
        if moves > 0 {
            // With all sections on one page, those above may yet take their height.
            focus::to(&place, if single { 2 } else { 1 });
        }
    });
    let (name, screen) = match model.screen {
        Screen::Intro => ("intro", intro(desk, model)),
        Screen::Section(number) => ("section", sections(desk, model, *look, number, &unfolded)),
        Screen::Results => match later.here {
            Some(here) => ("results", (here.results)(desk, model, &table_shown)),
            None => ("waiting", waiting(desk, &later)),
        },
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

fn direction(desk: &Desk) -> &'static str {
    if desk.words.right_to_left { "rtl" } else { "ltr" }
}

fn sections(
    desk: &SharedDesk,
    model: &Model,
    look: Look,
    current: usize,
    unfolded: &UseStateHandle<Option<u32>>,
) -> Html {
    let counted = progress::counts(model);
    let mut content = vec![progress(desk, model, counted, unfolded)];
    if look.single {
        let all = 0..model.instrument.sections.len();
        content.push(list(all.map(|number| section(desk, model, look, number)).collect()));
        // The bar is far away by now.
        content.push(line("p", "pc-small", progress::words(desk, counted)));
        let results = desk.go("results", PRIMARY, keys::SEE_RESULTS, Screen::Results);
        content.push(el(
            "div",
            "pc-buttons",
            [results, desk.go("intro", QUIET, keys::TO_INTRO, Screen::Intro)],
        ));
    } else {
        content.push(section(desk, model, look, current));
    }
    list(content)
}

fn section(desk: &SharedDesk, model: &Model, look: Look, number: usize) -> Html {
    let mut answers = Vec::new();
    for (_, item) in model.instrument.items_of(&model.instrument.sections[number]) {
        answers.push(model.session.answers.get(&item.id).map(|answer| Shared(answer.clone())));
    }
    let active = model.screen == Screen::Section(number);
    html! { <Section key={number} desk={desk.clone()} {number} {answers} single={look.single} {active} /> }
}

/// Said to those who do not see that the screen has changed; the heading, which has focus, says the
/// rest.
fn announcement(desk: &Desk, model: &Model) -> AttrValue {
    let moved = model.moves > 0;
    match model.screen {
        Screen::Section(number) if moved => place(desk, number),
        Screen::Results if moved => match &model.past {
            Some(past) => desk.fill(keys::ROUND_PAST, [desk.date(past.session.moment())]),
            None => desk.say(keys::RESULTS),
        },
        _ => fixed(""),
    }
}

/// Files only: text may be dragged into a note.
fn allow_drop(event: DragEvent) {
    if brings_files(&event) {
        event.prevent_default();
    }
}

fn brings_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn on_drop(desk: &Desk) -> Callback<DragEvent> {
    let send = desk.send.clone();
    Callback::from(move |event: DragEvent| {
        if !brings_files(&event) {
            return;
        }
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        open(files, &send);
    })
}
