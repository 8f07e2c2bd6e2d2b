//! `compare`: many results side by side, as the page compares them.

mod report;
mod shared;
mod spool;
mod spooled;
mod streamed;
mod tallied;

use std::io::{self, BufWriter};

use super::args::{Compare, TableFormat};
use super::outcome::Outcome;
use super::table;

/// Compares results and prints what they come to.
pub fn run(given: &Compare) -> io::Result<Outcome> {
    if given.csv || given.jsonl {
        let format = if given.csv { TableFormat::Csv } else { TableFormat::Jsonl };
        let out = BufWriter::new(io::stdout());
        return table::write(&given.inputs, format, given.anonymous, "en", out).map(|(outcome, _)| outcome);
    }
    match given.html {
        true => report::run(given),
        false => streamed::run(given),
    }
}
