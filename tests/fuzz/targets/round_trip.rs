//! Reads an assessment and one of its results, separated by a NUL character. With any assessment that is accepted, the result
//! is the same after being written and read again, and it can be scored without a panic.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|text: &str| -> Corpus {
    let Some((assessment, result)) = text.split_once('\0') else { return Corpus::Reject };
    let Some(instrument) = fuzz::assessment(assessment) else { return Corpus::Keep };
    fuzz::response(result, &instrument);
    Corpus::Keep
});
