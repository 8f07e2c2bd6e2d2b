//! What the results of one response are made from. It knows nothing about their parts.

use super::context::Context;
use crate::domain::response::Response;
use crate::domain::scoring::findings::Findings;

/// The results of one response. Each part of them is a method, in the file that it is named after.
#[derive(Clone, Copy)]
pub struct ResponseResults<'a> {
    /// The assessment and the reader's words.
    pub context: Context<'a>,
    /// The response.
    pub response: &'a Response,
    /// Its findings.
    pub findings: &'a Findings,
}
