//! Puts a text into the fragment of an address, which browsers never send to a server: compressed by the
//! browser, then encoded in characters that addresses may contain. Knows nothing about the text.

mod address;

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

use super::browser::{Answer, call, get, global, make, wait};
use super::door::Listener;
use crate::wire::encoding::decode;
use crate::wire::problem::Problems;

/// How the text is compressed: as in RFC 1951, without a header.
const FORMAT: &str = "deflate-raw";
/// The most characters that an address may have. Browsers accept far more, but some mail and chat programs
/// cut off longer ones.
pub const MAX_ADDRESS_LENGTH: usize = 8000;
/// The most bytes that are unpacked. An address could hold six megabytes of the same letter.
pub const MAX_UNPACKED: usize = 1024 * 1024;

const BROKEN: &str = "came with a link that is cut off or changed; copy the whole link again";
const TOO_LARGE: &str = "has more than 1024 KiB, which is too much for a link; send it as a file";

/// A link.
pub struct Link {
    /// Its address.
    pub address: String,
    /// Whether it only works on this device.
    pub only_here: bool,
}

/// Why there is no link.
pub enum NoLink {
    /// No address leads to this page.
    NoAddress,
    /// It would be too long.
    TooLong,
    /// The browser cannot make it.
    Failed,
}

impl From<JsValue> for NoLink {
    fn from(_: JsValue) -> Self {
        Self::Failed
    }
}

/// The link to this page with a text in its fragment, with the query of the page's address or without.
pub async fn to(text: &str, query: bool) -> Result<Link, NoLink> {
    if text.len() > MAX_UNPACKED {
        return Err(NoLink::TooLong);
    }
    let start = address::start(&page()?, query).ok_or(NoLink::NoAddress)?;
    let packed = make(global("Response"), &[through(text.into(), "CompressionStream")?])?;
    let packed = Uint8Array::new(&wait(call(&packed, "arrayBuffer", &[])).await?).to_vec();
    let address = start.address + &to_letters(&packed)?;
    if address.len() > MAX_ADDRESS_LENGTH {
        Err(NoLink::TooLong)
    } else {
        Ok(Link { address, only_here: start.only_here })
    }
}

/// The query of the page's address, and that of its route in the fragment; empty if there is none.
pub fn query() -> String {
    page().map_or_else(|_| String::new(), |page| address::query(&page))
}

/// The packed text in a fragment; `None` if there is none.
pub fn letters(fragment: &str) -> Option<String> {
    address::letters(fragment)
}

/// The packed text in the current address; `None` if there is none.
pub fn here() -> Option<String> {
    address::letters(&location("hash").ok()?)
}

/// Calls `changed` whenever the fragment of the address changes, until the returned listener is dropped.
pub fn watch(changed: impl Fn() + 'static) -> Listener {
    Listener::new("hashchange", move |_| changed())
}

/// Removes this packed text from the address; returns `false` if it is no longer there.
pub fn take(packed: &str) -> bool {
    here().is_some_and(|now| now == packed) && forget().is_ok()
}

fn forget() -> Answer {
    let history = global("history")?;
    let state = get(&history, "state")?;
    call(&history, "replaceState", &[state, "".into(), address::without(&page()?).into()])
}

/// Unpacks a text.
pub async fn unpacked(packed: &str) -> Result<String, Problems> {
    // Longer ones are not ours.
    let bytes = if packed.len() > MAX_ADDRESS_LENGTH { None } else { from_letters(packed) };
    let bytes = bytes.ok_or_else(|| Problems::whole(BROKEN))?;
    let unpacked = unpack(&bytes).await.map_err(|_| Problems::whole(BROKEN))?;
    decode(&unpacked.ok_or_else(|| Problems::whole(TOO_LARGE))?)
}

/// The bytes that were packed; `None` if there are more than there may be. Those that follow are never unpacked.
async fn unpack(packed: &[u8]) -> Result<Option<Vec<u8>>, JsValue> {
    let stream = through(Uint8Array::from(packed).into(), "DecompressionStream")?;
    let reader = call(&stream, "getReader", &[])?;
    let mut bytes = Vec::new();
    loop {
        let read = wait(call(&reader, "read", &[])).await?;
        if get(&read, "done")?.is_truthy() {
            return Ok(Some(bytes));
        }
        bytes.extend(Uint8Array::new(&get(&read, "value")?).to_vec());
        if bytes.len() > MAX_UNPACKED {
            // There is nobody to tell if that fails.
            drop(call(&reader, "cancel", &[]));
            return Ok(None);
        }
    }
}

/// Base64 for addresses (RFC 4648, section 5), without padding.
fn to_letters(bytes: &[u8]) -> Result<String, JsValue> {
    let bytes = bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
    let base64 = call(&js_sys::global(), "btoa", &[bytes.into()])?.as_string().ok_or(JsValue::NULL)?;
    Ok(swapped(base64.trim_end_matches('='), ['+', '/'], ['-', '_']))
}

fn from_letters(letters: &str) -> Option<Vec<u8>> {
    let base64 = swapped(letters, ['-', '_'], ['+', '/']);
    let bytes = call(&js_sys::global(), "atob", &[base64.into()]).ok()?.as_string()?;
    Some(bytes.chars().map(|byte| byte as u8).collect())
}

fn swapped(text: &str, from: [char; 2], to: [char; 2]) -> String {
    let swap = |char| from.iter().position(|it| *it == char).map_or(char, |at| to[at]);
    text.chars().map(swap).collect()
}

/// What comes out of a stream of this class.
fn through(content: JsValue, class: &str) -> Answer {
    let stream = make(global(class), &[FORMAT.into()])?;
    let blob = make(global("Blob"), &[js_sys::Array::of1(&content).into()])?;
    call(&call(&blob, "stream", &[])?, "pipeThrough", &[stream])
}

fn page() -> Result<String, JsValue> {
    location("href")
}

fn location(part: &str) -> Result<String, JsValue> {
    get(&global("location")?, part)?.as_string().ok_or(JsValue::NULL)
}
