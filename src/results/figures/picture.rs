//! A picture of results with what it says, and the kinds of pictures there are. It knows nothing about responses.

use crate::figure::Drawing;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::tables::Table;

/// A picture with what it says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    /// What kind of picture it is.
    pub kind: FigureKind,
    /// The picture.
    pub drawing: Drawing,
    /// The picture in a sentence.
    pub sentence: Phrase,
    /// The picture's numbers.
    pub table: Table,
}

/// The kinds of pictures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FigureKind {
    /// The sections' scores on one scale.
    Profile,
    /// The sections' scores as a radar.
    Radar,
    /// Stages that build on each other.
    Track,
    /// Importance by performance.
    Quadrant,
    /// Options as large as they were often picked.
    Words,
    /// How often each level was chosen.
    Distribution,
}

impl FigureKind {
    /// Its name, by which scripts and tests find the picture.
    pub fn name(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Radar => "radar",
            Self::Track => "track",
            Self::Quadrant => "quadrant",
            Self::Words => "words",
            Self::Distribution => "distribution",
        }
    }

    pub(super) fn title(self) -> Key {
        match self {
            Self::Profile => keys::CHART,
            Self::Radar => keys::PICTURE_RADAR,
            Self::Track => keys::TRACK,
            Self::Quadrant => keys::PICTURE_QUADRANT,
            Self::Words => keys::PICTURE_WORDS,
            Self::Distribution => keys::PICTURE_DISTRIBUTION,
        }
    }
}
