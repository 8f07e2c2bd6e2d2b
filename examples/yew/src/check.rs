//! The element in Rust: its property, its method and its events. It knows nothing about the page.

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, HtmlElement, Node};
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `<partnership-check>`, once its script has defined it.
    #[wasm_bindgen(extends = HtmlElement, extends = Node)]
    pub type PartnershipCheck;

    /// The result document, or null before the assessment is loaded.
    #[wasm_bindgen(method, getter)]
    pub fn result(this: &PartnershipCheck) -> JsValue;

    /// Opens the results in a document; returns `{accepted, problems}`.
    #[wasm_bindgen(method, catch)]
    pub async fn load(this: &PartnershipCheck, document: &JsValue) -> Result<JsValue, JsValue>;
}

const EVENTS: [&str; 6] = ["pc-ready", "pc-change", "pc-complete", "pc-screen", "pc-export", "pc-error"];

/// Calls `on_event` with the name and the detail of each of the element's events, as long as the component is mounted.
/// Yew's own `on…` attributes only work for the browser's events.
#[hook]
pub fn use_events(node: &NodeRef, on_event: impl Fn(&str, JsValue) + 'static) {
    // The listeners stay when the page is rendered again, so they always call the latest function.
    let latest = use_mut_ref(|| None::<Box<dyn Fn(&str, JsValue)>>);
    *latest.borrow_mut() = Some(Box::new(on_event));
    use_effect_with(node.clone(), move |node| {
        let element = node.cast::<HtmlElement>().expect("the element is in the page by now");
        let listeners = EVENTS.map(|name| {
            let latest = latest.clone();
            EventListener::new(&element, name, move |event| {
                let detail = event.unchecked_ref::<CustomEvent>().detail();
                if let Some(on_event) = &*latest.borrow() {
                    on_event(name, detail);
                }
            })
        });
        move || drop(listeners)
    });
}

/// The member at a path of names in a JavaScript value, as text; empty if there is none.
pub fn text(value: &JsValue, path: &[&str]) -> String {
    let found =
        path.iter().try_fold(value.clone(), |value, name| Reflect::get(&value, &JsValue::from_str(name)));
    let text = |value: JsValue| value.as_string().or_else(|| value.as_bool().map(|value| value.to_string()));
    found.ok().and_then(text).unwrap_or_default()
}

/// How many items are answered, if the event's detail contains a result.
pub fn answered(detail: &JsValue) -> Option<u32> {
    let result = Reflect::get(detail, &"result".into()).ok()?;
    let answers = Reflect::get(&result, &"answers".into()).ok()?;
    Some(Object::keys(answers.dyn_ref::<Object>()?).length())
}
