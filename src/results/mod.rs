//! The results of responses: sentences, findings, tables, figures, the report and the records behind them, as plain
//! values in the reader's words. Views and file writers only lay these out, without adding anything. Knows nothing
//! about frameworks, pages and file formats.
//!
//! [`Table`], [`Figure`], [`Finding`], [`Fact`] and [`ReportDocument`] can be about any number of responses;
//! [`ResponseResults`] makes them from one, and [`group`] from many.

mod context;
mod fact;
mod figures;
mod findings;
pub mod group;
mod headline;
mod joint;
mod moved;
mod phrases;
mod plan;
mod profile;
mod records;
mod report;
mod report_document;
mod response_results;
mod rounds;
mod stages;
mod sure;
mod tables;
mod working;

#[cfg(test)]
pub mod fixtures;

pub use context::Context;
pub use fact::Fact;
pub use figures::{Figure, FigureKind};
pub use findings::{Basis, Finding, Note, Unanswered, UnansweredSection};
pub use headline::Headline;
pub use plan::{Plan, PlanLine};
pub use profile::{Profile, ProfileRow};
pub use records::{AnsweredItem, AnsweredSection, Records, ScoreRecord, kind_name, state_name};
pub use report::Include;
pub use report_document::{Answered, Block, Part, ReportDocument, ShadedTable};
pub use response_results::ResponseResults;
pub use rounds::{Comparison, EarlierRound};
pub use stages::{Blocker, StageLine, StageTrack};
pub use tables::Table;
pub use working::{WorkedScore, Working};
