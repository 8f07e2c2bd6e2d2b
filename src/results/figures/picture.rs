//! A figure of results with its sentence and its table, and the kinds of figures. It knows nothing about responses.

use crate::figure::Drawing;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::tables::Table;

/// A figure with its sentence and its table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    /// What kind of figure it is.
    pub kind: FigureKind,
    /// The drawing.
    pub drawing: Drawing,
    /// The figure in a sentence.
    pub sentence: Phrase,
    /// The figure's numbers.
    pub table: Table,
}

/// The kinds of figures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FigureKind {
    /// The scores of the sections on one scale.
    Profile,
    /// The scores of the sections as a radar chart.
    Radar,
    /// Stages that build on each other.
    Track,
    /// Importance by performance.
    Quadrant,
    /// Picked options, the larger the more often they were picked.
    Words,
    /// How often each level was chosen.
    Distribution,
    /// What an outcome rests on.
    Reasons,
    /// The answers of a group to one item.
    Dots,
}

impl FigureKind {
    /// Its name, by which scripts and tests find the figure.
    pub fn name(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Radar => "radar",
            Self::Track => "track",
            Self::Quadrant => "quadrant",
            Self::Words => "words",
            Self::Distribution => "distribution",
            Self::Reasons => "reasons",
            Self::Dots => "dots",
        }
    }

    pub(super) fn title(self) -> Key {
        match self {
            Self::Profile => keys::CHART,
            Self::Radar => keys::PICTURE_RADAR,
            Self::Track => keys::TRACK,
            Self::Quadrant => keys::PICTURE_QUADRANT,
            Self::Words => keys::PICTURE_WORDS,
            Self::Distribution | Self::Dots => keys::PICTURE_DISTRIBUTION,
            Self::Reasons => keys::RESULTS_BECAUSE,
        }
    }
}
