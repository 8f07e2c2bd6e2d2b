//! The widget's root: the current screen, announcements, and files dropped anywhere on it.

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::context::{FirstSave, PRIMARY, QUIET, SharedContext, ViewContext};
use super::drop;
use super::intro::intro;
use super::loading::{loading, use_lazy};
use super::markup::{
    element, element_with, fragment, fragment_vec, listening, static_text, text, text_element,
};
use super::notices::notices;
use super::open_file::all;
use super::progress::{self, progress};
use super::section::Section;
use super::shared::Shared;
use crate::app::model::{Command, Model, Notice, Screen};
use crate::i18n::keys;
use crate::platform::focus;

/// How it should look, as chosen by the page's author.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Appearance {
    /// Whether all sections are on one page, rather than one at a time.
    pub single: bool,
    /// `auto`, `light` or `dark`.
    pub theme: &'static str,
    /// The level of each screen's heading, 1 to 5.
    pub level: u8,
}

/// The whole widget.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What all views share.
    pub ctx: SharedContext,
    /// The state.
    pub model: Shared<Model>,
    /// The author's choices.
    pub look: Appearance,
    /// Whether the later part is there, so that what was left to it is drawn.
    pub later: bool,
}

#[cfg(feature = "page")]
mod drawn {
    use std::cell::RefCell;

    use super::{App, AppProps, Html, html};
    use crate::ui::place::{Drawn, FreePlaces};

    thread_local! {
        static FREE: RefCell<Vec<crate::ui::place::Place<AppProps>>> = const { RefCell::new(Vec::new()) };
    }

    impl Drawn for AppProps {
        fn html(self, number: usize) -> Html {
            html! { <App key={number} ..self /> }
        }
        fn free() -> &'static FreePlaces<Self> {
            &FREE
        }
    }
}

/// The widget's root component.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { ctx, model, look, .. } = props;
    ctx.visit.set(model.moves);
    ctx.typed.borrow_mut().follow(model);
    let unfolded = use_state(|| None);
    let later = use_lazy(ctx, model.screen == Screen::Results);
    let notice_first = model.notice.as_ref().is_some_and(Notice::comes_first);
    let place = if notice_first { ctx.notice.clone() } else { ctx.heading.clone() };
    let single = look.single;
    let drawn = use_drawn(model, single);
    // While the results are loading, another heading has focus, which they then replace.
    let waits = model.screen == Screen::Results && later.here.is_none();
    use_effect_with((model.moves, waits), move |&(moves, _)| {
        // Only once the person has gone to another screen: while a page loads, it keeps its own focus.
        if moves > 0 {
            // With all sections on one page, those above may get their height only now.
            focus::to(&place, if single { 2 } else { 1 });
        }
    });
    let (name, screen) = match model.screen {
        Screen::Intro => ("intro", intro(ctx, model)),
        Screen::Section(_) if single => ("section", all_sections(ctx, model, *look, &unfolded, drawn)),
        Screen::Section(number) => ("section", one_section(ctx, model, *look, &unfolded, number)),
        Screen::Results => match later.here {
            Some(here) => ("results", (here.results)(ctx, model)),
            None => ("waiting", loading(ctx, &later, model.next_section())),
        },
    };
    let said = element_with(
        "div",
        &["class", "role", "data-role"],
        [static_text("pc-hidden"), static_text("status"), static_text("announce")],
        [text(announcement(ctx, model, waits))],
    );
    let values = [
        static_text("pc"),
        ctx.words.language.clone().into(),
        static_text(if ctx.words.right_to_left { "rtl" } else { "ltr" }),
        static_text(name),
        static_text(look.theme),
        static_text(if look.single { "single" } else { "pages" }),
    ];
    let names = &["class", "lang", "dir", "data-screen", "data-theme", "data-layout"];
    let root = element_with("div", names, values, [said, notices(ctx, model), screen]);
    let root = listening(
        || ListenerKind::ondragover,
        Callback::from(|event: Event| drop::allow(event.unchecked_ref())),
        root,
    );
    listening(|| ListenerKind::ondrop, on_drop(ctx), root)
}

/// Where the list of sections is unfolded.
type Unfolded = UseStateHandle<Option<u32>>;

