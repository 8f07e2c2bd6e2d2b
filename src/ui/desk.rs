//! What every view needs and what seldom changes: the assessment, the words, whom to tell, and the
//! heading that focus goes to. Knows nothing of the answers.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, NodeRef, html};

use super::shared::Shared;
use crate::app::model::{Message, Screen};
use crate::domain::instrument::Instrument;
use crate::domain::text::Text;
use crate::i18n::Words;
use crate::i18n::keys::Key;

/// The views' common ground.
pub struct Desk {
    /// The assessment.
    pub instrument: Rc<Instrument>,
    /// The reader's words.
    pub words: Words,
    /// Takes what the person does.
    pub send: Callback<Message>,
    /// The present screen's heading.
    pub heading: NodeRef,
}

/// The desk, as components pass it on.
pub type SharedDesk = Shared<Desk>;

impl Desk {
    /// A message without placeholders.
    pub fn say(&self, key: Key) -> Rc<str> {
        self.words.say(key).into()
    }

    /// An assessment's text.
    pub fn text(&self, text: &Text) -> Rc<str> {
        self.words.text(text)
    }

    /// Sends a message when called.
    pub fn on(&self, message: Message) -> Callback<MouseEvent> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(message.clone()))
    }

    /// A button that sends a message; `name` is for whoever looks for it in the page.
    pub fn button(&self, name: &'static str, class: &'static str, key: Key, message: Message) -> Html {
        html! {
            <button type="button" part="button" class={class} data-do={name} onclick={self.on(message)}>
                { self.say(key) }
            </button>
        }
    }

    /// A button that goes to a screen.
    pub fn go(&self, name: &'static str, class: &'static str, key: Key, screen: Screen) -> Html {
        self.button(name, class, key, Message::Go(screen))
    }
}

/// The main action of a screen.
pub const PRIMARY: &str = "pc-button pc-primary";
/// Any other action.
pub const SECONDARY: &str = "pc-button";
/// An action that should not draw the eye.
pub const QUIET: &str = "pc-button pc-quiet";
