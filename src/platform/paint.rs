//! A picture as a PNG to save, painted on a canvas: an image made of an SVG would need an address that a
//! strict policy forbids.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use super::download;
use crate::export::svg::{FONTS, MARGIN, Paint, paint};
use crate::figure::{Anchor, Drawing, Shape};

/// How many pixels of the file a pixel of the drawing takes.
const SCALE: f64 = 3.0;

/// Paints a picture and saves it under a name.
pub async fn save(drawing: &Drawing, name: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    let pixels = |tenths: i32| f64::from(tenths + 2 * MARGIN) / 10.0 * SCALE;
    let (width, height) = (pixels(drawing.width), pixels(drawing.height));
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context.scale(SCALE / 10.0, SCALE / 10.0)?;
    context.translate(MARGIN.into(), MARGIN.into())?;
    for shape in &drawing.shapes {
        put(&context, shape, drawing.right_to_left)?;
    }
    let blob = Promise::new(&mut |done, _| drop(canvas.to_blob(&done)));
    let blob: Blob = JsFuture::from(blob).await?.dyn_into()?;
    download::blob(name, &blob)
}

fn put(context: &CanvasRenderingContext2d, shape: &Shape, right_to_left: bool) -> Result<(), JsValue> {
    context.begin_path();
    let role = match shape {
        Shape::Line { role, from, to } => {
            context.move_to(from.0.into(), from.1.into());
            context.line_to(to.0.into(), to.1.into());
            role
        }
        Shape::Circle { role, at, radius } => {
            context.arc(at.0.into(), at.1.into(), (*radius).into(), 0.0, std::f64::consts::TAU)?;
            role
        }
        Shape::Polygon { role, corners } => {
            for (x, y) in corners {
                context.line_to((*x).into(), (*y).into());
            }
            context.close_path();
            role
        }
        Shape::Rect { role, at, size } => {
            context.rect(at.0.into(), at.1.into(), size.0.into(), size.1.into());
            role
        }
        Shape::Text { role, at, anchor, size, words } => {
            let Paint { fill, bold, .. } = paint(*role);
            context.set_font(&format!("{} {size}px {FONTS}", if bold { 600 } else { 400 }));
            let direction = if right_to_left { "rtl" } else { "ltr" };
            Reflect::set(context, &"direction".into(), &direction.into())?;
            context.set_text_align(match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "center",
                Anchor::End => "end",
            });
            context.set_fill_style_str(fill);
            return context.fill_text(words, at.0.into(), at.1.into());
        }
    };
    let Paint { fill, stroke, width, dashes, .. } = paint(*role);
    if fill != "none" {
        context.set_fill_style_str(fill);
        context.fill();
    }
    if width > 0 {
        context.set_stroke_style_str(stroke);
        context.set_line_width(width.into());
        let pattern: Vec<JsValue> = dashes.iter().map(|length| JsValue::from(*length)).collect();
        context.set_line_dash(&pattern.into_iter().collect::<js_sys::Array>())?;
        context.stroke();
    }
    Ok(())
}
