//! The working behind the results, folded away.

use yew::Html;

use super::part::{Fold, Part};
use crate::i18n::{Phrase, keys};
use crate::results::{ResponseResults, WorkedScore, Working};
use crate::ui::context::ViewContext;
use crate::ui::markup::{element, fragment, fragment_vec, keyed, phrase_element};

/// The working.
pub fn working(ctx: &ViewContext, results: &ResponseResults) -> Part {
    let Working { method, scores } = results.working();
    let scores = scores.into_iter().enumerate().map(|(number, score)| keyed(number, worked(ctx, score)));
    let content = fragment([fragment_vec(lines("p", method)), fragment_vec(scores.collect())]);
    Part::new("working", ctx.message(keys::WORKING), content).fold(Fold::Shut)
}

fn worked(ctx: &ViewContext, WorkedScore { title, how, items, sums }: WorkedScore) -> Html {
    let what = match how {
        Some(how) => phrase_element("p", "", how),
        None => element("ul", "pc-list", [fragment_vec(lines("li", items))]),
    };
    let sums = element("ul", "pc-plain", [fragment_vec(lines("li", sums))]);
    element("div", "", [phrase_element(ctx.heading_tag(2), "pc-body-strong", title), what, sums])
}

fn lines(tag: &'static str, lines: Vec<Phrase>) -> Vec<Html> {
    lines.into_iter().map(|line| phrase_element(tag, "", line)).collect()
}
