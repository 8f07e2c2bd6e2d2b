//! The current time, from the browser.

use super::door;
use crate::domain::time::Timestamp;

/// The current time; the earliest there is if the page has no clock.
pub fn now() -> Timestamp {
    Timestamp::from_millis(door::now())
}
