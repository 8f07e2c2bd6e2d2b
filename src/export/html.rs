//! Writes a report as one page that opens anywhere: without scripts, without loading anything, and suitable for printing.
//! The document decides what it says and in which order; this module is responsible for the markup.

use std::rc::Rc;

use super::svg::{FONTS, svg};
use super::text::clean;
use crate::i18n::Phrase;
use crate::results::{Answered, Block, Fact, Figure, Finding, ReportDocument, Table};

const STYLE: &str = include_str!("report.css");

/// The page. Texts from outside are escaped and cannot change the direction of the text around them. The page's policy
/// lets it load and run nothing.
pub fn write(document: &ReportDocument) -> String {
    let mut page = Page {
        out: String::with_capacity(16_384),
        right_to_left: document.right_to_left,
        colon: document.colon.clone(),
    };
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
    right_to_left: bool,
    colon: Rc<str>,
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
            "<meta name=\"color-scheme\" content=\"light dark\">\n<title",
        ));
        self.lang(&document.title);
        self.raw(">");
        let [title, whose] = [&document.title, &document.whose].map(|it| it.beside(self.right_to_left));
        let mut whole = title.clone();
        for more in [&*whose, &*document.date] {
            if !more.is_empty() {
                whole.push_str(", ");
                whole.push_str(more);
            }
        }
        // A tab has room for little: whose it is tells reports apart better than the date.
        let last = if whose.is_empty() { &*document.date } else { &*whose };
        self.escaped(&title);
        self.escaped(if last.is_empty() { "" } else { ", " });
        self.escaped(last);
        self.raw("</title>\n<style>\n");
        self.raw(STYLE);
        self.raw(&format!("body {{ font-family: {FONTS}; }}\n"));
        self.page_header(&whole);
        self.raw("</style>\n</head>\n<body>\n<main>\n");
    }

    /// Repeats the title on printed pages, if the browser supports it, except on the first page, which begins with the
    /// title anyway. All characters other than plain letters and digits are written as numbers, so that none can end the
    /// string or the style sheet.
    fn page_header(&mut self, title: &str) {
        let side = if self.right_to_left { "right" } else { "left" };
        self.raw(&format!("@page {{ @top-{side} {{ content: \""));
        for char in clean(title).chars() {
            match char.is_ascii_alphanumeric() {
                true => self.out.push(char),
                false => self.out.push_str(&format!("\\{:x} ", u32::from(char))),
            }
        }
        self.raw(&format!(
            "\"; font: 9pt {FONTS}; }} }}\n@page :first {{ @top-{side} {{ content: none; }} }}\n"
        ));
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
                Block::Table(table) => self.table("<table>\n", table, &[]),
                Block::Shaded(it) => self.table("<table class=\"shaded\">\n", &it.table, &it.shades),
                Block::Plan(table) => self.table("<table class=\"plan\">\n", table, &[]),
                Block::Answers(answers) => self.answers(answers),
            }
        }
    }

    fn figure(&mut self, figure: &Figure) {
        // A figure runs from left to right unless it says otherwise itself.
        self.raw("<figure>\n<div dir=\"ltr\">");
        self.raw(&svg(&figure.drawing, ""));
        self.element("</div>\n<figcaption>", &figure.sentence, "</figcaption>\n</figure>\n");
        if !figure.table.rows.is_empty() {
            self.table("<table>\n", &figure.table, &[]);
        }
    }

    fn findings(&mut self, findings: &[Finding]) {
        self.raw("<ul class=\"findings\">\n");
        for finding in findings {
            self.element("<li><p><strong>", &finding.prompt, "</strong>");
            if !finding.answer.is_empty() {
                self.raw(" <span class=\"quiet\">");
                if !finding.answer_label.is_empty() {
                    self.labelled("", &finding.answer_label);
                }
                self.element("", &finding.answer, "</span>");
            }
            self.raw("</p>\n");
            self.list(&finding.advice);
            self.raw("</li>\n");
        }
        self.raw("</ul>\n");
    }

    /// A label before its value on the same line.
    fn labelled(&mut self, start: &str, label: &Phrase) {
        self.element(start, label, "");
        let colon = self.colon.clone();
        self.escaped(&colon);
    }

    fn answers(&mut self, answers: &[Answered]) {
        self.raw("<dl class=\"answers\">\n");
        for item in answers {
            self.element("<div><dt>", &item.prompt, "</dt>\n");
            self.element("<dd>", &item.answer, "</dd>\n");
            for fact in &item.details {
                self.labelled("<dd class=\"quiet\">", &fact.label);
                self.element("", &fact.value, "</dd>\n");
            }
            self.raw("</div>\n");
        }
        self.raw("</dl>\n");
    }

    /// Short facts with their labels; empty ones are left out.
    fn facts(&mut self, facts: &[Fact]) {
        let mut present = facts.iter().filter(|fact| !fact.value.is_empty()).peekable();
        if present.peek().is_none() {
            return;
        }
        self.raw("<dl class=\"facts\">\n");
        for fact in present {
            self.element("<div><dt>", &fact.label, "</dt> ");
            self.element("<dd>", &fact.value, "</dd></div>\n");
        }
        self.raw("</dl>\n");
    }

    /// A table, with a shade for each cell behind the first of a row if there is any. Narrow screens show each row as a block, and each cell with the name of its column.
    fn table(&mut self, start: &str, table: &Table, shades: &[Vec<u8>]) {
        self.raw(start);
        if !table.caption.is_empty() {
            self.element("<caption>", &table.caption, "</caption>\n");
        }
        self.raw("<thead>\n<tr>");
        for column in &table.columns {
            self.element("<th scope=\"col\">", column, "</th>");
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for (at, row) in table.rows.iter().enumerate() {
            self.raw("<tr>");
            for (number, cell) in row.iter().enumerate() {
                if number == 0 {
                    self.element("<th scope=\"row\">", cell, "</th>");
                    continue;
                }
                let shade = shades.get(at).and_then(|shades| shades.get(number - 1));
                self.raw("<td");
                if let Some(shade) = shade.filter(|shade| **shade > 0) {
                    self.raw(&format!(" class=\"s{shade}\""));
                }
                self.raw(" data-label=\"");
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

    /// A phrase between tags, each part of it in its language and in the direction of its own letters.
    fn element(&mut self, before: &str, phrase: &Phrase, after: &str) {
        self.raw(before);
        match phrase.parts() {
            [one] if one.is_empty() => {}
            [one] if one.language().is_some() => self.foreign(one),
            parts => {
                // In the direction of the page's language, however it begins.
                let several = parts.len() > 1;
                self.raw(match self.right_to_left {
                    true => "<bdi dir=\"rtl\">",
                    false if several => "<bdi dir=\"ltr\">",
                    false => "<bdi>",
                });
                for part in parts {
                    match part.language() {
                        Some(_) => self.foreign(part),
                        None => self.escaped(part),
                    }
                }
                self.raw("</bdi>");
            }
        }
        self.raw(after);
    }

    fn foreign(&mut self, part: &Phrase) {
        self.raw("<bdi");
        self.lang(part);
        self.raw(">");
        self.escaped(part);
        self.raw("</bdi>");
    }

    /// The attribute with a language that is not the page's, if it is known.
    fn lang(&mut self, phrase: &Phrase) {
        if let Some(tag) = phrase.language().filter(|tag| !tag.is_empty()) {
            self.raw(" lang=\"");
            self.escaped(&tag);
            self.raw("\"");
        }
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
