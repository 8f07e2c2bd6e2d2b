//! The whole result as one page that opens anywhere: no script, nothing fetched, fit for paper.
//! What is said comes from the sheet; this file owns the order of it and the markup around it.

use super::labels::Labels;
use super::report_document::{Finding, Picture, Sheet, SheetItem, SheetScore, SheetSection, Table};
use super::text::clean;

const STYLE: &str = include_str!("report.css");

/// The page. Texts from outside are escaped and can't turn the direction of what stands around them.
///
/// Its policy lets it fetch and run nothing, whatever a picture may hold.
pub fn write(sheet: &Sheet, labels: &Labels) -> String {
    let mut page = Page { out: String::with_capacity(16_384), labels };
    page.start(sheet);
    page.head(sheet);
    page.pictures(&sheet.pictures);
    page.findings(&labels.priorities, &sheet.priorities);
    page.findings(&labels.strengths, &sheet.strengths);
    page.findings(&labels.find_out, &sheet.find_out);
    page.listed(&labels.unanswered, &sheet.unanswered);
    page.plan(sheet);
    page.answers(&sheet.sections);
    if !sheet.method.is_empty() {
        page.heading(&labels.method);
        page.paragraphs(&sheet.method);
    }
    page.listed(&labels.sources, &sheet.sources);
    page.raw("</main>\n");
    if !sheet.privacy.is_empty() {
        page.element("<footer><p>", &sheet.privacy, "</p></footer>\n");
    }
    page.raw("</body>\n</html>\n");
    page.out
}

struct Page<'a> {
    out: String,
    labels: &'a Labels,
}

impl Page<'_> {
    fn start(&mut self, sheet: &Sheet) {
        self.raw("<!doctype html>\n<html lang=\"");
        self.escaped(&sheet.language);
        self.raw(if sheet.right_to_left { "\" dir=\"rtl\">\n" } else { "\" dir=\"ltr\">\n" });
        self.raw(concat!(
            "<head>\n<meta charset=\"utf-8\">\n",
            "<meta http-equiv=\"Content-Security-Policy\" ",
            "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n",
            "<meta name=\"viewport\" content=\"width=device-width\">\n",
            "<meta name=\"color-scheme\" content=\"light dark\">\n<title>",
        ));
        let mut title = sheet.title.clone();
        if !sheet.date.is_empty() {
            title.push_str(", ");
            title.push_str(&sheet.date);
        }
        self.escaped(&title);
        self.raw("</title>\n<style>\n");
        self.raw(STYLE);
        self.page_header(&title, sheet.right_to_left);
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

    fn head(&mut self, sheet: &Sheet) {
        self.raw("<header>\n");
        self.element("<h1>", &sheet.title, "</h1>\n");
        if !sheet.headline.is_empty() {
            self.element("<p class=\"headline\">", &sheet.headline, "</p>\n");
        }
        self.paragraphs(&sheet.support);
        if let Some(overall) = &sheet.overall {
            self.score(overall);
        }
        if sheet.provisional() {
            self.element("<p>", &self.labels.provisional, "</p>\n");
        }
        let (labels, respondent) = (self.labels, &sheet.respondent);
        self.facts(&[
            (&labels.date, &sheet.date),
            (&labels.edition, &sheet.edition),
            (&labels.name, &respondent.name),
            (&labels.organisation, &respondent.organisation),
            (&labels.role, &respondent.role),
        ]);
        self.raw("</header>\n");
    }

    fn pictures(&mut self, pictures: &[Picture]) {
        if pictures.is_empty() {
            return;
        }
        self.heading(&self.labels.pictures);
        for picture in pictures {
            // A picture made for a file of its own has a declaration before it, which a page has not,
            // and runs from left to right unless it says otherwise itself.
            let start = picture.svg.find("<svg").unwrap_or(picture.svg.len());
            self.raw("<figure>\n<div dir=\"ltr\">");
            self.raw(&picture.svg[start..]);
            self.element("</div>\n<figcaption>", &picture.says, "</figcaption>\n</figure>\n");
            if !picture.table.rows.is_empty() {
                self.table("<table>\n", &picture.table);
            }
        }
    }

    fn findings(&mut self, heading: &str, findings: &[Finding]) {
        if findings.is_empty() {
            return;
        }
        self.heading(heading);
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

    fn listed(&mut self, heading: &str, texts: &[String]) {
        if !texts.is_empty() {
            self.heading(heading);
            self.list(texts);
        }
    }

    fn plan(&mut self, sheet: &Sheet) {
        if sheet.plan.is_empty() {
            return;
        }
        let Labels { plan, about, action, owner, due, measure, .. } = self.labels;
        self.heading(plan);
        let columns = [action, about, owner, due, measure].map(String::clone).into();
        let rows = sheet.plan.iter().map(|line| {
            [&line.action, &line.about, &line.owner, &line.due, &line.measure].map(String::clone).into()
        });
        self.table(
            "<table class=\"plan\">\n",
            &Table { caption: String::new(), columns, rows: rows.collect() },
        );
    }

    fn answers(&mut self, sections: &[SheetSection]) {
        if sections.is_empty() {
            return;
        }
        self.heading(&self.labels.answers);
        for section in sections {
            self.element("<h3>", &section.title, "</h3>\n");
            if let Some(score) = &section.score {
                self.score(score);
            }
            self.paragraphs(&section.remarks);
            self.raw("<dl class=\"answers\">\n");
            for item in &section.items {
                self.item(item);
            }
            self.raw("</dl>\n");
        }
    }

    fn item(&mut self, item: &SheetItem) {
        self.element("<div><dt>", &item.prompt, "</dt>\n");
        self.element("<dd>", &item.answer, "</dd>\n");
        for (label, text) in [(&self.labels.importance, &item.importance), (&self.labels.note, &item.note)] {
            if !text.is_empty() {
                self.element("<dd class=\"quiet\">", label, ": ");
                self.element("", text, "</dd>\n");
            }
        }
        self.raw("</div>\n");
    }

    fn score(&mut self, score: &SheetScore) {
        let labels = self.labels;
        self.facts(&[
            (&labels.score, &score.says.score),
            (&labels.range, &score.says.range),
            (&labels.coverage, &score.says.coverage),
            (&labels.band, &score.words),
        ]);
    }

    /// Short facts with their names, those that are there.
    fn facts(&mut self, facts: &[(&String, &String)]) {
        let mut there = facts.iter().filter(|(_, fact)| !fact.is_empty()).peekable();
        if there.peek().is_none() {
            return;
        }
        self.raw("<dl class=\"facts\">\n");
        for (label, fact) in there {
            self.element("<div><dt>", label, "</dt> ");
            self.element("<dd>", fact, "</dd></div>\n");
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

    fn heading(&mut self, text: &str) {
        self.element("<h2>", text, "</h2>\n");
    }

    fn paragraphs(&mut self, texts: &[String]) {
        for text in texts {
            self.element("<p>", text, "</p>\n");
        }
    }

    fn list(&mut self, texts: &[String]) {
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
