//! The results of a comparison of many responses: who takes part, what to talk about first, sections, items, people side by
//! side, parts side by side, rounds, the report and the records behind them. As for one response, all are plain values in the
//! reader's words. Nothing here can name anybody in an anonymous comparison: that holds no names.

mod agenda;
mod beside;
mod dots;
mod group_results;
mod headline;
mod heat_map;
mod item;
mod levels;
mod outcomes;
mod people;
mod picks;
mod piece;
mod quadrant;
mod records;
mod remarks;
mod report;
mod rounds;
mod scores;
mod set_aside;
mod split;
mod stages;
mod table_in_words;
mod verdict;

#[cfg(test)]
pub mod anonymity;
#[cfg(test)]
pub mod fixtures;

pub use agenda::{Agenda, Topics};
pub use beside::Beside;
pub use group_results::GroupResults;
pub use headline::GroupHeadline;
pub use heat_map::{HeatCell, HeatColumn, HeatMap, HeatRow};
pub use item::{GroupItem, GroupSection};
pub use people::{BegunPeople, People};
pub use piece::Piece;
pub use records::{GroupRecords, ItemRecord};
pub use remarks::Remark;
pub use rounds::GroupRounds;
pub use scores::GroupScores;
pub use set_aside::FilesSetAside;
pub use split::Split;
pub use table_in_words::TableInWords;
