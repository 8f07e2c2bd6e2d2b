//! What must hold of any text that one of the readers is given, for the fuzz targets to share: nothing makes a reader
//! panic, it refuses nothing without a reason and a place, and what it accepts is kept by the next save.

use partnership_check::domain::instrument::Instrument;
use partnership_check::domain::response::Response;
use partnership_check::domain::scoring::findings::Findings;
use partnership_check::wire::json::Json;
use partnership_check::wire::problem::Problems;
use partnership_check::wire::{instrument, result};

/// One assessment of each way to score, with every kind of item between them.
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

/// Reads a text as a result of an assessment. What is read is kept whole by the next save, works out to scores, and
/// written once more has the same bytes.
pub fn response(text: &str, instrument: &Instrument) -> Option<Response> {
    let response = explained(text, result::read(text, instrument))?;
    kept(&response, instrument);
    Findings::of(instrument, &response);
    Some(response)
}

/// Makes sure that a response survives being saved, laid out for people or for storage.
pub fn kept(response: &Response, instrument: &Instrument) {
    for write in [result::write, result::write_compact] {
        let file = write(instrument, response);
        let again = result::read(&file, instrument);
        assert_eq!(again.as_ref(), Ok(response), "what was saved is not what was read");
        assert_eq!(again.map(|again| write(instrument, &again)), Ok(file), "the second save differs");
    }
}

/// What was read; where it was refused, every problem has words and is at a place that the document has.
fn explained<T>(text: &str, read: Result<T, Problems>) -> Option<T> {
    let problems = match read {
        Ok(value) => return Some(value),
        Err(Problems(problems)) => problems,
    };
    assert!(!problems.is_empty(), "refused without a word");
    let document = Json::parse(text).unwrap_or(Json::Null);
    for problem in problems {
        assert!(is_there(&document, &problem.pointer), "{problem} is nowhere");
        assert_ne!(
            problem.message, "cannot be read; check it against the schema",
            "a reader gave up without a word"
        );
    }
    None
}

/// Whether a JSON pointer (RFC 6901) leads to something.
fn is_there(document: &Json, pointer: &str) -> bool {
    pointer.split('/').skip(1).try_fold(document, step).is_some()
}

fn step<'a>(value: &'a Json, name: &str) -> Option<&'a Json> {
    match value {
        Json::List(values) => values.get(name.parse::<usize>().ok()?),
        _ => value.get(&name.replace("~1", "/").replace("~0", "~")),
    }
}
