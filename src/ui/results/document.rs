//! The document that exports are made of, filled from the given in the reader's words. Knows no
//! format.

use std::rc::Rc;

use yew::AttrValue;

use super::{headline, phrases, working};
use crate::domain::instrument::{Item, Kind};
use crate::domain::plan::PlanEntry;
use crate::domain::response::Response;
use crate::domain::response::answer::AnswerValue;
use crate::domain::scoring::Score;
use crate::domain::scoring::findings::Findings;
use crate::export::labels::Labels;
use crate::export::report_document::{
    Finding, PlanLine, ScoreSays, Sheet, SheetItem, SheetScore, SheetSection,
};
use crate::i18n::keys;
use crate::ui::context::ViewContext;

/// Everything that exports say of a given, but its pictures.
pub fn sheet(ctx: &ViewContext, response: &Response, report: &Findings) -> Sheet {
    let instrument = &ctx.instrument;
    let (headline, support) = headline::said(ctx, response, report);
    let finding = |number: &usize| finding(ctx, response, &instrument.items[*number]);
    let findings = |numbers: &[usize]| numbers.iter().map(finding).collect::<Vec<_>>();
    Sheet {
        title: text(ctx.text_of(&instrument.title)),
        assessment: instrument.id.to_string(),
        edition: instrument.edition.to_string(),
        language: ctx.words.language.to_string(),
        right_to_left: ctx.words.right_to_left,
        date: response.updated.day().to_string(),
        respondent: response.respondent.clone(),
        headline: text(headline),
        support: support.into_iter().map(text).collect(),
        // A verdict by rules shows no number.
        overall: report.scores.overall.as_ref().map(|overall| score(ctx, overall)),
        sections: (0..instrument.sections.len())
            .map(|number| section(ctx, response, report, number))
            .collect(),
        strengths: findings(&report.strengths),
        priorities: findings(&report.priorities),
        find_out: findings(&report.find_out)
            .into_iter()
            .zip(&report.find_out)
            .map(|(finding, number)| Finding {
                advice: texts(ctx, &instrument.items[*number].look_for),
                ..finding
            })
            .collect(),
        unanswered: report
            .unanswered
            .iter()
            .map(|item| text(ctx.text_of(&instrument.items[*item].prompt)))
            .collect(),
        plan: plan(ctx, response),
        pictures: Vec::new(),
        method: working::method(ctx),
        sources: instrument.sources.iter().map(|source| source_line(ctx, source)).collect(),
        privacy: text(ctx.message(keys::REPORT_PRIVACY)),
    }
}

fn text(words: AttrValue) -> String {
    words.to_string()
}

fn texts(ctx: &ViewContext, texts: &[crate::domain::text::Text]) -> Vec<String> {
    texts.iter().map(|it| text(ctx.text_of(it))).collect()
}

fn source_line(ctx: &ViewContext, source: &crate::domain::instrument::Source) -> String {
    let values = [&source.title, &source.publisher, &source.year].map(|it| ctx.text_of(it));
    let mut line = text(ctx.format(keys::SOURCE, values));
    if let Some(note) = &source.note {
        line.push(' ');
        line.push_str(&ctx.text_of(note));
    }
    line
}

fn score(ctx: &ViewContext, score: &Score) -> SheetScore {
    let (low, high) = score.interval.unzip();
    let open = score.interval.is_some_and(|(low, high)| low != high);
    SheetScore {
        score: score.value.map(|it| it.tenths()),
        low: low.map(|it| it.tenths()),
        high: high.map(|it| it.tenths()),
        coverage: score.coverage.map(|it| it.tenths()),
        band: text(phrases::statement(ctx, score)),
        words: text(phrases::judgement(ctx, score)),
        provisional: score.provisional(),
        says: ScoreSays {
            score: text(phrases::number(ctx, score.value)),
            range: if open { text(phrases::range(ctx, score)) } else { String::new() },
            coverage: text(phrases::percent(ctx, score.coverage)),
        },
    }
}

fn section(ctx: &ViewContext, response: &Response, report: &Findings, number: usize) -> SheetSection {
    let section = &ctx.instrument.sections[number];
    let shown = ctx.instrument.is_rated(number) && report.outcome.is_none();
    SheetSection {
        id: section.id.to_string(),
        title: text(ctx.title(number)),
        score: shown.then(|| score(ctx, &report.scores.sections[number])),
        remarks: report
            .stages
            .as_ref()
            .map(|stages| remarks(ctx, response, stages, number))
            .unwrap_or_default(),
        items: ctx.instrument.items_of(section).map(|(_, it)| item(ctx, response, it)).collect(),
    }
}

fn remarks(
    ctx: &ViewContext,
    response: &Response,
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
        let item = &ctx.instrument.items[blocker.item];
        format!("{} ({})", ctx.text_of(&item.prompt), answer(ctx, response, item))
    });
    [text(ctx.message(state))].into_iter().chain(blockers).collect()
}

fn answer(ctx: &ViewContext, response: &Response, item: &Item) -> String {
    text(phrases::answer(ctx, response, item).unwrap_or_else(|| ctx.message(keys::NOT_ANSWERED)))
}

fn item(ctx: &ViewContext, response: &Response, item: &Item) -> SheetItem {
    let given = response.value_of(&item.id);
    let answered = response.answers.get(&item.id);
    let (kind, points, importance) = match &item.kind {
        Kind::Rating(rating) => {
            let points = match given {
                AnswerValue::Rated(level) => Some(rating.points(*level).tenths()),
                _ => None,
            };
            let level = rating.importance.as_ref().zip(answered.and_then(|it| it.importance));
            let importance = level.and_then(|(scale, value)| Some(ctx.text_of(&scale.level(value)?.label)));
            ("rating", points, importance)
        }
        Kind::Pick(_) => ("pick", None, None),
        Kind::Text => ("text", None, None),
        Kind::Number(_) => ("number", None, None),
    };
    SheetItem {
        id: item.id.to_string(),
        prompt: text(ctx.text_of(&item.prompt)),
        kind,
        answer: answer(ctx, response, item),
        value: match given {
            AnswerValue::Rated(value) | AnswerValue::Number(value) => Some(*value),
            _ => None,
        },
        points,
        importance: importance.map(text).unwrap_or_default(),
        note: answered.map(|it| it.note.to_string()).unwrap_or_default(),
        advice: texts(ctx, &item.advice),
    }
}

fn finding(ctx: &ViewContext, response: &Response, item: &Item) -> Finding {
    Finding {
        prompt: text(ctx.text_of(&item.prompt)),
        answer: answer(ctx, response, item),
        advice: texts(ctx, &item.advice),
    }
}

fn plan(ctx: &ViewContext, response: &Response) -> Vec<PlanLine> {
    let about = |id: &str| match ctx.instrument.find(id) {
        Some(number) => text(ctx.text_of(&ctx.instrument.items[number].prompt)),
        None => id.to_owned(),
    };
    let line = |action: &Rc<PlanEntry>| PlanLine {
        id: action.id.to_string(),
        about: about(&action.item),
        action: action.action.clone(),
        owner: action.owner.clone(),
        due: action.due.clone(),
        measure: action.measure.clone(),
    };
    response.plan.iter().map(line).collect()
}

/// The words that exports put around a sheet.
pub fn labels(ctx: &ViewContext) -> Labels {
    let say = |key| text(ctx.message(key));
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
