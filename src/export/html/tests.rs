//! Tests the page as text, and as read back by another HTML parser.

use html5gum::{Token, Tokenizer};
use proptest::prelude::*;

use super::super::arbitrary::{hostile_report, long, tamed};
use super::super::fixtures::{assert_expected, report};
use super::super::text::clean;
use super::{STYLE, write};
use crate::results::{Block, Part, ReportDocument};

/// The page without its style sheet, which is a separate file.
fn page(document: &ReportDocument) -> String {
    write(document).replace(STYLE, "")
}

#[test]
fn everything_is_written_in_order() {
    assert_expected("report.html", &page(&report()));
}

#[test]
fn a_title_cannot_break_out_of_the_style_sheet() {
    let title = "a\"; } } </style><script>\n\\é";
    let page = page(&ReportDocument { title: title.into(), ..ReportDocument::default() });
    let (_, style) = page.split_once("<style>").unwrap();
    let (style, _) = style.split_once("</style>").unwrap();
    let written = style.split('"').nth(1).unwrap();
    let plain = |char: char| char.is_ascii_alphanumeric() || char == '\\' || char == ' ';
    assert!(written.chars().all(plain), "{written}");
    let read: String =
        written.split('\\').skip(1).fold(written.split('\\').next().unwrap().into(), |text: String, part| {
            let (number, rest) = part.split_once(' ').unwrap();
            text + &char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap().to_string() + rest
        });
    assert_eq!(read, clean(title));
    assert!(style.contains("@page :first { @top-left { content: none; } }"));
}

#[test]
fn empty_parts_are_left_out() {
    let bare = ReportDocument {
        title: "Title".into(),
        right_to_left: true,
        language: "ar".into(),
        lead: vec![Block::Facts(vec![])],
        ..ReportDocument::default()
    };
    let page = page(&bare);
    let (_, body) = page.split_once("<body>").unwrap();
    assert_eq!(
        body,
        "\n<main>\n<header>\n<h1><bdi dir=\"rtl\">Title</bdi></h1>\n</header>\n</main>\n</body>\n</html>\n"
    );
    assert!(page.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n"), "{page}");
}

/// What an HTML parser finds in a page: its tags with the names of their attributes, and its texts.
fn parts(page: &str) -> (Vec<String>, Vec<String>) {
    let (mut tags, mut texts) = (Vec::new(), Vec::new());
    let word = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
    for token in Tokenizer::new(page) {
        match token.expect("reading from memory") {
            Token::StartTag(tag) => {
                tags.push(word(&tag.name));
                for (name, value) in &tag.attributes {
                    tags.push(word(name));
                    texts.push(word(value));
                }
            }
            Token::EndTag(tag) => tags.push(format!("/{}", word(&tag.name))),
            Token::String(text) => texts.push(word(&text)),
            Token::Doctype(_) => tags.push("doctype".into()),
            Token::Comment(text) => panic!("a comment: {}", word(&text)),
            Token::Error(error) => panic!("{error:?}"),
        }
    }
    (tags, texts)
}

#[track_caller]
fn check_holds(document: &ReportDocument) {
    let (tags, texts) = parts(&page(document));
    assert_eq!(tags, parts(&page(&tamed(document, |text| !text.is_empty()))).0);
    let mut expected = vec![document.headline.clone(), document.closing.clone()];
    for Part { heading, blocks } in &document.parts {
        expected.push(heading.clone());
        for block in blocks {
            match block {
                Block::Findings(findings) => expected.push(findings[0].prompt.clone()),
                Block::Figure(figure) => expected.push(figure.table.columns[1].clone()),
                Block::Plan(plan) => expected.extend(plan.rows[0].iter().cloned()),
                Block::Answers(answers) => {
                    expected.extend(answers[0].details.iter().map(|it| it.value.clone()))
                }
                _ => {}
            }
        }
    }
    for text in expected {
        assert!(clean(&text).is_empty() || texts.contains(&clean(&text)), "{text:?}");
    }
}

#[test]
fn long_texts_stay_whole() {
    let part = Part { heading: long().into(), blocks: vec![Block::List(vec![long().into()])] };
    check_holds(&ReportDocument { headline: long().into(), parts: vec![part], ..report() });
}

proptest! {
    #[test]
    fn hostile_texts_never_become_markup(document in hostile_report()) {
        check_holds(&document);
    }
}
