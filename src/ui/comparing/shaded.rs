//! A table whose cells are shaded beside what they say. It has thousands of cells, so its rows are drawn little by little.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::i18n::Phrase;
use crate::results::{ShadedTable, Table};
use crate::ui::markup::phrase;
use crate::ui::shared::Shared;

/// So many rows are drawn at once.
const AT_ONCE: usize = 10;

/// What the table is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct ShadedProps {
    /// The table.
    pub table: Shared<ShadedTable>,
}

/// The table.
#[component]
pub fn Shaded(ShadedProps { table }: &ShadedProps) -> Html {
    let drawn = use_state(|| AT_ONCE);
    let ShadedTable { table: Table { columns, rows, .. }, .. } = &**table;
    let (more, count) = (drawn.setter(), *drawn);
    use_effect_with((count, rows.len()), move |(count, all)| {
        if count < all {
            let next = count + AT_ONCE;
            // It is not stopped if the table goes: then it changes nothing.
            Timeout::new(0, move || more.set(next)).forget();
        }
    });
    let head = columns
        .iter()
        .map(|words| html! { <th scope="col" role="columnheader">{ phrase(words.clone()) }</th> });
    let drawn = (0..rows.len().min(count)).step_by(AT_ONCE);
    html! {
        <div class="pc-scroll" tabindex="0">
            <table part="table" class="pc-table pc-shaded" role="table">
                <thead><tr role="row">{ for head }</tr></thead>
                { for drawn.map(|from| html! { <Rows key={from} table={table.clone()} {from} /> }) }
            </table>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowsProps {
    table: Shared<ShadedTable>,
    from: usize,
}

/// Some rows, which stay as they are while others are added.
#[component]
fn Rows(RowsProps { table, from }: &RowsProps) -> Html {
    let ShadedTable { table: Table { columns, rows, .. }, shades } = &**table;
    let cell = |((column, words), shade): ((&Phrase, &Phrase), &u8)| {
        html! {
            <td role="cell" data-label={column.to_string()} data-shade={shade.to_string()}>{ phrase(words.clone()) }</td>
        }
    };
    let row = |(cells, shades): (&Vec<Phrase>, &Vec<u8>)| {
        let (who, cells) = cells.split_first()?;
        Some(html! {
            <tr role="row">
                <th scope="row" role="rowheader">{ phrase(who.clone()) }</th>
                { for columns.iter().skip(1).zip(cells).zip(shades).map(cell) }
            </tr>
        })
    };
    html! { <tbody role="rowgroup">{ for rows.iter().zip(shades).skip(*from).take(AT_ONCE).filter_map(row) }</tbody> }
}
