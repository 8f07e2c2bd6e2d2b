//! Rounds over time: finishing one and starting the next, the earlier ones, and what has changed
//! since each of them. Knows no storage.

use std::rc::Rc;

use yew::{AttrValue, Html};

use super::table::{head, table_row};
use super::{headline, phrases};
use crate::app::model::{Message, Model, Past, Screen};
use crate::app::rounds::Round;
use crate::domain::exact::Exact;
use crate::domain::scoring::change::{Compared, Comparison, Verdict};
use crate::domain::scoring::findings::Report;
use crate::i18n::keys::{self, Key};
use crate::ui::context::{Desk, PRIMARY, SECONDARY};
use crate::ui::markup::{button, changed, el, fixed, line, list, none, part, role, row, space, text, with};

/// The columns beside the sections' names.
const COLUMNS: [Key; 4] = [keys::ROUND_THEN, keys::ROUND_NOW, keys::ROUND_CHANGE, keys::ROUND_NOISE_TO];

/// Shows the way to the next round and the earlier ones, latest first.
pub fn rounds(desk: &Desk, model: &Model) -> Html {
    let mut content = Vec::new();
    if !model.session.is_empty() {
        content.push(desk.line("p", "", keys::ROUND_HELP));
        let next = desk.button("next-round", SECONDARY, keys::ROUND_NEXT, Message::NextRound);
        content.push(el("div", "pc-buttons", [next]));
    }
    let now = Report::of(&desk.instrument, &model.session);
    let mut entries = Vec::new();
    for (number, it) in model.rounds.iter().rev().enumerate() {
        entries.push(round(desk, model, &now, it, number == 0));
    }
    if !entries.is_empty() {
        content.push(el("ul", "pc-items", [list(entries)]));
    }
    match content.is_empty() {
        true => none(),
        false => part("rounds", desk.say(keys::ROUNDS), list(content)),
    }
}

/// Says that these are the results of a round that is over, or came with a link, and the ways on.
pub fn past(desk: &Desk, Past { session, linked }: &Past) -> Html {
    if *linked {
        let words = [
            line("strong", "", desk.fill(keys::ROUND_PAST, [desk.date(session.moment())])),
            space(),
            text(desk.say(keys::LINKED_HELP)),
        ];
        let adopt = desk.button("adopt", PRIMARY, keys::LINKED_ADOPT, Message::Adopt);
        let close = desk.go("present", SECONDARY, keys::LINKED_CLOSE, Screen::Intro);
        return role(
            "div",
            "pc-notice",
            "past",
            [el("p", "", words), el("div", "pc-buttons", [adopt, close])],
        );
    }
    let words = [
        line("strong", "", desk.fill(keys::ROUND_PAST, [desk.date(session.moment())])),
        space(),
        text(desk.say(keys::ROUND_PAST_HELP)),
    ];
    let back = desk.go("present", SECONDARY, keys::ROUND_BACK, Screen::Results);
    role("div", "pc-notice", "past", [el("p", "", words), back])
}

fn round(desk: &Desk, model: &Model, now: &Report, round: &Round, latest: bool) -> Html {
    let Round { key, session } = round;
    let date = desk.date(session.moment());
    let then = Report::of(&desk.instrument, session);
    let said = headline::sentence(desk, session, &then);
    let says = [line("strong", "", date.clone()), space(), text(said.clone())];
    let open = open(desk, key, &date);
    // Only one is unfolded at a time: the browser sees to it by their name.
    let names = &["class", "data-role", "name", "open"];
    let values =
        [fixed("pc-details"), fixed("compare"), fixed("pc-compare"), fixed(if latest { "open" } else { "" })];
    let compare = match now.outcome {
        Some(_) => outcomes(desk, model, now, said),
        None => table(desk, &date, &Comparison::of(&desk.instrument, session, &model.session)),
    };
    let summary = line("summary", "", desk.fill(keys::ROUND_COMPARE, [date.clone()]));
    let compare = with("details", names, values, [summary, compare]);
    let entry = with(
        "li",
        &["data-round"],
        [key.clone().into()],
        [el("p", "", says), open, compare, forget(desk, key, &date)],
    );
    changed(entry, |tag| tag.key = Some(key.clone().into()))
}

