//! What a change needs from outside, since the rules are pure: the moment and a fresh name.

use std::rc::Rc;

use crate::domain::time::Timestamp;

/// The moment at which a change is made, and a random id for what may come of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stamp {
    /// What the clock says.
    pub now: Timestamp,
    /// An id that nothing has yet.
    pub id: Rc<str>,
}
