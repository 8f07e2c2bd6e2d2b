//! The document that every export is made of, and the words around it. Everything in it is in the
//! reader's language already and is written as it stands; nothing here knows how a file is laid out.

use crate::domain::exact::Tenths;
use crate::domain::response::Respondent;
use crate::wire::result::named_by;

/// All that an export can say of a response. What is empty is left out of the files.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sheet {
    /// What the assessment is called.
    pub title: String,
    /// The assessment's id, for names of files and for other programs.
    pub assessment: String,
    /// The assessment's edition, as `1.0.0`.
    pub edition: String,
    /// The reader's language, as a BCP 47 tag.
    pub language: String,
    /// Whether that language runs from right to left.
    pub right_to_left: bool,
    /// The day the sheet tells of, as `yyyy-mm-dd`.
    pub date: String,
    /// Who answered. Every field may be empty.
    pub respondent: Respondent,
    /// The one sentence that says what the result means.
    pub headline: String,
    /// The sentences right beneath it.
    pub support: Vec<String>,
    /// The score of the whole, where the assessment has one.
    pub overall: Option<SheetScore>,
    /// The sections in order, with every item.
    pub sections: Vec<SheetSection>,
    /// The strongest items, best first.
    pub strengths: Vec<Finding>,
    /// What to do first, with advice.
    pub priorities: Vec<Finding>,
    /// What was answered with "don't know", with what to look for as advice.
    pub find_out: Vec<Finding>,
    /// The prompts of the items without an answer.
    pub unanswered: Vec<String>,
    /// What the partnership means to do.
    pub plan: Vec<PlanLine>,
    /// The pictures of the result.
    pub pictures: Vec<Picture>,
    /// How the result was worked out: a paragraph each.
    pub method: Vec<String>,
    /// Where the assessment's content comes from.
    pub sources: Vec<String>,
    /// What becomes of the answers.
    pub privacy: String,
}

impl Sheet {
    /// The name of a file made of this sheet: `<assessment>-<date>.<extension>`.
    pub fn file_name(&self, extension: &str) -> String {
        named_by(&self.assessment, &self.date, extension)
    }

    /// Whether too little is rated to rely on some score.
    pub fn provisional(&self) -> bool {
        let sections = self.sections.iter().filter_map(|section| section.score.as_ref());
        sections.chain(&self.overall).any(|score| score.provisional)
    }
}

/// A score, as numbers for programs and in words for people.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SheetScore {
    /// In points of 100; `None` where nothing is rated.
    pub score: Option<Tenths>,
    /// The lowest that the gaps allow, in points of 100.
    pub low: Option<Tenths>,
    /// The highest that the gaps allow, in points of 100.
    pub high: Option<Tenths>,
    /// The rated share of what applies, in percent.
    pub coverage: Option<Tenths>,
    /// The band, as far as the answers allow to say.
    pub band: String,
    /// The same, with whether it is provisional.
    pub words: String,
    /// Too little is rated to rely on it.
    pub provisional: bool,
    /// The numbers as the reader's language writes them.
    pub says: ScoreSays,
}

/// A score's numbers as people read them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ScoreSays {
    /// "62.5".
    pub score: String,
    /// "50 to 75"; empty where the score can't move.
    pub range: String,
    /// "80%".
    pub coverage: String,
}

/// A section with its items.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SheetSection {
    /// Its id, for other programs.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its score, where it has rated items.
    pub score: Option<SheetScore>,
    /// What else is to say of it: whether a stage is met and what stands in its way.
    pub remarks: Vec<String>,
    /// Its items in order.
    pub items: Vec<SheetItem>,
}

/// An item and what was answered.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SheetItem {
    /// Its id, for other programs.
    pub id: String,
    /// The statement or question.
    pub prompt: String,
    /// `rating`, `pick`, `text` or `number`.
    pub kind: &'static str,
    /// The level's label, the picks in a row, the text, the number or the state in words.
    pub answer: String,
    /// The level's value, or the number.
    pub value: Option<i32>,
    /// A rating's points of 100.
    pub points: Option<Tenths>,
    /// How important it is to the person.
    pub importance: String,
    /// The person's note.
    pub note: String,
    /// What to do next.
    pub advice: Vec<String>,
}

/// An item that the result points to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Finding {
    /// The statement.
    pub prompt: String,
    /// What was answered.
    pub answer: String,
    /// What to do next, or what to look for.
    pub advice: Vec<String>,
}

/// A line of the action plan.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PlanLine {
    /// Stays the same from export to export, and is another for every line of a plan.
    pub id: String,
    /// What it is about: a prompt or a section.
    pub about: String,
    /// What will be done.
    pub action: String,
    /// By whom.
    pub owner: String,
    /// Until when: `yyyy-mm-dd`, or as the person wrote it.
    pub due: String,
    /// How one will know that it worked.
    pub measure: String,
}

/// A picture with what it says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Picture {
    /// The picture itself. It is put into a page as it is: only an export of ours may make it.
    pub svg: String,
    /// The picture in a sentence.
    pub says: String,
    /// The picture's numbers.
    pub table: Table,
}

/// A table; the first column names the rows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The columns' names.
    pub columns: Vec<String>,
    /// The rows, each with a cell a column.
    pub rows: Vec<Vec<String>>,
}

#[cfg(test)]
mod tests;
