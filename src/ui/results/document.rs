//! The document that exports are made of, filled from the response in the reader's words. Knows no
//! format.

use yew::AttrValue;

use super::{headline, phrases, working};
use crate::domain::instrument::{Item, Kind};
use crate::domain::plan::name;
use crate::domain::response::Session;
use crate::domain::response::answer::Response;
use crate::domain::scoring::Score;
use crate::domain::scoring::findings::Report;
use crate::export::labels::Labels;
use crate::export::report_document::{
    Finding, PlanLine, ScoreSays, Sheet, SheetItem, SheetScore, SheetSection,
};
use crate::i18n::keys;
use crate::ui::context::Desk;

/// Everything that exports say of a response, but its pictures.
pub fn sheet(desk: &Desk, session: &Session, report: &Report) -> Sheet {
    let instrument = &desk.instrument;
    let (headline, support) = headline::said(desk, session, report);
    let finding = |number: &usize| finding(desk, session, &instrument.items[*number]);
    let findings = |numbers: &[usize]| numbers.iter().map(finding).collect::<Vec<_>>();
    Sheet {
        title: text(desk.text(&instrument.title)),
        assessment: instrument.id.to_string(),
        edition: instrument.edition.to_string(),
        language: desk.words.language.to_string(),
        right_to_left: desk.words.right_to_left,
        date: session.updated.day().to_string(),
        respondent: session.respondent.clone(),
        headline: text(headline),
        support: support.into_iter().map(text).collect(),
        // A verdict by rules shows no number.
        overall: report.scores.overall.as_ref().map(|overall| score(desk, overall)),
        sections: (0..instrument.sections.len())
            .map(|number| section(desk, session, report, number))
            .collect(),
        strengths: findings(&report.strengths),
        priorities: findings(&report.priorities),
        find_out: findings(&report.find_out)
            .into_iter()
            .zip(&report.find_out)
            .map(|(finding, number)| Finding {
                advice: texts(desk, &instrument.items[*number].look_for),
                ..finding
            })
            .collect(),
        unanswered: report
            .unanswered
            .iter()
            .map(|item| text(desk.text(&instrument.items[*item].prompt)))
            .collect(),
        plan: plan(desk, session),
        pictures: Vec::new(),
        method: working::method(desk),
        sources: instrument.sources.iter().map(|source| source_line(desk, source)).collect(),
        privacy: text(desk.say(keys::REPORT_PRIVACY)),
    }
}

fn text(words: AttrValue) -> String {
    words.to_string()
}

fn texts(desk: &Desk, texts: &[crate::domain::text::Text]) -> Vec<String> {
    texts.iter().map(|it| text(desk.text(it))).collect()
}

fn source_line(desk: &Desk, source: &crate::domain::instrument::Source) -> String {
    let values = [&source.title, &source.publisher, &source.year].map(|it| desk.text(it));
    let mut line = text(desk.fill(keys::SOURCE, values));
    if let Some(note) = &source.note {
        line.push(' ');
        line.push_str(&desk.text(note));
    }
    line
}

fn score(desk: &Desk, score: &Score) -> SheetScore {
    let (low, high) = score.interval.unzip();
    let open = score.interval.is_some_and(|(low, high)| low != high);
    SheetScore {
        score: score.value.map(|it| it.tenths()),
        low: low.map(|it| it.tenths()),
        high: high.map(|it| it.tenths()),
        coverage: score.coverage.map(|it| it.tenths()),
        band: text(phrases::statement(desk, score)),
        words: text(phrases::judgement(desk, score)),
        provisional: score.provisional(),
        says: ScoreSays {
            score: text(phrases::number(desk, score.value)),
            range: if open { text(phrases::range(desk, score)) } else { String::new() },
            coverage: text(phrases::percent(desk, score.coverage)),
        },
    }
}

fn section(desk: &Desk, session: &Session, report: &Report, number: usize) -> SheetSection {
    let section = &desk.instrument.sections[number];
    let shown = desk.instrument.is_rated(number) && report.outcome.is_none();
    SheetSection {
        id: section.id.to_string(),
        title: text(desk.title(number)),
        score: shown.then(|| score(desk, &report.scores.sections[number])),
        remarks: report
            .stages
            .as_ref()
            .map(|stages| remarks(desk, session, stages, number))
            .unwrap_or_default(),
        items: desk.instrument.items_of(section).map(|(_, it)| item(desk, session, it)).collect(),
    }
}

