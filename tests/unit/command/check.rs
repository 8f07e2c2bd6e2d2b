//! `partnership-check check`: its full output and exit codes.

use std::path::Path;
use std::process::{Command, Stdio};

use super::folder::Folder;

const GOOD: &str = include_str!("../../../src/pages/author/skeleton.json");

/// The good file with one change.
fn changed(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from}");
    GOOD.replacen(from, to, 1)
}

#[test]
fn a_good_file_is_listed_with_a_summary() {
    let out = "our.json: no problems in our-check 1.0.0; sections: 1, items: 2\n";
    Folder::new("good").with("our.json", GOOD).gives(&["check", "our.json"], 0, out, "");
}

#[test]
fn every_problem_has_its_line_from_top_to_bottom() {
    let bad = changed("\"edition\": \"1.0.0\"", "\"edition\": \"one\"")
        .replace("\"scale\": \"agree\",\n", "\"scale\": \"agreed\",\n")
        .replace(
            "\"kind\": \"rating\",\n          \"prompt\": \"We share credit.\",",
            "\"kind\": \"ratings\", \"help\": 1,",
        );
    let out = "\
bad.json:5:3: /edition must be three numbers such as \"1.0.0\"
bad.json:26:11: /sections/0/items/0/scale names no scale of this file; add it to \"scales\" or use one of agree
bad.json:29:9: /sections/0/items/1 lacks \"prompt\"; add it
bad.json:31:11: /sections/0/items/1/kind must be \"rating\", \"pick\", \"text\" or \"number\"
bad.json:31:30: /sections/0/items/1/help is not known here; remove it or use one of id, kind, prompt, look_for, advice, \
example, optional, rubric, scale, importance_scale, weight, reverse, essential
";
    Folder::new("bad").with("bad.json", bad).gives(&["check", "bad.json"], 1, out, "");
}

#[test]
fn invalid_json_is_reported_where_parsing_stopped() {
    let missing = "{\n  \"title\": \"Über uns 😀\" \"id\": 1\n}\n";
    let folder = Folder::new("json")
        .with("a.json", missing)
        .with("empty.json", "")
        .with("cut.json", "{\n  \"a\": [1,\n");
    let out = "\
a.json:2:25: the file cannot be read as JSON: expected `,` or `}`; fix it there
empty.json:1:1: the file cannot be read as JSON: EOF while parsing a value; fix it there
cut.json:3:1: the file cannot be read as JSON: EOF while parsing a value; fix it there
";
    folder.gives(&["check", "a.json", "empty.json", "cut.json"], 1, out, "");
}

#[test]
fn another_encoding_is_rejected() {
    let latin = [b"{\n \"title\": \"".as_slice(), &[0xdc], b"ber uns\" }"].concat();
    let out = "latin.json:2:12: the file is not UTF-8; save it as UTF-8\n";
    Folder::new("latin").with("latin.json", latin).gives(&["check", "latin.json"], 1, out, "");
}

#[test]
fn utf_16_is_read_if_a_byte_order_mark_says_so() {
    let units = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let out = "our.json: no problems in our-check 1.0.0; sections: 1, items: 2\n";
    Folder::new("utf-16").with("our.json", units(&format!("\u{feff}{GOOD}"))).gives(
        &["check", "our.json"],
        0,
        out,
        "",
    );
    let out = "cut.json:1:1: the file is not UTF-8; save it as UTF-8\n";
    let cut = &units(&format!("\u{feff}{GOOD}"))[..101];
    Folder::new("utf-16-cut").with("cut.json", cut).gives(&["check", "cut.json"], 1, out, "");
}

#[test]
fn doubled_members_are_reported_at_the_last_of_them() {
    let doubled = changed("\"version\": 1,", "\"version\": 1, \"id\": \"other\",").replace(
        "\"kind\": \"rating\",\n          \"prompt\"",
        "\"kind\": \"rating\",\n  \"kind\": \"text\", \"prompt\"",
    );
    let out = "\
two.json:4:3: /id is there more than once; keep one
two.json:24:3: /sections/0/items/0/kind is there more than once; keep one
two.json:32:3: /sections/0/items/1/kind is there more than once; keep one
";
    Folder::new("doubled").with("two.json", doubled).gives(&["check", "two.json"], 1, out, "");
}

#[test]
fn a_byte_order_mark_is_ignored() {
    let out = "our.json: no problems in our-check 1.0.0; sections: 1, items: 2\n";
    Folder::new("mark").with("our.json", format!("\u{feff}{GOOD}")).gives(&["check", "our.json"], 0, out, "");
}

#[test]
fn a_file_that_is_too_large_is_not_parsed() {
    let large = format!("{GOOD}{}", " ".repeat(1024 * 1024));
    let out = "large.json:1:1: the file has 1025 KiB; keep it to 1024 KiB at most\n";
    Folder::new("large").with("large.json", large).gives(&["check", "large.json"], 1, out, "");
}

#[test]
fn a_missing_file_determines_the_exit_code_and_the_others_are_still_checked() {
    let folder = Folder::new("several").with("good.json", GOOD).with("bad.json", "[]");
    let out = "\
bad.json:1:1: the file must be an object, { … }
good.json: no problems in our-check 1.0.0; sections: 1, items: 2
";
    let err = "partnership-check: gone.json cannot be read: No such file or directory (os error 2)\n";
    folder.gives(&["check", "bad.json", "gone.json", "good.json"], 2, out, err);
    folder.gives(&["check", "bad.json", "good.json"], 1, out, "");
}

#[test]
fn standard_input_can_be_checked_too() {
    let folder = Folder::new("input");
    folder.gives_of(
        &["check", "-"],
        GOOD,
        0,
        "-: no problems in our-check 1.0.0; sections: 1, items: 2\n",
        "",
    );
    folder.gives_of(
        &["check", "-"],
        "[\n",
        1,
        "-:2:1: the file cannot be read as JSON: EOF while parsing a list; fix it there\n",
        "",
    );
}

#[test]
fn every_bundled_assessment_passes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments");
    let entries = std::fs::read_dir(&folder).expect("the folder exists");
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    let files: Vec<_> = paths.filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    assert!(!files.is_empty());
    let status = Command::new(env!("CARGO_BIN_EXE_partnership-check"))
        .arg("check")
        .args(&files)
        .stdout(Stdio::null())
        .status();
    assert_eq!(status.expect("the program runs").code(), Some(0));
}
