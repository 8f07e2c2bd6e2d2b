//! Figures of results, each with a sentence and a table that say the same, and which of them are shown where. Knows
//! nothing about geometry, which is in [`crate::figure`].

mod distribution;
mod picture;
mod quadrant;
mod words;

pub use picture::{Figure, FigureKind};

use crate::domain::scoring::Scores;
use crate::domain::scoring::stage::StageState;
use crate::figure::{self, About, ScoreRow, Step, StepState};
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::context::Context;
use crate::results::profile::{Profile, ProfileRow};
use crate::results::response_results::ResponseResults;
use crate::results::tables::Table;

impl Context<'_> {
    /// What a figure needs besides its data.
    fn about(self, kind: FigureKind, sentence: &str) -> About {
        About {
            title: self.words.message(kind.title()).into(),
            description: sentence.into(),
            right_to_left: self.words.right_to_left,
            segments: self.words.segments(),
        }
    }

    /// The table of a figure, with the figure's name.
    fn figure_table(self, kind: FigureKind, columns: &[Key], rows: Vec<Vec<Phrase>>) -> Table {
        self.table(self.message(kind.title()), columns, rows)
    }
}

impl ResponseResults<'_> {
    /// The main figure, which can be saved as a file of its own.
    pub fn chart(&self, previous: Option<&Scores>) -> Figure {
        match (self.track_figure(), &self.findings.outcome) {
            (Some(track), _) => track,
            (None, Some(_)) => self.distribution(),
            (None, None) => self.profile_figure(previous),
        }
    }

    /// All figures of the result, for the report.
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

    /// The figures that the page shows in addition to the profile. There are none if rules decide the outcome.
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
