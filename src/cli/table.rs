//! `table`: many results as one table in the long format.

use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::args::{Inputs, Table, TableFormat};
use super::inputs::{Found, Refused, each};
use super::outcome::Outcome;
use super::parquet_file::ParquetFile;
use crate::export::long::{Answered, LongRow, RowForm, rows};

/// Makes the table.
pub fn run(given: &Table) -> io::Result<Outcome> {
    let path = given.output.as_deref().filter(|path| *path != Path::new("-"));
    let Some(format) = given.format.or_else(|| by_ending(path)) else {
        eprintln!(
            "partnership-check: the ending of the output says no form; give --format csv, jsonl or parquet"
        );
        return Ok(Outcome::Usage);
    };
    let write =
        |out: &mut (dyn Write + Send)| write(&given.inputs, format, given.anonymous, &given.language, out);
    let Some(path) = path else {
        return write(&mut BufWriter::new(io::stdout())).map(|(outcome, _)| outcome);
    };
    // What is there may be an input, and is better than half a table.
    let part = path.with_added_extension("part");
    let failed = |error: io::Error| {
        io::Error::new(error.kind(), format!("{} cannot be written: {error}", path.display()))
    };
    let mut out = BufWriter::new(File::create(&part).map_err(failed)?);
    let written = write(&mut out).map_err(failed);
    match written {
        Ok((outcome, found)) if found > 0 => {
            fs::rename(&part, path).map_err(failed)?;
            return Ok(outcome);
        }
        _ => fs::remove_file(&part)?,
    }
    let (outcome, _) = written?;
    eprintln!("partnership-check: there is no result, so {} is left as it is", path.display());
    Ok(outcome.max(Outcome::Problem))
}

/// The form that the ending of a file means; CSV for standard output.
fn by_ending(path: Option<&Path>) -> Option<TableFormat> {
    let Some(path) = path else { return Some(TableFormat::Csv) };
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "csv" => Some(TableFormat::Csv),
        "jsonl" | "ndjson" => Some(TableFormat::Jsonl),
        "parquet" => Some(TableFormat::Parquet),
        _ => None,
    }
}

/// Writes a table of these results. What came of it, and how many there are.
pub fn write(
    inputs: &Inputs,
    format: TableFormat,
    anonymous: bool,
    language: &str,
    mut out: impl Write + Send,
) -> io::Result<(Outcome, usize)> {
    // Nobody can work it out from an id, nor compare it with that of another table.
    let salt = anonymous.then(RandomState::new);
    let mut count = 0;
    let outcome = match format {
        TableFormat::Csv => texts(inputs, salt.as_ref(), language, RowForm::Csv, &mut out, &mut count)?,
        TableFormat::Jsonl => {
            texts(inputs, salt.as_ref(), language, RowForm::JsonLines, &mut out, &mut count)?
        }
        TableFormat::Parquet => {
            let mut file = ParquetFile::new(&mut out)?;
            let work = |found: &Found| Ok::<_, Refused>(of(found, salt.as_ref(), language));
            let outcome = each(inputs, work, |rows| {
                count += 1;
                file.add(rows)
            })?;
            file.finish()?;
            outcome
        }
    };
    out.flush()?;
    Ok((outcome, count))
}

/// Writes rows as lines of text, which the threads make.
fn texts(
    inputs: &Inputs,
    salt: Option<&RandomState>,
    language: &str,
    form: RowForm,
    out: &mut impl Write,
    count: &mut usize,
) -> io::Result<Outcome> {
    out.write_all(form.head().as_bytes())?;
    let work = |found: &Found| {
        let mut text = String::new();
        of(found, salt, language).iter().for_each(|row| form.push(row, &mut text));
        Ok::<_, Refused>(text)
    };
    each(inputs, work, |text| {
        *count += 1;
        out.write_all(text.as_bytes())
    })
}

/// The rows of a result and of the rounds before it.
fn of(found: &Found, salt: Option<&RandomState>, language: &str) -> Vec<LongRow> {
    let Found { instrument, edition, editions, answered, .. } = found;
    let alias = |id: &str| salt.map(|salt| format!("{:016x}", salt.hash_one(id))).unwrap_or_default();
    let person = &answered.response.id;
    let person_alias = alias(person);
    let mut all = Vec::new();
    let before = answered.rounds.iter().zip(editions);
    for (number, (response, edition)) in before.chain([(&answered.response, edition)]).enumerate() {
        let own = alias(&response.id);
        all.extend(rows(Answered {
            instrument,
            edition: *edition,
            response,
            round: number + 1,
            person,
            alias: salt.map(|_| [&*own, &*person_alias]),
            language,
        }));
    }
    all
}
