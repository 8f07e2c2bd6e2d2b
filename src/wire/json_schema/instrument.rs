//! The shapes of the assessment file as types, with their limits. Only the schema is made from
//! them; the page reads files with [`crate::wire::instrument::read`].

#![expect(dead_code, reason = "no value of these types is ever made")]

mod scoring;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use scoring::ScoringFile;

use super::texts::{EDITION, IdFile, LanguageTagFile, TextFile};
use crate::wire::instrument::{
    FORMAT, MAX_ITEMS, MAX_LEVEL, MAX_LEVELS, MAX_NUMBER, MAX_OPTIONS, MAX_SECTIONS, MAX_SOURCES, MAX_TEXTS,
};

/// An assessment for the Partnership Check widget.
#[derive(JsonSchema)]
#[schemars(title = "Partnership Check assessment", deny_unknown_fields)]
pub struct InstrumentFile {
    /// The address of this schema, for editors that help while writing.
    #[schemars(rename = "$schema")]
    schema: Option<String>,
    /// The name of this format.
    #[schemars(extend("const" = FORMAT))]
    format: String,
    /// The version of this format.
    #[schemars(extend("const" = 1))]
    version: i32,
    /// The assessment's id, which results and storage keys carry.
    id: IdFile,
    /// The semantic version of the content. Results of one major version are comparable.
    #[schemars(regex(pattern = EDITION))]
    edition: String,
    /// The language of every text that is given as one string.
    language: Option<LanguageTagFile>,
    /// What it is called.
    title: TextFile,
    /// What a person should know before starting.
    intro: TextFile,
    /// Where its content comes from.
    #[schemars(length(max = MAX_SOURCES))]
    sources: Vec<SourceFile>,
    /// The scales by the names that items refer to them by.
    scales: BTreeMap<IdFile, ScaleFile>,
    /// The sections in order.
    #[schemars(length(min = 1, max = MAX_SECTIONS))]
    sections: Vec<SectionFile>,
    /// How answers become a result.
    scoring: ScoringFile,
}

/// A document that the assessment draws on.
#[derive(JsonSchema)]
#[schemars(rename = "Source", deny_unknown_fields)]
struct SourceFile {
    /// Who published it.
    publisher: TextFile,
    /// Its title.
    title: TextFile,
    /// When it appeared, as it says itself.
    year: TextFile,
    /// What it rests on, and what was made of it here.
    note: Option<TextFile>,
    /// Where to read it.
    #[schemars(regex(pattern = "^https://"))]
    url: Option<String>,
}

