//! Writes comparisons: puts figures into the types of the file. Knows nothing about how they are worked out.

use std::rc::Rc;

use super::file::*;
use crate::domain::group::comparison::{Comparison, Named};
use crate::domain::group::filter::By;
use crate::domain::group::item::{ItemFigures, RatingFigures};
use crate::domain::group::set::Member;
use crate::domain::group::spread::Spread;
use crate::domain::instrument::Instrument;
use crate::domain::time::Timestamp;
use crate::wire::counts::CountsFile;
use crate::wire::json::{Layout, to_text};
use crate::wire::result::{Entries, InstrumentRef, Moment, Points, named_by};

/// A comparison as a file, indented for people to read. The title of the assessment is in this language.
pub fn write(
    instrument: &Instrument,
    comparison: &Comparison,
    language: &Rc<str>,
    created: Timestamp,
) -> String {
    let [mut text, end] = around(instrument, comparison, language, created);
    if let Comparison::Named(named) = comparison {
        for (number, person) in named.people.iter().enumerate() {
            text += &response(&person.member, number);
        }
    }
    text + &end
}

/// What stands before and after the responses, which may be a million. Each of them is a [`response`].
pub fn around(
    instrument: &Instrument,
    comparison: &Comparison,
    language: &Rc<str>,
    created: Timestamp,
) -> [String; 2] {
    let figures = comparison.figures();
    let anonymous = matches!(comparison, Comparison::Anonymous(_));
    let filter = filter(comparison);
    let sections = || instrument.sections.iter().map(|section| &*section.id);
    let of = &figures.sections;
    let stage = |stage: &crate::domain::group::section::StageFigures| StageFile {
        met: stage.met as i64,
        current: stage.current as i64,
        n: figures.n as i64,
    };
    let ids = |items: &[usize]| items.iter().map(|item| &*instrument.items[*item].id).collect();
    let file = ComparisonFile {
        format: FORMAT,
        version: 1,
        instrument: InstrumentRef {
            id: &instrument.id,
            edition: instrument.edition.to_string(),
            title: instrument.title.get(std::slice::from_ref(language)),
            fingerprint: &instrument.fingerprint,
        },
        created: Moment(if anonymous { created.start_of_day() } else { created }),
        anonymous,
        voice: figures.voice.name(),
        filter: FilterFile { organisation: &filter[0], role: &filter[1] },
        n: figures.n as i64,
        responses: match comparison {
            Comparison::Named(_) => Some(Vec::new()),
            Comparison::Anonymous(_) => None,
        },
        set_aside: set_aside(comparison),
        items: Entries(
            instrument
                .items
                .iter()
                .zip(&figures.items)
                .filter_map(|(item, figures)| Some((&*item.id, item_file(figures)?)))
                .collect(),
        ),
        sections: Entries(sections().zip(of.sections.iter().map(scores)).collect()),
        overall: of.overall.as_ref().map(scores),
        stages: of.stages.as_ref().map(|all| Entries(sections().zip(all.iter().map(stage)).collect())),
        outcomes: of.outcomes.as_ref().map(|outcomes| {
            Entries(outcomes.counts.iter().map(|(id, count)| (&**id, *count as i64)).collect())
        }),
        none: of.outcomes.as_ref().map(|outcomes| outcomes.none as i64),
        order: OrderFile {
            talk: ids(&figures.order.talk),
            weak: ids(&figures.order.weak),
            strong: ids(&figures.order.strong),
            unknown: ids(&figures.order.unknown),
        },
    };
    let text = to_text(&file, Layout::Pretty);
    // Within a text, a quotation mark has a backslash in front.
    match text.split_once(NO_RESPONSES) {
        Some((start, end)) => {
            let [open, close] = if figures.n > 0 { ["[", "\n  ]"] } else { ["[", "]"] };
            [format!("{start}{RESPONSES}{open}"), format!("{close}{end}")]
        }
        None => [text, String::new()],
    }
}

const RESPONSES: &str = "\n  \"responses\": ";
const NO_RESPONSES: &str = "\n  \"responses\": []";

