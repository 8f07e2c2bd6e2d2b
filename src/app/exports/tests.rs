use super::{Draft, Mail};
use crate::export::mail::{MAX_DRAFT_LENGTH, draft};

fn mail() -> Mail {
    Mail {
        to: "name@council.example".into(),
        subject: "Sample: Spring".into(),
        with_link: "The link opens them.".into(),
        with_file: "They are in a.json.".into(),
        file: "a.json".into(),
        document: "{}".into(),
    }
}

/// The draft with a link of this many characters, all of which are written as they are.
fn with_link(length: usize) -> Draft {
    mail().draft(Some(&"x".repeat(length)))
}

#[test]
fn a_draft_has_the_link_unless_it_would_be_too_long() {
    let Mail { to, subject, with_link: says, with_file, .. } = mail();
    let around = draft(&to, &subject, &[&says, ""]).len();
    let longest = "x".repeat(MAX_DRAFT_LENGTH - around);
    let file = Draft::WithFile(draft(&to, &subject, &[&with_file]));
    assert_eq!(with_link(longest.len()), Draft::WithLink(draft(&to, &subject, &[&says, &longest])));
    assert_eq!(with_link(longest.len() + 1), file);
    assert_eq!(mail().draft(None), file, "where no link leads to the page");
}
