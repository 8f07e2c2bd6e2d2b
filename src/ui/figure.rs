//! A picture in the page, for the eye and, by its title and description, for the ear. Knows no
//! particular picture and no colour: those are the style sheet's.

use yew::{AttrValue, Html};

use super::markup::{fixed, list, text, with};
use crate::figure::{Anchor, Drawing, Role, Shape};

/// Shows a picture. The name tells its ids from those of other pictures in the same widget.
pub fn figure(drawing: &Drawing, name: &'static str) -> Html {
    let id = |part| AttrValue::from(format!("pc-{name}-{part}"));
    let (title, description) = (id("title"), id("desc"));
    let labelled: AttrValue = format!("{title} {description}").into();
    let told = |tag, id, words: &str| with(tag, &["id"], [id], [text(words.to_string().into())]);
    let mut content =
        vec![told("title", title, &drawing.title), told("desc", description, &drawing.description)];
    content.extend(drawing.shapes.iter().map(shape));
    let extent = format!("0 0 {} {}", drawing.width, drawing.height).into();
    let direction = fixed(if drawing.right_to_left { "rtl" } else { "ltr" });
    let names = &["class", "role", "viewBox", "direction", "focusable", "aria-labelledby"];
    let values = [fixed("pc-picture"), fixed("img"), extent, direction, fixed("false"), labelled];
    with("svg", names, values, [list(content)])
}

fn shape(shape: &Shape) -> Html {
    match shape {
        Shape::Line { role, from, to } => {
            let places = [class(*role), number(from.0), number(from.1), number(to.0), number(to.1)];
            with("line", &["class", "x1", "y1", "x2", "y2"], places, [])
        }
        Shape::Circle { role, at, radius } => {
            let places = [class(*role), number(at.0), number(at.1), number(*radius)];
            with("circle", &["class", "cx", "cy", "r"], places, [])
        }
        Shape::Polygon { role, corners } => {
            let corners: Vec<_> = corners.iter().map(|(x, y)| format!("{x},{y}")).collect();
            with("polygon", &["class", "points"], [class(*role), corners.join(" ").into()], [])
        }
        Shape::Rect { role, at, size } => {
            let places = [class(*role), number(at.0), number(at.1), number(size.0), number(size.1)];
            with("rect", &["class", "x", "y", "width", "height"], places, [])
        }
        Shape::Text { role, at, anchor, size, words } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let values = [class(*role), number(at.0), number(at.1), number(*size), fixed(anchor)];
            let content = [text(words.clone().into())];
            with("text", &["class", "x", "y", "font-size", "text-anchor"], values, content)
        }
    }
}

fn number(tenths: i32) -> AttrValue {
    tenths.to_string().into()
}

fn class(role: Role) -> AttrValue {
    fixed(match role {
        Role::Axis => "pc-p-axis",
        Role::Grid => "pc-p-grid",
        Role::Cut => "pc-p-cut",
        Role::Cross => "pc-p-cross",
        Role::Interval => "pc-p-interval",
        Role::Outline => "pc-p-outline",
        Role::Dot => "pc-p-dot",
        Role::Previous => "pc-p-previous",
        Role::Point => "pc-p-point",
        Role::Bar => "pc-p-bar",
        Role::Gap => "pc-p-gap",
        Role::Met => "pc-p-met",
        Role::Current => "pc-p-current",
        Role::Blocked => "pc-p-blocked",
        Role::Label => "pc-p-label",
        Role::Value => "pc-p-value",
        Role::Caption => "pc-p-caption",
        Role::Word => "pc-p-word",
    })
}
