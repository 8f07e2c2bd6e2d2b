//! Each picture of the results with its sentence and its table, made of one response. Knows no page and no file.

use crate::domain::exact::Exact;
use crate::domain::instrument::{Item, Kind, Scale};
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::Scores;
use crate::domain::scoring::findings::Findings;
use crate::export::report_document::Table;
use crate::figure::{
    self, About, Bar, Drawing, Point, Quadrants, ScaleBand, ScoreRow, Step, StepState, Word,
};
use crate::i18n::keys::{self, Key};
use crate::ui::context::ViewContext;
use crate::ui::results::{headline, phrases, profile};

/// A picture with what it says.
pub struct Shown {
    pub drawing: Drawing,
    pub says: String,
    pub table: Table,
}

/// What every picture is made of.
pub struct Easel<'a> {
    pub ctx: &'a ViewContext,
    pub response: &'a Response,
    pub report: &'a Findings,
    /// The scores of the round before.
    pub previous: Option<Scores>,
}

impl Easel<'_> {
    fn say(&self, key: Key) -> String {
        self.ctx.message(key).to_string()
    }

    fn about(&self, key: Key, says: &str) -> About {
        About {
            title: self.say(key),
            description: says.to_owned(),
            right_to_left: self.ctx.words.right_to_left,
        }
    }

    fn table(&self, key: Key, columns: &[Key], rows: Vec<Vec<String>>) -> Table {
        Table { caption: self.say(key), columns: columns.iter().map(|key| self.say(*key)).collect(), rows }
    }

    fn rated_sections(&self) -> impl Iterator<Item = usize> {
        (0..self.ctx.instrument.sections.len()).filter(|number| self.ctx.instrument.is_rated(*number))
    }

    fn rows(&self) -> Vec<ScoreRow> {
        let row = |number: usize| {
            let score = &self.report.scores.sections[number];
            ScoreRow {
                label: self.ctx.title(number).to_string(),
                value: score.value,
                value_text: phrases::number(self.ctx, score.value).to_string(),
                interval: score.interval,
                previous: self.previous.as_ref().and_then(|scores| scores.sections[number].value),
            }
        };
        self.rated_sections().map(row).collect()
    }

    fn score_table(&self) -> Table {
        let row = |number: usize| {
            let score = &self.report.scores.sections[number];
            vec![
                self.ctx.title(number).to_string(),
                phrases::number(self.ctx, score.value).to_string(),
                phrases::range(self.ctx, score).to_string(),
                phrases::percent(self.ctx, score.coverage).to_string(),
                phrases::statement(self.ctx, score).to_string(),
            ]
        };
        let columns = [
            keys::TABLE_SECTION,
            keys::TABLE_SCORE,
            keys::TABLE_RANGE,
            keys::TABLE_COVERAGE,
            keys::TABLE_BAND,
        ];
        self.table(keys::CHART, &columns, self.rated_sections().map(row).collect())
    }

    pub fn profile(&self) -> Shown {
        let bands = self.ctx.instrument.scoring.bands.iter().enumerate();
        let band = |(number, band): (usize, &crate::domain::instrument::Band)| ScaleBand {
            name: phrases::band(self.ctx, number).to_string(),
            from: band.from.exact(),
        };
        let bands: Vec<_> = bands.map(band).collect();
        let says = profile::says(self.ctx, &self.report.scores).to_string();
        let drawing = figure::profile(self.about(keys::CHART, &says), &self.rows(), &bands);
        Shown { drawing, says, table: self.score_table() }
    }

    pub fn radar(&self) -> Option<Shown> {
        let says = profile::says(self.ctx, &self.report.scores).to_string();
        let drawing = figure::radar(self.about(keys::PICTURE_RADAR, &says), &self.rows())?;
        Some(Shown { drawing, says, table: self.score_table() })
    }

    pub fn track(&self) -> Shown {
        let (says, _) = headline::said(self.ctx, self.response, self.report);
        let stages = self.report.stages.as_ref();
        let stage = |number: usize| {
            let met = stages.is_some_and(|stages| stages.stages[number].met);
            let current = stages.is_some_and(|stages| stages.current == Some(number));
            let (state, key) = match (met, current) {
                (true, _) => (StepState::Met, keys::STAGE_MET),
                (false, true) => (StepState::Current, keys::STAGE_CURRENT),
                (false, false) => (StepState::Blocked, keys::STAGE_BLOCKED),
            };
            Step { label: self.ctx.title(number).to_string(), state_text: self.say(key), state }
        };
        let steps: Vec<_> = (0..self.ctx.instrument.sections.len()).map(stage).collect();
        let rows = steps.iter().map(|step| vec![step.label.clone(), step.state_text.clone()]).collect();
        let table = self.table(keys::TRACK, &[keys::TABLE_STAGE, keys::TABLE_BAND], rows);
        let says = says.to_string();
        Shown { drawing: figure::track(self.about(keys::TRACK, &says), &steps), says, table }
    }

    /// Importance by performance: the items where both are given, if any.
    pub fn quadrant(&self) -> Option<Shown> {
        let (mut points, mut rows, mut urgent) = (Vec::new(), Vec::new(), Vec::new());
        let half = Exact::whole(50);
        for item in &self.ctx.instrument.items {
            let Some((across, up, importance)) = self.both(item) else { continue };
            let number = self.ctx.whole(points.len() + 1).to_string();
            let prompt = self.ctx.text_of(&item.prompt).to_string();
            if across >= half && up < half {
                urgent.push(number.clone());
            }
            let answer = phrases::answer(self.ctx, self.response, item).unwrap_or_default().to_string();
            rows.push(vec![format!("{number}. {prompt}"), importance, answer]);
            points.push(Point { number, across, up });
        }
        if points.is_empty() {
            return None;
        }
        let says = match urgent.is_empty() {
            true => self.say(keys::QUADRANT_NONE),
            false => self.ctx.format(keys::QUADRANT_SAYS, [self.ctx.words.list(&urgent).into()]).to_string(),
        };
        let names = Quadrants {
            across: self.say(keys::QUADRANT_ACROSS),
            up: self.say(keys::QUADRANT_UP),
            top_start: self.say(keys::QUADRANT_TOP_START),
            top_end: self.say(keys::QUADRANT_TOP_END),
            bottom_start: self.say(keys::QUADRANT_BOTTOM_START),
            bottom_end: self.say(keys::QUADRANT_BOTTOM_END),
        };
        let about = self.about(keys::PICTURE_QUADRANT, &says);
        let columns = [keys::LABEL_ABOUT, keys::LABEL_IMPORTANCE, keys::QUADRANT_UP];
        let table = self.table(keys::PICTURE_QUADRANT, &columns, rows);
        Some(Shown { drawing: figure::quadrant(about, &points, &names), says, table })
    }

    /// How important an item is and how well it goes, both in points of 100, and the importance in words.
    fn both(&self, item: &Item) -> Option<(Exact, Exact, String)> {
        let (rating, answer) = (item.rating()?, self.response.answers.get(&item.id)?);
        let AnswerValue::Rated(level) = answer.value else { return None };
        let scale: &Scale = rating.importance.as_ref()?;
        let (value, range) = (answer.importance?, scale.range());
        let height = i64::from(value) - i64::from(*range.start());
        let across = Exact::ratio(100 * height, i64::from(*range.end()) - i64::from(*range.start()))?;
        Some((across, rating.points(level), self.ctx.text_of(&scale.level(value)?.label).to_string()))
    }

    /// The options of the first item to pick from, sized by how often they were picked.
    pub fn words(&self) -> Option<Shown> {
        let pick = |item: &'_ Item| match &item.kind {
            Kind::Pick(pick) if pick.max_picks.is_some() => Some(pick.options.clone()),
            _ => None,
        };
        let (item, options) = self.ctx.instrument.items.iter().find_map(|item| Some((item, pick(item)?)))?;
        let picks = match self.response.value_of(&item.id) {
            AnswerValue::Picked(picks) => &**picks,
            _ => &[],
        };
        let mut words = Vec::new();
        for option in &options {
            let count = u32::from(picks.contains(&option.id));
            let told = self.ctx.whole(count as usize).to_string();
            words.push(Word { label: self.ctx.text_of(&option.label).to_string(), count, count_text: told });
        }
        let says = match phrases::answer(self.ctx, self.response, item).filter(|_| !picks.is_empty()) {
            Some(picked) => self.ctx.format(keys::WORDS_SAYS, [picked]).to_string(),
            None => self.say(keys::WORDS_NONE),
        };
        let rows = words.iter().map(|word| vec![word.label.clone(), word.count_text.clone()]).collect();
        let about = self.about(keys::PICTURE_WORDS, &says);
        let table = self.table(keys::PICTURE_WORDS, &[keys::LABEL_ABOUT, keys::WORDS_COUNT], rows);
        Some(Shown { drawing: figure::words(about, &words), says, table })
    }

    /// How many answers there are of each level, and of each kind of gap.
    pub fn distribution(&self) -> Shown {
        let mut bars: Vec<Bar> = Vec::new();
        let mut add = |label: String, gap: bool, count: u32| {
            match bars.iter_mut().find(|bar| bar.label == label) {
                Some(bar) => bar.count += count,
                None => bars.push(Bar { label, count, count_text: String::new(), gap }),
            };
        };
        let rated = || self.ctx.instrument.items.iter().filter_map(|item| Some((item, item.rating()?)));
        for (_, rating) in rated() {
            for level in &rating.scale.levels {
                add(self.ctx.text_of(&level.label).to_string(), false, 0);
            }
        }
        for key in [keys::DONT_KNOW, keys::NOT_APPLICABLE, keys::NOT_ANSWERED] {
            add(self.say(key), true, 0);
        }
        for (item, rating) in rated() {
            let (label, gap) = match self.response.value_of(&item.id) {
                AnswerValue::Rated(level) => match rating.scale.level(*level) {
                    Some(level) => (self.ctx.text_of(&level.label).to_string(), false),
                    None => continue,
                },
                AnswerValue::DontKnow => (self.say(keys::DONT_KNOW), true),
                AnswerValue::NotApplicable => (self.say(keys::NOT_APPLICABLE), true),
                _ => (self.say(keys::NOT_ANSWERED), true),
            };
            add(label, gap, 1);
        }
        for bar in &mut bars {
            bar.count_text = self.ctx.whole(bar.count as usize).to_string();
        }
        let total: u32 = bars.iter().map(|bar| bar.count).sum();
        let most = bars.iter().filter(|bar| !bar.gap).max_by_key(|bar| bar.count).filter(|bar| bar.count > 0);
        let says = match most {
            Some(bar) => {
                let total = self.ctx.whole(total as usize);
                let values = [bar.label.clone().into(), bar.count_text.clone().into(), total];
                self.ctx.format(keys::DISTRIBUTION_SAYS, values).to_string()
            }
            None => self.say(keys::CHART_SAYS_NONE),
        };
        let rows = bars.iter().map(|bar| vec![bar.label.clone(), bar.count_text.clone()]).collect();
        let about = self.about(keys::PICTURE_DISTRIBUTION, &says);
        let columns = [keys::DISTRIBUTION_ANSWER, keys::DISTRIBUTION_COUNT];
        let table = self.table(keys::PICTURE_DISTRIBUTION, &columns, rows);
        Shown { drawing: figure::distribution(about, &bars), says, table }
    }
}
