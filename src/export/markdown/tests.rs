//! The summary as text, and as another reader of Markdown takes it apart.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};
use proptest::prelude::*;

use super::super::arbitrary::{hostile_sheet, long_sheet, texts};
use super::super::fixtures::sheet;
use super::super::labels::Labels;
use super::super::text::one_line;
use super::{Include, write};
use crate::export::report_document::Sheet;

const ALL: Include = Include { names: true, notes: true };

fn summary(sheet: &Sheet, include: Include) -> String {
    write(sheet, &Labels::english(), include)
}

#[test]
fn everything_that_is_asked_for_is_said_in_order() {
    assert_eq!(summary(&sheet(), ALL), include_str!("../expected/summary.md"));
}

#[test]
fn names_and_notes_are_left_out_unless_asked_for() {
    let without = summary(&sheet(), Include::default());
    assert!(!without.contains("Sam") && !without.contains("Trust\\>") && !without.contains("Said twice"));
    let names = summary(&sheet(), Include { names: true, notes: false });
    assert!(
        names.contains("| Sam |") && names.contains("- **Name**: Sam\n") && !names.contains("Said twice")
    );
}

#[test]
fn what_is_empty_is_left_out() {
    let bare = Sheet { title: "Title".into(), headline: "Headline".into(), ..Sheet::default() };
    assert_eq!(summary(&bare, ALL), "# Title\n\n**Headline**\n");
}

#[track_caller]
fn check(text: &str, expect: &str) {
    let sheet = Sheet { support: vec![text.into()], ..Sheet::default() };
    let summary = summary(&sheet, ALL);
    assert_eq!(summary, format!("# \n\n{expect}\n"));
}

#[test]
fn only_what_means_something_is_escaped() {
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

/// What Markdown makes of a summary: the kinds of its nodes in order, and its text.
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

/// The sheet with every text that says something replaced by a plain word.
fn tamed(sheet: &Sheet) -> Sheet {
    let mut tame = sheet.clone();
    for text in texts(&mut tame) {
        if !one_line(text).is_empty() {
            *text = "word".into();
        }
    }
    tame
}

#[track_caller]
fn check_holds(sheet: &Sheet) {
    let said = summary(sheet, ALL);
    let (kinds, text) = parts(&said);
    assert_eq!(kinds, parts(&summary(&tamed(sheet), ALL)).0, "{said}");
    for (text_of_sheet, name) in [
        (&sheet.headline, "headline"),
        (&sheet.sections[0].title, "title"),
        (&sheet.priorities[0].advice[0], "advice"),
        (&sheet.plan[0].measure, "measure"),
        (&sheet.sections[0].items[0].note, "note"),
    ] {
        assert!(text.contains(&one_line(text_of_sheet)), "{name}: {text_of_sheet:?} in {said}");
    }
}

#[test]
fn long_texts_stay_whole() {
    check_holds(&long_sheet());
}

proptest! {
    #[test]
    fn hostile_texts_mean_nothing(sheet in hostile_sheet()) {
        check_holds(&sheet);
    }
}
