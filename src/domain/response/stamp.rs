//! The moment of a change and a random id, both passed in, so that what follows from a change depends on its arguments
//! alone. Knows no clock and no source of chance.

use std::rc::Rc;

use crate::domain::time::Timestamp;

/// When a change is made, with an id that nothing else has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stamp {
    /// The present moment.
    pub now: Timestamp,
    /// A new random id.
    pub id: Rc<str>,
}
