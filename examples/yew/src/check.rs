//! The element as Rust sees it: its property, its method and its events. Knows nothing of the page.

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

    /// Opens the results of a document; gives `{accepted, problems}`.
    #[wasm_bindgen(method, catch)]
    pub async fn load(this: &PartnershipCheck, document: &JsValue) -> Result<JsValue, JsValue>;
}

const EVENTS: [&str; 5] = ["pc-ready", "pc-change", "pc-complete", "pc-export", "pc-error"];

/// Calls `hear` with the name and the detail of each of the element's events, as long as the component is there. Yew's
/// own `on…` attributes are for the browser's events only.
#[hook]
pub fn use_events(node: &NodeRef, hear: impl Fn(&str, JsValue) + 'static) {
    // The page is drawn again and again, and the listeners stay: they call the latest.
    let latest = use_mut_ref(|| None::<Box<dyn Fn(&str, JsValue)>>);
    *latest.borrow_mut() = Some(Box::new(hear));
    use_effect_with(node.clone(), move |node| {
        let element = node.cast::<HtmlElement>().expect("the element is in the page by now");
        let listeners = EVENTS.map(|name| {
            let latest = latest.clone();
            EventListener::new(&element, name, move |event| {
                let detail = event.unchecked_ref::<CustomEvent>().detail();
                if let Some(hear) = &*latest.borrow() {
                    hear(name, detail);
                }
            })
        });
        move || drop(listeners)
    });
}

/// What is at a path of names in a JavaScript value, as text; empty where there is nothing.
pub fn text(value: &JsValue, path: &[&str]) -> String {
    let found =
        path.iter().try_fold(value.clone(), |value, name| Reflect::get(&value, &JsValue::from_str(name)));
    let text = |value: JsValue| value.as_string().or_else(|| value.as_bool().map(|it| it.to_string()));
    found.ok().and_then(text).unwrap_or_default()
}

/// How many items are answered, where an event's detail has a result.
pub fn answered(detail: &JsValue) -> Option<u32> {
    let result = Reflect::get(detail, &"result".into()).ok()?;
    let answers = Reflect::get(&result, &"answers".into()).ok()?;
    Some(Object::keys(answers.dyn_ref::<Object>()?).length())
}
