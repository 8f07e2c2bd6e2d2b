//! A summary to paste into mail or a wiki: Markdown as CommonMark with GitHub's tables has it.
//! Answers one by one are left to the other files.

use super::labels::Labels;
use super::report_document::{Finding, PlanLine, Sheet, SheetScore};
use super::text::one_line;

/// What of a person goes into the summary.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Include {
    /// Who answered, and who does what in the plan.
    pub names: bool,
    /// What was noted beside answers.
    pub notes: bool,
}

/// The summary. Every text stands on one line and means nothing to Markdown: it can't become a
/// heading, a list, a link, an image or HTML, and can't leave its cell of a table.
pub fn write(sheet: &Sheet, labels: &Labels, include: Include) -> String {
    let mut page = Page { out: String::new(), labels, include };
    page.head(sheet);
    page.scores(sheet);
    page.findings(&labels.priorities, &sheet.priorities);
    page.findings(&labels.strengths, &sheet.strengths);
    page.findings(&labels.find_out, &sheet.find_out);
    page.plan(&sheet.plan);
    if include.notes {
        page.notes(sheet);
    }
    page.out
}

struct Page<'a> {
    out: String,
    labels: &'a Labels,
    include: Include,
}

impl Page<'_> {
    fn head(&mut self, sheet: &Sheet) {
        self.line("# ", &sheet.title);
        self.paragraph("**", &sheet.headline);
        for sentence in &sheet.support {
            self.paragraph("", sentence);
        }
        let respondent = &sheet.respondent;
        let all = [
            (&self.labels.date, &sheet.date),
            (&self.labels.edition, &sheet.edition),
            (&self.labels.name, &respondent.name),
            (&self.labels.organisation, &respondent.organisation),
            (&self.labels.role, &respondent.role),
        ];
        let facts = if self.include.names { &all[..] } else { &all[..2] };
        let mut break_before = "\n";
        for (label, fact) in facts.iter().filter(|(_, fact)| !fact.is_empty()) {
            self.out.extend([std::mem::take(&mut break_before), "- "]);
            self.labelled(label, fact);
        }
    }

    fn scores(&mut self, sheet: &Sheet) {
        let sections =
            sheet.sections.iter().filter_map(|section| Some((&section.title, section.score.as_ref()?)));
        let overall = sheet.overall.as_ref().map(|score| (&self.labels.overall, score));
        let scores: Vec<_> = sections.chain(overall).collect();
        if scores.is_empty() {
            return;
        }
        let Labels { section, score, range, coverage, band, .. } = self.labels;
        self.heading(&self.labels.scores);
        self.header(&[section, score, range, coverage, band]);
        for (title, score) in scores {
            let SheetScore { says, words, .. } = score;
            self.row(&[title, &says.score, &says.range, &says.coverage, words]);
        }
        if sheet.provisional() {
            self.paragraph("", &self.labels.provisional);
        }
    }

    fn findings(&mut self, heading: &str, findings: &[Finding]) {
        if findings.is_empty() {
            return;
        }
        self.heading(heading);
        for finding in findings {
            self.out.push_str("- ");
            self.strong(&finding.prompt);
            if !finding.answer.is_empty() {
                self.out.push_str(" – ");
                self.text(&finding.answer);
            }
            self.out.push('\n');
            for advice in &finding.advice {
                self.line("  - ", advice);
            }
        }
    }

    fn plan(&mut self, plan: &[PlanLine]) {
        if plan.is_empty() {
            return;
        }
        let Labels { about, action, owner, due, measure, .. } = self.labels;
        let mut columns = vec![&**action, about, due, measure];
        if self.include.names {
            columns.push(owner);
        }
        self.heading(&self.labels.plan);
        self.header(&columns);
        for line in plan {
            let cells = [&*line.action, &line.about, &line.due, &line.measure, &line.owner];
            self.row(&cells[..columns.len()]);
        }
    }

    fn notes(&mut self, sheet: &Sheet) {
        let items = sheet.sections.iter().flat_map(|section| &section.items);
        let noted: Vec<_> = items.filter(|item| !item.note.is_empty()).collect();
        if noted.is_empty() {
            return;
        }
        self.heading(&self.labels.notes);
        for item in noted {
            self.out.push_str("- ");
            self.labelled(&item.prompt, &item.note);
        }
    }

    fn heading(&mut self, text: &str) {
        self.out.push('\n');
        self.line("## ", text);
        self.out.push('\n');
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

    fn labelled(&mut self, label: &str, text: &str) {
        self.strong(label);
        self.out.push_str(": ");
        self.text(text);
        self.out.push('\n');
    }

    fn strong(&mut self, text: &str) {
        self.emphasised("**", text);
    }

    fn emphasised(&mut self, emphasis: &str, text: &str) {
        let start = self.out.len();
        self.out.push_str(emphasis);
        self.text(text);
        if self.out.len() == start + emphasis.len() {
            self.out.truncate(start); // asterisks around nothing would show
        } else {
            self.out.push_str(emphasis);
        }
    }

    fn header(&mut self, columns: &[&str]) {
        self.row(columns);
        for _ in columns {
            self.out.push_str("| --- ");
        }
        self.out.push_str("|\n");
    }

    fn row(&mut self, cells: &[&str]) {
        for cell in cells {
            self.out.push_str("| ");
            self.text(cell);
            self.out.push(' ');
        }
        self.out.push_str("|\n");
    }

    /// A text that means nothing but itself.
    fn text(&mut self, text: &str) {
        let text = one_line(text);
        let first = self.out.is_empty() || self.out.ends_with('\n') || self.out.ends_with("- ");
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let mut www = text.match_indices("www.").map(|(at, _)| at + 3).peekable();
        for (at, char) in text.char_indices() {
            // What begins a list or underlines a heading, where a line begins.
            let begins = match char {
                '+' | '-' | '=' | ':' => at == 0,
                '.' | ')' => {
                    at == digits && at > 0 && matches!(text.as_bytes().get(at + 1), None | Some(b' '))
                }
                _ => false,
            };
            let links = char == ':' && text[at..].starts_with("://") || www.next_if_eq(&at).is_some();
            if first && begins || links || SIGNS.contains(char) {
                self.out.push('\\');
            }
            self.out.push(char);
        }
    }
}

/// What means something to Markdown, or to a dialect of it, wherever it stands.
const SIGNS: &str = "\\`*_[]<>&|~#@$^{}";

#[cfg(test)]
mod tests;
