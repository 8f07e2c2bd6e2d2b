//! Shows all tables on the page. If there is little space, the style sheet turns each row into a block, with the names
//! of the columns from `data-label`. Browsers then no longer treat it as a table, so roles keep it one for screen
//! readers.

use yew::Html;

use crate::i18n::Phrase;
use crate::results::Table;
use crate::ui::markup::{element, element_with, fragment_vec, phrase, static_text};

/// Shows a table.
pub fn table(Table { caption, columns, rows }: Table) -> Html {
    let heads = columns.iter().map(|words| head("col", "columnheader", words.clone())).collect();
    let mut body = Vec::new();
    for cells in rows {
        let mut row = Vec::new();
        for (column, words) in cells.into_iter().enumerate() {
            row.push(match column {
                0 => head("row", "rowheader", words),
                _ => cell(&columns[column], words),
            });
        }
        body.push(table_row(row));
    }
    let content = [element("thead", "", [table_row(heads)]), element("tbody", "", [fragment_vec(body)])];
    let values =
        [static_text("table"), static_text("pc-table"), static_text("table"), caption.words().into()];
    element_with("table", &["part", "class", "role", "aria-label"], values, content)
}

fn table_row(cells: Vec<Html>) -> Html {
    element_with("tr", &["role"], [static_text("row")], [fragment_vec(cells)])
}

fn head(scope: &'static str, role: &'static str, words: Phrase) -> Html {
    element_with("th", &["scope", "role"], [static_text(scope), static_text(role)], [phrase(words)])
}

fn cell(column: &Phrase, words: Phrase) -> Html {
    let values = [column.words().into(), static_text("cell")];
    element_with("td", &["data-label", "role"], values, [phrase(words)])
}