fn remarks(
    desk: &Desk,
    session: &Session,
    stages: &crate::domain::scoring::stage::Stages,
    number: usize,
) -> Vec<String> {
    let stage = &stages.stages[number];
    let state = match (stage.met, stages.current == Some(number)) {
        (true, _) => keys::STAGE_MET,
        (false, true) => keys::STAGE_CURRENT,
        (false, false) => keys::STAGE_BLOCKED,
    };
    let blockers = stage.blockers.iter().map(|blocker| {
        let item = &desk.instrument.items[blocker.item];
        format!("{} ({})", desk.text(&item.prompt), answer(desk, session, item))
    });
    [text(desk.say(state))].into_iter().chain(blockers).collect()
}

fn answer(desk: &Desk, session: &Session, item: &Item) -> String {
    text(phrases::answer(desk, session, item).unwrap_or_else(|| desk.say(keys::NOT_ANSWERED)))
}

fn item(desk: &Desk, session: &Session, item: &Item) -> SheetItem {
    let response = session.response_to(&item.id);
    let answered = session.answers.get(&item.id);
    let (kind, points, importance) = match &item.kind {
        Kind::Rating(rating) => {
            let points = match response {
                Response::Rated(level) => Some(rating.points(*level).tenths()),
                _ => None,
            };
            let level = rating.importance.as_ref().zip(answered.and_then(|it| it.importance));
            let importance = level.and_then(|(scale, value)| Some(desk.text(&scale.level(value)?.label)));
            ("rating", points, importance)
        }
        Kind::Pick(_) => ("pick", None, None),
        Kind::Text => ("text", None, None),
        Kind::Number(_) => ("number", None, None),
    };
    SheetItem {
        id: item.id.to_string(),
        prompt: text(desk.text(&item.prompt)),
        kind,
        answer: answer(desk, session, item),
        value: match response {
            Response::Rated(value) | Response::Number(value) => Some(*value),
            _ => None,
        },
        points,
        importance: importance.map(text).unwrap_or_default(),
        note: answered.map(|it| it.note.to_string()).unwrap_or_default(),
        advice: texts(desk, &item.advice),
    }
}

fn finding(desk: &Desk, session: &Session, item: &Item) -> Finding {
    Finding {
        prompt: text(desk.text(&item.prompt)),
        answer: answer(desk, session, item),
        advice: texts(desk, &item.advice),
    }
}

fn plan(desk: &Desk, session: &Session) -> Vec<PlanLine> {
    let about = |id: &str| match desk.instrument.find(id) {
        Some(number) => text(desk.text(&desk.instrument.items[number].prompt)),
        None => id.to_owned(),
    };
    let line = |(place, action): (usize, &crate::domain::response::Action)| PlanLine {
        id: name(&session.plan, place),
        about: about(&action.item),
        action: action.action.clone(),
        owner: action.owner.clone(),
        due: action.due.clone(),
        measure: action.measure.clone(),
    };
    session.plan.iter().enumerate().map(line).collect()
}

/// The words that exports put around a sheet.
pub fn labels(desk: &Desk) -> Labels {
    let say = |key| text(desk.say(key));
    Labels {
        date: say(keys::LABEL_DATE),
        edition: say(keys::LABEL_EDITION),
        name: say(keys::LABEL_NAME),
        organisation: say(keys::LABEL_ORGANISATION),
        role: say(keys::LABEL_ROLE),
        scores: say(keys::CHART),
        section: say(keys::TABLE_SECTION),
        overall: say(keys::OVERALL),
        score: say(keys::TABLE_SCORE),
        range: say(keys::TABLE_RANGE),
        coverage: say(keys::TABLE_COVERAGE),
        band: say(keys::TABLE_BAND),
        provisional: say(keys::PROVISIONAL),
        pictures: say(keys::LABEL_PICTURES),
        priorities: say(keys::FIRST),
        strengths: say(keys::STRENGTHS),
        find_out: say(keys::FIND_OUT),
        unanswered: say(keys::LABEL_UNANSWERED),
        plan: say(keys::LABEL_PLAN),
        about: say(keys::LABEL_ABOUT),
        action: say(keys::LABEL_ACTION),
        owner: say(keys::LABEL_OWNER),
        due: say(keys::LABEL_DUE),
        measure: say(keys::LABEL_MEASURE),
        answers: say(keys::LABEL_ANSWERS),
        importance: say(keys::LABEL_IMPORTANCE),
        note: say(keys::NOTE_WRITTEN),
        notes: say(keys::NOTES),
        method: say(keys::WORKING),
        sources: say(keys::INTRO_SOURCES),
    }
}
