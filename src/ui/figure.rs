//! A drawing on the page, with a title and a description for screen readers. Knows nothing about particular
//! drawings, nor about colours, which are in the style sheet.

use yew::{AttrValue, Html};

use super::markup::{element_with, fragment_vec, static_text, text};
use crate::figure::{Anchor, Drawing, Shape, ShapeRole, Text};

/// Shows a drawing. Its ids contain `name`, so that they differ from those of other drawings in the widget.
pub fn figure(drawing: &Drawing, name: &str) -> Html {
    let id = |part| AttrValue::from(format!("pc-{name}-{part}"));
    let (title, description) = (id("title"), id("desc"));
    let labelled: AttrValue = format!("{title} {description}").into();
    let told = |tag, id, words: &Text| {
        element_with(tag, &["id", "lang"], [id, language(words)], [text(words.words.clone().into())])
    };
    let mut content =
        vec![told("title", title, &drawing.title), told("desc", description, &drawing.description)];
    content.extend(drawing.shapes.iter().map(shape));
    let extent = format!("0 0 {} {}", drawing.width, drawing.height).into();
    let direction = static_text(if drawing.right_to_left { "rtl" } else { "ltr" });
    let names = &["class", "role", "viewBox", "direction", "focusable", "aria-labelledby"];
    let values =
        [static_text("pc-picture"), static_text("img"), extent, direction, static_text("false"), labelled];
    element_with("svg", names, values, [fragment_vec(content)])
}

fn shape(shape: &Shape) -> Html {
    match shape {
        Shape::Line { role, from, to } => {
            let places = [class(*role), number(from.0), number(from.1), number(to.0), number(to.1)];
            element_with("line", &["class", "x1", "y1", "x2", "y2"], places, [])
        }
        Shape::Circle { role, at, radius } => {
            let places = [class(*role), number(at.0), number(at.1), number(*radius)];
            element_with("circle", &["class", "cx", "cy", "r"], places, [])
        }
        Shape::Polygon { role, corners } => {
            let corners: Vec<_> = corners.iter().map(|(x, y)| format!("{x},{y}")).collect();
            element_with("polygon", &["class", "points"], [class(*role), corners.join(" ").into()], [])
        }
        Shape::Rect { role, at, size } => {
            let places = [class(*role), number(at.0), number(at.1), number(size.0), number(size.1)];
            element_with("rect", &["class", "x", "y", "width", "height"], places, [])
        }
        Shape::Text { role, at, anchor, size, words } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let (size, anchor) = (number(*size), static_text(anchor));
            let values = [class(*role), number(at.0), number(at.1), size, anchor, language(words)];
            let content = [text(words.words.clone().into())];
            element_with("text", &["class", "x", "y", "font-size", "text-anchor", "lang"], values, content)
        }
    }
}

/// The language of a text, if it is known and not the page's.
pub fn language(text: &Text) -> AttrValue {
    text.language.clone().unwrap_or_default().into()
}

fn number(tenths: i32) -> AttrValue {
    tenths.to_string().into()
}

fn class(role: ShapeRole) -> AttrValue {
    static_text(match role {
        ShapeRole::Axis => "pc-p-axis",
        ShapeRole::Grid => "pc-p-grid",
        ShapeRole::Cut => "pc-p-cut",
        ShapeRole::Cross => "pc-p-cross",
        ShapeRole::Interval => "pc-p-interval",
        ShapeRole::Open => "pc-p-interval pc-p-open",
        ShapeRole::Outline => "pc-p-outline",
        ShapeRole::Dot => "pc-p-dot",
        ShapeRole::Previous => "pc-p-previous",
        ShapeRole::Point => "pc-p-point",
        ShapeRole::Bar => "pc-p-bar",
        ShapeRole::Gap => "pc-p-gap",
        ShapeRole::Met => "pc-p-met",
        ShapeRole::Current => "pc-p-current",
        ShapeRole::Blocked => "pc-p-blocked",
        ShapeRole::Label => "pc-p-label",
        ShapeRole::Value => "pc-p-value",
        ShapeRole::Caption => "pc-p-caption",
        ShapeRole::Word => "pc-p-word",
    })
}
