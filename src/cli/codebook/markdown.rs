//! A codebook for people.

use std::fmt::Write;

use super::book::{Book, columns};
use crate::domain::instrument::Kind;

/// The codebook as Markdown.
pub fn write(book: &Book) -> String {
    let instrument = book.instrument;
    let mut out = String::new();
    let _ = writeln!(out, "# Codebook: {}\n", book.text(&instrument.title));
    let _ = writeln!(
        out,
        "Assessment `{}`, edition {}. One row a response and item.\n",
        instrument.id, instrument.edition
    );
    let _ = writeln!(out, "| column | what it is |\n| --- | --- |");
    for (name, what) in columns() {
        let _ = writeln!(out, "| `{name}` | {what} |");
    }
    let _ = writeln!(
        out,
        "\n## Items\n\n| section | item | kind | weight | prompt |\n| --- | --- | --- | --- | --- |"
    );
    for (number, item) in instrument.items.iter().enumerate() {
        let section = &instrument.sections[instrument.section_of(number)];
        let (kind, weight) = match &item.kind {
            Kind::Rating(rating) => {
                let reversed = if rating.reverse { "rating, reversed" } else { "rating" };
                (reversed, rating.weight.exact().to_f64().to_string())
            }
            Kind::Pick(_) => ("pick", String::new()),
            Kind::Text => ("text", String::new()),
            Kind::Number(_) => ("number", String::new()),
        };
        let optional = if item.optional { ", optional" } else { "" };
        let prompt = cell(book.text(&item.prompt));
        let _ =
            writeln!(out, "| `{}` | `{}` | {kind}{optional} | {weight} | {prompt} |", section.id, item.id);
    }
    for (number, (scale, items)) in book.scales().into_iter().enumerate() {
        let ids: Vec<_> = items.iter().map(|item| format!("`{}`", item.id)).collect();
        let _ = writeln!(
            out,
            "\n## Scale {}\n\nOf {}.\n\n| value | label |\n| ---: | --- |",
            number + 1,
            ids.join(", ")
        );
        for level in &scale.levels {
            let _ = writeln!(out, "| {} | {} |", level.value, cell(book.text(&level.label)));
        }
    }
    for item in &instrument.items {
        let Kind::Pick(pick) = &item.kind else { continue };
        let _ = writeln!(out, "\n## Options of `{}`\n\n| option | label |\n| --- | --- |", item.id);
        for option in &pick.options {
            let _ = writeln!(out, "| `{}` | {} |", option.id, cell(book.text(&option.label)));
        }
    }
    out
}

/// A text as a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
