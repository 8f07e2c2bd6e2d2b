//! Finds results in files, folders and standard input, and hands them out in batches that threads work through together, in
//! the order of the files. However many there are, only a batch is in memory.

mod head;

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;
use serde::de::IgnoredAny;

use head::{Head, editions};

use super::args::Inputs;
use super::assessments::{Assessments, Texts};
use super::outcome::Outcome;
use super::places;
use crate::domain::instrument::{Edition, Instrument};
use crate::wire::encoding::{decode, without_mark};
use crate::wire::problem::Problems;
use crate::wire::result::limits::{FORMAT, MAX_BYTES};
use crate::wire::result::{WithRounds, read_with_rounds};

/// How many results are worked on at a time.
const BATCH: usize = 2048;
/// What files of results in a folder end with.
const ENDINGS: [&str; 4] = ["json", "jsonl", "ndjson", "txt"];

/// A result that was read.
pub struct Found {
    /// The name of its file, with its line in a file of several.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The assessment that was answered.
    pub instrument: Rc<Instrument>,
    /// The edition of it that the file names.
    pub edition: Edition,
    /// Those that the earlier rounds name.
    pub editions: Vec<Edition>,
    /// The answers, and earlier rounds.
    pub answered: WithRounds,
}

/// Something that may be a result.
enum Unit {
    /// A file of one result.
    File(PathBuf),
    /// A line of a file of several, with its number, counted from 1.
    Line(Rc<str>, usize, Vec<u8>),
    /// All that there is.
    Whole(Rc<str>, Vec<u8>),
}

/// The same as threads can share it.
enum Task {
    File(PathBuf),
    Bytes { name: String, above: usize, bytes: Vec<u8> },
}

/// What is wrong with one, in lines, and how bad that is.
pub type Refused = (Outcome, Vec<String>);

/// What came of everything.
pub type Worked = io::Result<Outcome>;

/// Has `work` done for each result, by several threads, and gives what it makes of them to `take`, in order. What cannot be
/// used is told on standard error.
pub fn each<T: Send>(
    inputs: &Inputs,
    work: impl Fn(&Found) -> Result<T, Refused> + Sync,
    mut take: impl FnMut(T) -> io::Result<()>,
) -> Worked {
    let texts = match Texts::with(&inputs.assessment)? {
        Ok(texts) => texts,
        Err(lines) => {
            lines.iter().for_each(|line| eprintln!("{line}"));
            return Ok(Outcome::Problem);
        }
    };
    let progress = progress();
    let mut outcome = Outcome::Good;
    let mut batch = Vec::new();
    let mut finish = |batch: &mut Vec<Task>, outcome: &mut Outcome| -> io::Result<()> {
        let done: Vec<_> = batch
            .par_iter()
            .map_init(
                || Assessments::new(&texts),
                |assessments, task| found(task, assessments).and_then(|it| work(&it)),
            )
            .collect();
        progress.inc(batch.len() as u64);
        batch.clear();
        for result in done {
            match result {
                Ok(made) => take(made)?,
                Err((found, lines)) => {
                    *outcome = (*outcome).max(found);
                    progress.suspend(|| lines.iter().for_each(|line| eprintln!("{line}")));
                }
            }
        }
        Ok(())
    };
    for given in &inputs.results {
        let told = units(given, &mut |unit| {
            batch.push(match unit {
                Unit::File(path) => Task::File(path),
                Unit::Line(name, number, bytes) => {
                    Task::Bytes { name: name.to_string(), above: number - 1, bytes }
                }
                Unit::Whole(name, bytes) => Task::Bytes { name: name.to_string(), above: 0, bytes },
            });
            if batch.len() == BATCH { finish(&mut batch, &mut outcome) } else { Ok(()) }
        });
        match told {
            Ok(()) => {}
            Err(Told::Unread(name, error)) => {
                eprintln!("partnership-check: {name} cannot be read: {error}");
                outcome = outcome.max(Outcome::Unread);
            }
            Err(Told::Broken(error)) => return Err(error),
        }
    }
    finish(&mut batch, &mut outcome)?;
    progress.finish_and_clear();
    Ok(outcome)
}

/// A count of results on a terminal; nothing elsewhere.
fn progress() -> ProgressBar {
    let target =
        if io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let style = ProgressStyle::with_template("{human_pos} results read, {per_sec}");
    ProgressBar::with_draw_target(None, target)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()))
}

