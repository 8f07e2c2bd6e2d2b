//! `table`: many results as one table in the long format.

use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufWriter, Write};

use super::args::{Inputs, Table, TableFormat};
use super::inputs::{Found, Refused, each};
use super::outcome::Outcome;
use super::parquet_file::ParquetFile;
use crate::export::long::{Answered, LongRow, csv_head, push_csv, push_json, rows};

/// Makes the table.
pub fn run(given: &Table) -> io::Result<Outcome> {
    let format = given.format.unwrap_or_else(|| by_ending(given));
    let out: Box<dyn Write + Send> = match &given.output {
        None => Box::new(io::stdout()),
        Some(path) => Box::new(File::create(path).map_err(|error| {
            io::Error::new(error.kind(), format!("{} cannot be written: {error}", path.display()))
        })?),
    };
    write(&given.inputs, format, given.anonymous, &given.language, BufWriter::new(out))
}

fn by_ending(given: &Table) -> TableFormat {
    let ending = given.output.as_ref().and_then(|path| path.extension()?.to_str());
    match ending {
        Some("jsonl" | "ndjson") => TableFormat::Jsonl,
        Some("parquet") => TableFormat::Parquet,
        _ => TableFormat::Csv,
    }
}

/// Writes a table of these results.
pub fn write(
    inputs: &Inputs,
    format: TableFormat,
    anonymous: bool,
    language: &str,
    mut out: impl Write + Send,
) -> io::Result<Outcome> {
    // Nobody can work it out from an id, nor compare it with that of another table.
    let salt = RandomState::new();
    let alias =
        |found: &Found| anonymous.then(|| format!("{:016x}", salt.hash_one(&*found.answered.response.id)));
    let outcome = match format {
        TableFormat::Csv => {
            out.write_all(csv_head().as_bytes())?;
            texts(inputs, &alias, language, push_csv, &mut out)?
        }
        TableFormat::Jsonl => texts(inputs, &alias, language, push_json, &mut out)?,
        TableFormat::Parquet => {
            let mut file = ParquetFile::new(&mut out)?;
            let work = |found: &Found| Ok::<_, Refused>(of(found, alias(found).as_deref(), language));
            let outcome = each(inputs, work, |rows| file.add(rows))?;
            file.finish()?;
            outcome
        }
    };
    out.flush()?;
    Ok(outcome)
}

/// Writes rows as lines of text, which the threads make.
fn texts(
    inputs: &Inputs,
    alias: &(impl Fn(&Found) -> Option<String> + Sync),
    language: &str,
    push: fn(&LongRow, &mut String),
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let work = |found: &Found| {
        let mut text = String::new();
        of(found, alias(found).as_deref(), language).iter().for_each(|row| push(row, &mut text));
        Ok::<_, Refused>(text)
    };
    each(inputs, work, |text| out.write_all(text.as_bytes()))
}

/// The rows of a result and of the rounds before it.
fn of(found: &Found, alias: Option<&str>, language: &str) -> Vec<LongRow> {
    let Found { instrument, edition, answered, .. } = found;
    let all = answered.rounds.iter().chain([&answered.response]);
    let answered = all.enumerate().map(|(number, response)| Answered {
        instrument,
        edition: *edition,
        response,
        round: number + 1,
        person: &answered.response.id,
        alias,
        language,
    });
    answered.flat_map(rows).collect()
}
