//! An assessment and a result of it, a NUL character between them: what is read of any assessment that is accepted is
//! written and read equal, and scores without a panic.
#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|text: &str| -> Corpus {
    let Some((assessment, result)) = text.split_once('\0') else { return Corpus::Reject };
    let Some(instrument) = fuzz::assessment(assessment) else { return Corpus::Keep };
    fuzz::response(result, &instrument);
    Corpus::Keep
});
