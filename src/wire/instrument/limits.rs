//! How much an assessment file may hold. Knows no reader.

/// The largest file, in bytes.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The most sections.
pub const MAX_SECTIONS: usize = 200;
/// The most items in all sections together.
pub const MAX_ITEMS: usize = 2000;
/// The most sources.
pub const MAX_SOURCES: usize = 50;
/// The most texts in an item's list.
pub const MAX_TEXTS: usize = 20;
/// The most bands.
pub const MAX_BANDS: usize = 10;
/// The most levels of a scale.
pub const MAX_LEVELS: usize = 11;
/// The highest level value; the lowest is its negative.
pub const MAX_LEVEL: i32 = 1000;
/// The most options of an item.
pub const MAX_OPTIONS: usize = 30;
/// The highest number an item can ask for; the lowest is its negative.
pub const MAX_NUMBER: i32 = 1_000_000;
/// The most rules.
pub const MAX_RULES: usize = 50;
/// The most conditions side by side.
pub const MAX_CONDITIONS: usize = 50;
