//! The headline with the numbers behind it, and what an outcome is based on.

use yew::Html;

use super::lists::answered;
use crate::results::{Basis, Finding, Headline, ResponseResults};
use crate::ui::context::ViewContext;
use crate::ui::markup::{
    self, element, element_with, fragment, fragment_vec, named, none, phrase, phrase_element, section, space,
};

/// Shows the headline and what it is based on.
pub fn headline(ctx: &ViewContext, results: &ResponseResults) -> Html {
    let Headline { sentence, meaning, support } = results.headline();
    fragment([
        markup::headline(ctx.heading.clone(), phrase(sentence)),
        meaning.map_or_else(none, |meaning| phrase_element("p", "pc-lead", meaning)),
        match results.basis() {
            Some(basis) => because(basis),
            None => support.map_or_else(none, |support| named("p", "", "overall", [phrase(support)])),
        },
    ])
}

fn because(Basis { heading, answers }: Basis) -> Html {
    let mut items = Vec::new();
    for Finding { item, prompt, answer_label, answer, .. } in answers {
        let content = [phrase(prompt), space(), answered(answer_label, answer)];
        items.push(element_with("li", &["data-because"], [item.into()], content));
    }
    section("because", heading.words().into(), element("ul", "pc-list", [fragment_vec(items)]))
}
