//! Writes a document as text to paste into mail or a wiki: Markdown, as in CommonMark with GitHub's tables. The document
//! decides what it says and in which order.

use std::rc::Rc;

use super::text::one_line;
use crate::i18n::Phrase;
use crate::results::{Answered, Block, Fact, Finding, ReportDocument, ShadedTable, Table};

/// The text. Every phrase is on one line and is escaped for Markdown: it cannot become a heading, a list, a link, an image
/// or HTML, and cannot break out of its table cell. Figures are represented by their sentence and table.
pub fn write(document: &ReportDocument) -> String {
    let mut page =
        Page { out: String::new(), right_to_left: document.right_to_left, colon: document.colon.clone() };
    page.line("# ", &document.title);
    page.paragraph("**", &document.headline);
    page.blocks(&document.lead);
    for part in &document.parts {
        page.heading("## ", &part.heading);
        page.blocks(&part.blocks);
    }
    page.paragraph("", &document.closing);
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
                Block::Heading(text) => self.heading("### ", text),
                Block::Paragraph(text) => self.paragraph("", text),
                Block::List(texts) => self.list(texts),
                Block::Facts(facts) => self.facts(facts),
                Block::Findings(findings) => self.findings(findings),
                Block::Figure(figure) => {
                    self.paragraph("", &figure.sentence);
                    self.table(&figure.table);
                }
                Block::Table(table) | Block::Plan(table) => self.table(table),
                Block::Shaded(ShadedTable { table, .. }) => self.table(table),
                Block::Answers(answers) => self.answers(answers),
            }
        }
    }

    fn list(&mut self, texts: &[Phrase]) {
        self.out.push('\n');
        for text in texts {
            self.line("- ", text);
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        let mut break_before = "\n";
        for fact in facts.iter().filter(|fact| !fact.value.is_empty()) {
            self.out.extend([std::mem::take(&mut break_before), "- "]);
            self.labelled(fact);
        }
    }

    fn findings(&mut self, findings: &[Finding]) {
        self.out.push('\n');
        for finding in findings {
            self.item(&finding.prompt, &finding.answer_label, &finding.answer);
            for advice in &finding.advice {
                self.line("  - ", advice);
            }
        }
    }

    fn answers(&mut self, answers: &[Answered]) {
        self.out.push('\n');
        for item in answers {
            self.item(&item.prompt, &Phrase::default(), &item.answer);
            for fact in &item.details {
                self.out.push_str("  - ");
                self.labelled(fact);
            }
        }
    }

    fn item(&mut self, prompt: &Phrase, label: &str, answer: &Phrase) {
        self.out.push_str("- ");
        self.strong(&self.beside(prompt));
        if !answer.is_empty() {
            self.out.push_str(" – ");
            if !label.is_empty() {
                self.text(label);
                self.out.push_str(&self.colon);
            }
            self.text(&self.beside(answer));
        }
        self.out.push('\n');
    }

    fn table(&mut self, table: &Table) {
        self.out.push('\n');
        self.row(&table.columns);
        for _ in &table.columns {
            self.out.push_str("| --- ");
        }
        self.out.push_str("|\n");
        for row in &table.rows {
            self.row(row);
        }
    }

    fn heading(&mut self, marker: &str, text: &str) {
        self.out.push('\n');
        self.line(marker, text);
    }

    fn line(&mut self, marker: &str, text: &str) {
        self.out.push_str(marker);
        self.text(text);
        self.out.push('\n');
    }

    fn paragraph(&mut self, emphasis: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        self.out.push('\n');
        self.emphasised(emphasis, text);
        self.out.push('\n');
    }

    fn labelled(&mut self, fact: &Fact) {
        self.strong(&self.beside(&fact.label));
        self.out.push_str(&self.colon);
        self.text(&self.beside(&fact.value));
        self.out.push('\n');
    }

    /// A phrase that shares its line with others.
    fn beside(&self, phrase: &Phrase) -> String {
        phrase.beside(self.right_to_left)
    }

    fn strong(&mut self, text: &str) {
        self.emphasised("**", text);
    }

    fn emphasised(&mut self, emphasis: &str, text: &str) {
        let start = self.out.len();
        self.out.push_str(emphasis);
        self.text(text);
        if self.out.len() == start + emphasis.len() {
            self.out.truncate(start); // asterisks around nothing would be visible
        } else {
            self.out.push_str(emphasis);
        }
    }

    fn row(&mut self, cells: &[Phrase]) {
        for cell in cells {
            self.out.push_str("| ");
            self.text(cell);
            self.out.push(' ');
        }
        self.out.push_str("|\n");
    }

    /// A text, escaped so that Markdown shows it literally.
    fn text(&mut self, text: &str) {
        let text = one_line(text);
        let first = self.out.is_empty() || self.out.ends_with('\n') || self.out.ends_with("- ");
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        for (at, char) in text.char_indices() {
            // At the start of a line, these begin a list or underline a heading.
            let begins = match char {
                '+' | '-' | '=' | ':' => at == 0,
                '.' | ')' => {
                    at == digits && at > 0 && matches!(text.as_bytes().get(at + 1), None | Some(b' '))
                }
                _ => false,
            };
            let links = match char {
                ':' => text[at..].starts_with("://"),
                '.' => text[..at].ends_with("www"),
                _ => false,
            };
            if first && begins || links || SIGNS.contains(char) {
                self.out.push('\\');
            }
            self.out.push(char);
        }
    }
}

/// Characters that are special in Markdown, or in a dialect of it, in any position.
const SIGNS: &str = "\\`*_[]<>&|~#@$^{}";

#[cfg(test)]
mod tests;
