//! The organisations or the roles side by side: the mean of each section in each of them. Where that could tell who
//! answered what, it says why it is not shown.

use std::cmp::Reverse;
use std::rc::Rc;

use super::table_in_words::TableInWords;
use crate::domain::exact::Exact;
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::figures::Figures;
use crate::domain::group::filter::{By, Filter, PART_FROM, may_split, parts};
use crate::domain::group::section::SectionFigures;
use crate::domain::group::set::{Member, ResponseSet};
use crate::domain::group::spread::Spread;
use crate::domain::group::voice::{Voice, key};
use crate::domain::instrument::ScoringKind;
use crate::i18n::{Phrase, keys};
use crate::results::context::Context;

/// Parts of a comparison side by side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Split {
    /// The parts.
    Shown(TableInWords),
    /// Why they are not shown.
    Refused(Phrase),
}

/// Fewer people are no group of which to say that it is far from another: each of them may be the only one of a kind. This is
/// our convention.
pub const APART_FROM: usize = 3;

/// A part with its name.
struct Part {
    name: Phrase,
    /// Whether its people have said that they are in it.
    named: bool,
    n: usize,
    sections: SectionFigures,
}

impl Context<'_> {
    /// The responses of a set that are looked at, split by organisation or role.
    pub fn split(self, set: &ResponseSet, choices: &Choices, by: By) -> Split {
        let parts = match set.seed() {
            Some(_) => self.anonymous_parts(set, choices, by),
            None => Ok(self.named_parts(set, choices, by)),
        };
        match parts {
            Err(reason) => Split::Refused(reason),
            Ok(parts) => match parts.len() {
                0 => Split::Refused(self.message(keys::COMPARE_SPLIT_NONE)),
                1 => Split::Refused(self.message(keys::COMPARE_SPLIT_SAME)),
                _ => Split::Shown(self.side_by_side(set, &parts, by, choices.voice)),
            },
        }
    }

    /// The parts in the order of their names, and those who name none.
    fn named_parts(self, set: &ResponseSet, choices: &Choices, by: By) -> Vec<Part> {
        let members = choices.filter.of(set.members());
        let keys: Vec<_> = members.iter().map(|member| key(by.said(member))).collect();
        let part = |name: Phrase, said: &str| {
            let said = key(said);
            let same = members.iter().zip(&keys).filter(|(_, key)| **key == said);
            let members: Vec<_> = same.map(|(member, _)| member.clone()).collect();
            let Figures { n, sections, .. } = self.figures_of(&members, choices.voice);
            Part { name, named: !said.is_empty(), n, sections }
        };
        let mut all: Vec<_> =
            parts(&members, by).into_iter().map(|it| part(it.text.clone().into(), &it.text)).collect();
        if !all.is_empty() && members.iter().any(|member| key(by.said(member)).is_empty()) {
            all.push(part(self.message(keys::COMPARE_SPLIT_REST), ""));
        }
        all
    }

    /// The parts, or why they must not be shown. Their numbers and their order are not those of their names, which anybody
    /// could put back.
    fn anonymous_parts(self, set: &ResponseSet, choices: &Choices, by: By) -> Result<Vec<Part>, Phrase> {
        if choices.filter != Filter::All {
            return Err(self.message(keys::COMPARE_SPLIT_FILTERED));
        }
        let few = || self.format(keys::COMPARE_SPLIT_FEW, &[&self.whole(PART_FROM)]);
        let numbers = may_split(set.members(), by).then(|| 0..parts(set.members(), by).len());
        let part = |number| {
            let choices = Choices { voice: choices.voice, filter: Filter::Part(by, number) };
            Comparison::of(self.instrument, set, &choices).map(|it| it.figures().clone()).map_err(|_| few())
        };
        let mut all = numbers.ok_or_else(few)?.map(part).collect::<Result<Vec<_>, _>>()?;
        all.sort_by_cached_key(|figures| {
            let sections = figures.sections.sections.iter();
            (Reverse(figures.n), sections.map(Spread::mean).collect::<Vec<_>>())
        });
        let name = |number: usize| self.format(keys::COMPARE_SPLIT_PART, &[&self.whole(number + 1)]);
        let part = |(at, Figures { n, sections, .. })| Part { name: name(at), named: true, n, sections };
        Ok(all.into_iter().enumerate().map(part).collect())
    }

    /// The figures of these members, each in its voice.
    pub(super) fn figures_of(self, members: &[Rc<Member>], voice: Voice) -> Figures {
        Figures::of(self.instrument, members, voice)
    }

    /// A value with how many it is of: "62 (n = 7)".
    pub(super) fn with_n(self, value: Option<Exact>, n: usize) -> Phrase {
        match value {
            Some(value) => self.format(keys::COMPARE_WITH_N, &[&self.number(value), &self.whole(n)]),
            None => self.message(keys::NO_NUMBER),
        }
    }

    fn side_by_side(self, set: &ResponseSet, parts: &[Part], by: By, voice: Voice) -> TableInWords {
        let caption = self.message(match by {
            By::Organisation => keys::COMPARE_SPLIT_ORGANISATION,
            By::Role => keys::COMPARE_SPLIT_ROLE,
        });
        let (first, rows) = match self.instrument.scoring.kind {
            ScoringKind::Rules(_) => (keys::COMPARE_OUTCOME, self.outcome_rows(parts)),
            ScoringKind::Staged => (keys::TABLE_STAGE, self.section_cells(parts)),
            ScoringKind::Profile { .. } => (keys::TABLE_SECTION, self.section_cells(parts)),
        };
        let mut table = self.table(caption, &[first], rows);
        table.columns.extend(parts.iter().map(|part| {
            let responses = self.count(keys::COMPARE_RESPONSES, part.n, &[]);
            self.format(keys::COMPARE_WITH, &[&part.name, &responses])
        }));
        let mut sentences: Vec<_> = self.furthest(parts, voice).into_iter().collect();
        let shown: usize = parts.iter().map(|part| part.n).sum();
        let left = set.members().len() - shown;
        if set.seed().is_some() && left > 0 {
            let left = self.count(keys::COMPARE_RESPONSES, left, &[]);
            sentences.push(self.format(keys::COMPARE_SPLIT_LEFT, &[&left]));
        }
        TableInWords { sentences, table }
    }

    fn section_cells(self, parts: &[Part]) -> Vec<Vec<Phrase>> {
        let cell = |spread: &Spread| self.with_n(spread.mean(), spread.n());
        let row = |title, spread: &dyn Fn(&SectionFigures) -> Option<Phrase>| {
            let cells = parts.iter().filter_map(|part| spread(&part.sections));
            [title].into_iter().chain(cells).collect::<Vec<_>>()
        };
        let numbers = self.instrument.rated_sections().into_iter();
        let mut rows: Vec<_> =
            numbers.map(|number| row(self.title(number), &|it| Some(cell(&it.sections[number])))).collect();
        if self.instrument.scoring.kind == (ScoringKind::Profile { overall: true }) {
            let overall = self.message(keys::RESULTS_OVERALL);
            rows.push(row(overall, &|it| it.overall.as_ref().map(cell)));
        }
        rows
    }

    fn outcome_rows(self, parts: &[Part]) -> Vec<Vec<Phrase>> {
        let counts: Vec<_> = parts
            .iter()
            .filter_map(|part| Some(self.outcome_counts(part.sections.outcomes.as_ref()?, true)))
            .collect();
        let Some(first) = counts.first() else { return Vec::new() };
        let row = |number: usize| {
            let cells = counts.iter().map(|counts| self.whole(counts[number].1));
            [first[number].0.clone()].into_iter().chain(cells).collect()
        };
        (0..first.len()).map(row).collect()
    }

    /// Where the parts of at least [`APART_FROM`] people with a score are furthest apart, if they are apart at all.
    fn furthest(self, parts: &[Part], voice: Voice) -> Option<Phrase> {
        if let ScoringKind::Rules(_) = self.instrument.scoring.kind {
            return None;
        }
        let apart = |number: &usize| {
            let section = |part: &'_ Part| {
                let section = &part.sections.sections[*number];
                let people = if voice == Voice::Person { section.n() } else { part.n };
                section.mean().filter(|_| part.named && people >= APART_FROM)
            };
            let means = || parts.iter().filter_map(section);
            let (low, high) = (means().min()?, means().max()?);
            Some((high.minus(low), Reverse(*number), low, high))
        };
        let furthest = self.instrument.rated_sections().iter().filter_map(apart).max();
        let (_, Reverse(number), low, high) =
            furthest.filter(|(_, _, low, high)| low.rounded() != high.rounded())?;
        let values = [self.whole(APART_FROM), self.title(number), self.number(low), self.number(high)];
        Some(self.format(keys::COMPARE_SPLIT_SAYS, &values.each_ref()))
    }
}

#[cfg(test)]
mod tests;