/// A response in its place in the file; `number` counts those before it.
pub fn response(member: &Member, number: usize) -> String {
    let text = to_text(&response_file(member), Layout::Pretty);
    let comma = if number > 0 { "," } else { "" };
    format!("{comma}\n    {}", text.trim_end().replace('\n', "\n    "))
}

/// The name of any file made from a comparison. The day is the reader's.
pub fn file_name(instrument: &Instrument, day: &str, extension: &str) -> String {
    named_by(&format!("{}-comparison", instrument.id), day, "", extension)
}

/// The organisation and the role that the figures are about, or the number of the part, counted from 1.
fn filter(comparison: &Comparison) -> [Rc<str>; 2] {
    match comparison {
        Comparison::Named(named) => named.filter.clone(),
        Comparison::Anonymous(anonymous) => By::ALL.map(|by| match anonymous.part {
            Some((one, number)) if one == by => (number + 1).to_string().into(),
            _ => "".into(),
        }),
    }
}

fn response_file(member: &Member) -> ResponseFile<'_> {
    let response = &member.response;
    ResponseFile {
        response: &response.id,
        name: member.label.as_deref().unwrap_or(&response.respondent.name),
        organisation: &response.respondent.organisation,
        role: &response.respondent.role,
        updated: Moment(response.updated),
        completed: response.completed.map(Moment),
        edition: member.edition.to_string(),
        language: &response.language,
    }
}

fn set_aside(comparison: &Comparison) -> Vec<SetAsideFile<'_>> {
    match comparison {
        Comparison::Named(Named { set_aside, .. }) => {
            let aside = set_aside.iter();
            aside.map(|it| SetAsideFile { name: Some(&it.name), reason: it.reason.name() }).collect()
        }
        Comparison::Anonymous(anonymous) => {
            let reasons = anonymous.set_aside.iter();
            reasons.map(|reason| SetAsideFile { name: None, reason: reason.name() }).collect()
        }
    }
}

/// The figures of an item; texts have none.
fn item_file(figures: &ItemFigures) -> Option<ItemFile<'_>> {
    Some(match figures {
        ItemFigures::Rating(rating) => ItemFile::Rating(Box::new(rating_file(rating))),
        ItemFigures::Pick(picks) => ItemFile::Pick(PickFile {
            n: picks.n as i64,
            options: Entries(picks.options.iter().map(|(id, count)| (&**id, *count as i64)).collect()),
        }),
        ItemFigures::Number(spread) => ItemFile::Number(NumbersFile {
            n: spread.n() as i64,
            median: spread.median().map(Decimals),
            low: spread.low().map(Decimals),
            high: spread.high().map(Decimals),
            mean: spread.mean().map(Decimals),
        }),
        ItemFigures::Text(_) => return None,
    })
}

fn rating_file(rating: &RatingFigures) -> RatingFile<'_> {
    let spread = &rating.spread;
    RatingFile {
        n: spread.n() as i64,
        counts: rating.counts.as_deref().map(CountsFile),
        median: spread.median().map(Decimals),
        low: spread.low().map(Decimals),
        high: spread.high().map(Decimals),
        mean: spread.mean().map(Decimals),
        consensus: rating.agreement.consensus.map(Decimals),
        verdict: rating.agreement.verdict.map(|verdict| verdict.name()),
        talk: rating.agreement.talk,
        dont_know: rating.dont_know as i64,
        not_applicable: rating.not_applicable as i64,
        unanswered: rating.unanswered as i64,
        importance: rating.importance.as_ref().map(|importance| ImportanceFile {
            n: importance.spread.n() as i64,
            mean: importance.spread.mean().map(Decimals),
            counts: importance.counts.as_deref().map(CountsFile),
        }),
    }
}

fn scores(spread: &Spread) -> ScoresFile {
    ScoresFile {
        n: spread.n() as i64,
        mean: spread.mean().map(Points),
        median: spread.median().map(Points),
        low: spread.low().map(Points),
        high: spread.high().map(Points),
    }
}
