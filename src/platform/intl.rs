//! Numbers, plurals, lists and dates as the browser's `Intl` does them for a language.

use std::cell::OnceCell;

use wasm_bindgen::prelude::*;

use crate::i18n::locale::Locale;

#[wasm_bindgen]
extern "C" {
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str) -> NumberFormat;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str) -> PluralRules;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, count: f64) -> String;

    type ListFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str) -> ListFormat;
    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, parts: Vec<String>) -> String;

    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str, options: &JsValue) -> DisplayNames;
    #[wasm_bindgen(method)]
    fn of(this: &DisplayNames, tag: &str) -> String;

    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str, options: &JsValue) -> DateTimeFormat;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, millis: f64) -> String;
}

/// The habits of a language, from the browser.
pub struct BrowserLocale {
    plural: PluralRules,
    number: NumberFormat,
    language: String,
    // Made when first needed, which is on the results: it takes longer than the rest of a start.
    list: OnceCell<ListFormat>,
    date: OnceCell<DateTimeFormat>,
}

impl BrowserLocale {
    /// For a language tag that `Intl` takes.
    pub fn new(language: &str) -> Self {
        // Engines differ in the digits they take for Arabic; the texts and number fields have these.
        let language = format!("{language}-u-nu-latn");
        Self {
            plural: PluralRules::new(&language),
            number: NumberFormat::new(&language),
            language,
            list: OnceCell::new(),
            date: OnceCell::new(),
        }
    }
}

impl Locale for BrowserLocale {
    fn plural(&self, count: usize) -> String {
        self.plural.select(count as f64)
    }

    fn number(&self, thousandths: i64) -> String {
        // `Intl` shows up to three decimals unless told otherwise.
        self.number.format(thousandths as f64 / 1000.0)
    }

    fn list(&self, parts: &[String]) -> String {
        self.list.get_or_init(|| ListFormat::new(&self.language)).format(parts.to_vec())
    }

    fn language(&self, tag: &str) -> String {
        DisplayNames::new(&self.language, &options(r#"{"type":"language"}"#)).of(tag)
    }

    fn date(&self, millis: u64) -> String {
        // With the time of day: two rounds may be of one day.
        let format =
            || DateTimeFormat::new(&self.language, &options(r#"{"dateStyle":"long","timeStyle":"short"}"#));
        self.date.get_or_init(format).format(millis as f64)
    }
}

fn options(json: &str) -> JsValue {
    js_sys::JSON::parse(json).unwrap_or_default()
}
