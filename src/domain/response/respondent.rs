//! Who answered. Knows nothing about the answers.

/// The role in which a group responds together.
pub const JOINT: &str = "joint";

/// Who answered. Every field may be empty.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Respondent {
    /// The person's name.
    pub name: String,
    /// The organisation they answer for.
    pub organisation: String,
    /// Their role there.
    pub role: String,
}

/// A field of [`Respondent`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RespondentField {
    /// The person's name.
    Name,
    /// The organisation they answer for.
    Organisation,
    /// Their role there.
    Role,
}

impl RespondentField {
    /// The fields' names in files, in their order.
    pub const NAMES: [&'static str; 3] = ["name", "organisation", "role"];
}

impl Respondent {
    /// The name or, without one, the organisation; empty if neither is given.
    pub fn who(&self) -> &str {
        let [name, organisation] = [&self.name, &self.organisation].map(|text| text.trim());
        if name.is_empty() { organisation } else { name }
    }

    /// The fields' texts, in their order.
    pub fn texts(&self) -> [&String; 3] {
        [&self.name, &self.organisation, &self.role]
    }

    /// The same, to be changed.
    pub fn texts_mut(&mut self) -> [&mut String; 3] {
        [&mut self.name, &mut self.organisation, &mut self.role]
    }
}
