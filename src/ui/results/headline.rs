//! The one sentence that says what the result means, and the numbers right behind it.

use yew::{AttrValue, Html};

use super::phrases;
use crate::domain::exact::Exact;
use crate::domain::instrument::Item;
use crate::domain::response::Session;
use crate::domain::response::answer::Response;
use crate::domain::scoring::findings::Report;
use crate::domain::scoring::outcome::{Outcome, Rule};
use crate::domain::scoring::stage::Stages;
use crate::domain::scoring::{ENOUGH_COVERAGE, Score, Statement};
use crate::i18n::keys::{self, Key};
use crate::ui::context::Desk;
use crate::ui::markup::{self, el, line, list, none, part, role, row, space, text, with};

/// Shows the headline and what supports it.
pub fn headline(desk: &Desk, session: &Session, report: &Report) -> Html {
    let (mut meaning, mut support) = (none(), none());
    if let Some(overall) = &report.scores.overall {
        if let Statement::In(number) = overall.statement
            && let Some(text) = &desk.instrument.scoring.bands[number].text
        {
            meaning = desk.tell("p", "pc-lead", text);
        }
        support = role("p", "", "overall", [text(numbers(desk, overall, report))]);
    }
    let headline = markup::headline(desk.heading.clone(), text(sentence(desk, session, report)));
    match &report.outcome {
        Some(outcome) => row([headline, because(desk, session, outcome)]),
        None => row([headline, meaning, support]),
    }
}

/// The headline and the sentences right beneath it, for files.
pub fn said(desk: &Desk, session: &Session, report: &Report) -> (AttrValue, Vec<AttrValue>) {
    if let Some(outcome) = &report.outcome {
        return match rule(desk, outcome) {
            Some(rule) => (desk.text(&rule.label), vec![desk.text(&rule.text)]),
            None => (desk.say(keys::HEADLINE_NONE), vec![]),
        };
    }
    let support = report.scores.overall.iter().map(|overall| numbers(desk, overall, report)).collect();
    (sentence(desk, session, report), support)
}

fn rule<'a>(desk: &'a Desk, outcome: &Outcome) -> Option<&'a Rule> {
    outcome.rule.zip(desk.instrument.scoring.kind.rules()).map(|(number, rules)| &rules[number])
}

/// What the outcome means and which answers it rests on, or which it waits for.
fn because(desk: &Desk, session: &Session, outcome: &Outcome) -> Html {
    let mut items = Vec::new();
    for number in &outcome.because {
        let item = &desk.instrument.items[*number];
        let answer = phrases::answer(desk, session, item).unwrap_or_else(|| desk.say(keys::NOT_ANSWERED));
        let content = [desk.told(&item.prompt), space(), line("span", "pc-state", answer)];
        items.push(with("li", &["data-because"], [item.id.shared().into()], content));
    }
    let (meaning, key) = match rule(desk, outcome) {
        Some(rule) => (desk.tell("p", "pc-lead", &rule.text), keys::BECAUSE),
        None => (none(), keys::ANSWER_FIRST),
    };
    row([meaning, part("because", desk.say(key), el("ul", "pc-list", [list(items)]))])
}

/// The result in a sentence.
pub fn sentence(desk: &Desk, session: &Session, report: &Report) -> AttrValue {
    if let Some(outcome) = &report.outcome {
        return rule(desk, outcome)
            .map_or_else(|| desk.say(keys::HEADLINE_NONE), |rule| desk.text(&rule.label));
    }
    let said = match (&report.stages, &report.scores.overall) {
        (Some(stages), _) => return stage_sentence(desk, report, stages),
        (None, Some(overall)) => overall_sentence(desk, overall),
        (None, None) => sections_sentence(desk, report),
    };
    match (said, weak_spots(desk, session)) {
        (Some(said), 0) => said,
        (Some(said), weak) => desk.words.count(keys::HEADLINE_WEAK, weak, &[&said]).into(),
        (None, _) => desk.say(not_yet(report)),
    }
}

fn not_yet(report: &Report) -> Key {
    if nothing_applies(report) { keys::HEADLINE_NOTHING } else { keys::HEADLINE_NONE }
}

fn nothing_applies(report: &Report) -> bool {
    report.scores.sections.iter().all(|score| score.statement == Statement::NothingApplies)
}

