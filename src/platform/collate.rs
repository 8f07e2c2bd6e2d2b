//! In which order a language lists names and how it writes a day, from the browser's `Intl`. Where it is missing or fails, both are
//! plain but right. Only a comparison needs these.

use wasm_bindgen::prelude::*;

use crate::i18n::Conventions;

#[wasm_bindgen(raw_module = "../../platform/collate/collate.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = order)]
    fn order_of(tag: &str, texts: Vec<String>) -> Result<Vec<u32>, JsValue>;
    #[wasm_bindgen(catch, js_name = dayInWords)]
    fn day_in_words(tag: &str, day: &str) -> Result<String, JsValue>;
}

/// Those of the browser.
pub const CONVENTIONS: Conventions = Conventions { order, day };

fn order(tag: &str, texts: &[String]) -> Vec<usize> {
    let found: Vec<_> =
        order_of(tag, texts.to_vec()).unwrap_or_default().into_iter().map(|it| it as usize).collect();
    // A page may have replaced what sorts.
    let mut sorted = found.clone();
    sorted.sort_unstable();
    if sorted.iter().copied().eq(0..texts.len()) { found } else { (Conventions::PLAIN.order)(tag, texts) }
}

fn day(tag: &str, day: &str) -> String {
    day_in_words(tag, day).ok().filter(|words| !words.is_empty()).unwrap_or_else(|| day.into())
}
