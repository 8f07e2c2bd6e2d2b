//! The views of a comparison of many result files. They are in a module of their own, so nothing here has to be small in bytes.

mod aside;
pub mod context;
mod document;
mod gather;
mod keeping;
mod news;
mod parts;
mod picture;
mod session;
mod set_list;
mod shaded;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use self::context::CompareContext;
use super::app::Appearance;
use super::drop;
use super::place::{Drawn, FreePlaces, Place};
use super::shared::Shared;
use crate::app::comparing::model::{CompareModel, CompareScreen, News};
use crate::platform::focus;

/// The whole comparison.
#[derive(Clone, PartialEq, Properties)]
pub struct CompareProps {
    /// What all views share.
    pub ctx: Rc<CompareContext>,
    /// The state.
    pub model: Shared<CompareModel>,
    /// The author's choices.
    pub look: Appearance,
}

thread_local! {
    static FREE: RefCell<Vec<Place<CompareProps>>> = const { RefCell::new(Vec::new()) };
}

impl Drawn for CompareProps {
    fn html(self, number: usize) -> Html {
        html! { <CompareApp key={number} ..self /> }
    }
    fn free() -> &'static FreePlaces<Self> {
        &FREE
    }
}

/// The root component of a comparison.
#[component]
pub fn CompareApp(props: &CompareProps) -> Html {
    let CompareProps { ctx, model, look } = props;
    let heading = ctx.heading.clone();
    let restored = matches!(model.news, Some((_, News::Restored(_))));
    use_effect_with(model.moves, move |moves| {
        // What comes back with the page takes the focus from nothing that the person has turned to meanwhile.
        if *moves > 0 && !(restored && focus::is_somewhere()) {
            focus::to(&heading, 1);
        }
    });
    let direction = if ctx.words.right_to_left { "rtl" } else { "ltr" };
    let (name, screen) = match (model.screen, &model.comparison) {
        (CompareScreen::Picture, Some(comparison)) if let Some(instrument) = &model.instrument => {
            let (comparison, instrument) = (Shared(comparison.clone()), Shared(instrument.clone()));
            (
                "picture",
                html! { <picture::Picture key="picture" ctx={ctx.clone()} model={model.clone()} {comparison} {instrument} /> },
            )
        }
        (CompareScreen::Prepare, Some(_)) => {
            ("prepare", html! { <session::Prepare ctx={ctx.clone()} model={model.clone()} /> })
        }
        (CompareScreen::Session, Some(comparison)) if let Some(session) = &model.session => {
            ("session", session::session(ctx, model, comparison, session))
        }
        _ => ("gather", gather::gather(ctx, model)),
    };
    let taken = ctx.taken();
    let news = match model.news {
        // What comes of many files is said once, and not after each of them.
        Some((_, News::Added(..))) if model.reading.is_some() => Html::default(),
        _ => news::news(ctx, model),
    };
    html! {
        <div class="pc pc-compare" lang={ctx.words.language.to_string()} dir={direction} data-screen={name} data-theme={look.theme}
            ondragover={Callback::from(|event: DragEvent| drop::allow(&event))} ondrop={taken}>
            <div class="pc-hidden" role="status" data-role="announce">{ news }</div>
            { screen }
        </div>
    }
}
