use super::{Draft, Mail};
use crate::export::mail::MAX_DRAFT_LENGTH;

#[test]
fn a_draft_has_the_link_unless_it_would_be_too_long() {
    let mail = Mail {
        with_link: "mailto:a@b.example?subject=S&body=".into(),
        with_file: "mailto:a@b.example?subject=S&body=F".into(),
        file: "a.json".into(),
        document: "{}".into(),
    };
    let longest = "x".repeat(MAX_DRAFT_LENGTH - mail.with_link.len());
    assert_eq!(mail.draft(Some(&longest)), Draft::WithLink(format!("{}{longest}", mail.with_link)));
    let file = Draft::WithFile("mailto:a@b.example?subject=S&body=F");
    assert_eq!(mail.draft(Some(&format!("{longest}x"))), file);
    assert_eq!(mail.draft(Some(&format!("{}#", &longest[1..]))), file, "it counts as it is written");
    assert_eq!(mail.draft(None), file, "where no link leads to the page");
}
