//! Pictures of results, each with a sentence and a table that say the same, and which of them stand where. Knows no
//! geometry: that is [`crate::figure`]'s.

mod distribution;
mod quadrant;
mod words;

use super::{Context, Profile, ProfileRow, ResponseResults, Table};
use crate::domain::scoring::Scores;
use crate::domain::scoring::stage::StageState;
use crate::figure::{self, About, Drawing, ScoreRow, Step, StepState};
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};

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

    fn title(self) -> Key {
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

impl Context<'_> {
    /// What a picture is told beside its data.
    fn about(self, kind: FigureKind, sentence: &str) -> About {
        About {
            title: self.words.message(kind.title()).into(),
            description: sentence.into(),
            right_to_left: self.words.right_to_left,
        }
    }

    /// The table of a picture, named as the picture is.
    fn figure_table(self, kind: FigureKind, columns: &[Key], rows: Vec<Vec<Phrase>>) -> Table {
        self.table(self.message(kind.title()), columns, rows)
    }
}

impl ResponseResults<'_> {
    /// The picture that stands for the result in a file of its own.
    pub fn chart(&self, previous: Option<&Scores>) -> Figure {
        match (self.track_figure(), &self.findings.outcome) {
            (Some(track), _) => track,
            (None, Some(_)) => self.distribution(),
            (None, None) => self.profile_figure(previous),
        }
    }

    /// Every picture of the result, for the report.
    pub fn figures(&self, previous: Option<&Scores>) -> Vec<Figure> {
        let mut figures = Vec::new();
        figures.extend(self.track_figure());
        if self.findings.outcome.is_none() {
            figures.push(self.profile_figure(previous));
        }
        figures.extend(self.quadrant());
        figures.extend(self.words());
        figures.push(self.distribution());
        figures
    }

    /// The pictures that the page shows beside the profile: none where rules count nothing.
    pub fn page_figures(&self) -> Vec<Figure> {
        let mut figures = Vec::new();
        if self.findings.outcome.is_none() {
            figures.extend(self.words());
            figures.extend(self.quadrant());
            figures.extend(self.radar());
            figures.push(self.distribution());
        }
        figures
    }

    fn profile_figure(&self, previous: Option<&Scores>) -> Figure {
        let Profile { sentence, rows, bands } = self.profile(previous);
        let drawing =
            figure::profile(self.context.about(FigureKind::Profile, &sentence), &scores(rows), &bands);
        Figure { kind: FigureKind::Profile, drawing, sentence, table: self.score_table() }
    }

    fn radar(&self) -> Option<Figure> {
        let Profile { sentence, rows, .. } = self.profile(None);
        let drawing = figure::radar(self.context.about(FigureKind::Radar, &sentence), &scores(rows))?;
        Some(Figure { kind: FigureKind::Radar, drawing, sentence, table: self.score_table() })
    }

    fn track_figure(&self) -> Option<Figure> {
        let mut steps = Vec::new();
        let mut rows = Vec::new();
        for stage in self.stages()?.stages {
            let state = match stage.state {
                StageState::Met => StepState::Met,
                StageState::Current => StepState::Current,
                StageState::Blocked => StepState::Blocked,
            };
            let [label, state_text] = [&stage.title, &stage.state_text].map(|phrase| phrase.to_string());
            steps.push(Step { label, state, state_text });
            rows.push(vec![stage.title, stage.state_text]);
        }
        let (context, kind, sentence) = (self.context, FigureKind::Track, self.sentence());
        let drawing = figure::track(context.about(kind, &sentence), &steps);
        let table = context.figure_table(kind, &[keys::TABLE_STAGE, keys::TABLE_BAND], rows);
        Some(Figure { kind, drawing, sentence, table })
    }
}

fn scores(rows: Vec<ProfileRow>) -> Vec<ScoreRow> {
    let mut scores = Vec::new();
    for row in rows {
        scores.push(row.score);
    }
    scores
}

#[cfg(test)]
mod tests;
