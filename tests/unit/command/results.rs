//! `partnership-check score`, `compare`, `table` and `codebook`.

use serde_json::{Value, json};

use super::folder::Folder;

/// A result of ten-characteristics with these levels for the first items.
pub fn result(response: &str, levels: &[i32]) -> Value {
    let items = [
        "goals",
        "leadership",
        "users",
        "plan",
        "governance",
        "trust",
        "communication",
        "measures",
        "staff",
        "learning",
    ];
    let answers =
        items.iter().zip(levels).map(|(item, level)| ((*item).to_owned(), json!({ "value": level })));
    json!({
        "format": "partnership-check/result",
        "version": 1,
        "response": response,
        "instrument": { "id": "ten-characteristics", "edition": "1.0.0", "title": "Ten", "fingerprint": "0000000000000000" },
        "language": "en",
        "started": "2026-01-01T10:00:00.000Z",
        "updated": "2026-01-02T10:00:00.000Z",
        "completed": null,
        "respondent": { "name": "Ann", "organisation": "Council", "role": "" },
        "answers": answers.collect::<serde_json::Map<_, _>>(),
        "plan": [],
    })
}

fn text(value: &Value) -> String {
    value.to_string()
}

#[test]
fn scores_are_worked_out_and_what_differs_is_said() {
    let mut wrong = result("b", &[5; 10]);
    let folder = Folder::new("score").with("plain.json", text(&result("a", &[1, 3, 5])));
    let (code, out, err) = folder.run(&["score", "plain.json", "--json"], "");
    assert_eq!((code, &*err), (0, ""));
    let line: Value = serde_json::from_str(&out).expect("a line of JSON");
    assert_eq!((&line["file"], &line["differences"]), (&json!("plain.json"), &json!([])));
    assert_eq!(line["scores"]["sections"]["leadership"]["score"], json!(50));

    let (_, out, _) = folder.run(&["score", "-", "--json"], text(&wrong));
    let mut scores = serde_json::from_str::<Value>(&out).expect("JSON")["scores"].clone();
    scores["overall"]["score"] = json!(12.5);
    wrong["scores"] = scores;
    let folder = folder.with("wrong.json", text(&wrong));
    let (code, out, _) = folder.run(&["score", "wrong.json"], "");
    assert_eq!(code, 1);
    assert!(out.contains("wrong.json: overall 100"), "{out}");
    assert!(out.contains("wrong.json: /scores/overall/score is 12.5 in the file, but comes to 100"), "{out}");

    let mut other = wrong.clone();
    let scores = other["scores"].as_object_mut().expect("scores");
    scores.remove("overall");
    scores.insert("charm".into(), json!(1));
    let folder = folder.with("other.json", text(&other));
    let (_, out, _) = folder.run(&["score", "other.json"], "");
    assert!(out.contains("other.json: /scores/overall is missing from the file"), "{out}");
    assert!(
        out.contains("other.json: /scores/charm is in the file, but the assessment has no such score"),
        "{out}"
    );
}

#[test]
fn a_broken_file_is_named_and_left_out() {
    let folder = Folder::new("broken")
        .with("a.json", text(&result("a", &[1])))
        .with("b.json", "{\n \"format\": ")
        .with("c.json", "{\"bread\": 1}")
        .with("d.json", text(&result("d", &[9])));
    let (code, out, err) = folder.run(&["table", "a.json", "b.json", "c.json", "d.json", "gone.json"], "");
    assert_eq!(code, 2, "{err}");
    assert_eq!(out.lines().count(), 11, "a head and the ten items of the good one");
    let lines: Vec<_> = err.lines().collect();
    assert_eq!(lines.len(), 4, "{err}");
    assert!(lines[0].starts_with("b.json:2:11: the file cannot be read as JSON"), "{err}");
    assert!(lines[1].starts_with("c.json:1:1: the file is not a result file"), "{err}");
    assert!(lines[2].starts_with("d.json:1:") && lines[2].contains("/answers/goals/value"), "{err}");
    assert!(lines[3].contains("gone.json cannot be read"), "{err}");
    let (code, ..) = folder.run(&["table", "a.json", "b.json"], "");
    assert_eq!(code, 1);
}

