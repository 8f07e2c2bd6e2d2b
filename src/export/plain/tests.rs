use proptest::prelude::*;

use super::super::arbitrary::{hostile_report, hostile_summary};
use super::super::fixtures::{assert_expected, report, summary};
use super::write;
use crate::results::{Block, ReportDocument};

#[test]
fn everything_is_written_in_order() {
    assert_expected("summary.txt", &write(&summary()));
}

#[test]
fn what_is_empty_leaves_no_gap() {
    let bare = ReportDocument {
        title: "Title".into(),
        headline: "Headline".into(),
        lead: vec![Block::Facts(vec![])],
        ..ReportDocument::default()
    };
    assert_eq!(write(&bare).trim_end(), "Title\nHeadline");
    assert!(write(&report()).contains("\n- We share credit.\n  Not yet\n  Importance: High\n"));
}

proptest! {
    #[test]
    fn no_text_breaks_its_line(report in hostile_report(), summary in hostile_summary()) {
        for document in [report, summary] {
            let written = write(&document);
            prop_assert!(!written.contains("\n\n\n"), "there is never more than one empty line");
            prop_assert!(written.chars().all(|char| char == '\n' || !char.is_control()), "no control characters");
        }
    }
}
