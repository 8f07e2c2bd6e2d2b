//! The problems of what an assessment file says about scoring. Each check changes the sample and expects every problem.

use serde_json::{Value, json};

use super::check;
use crate::wire::fixtures::GONE;

#[test]
fn rules() {
    let rules = |rules: Value| json!({ "/scoring": { "kind": "rules", "rules": rules } });
    let last = json!({ "outcome": { "id": "wait", "label": "Wait", "text": "Wait." } });
    let when = |when: Value| json!({ "when": when, "outcome": { "id": "go", "label": "Go", "text": "Go." } });
    let one = |condition: Value| rules(json!([when(condition), last]));
    check(rules(json!([last])), &[]);
    check(one(json!({ "item": "trust", "at_least": 4 })), &[]);
    check(
        one(
            json!({ "any": [{ "section": "people", "below": 33.3 }, { "all": [{ "item": "delay", "below": 2 }] }] }),
        ),
        &[],
    );
    check(json!({ "/scoring": { "kind": "rules" } }), &["/scoring lacks \"rules\"; add it"]);
    check(
        json!({ "/scoring/rules": [] }),
        &["/scoring/rules belongs to the kind \"rules\"; remove it or change the kind"],
    );
    check(
        rules(json!([last, when(json!({ "item": "trust", "at_least": 4 }))])),
        &[
            "/scoring/rules/0 lacks \"when\"; add it, only the last rule has none",
            "/scoring/rules/1/when must not be in the last rule, which holds when no other does",
        ],
    );
    let at = "/scoring/rules/0/when";
    let operand = "must have \"all\", \"any\" or one of \"item\", \"section\" and \"picks\"";
    check(one(json!({ "at_least": 4 })), &[&format!("{at} {operand}")]);
    check(one(json!({ "item": "trust", "section": "people", "below": 1 })), &[&format!("{at} {operand}")]);
    let operator = "must have either \"at_least\" or \"below\"";
    check(one(json!({ "item": "trust" })), &[&format!("{at} {operator}")]);
    check(one(json!({ "item": "trust", "at_least": 1, "below": 2 })), &[&format!("{at} {operator}")]);
    check(
        one(json!({ "item": "gone", "below": 2 })),
        &[&format!("{at}/item is not the id of a rated item; give the id of one")],
    );
    check(
        one(json!({ "section": "gone", "below": 2 })),
        &[&format!("{at}/section is not the id of a section; give the id of one")],
    );
    check(
        one(json!({ "picks": "trust", "below": 2 })),
        &[&format!("{at}/picks is not the id of an item of the kind \"pick\"; give the id of one")],
    );
    check(one(json!({ "all": [] })), &[&format!("{at}/all has 0 entries; give 1 to 50")]);
    let mut deep = json!({ "item": "trust", "below": 2 });
    for _ in 0..5 {
        deep = json!({ "all": [deep] });
    }
    check(
        one(deep),
        &[&format!(
            "{at}/all/0/all/0/all/0/all/0/all/0 is nested more than 5 conditions deep; nest it less deeply"
        )],
    );
}

#[test]
fn weights() {
    let wrong = "/sections/0/weight must be a number over 0 and at most 1000, with three decimals at most";
    for good in [json!(0.001), json!(1000), json!(1000.0), json!(0.1)] {
        check(json!({ "/sections/0/weight": good }), &[]);
    }
    for bad in [json!(0), json!(-1), json!(1000.001), json!(0.0005), json!(1e300), json!(null)] {
        check(json!({ "/sections/0/weight": bad }), &[wrong]);
    }
}

#[test]
fn the_scoring() {
    check(
        json!({ "/scoring/kind": "points" }),
        &["/scoring/kind must be \"profile\", \"staged\" or \"rules\""],
    );
    check(json!({ "/scoring/kind": GONE }), &["/scoring lacks \"kind\"; add it"]);
    check(
        json!({ "/scoring/kind": "staged" }),
        &["/scoring/kind cannot be \"staged\" with an overall score; set overall to false"],
    );
    check(
        json!({ "/scoring/overall": "no", "/scoring/rule": 1 }),
        &[
            "/scoring/rule is not known here; remove it or use one of kind, overall, bands, rules",
            "/scoring/overall must be true or false",
        ],
    );
    check(json!({ "/scoring/bands": [] }), &["/scoring/bands has 0 entries; give 1 to 10"]);
    let band = |from: Value, id: &str| json!({ "from": from, "id": id, "label": "L" });
    check(
        json!({ "/scoring/bands": [band(json!(1), "a"), band(json!(1), "a"), band(json!(100), "b"), {}] }),
        &[
            "/scoring/bands/0/from must be 0 in the first band",
            "/scoring/bands/1/from must be higher than in the band before; order the bands from lowest to highest",
            "/scoring/bands/1/id repeats the id \"a\"; give each its own",
            "/scoring/bands/2/from must be a number from 0 to under 100, with three decimals at most",
            "/scoring/bands/3 lacks \"from\"; add it",
            "/scoring/bands/3 lacks \"id\"; add it",
            "/scoring/bands/3 lacks \"label\"; add it",
        ],
    );
    // An invalid first band is not reported as a problem of the second.
    check(
        json!({ "/scoring/bands": [band(json!("0"), "a"), band(json!(35), "b")] }),
        &["/scoring/bands/0/from must be a number from 0 to under 100, with three decimals at most"],
    );
}
