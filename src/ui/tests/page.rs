//! Reads rendered HTML: finds elements by tag or attribute, and their text. Only understands the HTML that Yew
//! writes, in which every element except `input` has a closing tag.

use std::collections::BTreeSet;

/// A piece of HTML.
#[derive(PartialEq, Debug)]
pub struct Page {
    html: String,
}

impl Page {
    /// A rendered page.
    pub fn new(html: String) -> Self {
        Self { html }
    }

    /// All elements with a tag such as `p` or an attribute such as `part=section`, each with its content.
    pub fn all(&self, what: &str) -> Vec<Page> {
        let wanted = what.split_once('=').map(|(name, value)| format!(" {name}=\"{value}\""));
        let starts = self.html.match_indices('<').map(|(at, _)| &self.html[at..]);
        let fits = |rest: &&str| match &wanted {
            Some(attribute) => opening(rest).contains(attribute),
            None => name(rest) == what,
        };
        starts.filter(fits).map(|rest| Page::new(outer(rest).into())).collect()
    }

    /// The first of [`Page::all`], which must be there.
    #[track_caller]
    pub fn find(&self, what: &str) -> Page {
        let found = self.all(what).into_iter().next();
        found.unwrap_or_else(|| panic!("no {what} in {}", self.html))
    }

    /// Whether [`Page::all`] finds any.
    pub fn has(&self, what: &str) -> bool {
        !self.all(what).is_empty()
    }

    /// All values of an attribute in this piece.
    pub fn values(&self, name: &str) -> BTreeSet<&str> {
        let pieces = self.html.split(&format!(" {name}=\"")).skip(1).collect::<Vec<_>>();
        pieces.into_iter().filter_map(|rest| rest.split('"').next()).collect()
    }

    /// The text in this piece, without tags.
    pub fn text(&self) -> String {
        let pieces = self.html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
        pieces.collect::<String>().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }

    /// The texts of all such elements.
    pub fn texts(&self, what: &str) -> Vec<String> {
        self.all(what).iter().map(Page::text).collect()
    }

    /// The first element's attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let (_, rest) = opening(&self.html).split_once(&format!(" {name}=\""))?;
        rest.split_once('"').map(|(value, _)| value)
    }

    /// Whether the first element has an attribute without value.
    pub fn flag(&self, name: &str) -> bool {
        opening(&self.html).split(' ').any(|word| word == name)
    }
}

/// `<p class="a"` out of `<p class="a">text</p>`.
fn opening(html: &str) -> &str {
    html.split_once('>').map_or("", |(opening, _)| opening)
}

fn name(html: &str) -> &str {
    opening(html).trim_start_matches('<').split(' ').next().unwrap_or("")
}

/// The element that starts here, to its end.
fn outer(html: &str) -> &str {
    let name = name(html);
    if name == "input" {
        return &html[..opening(html).len() + 1];
    }
    let (close, mut depth) = (format!("</{name}>"), 0);
    for (at, _) in html.match_indices('<') {
        let rest = &html[at..];
        if rest.starts_with(&close) {
            depth -= 1;
        } else if self::name(rest) == name {
            depth += 1;
        }
        if depth == 0 {
            return &html[..at + close.len()];
        }
    }
    panic!("{name} is not closed in {html}");
}
