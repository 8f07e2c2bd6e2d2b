//! The report and the summary of one response: what is in them, and in which order.

use crate::domain::scoring::{BandStatement, Score, Scores};
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::context::Context;
use crate::results::fact::Fact;
use crate::results::findings::{Basis, Finding};
use crate::results::report_document::{Block, Part, ReportDocument};
use crate::results::response_results::ResponseResults;
use crate::results::tables::Table;

/// Which personal content is included in what is shared.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Include {
    /// Who answered, and who is responsible for actions in the plan.
    pub names: bool,
    /// Notes, and answers in the person's own words.
    pub notes: bool,
}

/// The parts made so far.
struct Parts<'a> {
    context: Context<'a>,
    parts: Vec<Part>,
}

impl Parts<'_> {
    /// Adds a part, unless it is empty.
    #[inline(never)]
    fn add(&mut self, heading: Key, blocks: Vec<Block>) {
        if !blocks.is_empty() {
            self.parts.push(Part { heading: self.context.message(heading), blocks });
        }
    }

    fn add_list(&mut self, heading: Key, texts: Vec<Phrase>) {
        if !texts.is_empty() {
            self.add(heading, vec![Block::List(texts)]);
        }
    }

    fn add_findings(&mut self, heading: Key, findings: Vec<Finding>, note: Option<Phrase>) {
        let mut blocks = Vec::new();
        if !findings.is_empty() {
            blocks.push(Block::Findings(findings));
        }
        blocks.extend(note.map(Block::Paragraph));
        self.add(heading, blocks);
    }

    fn add_plan(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.add(keys::LABEL_PLAN, vec![Block::Plan(table)]);
        }
    }
}

