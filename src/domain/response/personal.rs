//! What in a response is personal. Knows no response.

/// What a response may have beside its answers, and each person decides for themselves whether it goes along.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Personal {
    /// Who answered, and who is responsible for actions.
    pub names: bool,
    /// Notes, and answers in the person's own words.
    pub notes: bool,
    /// The action plan, and that of the previous round.
    pub plan: bool,
}
