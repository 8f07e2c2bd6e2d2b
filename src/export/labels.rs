//! The words that exports put around what a sheet says: headings and names of columns, in the
//! reader's language. Knows no message keys; whoever makes an export fills it.

/// Headings and names of columns.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Labels {
    /// The day of the result.
    pub date: String,
    /// The assessment's edition.
    pub edition: String,
    /// A person's name.
    pub name: String,
    /// The organisation they speak for.
    pub organisation: String,
    /// Their role there.
    pub role: String,
    /// The heading over the sections' scores.
    pub scores: String,
    /// The column of sections.
    pub section: String,
    /// The row of the whole.
    pub overall: String,
    /// The column of scores.
    pub score: String,
    /// The column of what the gaps allow.
    pub range: String,
    /// The column of rated shares.
    pub coverage: String,
    /// The column of bands.
    pub band: String,
    /// The sentence that says that too little is rated to rely on a score.
    pub provisional: String,
    /// The heading over the pictures.
    pub pictures: String,
    /// The heading over the weakest items.
    pub priorities: String,
    /// The heading over the strongest items.
    pub strengths: String,
    /// The heading over what nobody knew.
    pub find_out: String,
    /// The heading over items without an answer.
    pub unanswered: String,
    /// The heading over the plan.
    pub plan: String,
    /// The plan's column of what a line is about.
    pub about: String,
    /// The plan's column of actions.
    pub action: String,
    /// The plan's column of who does it.
    pub owner: String,
    /// The plan's column of dates.
    pub due: String,
    /// The plan's column of how one will know.
    pub measure: String,
    /// The heading over all answers.
    pub answers: String,
    /// What stands before an item's importance.
    pub importance: String,
    /// What stands before a note.
    pub note: String,
    /// The heading over all notes.
    pub notes: String,
    /// The heading over how it was worked out.
    pub method: String,
    /// The heading over the sources.
    pub sources: String,
}
