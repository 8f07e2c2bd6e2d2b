//! Writes result files: puts a response and its scores into the types of the file. Knows nothing about
//! reading.

use super::file::scores::*;
use super::file::values::{Count, Entries, Moment, Points};
use super::file::*;
use super::limits::{FORMAT, MAX_BYTES};
use crate::domain::instrument::Instrument;
use crate::domain::plan::{Action, Plan};
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::response::previous::{Previous, PreviousAction};
use crate::domain::response::{Respondent, Response};
use crate::domain::scoring::outcome::Outcome;
use crate::domain::scoring::stage::{Stage, Stages};
use crate::domain::scoring::{BandStatement, Score, Scores};
use crate::domain::time::Timestamp;
use crate::wire::json::{Layout, to_text};

/// A response with its scores as a file, indented for people to read, unless that would make it too long to be read.
pub fn write(instrument: &Instrument, response: &Response) -> String {
    let file = write_as(instrument, response, Layout::Pretty);
    if file.len() > MAX_BYTES { write_compact(instrument, response) } else { file }
}

/// The same without white space, for scripts and for storage, where a shorter text takes less time.
pub fn write_compact(instrument: &Instrument, response: &Response) -> String {
    write_as(instrument, response, Layout::Compact)
}

fn write_as(instrument: &Instrument, response: &Response, layout: Layout) -> String {
    let scores = Scores::of(instrument, response);
    let answers = response.answers.iter().filter(|(_, answer)| !answer.is_empty());
    let changed = response.answers.iter().map(|(item, answer)| (&**item, Moment(answer.changed())));
    let moments = moments(response);
    let Respondent { name, organisation, role } = &response.respondent;
    let file = ResultFile {
        format: FORMAT,
        version: 1,
        response: &response.id,
        instrument: InstrumentRef {
            id: &instrument.id,
            edition: instrument.edition.to_string(),
            title: instrument.title.get(std::slice::from_ref(&response.language)),
            fingerprint: &instrument.fingerprint,
        },
        language: &response.language,
        started: Moment(response.started),
        updated: Moment(response.updated),
        completed: response.completed.map(Moment),
        begun: response.begun,
        respondent: RespondentFile { name, organisation, role },
        answers: Entries(answers.map(|(item, answer)| (&**item, answer_file(answer))).collect()),
        changed: Entries(changed.collect()),
        moments: Entries(moments.iter().map(|(place, moment)| (&**place, Count(*moment))).collect()),
        plan: plan_file(&response.plan),
        removed: Entries(
            response.plan.removed().iter().map(|entry| (&*entry.id, Count(entry.removed))).collect(),
        ),
        previous: response.previous.as_ref().map(previous_file),
        scores: scores_file(instrument, response, &scores),
        // They are written by `session.rs` and `rounds.rs`.
        #[cfg(feature = "schema")]
        session: Entries(Vec::new()),
        #[cfg(feature = "schema")]
        rounds: Vec::new(),
    };
    to_text(&file, layout)
}

fn answer_file(answer: &Answer) -> AnswerFile<'_> {
    let mut file = AnswerFile { importance: answer.importance, note: &answer.note, ..AnswerFile::default() };
    match &answer.value {
        AnswerValue::Unanswered => {}
        AnswerValue::Rated(value) | AnswerValue::Number(value) => file.value = Some(*value),
        AnswerValue::NotApplicable => file.state = Some(StateFile::NotApplicable),
        AnswerValue::DontKnow => file.state = Some(StateFile::DontKnow),
        AnswerValue::Picked(picks) => file.picks = picks.iter().map(|id| &**id).collect(),
        AnswerValue::Wrote(text) => file.text = text,
    }
    file
}

/// The times that a reader would not assume anyway.
fn moments(response: &Response) -> Vec<(String, Timestamp)> {
    let mut moments = Vec::new();
    response.clone().each_moment(&mut |place, usual, moment| {
        if moment != usual {
            moments.push((place.concat(), moment));
        }
        moment
    });
    moments
}

fn plan_file(plan: &Plan) -> Vec<ActionFile<'_>> {
    let mut before = 0;
    let mut files = Vec::new();
    for entry in plan.iter() {
        let usual = Plan::usual_place(before);
        before = entry.place;
        let Action { item, action, owner, due, measure } = &entry.content;
        let place = (entry.place != usual).then_some(entry.place);
        files.push(ActionFile { item, action, owner, due, measure, id: &entry.id, place });
    }
    files
}

fn planned_file(planned: &PreviousAction) -> PlannedFile<'_> {
    let PreviousAction { action: Action { item, action, owner, due, measure }, status: became, .. } = planned;
    PlannedFile { item, action, owner, due, measure, became: became.name() }
}

fn previous_file(previous: &Previous) -> PreviousFile<'_> {
    PreviousFile {
        response: &previous.response,
        completed: Moment(previous.completed),
        plan: previous.plan.iter().map(planned_file).collect(),
    }
}

fn scores_file<'a>(instrument: &'a Instrument, response: &Response, scores: &Scores) -> ScoresFile<'a> {
    let ids = instrument.sections.iter().map(|section| &*section.id);
    let score = |score| score_file(instrument, score);
    ScoresFile {
        overall: scores.overall.as_ref().map(score),
        sections: Entries(ids.zip(scores.sections.iter().map(score)).collect()),
        stages: Stages::if_staged(instrument, response, scores)
            .map(|stages| stages_file(instrument, &stages)),
        outcome: Outcome::if_ruled(instrument, response, scores)
            .map(|found| outcome_file(instrument, &found)),
    }
}

fn score_file<'a>(instrument: &'a Instrument, score: &Score) -> ScoreFile<'a> {
    let band = |number: usize| &*instrument.scoring.bands[number].id;
    let (low, high) = score.interval.unzip();
    ScoreFile {
        score: score.value.map(Points),
        low: low.map(Points),
        high: high.map(Points),
        coverage: score.coverage.map(Points),
        bands: match score.statement {
            BandStatement::NothingApplies | BandStatement::NotEnough => vec![],
            BandStatement::In(number) => vec![band(number)],
            BandStatement::Between(low, high) => vec![band(low), band(high)],
        },
        provisional: score.provisional(),
    }
}

fn stages_file<'a>(instrument: &'a Instrument, stages: &Stages) -> StagesFile<'a> {
    let section = |number: usize| &*instrument.sections[number].id;
    let stage = |stage: &Stage| StageFile {
        met: stage.met,
        blockers: stage.blockers.iter().map(|blocker| &*instrument.items[blocker.item].id).collect(),
    };
    let entries = stages.stages.iter().enumerate();
    StagesFile {
        current: stages.current.map(section),
        stages: Entries(entries.map(|(number, it)| (section(number), stage(it))).collect()),
    }
}

fn outcome_file<'a>(instrument: &'a Instrument, found: &Outcome) -> OutcomeFile<'a> {
    let rule = found.rule.zip(instrument.scoring.kind.rules());
    OutcomeFile {
        outcome: rule.map(|(number, rules)| &*rules[number].id),
        because: found.because.iter().map(|item| &*instrument.items[*item].id).collect(),
    }
}
