//! A report as one page that opens anywhere: no script, nothing fetched, fit for paper. What is said and in which order
//! comes from the document; this file owns the markup.

use super::svg::svg;
use super::text::clean;
use crate::i18n::Phrase;
use crate::results::{Answered, Block, Fact, Figure, Finding, ReportDocument, Table};

const STYLE: &str = include_str!("report.css");

/// The page. Texts from outside are escaped and can't turn the direction of what stands around them.
///
/// Its policy lets it fetch and run nothing.
pub fn write(document: &ReportDocument) -> String {
    let mut page = Page { out: String::with_capacity(16_384) };
    page.start(document);
    page.head(document);
    for part in &document.parts {
        page.element("<h2>", &part.heading, "</h2>\n");
        page.blocks(&part.blocks);
    }
    page.raw("</main>\n");
    if !document.closing.is_empty() {
        page.element("<footer><p>", &document.closing, "</p></footer>\n");
    }
    page.raw("</body>\n</html>\n");
    page.out
}

struct Page {
    out: String,
}

impl Page {
    fn start(&mut self, document: &ReportDocument) {
        self.raw("<!doctype html>\n<html lang=\"");
        self.escaped(&document.language);
        self.raw(if document.right_to_left { "\" dir=\"rtl\">\n" } else { "\" dir=\"ltr\">\n" });
        self.raw(concat!(
            "<head>\n<meta charset=\"utf-8\">\n",
            "<meta http-equiv=\"Content-Security-Policy\" ",
            "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n",
            "<meta name=\"viewport\" content=\"width=device-width\">\n",
            "<meta name=\"color-scheme\" content=\"light dark\">\n<title>",
        ));
        let mut title = document.title.to_string();
        if !document.date.is_empty() {
            title.push_str(", ");
            title.push_str(&document.date);
        }
        self.escaped(&title);
        self.raw("</title>\n<style>\n");
        self.raw(STYLE);
        self.page_header(&title, document.right_to_left);
        self.raw("</style>\n</head>\n<body>\n<main>\n");
    }

    /// The title above every printed page but the first, which begins with it, where browsers can. Every character
    /// that is not a plain letter or digit is written by its number, so that none can end the text or the sheet.
    fn page_header(&mut self, title: &str, right_to_left: bool) {
        let side = if right_to_left { "right" } else { "left" };
        self.raw(&format!("@page {{ @top-{side} {{ content: \""));
        for char in clean(title).chars() {
            match char.is_ascii_alphanumeric() {
                true => self.out.push(char),
                false => self.out.push_str(&format!("\\{:x} ", u32::from(char))),
            }
        }
        self.raw(&format!("\"; font: 9pt system-ui, sans-serif; }} }}\n@page :first {{ @top-{side} {{ content: none; }} }}\n"));
    }

    fn head(&mut self, document: &ReportDocument) {
        self.raw("<header>\n");
        self.element("<h1>", &document.title, "</h1>\n");
        if !document.headline.is_empty() {
            self.element("<p class=\"headline\">", &document.headline, "</p>\n");
        }
        self.blocks(&document.lead);
        self.raw("</header>\n");
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(text) => self.element("<h3>", text, "</h3>\n"),
                Block::Paragraph(text) => self.element("<p>", text, "</p>\n"),
                Block::List(texts) => self.list(texts),
                Block::Facts(facts) => self.facts(facts),
                Block::Findings(findings) => self.findings(findings),
                Block::Figure(figure) => self.figure(figure),
                Block::Table(table) => self.table("<table>\n", table),
                Block::Plan(table) => self.table("<table class=\"plan\">\n", table),
                Block::Answers(answers) => self.answers(answers),
            }
        }
    }

    fn figure(&mut self, figure: &Figure) {
        // A picture runs from left to right unless it says otherwise itself.
        self.raw("<figure>\n<div dir=\"ltr\">");
        self.raw(&svg(&figure.drawing));
        self.element("</div>\n<figcaption>", &figure.sentence, "</figcaption>\n</figure>\n");
        if !figure.table.rows.is_empty() {
            self.table("<table>\n", &figure.table);
        }
    }

    fn findings(&mut self, findings: &[Finding]) {
        self.raw("<ul class=\"findings\">\n");
        for finding in findings {
            self.element("<li><p><strong>", &finding.prompt, "</strong>");
            if !finding.answer.is_empty() {
                self.element(" <span class=\"quiet\">", &finding.answer, "</span>");
            }
            self.raw("</p>\n");
            self.list(&finding.advice);
            self.raw("</li>\n");
        }
        self.raw("</ul>\n");
    }

    fn answers(&mut self, answers: &[Answered]) {
        self.raw("<dl class=\"answers\">\n");
        for item in answers {
            self.element("<div><dt>", &item.prompt, "</dt>\n");
            self.element("<dd>", &item.answer, "</dd>\n");
            for fact in &item.details {
                self.element("<dd class=\"quiet\">", &fact.label, ": ");
                self.element("", &fact.value, "</dd>\n");
            }
            self.raw("</div>\n");
        }
        self.raw("</dl>\n");
    }

    /// Short facts with their names, those that are there.
    fn facts(&mut self, facts: &[Fact]) {
        let mut there = facts.iter().filter(|fact| !fact.value.is_empty()).peekable();
        if there.peek().is_none() {
            return;
        }
        self.raw("<dl class=\"facts\">\n");
        for fact in there {
            self.element("<div><dt>", &fact.label, "</dt> ");
            self.element("<dd>", &fact.value, "</dd></div>\n");
        }
        self.raw("</dl>\n");
    }

    /// A table, which narrow screens show as a block a row, each cell with its column's name.
    fn table(&mut self, start: &str, table: &Table) {
        self.raw(start);
        if !table.caption.is_empty() {
            self.element("<caption>", &table.caption, "</caption>\n");
        }
        self.raw("<thead>\n<tr>");
        for column in &table.columns {
            self.element("<th scope=\"col\">", column, "</th>");
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.raw("<tr>");
            for (number, cell) in row.iter().enumerate() {
                if number == 0 {
                    self.element("<th scope=\"row\">", cell, "</th>");
                    continue;
                }
                self.raw("<td data-label=\"");
                self.escaped(table.columns.get(number).map_or("", |column| column));
                self.element("\">", cell, "</td>");
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n");
    }

    fn list(&mut self, texts: &[Phrase]) {
        if texts.is_empty() {
            return;
        }
        self.raw("<ul>\n");
        for text in texts {
            self.element("<li>", text, "</li>\n");
        }
        self.raw("</ul>\n");
    }

    /// A text between tags, in the direction that its own letters have.
    fn element(&mut self, before: &str, text: &str, after: &str) {
        self.raw(before);
        if !text.is_empty() {
            self.raw("<bdi>");
            self.escaped(text);
            self.raw("</bdi>");
        }
        self.raw(after);
    }

    fn escaped(&mut self, text: &str) {
        for char in clean(text).chars() {
            match char {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                _ => self.out.push(char),
            }
        }
    }

    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }
}

#[cfg(test)]
mod tests;
