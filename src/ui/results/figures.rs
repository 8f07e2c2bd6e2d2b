//! The pictures of the results beside the profile, each with a sentence and a table that say the same,
//! for the page and for files. Knows no geometry: that is the domain's.

mod builder;

use builder::{Easel, Shown};
use yew::Html;

use crate::domain::response::Session;
use crate::domain::scoring::Scores;
use crate::domain::scoring::findings::Report;
use crate::export::report_document::{Picture, Table};
use crate::export::svg::svg;
use crate::figure::Drawing;
use crate::i18n::keys::{self, Key};
use crate::ui::context::Desk;
use crate::ui::figure;
use crate::ui::markup::{details, el, fixed, line, list, none, part, row, text, with};

/// The scores of a response, for comparison.
fn scores(desk: &Desk, previous: Option<&Session>) -> Option<Scores> {
    previous.map(|session| Scores::of(&desk.instrument, session))
}

/// The picture that stands for the result in a file of its own.
pub fn chart(desk: &Desk, session: &Session, previous: Option<&Session>) -> Drawing {
    let report = Report::of(&desk.instrument, session);
    let easel = Easel { desk, session, report: &report, previous: scores(desk, previous) };
    match (&report.stages, &report.outcome) {
        (Some(_), _) => easel.track(),
        (None, Some(_)) => easel.distribution(),
        (None, None) => easel.profile(),
    }
    .drawing
}

/// Every picture of the result, for the report.
pub fn for_files(desk: &Desk, session: &Session, previous: Option<&Session>) -> Vec<Picture> {
    let report = Report::of(&desk.instrument, session);
    let easel = Easel { desk, session, report: &report, previous: scores(desk, previous) };
    let mut all = Vec::new();
    if report.stages.is_some() {
        all.push(easel.track());
    }
    if report.outcome.is_none() {
        all.push(easel.profile());
    }
    all.extend(easel.quadrant());
    all.extend(easel.words());
    all.push(easel.distribution());
    all.into_iter()
        .map(|Shown { drawing, says, table }| Picture { svg: svg(&drawing), says, table })
        .collect()
}

/// The pictures that the page shows beside the profile.
pub fn more(desk: &Desk, session: &Session, report: &Report) -> Html {
    if report.outcome.is_some() {
        return none(); // rules count nothing, so there is nothing to draw
    }
    let easel = Easel { desk, session, report, previous: None };
    let folded = |name, key, shown: Shown| details(name, desk.say(key), figure(desk, shown, name));
    row([
        easel.words().map_or_else(none, |shown| titled(desk, keys::PICTURE_WORDS, shown, "words")),
        easel.quadrant().map_or_else(none, |shown| titled(desk, keys::PICTURE_QUADRANT, shown, "quadrant")),
        easel.radar().map_or_else(none, |shown| folded("radar", keys::PICTURE_RADAR, shown)),
        folded("distribution", keys::PICTURE_DISTRIBUTION, easel.distribution()),
    ])
}

fn titled(desk: &Desk, key: Key, shown: Shown, name: &'static str) -> Html {
    part(name, desk.say(key), figure(desk, shown, name))
}

fn figure(desk: &Desk, shown: Shown, name: &'static str) -> Html {
    let caption = el("figcaption", "", [line("p", "", shown.says.into())]);
    // The quadrant has numbers in the place of names, which only its table tells.
    let open = fixed(if name == "quadrant" { "open" } else { "" });
    let folded = [line("summary", "", desk.say(keys::TABLE_SHOW)), table(&shown.table)];
    let table = with("details", &["class", "open"], [fixed("pc-details"), open], folded);
    let content = [caption, figure::figure(&shown.drawing, name), table];
    with("figure", &["part", "class"], [fixed("chart"), fixed("pc-chart")], content)
}

fn table(table: &Table) -> Html {
    let heads = table.columns.iter().map(|words| line("th", "", words.clone().into())).collect();
    // Where it is narrow each cell stands on a line of its own, with its column's name before it.
    let cell = |(column, words): (usize, &String)| {
        let tag = if column == 0 { "th" } else { "td" };
        let name = table.columns.get(column).cloned().unwrap_or_default();
        with(tag, &["data-label"], [name.into()], [text(words.clone().into())])
    };
    let rows = table.rows.iter().map(|row| el("tr", "", [list(row.iter().enumerate().map(cell).collect())]));
    let caption = line("caption", "pc-hidden", table.caption.clone().into());
    let head = el("thead", "", [el("tr", "", [list(heads)])]);
    let body = el("tbody", "", [list(rows.collect())]);
    with("table", &["part", "class"], [fixed("table"), fixed("pc-table")], [caption, head, body])
}