fn overall_sentence(desk: &Desk, overall: &Score) -> Option<AttrValue> {
    match overall.statement {
        Statement::In(number) => Some(desk.fill(keys::HEADLINE_IN, [phrases::band(desk, number)])),
        Statement::Between(low, high) => {
            Some(desk.fill(keys::HEADLINE_BETWEEN, [phrases::band(desk, low), phrases::band(desk, high)]))
        }
        Statement::NotEnough | Statement::NothingApplies => None,
    }
}

/// Without an overall score: how many sections are in each band, from the best down.
fn sections_sentence(desk: &Desk, report: &Report) -> Option<AttrValue> {
    let total =
        (0..desk.instrument.sections.len()).filter(|number| desk.instrument.is_rated(*number)).count();
    let mut said = Vec::new();
    for number in (0..desk.instrument.scoring.bands.len()).rev() {
        let is_in = |score: &&Score| score.statement == Statement::In(number);
        let count = report.scores.sections.iter().filter(is_in).count();
        if count > 0 {
            let values = [desk.whole(count), desk.whole(total), phrases::band(desk, number)];
            said.push(desk.fill(keys::HEADLINE_SECTIONS, values).to_string());
        }
    }
    (!said.is_empty()).then(|| desk.words.list(&said).into())
}

/// Rated items that are in the lowest band by themselves.
fn weak_spots(desk: &Desk, session: &Session) -> usize {
    let Some(second) = desk.instrument.scoring.bands.get(1) else { return 0 };
    let weak = |item: &&Item| match (item.rating(), session.response_to(&item.id)) {
        (Some(rating), Response::Rated(level)) => rating.points(*level) < second.from.exact(),
        _ => false,
    };
    desk.instrument.items.iter().filter(weak).count()
}

fn stage_sentence(desk: &Desk, report: &Report, stages: &Stages) -> AttrValue {
    let Some(current) = stages.current else {
        // What does not apply counts as met; where nothing does, that is no result.
        return desk.say(if nothing_applies(report) {
            keys::HEADLINE_NOTHING
        } else {
            keys::HEADLINE_ALL_MET
        });
    };
    // The first stage is the current one also where next to nothing is known of it; that is no result.
    if report.scores.sections[current].statement == Statement::NotEnough {
        return desk.say(keys::HEADLINE_NONE);
    }
    let title = desk.title(current);
    match stages.stages.iter().filter(|stage| stage.met).count() {
        0 => desk.fill(keys::HEADLINE_STAGE_ONLY, [title]),
        met => desk.fill(keys::HEADLINE_STAGE, [title, desk.count(keys::STAGES_MET, met)]),
    }
}

/// The score, how far it could move, how much it rests on.
fn numbers(desk: &Desk, score: &Score, report: &Report) -> AttrValue {
    let mut said = Vec::new();
    if let (Some(value), Some((low, high))) = (score.value, score.interval) {
        let value = desk.number(value);
        said.push(match low == high {
            true => desk.fill(keys::SCORE_EXACT, [value]),
            false => desk.fill(keys::SCORE_RANGE, [value, desk.number(low), desk.number(high)]),
        });
    }
    if score.coverage.is_some_and(|coverage| coverage < Exact::HUNDRED) {
        said.push(desk.fill(keys::SCORE_COVERAGE, [phrases::percent(desk, score.coverage)]));
    }
    if let Some(needed) = needed(desk, score, report) {
        said.push(desk.count(keys::SCORE_NEED, needed));
    } else if score.provisional() {
        said.push(desk.say(keys::PROVISIONAL));
    }
    said.join(" ").into()
}

/// How many more ratings bring coverage to where a band is stated, if items weigh alike.
fn needed(desk: &Desk, score: &Score, report: &Report) -> Option<usize> {
    if score.statement != Statement::NotEnough {
        return None;
    }
    let mut weights = desk.instrument.items.iter().filter_map(|item| Some(item.rating()?.weight));
    let first = weights.next();
    let alike = weights.all(|weight| Some(weight) == first);
    let rated = |item: &&usize| desk.instrument.items[**item].rating().is_some();
    let gaps = report.unanswered.iter().chain(&report.find_out).filter(rated).count();
    let share = score.coverage?.complement();
    // gaps / applicable = share of 100
    let applicable = Exact::whole(i32::try_from(gaps).ok()?).times(Exact::HUNDRED).over(share)?;
    let applicable = (applicable.tenths().0 / 10) as usize;
    let rated = applicable - gaps;
    let wanted = (applicable * ENOUGH_COVERAGE as usize).div_ceil(100);
    alike.then_some(wanted.saturating_sub(rated)).filter(|needed| *needed > 0)
}
