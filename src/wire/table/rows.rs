//! Takes a table apart into rows of cells, as RFC 4180 has them, and takes away what guards the cells. Knows no columns.

use super::guard::unguarded;

/// The rows; `None` if the text ends within quotation marks.
pub fn rows(text: &str) -> Option<Vec<Vec<String>>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push(char);
            }
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            ',' if !quoted => row.push(unguarded(&std::mem::take(&mut cell))),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                row.push(unguarded(&std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(char),
        }
    }
    if !row.is_empty() || !cell.is_empty() {
        row.push(unguarded(&cell));
        rows.push(row);
    }
    (!quoted).then_some(rows)
}
