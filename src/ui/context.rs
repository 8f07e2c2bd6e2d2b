//! What all views need and what rarely changes: the assessment, the words, callbacks, and references to elements.
//! Knows nothing about the answers.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::File;
use yew::{AttrValue, Callback, Html, MouseEvent, NodeRef};

use super::markup::{self, static_text, text};
use super::shared::Shared;
use super::typed::Typed;
use crate::app::model::{Command, Screen};
use crate::domain::instrument::Instrument;
use crate::domain::text::Text;
use crate::domain::time::Timestamp;
use crate::i18n::Words;
use crate::i18n::keys::{self, Key};
use crate::platform::browser::Answer;
use crate::results::Context;

/// What all views share.
pub struct ViewContext {
    /// The assessment.
    pub instrument: Rc<Instrument>,
    /// The reader's words.
    pub words: Rc<Words>,
    /// The level of each screen's heading in the page around it, 1 to 5.
    pub level: u8,
    /// Whom results may be sent to, and after a line break what this round is called; empty if to nobody.
    pub collect: Rc<str>,
    /// Fetches the rest of the reader's words, as a parsed language file.
    pub later_words: Callback<(), Answer>,
    /// Receives what the person does.
    pub send: Callback<Command>,
    /// Receives the files that the person chose or dropped, and what to do with the text of one.
    pub open: Callback<Opened>,
    /// The current screen's heading, for focus.
    pub heading: NodeRef,
    /// The current notice, for focus if it reports a mistake.
    pub notice: NodeRef,
    /// The dialog that asks before starting again.
    pub dialog: NodeRef,
    /// How often the person has gone to another screen. It is part of the names of radio buttons, because
    /// Chromium still counts removed ones in the group with their name, and Tab then skips the new ones.
    pub visit: Cell<u32>,
    /// Whether the answers have been saved for the first time, which is said once.
    pub first_save: Cell<FirstSave>,
    /// What was typed into number fields.
    pub typed: RefCell<Typed>,
}

/// Files from the person, and the command for the text of one.
pub type Opened = (Vec<File>, fn(Rc<str>) -> Command);

/// What is known of the first time that the answers were saved.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum FirstSave {
    /// Nothing has been drawn yet.
    #[default]
    Unknown,
    /// There are none that are saved.
    Awaited,
    /// It was when [`visit`](ViewContext::visit) had this value.
    At(u32),
    /// It was before the widget was drawn: whoever comes back has been told.
    Past,
}

/// The context in the form in which components pass it on.
pub type SharedContext = Shared<ViewContext>;

impl ViewContext {
    /// A context before anything is shown.
    pub fn new(
        instrument: Rc<Instrument>,
        words: Rc<Words>,
        level: u8,
        collect: Rc<str>,
        later_words: Callback<(), Answer>,
        send: Callback<Command>,
        open: Callback<Opened>,
    ) -> Self {
        let [heading, notice, dialog] = [(); 3].map(|()| NodeRef::default());
        let (visit, first_save, typed) = Default::default();
        Self {
            instrument,
            words,
            level,
            collect,
            later_words,
            send,
            open,
            heading,
            notice,
            dialog,
            visit,
            first_save,
            typed,
        }
    }

    /// The assessment and the words, for making results.
    pub fn results(&self) -> Context<'_> {
        Context { instrument: &self.instrument, words: &self.words }
    }

    /// Whom results may be sent to, and what this round is called; both are empty if to nobody.
    pub fn collector(&self) -> (&str, &str) {
        self.collect.split_once('\n').unwrap_or_default()
    }

    /// A message without placeholders.
    #[inline(never)]
    pub fn message(&self, key: Key) -> AttrValue {
        Rc::<str>::from(self.words.message(key)).into()
    }

    /// A message with its placeholders filled by words of the interface. For others there is
    /// [`Context::format`](crate::results::Context::format).
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
        self.words.count(key, count).into()
    }

    /// A whole number.
    #[inline(never)]
    pub fn whole(&self, value: usize) -> AttrValue {
        self.words.whole(value).into()
    }

    /// A date with the time.
    #[inline(never)]
    pub fn date(&self, moment: Timestamp) -> AttrValue {
        self.words.date(moment).into()
    }

    /// An assessment's text.
    #[inline(never)]
    pub fn text_of(&self, text: &Text) -> AttrValue {
        self.words.text(text).into()
    }

    /// What a screen's heading says.
    pub fn screen_title(&self, screen: Screen) -> AttrValue {
        match screen {
            Screen::Intro => self.text_of(&self.instrument.title),
            Screen::Section(number) => self.text_of(&self.instrument.sections[number].title),
            Screen::Results => self.message(keys::RESULTS),
        }
    }

    /// An assessment's text as HTML, with its language if that is not the language of the text around it.
    #[inline(never)]
    pub fn localized(&self, text: &Text) -> Html {
        let (language, words) = self.words.text_with_language(text, self.instrument.language.as_ref());
        markup::localized(language.cloned(), words.clone())
    }

    /// An element with such a text.
    #[inline(never)]
    pub fn localized_element(&self, tag: &'static str, class: &'static str, text: &Text) -> Html {
        markup::element(tag, class, [self.localized(text)])
    }

    /// The element of a heading: of the screen's own with a `depth` of 0, of one below that with 1, and so on.
    pub fn heading_tag(&self, depth: u8) -> &'static str {
        markup::heading_tag(self.level + depth)
    }

    /// A screen's heading, which can get focus.
    #[inline(never)]
    pub fn headline(&self, place: NodeRef, words: Html) -> Html {
        let values = [static_text("pc-headline"), static_text("-1")];
        let heading = markup::element_with(self.heading_tag(0), &["class", "tabindex"], values, [words]);
        markup::at(place, heading)
    }

    /// An element with one message.
    #[inline(never)]
    pub fn message_element(&self, tag: &'static str, class: &'static str, key: Key) -> Html {
        markup::text_element(tag, class, self.message(key))
    }

    /// A callback that sends a command.
    #[inline(never)]
    pub fn sends(&self, message: Command) -> Callback<MouseEvent> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(message.clone()))
    }

    /// A button that sends a command. Scripts and tests find it by `name`.
    #[inline(never)]
    pub fn button(&self, name: &'static str, class: &'static str, key: Key, message: Command) -> Html {
        self.action_button(name, class, key, self.sends(message))
    }

    /// A button that goes to a screen.
    #[inline(never)]
    pub fn go_button(&self, name: &'static str, class: &'static str, key: Key, screen: Screen) -> Html {
        self.button(name, class, key, Command::Go(screen))
    }

    /// A button with its own callback.
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
/// An action that should not stand out.
pub const QUIET: &str = "pc-button pc-quiet";
