//! Reads any text as an assessment. If it is accepted, it can be started, saved and scored.
#![no_main]

use fuzz::{assessment, kept};
use libfuzzer_sys::fuzz_target;
use partnership_check::domain::response::Response;
use partnership_check::domain::scoring::findings::Findings;
use partnership_check::domain::time::Timestamp;

fuzz_target!(|text: &str| {
    if let Some(instrument) = assessment(text) {
        let response = Response::new("started".into(), "en".into(), Timestamp::from_millis(0.0));
        kept(&response, &instrument);
        Findings::of(&instrument, &response);
    }
});
