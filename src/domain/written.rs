//! How long a text may be that a person writes: a note, an answer, a field of the plan. The limit holds when it is typed
//! and when a file is read, so that whatever is kept can be read again. It knows nothing about what the text is for.

/// The longest text, in characters (Unicode scalar values).
pub const MAX_WRITTEN: usize = 10_000;

/// The text, or as much from its beginning as may be kept.
pub fn fitting<T: AsRef<str> + Clone + for<'a> From<&'a str>>(text: &T) -> T {
    match end(text.as_ref()) {
        Some(end) => text.as_ref()[..end].into(),
        None => text.clone(),
    }
}

/// Where a text has to end that is too long.
fn end(text: &str) -> Option<usize> {
    let mut count = 0;
    text.bytes().position(|byte| {
        count += units(byte).min(1);
        count > MAX_WRITTEN
    })
}

/// How many units of UTF-16 begin with this byte. It is 0 within a character.
fn units(byte: u8) -> usize {
    usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)
}

/// Whether a field that takes no more than [`MAX_WRITTEN`] is full. Browsers count a character as one or two.
pub fn is_full(text: &str) -> bool {
    text.bytes().map(units).sum::<usize>() >= MAX_WRITTEN
}

#[cfg(test)]
mod tests;
