//! Figures of results, each with a sentence and a table that say the same, and which of them are shown where. Knows
//! nothing about geometry, which is in [`crate::figure`].

mod distribution;
mod picture;
mod quadrant;
mod words;

pub use picture::{Figure, FigureKind};

use crate::domain::scoring::Scores;
use crate::domain::scoring::stage::StageState;
use crate::figure::{self, About, Drawing, Heading, ScoreRow, Statement, Step, StepState, Text};
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::context::Context;
use crate::results::findings::{Basis, Finding};
use crate::results::profile::{Profile, ProfileRow};
use crate::results::response_results::ResponseResults;
use crate::results::tables::Table;

impl Context<'_> {
    /// What a figure needs besides its data.
    pub(super) fn about(self, kind: FigureKind, sentence: &Phrase) -> About {
        About {
            title: self.words.message(kind.title()).into(),
            description: sentence.into(),
            right_to_left: self.words.right_to_left,
            segments: self.words.segments(),
        }
    }

    /// The table of a figure, with the figure's name.
    pub(super) fn figure_table(self, kind: FigureKind, columns: &[Key], rows: Vec<Vec<Phrase>>) -> Table {
        self.table(self.message(kind.title()), columns, rows)
    }
}

impl ResponseResults<'_> {
    /// The main figure as a file of its own: it also says what it is about, whose it is, of which day, and what it means.
    pub fn chart_alone(&self, previous: Option<&Scores>) -> Drawing {
        let context = self.context;
        let day = Phrase::from(context.words.long_day(self.response.moment()));
        let mut facts = vec![context.whose(&self.response.respondent), day];
        facts.retain(|fact| !fact.is_empty());
        let heading = Heading {
            title: (&context.text(&context.instrument.title)).into(),
            facts: facts.iter().map(Into::into).collect(),
            verdict: (&self.sentence()).into(),
        };
        figure::headed(self.chart(previous).drawing, context.words.segments(), &heading)
    }

    /// The main figure.
    pub fn chart(&self, previous: Option<&Scores>) -> Figure {
        match (self.track_figure(), &self.findings.outcome) {
            (Some(track), _) => track,
            (None, Some(_)) => self.reasons_figure(),
            (None, None) => self.profile_figure(previous),
        }
    }

    /// All figures of the result, for the report.
    pub fn figures(&self, previous: Option<&Scores>) -> Vec<Figure> {
        let mut figures = Vec::new();
        if self.starts_empty() {
            return figures;
        }
        figures.extend(self.track_figure());
        if self.findings.outcome.is_none() {
            figures.push(self.profile_figure(previous));
        }
        figures.extend(self.quadrant());
        figures.extend(self.words());
        figures.push(self.distribution());
        figures
    }

    /// The figures that the page shows in addition to the profile. There are none if rules decide the outcome, and none
    /// before anything is rated.
    pub fn page_figures(&self) -> Vec<Figure> {
        let mut figures = Vec::new();
        if self.findings.outcome.is_none() && !self.starts_empty() {
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

    /// What the outcome of rules rests on, or what it needs.
    fn reasons_figure(&self) -> Figure {
        let (context, kind, sentence) = (self.context, FigureKind::Reasons, self.sentence());
        let Basis { heading, answers } = self.basis().unwrap_or_default();
        let (mut statements, mut rows) = (Vec::new(), Vec::new());
        for Finding { prompt, answer_label, answer, .. } in answers {
            let said = match answer_label.is_empty() {
                true => answer.clone(),
                false => context.words.joined(&[&answer_label, &answer], context.words.message(keys::COLON)),
            };
            statements.push(Statement { label: (&prompt).into(), answer: (&said).into() });
            rows.push(vec![prompt, answer]);
        }
        let about = About { title: (&heading).into(), ..context.about(kind, &sentence) };
        let drawing = figure::reasons(about, &statements);
        let table = context.table(heading, &[keys::LABEL_ABOUT, keys::DISTRIBUTION_ANSWER], rows);
        Figure { kind, drawing, sentence, table }
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
            let [label, state_text] = [&stage.title, &stage.state_text].map(Into::into);
            steps.push(Step { label, state, state_text });
            rows.push(vec![stage.title, stage.state_text]);
        }
        let (context, kind, sentence) = (self.context, FigureKind::Track, self.sentence());
        let drawing = figure::track(context.about(kind, &sentence), &steps);
        let table = context.figure_table(kind, &[keys::TABLE_STAGE, keys::TABLE_BAND], rows);
        Some(Figure { kind, drawing, sentence, table })
    }
}

impl From<&Phrase> for Text {
    fn from(phrase: &Phrase) -> Self {
        Self { words: phrase.to_string(), language: phrase.language() }
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
