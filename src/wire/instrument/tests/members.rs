//! The problems of each member of an assessment file. Each check changes the sample and expects every problem.

use serde_json::{Value, json};

use super::check;
use crate::wire::fixtures::GONE;

#[test]
fn members_of_the_root() {
    check(json!({}), &[]);
    check(json!({ "/$schema": 1 }), &["/$schema must be text in quotation marks"]);
    check(json!({ "/format": "survey" }), &["/format must be \"partnership-check/instrument\""]);
    check(json!({ "/version": 1.0 }), &[]);
    check(json!({ "/version": "1" }), &["/version must be 1"]);
    check(json!({ "/version": 2 }), &["/version is newer than this page can read; reload the page"]);
    check(
        json!({ "/id": "My Pulse" }),
        &["/id must be an id: at most 64 lower-case letters and digits, words joined by single hyphens"],
    );
    check(json!({ "/edition": "2" }), &["/edition must be three numbers such as \"1.0.0\""]);
    check(json!({ "/edition": 2 }), &["/edition must be text in quotation marks"]);
    check(
        json!({ "/sources": [{}], "/sources/0/url": "http://example.org" }),
        &[
            "/sources/0 lacks \"title\"; add it",
            "/sources/0/url must be an address that begins with https://",
        ],
    );
    for wrong in [json!(null), json!("english language"), json!("e")] {
        let problem = match wrong.is_null() {
            true => "/language must be text in quotation marks",
            false => "/language must be a language tag such as en or de-CH",
        };
        check(json!({ "/language": wrong }), &[problem]);
    }
    check(json!({ "/sources": null }), &["/sources must be a list, [ … ]"]);
    let one = json!({ "publisher": "A", "title": "B", "year": "C" });
    check(json!({ "/sources": vec![one; 51] }), &["/sources has 51 entries; give 0 to 50"]);
    let known =
        "$schema, format, version, id, edition, language, title, intro, sources, scales, sections, scoring";
    check(
        json!({ "/a~1b~0c": 1, "/author": "A" }),
        &[
            &format!("/a~1b~0c is not known here; remove it or use one of {known}"),
            &format!("/author is not known here; remove it or use one of {known}"),
        ],
    );
}

#[test]
fn texts_in_one_language_or_several() {
    let neither = "must be text in quotation marks, or an object that maps language tags to such texts";
    for wrong in [json!(1), json!(null), json!([]), json!({})] {
        check(json!({ "/title": wrong }), &[&format!("/title {neither}")]);
    }
    check(json!({ "/title": " \n\u{a0}" }), &["/title is empty; write the text"]);
    check(json!({ "/title": "é".repeat(4000) }), &[]);
    check(
        json!({ "/title": "é".repeat(4000) + "!" }),
        &["/title has 4001 characters; shorten it to 4000 at most"],
    );
    check(
        json!({ "/title": { "cy": "", "de-CH-1996": "Puls", "e": "x", "en": 5, "english": "x", "x y": "z" } }),
        &[
            "/title/cy is empty; write the text",
            "/title/e must have a language tag as its name, such as en or de-CH",
            "/title/en must be text in quotation marks",
            "/title/x y must have a language tag as its name, such as en or de-CH",
        ],
    );
}

#[test]
fn the_levels_of_a_scale() {
    check(json!({ "/scales": [] }), &["/scales must be an object, { … }"]);
    check(json!({ "/scales/depth": 3 }), &["/scales/depth must be a list, [ … ]"]);
    check(
        json!({ "/scales/Old one": [{ "value": 0, "label": "A" }] }),
        &["/scales/Old one must have an id as its name", "/scales/Old one has 1 entries; give 2 to 11"],
    );
    check(
        json!({ "/scales/depth/1": { "value": -1, "name": "A" }, "/scales/depth/3": { "value": 1001, "label": "B" } }),
        &[
            "/scales/depth/1/name is not known here; remove it or use one of value, label",
            "/scales/depth/1/value must be over -1; order the levels from lowest to highest",
            "/scales/depth/1 lacks \"label\"; add it",
            "/scales/depth/3/value must be a whole number from -1000 to 1000",
        ],
    );
    check(
        json!({ "/scales/agree/0/value": 1.5, "/scales/depth/0/value": -1.0 }),
        &["/scales/agree/0/value must be a whole number from -1000 to 1000"],
    );
}

#[test]
fn an_invalid_scale_is_no_problem_of_its_items_but_a_missing_one_is() {
    check(json!({ "/scales": GONE }), &["the file lacks \"scales\"; add it"]);
    check(
        json!({ "/scales/depth": GONE }),
        &["/sections/0/items/0/scale names no scale of this file; add it to \"scales\" or use one of agree"],
    );
    check(
        json!({ "/scales": {}, "/sections/1": GONE, "/sections/0/items/0": GONE }),
        &["/sections/0/items/0/scale names no scale of this file; add it to \"scales\""],
    );
    check(
        json!({ "/sections/0/items/0/scale": 5 }),
        &["/sections/0/items/0/scale must be text in quotation marks"],
    );
}

