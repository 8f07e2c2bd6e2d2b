//! Tests the summary as text, and as read back by another Markdown parser.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};
use proptest::prelude::*;

use super::super::arbitrary::{hostile_report, hostile_summary, long, tamed};
use super::super::fixtures::{assert_expected, report, summary};
use super::super::text::one_line;
use super::write;
use crate::results::{Block, Part, ReportDocument};

#[test]
fn everything_is_written_in_order() {
    assert_expected("summary.md", &write(&summary()));
}

#[test]
fn blocks_that_only_reports_have_are_written_too() {
    let wanted = ["Section by section", "Without an answer", "All answers"];
    let parts = report().parts.into_iter().filter(|part| wanted.contains(&&*part.heading)).collect();
    let written = write(&ReportDocument {
        title: "Title".into(),
        colon: ": ".into(),
        parts,
        ..ReportDocument::default()
    });
    assert_eq!(
        written,
        "# Title

## Section by section

Trust is at 62.5, the only section rated.

| Section | Score |
| --- | --- |
| Trust | 62.5 |
| Views | none |

## Without an answer

- We meet often enough.

## All answers

### Trust

- **Score**: 62.5
- **Rated**: 100%
- **In words**: developing

Not met yet.

- **We share credit.** – Not yet
  - **Importance**: High
  - **Note**: Said twice: \"=1+1\", and more

### Views

- **Net Promoter Score** – -50
"
    );
}

#[test]
fn empty_parts_are_left_out() {
    let bare = ReportDocument {
        title: "Title".into(),
        headline: "Headline".into(),
        lead: vec![Block::Facts(vec![])],
        ..ReportDocument::default()
    };
    assert_eq!(write(&bare), "# Title\n\n**Headline**\n");
}

#[track_caller]
fn check(text: &str, expect: &str) {
    let lead = vec![Block::Paragraph(text.into())];
    assert_eq!(write(&ReportDocument { lead, ..ReportDocument::default() }), format!("# \n\n{expect}\n"));
}

#[test]
fn only_special_characters_are_escaped() {
    check("Plain words: 1.5 - it's (fine), \"quoted\"!", "Plain words: 1.5 - it's (fine), \"quoted\"!");
    check("- a", "\\- a");
    check(": a", "\\: a");
    check("12.5 a", "12.5 a");
    check("12. a", "12\\. a");
    check("2) a", "2\\) a");
    check(
        "# a | *b* _c_ `d` <e> [f](g) &amp; \\",
        "\\# a \\| \\*b\\* \\_c\\_ \\`d\\` \\<e\\> \\[f\\](g) \\&amp; \\\\",
    );
    check("see https://a.b or www.a.b, a@b.c", "see https\\://a.b or www\\.a.b, a\\@b.c");
    check(" a\r\n\n    b ", "a b");
}

/// What a Markdown parser finds in a summary: the kinds of its nodes in order, and its text.
fn parts(summary: &str) -> (Vec<String>, String) {
    let mut options = Options::default();
    let more = &mut options.extension;
    (more.table, more.autolink, more.strikethrough, more.tasklist) = (true, true, true, true);
    (more.superscript, more.footnotes, more.description_lists, more.math_dollars) = (true, true, true, true);
    let arena = Arena::new();
    let (mut kinds, mut text) = (Vec::new(), String::new());
    walk(parse_document(&arena, summary, &options), &mut kinds, &mut text);
    (kinds, text)
}

fn walk<'a>(node: &'a AstNode<'a>, kinds: &mut Vec<String>, text: &mut String) {
    match &node.data.borrow().value {
        NodeValue::Text(part) => text.push_str(part),
        NodeValue::Heading(heading) => kinds.push(format!("heading {}", heading.level)),
        value => kinds.push(value.xml_node_name().into()),
    }
    node.children().for_each(|child| walk(child, kinds, text));
    kinds.push("end".into());
}

#[track_caller]
fn check_holds(document: &ReportDocument) {
    let written = write(document);
    let (kinds, text) = parts(&written);
    assert_eq!(kinds, parts(&write(&tamed(document, |text| !one_line(text).is_empty()))).0, "{written}");
    let mut expected = vec![&document.headline];
    for Part { heading, blocks } in &document.parts {
        expected.push(heading);
        for block in blocks {
            match block {
                Block::Findings(findings) => expected.extend(&findings[0].advice),
                Block::Plan(table)
                | Block::Table(table)
                | Block::Shaded(crate::results::ShadedTable { table, .. }) => {
                    expected.extend(&table.rows[0]);
                }
                _ => {}
            }
        }
    }
    for phrase in expected {
        assert!(text.contains(&one_line(phrase)), "{phrase:?} in {written}");
    }
}

#[test]
fn long_texts_stay_whole() {
    let part = Part { heading: long().into(), blocks: vec![Block::List(vec![long().into()])] };
    check_holds(&ReportDocument { headline: long().into(), parts: vec![part], ..summary() });
}

proptest! {
    #[test]
    fn hostile_texts_in_a_summary_stay_literal(document in hostile_summary()) {
        check_holds(&document);
    }

    #[test]
    fn hostile_texts_in_a_report_stay_literal(document in hostile_report()) {
        check_holds(&document);
    }
}
