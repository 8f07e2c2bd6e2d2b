//! Checks that the fuzz targets share, for any text given to a reader: no text makes the reader panic, whatever it rejects
//! comes with a reason and a place, and whatever it accepts survives the next save.

use partnership_check::domain::instrument::Instrument;
use partnership_check::domain::response::Response;
use partnership_check::domain::scoring::findings::Findings;
use partnership_check::wire::json::Json;
use partnership_check::wire::problem::Problems;
use partnership_check::wire::{instrument, result};

/// One assessment for each kind of scoring; together they have every kind of item.
const ASSESSMENTS: [&str; 3] = [
    include_str!("../../src/wire/fixtures/profile.json"),
    include_str!("../../src/wire/fixtures/ruled.json"),
    include_str!("../../src/wire/fixtures/staged.json"),
];

thread_local! {
    static READ: [Instrument; 3] = ASSESSMENTS.map(|file| instrument::read(file).expect("the sample is good"));
}

/// Calls `check` with each of the assessments.
pub fn with_each(check: impl Fn(&Instrument)) {
    READ.with(|all| all.iter().for_each(check));
}

/// Reads a text as an assessment.
pub fn assessment(text: &str) -> Option<Instrument> {
    explained(text, instrument::read(text))
}

/// Reads a text as a result of an assessment. What was read survives the next save completely, can be scored, and gives
/// the same bytes when written again.
pub fn response(text: &str, instrument: &Instrument) -> Option<Response> {
    let response = explained(text, result::read(text, instrument))?;
    kept(&response, instrument);
    Findings::of(instrument, &response);
    Some(response)
}

/// Checks that a response survives being saved, both indented and compact.
pub fn kept(response: &Response, instrument: &Instrument) {
    for write in [result::write, result::write_compact] {
        let file = write(instrument, response);
        let again = result::read(&file, instrument);
        assert_eq!(again.as_ref(), Ok(response), "the saved response differs from the one that was read");
        assert_eq!(again.map(|again| write(instrument, &again)), Ok(file), "the second save differs");
    }
}

/// What was read. If it was rejected, checks that every problem has a message and a place that exists in the document.
fn explained<T>(text: &str, read: Result<T, Problems>) -> Option<T> {
    let problems = match read {
        Ok(value) => return Some(value),
        Err(Problems(problems)) => problems,
    };
    assert!(!problems.is_empty(), "rejected without a problem");
    let document = Json::parse(text).unwrap_or(Json::Null);
    for problem in problems {
        assert!(exists(&document, &problem.pointer), "{problem} has a place that does not exist");
        assert_ne!(
            problem.message, "cannot be read; check it against the schema",
            "a reader gave up without an explanation"
        );
    }
    None
}

/// Whether a JSON pointer (RFC 6901) points to a value.
fn exists(document: &Json, pointer: &str) -> bool {
    pointer.split('/').skip(1).try_fold(document, step).is_some()
}

fn step<'a>(value: &'a Json, name: &str) -> Option<&'a Json> {
    match value {
        Json::List(values) => values.get(name.parse::<usize>().ok()?),
        _ => value.get(&name.replace("~1", "/").replace("~0", "~")),
    }
}
