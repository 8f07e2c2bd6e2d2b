//! The wasm module's root: links the library so that its exports to JavaScript are kept.

use partnership_check as _;

fn main() {}
