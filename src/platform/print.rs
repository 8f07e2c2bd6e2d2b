//! The browser's print dialog.

use super::browser::call;

/// Opens the print dialog for the page.
pub fn print() {
    // It fails in a frame that may not open dialogs; the browser says so in its console.
    let _ = call(&js_sys::global(), "print", &[]);
}
