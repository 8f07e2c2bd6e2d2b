//! Rounds: starting the next one, the earlier ones, and what has changed since each of them. Knows nothing about
//! storage.

use std::rc::Rc;

use yew::{AttrValue, Html};

use super::part::{Fold, Part};
use super::table::table;
use crate::app::model::{Command, Model, Past, Screen};
use crate::app::rounds::Round;
use crate::i18n::keys;
use crate::results::{Comparison, EarlierRound, Fact, ResponseResults};
use crate::ui::context::{PRIMARY, SECONDARY, ViewContext};
use crate::ui::markup::{
    button, changed, details, element, element_with, fragment_vec, named, none, phrase, phrase_element,
    space, static_text, text, text_element,
};
use crate::ui::open_file::choose_file;

/// The button that starts the next round, and the earlier rounds, the latest first, compared with these results.
/// Folded as long as there are none.
pub fn rounds(ctx: &ViewContext, model: &Model, now: &ResponseResults) -> Part {
    let mut content = Vec::new();
    let mut entries = Vec::new();
    for (number, it) in model.rounds.iter().rev().enumerate() {
        entries.push(round(ctx, now, it, number == 0));
    }
    let fold = if entries.is_empty() { Fold::Shut } else { Fold::Never };
    if fold == Fold::Never {
        content.push(element("ul", "pc-items", [fragment_vec(entries)]));
    }
    content.push(ctx.message_element("p", "pc-small", keys::ROUND_HELP));
    let next = match model.response.is_empty() {
        true => none(),
        false => ctx.button("next-round", SECONDARY, keys::ROUND_NEXT, Command::NextRound),
    };
    let [add, field] = choose_file(ctx, "add-round", SECONDARY, keys::ROUND_ADD, Command::AddRound);
    content.push(element("div", "pc-buttons", [next, add, field]));
    Part::new("rounds", ctx.message(keys::ROUNDS), fragment_vec(content)).fold(fold)
}

/// Says that these are the results of an earlier round, or from a link, with the buttons to go on.
pub fn past(ctx: &ViewContext, Past { response, linked }: &Past) -> Html {
    if *linked {
        let results = ctx.results();
        let date = results.date(response.moment());
        let title = match results.whose(&response.respondent) {
            nobody if nobody.is_empty() => results.format(keys::ROUND_PAST, &[&date]),
            who => results.format(keys::LINKED_WHOSE, &[&who, &date]),
        };
        let words = [phrase_element("strong", "", title), space(), text(ctx.message(keys::LINKED_HELP))];
        let adopt = ctx.button("adopt", PRIMARY, keys::LINKED_ADOPT, Command::Adopt);
        let close = ctx.go_button("present", SECONDARY, keys::LINKED_CLOSE, Screen::Intro);
        return named(
            "div",
            "pc-notice",
            "past",
            [element("p", "", words), element("div", "pc-buttons", [adopt, close])],
        );
    }
    let words = [
        text_element("strong", "", ctx.format(keys::ROUND_PAST, [ctx.date(response.moment())])),
        space(),
        text(ctx.message(keys::ROUND_PAST_HELP)),
    ];
    let back = ctx.go_button("present", SECONDARY, keys::ROUND_BACK, Screen::Results);
    named("div", "pc-notice", "past", [element("p", "", words), back])
}

fn round(ctx: &ViewContext, now: &ResponseResults, round: &Round, latest: bool) -> Html {
    let Round { key, response } = round;
    let EarlierRound { date, sentence, title, comparison } = ctx.results().earlier_round(response, now);
    let date = AttrValue::from(date.words());
    let says = [text_element("strong", "", date.clone()), space(), phrase(sentence)];
    let open = open(ctx, key, &date);
    // With the same name, only one of them is open at a time.
    let names = &["class", "data-role", "name", "open"];
    let values = [
        static_text("pc-details"),
        static_text("compare"),
        static_text("pc-compare"),
        static_text(if latest { "open" } else { "" }),
    ];
    let compare = element_with(
        "details",
        names,
        values,
        [phrase_element("summary", "", title), compared(ctx, comparison)],
    );
    let entry = element_with(
        "li",
        &["data-round"],
        [key.clone().into()],
        [element("p", "", says), open, compare, forget(ctx, key, &date)],
    );
    changed(entry, |tag| tag.key = Some(key.clone().into()))
}

fn compared(ctx: &ViewContext, comparison: Comparison) -> Html {
    let mut lines = Vec::new();
    match comparison {
        Comparison::Outcomes(outcomes) => facts(outcomes),
        Comparison::Scores { table: scores, notes, answers, working } => {
            lines.push(table(scores));
            for note in notes {
                lines.push(phrase_element("p", "pc-small", note));
            }
            if !answers.is_empty() {
                lines.push(details("moved", ctx.message(keys::ROUND_ANSWERS), facts(answers)));
            }
            let mut formulas = Vec::new();
            for line in working {
                formulas.push(phrase_element("p", "pc-small", line));
            }
            lines.push(details("round-working", ctx.message(keys::WORKING), fragment_vec(formulas)));
            fragment_vec(lines)
        }
    }
}

fn facts(facts: Vec<Fact>) -> Html {
    let mut lines = Vec::new();
    for Fact { label, value } in facts {
        lines.extend([phrase_element("dt", "", label), phrase_element("dd", "", value)]);
    }
    element("dl", "pc-rubric", [fragment_vec(lines)])
}

/// Asks before deleting a round: the button that deletes it has to be unfolded first.
fn forget(ctx: &ViewContext, key: &Rc<str>, date: &AttrValue) -> Html {
    let sure = ctx.button("forget-round", SECONDARY, keys::ROUND_FORGET, Command::ForgetRound(key.clone()));
    let summary = text_element("summary", "", ctx.format(keys::ROUND_DELETE, [date.clone()]));
    named(
        "details",
        "pc-details",
        "forget",
        [summary, ctx.message_element("p", "", keys::ROUND_FORGET_SURE), sure],
    )
}

fn open(ctx: &ViewContext, key: &Rc<str>, date: &AttrValue) -> Html {
    let values =
        [static_text("button"), static_text("button"), static_text(SECONDARY), static_text("open-round")];
    let words = text(ctx.format(keys::ROUND_OPEN, [date.clone()]));
    button(&["type", "part", "class", "data-do"], values, ctx.sends(Command::OpenRound(key.clone())), words)
}