#[test]
fn another_encoding_is_refused_wherever_it_comes_from_and_utf_16_is_read() {
    let mut given = result("a", &[3]);
    given["respondent"]["name"] = json!("Zoë");
    let given = text(&given);
    let latin: Vec<u8> =
        given.chars().map(|letter| u8::try_from(u32::from(letter)).expect("Latin-1")).collect();
    let lines = [text(&result("b", &[2])).as_bytes(), b"\n", &latin, b"\n"].concat();
    let folder = Folder::new("encodings").with("latin.json", &latin).with("lines.jsonl", lines);
    let said = |arguments: &[&str], input: &[u8]| {
        let (code, out, err) = folder.run(arguments, input);
        (code, out.lines().count(), err)
    };
    for (arguments, input, place, rows) in [
        (["table", "latin.json"], &[][..], "latin.json:1:", 1),
        (["table", "-"], &latin, "standard input:1:", 1),
        (["table", "lines.jsonl"], &[], "lines.jsonl:2:", 11),
    ] {
        let (code, found, err) = said(&arguments, input);
        assert_eq!((code, found), (1, rows), "{arguments:?}: {err}");
        assert!(err.starts_with(place) && err.contains("is not UTF-8"), "{err}");
    }
    let wide: Vec<u8> =
        std::iter::once(0xfeff).chain(given.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(said(&["table", "-"], &wide), (0, 11, String::new()));
}

#[test]
fn each_round_has_the_edition_that_it_names() {
    let mut now = result("now", &[3]);
    let mut then = result("then", &[2]);
    then["instrument"]["edition"] = json!("1.0.0");
    then["updated"] = json!("2025-01-02T10:00:00Z");
    now["instrument"]["edition"] = json!("1.7.0");
    now["rounds"] = json!([then]);
    let folder = Folder::new("editions").with("now.json", text(&now));
    let (_, out, err) = folder.run(&["table", "now.json", "--format", "jsonl"], "");
    let rows = out.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let mut found: Vec<_> = rows.map(|row| format!("{} {}", row["round"], row["edition"])).collect();
    found.dedup();
    assert_eq!(found, ["1 \"1.0.0\"", "2 \"1.7.0\""], "{err}");
}

#[test]
fn a_file_with_one_wrong_member_is_still_known_as_a_result() {
    let mut given = result("a", &[3]);
    given["instrument"]["edition"] = json!(1);
    let folder = Folder::new("head").with("a.json", text(&given));
    let (code, _, err) = folder.run(&["score", "a.json"], "");
    assert_eq!(code, 1);
    assert!(err.contains("/instrument/edition must be") && !err.contains("not a result file"), "{err}");
}

#[test]
fn results_come_from_folders_lines_and_standard_input() {
    let lines: String = ["a", "b"].iter().map(|id| text(&result(id, &[3])) + "\n").collect();
    let folder = Folder::new("inputs").with("all.jsonl", format!("{lines}{{\"no\": 1}}\n"));
    std::fs::create_dir_all(folder.0.join("in/deep")).expect("folders");
    let folder = folder
        .with("in/deep/c.json", serde_json::to_string_pretty(&result("c", &[2])).expect("JSON"))
        .with("in/notes.md", "no result");
    let responses = |arguments: &[&str], input: &str| {
        let (_, out, err) = folder.run(arguments, input);
        let rows = out.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        let mut ids: Vec<_> = rows.map(|row| row["response"].as_str().expect("a text").to_owned()).collect();
        ids.dedup();
        (ids, err)
    };
    let (ids, err) = responses(&["table", "all.jsonl", "in", "--format", "jsonl"], "");
    assert_eq!(ids, ["a", "b", "c"]);
    assert!(err.starts_with("all.jsonl:3:1: the file is not a result file"), "{err}");
    assert_eq!(responses(&["table", "-", "--format", "jsonl"], &lines).0, ["a", "b"]);
    let pretty = serde_json::to_string_pretty(&result("p", &[2])).expect("JSON");
    assert_eq!(responses(&["table", "-", "--format", "jsonl"], &pretty).0, ["p"]);
}

#[test]
fn an_anonymous_table_names_nobody() {
    let mut given = result("secret-id", &[3]);
    given["answers"]["goals"]["note"] = json!("Ann was here");
    let folder = Folder::new("anonymous").with("ann.json", text(&given));
    for format in ["csv", "jsonl"] {
        let (code, out, _) = folder.run(&["table", "ann.json", "--anonymous", "--format", format], "");
        assert_eq!(code, 0);
        for secret in ["secret-id", "Ann", "Council", "T10:00"] {
            assert!(!out.contains(secret), "{secret}: {out}");
        }
    }
}

#[test]
fn a_codebook_describes_every_column_item_and_level() {
    let folder = Folder::new("codebook");
    let (code, out, _) = folder.run(&["codebook", "ten-characteristics"], "");
    assert_eq!(code, 0);
    for said in ["| `points` |", "| `goals` | `goals` | rating | 1 |", "| 5 | Fully in place |"] {
        assert!(out.contains(said), "{said}: {out}");
    }
    let (code, out, _) = folder.run(&["codebook", "ten-characteristics", "--format", "spss"], "");
    assert!(code == 0 && out.contains("VALUE LABELS value_1"), "{out}");
    for form in ["item A256", "picks A1950", "label A16000", "note A32767", "points F8.4"] {
        assert!(out.contains(&format!("\n  {form}\n")), "nothing is cut: {form} in {out}");
    }
    let (code, out, err) = folder.run(&["codebook", "no-such"], "");
    assert_eq!((code, &*out), (2, ""));
    assert!(err.contains("no-such is no assessment that comes with the widget"), "{err}");
}

#[test]
fn a_table_replaces_a_file_only_once_it_is_complete() {
    let folder = Folder::new("replaced").with("a.json", text(&result("a", &[1]))).with("table.csv", "kept");
    let read = |name: &str| std::fs::read_to_string(folder.0.join(name)).expect("it is there");
    let (code, _, err) = folder.run(&["table", "gone.json", "-o", "table.csv"], "");
    assert_eq!((code, &*read("table.csv")), (2, "kept"));
    assert!(err.contains("there is no result, so table.csv is left as it is"), "{err}");
    // An input may be the output.
    let (code, ..) = folder.run(&["table", "a.json", "--format", "jsonl", "-o", "a.json"], "");
    assert_eq!((code, read("a.json").lines().count()), (0, 10));
    let (code, out, _) = folder.run(&["table", "-", "-o", "-"], text(&result("a", &[1])));
    assert_eq!((code, out.lines().count()), (0, 11));
    let (code, _, err) = folder.run(&["table", "a.json", "-o", "table.xlsx"], "");
    assert_eq!(code, 64);
    assert!(err.contains("give --format"), "{err}");
}

#[test]
fn rounds_of_one_person_have_ids_of_their_own_and_that_of_the_person() {
    let mut now = result("now", &[3]);
    let mut then = result("then", &[2]);
    then["updated"] = json!("2025-01-02T10:00:00.000Z");
    now["rounds"] = json!([then]);
    let folder = Folder::new("rounds").with("A.JSON", text(&now));
    for anonymous in [false, true] {
        let mut given = vec!["table", ".", "--format", "jsonl"];
        given.extend(anonymous.then_some("--anonymous"));
        let (_, out, _) = folder.run(&given, "");
        let rows: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        assert_eq!(rows.len(), 20, "the ending may be in capital letters");
        let of = |at: usize, name: &str| rows[at][name].clone();
        assert_eq!((of(0, "round"), of(10, "round")), (json!(1), json!(2)));
        assert_eq!(of(0, "person"), of(10, "person"));
        assert_ne!(of(0, "response"), of(10, "response"));
        assert_eq!(of(10, "response"), of(10, "person"));
        assert_eq!(of(0, "response") == json!("then"), !anonymous);
    }
}
