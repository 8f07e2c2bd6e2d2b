//! Problems as lines of text that editors and build servers understand: FILE:LINE:COLUMN: WHAT.

use crate::wire::encoding::without_mark;
use crate::wire::line_column::{LineColumn, Places};
use crate::wire::problem::Problems;

/// The problems of a JSON text in the order of their lines, as people fix them. `limit` is how long such a text may be;
/// `above` is how many lines of the file come before it.
pub fn in_text(name: &str, text: &str, problems: &Problems, limit: usize, above: usize) -> Vec<String> {
    let text = without_mark(text);
    if let Some((place, words)) = syntax_error(text).filter(|_| text.len() <= limit) {
        return vec![line(
            name,
            place,
            above,
            &format!("the file cannot be read as JSON: {words}; fix it there"),
        )];
    }
    let places = Places::new(text);
    let mut placed: Vec<_> =
        problems.0.iter().map(|problem| (places.find(&problem.pointer), problem.to_string())).collect();
    placed.sort_by_key(|(place, _)| (place.line, place.column));
    placed.into_iter().map(|(place, words)| line(name, place, above, &words)).collect()
}

/// What is wrong with bytes that are no text, where the first of them is; `above` is how many lines of the file come before.
pub fn in_bytes(name: &str, bytes: &[u8], problems: &Problems, above: usize) -> Vec<String> {
    let read = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let before = String::from_utf8_lossy(&bytes[..read]);
    vec![line(name, LineColumn::of(&before, read), above, problems.to_string().trim_end())]
}

fn line(name: &str, LineColumn { line, column }: LineColumn, above: usize, words: &str) -> String {
    format!("{name}:{}:{column}: {words}", line + above)
}

/// Where and why a text is not JSON; `None` if it is.
fn syntax_error(text: &str) -> Option<(LineColumn, String)> {
    let error = serde_json::from_str::<serde_json::Value>(text).err()?;
    let start = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum::<usize>();
    // The parser counts bytes, and its column is just after the byte that it could not accept.
    let place = LineColumn::of(text, (start + error.column().saturating_sub(1)).min(text.len()));
    let words = error.to_string();
    let place_in_words = format!(" at line {} column {}", error.line(), error.column());
    Some((place, words.trim_end_matches(&place_in_words).to_owned()))
}
