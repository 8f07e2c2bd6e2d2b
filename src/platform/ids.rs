//! Random ids from the browser's random number generator, which pages without HTTPS have too.

/// 24 random hexadecimal digits.
pub fn id() -> String {
    super::door::id()
}
