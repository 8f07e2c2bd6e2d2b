//! Calls the browser by name, for the later part of the module: whatever comes of a call is a value or an error, never an
//! exception. The first part uses [`super::door`], which takes less code there.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What came of a call: any value at all, or whatever was thrown.
pub type Answer = Result<JsValue, JsValue>;

/// A member of an object.
#[inline(never)]
pub fn get(of: &JsValue, name: &str) -> Answer {
    Reflect::get(of, &name.into())
}

/// A global.
#[inline(never)]
pub fn global(name: &str) -> Answer {
    get(&js_sys::global(), name)
}

/// Calls a method.
#[inline(never)]
pub fn call(of: &JsValue, name: &str, given: &[JsValue]) -> Answer {
    function(get(of, name)?)?.apply(of, &given.iter().collect())
}

/// Makes an object of a class.
#[inline(never)]
pub fn make(class: Answer, given: &[JsValue]) -> Answer {
    Reflect::construct(&function(class?)?, &given.iter().collect::<Array>())
}

fn function(value: JsValue) -> Result<Function, JsValue> {
    // Not `dyn_into`: a function of a frame is of another class.
    if value.is_function() { Ok(value.unchecked_into()) } else { Err(value) }
}

/// Waits for what may be a promise.
pub async fn wait(value: Answer) -> Answer {
    JsFuture::from(Promise::resolve(&value?)).await
}

/// An object with one member.
#[inline(never)]
pub fn object(name: &str, value: &str) -> JsValue {
    let object = js_sys::Object::new();
    // Setting a member of a new object cannot fail.
    let _ = Reflect::set(&object, &name.into(), &value.into());
    object.into()
}
