//! A syntax file for SPSS: reads the table and labels it. One column of values has the labels of one scale only, so each scale
//! has a column of its own.

use std::fmt::Write;

use super::book::{Book, columns};
use crate::domain::id::Id;
use crate::domain::written::MAX_WRITTEN;
use crate::wire::cursor::MAX_TEXT;
use crate::wire::instrument::MAX_OPTIONS;

/// The syntax.
pub fn write(book: &Book) -> String {
    let mut out = String::from("\u{feff}");
    let _ = writeln!(
        out,
        "* Reads a table in the long format and labels it. Assessment: {}, edition {}.",
        book.instrument.id, book.instrument.edition
    );
    out.push_str(
        "GET DATA /TYPE=TXT /FILE='table.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /FIRSTCASE=2\n",
    );
    out.push_str("  /DELIMITERS=',' /QUALIFIER='\"' /VARIABLES=\n");
    for (name, _) in columns() {
        let _ = writeln!(out, "  {name} {}", form(name));
    }
    out.push_str(".\nVARIABLE LABELS\n");
    for (name, what) in columns() {
        let _ = writeln!(out, "  {name} {}", quoted(what));
    }
    out.push_str(".\nVALUE LABELS item\n");
    for item in &book.instrument.items {
        let _ = writeln!(out, "  {} {}", quoted(&item.id), quoted(book.text(&item.prompt)));
    }
    out.push_str(".\nVALUE LABELS section\n");
    for section in &book.instrument.sections {
        let _ = writeln!(out, "  {} {}", quoted(&section.id), quoted(book.text(&section.title)));
    }
    out.push_str(".\n");
    for (number, (scale, items)) in book.scales().into_iter().enumerate() {
        let column = format!("value_{}", number + 1);
        let of: Vec<_> = items.iter().map(|item| quoted(&item.id)).collect();
        let _ = writeln!(out, "IF ANY(item, {}) {column} = value.", of.join(", "));
        let _ = writeln!(out, "VARIABLE LABELS {column} 'the value, where it is on scale {}'.", number + 1);
        let _ = writeln!(out, "VALUE LABELS {column}");
        for level in &scale.levels {
            let _ = writeln!(out, "  {} {}", level.value, quoted(book.text(&level.label)));
        }
        out.push_str(".\n");
    }
    out.push_str("EXECUTE.\n");
    out
}

/// The form of a column. SPSS counts bytes, of which a character has up to four, and cuts what is longer without a word.
fn form(column: &str) -> String {
    const LONGEST: usize = 32_767;
    let text = |characters: usize| format!("A{}", (4 * characters).min(LONGEST));
    match column {
        "round" | "value" | "importance" => "F8.0".into(),
        "points" => "F8.4".into(),
        "prompt" | "label" => text(MAX_TEXT),
        "name" | "organisation" | "role" | "text" | "note" => text(MAX_WRITTEN),
        // Ids have letters of one byte, and a space between two of them.
        "picks" => format!("A{}", MAX_OPTIONS * (Id::MAX_CHARS + 1)),
        _ => text(Id::MAX_CHARS),
    }
}

/// A text in quotes, as long as a label may be.
fn quoted(text: &str) -> String {
    let short: String = text.chars().take(120).collect();
    format!("'{}'", short.replace('\'', "''").replace('\n', " "))
}
