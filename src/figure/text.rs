//! How much room text takes. The font is not known here, so this is an estimate, on the wide side for common
//! sans-serif fonts. Labels are broken into lines by it, and cut if they are long: the figure's table has them whole.

use super::drawing::{Segments, ShapeRole, Text};

/// The longest text, in characters (Unicode scalar values). Of a longer one, the beginning is drawn.
const LONGEST: usize = 240;

/// The distance from the top of one line to the top of the next.
pub fn step(size: i32) -> i32 {
    size * 13 / 10
}

/// The width of a text on one line.
pub fn width(role: ShapeRole, size: i32, words: &str) -> i32 {
    width_of(role, size, em(words))
}

/// The width of so many hundredths of the font size.
fn width_of(role: ShapeRole, size: i32, em: i32) -> i32 {
    let bold = if role == ShapeRole::Value { 112 } else { 100 };
    ((i64::from(em) * i64::from(size) * bold + 9_999) / 10_000) as i32
}

/// The width of the widest line.
pub fn widest(role: ShapeRole, size: i32, lines: &[Text]) -> i32 {
    lines.iter().map(|line| width(role, size, line)).max().unwrap_or(0)
}

/// The width of a text that is not broken.
pub fn whole(segments: Segments, role: ShapeRole, size: i32, words: &str) -> i32 {
    width(role, size, &cut(segments, words))
}

/// The width of the widest word. In less room, a word has to be broken.
pub fn longest_word(segments: Segments, role: ShapeRole, size: i32, words: &str) -> i32 {
    let text = cut(segments, words);
    let parts = text.split(is_space).flat_map(|word| parts(segments, word));
    parts.map(|part| width(role, size, &part)).max().unwrap_or(0)
}

/// Breaks a text into lines that fit the room. A word is broken only if it does not fit on a line of its own, and then
/// between characters as people see them.
pub fn wrap(segments: Segments, role: ShapeRole, size: i32, text: &Text, room: i32) -> Vec<Text> {
    texts(text, broken(segments, role, size, text, room))
}

fn broken(segments: Segments, role: ShapeRole, size: i32, words: &str, room: i32) -> Vec<String> {
    let mut lines = Lines { lines: Vec::new(), last: 0, fits: &|em| width_of(role, size, em) <= room };
    for word in cut(segments, words).split(is_space).filter(|word| !word.is_empty()) {
        let mut between = " ";
        for part in parts(segments, word) {
            if !lines.append(between, &part) {
                lines.begin(segments, &part);
            }
            between = "";
        }
    }
    lines.lines
}

/// Like [`wrap`], but makes the lines as equal in width as possible without adding lines.
pub fn balance(segments: Segments, role: ShapeRole, size: i32, text: &Text, room: i32) -> Vec<Text> {
    texts(text, balanced(segments, role, size, &cut(segments, text), room))
}

fn balanced(segments: Segments, role: ShapeRole, size: i32, text: &str, room: i32) -> Vec<String> {
    let lines = broken(segments, role, size, text, room);
    if lines.len() < 2 {
        return lines;
    }
    let least = longest_word(segments, role, size, text);
    // The narrower the room, the more lines there are, so the narrowest is found by halving.
    let (mut fits, mut too_narrow) = (0, (room - least).max(0) / 40 + 1);
    let mut best = lines;
    while too_narrow - fits > 1 {
        let steps = i32::midpoint(fits, too_narrow);
        let narrower = broken(segments, role, size, text, room - 40 * steps);
        if narrower.len() > best.len() {
            too_narrow = steps;
        } else {
            (fits, best) = (steps, narrower);
        }
    }
    best
}

/// The lines of a text as texts of their own: what is isolated at the end of one, because it runs the other way, is so
/// again on the next.
fn texts(text: &Text, lines: Vec<String>) -> Vec<Text> {
    let mut open = Vec::new();
    let mut texts = Vec::new();
    for line in lines {
        let mut words: String = open.iter().collect();
        for letter in line.chars() {
            match letter {
                '\u{2066}'..='\u{2068}' => open.push(letter),
                '\u{2069}' => drop(open.pop()),
                _ => {}
            }
            words.push(letter);
        }
        words.extend(open.iter().map(|_| '\u{2069}'));
        texts.push(Text { words, language: text.language.clone() });
    }
    texts
}

