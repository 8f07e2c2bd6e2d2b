//! Ids, texts and editions as types, for the schemas alone. Knows no file.

#![expect(dead_code, reason = "no value of these types is ever made")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use crate::domain::id::Id;
use crate::wire::cursor::MAX_TEXT;

/// The pattern of an edition.
pub const EDITION: &str = r"^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$";

/// An id: lower-case words or numbers joined by single hyphens. Ids of one kind differ.
#[derive(JsonSchema)]
#[schemars(rename = "Id")]
pub struct IdFile(
    #[schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"), length(max = Id::MAX_CHARS))] String,
);

/// A text: one string for every language, or a string a language.
#[derive(JsonSchema)]
#[schemars(rename = "Text", untagged)]
pub enum TextFile {
    /// One string for every language.
    Plain(WordsFile),
    /// A string a language.
    ByLanguage(#[schemars(extend("minProperties" = 1))] BTreeMap<LanguageTagFile, WordsFile>),
}

/// Plain text without markup. Not only spaces.
#[derive(JsonSchema)]
#[schemars(rename = "Words")]
pub struct WordsFile(#[schemars(length(min = 1, max = MAX_TEXT))] String);

/// A language tag (BCP 47), such as `en` or `de-CH`.
#[derive(JsonSchema)]
#[schemars(rename = "LanguageTag")]
pub struct LanguageTagFile(#[schemars(regex(pattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"))] String);