fn one_section(
    ctx: &SharedContext,
    model: &Model,
    look: Appearance,
    unfolded: &Unfolded,
    number: usize,
) -> Html {
    let progress = progress(ctx, model, progress::counts(model), unfolded);
    fragment([progress, section(ctx, model, look, number)])
}

/// All sections on one page, as far as they are drawn.
fn all_sections(
    ctx: &SharedContext,
    model: &Model,
    look: Appearance,
    unfolded: &Unfolded,
    drawn: usize,
) -> Html {
    let counted = progress::counts(model);
    let sections = (0..drawn).map(|number| section(ctx, model, look, number)).collect();
    let mut content = vec![progress(ctx, model, counted, unfolded), fragment_vec(sections)];
    // Until then, it would be pushed away from under whoever is there.
    if drawn == model.instrument.sections.len() {
        // The progress bar is far away, at the top.
        content.push(text_element("p", "pc-small", progress::words(ctx, counted)));
        let results = ctx.go_button("results", PRIMARY, keys::RESULTS_SEE, Screen::Results);
        content.push(element(
            "div",
            "pc-buttons",
            [results, ctx.go_button("intro", QUIET, keys::TO_INTRO, Screen::Intro)],
        ));
    }
    fragment_vec(content)
}

/// So many questions are drawn at once.
const AT_ONCE: usize = 40;

/// How many sections to draw on a page with all of them: those up to the one that the person went to, and then some more
/// in a task each time, so that nobody who opens a long page waits for its end.
#[hook]
fn use_drawn(model: &Model, single: bool) -> usize {
    let sections = &model.instrument.sections;
    let state = use_state(|| 0);
    let current = match model.screen {
        Screen::Section(number) if single => number,
        // Nothing is drawn, and there is nothing to add.
        _ => sections.len(),
    };
    let next = sections.get((*state).max(current));
    let last =
        next.and_then(|next| sections.iter().position(|it| it.items.end >= next.items.start + AT_ONCE));
    let drawn = last.map_or(sections.len(), |last| last + 1);
    let more = state.setter();
    use_effect_with((drawn, sections.len()), move |&(drawn, all)| {
        if drawn < all {
            // It is not stopped if the widget goes: then it changes nothing.
            Timeout::new(0, move || more.set(drawn)).forget();
        }
    });
    drawn
}

fn section(ctx: &SharedContext, model: &Model, look: Appearance, number: usize) -> Html {
    let mut answers = Vec::new();
    for (_, item) in model.instrument.items_of(&model.instrument.sections[number]) {
        answers.push(model.response.answers.get(&item.id).map(|answer| Shared(answer.clone())));
    }
    let active = model.screen == Screen::Section(number);
    html! { <Section key={number} ctx={ctx.clone()} {number} {answers} single={look.single} {active} meanings={model.meanings} /> }
}

/// Tells people who cannot see it that the screen has changed, or that their answers are saved for the first time. The
/// heading, which gets focus, says the rest.
fn announcement(ctx: &ViewContext, model: &Model, waits: bool) -> AttrValue {
    let moved = model.moves > 0;
    let first_save = match (ctx.first_save.get(), progress::is_saved(model)) {
        (FirstSave::Unknown, true) => FirstSave::Past,
        (FirstSave::Unknown, false) => FirstSave::Awaited,
        (FirstSave::Awaited, true) => FirstSave::At(model.moves),
        (known, _) => known,
    };
    ctx.first_save.set(first_save);
    match model.screen {
        _ if first_save == FirstSave::At(model.moves) => ctx.message(progress::where_saved(model).1),
        // The heading there says the same, and has the focus.
        Screen::Results if waits => static_text(""),
        Screen::Results if moved => match &model.past {
            Some(past) => ctx.format(keys::ROUND_PAST, [ctx.date(past.response.moment())]),
            None => ctx.message(keys::RESULTS),
        },
        _ => static_text(""),
    }
}

fn on_drop(ctx: &ViewContext) -> Callback<Event> {
    let open = ctx.open.clone();
    Callback::from(move |event: Event| {
        let event: DragEvent = event.unchecked_into();
        if !drop::brings_files(&event) {
            return;
        }
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        open.emit((all(files), Command::Open));
    })
}
