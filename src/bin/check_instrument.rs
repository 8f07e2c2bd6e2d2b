//! Checks assessment files as the widget does, for use in an editor or in continuous integration. It handles
//! arguments, files and line numbers; what a valid assessment is, is defined in `wire`.

use std::io::{Read, Write, stdin, stdout};
use std::process::ExitCode;

use partnership_check::domain::instrument::Instrument;
use partnership_check::wire::encoding::decode;
use partnership_check::wire::instrument;
use partnership_check::wire::line_column::{LineColumn, Places};
use partnership_check::wire::problem::Problems;

const HELP: &str = "\
Checks assessment files for <partnership-check>.

usage: check-instrument FILE...
       check-instrument -           reads an assessment from standard input

Prints each problem as FILE:LINE:COLUMN: POINTER MESSAGE, and one line for each file without problems.
Exits with 0 if no file has problems, 1 if any file has problems, 2 if a file cannot be read or none is given.
";

/// The result of checking a file, the worst last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Valid,
    Invalid,
    Unread,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        return print(HELP, Outcome::Valid);
    }
    let option = arguments.iter().find(|argument| argument.starts_with('-') && *argument != "-");
    if let Some(option) = option {
        eprintln!("check-instrument: there is no option {option}; see --help");
        return ExitCode::from(2);
    }
    if arguments.is_empty() {
        eprint!("{HELP}");
        return ExitCode::from(2);
    }
    let mut outcome = Outcome::Valid;
    let mut lines = String::new();
    for name in &arguments {
        outcome = outcome.max(check(name, &mut lines));
    }
    print(&lines, outcome)
}

/// Prints the text. It is no error if the reader has closed the pipe, as `head` does.
fn print(text: &str, outcome: Outcome) -> ExitCode {
    let _ = stdout().write_all(text.as_bytes());
    ExitCode::from(outcome as u8)
}

/// Checks one file and adds its lines to the output.
fn check(name: &str, lines: &mut String) -> Outcome {
    let bytes = match read(name) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("check-instrument: {name} cannot be read: {error}");
            return Outcome::Unread;
        }
    };
    let text = match decode(&bytes) {
        Ok(text) => text,
        Err(problems) => {
            let read = std::str::from_utf8(&bytes).map_or_else(|error| error.valid_up_to(), str::len);
            let before = String::from_utf8_lossy(&bytes[..read]);
            lines.push_str(&line(name, LineColumn::of(&before, read), problems.to_string().trim_end()));
            return Outcome::Invalid;
        }
    };
    match instrument::read(&text) {
        Ok(instrument) => {
            lines.push_str(&valid_line(name, &instrument));
            Outcome::Valid
        }
        Err(problems) => {
            add_problems(name, &text, &problems, lines);
            Outcome::Invalid
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

fn valid_line(name: &str, instrument: &Instrument) -> String {
    let Instrument { id, edition, sections, items, .. } = instrument;
    format!("{name}: no problems in {id} {edition}; sections: {}, items: {}\n", sections.len(), items.len())
}

/// Adds the problems in the order of their lines, as people fix them.
fn add_problems(name: &str, text: &str, problems: &Problems, lines: &mut String) {
    if let Some((place, words)) = syntax_error(text).filter(|_| text.len() <= instrument::MAX_BYTES) {
        lines.push_str(&line(
            name,
            place,
            &format!("the file cannot be read as JSON: {words}; fix it there"),
        ));
        return;
    }
    let places = Places::new(text);
    let mut placed: Vec<_> =
        problems.0.iter().map(|problem| (places.find(&problem.pointer), problem.to_string())).collect();
    placed.sort_by_key(|(place, _)| (place.line, place.column));
    for (place, words) in placed {
        lines.push_str(&line(name, place, &words));
    }
}

fn line(name: &str, LineColumn { line, column }: LineColumn, words: &str) -> String {
    format!("{name}:{line}:{column}: {words}\n")
}

/// Where and why a text is not JSON; `None` if it is.
fn syntax_error(text: &str) -> Option<(LineColumn, String)> {
    let error = serde_json::from_str::<serde_json::Value>(text).err()?;
    let start = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    // The parser counts bytes, and its column is just after the byte that it could not accept.
    let place = LineColumn::of(text, (start + error.column().saturating_sub(1)).min(text.len()));
    let words = error.to_string();
    let place_in_words = format!(" at line {} column {}", error.line(), error.column());
    Some((place, words.trim_end_matches(&place_in_words).to_owned()))
}
