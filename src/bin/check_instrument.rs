//! Checks assessment files as the widget does, for an editor or a repository's continuous integration.
//! Knows arguments, files and lines; what makes an assessment is in `wire`.

use std::io::{Read, Write, stdin, stdout};
use std::process::ExitCode;

use partnership_check::domain::instrument::Instrument;
use partnership_check::wire::instrument;
use partnership_check::wire::line_column::{LineColumn, Places};
use partnership_check::wire::problem::Problems;

const HELP: &str = "\
Checks assessment files for <partnership-check>.

usage: check-instrument FILE...
       check-instrument -           reads an assessment from the standard input

Prints each problem as FILE:LINE:COLUMN: POINTER MESSAGE, and a line for each file without any.
Exits with 0 if all files are good, 1 if one has a problem, 2 if one cannot be read or none is named.
";

/// How one file came out, the worst last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Good,
    Bad,
    Unread,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        return told(HELP, Outcome::Good);
    }
    let option = arguments.iter().find(|argument| argument.starts_with('-') && *argument != "-");
    if let Some(option) = option {
        eprintln!("check-instrument: there is no option {option}; --help tells what there is");
        return ExitCode::from(2);
    }
    if arguments.is_empty() {
        eprint!("{HELP}");
        return ExitCode::from(2);
    }
    let mut outcome = Outcome::Good;
    let mut lines = String::new();
    for name in &arguments {
        outcome = outcome.max(check(name, &mut lines));
    }
    told(&lines, outcome)
}

/// Writes the words. A reader that has gone away, as `head` does, is no news.
fn told(words: &str, outcome: Outcome) -> ExitCode {
    let _ = stdout().write_all(words.as_bytes());
    ExitCode::from(outcome as u8)
}

/// Checks one file and adds what is to be said of it.
fn check(name: &str, lines: &mut String) -> Outcome {
    let bytes = match read(name) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("check-instrument: {name} cannot be read: {error}");
            return Outcome::Unread;
        }
    };
    // Browsers pass over the mark at the beginning, too.
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let place = LineColumn::of(&before, before.len());
            lines.push_str(&line(name, place, "the file is not UTF-8; save it as UTF-8"));
            return Outcome::Bad;
        }
    };
    match instrument::read(text) {
        Ok(good) => {
            lines.push_str(&praise(name, &good));
            Outcome::Good
        }
        Err(problems) => {
            tell(name, text, &problems, lines);
            Outcome::Bad
        }
    }
}

fn read(name: &str) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match name {
        "-" => stdin().read_to_end(&mut bytes)?,
        _ => std::fs::File::open(name)?.read_to_end(&mut bytes)?,
    };
    Ok(bytes)
}

fn praise(name: &str, good: &Instrument) -> String {
    let Instrument { id, edition, sections, items, .. } = good;
    let edition = format!("{}.{}.{}", edition.major, edition.minor, edition.patch);
    format!("{name}: no problems in {id} {edition}; sections: {}, items: {}\n", sections.len(), items.len())
}

/// Adds the problems from top to bottom, as one mends them.
fn tell(name: &str, text: &str, problems: &Problems, lines: &mut String) {
    if let Some((place, words)) = broken(text).filter(|_| text.len() <= instrument::MAX_BYTES) {
        lines.push_str(&line(
            name,
            place,
            &format!("the file cannot be read as JSON: {words}; mend it there"),
        ));
        return;
    }
    let places = Places::new(text);
    let mut told: Vec<_> =
        problems.0.iter().map(|problem| (places.find(&problem.pointer), problem.to_string())).collect();
    told.sort_by_key(|(place, _)| (place.line, place.column));
    for (place, words) in told {
        lines.push_str(&line(name, place, &words));
    }
}

fn line(name: &str, LineColumn { line, column }: LineColumn, words: &str) -> String {
    format!("{name}:{line}:{column}: {words}\n")
}

/// Where a text stops being JSON and why, if it does.
fn broken(text: &str) -> Option<(LineColumn, String)> {
    let error = serde_json::from_str::<serde_json::Value>(text).err()?;
    let start = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    // The parser counts bytes, and has read the one that it does not like.
    let place = LineColumn::of(text, (start + error.column().saturating_sub(1)).min(text.len()));
    let words = error.to_string();
    let place_in_words = format!(" at line {} column {}", error.line(), error.column());
    Some((place, words.trim_end_matches(&place_in_words).to_owned()))
}
