//! Writes a drawing as a self-contained SVG 1.1 file: without scripts, style sheets or references to other files. It is
//! also readable when printed in black and white. It knows nothing about particular drawings.

use super::text::clean;
use crate::domain::exact::Tenths;
use crate::figure::{Anchor, At, Drawing, Shape, ShapeRole, Text};

/// The white margin around the drawing, in tenths of a pixel.
pub const MARGIN: i32 = 160;
/// The fonts for texts. A file may be opened where the fonts of the page are not: one of these has the Latin, Cyrillic and
/// Arabic letters on every usual system.
pub const FONTS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', Tahoma, 'DejaVu Sans', Helvetica, Arial, sans-serif";

/// Writes the file, in this language; empty if it is that of the page around it. Its size in pixels is that of the drawing
/// with its margin, and it can be scaled.
pub fn svg(drawing: &Drawing, language: &str) -> String {
    let (width, height) = (drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN);
    let (across, down) = (Tenths(width.into()), Tenths(height.into()));
    let direction = if drawing.right_to_left { "rtl" } else { "ltr" };
    let told =
        |tag, text: &Text| format!("<{tag}{}>{}</{tag}>", lang(text.language.as_deref()), escape(text));
    let (title, description) = (told("title", &drawing.title), told("desc", &drawing.description));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{across}\" height=\"{down}\" \
         viewBox=\"-{MARGIN} -{MARGIN} {width} {height}\" role=\"img\" direction=\"{direction}\" \
         font-family=\"{FONTS}\"{}>\n{title}\n{description}\n\
         <rect x=\"-{MARGIN}\" y=\"-{MARGIN}\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n",
        lang(Some(language))
    );
    for shape in &drawing.shapes {
        svg.push_str(&element(shape));
        svg.push('\n');
    }
    svg.push_str("</svg>\n");
    svg
}

fn element(shape: &Shape) -> String {
    match shape {
        Shape::Line { role, from: (x1, y1), to: (x2, y2) } => {
            format!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" {}/>", attributes(*role))
        }
        Shape::Circle { role, at: (x, y), radius } => {
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {}/>", attributes(*role))
        }
        Shape::Polygon { role, corners } => {
            let corners: Vec<_> = corners.iter().map(|(x, y): &At| format!("{x},{y}")).collect();
            format!("<polygon points=\"{}\" {}/>", corners.join(" "), attributes(*role))
        }
        Shape::Rect { role, at: (x, y), size: (width, height) } => {
            let paint = attributes(*role);
            format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {paint}/>")
        }
        Shape::Text { role, at: (x, y), anchor, size, words } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            // Isolated, so that direction marks in a label do not affect anything else.
            format!(
                "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\" \
                 unicode-bidi=\"isolate\" {}{}>{}</text>",
                attributes(*role),
                lang(words.language.as_deref()),
                escape(words)
            )
        }
    }
}

/// The attribute with a language that is known.
fn lang(tag: Option<&str>) -> String {
    match tag {
        None | Some("") => String::new(),
        Some(tag) => format!(" lang=\"{}\"", escape(tag)),
    }
}

/// How a shape is painted: black, greys and one accent colour that is dark enough to print as black.
pub struct Paint {
    /// A colour, or `none`.
    pub fill: &'static str,
    /// A colour; unused if the width is 0.
    pub stroke: &'static str,
    /// The stroke's width in tenths of a pixel.
    pub width: i32,
    /// The lengths of dashes and of the gaps between them, in tenths of a pixel; empty for a solid line.
    pub dashes: &'static [i32],
    /// Whether text is bold.
    pub bold: bool,
}

/// How a shape with this role is painted.
pub fn paint(role: ShapeRole) -> Paint {
    const ACCENT: &str = "#0d5f6b";
    const INK: &str = "#1b2229";
    const MUTED: &str = "#55606b";
    const MIDDLE: &str = "#76818c";
    const PALE: &str = "#c8cdd1";
    let (fill, stroke, width) = match role {
        ShapeRole::Axis | ShapeRole::Cut => (MIDDLE, MIDDLE, 10),
        ShapeRole::Grid | ShapeRole::Cross => ("none", PALE, 10),
        ShapeRole::Interval | ShapeRole::Open => ("none", ACCENT, 30),
        ShapeRole::Outline => ("none", ACCENT, 20),
        ShapeRole::Dot => (ACCENT, "#fff", 15),
        ShapeRole::Previous | ShapeRole::Blocked => ("#fff", MUTED, 15),
        ShapeRole::Point => ("#fff", ACCENT, 15),
        ShapeRole::Bar => (ACCENT, "", 0),
        ShapeRole::Gap => ("#fff", MUTED, 10),
        ShapeRole::Met => (ACCENT, ACCENT, 15),
        ShapeRole::Current => ("#fff", ACCENT, 50),
        ShapeRole::Label | ShapeRole::Word | ShapeRole::Value => (INK, "", 0),
        ShapeRole::Caption => (MUTED, "", 0),
    };
    let dashes: &[i32] = match role {
        ShapeRole::Cut => &[20, 30],
        ShapeRole::Open => &[40, 40],
        _ => &[],
    };
    Paint { fill, stroke, width, dashes, bold: role == ShapeRole::Value }
}

/// The paint as presentation attributes.
fn attributes(role: ShapeRole) -> String {
    let Paint { fill, stroke, width, dashes, bold } = paint(role);
    let mut written = format!("fill=\"{fill}\"");
    if width > 0 {
        written.push_str(&format!(" stroke=\"{stroke}\" stroke-width=\"{width}\""));
    }
    if let [dash, gap] = dashes {
        written.push_str(&format!(" stroke-dasharray=\"{dash} {gap}\""));
    }
    if bold {
        written.push_str(" font-weight=\"600\"");
    }
    written
}

/// Text escaped for both XML and HTML.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in clean(text).chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            _ => escaped.push(char),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
