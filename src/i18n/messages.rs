//! A language file: messages by key, each a text or one text for each plural form. It knows nothing about
//! which keys there are.

use crate::wire::json::Json;
use crate::wire::problem::Problems;

/// The messages of one language.
pub struct Messages {
    by_key: Json,
}

impl Messages {
    /// The messages of a language file, if it could be parsed: an object whose values are texts, or objects that map
    /// plural categories to texts.
    pub fn read(document: Result<Json, String>) -> Result<Self, Problems> {
        let by_key = document.map_err(|error| Problems::whole(format!("is not a language file: {error}")))?;
        Ok(Self { by_key })
    }

    /// The message with this key. If there is none, it is the key itself, so that a missing message is visible
    /// but not fatal. A test checks that every language has all keys.
    pub fn plain<'a>(&'a self, key: &'a str) -> &'a str {
        self.by_key.get(key).and_then(Json::as_str).unwrap_or(key)
    }

    /// Whether there is a message with this key.
    pub fn has(&self, key: &str) -> bool {
        self.by_key.get(key).is_some()
    }

    /// The form of a message for a plural category, or else its form `other`.
    pub fn plural<'a>(&'a self, key: &'a str, category: String) -> &'a str {
        let form = |category| self.by_key.get(key)?.get(category)?.as_str();
        form(&*category).or_else(|| form("other")).unwrap_or_else(|| self.plain(key))
    }
}

/// Replaces `{name}` by its value, for each of `names` and `values`. Braces inside values are left alone.
pub fn fill(pattern: &str, names: &[&str], values: &[&str]) -> String {
    let mut filled = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let named = after.split_once('}').and_then(|(name, tail)| {
            let position = names.iter().position(|known| *known == name)?;
            Some((values.get(position)?, tail))
        });
        match named {
            Some((value, tail)) => {
                filled.push_str(value);
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests;
