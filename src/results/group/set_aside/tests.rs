use super::*;
use crate::domain::fixtures::profile;
use crate::domain::group::comparison::Choices;
use crate::domain::group::set::{ResponseSet, SetAside};
use crate::results::fixtures::{phrases, plain};
use crate::results::group::fixtures::said_of;

fn aside(set: &ResponseSet, files: &[(&str, Reason)]) -> Option<FilesSetAside> {
    let files = files.iter().map(|(name, reason)| Err(SetAside { name: (*name).into(), reason: *reason }));
    let set = set.add(files).expect("the set can change");
    said_of(&profile(&[1]), &set, &Choices::default(), |results| results.set_aside())
}

#[test]
fn files_that_do_not_count_are_named_with_the_reason() {
    let files = [
        ("a.txt", Reason::NotJson),
        ("b.json", Reason::NotAResult),
        ("c.json", Reason::Invalid),
        ("d.json", Reason::TooLarge),
        ("e.json", Reason::OtherAssessment),
        ("f.json", Reason::OtherEdition),
        ("g.json", Reason::Older),
        ("", Reason::Duplicate),
    ];
    let expect = FilesSetAside {
        sentence: "Not counted: 8 files.".into(),
        lines: phrases([
            "A file without a name: the same file is there already",
            "a.txt: damaged, or another kind of file",
            "b.json: not a result file",
            "c.json: a result file with mistakes in it",
            "d.json: too large for a result file",
            "e.json: from another assessment",
            "f.json: from another edition, in which questions mean something else",
            "g.json: there is a later file of the same response",
        ]),
    };
    let found = aside(&ResponseSet::default(), &files).unwrap();
    assert_eq!(FilesSetAside { lines: plain(&found.lines), ..found }, expect);
    assert_eq!(aside(&ResponseSet::default(), &[]), None);
}

#[test]
fn in_an_anonymous_comparison_files_are_only_counted() {
    let files = [("x", Reason::Older), ("y", Reason::NotJson), ("z", Reason::NotJson)];
    let expect = FilesSetAside {
        sentence: "Not counted: 3 files.".into(),
        lines: phrases([
            "2 files: damaged, or another kind of file",
            "1 file: there is a later file of the same response",
        ]),
    };
    assert_eq!(aside(&ResponseSet::anonymous(1), &files), Some(expect));
}
