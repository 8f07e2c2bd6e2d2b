//! Runs `partnership-check` as a person or continuous integration would, and checks what it writes and its exit code.

#[path = "command/check.rs"]
mod check;
#[path = "command/compare.rs"]
mod compare;
#[path = "command/folder.rs"]
mod folder;
#[path = "command/results.rs"]
mod results;

use folder::Folder;

#[test]
fn it_says_how_to_use_it_and_that_arguments_make_no_sense() {
    let folder = Folder::new("help");
    let (code, out, err) = folder.run(&["--help"], "");
    assert_eq!((code, &*err), (0, ""));
    for command in ["check", "score", "compare", "table", "codebook", "completions", "man"] {
        assert!(out.contains(&format!("\n  {command}")), "{out}");
        let (code, out, _) = folder.run(&[command, "--help"], "");
        assert!(code == 0 && out.contains("Usage: partnership-check"), "{out}");
    }
    for wrong in [
        &["check"][..],
        &["check", "--fast", "x.json"],
        &["compare", "x.json", "--json", "--csv"],
        &["compare", "x.json", "--csv", "--voice", "organisation"],
        &["dance"],
    ] {
        let (code, out, err) = folder.run(wrong, "");
        assert_eq!((code, &*out), (64, ""), "{wrong:?}");
        assert!(err.contains("Usage") || err.contains("--help"), "{err}");
    }
}

#[test]
fn shells_and_manuals_are_served() {
    let folder = Folder::new("shells");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (code, out, _) = folder.run(&["completions", shell], "");
        assert!(code == 0 && out.contains("partnership-check"), "{shell}");
    }
    let (code, out, _) = folder.run(&["man"], "");
    assert!(code == 0 && out.contains(".TH partnership-check 1"), "{out}");
    let (code, out, _) = folder.run(&["man", "table"], "");
    assert!(code == 0 && out.contains(".TH partnership-check-table 1") && out.contains("parquet"), "{out}");
    let (code, out, err) = folder.run(&["man", "chair"], "");
    assert_eq!((code, &*out), (64, ""));
    assert!(err.contains("check, score, compare, table"), "{err}");
}
