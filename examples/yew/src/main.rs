//! A page around the element, in Yew: it passes in attributes as in HTML, adds listeners for events, and reaches the
//! element's own property and method through a reference. It uses only public names.

mod check;

use check::{PartnershipCheck, answered, text};
use wasm_bindgen::JsValue;
use web_sys::HtmlSelectElement;
use yew::platform::spawn_local;
use yew::prelude::*;

/// A description of an event to show on the page.
fn describe(event: &str, detail: &JsValue) -> Option<String> {
    match event {
        "pc-ready" => Some("Ready".into()),
        "pc-complete" => Some(format!("Complete: {}", text(detail, &["result", "instrument", "title"]))),
        "pc-export" => Some(format!("Exported as {}", text(detail, &["format"]))),
        _ => None,
    }
}

#[component]
fn App() -> Html {
    let node = use_node_ref();
    let instrument = use_state(|| AttrValue::from("ten-characteristics"));
    let count = use_state(|| 0);
    let last = use_state(|| AttrValue::from("Loading"));
    let problem = use_state(String::new);
    let copy = use_state(|| JsValue::NULL);

    check::use_events(&node, {
        let (count, last, problem) = (count.clone(), last.clone(), problem.clone());
        move |event: &str, detail: JsValue| {
            if let Some(number) = answered(&detail) {
                count.set(number);
            }
            if let Some(words) = describe(event, &detail) {
                last.set(words.into());
            }
            match event {
                "pc-ready" => problem.set(String::new()),
                "pc-error" => problem.set(text(&detail, &["message"])),
                _ => {}
            }
        }
    });
    let choose = {
        let instrument = instrument.clone();
        move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            instrument.set(select.value().into());
        }
    };
    let keep = {
        let (node, copy) = (node.clone(), copy.clone());
        move |_| copy.set(node.cast::<PartnershipCheck>().map_or(JsValue::NULL, |check| check.result()))
    };
    let open = {
        let (node, copy, last) = (node.clone(), copy.clone(), last.clone());
        move |_| {
            let (check, copy, last) = (node.cast::<PartnershipCheck>(), copy.clone(), last.clone());
            spawn_local(async move {
                let Some(check) = check else { return };
                let words = match check.load(&copy).await {
                    Ok(outcome) if text(&outcome, &["accepted"]) == "true" => "Copy opened".to_owned(),
                    Ok(outcome) => text(&outcome, &["problems", "0", "message"]),
                    Err(problem) => text(&problem, &["message"]),
                };
                last.set(words.into());
            });
        }
    };
    html! {
        <>
            <h1>{ "Our partnership, in Yew" }</h1>
            <label>
                { "Assessment " }
                <select id="instrument" onchange={choose}>
                    <option value="ten-characteristics" selected={*instrument == "ten-characteristics"}>{ "Ten characteristics" }</option>
                    <option value="phase-readiness" selected={*instrument == "phase-readiness"}>{ "Phase readiness" }</option>
                </select>
            </label>
            <partnership-check ref={&node} instrument={(*instrument).clone()} storage="none" />
            <section class="host">
                <h2>{ "What the page knows" }</h2>
                <p id="answered">{ format!("Answered: {}", *count) }</p>
                <p id="last" role="status">{ (*last).clone() }</p>
                <p id="problem" role="alert">{ (*problem).clone() }</p>
                <button id="keep" type="button" onclick={keep}>{ "Keep a copy" }</button>
                { " " }
                <button id="open" type="button" disabled={copy.is_null()} onclick={open}>{ "Open the copy" }</button>
            </section>
        </>
    }
}

fn main() {
    let root = web_sys::window()
        .and_then(|window| window.document()?.get_element_by_id("app"))
        .expect("the page has an element with this id");
    yew::Renderer::<App>::with_root(root).render();
}
