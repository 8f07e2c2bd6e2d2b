//! The sections' scores as a table: the picture, for those who would rather read. Where it is narrow
//! the style sheet lays each row out as a block, with the columns' names from `data-label`; the roles
//! keep it a table for those who hear it, because engines forget that along with the layout.

use yew::{AttrValue, Html};

use super::phrases;
use crate::domain::instrument::ScoringKind;
use crate::domain::scoring::{Score, Scores};
use crate::i18n::keys::{self, Key};
use crate::ui::context::Desk;
use crate::ui::markup::{el, fixed, list, text, with};

/// The columns of numbers and words beside the sections' names.
const COLUMNS: [Key; 4] = [keys::TABLE_SCORE, keys::TABLE_RANGE, keys::TABLE_COVERAGE, keys::TABLE_BAND];

/// Shows every section's numbers, and those of the whole where it has any.
pub fn table(desk: &Desk, scores: &Scores) -> Html {
    let first = match desk.instrument.scoring.kind {
        ScoringKind::Staged => keys::TABLE_STAGE,
        _ => keys::TABLE_SECTION,
    };
    let mut heads = vec![head("col", "columnheader", desk.say(first))];
    for key in COLUMNS {
        heads.push(head("col", "columnheader", desk.say(key)));
    }
    let mut rows = Vec::new();
    for (number, score) in scores.sections.iter().enumerate() {
        if desk.instrument.is_rated(number) {
            rows.push(row(desk, desk.told(&desk.instrument.sections[number].title), score));
        }
    }
    if let Some(overall) = &scores.overall {
        rows.push(row(desk, text(desk.say(keys::OVERALL)), overall));
    }
    let content = [el("thead", "", [table_row(heads)]), el("tbody", "", [list(rows)])];
    let values = [fixed("table"), fixed("pc-table"), fixed("table"), desk.say(keys::CHART)];
    with("table", &["part", "class", "role", "aria-label"], values, content)
}

fn row(desk: &Desk, title: Html, score: &Score) -> Html {
    let words = [
        phrases::number(desk, score.value),
        phrases::range(desk, score),
        phrases::percent(desk, score.coverage),
        phrases::judgement(desk, score),
    ];
    let mut cells = vec![headed("row", "rowheader", title)];
    for (key, words) in COLUMNS.into_iter().zip(words) {
        cells.push(with("td", &["data-label", "role"], [desk.say(key), fixed("cell")], [text(words)]));
    }
    table_row(cells)
}

/// A row, which stays one where it is laid out as a block.
pub(super) fn table_row(cells: Vec<Html>) -> Html {
    with("tr", &["role"], [fixed("row")], [list(cells)])
}

/// A column's or a row's name.
pub(super) fn head(scope: &'static str, role: &'static str, words: AttrValue) -> Html {
    headed(scope, role, text(words))
}

fn headed(scope: &'static str, role: &'static str, words: Html) -> Html {
    with("th", &["scope", "role"], [fixed(scope), fixed(role)], [words])
}
