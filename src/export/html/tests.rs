//! The page as text, and as another reader of HTML takes it apart.

use html5gum::{Token, Tokenizer};
use proptest::prelude::*;

use super::super::arbitrary::{hostile_sheet, long_sheet, texts};
use super::super::fixtures::sheet;
use super::super::labels::Labels;
use super::super::text::clean;
use super::{STYLE, write};
use crate::export::report_document::Sheet;

/// The page without its style, which is a file of its own.
fn page(sheet: &Sheet) -> String {
    write(sheet, &Labels::english()).replace(STYLE, "")
}

#[test]
fn everything_is_said_in_order() {
    assert_eq!(page(&sheet()), include_str!("../expected/report.html"));
}

#[test]
fn a_title_stays_a_text_in_the_style_sheet() {
    let title = "a\"; } } </style><script>\n\\é";
    let page = page(&Sheet { title: title.into(), ..Sheet::default() });
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
fn what_is_empty_is_left_out() {
    let bare =
        Sheet { title: "Title".into(), right_to_left: true, language: "ar".into(), ..Sheet::default() };
    let page = page(&bare);
    let (_, body) = page.split_once("<body>").unwrap();
    assert_eq!(body, "\n<main>\n<header>\n<h1><bdi>Title</bdi></h1>\n</header>\n</main>\n</body>\n</html>\n");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n"), "{page}");
}

#[test]
fn a_picture_made_for_a_file_loses_its_declaration() {
    let mut sheet = sheet();
    sheet.pictures[0].svg.insert_str(0, "<?xml version=\"1.0\"?>\n");
    assert_eq!(page(&sheet), page(&super::super::fixtures::sheet()));
}

/// What HTML makes of a page: its tags with their attributes' names, and its texts.
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

/// The sheet with every text that says something replaced by a plain word.
fn tamed(sheet: &Sheet) -> Sheet {
    let mut tame = sheet.clone();
    for text in self::texts(&mut tame) {
        if !text.is_empty() {
            *text = "word".into();
        }
    }
    tame
}

#[track_caller]
fn check_holds(sheet: &Sheet) {
    let (tags, texts) = parts(&page(sheet));
    assert_eq!(tags, parts(&page(&tamed(sheet))).0);
    let Sheet { headline, respondent, sections, plan, pictures, .. } = sheet;
    let item = &sections[0].items[0];
    for text in [headline, &respondent.name, &item.note, &plan[0].action, &pictures[0].table.columns[1]] {
        assert!(clean(text).is_empty() || texts.contains(&clean(text)), "{text:?}");
    }
}

#[test]
fn long_texts_stay_whole() {
    check_holds(&long_sheet());
}

proptest! {
    #[test]
    fn hostile_texts_stay_texts(sheet in hostile_sheet()) {
        check_holds(&sheet);
    }
}
