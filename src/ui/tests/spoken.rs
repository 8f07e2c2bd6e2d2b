//! Finds all that a page says, in texts and in attributes, with the language and the direction that it says it is in.
//! Knows nothing about what is said.

use html5gum::{Token, Tokenizer};

/// What is said in one place.
#[derive(Debug)]
pub struct Spoken {
    /// The words.
    pub words: String,
    /// Where they are.
    pub place: Place,
    /// The language of the nearest element with one.
    pub language: String,
    /// The direction of the nearest element with one, or `auto`: that of the words' own letters.
    pub direction: String,
}

/// Where words can be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// Between tags, where parts of them can be marked.
    Text,
    /// Between tags where nothing can be marked: in the title of a page or a drawing, or a line of a drawing.
    Plain,
    /// In an attribute with this name.
    Attribute(String),
    /// In a field, by whoever fills it in.
    Field,
}

/// An element that has begun.
struct Open {
    name: String,
    language: String,
    direction: String,
}

/// Elements without an end.
const VOID: [&str; 4] = ["input", "br", "img", "meta"];
/// Elements in whose text nothing can be marked.
const PLAIN: [&str; 3] = ["title", "desc", "text"];

/// All that is said in this HTML, in this language and direction unless it says otherwise.
pub fn spoken(html: &str, language: &str, direction: &str) -> Vec<Spoken> {
    let root = Open { name: "".into(), language: language.into(), direction: direction.into() };
    let (mut open, mut said, mut text) = (vec![root], Vec::new(), String::new());
    for token in Tokenizer::new(html) {
        let token = token.expect("reading from memory");
        if let Token::String(more) = token {
            text.push_str(&word(&more));
            continue;
        }
        say(&open, std::mem::take(&mut text), &mut said);
        match token {
            Token::StartTag(tag) => {
                let name = word(&tag.name);
                let around = &open[open.len() - 1];
                let stated = |attribute: &str| {
                    let given = tag.attributes.iter().find(|(name, _)| word(name) == attribute);
                    given.map(|(_, value)| word(value))
                };
                let unstated = if name == "bdi" { "auto" } else { &*around.direction };
                let element = Open {
                    language: stated("lang").unwrap_or_else(|| around.language.clone()),
                    direction: stated("dir")
                        .or_else(|| stated("direction"))
                        .unwrap_or_else(|| unstated.into()),
                    name,
                };
                for (name, value) in &tag.attributes {
                    let place = match (&*element.name, &*word(name)) {
                        ("input", "value") if stated("type").is_none() => Place::Field,
                        (_, name) => Place::Attribute(name.into()),
                    };
                    said.push(of(&element, word(value), place));
                }
                if !VOID.contains(&&*element.name) && !tag.self_closing {
                    open.push(element);
                }
            }
            Token::EndTag(tag) => {
                let ended = open.pop().expect("something has begun");
                assert_eq!(ended.name, word(&tag.name), "elements end in the order in which they began");
            }
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "everything ends");
    said
}

fn say(open: &[Open], words: String, said: &mut Vec<Spoken>) {
    let element = &open[open.len() - 1];
    let place = match &*element.name {
        "style" => return,
        "textarea" => Place::Field,
        name if PLAIN.contains(&name) => Place::Plain,
        _ => Place::Text,
    };
    if !words.trim().is_empty() {
        said.push(of(element, words, place));
    }
}

fn of(element: &Open, words: String, place: Place) -> Spoken {
    Spoken { words, place, language: element.language.clone(), direction: element.direction.clone() }
}

fn word(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}
