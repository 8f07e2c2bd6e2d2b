//! Opens and closes the browser's own dialogs.

use web_sys::HtmlDialogElement;
use yew::NodeRef;

/// Opens a dialog over the page; the browser holds focus inside and closes it on Escape.
pub fn open(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
        // Refused where it is open already, which is what was wanted.
        let _ = dialog.show_modal();
    }
}

/// Closes it; focus goes back to where it was.
pub fn close(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}
