//! Reads any text as the content of a link that the browser has decompressed: the assessment it names, the response in it,
//! and the content of a new link made from that response, with and without names and notes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use partnership_check::wire::json::Json;
use partnership_check::wire::result;

fuzz_target!(|text: &str| {
    let document = Json::parse(text).ok();
    let id = document.as_ref().and_then(|it| it.get("instrument")?.get("id")?.as_str());
    fuzz::with_each(|instrument| {
        let Some(response) = fuzz::response(text, instrument) else { return };
        assert_eq!(id, Some(&*instrument.id), "a result of another assessment was accepted");
        for (names, notes) in [(false, false), (false, true), (true, false), (true, true)] {
            let shared = response.shared(names, notes);
            let content = result::write_compact(instrument, &shared);
            assert_eq!(
                result::read(&content, instrument).as_ref(),
                Ok(&shared),
                "the new link has different content"
            );
        }
    });
});
