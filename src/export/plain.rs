//! Writes a document as plain text for mail, chat and notes, where signs of Markdown would only be in the way. The
//! document decides what it says and in which order.

use std::rc::Rc;

use super::text::one_line;
use crate::i18n::Phrase;
use crate::results::{Block, Fact, ReportDocument, ShadedTable, Table};

/// The text. Every phrase is on one line, which a list's mark and two spaces a level set off. Figures are represented by
/// their sentence and table.
pub fn write(document: &ReportDocument) -> String {
    let mut page =
        Page { out: String::new(), right_to_left: document.right_to_left, colon: document.colon.clone() };
    page.line("", &document.title);
    page.line("", &document.headline);
    page.blocks(&document.lead);
    for part in &document.parts {
        page.apart("", &part.heading);
        page.blocks(&part.blocks);
    }
    page.apart("", &document.closing);
    page.out
}

struct Page {
    out: String,
    right_to_left: bool,
    colon: Rc<str>,
}

impl Page {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(text) | Block::Paragraph(text) => self.apart("", text),
                Block::List(texts) => {
                    self.gap();
                    texts.iter().for_each(|text| self.line("- ", text));
                }
                Block::Facts(facts) => {
                    self.gap();
                    facts.iter().for_each(|fact| self.fact("", fact));
                }
                Block::Findings(findings) => {
                    self.gap();
                    for it in findings {
                        self.line("- ", &it.prompt);
                        self.labelled("  ", &it.answer_label, &it.answer);
                        it.advice.iter().for_each(|advice| self.line("  - ", advice));
                    }
                }
                Block::Figure(figure) => {
                    self.apart("", &figure.sentence);
                    self.table(&figure.table);
                }
                Block::Table(table) | Block::Plan(table) => self.table(table),
                Block::Shaded(ShadedTable { table, .. }) => self.table(table),
                Block::Answers(answers) => {
                    self.gap();
                    for it in answers {
                        self.line("- ", &it.prompt);
                        self.line("  ", &it.answer);
                        it.details.iter().for_each(|fact| self.fact("  ", fact));
                    }
                }
            }
        }
    }

    /// Each row with its cells below it, because columns do not stay below each other in every font.
    fn table(&mut self, table: &Table) {
        self.gap();
        for row in &table.rows {
            let mut cells = row.iter().zip(&table.columns);
            self.line("- ", cells.next().map_or("", |(name, _)| name));
            for (cell, column) in cells.filter(|(cell, _)| !cell.is_empty()) {
                self.labelled("  ", column, cell);
            }
        }
    }

    fn fact(&mut self, before: &str, fact: &Fact) {
        if !fact.value.is_empty() {
            self.labelled(before, &fact.label, &fact.value);
        }
    }

    fn labelled(&mut self, before: &str, label: &Phrase, value: &Phrase) {
        if label.is_empty() {
            return self.line(before, value);
        }
        let [label, value] = [label, value].map(|phrase| phrase.beside(self.right_to_left));
        self.line(&format!("{before}{}{}", one_line(&label), self.colon), &value);
    }

    /// A line after an empty one.
    fn apart(&mut self, before: &str, text: &str) {
        if !text.is_empty() {
            self.gap();
            self.line(before, text);
        }
    }

    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn line(&mut self, before: &str, text: &str) {
        let text = one_line(text);
        if !text.is_empty() {
            self.out.extend([before, &text, "\n"]);
        }
    }
}

#[cfg(test)]
mod tests;
