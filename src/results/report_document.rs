//! The document that reports and summaries are made from: everything in it is already in the reader's words, and in
//! the order in which it is read. Knows nothing about layout, nor how many responses it is about.

use std::rc::Rc;

use crate::i18n::Phrase;
use crate::results::fact::Fact;
use crate::results::figures::Figure;
use crate::results::findings::Finding;
use crate::results::tables::Table;

/// A document of results.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReportDocument {
    /// The assessment's title.
    pub title: Phrase,
    /// The reader's language, as a BCP 47 tag.
    pub language: Rc<str>,
    /// Whether that language runs from right to left.
    pub right_to_left: bool,
    /// What stands between a label and its value on a line, with the spaces that the language has there.
    pub colon: Rc<str>,
    /// The day of the result where the reader is, in words.
    pub date: String,
    /// Who answered, in short: the name, or else the organisation; empty if that is not given or not to be included.
    pub whose: Phrase,
    /// The one sentence that says what the result means.
    pub headline: Phrase,
    /// What is shown directly below it.
    pub lead: Vec<Block>,
    /// Everything else, part by part.
    pub parts: Vec<Part>,
    /// The last lines; may be empty.
    pub closing: Phrase,
}

/// A part under a heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// The heading.
    pub heading: Phrase,
    /// The content below it.
    pub blocks: Vec<Block>,
}

/// A piece of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A smaller heading.
    Heading(Phrase),
    /// A paragraph.
    Paragraph(Phrase),
    /// A list.
    List(Vec<Phrase>),
    /// Short facts; those without a value are left out.
    Facts(Vec<Fact>),
    /// Items in findings.
    Findings(Vec<Finding>),
    /// A figure with its sentence and its table.
    Figure(Box<Figure>),
    /// A table of short cells.
    Table(Table),
    /// A table of short cells, some of them shaded.
    Shaded(ShadedTable),
    /// A table of whole sentences, such as an action plan.
    Plan(Table),
    /// Items with their answers.
    Answers(Vec<Answered>),
}

/// A table of short cells that are shaded beside what they say.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ShadedTable {
    /// The table.
    pub table: Table,
    /// How strongly each cell behind a row's name is shaded, row by row, from 0 for not at all to 4.
    pub shades: Vec<Vec<u8>>,
}

/// An item with its answer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answered {
    /// The statement or question.
    pub prompt: Phrase,
    /// The answer in words.
    pub answer: Phrase,
    /// More facts about it, if there are any.
    pub details: Vec<Fact>,
}
