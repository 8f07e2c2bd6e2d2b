//! Fields with the moment of their last change, which is how two states of something become one: of
//! each field the later wins. Knows nothing of what the fields say.

use std::rc::Rc;

use crate::domain::time::Timestamp;

/// A field's value and when it last changed.
pub type Dated<'a, T> = (&'a mut T, &'a mut Timestamp);

/// Gives a field another value, by a change that wins over the one before. Whether it was another.
pub fn set<T: PartialEq + Clone>((ours, changed): Dated<'_, T>, value: &T, now: Timestamp) -> bool {
    let new = ours != value;
    if new {
        *ours = value.clone();
        *changed = changed.next(now);
    }
    new
}

/// Takes over another state of a field if that is the later. A tie goes to the greater value, which
/// both sides find alike.
pub fn join<T: Ord + Clone>((ours, changed): Dated<'_, T>, (theirs, at): (&T, Timestamp)) {
    if (at, theirs) > (*changed, &*ours) {
        *ours = theirs.clone();
        *changed = at;
    }
}

/// Something that has fields of its own, each with its moment.
pub trait Join: Clone + PartialEq {
    /// Takes over what is later in another state of it.
    fn join(&mut self, other: &Self);
}

/// Takes over what is later in another state. What stays as it is stays the same in memory, and need not
/// be drawn again.
pub fn join_shared<T: Join>(ours: &mut Rc<T>, theirs: &Rc<T>) {
    let mut joined = (**ours).clone();
    joined.join(theirs);
    if joined == **ours {
        return;
    }
    *ours = if joined == **theirs { theirs.clone() } else { Rc::new(joined) };
}
