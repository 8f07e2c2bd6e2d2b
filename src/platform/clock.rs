//! The time of day, from the browser.

use crate::domain::time::Timestamp;

/// The present moment.
pub fn now() -> Timestamp {
    Timestamp::from_millis(js_sys::Date::now())
}
