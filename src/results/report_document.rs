//! The document that reports and summaries are made of: everything in it is in the reader's words already and stands
//! in the order in which it is read. Knows nothing of how it is laid out, nor of how many responses it tells.

use std::rc::Rc;

use crate::i18n::Phrase;
use crate::results::fact::Fact;
use crate::results::figures::Figure;
use crate::results::findings::Finding;
use crate::results::tables::Table;

/// A document of results.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ReportDocument {
    /// What the assessment is called.
    pub title: Phrase,
    /// The reader's language, as a BCP 47 tag.
    pub language: Rc<str>,
    /// Whether that language runs from right to left.
    pub right_to_left: bool,
    /// The reader's day of the result, as `yyyy-mm-dd`.
    pub date: String,
    /// The one sentence that says what the result means.
    pub headline: Phrase,
    /// What stands right beneath it.
    pub lead: Vec<Block>,
    /// Everything else, part by part.
    pub parts: Vec<Part>,
    /// What stands at the end; may be empty.
    pub closing: Phrase,
}

/// A part under a heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// The heading.
    pub heading: Phrase,
    /// What stands beneath it.
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
    /// Items that the result points to.
    Findings(Vec<Finding>),
    /// A picture with its sentence and its table.
    Figure(Box<Figure>),
    /// A table of short cells.
    Table(Table),
    /// A table of whole sentences, such as an action plan.
    Plan(Table),
    /// Items with what was answered.
    Answers(Vec<Answered>),
}

/// An item with what was answered.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answered {
    /// The statement or question.
    pub prompt: Phrase,
    /// What was answered.
    pub answer: Phrase,
    /// What else is to say, as far as it is given.
    pub details: Vec<Fact>,
}
