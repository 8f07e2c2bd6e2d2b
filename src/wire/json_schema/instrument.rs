//! The structure of the assessment file as types, with limits. Only the schema is generated from them;
//! the widget reads files with [`crate::wire::instrument::read`].

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
    /// The address of this schema, for editors that support it.
    #[schemars(rename = "$schema")]
    schema: Option<String>,
    /// The name of this format.
    #[schemars(extend("const" = FORMAT))]
    format: String,
    /// The version of this format.
    #[schemars(extend("const" = 1))]
    version: i32,
    /// The assessment's id, which is part of results and storage keys.
    id: IdFile,
    /// The semantic version of the content. Results of the same major version can be compared.
    #[schemars(regex(pattern = EDITION))]
    edition: String,
    /// The language of all texts that are single strings.
    language: Option<LanguageTagFile>,
    /// The title of the assessment.
    title: TextFile,
    /// What people should know before they start.
    intro: TextFile,
    /// The documents that its content comes from.
    #[schemars(length(max = MAX_SOURCES))]
    sources: Vec<SourceFile>,
    /// The scales, by the names that items refer to.
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
    /// Who published it, if that is known.
    publisher: Option<TextFile>,
    /// Its title.
    title: TextFile,
    /// When it was published, as stated in the document, if it is.
    year: Option<TextFile>,
    /// What the document is based on, and how this assessment uses it.
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
    /// The value to store. It must be higher than that of the previous level.
    #[schemars(range(min = -MAX_LEVEL, max = MAX_LEVEL))]
    value: i32,
    /// The text that people see.
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
    /// Its weight in the overall score.
    weight: Option<WeightFile>,
    /// Its items in order.
    #[schemars(length(min = 1, max = MAX_ITEMS))]
    items: Vec<ItemFile>,
}

/// A weight in a mean, 1 by default. At most three decimals.
#[derive(JsonSchema)]
#[schemars(rename = "Weight", extend("exclusiveMinimum" = 0, "maximum" = 1000, "default" = 1))]
struct WeightFile(f64);

/// A question.
#[derive(JsonSchema)]
#[schemars(rename = "Item", tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
enum ItemFile {
    /// A statement that is answered with a level of a scale. Only these are scored.
    Rating {
        /// Its id, under which answers are stored. It must differ from the id of every other item.
        id: IdFile,
        /// The statement to rate.
        prompt: TextFile,
        /// What one would see if the statement were true.
        #[schemars(length(max = MAX_TEXTS))]
        look_for: Option<Vec<TextFile>>,
        /// What to do next if the item is weak.
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
        /// The name of the scale for its importance, with values from 0 up. Without it, importance is not asked.
        importance_scale: Option<String>,
        /// Its weight in the section's score.
        weight: Option<WeightFile>,
        /// Whether the highest level is the worst.
        reverse: Option<bool>,
        /// Whether its stage cannot be met while this is at the lowest level or not rated.
        essential: Option<bool>,
    },
    /// Options to pick from.
    Pick {
        /// Its id, under which answers are stored. It must differ from the id of every other item.
        id: IdFile,
        /// The question.
        prompt: TextFile,
        /// What one would see if the statement were true.
        #[schemars(length(max = MAX_TEXTS))]
        look_for: Option<Vec<TextFile>>,
        /// What to do next if the item is weak.
        #[schemars(length(max = MAX_TEXTS))]
        advice: Option<Vec<TextFile>>,
        /// Good practice to compare with.
        example: Option<TextFile>,
        /// Whether the assessment is complete without it.
        optional: Option<bool>,
        /// The options to pick from.
        #[schemars(length(min = 2, max = MAX_OPTIONS))]
        options: Vec<OptionFile>,
        /// How many options may be picked. There is no limit by default.
        #[schemars(range(min = 1, max = MAX_OPTIONS))]
        max_picks: Option<i32>,
    },
    /// A question that people answer in their own words.
    Text {
        /// Its id, under which answers are stored. It must differ from the id of every other item.
        id: IdFile,
        /// The question.
        prompt: TextFile,
        /// What one would see if the statement were true.
        #[schemars(length(max = MAX_TEXTS))]
        look_for: Option<Vec<TextFile>>,
        /// What to do next if the item is weak.
        #[schemars(length(max = MAX_TEXTS))]
        advice: Option<Vec<TextFile>>,
        /// Good practice to compare with.
        example: Option<TextFile>,
        /// Whether the assessment is complete without it.
        optional: Option<bool>,
    },
    /// A question that is answered with a whole number.
    Number {
        /// Its id, under which answers are stored. It must differ from the id of every other item.
        id: IdFile,
        /// The question.
        prompt: TextFile,
        /// What one would see if the statement were true.
        #[schemars(length(max = MAX_TEXTS))]
        look_for: Option<Vec<TextFile>>,
        /// What to do next if the item is weak.
        #[schemars(length(max = MAX_TEXTS))]
        advice: Option<Vec<TextFile>>,
        /// Good practice to compare with.
        example: Option<TextFile>,
        /// Whether the assessment is complete without it.
        optional: Option<bool>,
        /// The lowest number.
        #[schemars(range(min = -MAX_NUMBER, max = MAX_NUMBER))]
        min: i32,
        /// The highest number. It must be greater than the lowest.
        #[schemars(range(min = -MAX_NUMBER, max = MAX_NUMBER))]
        max: i32,
    },
}

/// An option to pick.
#[derive(JsonSchema)]
#[schemars(rename = "Option", deny_unknown_fields)]
struct OptionFile {
    /// Its id. It must differ from the ids of the item's other options.
    id: IdFile,
    /// The text that people see.
    label: TextFile,
    /// What it means.
    text: Option<TextFile>,
}

/// The value of a level as the name of a member.
#[derive(JsonSchema)]
#[schemars(rename = "LevelName")]
struct LevelNameFile(#[schemars(regex(pattern = "^(0|-?[1-9][0-9]*)$"))] String);
