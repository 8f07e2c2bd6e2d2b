//! Any text, as a link carries it once the browser has unpacked it: which assessment it names, the response in it, and
//! what a link made of that again would carry, with and without names and notes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use partnership_check::wire::json::Json;
use partnership_check::wire::result;

fuzz_target!(|text: &str| {
    let document = Json::parse(text).ok();
    let id = document.as_ref().and_then(|it| it.get("instrument")?.get("id")?.as_str());
    fuzz::with_each(|instrument| {
        let Some(response) = fuzz::response(text, instrument) else { return };
        assert_eq!(id, Some(&*instrument.id), "a result of another assessment was taken");
        for (names, notes) in [(false, false), (false, true), (true, false), (true, true)] {
            let shared = response.shared(names, notes);
            let carried = result::write_compact(instrument, &shared);
            assert_eq!(
                result::read(&carried, instrument).as_ref(),
                Ok(&shared),
                "a link carries something else"
            );
        }
    });
});
