//! How much room text takes. The font is not known here, so this is an estimate, on the wide side for common
//! sans-serif fonts. Labels are broken into lines by it.

use super::drawing::ShapeRole;

/// The distance from the top of one line to the top of the next.
pub fn step(size: i32) -> i32 {
    size * 13 / 10
}

/// The width of a text on one line.
pub fn width(role: ShapeRole, size: i32, words: &str) -> i32 {
    let em = words.chars().map(units).sum::<i32>();
    let bold = if role == ShapeRole::Value { 112 } else { 100 };
    (em * size * bold + 9_999) / 10_000
}

/// The width of the widest line.
pub fn widest(role: ShapeRole, size: i32, lines: &[String]) -> i32 {
    lines.iter().map(|line| width(role, size, line)).max().unwrap_or(0)
}

/// The width of the widest word. In less room, a word has to be broken.
pub fn longest_word(role: ShapeRole, size: i32, words: &str) -> i32 {
    words.split(is_space).map(|word| width(role, size, word)).max().unwrap_or(0)
}

/// Breaks a text into lines that fit the room. A word is broken only if it does not fit on a line of its own.
pub fn wrap(role: ShapeRole, size: i32, words: &str, room: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(is_space).filter(|word| !word.is_empty()) {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if width(role, size, &longer) <= room {
                *line = longer;
                continue;
            }
        }
        let mut line = String::new();
        for letter in word.chars() {
            line.push(letter);
            if width(role, size, &line) > room && line.chars().nth(1).is_some() && units(letter) > 0 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.into()));
            }
        }
        lines.push(line);
    }
    lines
}

/// Like [`wrap`], but makes the lines as equal in width as possible without adding lines.
pub fn balance(role: ShapeRole, size: i32, words: &str, room: i32) -> Vec<String> {
    let (mut lines, least) = (wrap(role, size, words, room), longest_word(role, size, words));
    let mut narrow = room;
    while lines.len() > 1 {
        narrow -= 40;
        let narrower = wrap(role, size, words, narrow);
        if narrow < least || narrower.len() > lines.len() {
            break;
        }
        lines = narrower;
    }
    lines
}

/// Whether a line may be broken at this character. No-break spaces do not count.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}')
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