impl ResponseResults<'_> {
    /// The whole result as a document, with the scores of the previous round.
    pub fn report(&self, previous: Option<&Scores>) -> ReportDocument {
        let context = self.context;
        let mut parts = Parts { context, parts: Vec::new() };
        let mut figures = Vec::new();
        for figure in self.figures(previous) {
            figures.push(Block::Figure(figure.into()));
        }
        parts.add(keys::LABEL_PICTURES, figures);
        self.add_findings(&mut parts);
        parts.add_list(keys::LABEL_UNANSWERED, self.unanswered().map(|it| it.prompts).unwrap_or_default());
        parts.add_plan(self.plan().table());
        parts.add(keys::LABEL_ANSWERS, self.answers());
        let mut method = Vec::new();
        push_paragraphs(&mut method, context.method());
        parts.add(keys::WORKING, method);
        parts.add_list(keys::INTRO_SOURCES, context.sources());
        let mut lead = self.support();
        if let Some(overall) = self.overall_record() {
            lead.push(Block::Facts(overall.facts));
        }
        lead.extend(self.provisional());
        lead.push(Block::Facts(self.facts(true)));
        let closing = context.message(keys::REPORT_PRIVACY);
        let document = ReportDocument { closing, ..self.document(lead, parts.parts, true) };
        self.begun_with_decisions(document, self.plan().table())
    }

    /// A summary to paste into mail or a wiki: the result without the individual answers.
    pub fn summary(&self, include: Include) -> ReportDocument {
        let mut parts = Parts { context: self.context, parts: Vec::new() };
        let scores = self.score_table();
        // If rules decide the outcome, no scores are shown.
        if self.findings.outcome.is_none() && !self.starts_empty() && !scores.rows.is_empty() {
            let mut blocks = vec![Block::Table(scores)];
            blocks.extend(self.provisional());
            parts.add(keys::CHART, blocks);
        }
        self.add_findings(&mut parts);
        parts.add_plan(self.plan().summary_table(include.names));
        let noted = if include.notes { self.noted() } else { Vec::new() };
        if !noted.is_empty() {
            parts.add(keys::NOTES, vec![Block::Facts(noted)]);
        }
        let mut lead = self.support();
        lead.push(Block::Facts(self.facts(include.names)));
        let document = self.document(lead, parts.parts, include.names);
        self.begun_with_decisions(document, self.plan().summary_table(include.names))
    }

    /// `names` is whether it says who answered.
    fn document(&self, lead: Vec<Block>, parts: Vec<Part>, names: bool) -> ReportDocument {
        let words = self.context.words;
        let whose = if names { self.response.respondent.who() } else { "" };
        ReportDocument {
            title: self.context.text(&self.context.instrument.title),
            language: words.language.clone(),
            right_to_left: words.right_to_left,
            colon: words.message(keys::COLON).into(),
            date: words.long_day(self.response.moment()),
            whose: Phrase::written(whose),
            headline: self.sentence(),
            lead,
            parts,
            closing: Phrase::default(),
        }
    }

    /// What an outcome means, or the numbers behind the headline.
    fn support(&self) -> Vec<Block> {
        let headline = self.headline();
        let said = if self.findings.outcome.is_some() { headline.meaning } else { headline.support };
        let mut blocks = Vec::new();
        blocks.extend(said.map(Block::Paragraph));
        blocks
    }

    /// Says what it means that some score is provisional, if one is said to be.
    fn provisional(&self) -> Option<Block> {
        let scores = &self.findings.scores;
        // Of too few answers, only that is said.
        let said = |score: &Score| score.provisional() && score.statement != BandStatement::NotEnough;
        let mut some = scores.overall.as_ref().is_some_and(said);
        for number in self.context.instrument.rated_sections() {
            some |= said(&scores.sections[number]);
        }
        let shown = some && self.findings.outcome.is_none();
        shown.then(|| Block::Paragraph(self.context.message(keys::PROVISIONAL_MEANS)))
    }

    #[inline(never)]
    fn add_findings(&self, parts: &mut Parts) {
        if let Some(Basis { heading, answers }) = self.basis() {
            parts.parts.push(Part { heading, blocks: vec![Block::Findings(answers)] });
        }
        parts.add_findings(
            keys::RESULTS_FIRST,
            self.priorities().unwrap_or_default(),
            self.priorities_note(),
        );
        parts.add_findings(keys::STRENGTHS, self.strengths(), self.strengths_note());
        parts.add_findings(keys::FIND_OUT, self.find_out(), None);
        if let Some((heading, picked)) = self.picked() {
            parts.parts.push(Part { heading, blocks: vec![Block::List(picked)] });
        }
    }

    fn facts(&self, names: bool) -> Vec<Fact> {
        let (context, respondent) = (self.context, &self.response.respondent);
        let mut facts = vec![
            context.fact(keys::LABEL_DATE, context.words.long_day(self.response.moment()).into()),
            context.fact(keys::LABEL_EDITION, context.instrument.edition.to_string().into()),
        ];
        if names {
            let labels = [keys::LABEL_NAME, keys::LABEL_ORGANISATION, keys::LABEL_ROLE];
            for (label, text) in labels.into_iter().zip(respondent.texts()) {
                facts.push(context.fact(label, Phrase::written(text)));
            }
        }
        facts
    }

    fn answers(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for section in self.sections() {
            blocks.push(Block::Heading(section.title));
            if let Some(score) = section.score {
                blocks.push(Block::Facts(score.facts));
            }
            push_paragraphs(&mut blocks, section.remarks);
            let mut answers = Vec::new();
            for item in section.items {
                answers.push(item.answered(self.context));
            }
            blocks.push(Block::Answers(answers));
        }
        blocks
    }

    /// The notes beside answers, under their items' prompts.
    fn noted(&self) -> Vec<Fact> {
        let mut noted = Vec::new();
        for item in &self.context.instrument.items {
            let note = self.response.answers.get(&item.id).map_or("", |answer| &*answer.note);
            if !note.is_empty() {
                noted.push(Fact { label: self.context.text(&item.prompt), value: Phrase::written(note) });
            }
        }
        noted
    }
}

#[inline(never)]
fn push_paragraphs(blocks: &mut Vec<Block>, texts: Vec<Phrase>) {
    for text in texts {
        blocks.push(Block::Paragraph(text));
    }
}

#[cfg(test)]
mod tests;
