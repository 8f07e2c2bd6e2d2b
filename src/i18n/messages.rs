//! A language file: messages by key, each a text or one text a plural form. Knows no key.

use crate::wire::json::Json;
use crate::wire::problem::Problems;

/// The messages of one language.
pub struct Messages {
    by_key: Json,
}

impl Messages {
    /// The messages of a language file that was parsed, or not: an object whose values are texts or objects from plural
    /// category to text.
    pub fn read(document: Result<Json, String>) -> Result<Self, Problems> {
        let by_key = document.map_err(|error| Problems::whole(format!("is no language file: {error}")))?;
        Ok(Self { by_key })
    }

    /// The message of this key; the key itself where there is none, so that a gap is seen and not
    /// fatal. A test holds every shipped language against the keys.
    pub fn plain<'a>(&'a self, key: &'a str) -> &'a str {
        self.by_key.get(key).and_then(Json::as_str).unwrap_or(key)
    }

    /// Whether it has a message of this key.
    pub fn has(&self, key: &str) -> bool {
        self.by_key.get(key).is_some()
    }

    /// The message's form for a plural category, else its form `other`.
    pub fn plural<'a>(&'a self, key: &'a str, category: String) -> &'a str {
        let form = |category| self.by_key.get(key)?.get(category)?.as_str();
        form(&*category).or_else(|| form("other")).unwrap_or_else(|| self.plain(key))
    }
}

/// Puts `values` in the place of `{name}` for each of `names`. What values contain is left as it is.
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
