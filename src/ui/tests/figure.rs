//! Tests how a figure is described on the page. What is drawn is tested in [`crate::figure`].

use super::*;
use crate::domain::fixtures::segments;
use crate::figure::{About, Anchor, Drawing, Shape, ShapeRole, Step, StepState, track};
use crate::ui::figure::figure;

fn stages(right_to_left: bool) -> Drawing {
    let about = About { title: "Stages".into(), description: "One is met.".into(), right_to_left, segments };
    track(about, &[Step { label: "<b>".into(), state: StepState::Met, state_text: "met".into() }])
}

#[test]
fn a_picture_is_an_image_with_a_title_and_a_description() {
    let page = bare(figure(&stages(false), "stages")).find("svg");
    let told = ["role", "viewBox", "aria-labelledby", "direction"].map(|name| page.attribute(name));
    let expect = ["img", "0 0 3200 357", "pc-stages-title pc-stages-desc", "ltr"];
    assert_eq!(told, expect.map(Some));
    assert_eq!(page.find("id=pc-stages-title").text(), "Stages");
    assert_eq!(page.find("id=pc-stages-desc").text(), "One is met.");
    assert_eq!(page.texts("text"), ["<b>", "met"]);
    assert_eq!(bare(figure(&stages(true), "stages")).find("svg").attribute("direction"), Some("rtl"));
}

#[test]
fn every_shape_has_its_class_and_its_place() {
    let shapes = vec![
        Shape::Line { role: ShapeRole::Cut, from: (1, 2), to: (3, 4) },
        Shape::Circle { role: ShapeRole::Dot, at: (1, 2), radius: 3 },
        Shape::Polygon { role: ShapeRole::Axis, corners: vec![(1, 2), (3, 4)] },
        Shape::Rect { role: ShapeRole::Bar, at: (1, 2), size: (3, 4) },
        Shape::Text { role: ShapeRole::Value, at: (1, 2), anchor: Anchor::End, size: 135, words: "5".into() },
    ];
    let expect = [
        r#"<line class="pc-p-cut" x1="1" y1="2" x2="3" y2="4"></line>"#,
        r#"<circle class="pc-p-dot" cx="1" cy="2" r="3"></circle>"#,
        r#"<polygon class="pc-p-axis" points="1,2 3,4"></polygon>"#,
        r#"<rect class="pc-p-bar" x="1" y="2" width="3" height="4"></rect>"#,
        r#"<text class="pc-p-value" x="1" y="2" font-size="135" text-anchor="end">5</text>"#,
    ];
    let page = bare(figure(&Drawing { shapes, ..stages(false) }, "any"));
    for (name, expect) in ["line", "circle", "polygon", "rect", "text"].into_iter().zip(expect) {
        assert_eq!(page.find(name), Page::new(expect.into()));
    }
}