enum Told {
    /// An input could not be read.
    Unread(String, io::Error),
    /// The output could not be written.
    Broken(io::Error),
}

type Take<'a> = &'a mut dyn FnMut(Unit) -> io::Result<()>;

/// Hands out everything in an input that may be a result.
fn units(given: &str, take: Take) -> Result<(), Told> {
    if given == "-" {
        return lines("standard input", BufReader::new(io::stdin().lock()), take);
    }
    let path = Path::new(given);
    if path.is_dir() { folder(path, take) } else { file(path, take) }
}

/// The files of a folder and of those in it, by name.
fn folder(path: &Path, take: Take) -> Result<(), Told> {
    let unread = |error| Told::Unread(path.display().to_string(), error);
    let entries = fs::read_dir(path).map_err(unread)?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(unread)?.path());
    }
    paths.sort();
    for path in paths {
        match path.is_dir() {
            true => folder(&path, take)?,
            false if ENDINGS.contains(&&*ending(&path)) => file(&path, take)?,
            false => {}
        }
    }
    Ok(())
}

/// What a file's name ends with, in small letters.
fn ending(path: &Path) -> String {
    path.extension().and_then(|it| it.to_str()).unwrap_or_default().to_ascii_lowercase()
}

fn file(path: &Path, take: Take) -> Result<(), Told> {
    if !["jsonl", "ndjson"].contains(&&*ending(path)) {
        return take(Unit::File(path.to_owned())).map_err(Told::Broken);
    }
    let name = path.display().to_string();
    let opened = File::open(path).map_err(|error| Told::Unread(name.clone(), error))?;
    lines(&name, BufReader::new(opened), take)
}

/// Each line, if the first of them is a whole document; else all of it.
fn lines(name: &str, mut from: impl BufRead, take: Take) -> Result<(), Told> {
    let unread = |error| Told::Unread(name.to_owned(), error);
    let name: Rc<str> = name.into();
    let (mut number, mut first) = (0, true);
    loop {
        let mut line = Vec::new();
        if from.read_until(b'\n', &mut line).map_err(unread)? == 0 {
            return Ok(());
        }
        number += 1;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let alone = || {
            std::str::from_utf8(&line)
                .is_ok_and(|line| serde_json::from_str::<IgnoredAny>(without_mark(line)).is_ok())
        };
        if first && !alone() {
            from.read_to_end(&mut line).map_err(unread)?;
            return take(Unit::Whole(name, line)).map_err(Told::Broken);
        }
        first = false;
        take(Unit::Line(name.clone(), number, line)).map_err(Told::Broken)?;
    }
}

/// Reads a result, with the assessment that it names.
fn found(task: &Task, assessments: &mut Assessments) -> Result<Found, Refused> {
    match task {
        Task::Bytes { name, above, bytes } => {
            let shown = if *above == 0 { name.clone() } else { format!("{name}:{}", above + 1) };
            parsed(name, shown, bytes, *above, assessments)
        }
        Task::File(path) => {
            let name = path.display().to_string();
            let bytes = fs::read(path).map_err(|error| {
                (Outcome::Unread, vec![format!("partnership-check: {name} cannot be read: {error}")])
            })?;
            parsed(&name, name.clone(), &bytes, 0, assessments)
        }
    }
}

fn parsed(
    name: &str,
    shown: String,
    bytes: &[u8],
    above: usize,
    assessments: &mut Assessments,
) -> Result<Found, Refused> {
    let text =
        decode(bytes).map_err(|found| (Outcome::Problem, places::in_bytes(name, bytes, &found, above)))?;
    let refused =
        |problems: &Problems| (Outcome::Problem, places::in_text(name, &text, problems, MAX_BYTES, above));
    let whole = |words: String| refused(&Problems::whole(words));
    let head = Head::of(&text);
    if head.format() != Some(FORMAT) {
        return Err(whole(format!("is not a result file: its \"format\" is not \"{FORMAT}\"")));
    }
    let id = head.assessment();
    let instrument = assessments.get(id).ok_or_else(|| {
        whole(format!(
            "is of the assessment \"{id}\", which is not known here; give its file with --assessment"
        ))
    })?;
    let answered = read_with_rounds(&text, &instrument).map_err(|problems| refused(&problems))?;
    let edition = head.edition().unwrap_or(instrument.edition);
    let editions = editions(&text, &answered.rounds, edition);
    Ok(Found { name: shown, text, instrument, edition, editions, answered })
}