#[test]
fn sections_and_items() {
    check(json!({ "/sections": [] }), &["/sections has 0 entries; give 1 to 200"]);
    check(json!({ "/sections/1/items": [] }), &["/sections/1/items has 0 entries; give 1 to 2000"]);
    check(json!({ "/sections/1": "work" }), &["/sections/1 must be an object, { … }"]);
    check(
        json!({ "/sections/1/id": "people", "/sections/1/items/0/id": "trust" }),
        &[
            "/sections/1/id repeats the id \"people\"; give each its own",
            "/sections/1/items/0/id repeats the id \"trust\"; give each its own",
        ],
    );
    check(json!({ "/sections/1/id": "trust" }), &[]);
    check(
        json!({ "/sections/1/items/0": {} }),
        &[
            "/sections/1/items/0 lacks \"id\"; add it",
            "/sections/1/items/0 lacks \"kind\"; add it",
            "/sections/1/items/0 lacks \"prompt\"; add it",
            "/sections/1/items/0 lacks \"scale\"; add it",
        ],
    );
    let known = "id, kind, prompt, look_for, advice, example, optional, rubric, scale, importance_scale, weight, reverse, essential";
    check(
        json!({ "/sections/0/items/1": { "Prompt": "?", "id": 7, "kind": "slider", "prompt": null, "look_for": "?", "rubric": [], "advice": [""], "scale": "agree", "weight": "1", "reverse": 1, "essential": "yes" } }),
        &[
            &format!("/sections/0/items/1/Prompt is not known here; remove it or use one of {known}"),
            "/sections/0/items/1/id must be an id: at most 64 lower-case letters and digits, words joined by single hyphens",
            "/sections/0/items/1/kind must be \"rating\", \"pick\", \"text\" or \"number\"",
            "/sections/0/items/1/prompt must be text in quotation marks, or an object that maps language tags to such texts",
            "/sections/0/items/1/look_for must be a list, [ … ]",
            "/sections/0/items/1/advice/0 is empty; write the text",
            "/sections/0/items/1/rubric must be an object, { … }",
            "/sections/0/items/1/weight must be a number over 0 and at most 1000, with three decimals at most",
            "/sections/0/items/1/reverse must be true or false",
            "/sections/0/items/1/essential must be true or false",
        ],
    );
    check(
        json!({ "/sections/0/items/1/advice": vec!["Talk."; 21] }),
        &["/sections/0/items/1/advice has 21 entries; give 0 to 20"],
    );
}

#[test]
fn members_of_a_rubric_are_named_after_levels() {
    let wrong = "must have the value of a level of the item's scale as its name";
    check(
        json!({ "/sections/0/items/0/rubric": { "+4": "a", "-1": "b", "04": "c", "1": "d", "4": "e", "best": "f" } }),
        &[
            &format!("/sections/0/items/0/rubric/+4 {wrong}"),
            &format!("/sections/0/items/0/rubric/04 {wrong}"),
            &format!("/sections/0/items/0/rubric/1 {wrong}"),
            &format!("/sections/0/items/0/rubric/best {wrong}"),
        ],
    );
    // The levels are not known if the scale is invalid.
    check(
        json!({ "/scales/depth": 3, "/sections/0/items/0/rubric": { "1": " ", "best": "f" } }),
        &[
            "/scales/depth must be a list, [ … ]",
            "/sections/0/items/0/rubric/1 is empty; write the text",
            &format!("/sections/0/items/0/rubric/best {wrong}"),
        ],
    );
}

#[test]
fn other_kinds_of_items() {
    let item = |item: Value| json!({ "/sections/1/items/0": item });
    let at = "/sections/1/items/0";
    check(
        item(json!({ "id": "why", "kind": "pick", "prompt": "Why?", "max_picks": 1, "options": [
            { "id": "a", "label": "A" }, { "id": "b", "label": "B", "text": "Because." }
        ] })),
        &[],
    );
    check(
        item(
            json!({ "id": "why", "kind": "pick", "prompt": "Why?", "max_picks": 0, "options": [{ "id": "a" }, { "id": "a", "label": "A" }] }),
        ),
        &[
            &format!("{at}/options/0 lacks \"label\"; add it"),
            &format!("{at}/options/1/id repeats the id \"a\"; give each its own"),
            &format!("{at}/max_picks must be a whole number from 1 to 30"),
        ],
    );
    check(
        item(json!({ "id": "why", "kind": "pick", "prompt": "Why?" })),
        &[&format!("{at} lacks \"options\"; add it")],
    );
    check(item(json!({ "id": "now", "kind": "text", "prompt": "What now?", "optional": true })), &[]);
    check(
        item(json!({ "id": "now", "kind": "text", "prompt": "What now?", "scale": "agree" })),
        &[&format!(
            "{at}/scale is not known here; remove it or use one of id, kind, prompt, look_for, advice, example, optional"
        )],
    );
    check(item(json!({ "id": "nps", "kind": "number", "prompt": "Score?", "min": -100, "max": 100 })), &[]);
    check(
        item(json!({ "id": "nps", "kind": "number", "prompt": "Score?", "min": 5, "max": 5 })),
        &[&format!("{at}/max must be over 5")],
    );
    check(
        item(json!({ "id": "nps", "kind": "number", "prompt": "Score?", "min": 0.5 })),
        &[
            &format!("{at}/min must be a whole number from -1000000 to 1000000"),
            &format!("{at} lacks \"max\"; add it"),
        ],
    );
    check(
        json!({ "/sections/0/items/0/importance_scale": "depth" }),
        &[
            "/sections/0/items/0/importance_scale names a scale with a level under 0; for importance, use levels from 0 up",
        ],
    );
    check(json!({ "/sections/0/items/0/importance_scale": "agree" }), &[]);
}
