//! What a run of the program came to, as its exit code.

use std::process::ExitCode;

/// The worst that happened, the worst last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Outcome {
    /// Nothing is wrong.
    #[default]
    Good,
    /// Something is wrong with a file.
    Problem,
    /// A file could not be read, or the output not be written.
    Unread,
    /// The arguments make no sense.
    Usage,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        // 64 as in sysexits.h.
        Self::from(match outcome {
            Outcome::Good => 0,
            Outcome::Problem => 1,
            Outcome::Unread => 2,
            Outcome::Usage => 64,
        })
    }
}
