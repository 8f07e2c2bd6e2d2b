//! `partnership-check compare`.

use serde_json::{Value, json};

use super::folder::Folder;
use super::results::result;

fn text(value: &Value) -> String {
    value.to_string() + "\n"
}

#[test]
fn a_comparison_is_a_summary_a_document_a_report_or_the_long_format() {
    let lines: String = (0..6)
        .map(|id| {
            let mut given = result(&id.to_string(), &[1 + id % 5; 10]);
            given["respondent"]["organisation"] = json!(["Council", "Trust"][id as usize % 2]);
            text(&given)
        })
        .collect();
    let folder =
        Folder::new("compare").with("all.jsonl", lines).with("copy.json", text(&result("0", &[1; 10])));
    let (code, out, err) = folder.run(&["compare", "all.jsonl", "--json"], "");
    assert_eq!((code, &*err), (0, ""));
    let document: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&document["format"], &document["n"]), (&json!("partnership-check/comparison"), &json!(6)));
    assert_eq!(document["items"]["goals"]["counts"]["1"], json!(2));
    let (_, out, _) = folder.run(&["compare", "all.jsonl", "--json", "--voice", "organisation"], "");
    assert_eq!(serde_json::from_str::<Value>(&out).expect("JSON")["items"]["goals"]["n"], json!(2));
    let (_, out, _) = folder.run(&["compare", "all.jsonl", "--html", "--anonymous"], "");
    assert!(out.contains("<!doctype html>") && !out.contains("Council"), "{}", &out[..200.min(out.len())]);
    let (_, out, _) = folder.run(&["compare", "all.jsonl", "--html"], "");
    assert!(out.contains("By organisation"), "as the page's report has it");
    let (_, out, _) = folder.run(&["compare", "all.jsonl"], "");
    assert!(out.contains("6 responses"), "{out}");
    let (_, out, _) = folder.run(&["compare", "all.jsonl", "--csv"], "");
    assert_eq!(out.lines().count(), 61);
    let (code, out, err) = folder.run(&["compare"], "");
    assert_eq!((code, &*out), (64, ""), "{err}");
}

#[test]
fn of_each_response_the_latest_state_counts_and_the_rest_is_named() {
    let [mut older, newer, other] = [result("a", &[1; 10]), result("a", &[5; 10]), result("b", &[3; 10])];
    older["updated"] = json!("2026-01-01T12:00:00.000Z");
    let mut elsewhere = result("c", &[1]);
    elsewhere["instrument"]["id"] = json!("five-ingredients");
    elsewhere["answers"] = json!({});
    let folder = Folder::new("states")
        .with("1.json", text(&older))
        .with("2.json", text(&newer))
        .with("3.json", text(&other))
        .with("4.json", text(&other))
        .with("5.json", text(&elsewhere));
    for given in [
        &["compare", ".", "--json"][..],
        &["compare", "4.json", "3.json", "5.json", "2.json", "1.json", "--json"],
    ] {
        let (code, out, err) = folder.run(given, "");
        assert_eq!(code, 1);
        assert!(err.ends_with("5.json: set aside (other-assessment)\n"), "{err}");
        let document: Value = serde_json::from_str(&out).expect("JSON");
        let ids: Vec<_> =
            document["responses"].as_array().expect("a list").iter().map(|it| &it["response"]).collect();
        assert_eq!(ids, ["a", "b"]);
        assert_eq!(document["items"]["goals"]["mean"], json!(4));
        let aside: Vec<_> = document["set_aside"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| {
                let name = it["name"].as_str().expect("a name").rsplit('/').next().unwrap_or_default();
                format!("{name} {}", it["reason"].as_str().expect("a reason"))
            })
            .collect();
        assert_eq!(aside, ["1.json older", "4.json duplicate", "5.json other-assessment"]);
    }
}

#[test]
fn results_that_are_not_in_memory_together_have_the_same_figures() {
    // Of the first organisation there are more than are read at a time, and all of them answer 1; each of the others answers once.
    let lines: String = (0..4500)
        .map(|id| {
            let (organisation, level) =
                if id < 4400 { ("First".into(), 1) } else { (format!("Other {id}"), 5) };
            let mut given = result(&id.to_string(), &[level]);
            given["respondent"]["organisation"] = json!(organisation);
            text(&given)
        })
        .collect();
    let folder = Folder::new("many").with("all.jsonl", lines);
    let goals = |voice: &str| {
        let (code, out, _) = folder.run(&["compare", "all.jsonl", "--json", "--voice", voice], "");
        assert_eq!(code, 0);
        let document: Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(document["responses"].as_array().map(Vec::len), Some(4500));
        let goals = &document["items"]["goals"];
        (goals["n"].clone(), goals["median"].clone(), goals["mean"].clone())
    };
    assert_eq!(goals("person"), (json!(4500), json!(1), json!(1.088889)));
    assert_eq!(goals("organisation"), (json!(101), json!(5), json!(4.960396)));
    let (_, out, _) = folder.run(&["compare", "all.jsonl"], "");
    assert!(out.contains("4500 responses from 101 organisations"), "{out}");
}

#[test]
fn a_report_of_more_people_than_anybody_reads_is_refused_with_what_to_do_instead() {
    let lines = text(&result("a", &[1])).repeat(10_001);
    let (code, out, err) = Folder::new("large").run(&["compare", "-", "--html"], lines);
    assert_eq!((code, &*out), (1, ""));
    assert!(err.contains("there are 10001 results") && err.contains("--json, or `table`"), "{err}");
}
