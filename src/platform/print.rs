//! The browser's print dialog.

/// Opens the print dialog for the page.
pub fn print() {
    // There is none in a frame that may not open dialogs, which the browser says in its console.
    let _ = web_sys::window().map(|window| window.print());
}
