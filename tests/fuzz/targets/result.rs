//! Reads any text as a result of each of the sample assessments.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    fuzz::with_each(|instrument| drop(fuzz::response(text, instrument)));
});
