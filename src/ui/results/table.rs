//! The sections' scores as a table: the picture, for those who would rather read. Where it is narrow
//! the style sheet lays each row out as a block, with the columns' names from `data-label`; the roles
//! keep it a table for those who hear it, because engines forget that along with the layout.

use yew::{AttrValue, Html};

use super::phrases;
use crate::domain::instrument::ScoringKind;
use crate::domain::scoring::{Score, Scores};
use crate::i18n::keys::{self, Key};
use crate::ui::context::ViewContext;
use crate::ui::markup::{element, element_with, fragment_vec, static_text, text};

/// The columns of numbers and words beside the sections' names.
const COLUMNS: [Key; 4] = [keys::TABLE_SCORE, keys::TABLE_RANGE, keys::TABLE_COVERAGE, keys::TABLE_BAND];

/// Shows every section's numbers, and those of the whole where it has any.
pub fn table(ctx: &ViewContext, scores: &Scores) -> Html {
    let first = match ctx.instrument.scoring.kind {
        ScoringKind::Staged => keys::TABLE_STAGE,
        _ => keys::TABLE_SECTION,
    };
    let mut heads = vec![head("col", "columnheader", ctx.message(first))];
    for key in COLUMNS {
        heads.push(head("col", "columnheader", ctx.message(key)));
    }
    let mut rows = Vec::new();
    for (number, score) in scores.sections.iter().enumerate() {
        if ctx.instrument.is_rated(number) {
            rows.push(row(ctx, ctx.localized(&ctx.instrument.sections[number].title), score));
        }
    }
    if let Some(overall) = &scores.overall {
        rows.push(row(ctx, text(ctx.message(keys::RESULTS_OVERALL)), overall));
    }
    let content = [element("thead", "", [table_row(heads)]), element("tbody", "", [fragment_vec(rows)])];
    let values =
        [static_text("table"), static_text("pc-table"), static_text("table"), ctx.message(keys::CHART)];
    element_with("table", &["part", "class", "role", "aria-label"], values, content)
}

fn row(ctx: &ViewContext, title: Html, score: &Score) -> Html {
    let words = [
        phrases::number(ctx, score.value),
        phrases::range(ctx, score),
        phrases::percent(ctx, score.coverage),
        phrases::judgement(ctx, score),
    ];
    let mut cells = vec![headed("row", "rowheader", title)];
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

/// A row, which stays one where it is laid out as a block.
pub(super) fn table_row(cells: Vec<Html>) -> Html {
    element_with("tr", &["role"], [static_text("row")], [fragment_vec(cells)])
}

/// A column's or a row's name.
pub(super) fn head(scope: &'static str, role: &'static str, words: AttrValue) -> Html {
    headed(scope, role, text(words))
}

fn headed(scope: &'static str, role: &'static str, words: Html) -> Html {
    element_with("th", &["scope", "role"], [static_text(scope), static_text(role)], [words])
}