/// A scale: its levels from the lowest value to the highest.
#[derive(JsonSchema)]
#[schemars(rename = "Scale")]
struct ScaleFile(#[schemars(length(min = 2, max = MAX_LEVELS))] Vec<LevelFile>);

/// One step of a scale.
#[derive(JsonSchema)]
#[schemars(rename = "Level", deny_unknown_fields)]
struct LevelFile {
    /// What is stored; higher than that of the level before.
    #[schemars(range(min = -MAX_LEVEL, max = MAX_LEVEL))]
    value: i32,
    /// What is read.
    label: TextFile,
}

/// A page of items that are scored together.
#[derive(JsonSchema)]
#[schemars(rename = "Section", deny_unknown_fields)]
struct SectionFile {
    /// Its id.
    id: IdFile,
    /// Its heading.
    title: TextFile,
    /// Why it matters.
    intro: Option<TextFile>,
    /// Its share in the overall score.
    weight: Option<WeightFile>,
    /// Its items in order.
    #[schemars(length(min = 1, max = MAX_ITEMS))]
    items: Vec<ItemFile>,
}

/// A share in a mean; 1 where none is given. At most three decimals.
#[derive(JsonSchema)]
#[schemars(rename = "Weight", extend("exclusiveMinimum" = 0, "maximum" = 1000, "default" = 1))]
struct WeightFile(f64);

/// A question.
#[derive(JsonSchema)]
#[schemars(rename = "Item", tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
enum ItemFile {
    /// A statement that is answered with a level of a scale. Only these are scored.
    Rating {
        /// Its id, which answers are kept under. Differs from that of every other item.
        id: IdFile,
        /// The statement to rate.
        prompt: TextFile,
        /// What one would see where the statement holds.
        #[schemars(length(max = MAX_TEXTS))]
        look_for: Option<Vec<TextFile>>,
        /// What to do next where the item is weak.
        #[schemars(length(max = MAX_TEXTS))]
        advice: Option<Vec<TextFile>>,
        /// Good practice to compare with.
        example: Option<TextFile>,
        /// Whether the assessment is complete without it.
        optional: Option<bool>,
        /// What levels look like in practice, by the value of the level.
        rubric: Option<BTreeMap<LevelNameFile, TextFile>>,
        /// The name of its scale.
        scale: String,
        /// The name of the scale, from 0 up, of how much it matters; without it that is not asked.
        importance_scale: Option<String>,
        /// Its share in the section's score.
        weight: Option<WeightFile>,
        /// Whether the highest level is the worst.
        reverse: Option<bool>,
        /// Whether a stage cannot be met while this is missing.
        essential: Option<bool>,
    },
    /// Options to pick from.
    Pick {
        /// Its id, which answers are kept under. Differs from that of every other item.
        id: IdFile,
        /// What is asked.
        prompt: TextFile,
        /// What one would see where the statement holds.
        #[schemars(length(max = MAX_TEXTS))]
        look_for: Option<Vec<TextFile>>,
        /// What to do next where the item is weak.
        #[schemars(length(max = MAX_TEXTS))]
        advice: Option<Vec<TextFile>>,
        /// Good practice to compare with.
        example: Option<TextFile>,
        /// Whether the assessment is complete without it.
        optional: Option<bool>,
        /// What there is to pick.
        #[schemars(length(min = 2, max = MAX_OPTIONS))]
        options: Vec<OptionFile>,
        /// How many may be picked; any number by default.
        #[schemars(range(min = 1, max = MAX_OPTIONS))]
        max_picks: Option<i32>,
    },
    /// A question that is answered in one's own words.
    Text {
        /// Its id, which answers are kept under. Differs from that of every other item.
        id: IdFile,
        /// What is asked.
        prompt: TextFile,
        /// What one would see where the statement holds.
        #[schemars(length(max = MAX_TEXTS))]
        look_for: Option<Vec<TextFile>>,
        /// What to do next where the item is weak.
        #[schemars(length(max = MAX_TEXTS))]
        advice: Option<Vec<TextFile>>,
        /// Good practice to compare with.
        example: Option<TextFile>,
        /// Whether the assessment is complete without it.
        optional: Option<bool>,
    },
    /// A question that is answered with a whole number.
    Number {
        /// Its id, which answers are kept under. Differs from that of every other item.
        id: IdFile,
        /// What is asked.
        prompt: TextFile,
        /// What one would see where the statement holds.
        #[schemars(length(max = MAX_TEXTS))]
        look_for: Option<Vec<TextFile>>,
        /// What to do next where the item is weak.
        #[schemars(length(max = MAX_TEXTS))]
        advice: Option<Vec<TextFile>>,
        /// Good practice to compare with.
        example: Option<TextFile>,
        /// Whether the assessment is complete without it.
        optional: Option<bool>,
        /// The lowest number.
        #[schemars(range(min = -MAX_NUMBER, max = MAX_NUMBER))]
        min: i32,
        /// The highest number; over the lowest.
        #[schemars(range(min = -MAX_NUMBER, max = MAX_NUMBER))]
        max: i32,
    },
}

/// Something to pick.
#[derive(JsonSchema)]
#[schemars(rename = "Option", deny_unknown_fields)]
struct OptionFile {
    /// Its id, which differs from that of the item's other options.
    id: IdFile,
    /// What is read.
    label: TextFile,
    /// What it means.
    text: Option<TextFile>,
}

/// The value of a level as a member's name.
#[derive(JsonSchema)]
#[schemars(rename = "LevelName")]
struct LevelNameFile(#[schemars(regex(pattern = "^(0|-?[1-9][0-9]*)$"))] String);
