//! Apostrophes in front of text that a spreadsheet would take for a formula: where one is needed, and how to take them away
//! again. Text that begins with an apostrophe before a formula gets another one, so that nothing is lost.

/// Behind these, spreadsheets may begin another cell.
pub const SEPARATORS: [char; 3] = [';', '\n', '\t'];

/// What formulas begin with. Spreadsheets for East Asian languages also accept full-width signs.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet might skip this in front of a formula. Which invisible characters they skip is not documented, so
/// all are skipped here.
fn is_unseen(char: char) -> bool {
    let mark = matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
    mark || char == '\u{feff}' || char.is_whitespace()
}

/// Whether a text needs an apostrophe in front.
pub fn needs_guard(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    text.starts_with('\t') || text.trim_start_matches(is_unseen).starts_with(SIGNS)
}

/// The text without the apostrophes that guard it. From its end to its beginning, because whether one is needed depends on
/// what follows.
pub fn unguarded(text: &str) -> String {
    let (mut begins_with_sign, mut needed) = (false, false);
    let mut kept = Vec::new();
    let mut rest = text.chars().rev().peekable();
    while let Some(char) = rest.next() {
        let first = rest.peek().is_none_or(|before| SEPARATORS.contains(before));
        if char == '\'' && first && needed {
            continue;
        }
        begins_with_sign = if is_unseen(char) { begins_with_sign } else { SIGNS.contains(&char) };
        needed = if char == '\'' { needed } else { char == '\t' || begins_with_sign };
        kept.push(char);
    }
    kept.iter().rev().collect()
}
