//! The working behind the results, folded away.

use yew::Html;

use crate::i18n::{Phrase, keys};
use crate::results::{ResponseResults, WorkedScore, Working};
use crate::ui::context::ViewContext;
use crate::ui::markup::{element, fragment_vec, keyed, named, phrase_element};

/// Shows the working.
pub fn working(ctx: &ViewContext, results: &ResponseResults) -> Html {
    let Working { method, scores } = results.working();
    let scores = scores.into_iter().enumerate().map(|(number, score)| keyed(number, worked(score)));
    let content = [
        ctx.message_element("summary", "", keys::WORKING),
        fragment_vec(lines("p", method)),
        fragment_vec(scores.collect()),
    ];
    named("details", "pc-details pc-part", "working", content)
}

fn worked(WorkedScore { title, how, items, sums }: WorkedScore) -> Html {
    let what = match how {
        Some(how) => phrase_element("p", "", how),
        None => element("ul", "pc-list", [fragment_vec(lines("li", items))]),
    };
    let sums = element("ul", "pc-plain", [fragment_vec(lines("li", sums))]);
    element("div", "", [phrase_element("h3", "pc-body-strong", title), what, sums])
}

fn lines(tag: &'static str, lines: Vec<Phrase>) -> Vec<Html> {
    lines.into_iter().map(|line| phrase_element(tag, "", line)).collect()
}
