//! What a change needs from outside, because the rules are pure: the time and a new id.

use std::rc::Rc;

use crate::domain::time::Timestamp;

/// The time of a change, and a random id for what it may create.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stamp {
    /// The time on the clock.
    pub now: Timestamp,
    /// An id that nothing else has.
    pub id: Rc<str>,
}
