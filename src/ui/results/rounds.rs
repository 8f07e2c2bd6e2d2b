//! Rounds over time: finishing one and starting the next, the earlier ones, and what has changed
//! since each of them. Knows no storage.

use std::rc::Rc;

use yew::{AttrValue, Html};

use super::table::{head, table_row};
use super::{headline, phrases};
use crate::app::model::{Command, Model, Past, Screen};
use crate::app::rounds::Round;
use crate::domain::exact::Exact;
use crate::domain::scoring::change::{Changes, SectionChange, Verdict};
use crate::domain::scoring::findings::Findings;
use crate::i18n::keys::{self, Key};
use crate::ui::context::{PRIMARY, SECONDARY, ViewContext};
use crate::ui::markup::{
    button, changed, element, element_with, fragment, fragment_vec, named, none, section, space, static_text,
    text, text_element,
};

/// The columns beside the sections' names.
const COLUMNS: [Key; 4] = [keys::ROUND_THEN, keys::ROUND_NOW, keys::ROUND_CHANGE, keys::ROUND_NOISE_TO];

/// Shows the way to the next round and the earlier ones, latest first.
pub fn rounds(ctx: &ViewContext, model: &Model) -> Html {
    let mut content = Vec::new();
    if !model.response.is_empty() {
        content.push(ctx.message_element("p", "", keys::ROUND_HELP));
        let next = ctx.button("next-round", SECONDARY, keys::ROUND_NEXT, Command::NextRound);
        content.push(element("div", "pc-buttons", [next]));
    }
    let now = Findings::of(&ctx.instrument, &model.response);
    let mut entries = Vec::new();
    for (number, it) in model.rounds.iter().rev().enumerate() {
        entries.push(round(ctx, model, &now, it, number == 0));
    }
    if !entries.is_empty() {
        content.push(element("ul", "pc-items", [fragment_vec(entries)]));
    }
    match content.is_empty() {
        true => none(),
        false => section("rounds", ctx.message(keys::ROUNDS), fragment_vec(content)),
    }
}

/// Says that these are the results of a round that is over, or came with a link, and the ways on.
pub fn past(ctx: &ViewContext, Past { response, linked }: &Past) -> Html {
    if *linked {
        let words = [
            text_element("strong", "", ctx.format(keys::ROUND_PAST, [ctx.date(response.moment())])),
            space(),
            text(ctx.message(keys::LINKED_HELP)),
        ];
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

fn round(ctx: &ViewContext, model: &Model, now: &Findings, round: &Round, latest: bool) -> Html {
    let Round { key, response } = round;
    let date = ctx.date(response.moment());
    let then = Findings::of(&ctx.instrument, response);
    let said = headline::sentence(ctx, response, &then);
    let says = [text_element("strong", "", date.clone()), space(), text(said.clone())];
    let open = open(ctx, key, &date);
    // Only one is unfolded at a time: the browser sees to it by their name.
    let names = &["class", "data-role", "name", "open"];
    let values = [
        static_text("pc-details"),
        static_text("compare"),
        static_text("pc-compare"),
        static_text(if latest { "open" } else { "" }),
    ];
    let compare = match now.outcome {
        Some(_) => outcomes(ctx, model, now, said),
        None => table(ctx, &date, &Changes::of(&ctx.instrument, response, &model.response)),
    };
    let summary = text_element("summary", "", ctx.format(keys::ROUND_COMPARE, [date.clone()]));
    let compare = element_with("details", names, values, [summary, compare]);
    let entry = element_with(
        "li",
        &["data-round"],
        [key.clone().into()],
        [element("p", "", says), open, compare, forget(ctx, key, &date)],
    );
    changed(entry, |tag| tag.key = Some(key.clone().into()))
}

/// Asks first: only what is unfolded deletes.
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

/// Where rules decide there are no points to compare.
fn outcomes(ctx: &ViewContext, model: &Model, now: &Findings, then: AttrValue) -> Html {
    let both = [(keys::ROUND_THEN, then), (keys::ROUND_NOW, headline::sentence(ctx, &model.response, now))];
    let mut lines = Vec::new();
    for (key, said) in both {
        lines.extend([ctx.message_element("dt", "", key), text_element("dd", "", said)]);
    }
    element("dl", "pc-rubric", [fragment_vec(lines)])
}

fn table(ctx: &ViewContext, date: &AttrValue, comparison: &Changes) -> Html {
    let mut heads = vec![head("col", "columnheader", ctx.message(keys::TABLE_SECTION))];
    for key in COLUMNS {
        heads.push(head("col", "columnheader", ctx.message(key)));
    }
    let mut rows = Vec::new();
    for (number, compared) in comparison.sections.iter().enumerate() {
        if ctx.instrument.is_rated(number) {
            rows.push(compared_row(ctx, ctx.title(number), compared));
        }
    }
    if let Some(overall) = &comparison.overall {
        rows.push(compared_row(ctx, ctx.message(keys::RESULTS_OVERALL), overall));
    }
    let content = [element("thead", "", [table_row(heads)]), element("tbody", "", [fragment_vec(rows)])];
    let label = ctx.format(keys::ROUND_COMPARE, [date.clone()]);
    let values = [static_text("table"), static_text("pc-table"), static_text("table"), label];
    let table = element_with("table", &["part", "class", "role", "aria-label"], values, content);
    let overall = match comparison.overall {
        Some(_) => ctx.message_element("p", "pc-small", keys::ROUND_WHY_OVERALL),
        None => none(),
    };
    fragment([table, ctx.message_element("p", "pc-small", keys::ROUND_WHY), overall])
}

fn compared_row(ctx: &ViewContext, title: AttrValue, compared: &SectionChange) -> Html {
    let (then, now) = compared.scores.unzip();
    let words = [
        phrases::number(ctx, then),
        phrases::number(ctx, now),
        verdict(ctx, compared.verdict()),
        phrases::number(ctx, compared.threshold()),
    ];
    let mut cells = vec![head("row", "rowheader", title)];
    for (key, words) in COLUMNS.into_iter().zip(words) {
        cells.push(element_with(
            "td",
            &["data-label", "role"],
            [ctx.message(key), static_text("cell")],
            [text(words)],
        ));
    }
    table_row(cells)
}

fn verdict(ctx: &ViewContext, verdict: Verdict) -> AttrValue {
    match verdict {
        Verdict::Nothing => ctx.message(keys::ROUND_NOTHING),
        Verdict::Noise => ctx.message(keys::ROUND_NOISE),
        Verdict::Change(by) if by > Exact::ZERO => ctx.format(keys::ROUND_UP, [ctx.number(by)]),
        Verdict::Change(by) => ctx.format(keys::ROUND_DOWN, [ctx.number(by.times(Exact::whole(-1)))]),
    }
}
