//! The head of the results: of which assessment, whose and when, the headline, and how sure it is; and what an outcome
//! is based on.

use yew::Html;

use super::lists::answered;
use super::part::Part;
use crate::results::{Basis, Finding, Headline, ResponseResults};
use crate::ui::context::ViewContext;
use crate::ui::markup::{
    element, element_with, fragment, fragment_vec, named, none, phrase, phrase_element, space, static_text,
    text, text_element,
};

/// Shows the headline with what it is about and what supports it.
pub fn headline(ctx: &ViewContext, results: &ResponseResults) -> Html {
    let Headline { sentence, meaning, support } = results.headline();
    let support = support.map_or_else(none, |support| named("p", "", "overall", [phrase(support)]));
    fragment([
        ctx.localized_element("p", "pc-place", &ctx.instrument.title),
        ctx.headline(ctx.heading.clone(), phrase(sentence)),
        whose(ctx, results),
        meaning.map_or_else(none, |meaning| phrase_element("p", "pc-lead", meaning)),
        support,
        results.sure().map_or_else(none, |sure| named("p", "", "sure", [phrase(sure)])),
    ])
}

/// Who answered, if they said so, and when.
fn whose(ctx: &ViewContext, results: &ResponseResults) -> Html {
    let who = match results.context.whose(&results.response.respondent) {
        nobody if nobody.is_empty() => none(),
        who => fragment([phrase(who), text(static_text(" · "))]),
    };
    let when = text_element("bdi", "", ctx.date(results.response.moment()));
    named("p", "pc-facts", "whose", [who, when])
}

/// What an outcome is based on, or what it needs.
pub fn because(ctx: &ViewContext, results: &ResponseResults) -> Option<Part> {
    let Basis { heading, answers } = results.basis()?;
    let mut items = Vec::new();
    for Finding { item, prompt, answer_label, answer, .. } in answers {
        let content = [phrase(prompt), space(), answered(ctx, answer_label, answer)];
        items.push(element_with("li", &["data-because"], [item.into()], content));
    }
    Some(Part::new("because", heading.words().into(), element("ul", "pc-list", [fragment_vec(items)])))
}
