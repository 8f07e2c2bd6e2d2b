//! Tests the problems that are reported for bad result files, which are made by changing a good one.

use serde_json::{Value, json};

use super::{HALFWAY, PROFILE, assessment};
use crate::wire::fixtures::{GONE, with};
use crate::wire::result::limits::MAX_BYTES;
use crate::wire::result::read;

/// Compares all problems of the file with these changes, one per line.
#[track_caller]
fn check(changes: Value, expect: &[&str]) {
    check_text(&with(HALFWAY, &changes), expect);
}

#[track_caller]
fn check_text(text: &str, expect: &[&str]) {
    let told = read(text, &assessment(PROFILE)).map(|_| ()).map_err(|problems| problems.to_string());
    let lines = expect.iter().map(|line| format!("{line}\n")).collect::<String>();
    assert_eq!(told, if expect.is_empty() { Ok(()) } else { Err(lines) });
}

#[test]
fn a_document_that_is_no_result_is_told_in_one_line() {
    check_text("null", &["the file must be an object, { … }"]);
    check_text("{}", &["the file lacks \"format\"; add it"]);
    check_text(
        "{]",
        &["the file cannot be read as JSON: key must be a string at line 1 column 2; fix it there"],
    );
    check_text(PROFILE, &["/format must be \"partnership-check/result\""]);
    let large = HALFWAY.to_owned() + &" ".repeat(MAX_BYTES + 1 - HALFWAY.len());
    check_text(&large, &["the file has 8193 KiB; keep it to 8192 KiB at most"]);
    check_text(&large[..MAX_BYTES], &[]);
}

#[test]
fn a_file_for_another_page_is_told_apart_from_a_broken_one() {
    let newer = "is newer than this page can read; reload the page";
    check(json!({ "/version": 2, "/answers": [] }), &[&format!("/version {newer}")]);
    check(json!({ "/version": 0 }), &["/version must be 1"]);
    check(
        json!({ "/instrument/id": "ten", "/answers": [] }),
        &["/instrument/id is \"ten\", while this page asks \"pulse\"; open the file where \"ten\" is"],
    );
    check(
        json!({ "/instrument/edition": "1.4.0", "/answers": [] }),
        &[
            "/instrument/edition is edition 1, whose questions differ from edition 2 on this page; open the file where edition 1 is",
        ],
    );
    check(
        json!({ "/instrument": {} }),
        &["/instrument lacks \"id\"; add it", "/instrument lacks \"edition\"; add it"],
    );
    check(
        json!({ "/instrument": { "id": "", "edition": "two" } }),
        &[
            "/instrument/id must be an id: at most 64 lower-case letters and digits, words joined by single hyphens",
            "/instrument/edition must be three numbers such as \"1.0.0\"",
        ],
    );
}

#[test]
fn every_problem_is_told_at_once() {
    let missing = ["response", "language", "started", "updated", "completed", "answers"];
    let gone: serde_json::Map<_, _> = missing.iter().map(|name| (format!("/{name}"), json!(GONE))).collect();
    let lacks = missing.map(|name| format!("the file lacks \"{name}\"; add it"));
    check(gone.into(), &lacks.each_ref().map(String::as_str));
    check(
        json!({
            "/response": "r".repeat(65), "/language": null, "/respondent": { "name": 1, "role": null },
            "/plan": [{ "item": "trust", "action": 1, "owner": "", "due": "" }, "Meet."],
        }),
        &[
            "/response must have 1 to 64 characters",
            "/language must be text in quotation marks",
            "/respondent/name must be text in quotation marks",
            "/respondent/role must be text in quotation marks",
            "/plan/0/action must be text in quotation marks",
            "/plan/0 lacks \"measure\"; add it",
            "/plan/1 must be an object, { … }",
        ],
    );
    check(json!({ "/response": "" }), &["/response must have 1 to 64 characters"]);
    check(json!({ "/response": "é".repeat(64) }), &[]);
}

#[test]
fn moments() {
    let wrong = "must be a time in UTC, written as in RFC 3339, such as 2026-01-31T12:00:00Z";
    check(
        json!({
            "/started": "2026-02-30T00:00:00Z", "/updated": 1_767_225_600, "/completed": "2026-01-01T00:00:00+01:00",
            "/changed/delay": "yesterday", "/changed/gone": null,
        }),
        &[
            &format!("/started {wrong}"),
            &format!("/updated {wrong}"),
            &format!("/completed {wrong}"),
            &format!("/changed/delay {wrong}"),
            &format!("/changed/gone {wrong}"),
        ],
    );
    check(
        json!({ "/changed/Not an id": "2026-01-01T00:00:00Z" }),
        &["/changed/Not an id must have an item's id as its name"],
    );
    check(json!({ "/started": "2026-01-01T00:00:00Z", "/completed": "1970-01-01T00:00:00.5Z" }), &[]);
}

