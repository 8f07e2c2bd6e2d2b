//! A text inside the fragment of an address, which browsers never send to a server: compressed by the
//! browser, then written with letters that addresses may have. Knows nothing of what the text is.

use base64ct::{Base64UrlUnpadded, Encoding};
use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Response};

#[wasm_bindgen]
extern "C" {
    type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// How the text is compressed: as RFC 1951 says, without a header.
const FORMAT: &str = "deflate-raw";
/// What the fragment begins with.
const MARK: &str = "#pc=";
/// The most characters of an address. Browsers take far more; mail programs and chats begin to cut here.
pub const MAX_ADDRESS_LENGTH: usize = 8000;

/// The address of this page with a text in its fragment; `None` where it would be too long.
pub async fn address_of(text: &str) -> Result<Option<String>, JsValue> {
    let packed = through(&JsValue::from_str(text), CompressionStream::new(FORMAT)?.into()).await?;
    let packed = Uint8Array::new(&JsFuture::from(packed.array_buffer()?).await?).to_vec();
    let page = location()?.href()?;
    let page = page.split('#').next().unwrap_or_default();
    let address = format!("{page}{MARK}{}", Base64UrlUnpadded::encode_string(&packed));
    Ok((address.len() <= MAX_ADDRESS_LENGTH).then_some(address))
}

/// What the present address carries, still packed; `None` where it carries nothing.
pub fn here() -> Option<String> {
    Some(location().ok()?.hash().ok()?.strip_prefix(MARK)?.to_owned())
}

/// Calls `changed` whenever another fragment is put into the address, as long as what it gives is kept.
pub fn watch(changed: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&web_sys::window()?.into(), "hashchange", move |_| changed()))
}

/// Takes what is packed out of the address; `false` where the address no longer carries it.
pub fn take(packed: &str) -> bool {
    here().is_some_and(|now| now == packed) && forget().is_some()
}

fn forget() -> Option<()> {
    let history = web_sys::window()?.history().ok()?;
    let address = location().ok()?.href().ok()?;
    let page = address.split('#').next()?;
    history.replace_state_with_url(&history.state().ok()?, "", Some(page)).ok()
}

/// The text that is packed. One that cannot be unpacked is empty, which every reader refuses with a reason.
pub async fn unpacked(packed: &str) -> String {
    unpack(packed).await.unwrap_or_default()
}

async fn unpack(packed: &str) -> Option<String> {
    // What is longer was not made here, and could unpack to more than the page can hold.
    if packed.len() > MAX_ADDRESS_LENGTH {
        return None;
    }
    let packed = Base64UrlUnpadded::decode_vec(packed).ok()?;
    let stream = DecompressionStream::new(FORMAT).ok()?;
    let response = through(&Uint8Array::from(&*packed), stream.into()).await.ok()?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

async fn through(content: &JsValue, stream: JsValue) -> Result<Response, JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(content))?;
    let through = blob.stream().pipe_through(stream.unchecked_ref());
    Response::new_with_opt_readable_stream(Some(&through))
}

fn location() -> Result<web_sys::Location, JsValue> {
    Ok(web_sys::window().ok_or(JsValue::NULL)?.location())
}
