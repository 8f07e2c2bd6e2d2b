//! Where an assessment's questions come from, below the first screen. Comes with the later part.

use yew::Html;

use super::context::ViewContext;
use super::markup::{element, element_with, fragment, fragment_vec, none, phrase};
use crate::domain::instrument::Source;

/// The sources, each with what there is to say about it.
pub fn sources(ctx: &ViewContext) -> Html {
    fragment_vec(ctx.instrument.sources.iter().map(|it| source(ctx, it)).collect())
}

fn source(ctx: &ViewContext, source: &Source) -> Html {
    let mut name = phrase(ctx.results().source(source));
    if let Some(url) = &source.url {
        name = element_with("a", &["href"], [url.clone().into()], [name]);
    }
    let note = source.note.as_ref().map_or_else(none, |note| ctx.localized_element("p", "", note));
    fragment([element("p", "", [name]), note])
}