#[test]
fn what_merging_needs() {
    let wrong = "must be a whole number of milliseconds since 1970-01-01T00:00:00Z";
    check(
        json!({
            "/moments/~1answers~1trust~1value": -1, "/moments/~1plan~10": "2026-01-01T00:00:00Z",
            "/removed/k2": 0.5, "/begun": 1, "/plan/0/place": 0.5, "/plan/0/id": 1,
        }),
        &[
            "/plan/0/id must be text in quotation marks",
            "/plan/0/place must be a whole number from -2147483647 to 2147483647",
            &format!("/removed/k2 {wrong}"),
            "/begun must be true or false",
            &format!("/moments/~1answers~1trust~1value {wrong}"),
            &format!("/moments/~1plan~10 {wrong}"),
        ],
    );
    check(
        json!({ "/moments": [], "/removed": null }),
        &["/removed must be an object, { … }", "/moments must be an object, { … }"],
    );
    check(json!({ "/moments/~1answers~1nowhere~1note": 1, "/moments/later": 1 }), &[]);
    let action = json!({ "item": "", "action": "", "owner": "", "due": "", "measure": "", "id": "k3" });
    let repeats = "/plan/1/id repeats the id of another action; give each its own or none";
    check(json!({ "/plan/1": action }), &[repeats]);
}

#[test]
fn a_plan_has_a_thousand_actions_at_most() {
    let action = json!({ "item": "", "action": "", "owner": "", "due": "", "measure": "" });
    check(json!({ "/plan": vec![action.clone(); 1000] }), &[]);
    check(json!({ "/plan": vec![action; 1001] }), &["/plan has 1001 entries; give 0 to 1000"]);
}

#[test]
fn answers() {
    let levels = "is no level of this item; use one of -1, 0, 4";
    for value in [json!(1), json!(3.5), json!("4"), json!(null), json!(1e300)] {
        check(json!({ "/answers/trust/value": value }), &[&format!("/answers/trust/value {levels}")]);
    }
    check(json!({ "/answers/trust/value": 4.0 }), &[]);
    // This edition does not have the item, so any level may be right.
    check(json!({ "/answers/gone": { "value": -1_000_000 } }), &[]);
    check(
        json!({ "/answers/gone": { "value": 1_000_001 } }),
        &["/answers/gone/value must be a whole number from -1000000 to 1000000"],
    );
    check(
        json!({ "/answers/trust/state": "dont-know" }),
        &["/answers/trust has more than one of value, picks, text and state; keep one"],
    );
    check(
        json!({
            "/answers/delay": { "importance": "high", "note": 1, "state": "unanswered" },
            "/answers/gone": [], "/answers/trust": { "texts": "Often.", "value": 0 },
            "/answers/new": { "picks": ["a", "a", "B"], "note": "" },
        }),
        &[
            "/answers/delay/state must be \"not-applicable\" or \"dont-know\"",
            "/answers/delay/importance must be a whole number from -1000 to 1000",
            "/answers/delay/note must be text in quotation marks",
            "/answers/gone must be an object, { … }",
            "/answers/new/picks/1 is picked twice; keep it once",
            "/answers/new/picks/2 must be an id: at most 64 lower-case letters and digits, words joined by single hyphens",
            "/answers/trust/texts is not known here; remove it or use one of value, picks, text, state, importance, note",
        ],
    );
    check(
        json!({ "/answers/trust": { "text": "Often." }, "/answers/delay": { "picks": ["a"] } }),
        &[
            "/answers/delay/picks is no answer to this kind of item",
            "/answers/trust/text is no answer to this kind of item",
        ],
    );
    check(json!({ "/answers/Trust": {} }), &["/answers/Trust must have an item's id as its name"]);
    check(json!({ "/answers": [] }), &["/answers must be an object, { … }"]);
}

#[test]
fn the_round_before() {
    let action = json!({ "item": "", "action": "", "owner": "", "due": "", "measure": "", "became": "done" });
    let previous = json!({ "response": "q", "completed": "2025-01-01T00:00:00Z", "plan": [action.clone()] });
    check(json!({ "/previous": previous }), &[]);
    check(
        json!({ "/previous": previous, "/previous/plan/0/became": "begun", "/previous/response": "" }),
        &[
            "/previous/response must have 1 to 64 characters",
            "/previous/plan/0/became must be empty, \"done\", \"under-way\" or \"dropped\"",
        ],
    );
    check(
        json!({ "/previous": { "response": 1, "plan": ["Meet."] } }),
        &[
            "/previous/response must be text in quotation marks",
            "/previous lacks \"completed\"; add it",
            "/previous/plan/0 must be an object, { … }",
        ],
    );
}
