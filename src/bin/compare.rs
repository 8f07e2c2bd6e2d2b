//! The root of the wasm module that compares many result files: links the library so that its exports to JavaScript are kept.

use partnership_check as _;

fn main() {}
