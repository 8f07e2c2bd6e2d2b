//! Which way the letters of a text run, and what keeps a text from turning what stands beside it. It knows no language.

/// The text between marks that nobody sees, which keep its direction and that of the text around it apart.
pub fn isolated(text: &str) -> String {
    ["\u{2068}", text, "\u{2069}"].concat()
}

/// The same where that is needed in a text that runs from right to left or not: there always, because full stops and
/// brackets have no direction of their own, and else only if a part of it runs the other way.
pub fn inserted(text: &str, right_to_left: bool) -> String {
    match right_to_left || text.contains(runs_right_to_left) {
        true => isolated(text),
        false => text.into(),
    }
}

/// Whether it is a letter that is written from right to left, or a mark that turns what follows it.
fn runs_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        || matches!(letter, '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        || matches!(letter, '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}')
}

#[cfg(test)]
mod tests;
