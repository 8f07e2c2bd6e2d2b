//! What every view needs and what seldom changes: the assessment, the words, whom to tell, and the
//! elements that are found again. Knows nothing of the answers.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use yew::{AttrValue, Callback, Html, MouseEvent, NodeRef};

use super::markup::{self, static_text, text};
use super::shared::Shared;
use crate::app::model::{Command, Screen};
use crate::domain::instrument::Instrument;
use crate::domain::text::Text;
use crate::domain::time::Timestamp;
use crate::i18n::Words;
use crate::i18n::keys::Key;
use crate::results::Context;

/// The views' common ground.
pub struct ViewContext {
    /// The assessment.
    pub instrument: Rc<Instrument>,
    /// The reader's words.
    pub words: Words,
    /// Fetches the words of what comes later, as the text of a language file.
    pub later_words: Callback<(), Promise>,
    /// Takes what the person does.
    pub send: Callback<Command>,
    /// The present screen's heading, which focus goes to.
    pub heading: NodeRef,
    /// The present notice, which focus goes to where it tells of a mistake.
    pub notice: NodeRef,
    /// The present screen's hidden file input.
    pub file: NodeRef,
    /// The dialog that asks before starting again.
    pub dialog: NodeRef,
    /// Which visit to a screen this is. A question's radios take it into their name: Chromium goes on
    /// counting removed radios to the group of their name, and then no Tab stops at the new ones.
    pub visit: Cell<u32>,
}

/// The ctx, as components pass it on.
pub type SharedContext = Shared<ViewContext>;

impl ViewContext {
    /// A ctx with nothing shown yet.
    pub fn new(
        instrument: Rc<Instrument>,
        words: Words,
        later_words: Callback<(), Promise>,
        send: Callback<Command>,
    ) -> Self {
        let [heading, notice, file, dialog] = [(); 4].map(|()| NodeRef::default());
        Self { instrument, words, later_words, send, heading, notice, file, dialog, visit: Cell::default() }
    }

    /// The assessment and the words, as results are said of and in.
    pub fn results(&self) -> Context<'_> {
        Context { instrument: &self.instrument, words: &self.words }
    }

    /// A message without placeholders.
    #[inline(never)]
    pub fn message(&self, key: Key) -> AttrValue {
        Rc::<str>::from(self.words.message(key)).into()
    }

    /// A message with its placeholders filled.
    pub fn format<const N: usize>(&self, key: Key, values: [AttrValue; N]) -> AttrValue {
        self.format_values(key, markup::vec_of(values))
    }

    #[inline(never)]
    fn format_values(&self, key: Key, values: Vec<AttrValue>) -> AttrValue {
        let values: Vec<&str> = values.iter().map(|value| &**value).collect();
        self.words.format(key, &values).into()
    }

    /// A message that depends on a count and has no other placeholder.
    #[inline(never)]
    pub fn count(&self, key: Key, count: usize) -> AttrValue {
        self.words.count(key, count, &[]).into()
    }

    /// A whole number.
    #[inline(never)]
    pub fn whole(&self, value: usize) -> AttrValue {
        self.words.whole(value).into()
    }

    /// A moment as day and time of day.
    #[inline(never)]
    pub fn date(&self, moment: Timestamp) -> AttrValue {
        self.words.date(moment).into()
    }

    /// An assessment's text.
    #[inline(never)]
    pub fn text_of(&self, text: &Text) -> AttrValue {
        self.words.text(text).into()
    }

    /// An assessment's text as it stands in the page: marked, where it is in another language than the
    /// words around it.
    #[inline(never)]
    pub fn localized(&self, text: &Text) -> Html {
        let (language, words) = self.words.text_with_language(text, self.instrument.language.as_ref());
        markup::localized(language.cloned(), words.clone())
    }

    /// An element that holds such a text.
    #[inline(never)]
    pub fn localized_element(&self, tag: &'static str, class: &'static str, text: &Text) -> Html {
        markup::element(tag, class, [self.localized(text)])
    }

    /// An element that holds one message.
    #[inline(never)]
    pub fn message_element(&self, tag: &'static str, class: &'static str, key: Key) -> Html {
        markup::text_element(tag, class, self.message(key))
    }

    /// Sends a message when called.
    #[inline(never)]
    pub fn sends(&self, message: Command) -> Callback<MouseEvent> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(message.clone()))
    }

    /// A button that sends a message; `name` is for whoever looks for it in the page.
    #[inline(never)]
    pub fn button(&self, name: &'static str, class: &'static str, key: Key, message: Command) -> Html {
        self.action_button(name, class, key, self.sends(message))
    }

    /// A button that goes to a screen.
    #[inline(never)]
    pub fn go_button(&self, name: &'static str, class: &'static str, key: Key, screen: Screen) -> Html {
        self.button(name, class, key, Command::Go(screen))
    }

    /// A button that does something of its own.
    #[inline(never)]
    pub fn action_button(
        &self,
        name: &'static str,
        class: &'static str,
        key: Key,
        act: Callback<MouseEvent>,
    ) -> Html {
        let values = [static_text("button"), static_text("button"), static_text(class), static_text(name)];
        markup::button(&["type", "part", "class", "data-do"], values, act, text(self.message(key)))
    }
}

/// The main action of a screen.
pub const PRIMARY: &str = "pc-button pc-primary";
/// Any other action.
pub const SECONDARY: &str = "pc-button";
/// An action that should not draw the eye.
pub const QUIET: &str = "pc-button pc-quiet";
