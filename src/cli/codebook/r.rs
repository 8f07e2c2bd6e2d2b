//! A script for R: reads the table and labels it, with nothing but base R.

use std::fmt::Write;

use super::book::{Book, COLUMNS};

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
    let classes: Vec<_> = COLUMNS
        .iter()
        .map(|(name, _)| match *name {
            "points" => format!("    {name} = \"numeric\""),
            name if numbers.contains(&name) => format!("    {name} = \"integer\""),
            name => format!("    {name} = \"character\""),
        })
        .collect();
    let _ = writeln!(out, "{}\n  ))", classes.join(",\n"));
    let items = book.instrument.items.iter();
    let levels: Vec<_> = items.clone().map(|item| quoted(&item.id)).collect();
    let labels: Vec<_> = items.map(|item| quoted(book.text(&item.prompt))).collect();
    let _ = writeln!(
        out,
        "  answers$item <- factor(answers$item, levels = c(\n    {}\n  ))",
        levels.join(",\n    ")
    );
    let _ = writeln!(out, "  attr(answers$item, \"prompts\") <- c(\n    {}\n  )", labels.join(",\n    "));
    let sections = book.instrument.sections.iter();
    let ids: Vec<_> = sections.clone().map(|section| quoted(&section.id)).collect();
    let titles: Vec<_> = sections.map(|section| quoted(book.text(&section.title))).collect();
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
    for (name, what) in COLUMNS {
        let _ = writeln!(out, "  attr(answers${name}, \"label\") <- {}", quoted(what));
    }
    out.push_str("  answers\n}\n");
    out
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}
