//! Saves a drawing as a PNG file, painted on a canvas: loading an SVG as an image would need an address that
//! a strict policy forbids.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::JsValue;

use super::browser::{Answer, call, global, wait};
use super::download;
use crate::export::svg::{FONTS, MARGIN, Paint, paint};
use crate::figure::{Anchor, Drawing, Shape};

/// How many pixels of the file there are for one of the drawing.
const SCALE: f64 = 3.0;

/// Paints a drawing and saves it under a name.
pub async fn save(drawing: &Drawing, name: &str) -> Result<(), JsValue> {
    let canvas = call(&global("document")?, "createElement", &["canvas".into()])?;
    let pixels = |tenths: i32| f64::from(tenths + 2 * MARGIN) / 10.0 * SCALE;
    let (width, height) = (pixels(drawing.width), pixels(drawing.height));
    set(&canvas, "width", width.trunc())?;
    set(&canvas, "height", height.trunc())?;
    let context = call(&canvas, "getContext", &["2d".into()])?;
    set(&context, "fillStyle", "#fff")?;
    draw(&context, "fillRect", [0.0, 0.0, width, height])?;
    draw(&context, "scale", [SCALE / 10.0; 2])?;
    draw(&context, "translate", [MARGIN; 2])?;
    for shape in &drawing.shapes {
        put(&context, shape, drawing.right_to_left)?;
    }
    let blob = Promise::new(&mut |done, refused| {
        if let Err(error) = call(&canvas, "toBlob", &[done.into()]) {
            let _ = refused.call1(&JsValue::NULL, &error);
        }
    });
    let blob = wait(Ok(blob.into())).await?;
    // A canvas that may not be read gives nothing.
    if !blob.is_object() {
        return Err(blob);
    }
    download::blob(name, "image/png", &blob).map_err(|_| JsValue::NULL)
}

fn put(context: &JsValue, shape: &Shape, right_to_left: bool) -> Result<(), JsValue> {
    draw(context, "beginPath", [0; 0])?;
    let role = match shape {
        Shape::Line { role, from, to } => {
            draw(context, "moveTo", [from.0, from.1])?;
            draw(context, "lineTo", [to.0, to.1])?;
            role
        }
        Shape::Circle { role, at, radius } => {
            let [x, y, radius] = [at.0, at.1, *radius].map(f64::from);
            draw(context, "arc", [x, y, radius, 0.0, std::f64::consts::TAU])?;
            role
        }
        Shape::Polygon { role, corners } => {
            for (x, y) in corners {
                draw(context, "lineTo", [*x, *y])?;
            }
            draw(context, "closePath", [0; 0])?;
            role
        }
        Shape::Rect { role, at, size } => {
            draw(context, "rect", [at.0, at.1, size.0, size.1])?;
            role
        }
        Shape::Text { role, at, anchor, size, words } => {
            let Paint { fill, bold, .. } = paint(*role);
            let weight = if bold { 600 } else { 400 };
            set(context, "font", &*format!("{weight} {size}px {FONTS}"))?;
            set(context, "direction", if right_to_left { "rtl" } else { "ltr" })?;
            let align = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "center",
                Anchor::End => "end",
            };
            set(context, "textAlign", align)?;
            set(context, "fillStyle", fill)?;
            return call(context, "fillText", &[(&**words).into(), at.0.into(), at.1.into()]).map(drop);
        }
    };
    let Paint { fill, stroke, width, dashes, .. } = paint(*role);
    if fill != "none" {
        set(context, "fillStyle", fill)?;
        draw(context, "fill", [0; 0])?;
    }
    if width > 0 {
        set(context, "strokeStyle", stroke)?;
        set(context, "lineWidth", width)?;
        let pattern: Array = dashes.iter().map(|length| JsValue::from(*length)).collect();
        call(context, "setLineDash", &[pattern.into()])?;
        draw(context, "stroke", [0; 0])?;
    }
    Ok(())
}

fn draw<const N: usize>(context: &JsValue, what: &str, numbers: [impl Into<JsValue>; N]) -> Answer {
    call(context, what, &numbers.map(Into::into))
}

fn set(of: &JsValue, name: &str, value: impl Into<JsValue>) -> Result<bool, JsValue> {
    Reflect::set(of, &name.into(), &value.into())
}
