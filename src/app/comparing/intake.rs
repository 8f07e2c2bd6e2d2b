//! What a text that somebody brings turns out to be: a result, several of them, or something with links to results, such as
//! an e-mail. Knows nothing of what is in a result, and nothing of how links are packed.

use crate::wire::json::Json;
use crate::wire::problem::Problems;
use crate::wire::table::is_table;

/// What is in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content<'a> {
    /// JSON texts, each of which may be a result: one, or one a line (JSON Lines).
    Documents(Vec<&'a str>),
    /// Links, in their order.
    Links(Vec<PackedLink>),
    /// A table of answers, as it was downloaded.
    Table(&'a str),
    /// Nothing that could be a result.
    Nothing,
}

/// The most links that are taken from one text.
pub const MAX_LINKS: usize = 1000;

impl<'a> Content<'a> {
    /// What is in this text.
    pub fn of(text: &'a str, letters: fn(&str) -> Option<String>) -> Self {
        if is_table(text) {
            return Self::Table(text);
        }
        let text = text.trim();
        if !text.starts_with('{') {
            let links = links(text, letters);
            return if links.is_empty() { Self::Nothing } else { Self::Links(links) };
        }
        let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        // The first line of a file with line breaks of its own is no document.
        match lines.len() > 1 && Json::parse(lines[0]).is_ok() {
            true => Self::Documents(lines),
            false => Self::Documents(vec![text]),
        }
    }
}

/// The packed letters of a link in a text. Only unpacking shows whether the lines below are part of it, so these are several.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PackedLink {
    /// The letters, with those of all lines below that they may go on in.
    letters: String,
    /// How many of them there are up to the end of each line.
    ends: Vec<usize>,
}

impl PackedLink {
    /// What may be the whole link. The first one that unpacks is, because a packed text says itself where it ends.
    pub fn candidates(&self) -> impl Iterator<Item = &str> {
        self.ends.iter().flat_map(|end| {
            let letters = &self.letters[..*end];
            // Mails that are saved as files write each equals sign as "=3D".
            [Some(letters), letters.strip_prefix("3D")].into_iter().flatten().filter(|it| !it.is_empty())
        })
    }

    /// The link at the beginning of a text; `None` if none begins there. A line ends it at a space, a quotation mark or a
    /// bracket. Otherwise it may go on in the next line, behind that line's marks of quotation.
    fn at(text: &str, letters: fn(&str) -> Option<String>) -> Option<Self> {
        let (mut link, mut joined) = (Self::default(), String::new());
        for (number, line) in text.lines().enumerate() {
            let line = if number == 0 { line } else { line.trim_start_matches(['>', ' ', '\t']) };
            let line = line.trim_end();
            let end = line.find([' ', '\t', '"', '<', '>', ')', ']', '\'', '|']).unwrap_or(line.len());
            joined.push_str(&line[..end]);
            let found = letters(joined.strip_prefix("%23").unwrap_or(&joined)).unwrap_or_default();
            if found.len() > link.letters.len() {
                link.ends.push(found.len());
                link.letters = found;
            } else if !link.ends.is_empty() || number >= LINES_BEFORE_LETTERS {
                break;
            }
            if end < line.len() || link.letters.len() > MAX_LETTERS {
                break;
            }
        }
        (!link.ends.is_empty()).then_some(link)
    }
}

/// Unpacks links, each once: its text, or why there is none.
pub async fn unpacked(
    links: &[PackedLink],
    unpack: impl AsyncFn(&str) -> Result<String, Problems>,
) -> Vec<Result<String, Problems>> {
    let (mut known, mut texts) = (Vec::new(), Vec::new());
    for link in links {
        let (mut whole, mut refused) = (None, None);
        for letters in link.candidates() {
            // Old browsers overlook that a packed text is cut off, but what they make of it is no document.
            match unpack(letters).await {
                Ok(text) if link.ends.len() == 1 || Json::parse(&text).is_ok() => {
                    whole = Some((letters, text))
                }
                Ok(_) => {}
                Err(problems) => refused = refused.or(Some(problems)),
            }
            if whole.is_some() {
                break;
            }
        }
        match (whole, refused) {
            (Some((letters, _)), _) if known.contains(&letters) => {}
            (Some((letters, text)), _) => {
                known.push(letters);
                texts.push(Ok(text));
            }
            (None, refused) => texts.push(Err(refused.unwrap_or_else(|| Problems::whole(NO_DOCUMENT)))),
        }
    }
    texts
}

const NO_DOCUMENT: &str = "came with a link that holds no result; copy the whole link again";

/// Where a line may end within what comes before the letters of a link, at most so many lines have none.
const LINES_BEFORE_LETTERS: usize = 2;

/// No link has more letters.
const MAX_LETTERS: usize = 8000;

/// All links in a text. Mail programs escape them, wrap their lines, quote them and put angle brackets around them, so a link
/// begins wherever a fragment does.
fn links(text: &str, letters: fn(&str) -> Option<String>) -> Vec<PackedLink> {
    let mut found = Vec::new();
    let starts = text.match_indices('#').chain(text.match_indices("%23")).map(|(at, _)| at);
    for start in starts.take(MAX_LINKS) {
        if let Some(link) = PackedLink::at(&text[start..], letters).filter(|link| !found.contains(link)) {
            found.push(link);
        }
    }
    found
}

#[cfg(test)]
mod tests;
