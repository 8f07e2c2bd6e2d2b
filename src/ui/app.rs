//! The widget's root: the present screen, what is announced, and files dropped anywhere on it.

use yew::prelude::*;

use super::context::{PRIMARY, QUIET, SharedContext, ViewContext};
use super::intro::intro;
use super::loading::{loading, use_lazy};
use super::markup::{element, fragment_vec, static_text, text_element};
use super::notices::notices;
use super::open_file::first;
use super::progress::{self, place, progress};
use super::section::Section;
use super::shared::Shared;
use crate::app::model::{Model, Notice, Screen};
use crate::i18n::keys;
use crate::platform::focus;

/// How the page's author wants it to look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Appearance {
    /// All sections on one page rather than one at a time.
    pub single: bool,
    /// `auto`, `light` or `dark`.
    pub theme: &'static str,
}

/// The whole widget.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The common ground.
    pub ctx: SharedContext,
    /// The state.
    pub model: Shared<Model>,
    /// The author's choices.
    pub look: Appearance,
}

/// The widget's root component.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { ctx, model, look } = props;
    ctx.visit.set(model.moves);
    let (table_shown, unfolded) = (use_state(|| false), use_state(|| None));
    let later = use_lazy(ctx, model.screen == Screen::Results);
    let refused = matches!(model.notice, Some(Notice::Refused(_)));
    let place = if refused { ctx.notice.clone() } else { ctx.heading.clone() };
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
        Screen::Intro => ("intro", intro(ctx, model)),
        Screen::Section(number) => ("section", sections(ctx, model, *look, number, &unfolded)),
        Screen::Results => match later.here {
            Some(here) => ("results", (here.results)(ctx, model, &table_shown)),
            None => ("waiting", loading(ctx, &later)),
        },
    };
    html! {
        <div class="pc" lang={ctx.words.language.clone()} dir={direction(ctx)} data-screen={name}
            data-theme={look.theme} data-layout={if look.single { "single" } else { "pages" }}
            ondragover={allow_drop} ondrop={on_drop(ctx)}>
            <div class="pc-hidden" role="status" data-role="announce">{ announcement(ctx, model) }</div>
            { notices(ctx, model) }
            { screen }
        </div>
    }
}

fn direction(ctx: &ViewContext) -> &'static str {
    if ctx.words.right_to_left { "rtl" } else { "ltr" }
}

fn sections(
    ctx: &SharedContext,
    model: &Model,
    look: Appearance,
    current: usize,
    unfolded: &UseStateHandle<Option<u32>>,
) -> Html {
    let counted = progress::counts(model);
    let mut content = vec![progress(ctx, model, counted, unfolded)];
    if look.single {
        let all = 0..model.instrument.sections.len();
        content.push(fragment_vec(all.map(|number| section(ctx, model, look, number)).collect()));
        // The bar is far away by now.
        content.push(text_element("p", "pc-small", progress::words(ctx, counted)));
        let results = ctx.go_button("results", PRIMARY, keys::RESULTS_SEE, Screen::Results);
        content.push(element(
            "div",
            "pc-buttons",
            [results, ctx.go_button("intro", QUIET, keys::TO_INTRO, Screen::Intro)],
        ));
    } else {
        content.push(section(ctx, model, look, current));
    }
    fragment_vec(content)
}

fn section(ctx: &SharedContext, model: &Model, look: Appearance, number: usize) -> Html {
    let mut answers = Vec::new();
    for (_, item) in model.instrument.items_of(&model.instrument.sections[number]) {
        answers.push(model.response.answers.get(&item.id).map(|answer| Shared(answer.clone())));
    }
    let active = model.screen == Screen::Section(number);
    html! { <Section key={number} ctx={ctx.clone()} {number} {answers} single={look.single} {active} /> }
}

/// Said to those who do not see that the screen has changed; the heading, which has focus, says the
/// rest.
fn announcement(ctx: &ViewContext, model: &Model) -> AttrValue {
    let moved = model.moves > 0;
    match model.screen {
        Screen::Section(number) if moved => place(ctx, number),
        Screen::Results if moved => match &model.past {
            Some(past) => ctx.format(keys::ROUND_PAST, [ctx.date(past.response.moment())]),
            None => ctx.message(keys::RESULTS),
        },
        _ => static_text(""),
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

fn on_drop(ctx: &ViewContext) -> Callback<DragEvent> {
    let open = ctx.open.clone();
    Callback::from(move |event: DragEvent| {
        if !brings_files(&event) {
            return;
        }
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        first(files).into_iter().for_each(|file| open.emit(file));
    })
}
