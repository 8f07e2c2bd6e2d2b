//! The names of all messages and the placeholders that each may use, as the English file has them. Every other language
//! file must have exactly these; tests hold each shipped language against the list.

/// A message. Only a reference, because it is passed on in hundreds of places.
#[derive(Clone, Copy, Debug)]
pub struct Key(&'static MessageSpec);

impl std::ops::Deref for Key {
    type Target = MessageSpec;
    fn deref(&self) -> &MessageSpec {
        self.0
    }
}

/// What is known of a message without its words.
#[derive(Debug)]
pub struct MessageSpec {
    /// Its name in the language files.
    pub name: &'static str,
    /// What may stand in braces in its text. For a counted message the first is the count.
    pub placeholders: &'static [&'static str],
    /// Whether it has plural forms.
    pub counted: bool,
}

macro_rules! keys {
    ($($id:ident = $name:literal $([$($many:literal),+])? $(($($one:literal),+))?;)+) => {
        use $crate::i18n::keys::{Key, MessageSpec};
        $(
            #[doc = concat!("The message `", $name, "`.")]
            pub const $id: Key = Key(&MessageSpec {
                name: $name,
                placeholders: &[$($($many),+)? $($($one),+)?],
                counted: false $($(|| { let _ = $many; true })+)?,
            });
        )+
        /// Every message.
        pub const ALL: &[Key] = &[$($id),+];
    };
}

/// Messages that only the element's script uses, for when the module cannot.
pub const SCRIPT_ONLY: &[&str] = &["alone.", "failed.", "loading", "recovery."];

/// The line of a source of which this many names are known: the title, and then the publisher, the year or both.
pub fn source(names: usize) -> Key {
    match names {
        1 => SOURCE_ALONE,
        2 => SOURCE_ONE,
        _ => SOURCE,
    }
}

mod list;
pub use list::*;
