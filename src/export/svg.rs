//! A picture as an SVG 1.1 file that stands by itself: no script, no style sheet, no reference to
//! anything outside. Printed in black and white it says the same. Knows no particular picture.

use crate::domain::exact::Tenths;
use crate::domain::picture::{Anchor, At, Drawing, Role, Shape};

/// White around the picture, in tenths of a pixel, so that nothing touches what it is put beside.
const MARGIN: i32 = 160;
const FONTS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/// Writes the file: in pixels as large as the picture was drawn, and free to be scaled.
pub fn svg(drawing: &Drawing) -> String {
    let (width, height) = (drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN);
    let (across, down) = (Tenths(width.into()), Tenths(height.into()));
    let direction = if drawing.right_to_left { "rtl" } else { "ltr" };
    let (title, description) = (escape(&drawing.title), escape(&drawing.description));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{across}\" height=\"{down}\" \
         viewBox=\"-{MARGIN} -{MARGIN} {width} {height}\" role=\"img\" direction=\"{direction}\" \
         font-family=\"{FONTS}\">\n<title>{title}</title>\n<desc>{description}</desc>\n\
         <rect x=\"-{MARGIN}\" y=\"-{MARGIN}\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n"
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
            format!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" {}/>", paint(*role))
        }
        Shape::Circle { role, at: (x, y), radius } => {
            format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {}/>", paint(*role))
        }
        Shape::Polygon { role, corners } => {
            let corners: Vec<_> = corners.iter().map(|(x, y): &At| format!("{x},{y}")).collect();
            format!("<polygon points=\"{}\" {}/>", corners.join(" "), paint(*role))
        }
        Shape::Rect { role, at: (x, y), size: (width, height) } => {
            let paint = paint(*role);
            format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {paint}/>")
        }
        Shape::Text { role, at: (x, y), anchor, size, words } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            // What a label's own marks say about direction ends with it.
            format!(
                "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\" \
                 unicode-bidi=\"isolate\" {}>{}</text>",
                paint(*role),
                escape(words)
            )
        }
    }
}

/// Black, greys and one accent, dark enough to print as black.
fn paint(role: Role) -> &'static str {
    match role {
        Role::Axis => "fill=\"#76818c\" stroke=\"#76818c\" stroke-width=\"10\"",
        Role::Grid => "fill=\"none\" stroke=\"#c8cdd1\" stroke-width=\"10\"",
        Role::Cut => "stroke=\"#76818c\" stroke-width=\"10\" stroke-dasharray=\"20 30\"",
        Role::Cross => "stroke=\"#c8cdd1\" stroke-width=\"10\"",
        Role::Interval => "stroke=\"#0d5f6b\" stroke-width=\"30\"",
        Role::Outline => "fill=\"none\" stroke=\"#0d5f6b\" stroke-width=\"20\"",
        Role::Dot => "fill=\"#0d5f6b\" stroke=\"#fff\" stroke-width=\"15\"",
        Role::Previous | Role::Blocked => "fill=\"#fff\" stroke=\"#55606b\" stroke-width=\"15\"",
        Role::Point => "fill=\"#fff\" stroke=\"#0d5f6b\" stroke-width=\"15\"",
        Role::Bar => "fill=\"#0d5f6b\"",
        Role::Gap => "fill=\"#fff\" stroke=\"#55606b\" stroke-width=\"10\"",
        Role::Met => "fill=\"#0d5f6b\" stroke=\"#0d5f6b\" stroke-width=\"15\"",
        Role::Current => "fill=\"#fff\" stroke=\"#0d5f6b\" stroke-width=\"50\"",
        Role::Label | Role::Word => "fill=\"#1b2229\"",
        Role::Value => "fill=\"#1b2229\" font-weight=\"600\"",
        Role::Caption => "fill=\"#55606b\"",
    }
}

/// Text as XML: what has a meaning there escaped, what may not stand there left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // A parser would read it as a line feed.
            '\r' => escaped.push_str("&#13;"),
            '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => escaped.push(letter),
            _ => {}
        }
    }
    escaped
}

#[cfg(test)]
mod tests;
