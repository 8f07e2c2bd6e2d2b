//! Opens and closes the browser's own dialogs.

use yew::NodeRef;

use super::door::tell;

/// Opens a modal dialog; the browser keeps focus inside, and closes it on Escape.
pub fn open(dialog: &NodeRef) {
    if let Some(dialog) = dialog.get() {
        tell(&dialog, "showModal");
    }
}

/// Closes it; focus returns to where it was.
pub fn close(dialog: &NodeRef) {
    if let Some(dialog) = dialog.get() {
        tell(&dialog, "close");
    }
}
