//! Text in one or several languages, and how the best one for a reader is chosen.
//! It knows nothing about the interface's own messages.

use std::rc::Rc;

/// A text as an assessment gives it: one string, or one for each of several languages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    // Never empty.
    variants: Rc<[Variant]>,
}

/// A language tag and the text. There is no tag if the file gives only one string.
pub type Variant = (Option<Rc<str>>, Rc<str>);

impl Text {
    /// A text given as one string.
    pub fn plain(text: &str) -> Self {
        Self { variants: Rc::new([(None, text.into())]) }
    }

    /// A text given as pairs of language tag and string; `None` if there are no pairs.
    pub fn by_language<'a>(variants: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<Self> {
        let variants: Rc<[_]> =
            variants.into_iter().map(|(tag, text)| (Some(tag.into()), text.into())).collect();
        (!variants.is_empty()).then_some(Self { variants })
    }

    /// The best text for a reader of these languages (BCP 47 tags, best first).
    ///
    /// Each tag is looked up as in RFC 4647, section 3.4: `de-CH` also finds `de`. If none is found, it
    /// is the English text, or else the first one.
    pub fn get(&self, languages: &[Rc<str>]) -> &Rc<str> {
        &self.best(languages).1
    }

    /// The same, with the tag of its language if the file states it.
    pub fn best(&self, languages: &[Rc<str>]) -> &Variant {
        let tags = languages.iter().map(|tag| &**tag).chain(["en"]);
        tags.flat_map(lookup_ranges)
            .find_map(|range| {
                let named =
                    |tag: &Option<Rc<str>>| tag.as_deref().is_some_and(|tag| tag.eq_ignore_ascii_case(range));
                self.variants.iter().find(|(tag, _)| named(tag))
            })
            .unwrap_or(&self.variants[0])
    }
}

/// The tag and its shorter forms: `de-CH-1996`, `de-CH`, `de`.
fn lookup_ranges(tag: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(tag), |tag| tag.rsplit_once('-').map(|(rest, _)| rest))
}

#[cfg(test)]
mod tests;
