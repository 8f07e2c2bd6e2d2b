//! Who answered. Knows nothing of the answers.

/// Who answered. Every field may be empty.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Respondent {
    /// A person's name.
    pub name: String,
    /// The organisation they speak for.
    pub organisation: String,
    /// Their role there.
    pub role: String,
}

/// One thing that is said of who answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RespondentField {
    /// A person's name.
    Name,
    /// The organisation they speak for.
    Organisation,
    /// Their role there.
    Role,
}

impl RespondentField {
    /// The fields' names in files, in their order.
    pub const NAMES: [&'static str; 3] = ["name", "organisation", "role"];
}

impl Respondent {
    /// What is said, in the fields' order.
    pub fn texts(&self) -> [&String; 3] {
        [&self.name, &self.organisation, &self.role]
    }

    /// The same to be changed.
    pub fn texts_mut(&mut self) -> [&mut String; 3] {
        [&mut self.name, &mut self.organisation, &mut self.role]
    }
}