/// Lines so far.
struct Lines<'a> {
    lines: Vec<String>,
    /// The width of the last line, in hundredths of the font size.
    last: i32,
    /// Whether a line of this width fits the room.
    fits: &'a dyn Fn(i32) -> bool,
}

impl Lines<'_> {
    /// Adds a part to the last line, if there is room for it.
    fn append(&mut self, between: &str, part: &str) -> bool {
        let longer = self.last + em(between) + em(part);
        let Some(line) = self.lines.last_mut().filter(|_| (self.fits)(longer)) else { return false };
        line.push_str(between);
        line.push_str(part);
        self.last = longer;
        true
    }

    /// Puts a part on a line of its own, or on several if it does not fit.
    fn begin(&mut self, segments: Segments, part: &str) {
        self.add(String::new());
        if self.append("", part) {
            return;
        }
        for character in segments(part, false) {
            if self.append("", &character) {
                continue;
            }
            match (self.fits)(em(&character)) {
                true => self.add(character),
                // Nobody writes such characters, but they must not go beyond the edge.
                false => character.chars().for_each(|letter| self.add_letter(letter)),
            }
        }
        self.lines.retain(|line| !line.is_empty());
    }

    fn add_letter(&mut self, letter: char) {
        let letter = letter.to_string();
        if !self.append("", &letter) {
            self.add(letter);
        }
    }

    fn add(&mut self, line: String) {
        self.last = em(&line);
        self.lines.push(line);
    }
}

/// As much of a text as is drawn.
fn cut(segments: Segments, text: &str) -> String {
    let Some((_, (end, _))) = text.char_indices().enumerate().find(|(count, _)| *count == LONGEST) else {
        return text.into();
    };
    let beginning = &text[..end];
    let space = beginning.rfind(is_space).filter(|space| *space > end / 2);
    let mut cut = match space {
        Some(space) => beginning[..space].to_owned(),
        None => {
            // The last character may be incomplete.
            let mut characters = segments(beginning, false);
            if characters.len() > 1 {
                characters.pop();
            }
            characters.concat()
        }
    };
    cut.push('…');
    cut
}

/// The parts of a word between which a line may be broken. There are several only where words have no spaces between
/// them: punctuation and hyphens stay with their word.
fn parts(segments: Segments, word: &str) -> Vec<String> {
    if !word.contains(is_unspaced) {
        return vec![word.into()];
    }
    let mut parts: Vec<String> = Vec::new();
    for next in segments(word, true) {
        let breaks = next.starts_with(is_unspaced);
        match parts.last_mut().filter(|last| !breaks || last.ends_with(OPENING)) {
            Some(last) => last.push_str(&next),
            None => parts.push(next),
        }
    }
    parts
}

/// What stays with the word after it.
const OPENING: [char; 12] = ['(', '[', '（', '［', '「', '『', '《', '〈', '【', '“', '‘', '«'];

/// Whether a line may be broken at this character. No-break spaces do not count.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}')
}

/// Whether a character belongs to a script without spaces between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{e01}'..='\u{edf}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17d3}')
        || matches!(letter, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// The width of a text in hundredths of the font size.
fn em(text: &str) -> i32 {
    text.chars().map(units).sum()
}

/// The width of a character in hundredths of the font size. Combining marks have no width.
fn units(letter: char) -> i32 {
    match letter {
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' => 0,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => 0,
        '\u{fe00}'..='\u{fe0f}' => 0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 32,
        ' ' | '\u{a0}' | 't' | 'f' | 'r' | '-' | '(' | ')' | '/' => 40,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 57,
        'w' => 82,
        'm' | 'M' | 'W' | '@' | '%' | '…' | '—' => 97,
        'A'..='Z' => 73,
        '\u{1100}'.. => 100,
        _ => 63,
    }
}

#[cfg(test)]
mod tests;
