//! Numbers, plurals, lists and dates as the browser's `Intl` does them for a language.

use std::cell::OnceCell;

use wasm_bindgen::prelude::*;

use crate::i18n::locale::Locale;

#[wasm_bindgen]
extern "C" {
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(languages: &JsValue) -> NumberFormat;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(languages: &JsValue) -> PluralRules;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, count: f64) -> String;

    type ListFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(languages: &JsValue) -> ListFormat;
    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, parts: Vec<String>) -> String;
    #[wasm_bindgen(static_method_of = ListFormat, js_namespace = Intl, js_name = supportedLocalesOf)]
    fn supported(languages: &JsValue) -> js_sys::Array;

    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(languages: &JsValue, options: &JsValue) -> DisplayNames;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, tag: &str) -> Result<String, JsValue>;

    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(languages: &JsValue, options: &JsValue) -> DateTimeFormat;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, millis: f64) -> String;
}

/// The habits of a language, from the browser.
pub struct BrowserLocale {
    plural: PluralRules,
    number: NumberFormat,
    // As `Intl` takes them, best first.
    languages: JsValue,
    // Made when first needed, which is on the results: it takes longer than the rest of a start.
    list: OnceCell<ListFormat>,
    date: OnceCell<DateTimeFormat>,
}

impl BrowserLocale {
    /// For a language tag that `Intl` takes.
    pub fn new(language: &str) -> Self {
        // Engines differ in the digits they take for Arabic; the texts and number fields have these. Chromium knows
        // no Welsh but for plurals: without a second choice it would take the language of its own menus.
        let languages = json(&format!(r#"["{language}-u-nu-latn","en-GB"]"#));
        Self {
            plural: PluralRules::new(&languages),
            number: NumberFormat::new(&languages),
            languages,
            list: OnceCell::new(),
            date: OnceCell::new(),
        }
    }

    /// Whether its words are in the language, not only its numbers.
    fn is_known(&self) -> bool {
        ListFormat::supported(&self.languages).length() > 1
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
        if !self.is_known() {
            return parts.join(", ");
        }
        self.list.get_or_init(|| ListFormat::new(&self.languages)).format(parts.to_vec())
    }

    fn language(&self, tag: &str) -> String {
        // It refuses tags with parts that name no place and no script, such as `de-x-simple`.
        let name = DisplayNames::new(&self.languages, &json(r#"{"type":"language"}"#)).of(tag);
        name.unwrap_or_else(|_| tag.into())
    }

    fn date(&self, millis: u64) -> String {
        let format = || {
            // With the time of day: two rounds may be of one day. In numbers where it would be in another language.
            let style = match self.is_known() {
                true => r#"{"dateStyle":"long","timeStyle":"short"}"#,
                false => r#"{"dateStyle":"short","timeStyle":"short"}"#,
            };
            DateTimeFormat::new(&self.languages, &json(style))
        };
        self.date.get_or_init(format).format(millis as f64)
    }

    fn ahead_of_utc(&self, millis: u64) -> i32 {
        // The browser counts from the place to UTC.
        -js_sys::Date::new(&(millis as f64).into()).get_timezone_offset() as i32
    }
}

fn json(text: &str) -> JsValue {
    js_sys::JSON::parse(text).unwrap_or_default()
}
