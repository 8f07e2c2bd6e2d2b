use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::*;
use crate::domain::fixtures::segments;
use crate::figure::{About, Step, StepState, track};

fn steps(title: &str, label: &str, right_to_left: bool) -> Drawing {
    let step = Step { label: label.into(), state: StepState::Current, state_text: "now".into() };
    track(About { title: title.into(), description: label.into(), right_to_left, segments }, &[step])
}

#[test]
fn a_file_contains_the_whole_drawing() {
    let expect = r##"<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="352" height="67.7" viewBox="-160 -160 3520 677" role="img" direction="ltr" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', Tahoma, 'DejaVu Sans', Helvetica, Arial, sans-serif">
<title>Stages</title>
<desc>Design</desc>
<rect x="-160" y="-160" width="3520" height="677" fill="#fff"/>
<circle cx="110" cy="100" r="65" fill="#fff" stroke="#0d5f6b" stroke-width="50"/>
<text x="320" y="135" text-anchor="start" font-size="135" unicode-bidi="isolate" fill="#1b2229">Design</text>
<text x="320" y="300" text-anchor="start" font-size="125" unicode-bidi="isolate" fill="#55606b">now</text>
</svg>
"##;
    assert_eq!(svg(&steps("Stages", "Design", false), ""), expect);
}

#[test]
fn what_is_still_open_is_dashed() {
    assert_eq!((paint(ShapeRole::Open).dashes, paint(ShapeRole::Interval).dashes), (&[40, 40][..], &[][..]));
}

#[test]
fn every_shape_is_written() {
    let shapes = [
        Shape::Line { role: ShapeRole::Cut, from: (1, 2), to: (3, 4) },
        Shape::Polygon { role: ShapeRole::Axis, corners: vec![(1, 2), (3, 4), (5, 6)] },
        Shape::Rect { role: ShapeRole::Bar, at: (1, 2), size: (3, 4) },
        Shape::Text { role: ShapeRole::Value, at: (1, 2), anchor: Anchor::End, size: 135, words: "5".into() },
    ];
    let written: Vec<_> = shapes.iter().map(element).collect();
    let expect = [
        r##"<line x1="1" y1="2" x2="3" y2="4" fill="#76818c" stroke="#76818c" stroke-width="10" stroke-dasharray="20 30"/>"##,
        r##"<polygon points="1,2 3,4 5,6" fill="#76818c" stroke="#76818c" stroke-width="10"/>"##,
        r##"<rect x="1" y="2" width="3" height="4" fill="#0d5f6b"/>"##,
        r##"<text x="1" y="2" text-anchor="end" font-size="135" unicode-bidi="isolate" fill="#1b2229" font-weight="600">5</text>"##,
    ];
    assert_eq!(written, expect);
}

#[track_caller]
fn check(text: &str, expect: &str) {
    assert_eq!(escape(text), expect);
}

#[test]
fn text_is_escaped() {
    check("</svg><script>alert(1)</script>", "&lt;/svg&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    check("a & b ]]> c", "a &amp; b ]]&gt; c");
    check("&lt;", "&amp;lt;");
    check("\0a\u{8}b\u{7f}c\u{1b}\u{fffe}\u{ffff}", "abc");
    check("a\tb\nc\rd", "a\tb\nc\nd");
    check("\u{202e}abc", "\u{202e}abc\u{202c}");
}

#[test]
fn a_right_to_left_drawing_says_so() {
    let file = svg(&steps("", "", true), "ar");
    let file = Document::parse(&file).unwrap();
    let said = ["direction", "lang"].map(|name| file.root_element().attribute(name));
    assert_eq!(said, [Some("rtl"), Some("ar")]);
}

#[test]
fn a_text_in_another_language_says_so() {
    let label = Text { words: "Design".into(), language: Some("cy".into()) };
    let unknown = Text { words: "Ann".into(), language: Some("".into()) };
    let step = Step { label: label.clone(), state: StepState::Current, state_text: unknown.clone() };
    let about = About { title: unknown, description: label, right_to_left: false, segments };
    let file = svg(&track(about, &[step]), "");
    let file = Document::parse(&file).unwrap();
    let said: Vec<_> = file
        .descendants()
        .filter(|node| node.text().is_some_and(|text| !text.trim().is_empty()) && node.is_element())
        .map(|node| (node.text().unwrap(), node.attribute("lang")))
        .collect();
    assert_eq!(said, [("Ann", None), ("Design", Some("cy")), ("Design", Some("cy")), ("Ann", None)]);
}

fn text(node: Node) -> String {
    node.text().unwrap_or_default().into()
}

proptest! {
    #[test]
    fn any_text_comes_back_from_a_parser(title in any::<String>(), label in any::<String>()) {
        let drawing = steps(&title, &label, false);
        let file = svg(&drawing, "");
        let file = Document::parse(&file).expect("it is XML");
        let all = |name| file.descendants().filter(move |node| node.has_tag_name(("http://www.w3.org/2000/svg", name)));
        prop_assert_eq!(all("title").map(text).collect::<Vec<_>>(), [clean(&title)]);
        prop_assert_eq!(all("desc").map(text).collect::<Vec<_>>(), [clean(&label)]);
        let drawn = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Text { words, .. } => Some(clean(words)),
            _ => None,
        });
        prop_assert_eq!(all("text").map(text).collect::<Vec<_>>(), drawn.collect::<Vec<_>>());
        let known = ["svg", "title", "desc", "rect", "circle", "line", "text"];
        let names = file.descendants().filter(Node::is_element).map(|node| node.tag_name().name());
        prop_assert!(names.into_iter().all(|name| known.contains(&name)));
    }
}
