//! The report and the summary of one response: what stands in them, and in which order.

use super::{Answered, Block, Fact, Part, ReportDocument, ResponseResults};
use crate::domain::scoring::Scores;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};

/// What of a person goes into what is shared.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Include {
    /// Who answered, and who does what in the plan.
    pub names: bool,
    /// What was noted beside answers, and answers in the person's own words.
    pub notes: bool,
}

/// Parts in the making: those without anything in them are left out.
#[derive(Default)]
struct Parts(Vec<Part>);

impl Parts {
    fn add(&mut self, heading: Phrase, blocks: Vec<Block>) {
        if !blocks.is_empty() {
            self.0.push(Part { heading, blocks });
        }
    }
}

/// One block of what there is, no block of nothing.
fn block<T>(content: Vec<T>, of: fn(Vec<T>) -> Block) -> Vec<Block> {
    if content.is_empty() { Vec::new() } else { vec![of(content)] }
}

impl ResponseResults<'_> {
    /// The whole result as a document, beside the scores of the round before.
    pub fn report(&self, previous: Option<&Scores>) -> ReportDocument {
        let context = self.context;
        let mut parts = Parts::default();
        let mut add = |key: Key, blocks| parts.add(context.message(key), blocks);
        let figures = self.figures(previous).into_iter().map(|figure| Block::Figure(figure.into()));
        add(keys::LABEL_PICTURES, figures.collect());
        self.add_findings(&mut add);
        let unanswered = self.unanswered().map(|it| it.prompts).unwrap_or_default();
        add(keys::LABEL_UNANSWERED, block(unanswered, Block::List));
        let plan = self.plan();
        if !plan.lines.is_empty() {
            add(keys::LABEL_PLAN, vec![Block::Plan(plan.table())]);
        }
        add(keys::LABEL_ANSWERS, self.answers());
        add(keys::WORKING, context.method().into_iter().map(Block::Paragraph).collect());
        add(keys::INTRO_SOURCES, block(context.sources(), Block::List));
        let mut lead = self.support();
        if let Some(overall) = self.overall_record() {
            lead.push(Block::Facts(overall.facts));
        }
        lead.extend(self.provisional());
        lead.push(Block::Facts(self.facts(true)));
        ReportDocument { closing: context.message(keys::REPORT_PRIVACY), ..self.document(lead, parts) }
    }

    /// What can be pasted into mail or a wiki: the result without the answers one by one.
    pub fn summary(&self, include: Include) -> ReportDocument {
        let context = self.context;
        let mut parts = Parts::default();
        let mut add = |key: Key, blocks| parts.add(context.message(key), blocks);
        let scores = self.score_table();
        // A verdict by rules shows no number.
        if self.findings.outcome.is_none() && !scores.rows.is_empty() {
            add(keys::CHART, [Block::Table(scores)].into_iter().chain(self.provisional()).collect());
        }
        self.add_findings(&mut add);
        let plan = self.plan();
        if !plan.lines.is_empty() {
            add(keys::LABEL_PLAN, vec![Block::Plan(plan.summary_table(include.names))]);
        }
        if include.notes {
            add(keys::NOTES, block(self.noted(), Block::Facts));
        }
        let mut lead = self.support();
        lead.push(Block::Facts(self.facts(include.names)));
        self.document(lead, parts)
    }

    fn document(&self, lead: Vec<Block>, parts: Parts) -> ReportDocument {
        let words = self.context.words;
        ReportDocument {
            title: self.context.text(&self.context.instrument.title),
            language: words.language.clone(),
            right_to_left: words.right_to_left,
            date: words.day(self.response.moment()),
            headline: self.sentence(),
            lead,
            parts: parts.0,
            closing: Phrase::default(),
        }
    }

    /// What an outcome means, or the numbers behind the headline.
    fn support(&self) -> Vec<Block> {
        let headline = self.headline();
        let said = if self.findings.outcome.is_some() { headline.meaning } else { headline.support };
        said.into_iter().map(Block::Paragraph).collect()
    }

    /// That too little is rated to rely on some score, where it is so.
    fn provisional(&self) -> Option<Block> {
        let scores = &self.findings.scores;
        let sections = self.context.instrument.rated_sections().map(|number| &scores.sections[number]);
        let some = self.findings.outcome.is_none()
            && sections.chain(&scores.overall).any(|score| score.provisional());
        some.then(|| Block::Paragraph(self.context.message(keys::RESULTS_PROVISIONAL)))
    }

    fn add_findings(&self, add: &mut dyn FnMut(Key, Vec<Block>)) {
        add(keys::RESULTS_FIRST, block(self.priorities().unwrap_or_default(), Block::Findings));
        add(keys::STRENGTHS, block(self.strengths(), Block::Findings));
        add(keys::FIND_OUT, block(self.find_out(), Block::Findings));
    }

    fn facts(&self, names: bool) -> Vec<Fact> {
        let context = self.context;
        let mut facts = vec![
            (keys::LABEL_DATE, context.words.day(self.response.moment())),
            (keys::LABEL_EDITION, context.instrument.edition.to_string()),
        ];
        if names {
            let respondent = &self.response.respondent;
            facts.extend([
                (keys::LABEL_NAME, respondent.name.clone()),
                (keys::LABEL_ORGANISATION, respondent.organisation.clone()),
                (keys::LABEL_ROLE, respondent.role.clone()),
            ]);
        }
        facts
            .into_iter()
            .map(|(key, value)| Fact { label: context.message(key), value: value.into() })
            .collect()
    }

    fn answers(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for section in self.sections() {
            blocks.push(Block::Heading(section.title));
            blocks.extend(section.score.map(|score| Block::Facts(score.facts)));
            blocks.extend(section.remarks.into_iter().map(Block::Paragraph));
            let items: Vec<Answered> =
                section.items.into_iter().map(|it| it.answered(self.context)).collect();
            blocks.push(Block::Answers(items));
        }
        blocks
    }

    /// The notes beside answers, under their items' prompts.
    fn noted(&self) -> Vec<Fact> {
        let noted = |item: &crate::domain::instrument::Item| {
            let answer = self.response.answers.get(&item.id).filter(|answer| !answer.note.is_empty())?;
            Some(Fact { label: self.context.text(&item.prompt), value: answer.note.clone().into() })
        };
        self.context.instrument.items.iter().filter_map(noted).collect()
    }
}

#[cfg(test)]
mod tests;
