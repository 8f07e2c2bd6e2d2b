//! A script for R: reads the table and labels it, with nothing but base R.

use std::fmt::Write;

use super::book::{Book, columns};

/// The script.
pub fn write(book: &Book) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "# Reads a table in the long format and labels it. Assessment: {}, edition {}.",
        book.instrument.id, book.instrument.edition
    );
    let _ = writeln!(
        out,
        "# source(\"labels.R\"); answers <- read_answers(\"table.csv\"); attr(answers$points, \"label\")"
    );
    out.push_str("read_answers <- function(file) {\n");
    out.push_str(
        "  answers <- read.csv(file, fileEncoding = \"UTF-8-BOM\", na.strings = \"\", colClasses = c(\n",
    );
    let numbers = ["round", "value", "importance"];
    let classes: Vec<_> = columns()
        .map(|(name, _)| match name {
            "points" => format!("    {name} = \"numeric\""),
            name if numbers.contains(&name) => format!("    {name} = \"integer\""),
            name => format!("    {name} = \"character\""),
        })
        .collect();
    let _ = writeln!(out, "{}\n  ))", classes.join(",\n"));
    let items = book.instrument.items.iter();
    let (levels, labels) = quoted_pairs(items.map(|item| (&*item.id, book.text(&item.prompt))));
    let _ = writeln!(
        out,
        "  answers$item <- factor(answers$item, levels = c(\n    {}\n  ))",
        levels.join(",\n    ")
    );
    let _ = writeln!(out, "  attr(answers$item, \"prompts\") <- c(\n    {}\n  )", labels.join(",\n    "));
    let sections = book.instrument.sections.iter();
    let (ids, titles) = quoted_pairs(sections.map(|section| (&*section.id, book.text(&section.title))));
    let _ = writeln!(
        out,
        "  answers$section <- factor(answers$section, levels = c({}), labels = c({}))",
        ids.join(", "),
        titles.join(", ")
    );
    out.push_str("  answers$state <- factor(answers$state, levels = c(\"rated\", \"answered\", \"not-applicable\", \"dont-know\", \"unanswered\"))\n");
    // A label stands for one value only within a scale.
    for (scale, items) in book.scales() {
        let of: Vec<_> = items.iter().map(|item| quoted(&item.id)).collect();
        let values: Vec<_> = scale.levels.iter().map(|level| level.value.to_string()).collect();
        let labels: Vec<_> = scale.levels.iter().map(|level| quoted(book.text(&level.label))).collect();
        let _ = writeln!(out, "  of_scale <- answers$item %in% c({})", of.join(", "));
        let _ = writeln!(
            out,
            "  answers$label[of_scale] <- c({})[match(answers$value[of_scale], c({}))]",
            labels.join(", "),
            values.join(", ")
        );
    }
    for (name, what) in columns() {
        let _ = writeln!(out, "  attr(answers${name}, \"label\") <- {}", quoted(what));
    }
    out.push_str("  answers\n}\n");
    out
}

/// Ids and what they stand for.
fn quoted_pairs<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> (Vec<String>, Vec<String>) {
    pairs.map(|(id, words)| (quoted(id), quoted(words))).unzip()
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}
