//! In which order a language lists names, from the browser's `Intl`. Where it is missing or fails, it is plain but right. Only a
//! comparison needs it.

use wasm_bindgen::prelude::*;

use crate::i18n::plain_order;

#[wasm_bindgen(raw_module = "../../platform/collate/collate.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = order)]
    fn order_of(tag: &str, texts: Vec<String>) -> Result<Vec<u32>, JsValue>;
}

/// The numbers of these texts in the order in which the language with this tag lists them.
pub fn order(tag: &str, texts: &[String]) -> Vec<usize> {
    let found: Vec<_> =
        order_of(tag, texts.to_vec()).unwrap_or_default().into_iter().map(|it| it as usize).collect();
    // A page may have replaced what sorts.
    let mut sorted = found.clone();
    sorted.sort_unstable();
    if sorted.iter().copied().eq(0..texts.len()) { found } else { plain_order(tag, texts) }
}