/// Asks first: only what is unfolded deletes.
fn forget(desk: &Desk, key: &Rc<str>, date: &AttrValue) -> Html {
    let sure = desk.button("forget-round", SECONDARY, keys::ROUND_FORGET, Message::ForgetRound(key.clone()));
    let summary = line("summary", "", desk.fill(keys::ROUND_DELETE, [date.clone()]));
    role("details", "pc-details", "forget", [summary, desk.line("p", "", keys::ROUND_FORGET_SURE), sure])
}

fn open(desk: &Desk, key: &Rc<str>, date: &AttrValue) -> Html {
    let values = [fixed("button"), fixed("button"), fixed(SECONDARY), fixed("open-round")];
    let words = text(desk.fill(keys::ROUND_OPEN, [date.clone()]));
    button(&["type", "part", "class", "data-do"], values, desk.on(Message::OpenRound(key.clone())), words)
}

/// Where rules decide there are no points to compare.
fn outcomes(desk: &Desk, model: &Model, now: &Report, then: AttrValue) -> Html {
    let both = [(keys::ROUND_THEN, then), (keys::ROUND_NOW, headline::sentence(desk, &model.session, now))];
    let mut lines = Vec::new();
    for (key, said) in both {
        lines.extend([desk.line("dt", "", key), line("dd", "", said)]);
    }
    el("dl", "pc-rubric", [list(lines)])
}

fn table(desk: &Desk, date: &AttrValue, comparison: &Comparison) -> Html {
    let mut heads = vec![head("col", "columnheader", desk.say(keys::TABLE_SECTION))];
    for key in COLUMNS {
        heads.push(head("col", "columnheader", desk.say(key)));
    }
    let mut rows = Vec::new();
    for (number, compared) in comparison.sections.iter().enumerate() {
        if desk.instrument.is_rated(number) {
            rows.push(compared_row(desk, desk.title(number), compared));
        }
    }
    if let Some(overall) = &comparison.overall {
        rows.push(compared_row(desk, desk.say(keys::OVERALL), overall));
    }
    let content = [el("thead", "", [table_row(heads)]), el("tbody", "", [list(rows)])];
    let label = desk.fill(keys::ROUND_COMPARE, [date.clone()]);
    let values = [fixed("table"), fixed("pc-table"), fixed("table"), label];
    let table = with("table", &["part", "class", "role", "aria-label"], values, content);
    let overall = match comparison.overall {
        Some(_) => desk.line("p", "pc-small", keys::ROUND_WHY_OVERALL),
        None => none(),
    };
    row([table, desk.line("p", "pc-small", keys::ROUND_WHY), overall])
}

fn compared_row(desk: &Desk, title: AttrValue, compared: &Compared) -> Html {
    let (then, now) = compared.scores.unzip();
    let words = [
        phrases::number(desk, then),
        phrases::number(desk, now),
        verdict(desk, compared.verdict()),
        phrases::number(desk, compared.threshold()),
    ];
    let mut cells = vec![head("row", "rowheader", title)];
    for (key, words) in COLUMNS.into_iter().zip(words) {
        cells.push(with("td", &["data-label", "role"], [desk.say(key), fixed("cell")], [text(words)]));
    }
    table_row(cells)
}

fn verdict(desk: &Desk, verdict: Verdict) -> AttrValue {
    match verdict {
        Verdict::Nothing => desk.say(keys::ROUND_NOTHING),
        Verdict::Noise => desk.say(keys::ROUND_NOISE),
        Verdict::Change(by) if by > Exact::ZERO => desk.fill(keys::ROUND_UP, [desk.number(by)]),
        Verdict::Change(by) => desk.fill(keys::ROUND_DOWN, [desk.number(by.times(Exact::whole(-1)))]),
    }
}
