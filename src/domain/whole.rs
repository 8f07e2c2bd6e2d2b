//! Whole numbers as people type them. It knows nothing about what is asked for.

/// The zeros of the digits that keyboards have: in ASCII, for Arabic, for Persian and Urdu, for Hindi, Bengali and Thai, and
/// in full width.
const ZEROS: [u32; 7] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/// The number; `None` if this is no whole number, such as `3,5`, which must not become 35.
#[inline(never)]
pub fn whole(typed: &str) -> Option<i32> {
    let (mut sign, mut number) = (None, None::<i32>);
    for letter in typed.trim_ascii().chars() {
        match letter {
            // Marks of the text direction, which keyboards for Arabic put before a minus sign.
            '\u{61c}' | '\u{200e}' | '\u{200f}' => {}
            '+' if sign.is_none() && number.is_none() => sign = Some(1),
            '-' | '−' | '－' if sign.is_none() && number.is_none() => sign = Some(-1),
            _ => {
                let mut digits = ZEROS.iter().map(|zero| u32::from(letter).wrapping_sub(*zero));
                let digit = digits.find(|digit| *digit < 10)?;
                number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(digit as i32)?);
            }
        }
    }
    Some(number? * sign.unwrap_or(1))
}

#[cfg(test)]
mod tests;
