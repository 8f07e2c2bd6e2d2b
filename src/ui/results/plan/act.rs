//! What the buttons of the plan do. It knows nothing about how they look.

use std::rc::Rc;

use yew::{Callback, MouseEvent};

/// What a button does to the plan. Actions are identified by their ids; places, which are for announcements
/// and focus, are counted from 0.
#[derive(Clone, PartialEq)]
pub enum Act {
    /// Adds an action about an item.
    Add {
        item: Rc<str>,
        text: Rc<str>,
    },
    /// Goes to an action.
    See(usize),
    Remove(Rc<str>, usize),
    Move {
        id: Rc<str>,
        from: usize,
        to: usize,
    },
    Restore(Rc<str>, usize),
}

/// A listener that does `what` when the button is pressed.
#[inline(never)]
pub fn pressed(act: &Callback<Act>, what: Act) -> Callback<MouseEvent> {
    let act = act.clone();
    Callback::from(move |_| act.emit(what.clone()))
}
