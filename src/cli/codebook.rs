//! `codebook`: what the columns of a table mean for one assessment, for people, and as scripts that label them.
use std::io;

use super::args::Codebook;
use super::outcome::Outcome;

pub fn run(_given: &Codebook) -> io::Result<Outcome> {
    todo!()
}
