//! Generates texts that try to break out of a file format, and documents and records full of them.

use std::rc::Rc;

use proptest::prelude::*;

use super::fixtures::{records, report, summary};
use crate::figure::Text;
use crate::i18n::Phrase;
use crate::results::*;

/// A function that returns the replacement for a text.
pub type Change<'a> = &'a mut dyn FnMut(&str) -> String;

/// Something that contains texts from outside.
pub trait Texts {
    /// Replaces every text, always in the same order.
    fn change(&mut self, change: Change);
}

impl Texts for String {
    fn change(&mut self, change: Change) {
        *self = change(self);
    }
}

impl Texts for Rc<str> {
    fn change(&mut self, change: Change) {
        *self = change(self).into();
    }
}

impl Texts for Text {
    fn change(&mut self, change: Change) {
        self.words.change(change);
    }
}

impl Texts for Phrase {
    fn change(&mut self, change: Change) {
        *self = Phrase::new(change(self).into(), self.language());
    }
}

impl<T: Texts> Texts for Vec<T> {
    fn change(&mut self, change: Change) {
        self.iter_mut().for_each(|it| it.change(change));
    }
}

impl Texts for Fact {
    fn change(&mut self, change: Change) {
        self.label.change(change);
        self.value.change(change);
    }
}

impl Texts for Table {
    fn change(&mut self, change: Change) {
        self.caption.change(change);
        self.columns.change(change);
        self.rows.change(change);
    }
}

impl Texts for Finding {
    fn change(&mut self, change: Change) {
        self.prompt.change(change);
        self.answer_label.change(change);
        self.answer.change(change);
        self.advice.change(change);
    }
}

impl Texts for Answered {
    fn change(&mut self, change: Change) {
        self.prompt.change(change);
        self.answer.change(change);
        self.details.change(change);
    }
}

impl Texts for Block {
    fn change(&mut self, change: Change) {
        match self {
            Self::Heading(text) | Self::Paragraph(text) => text.change(change),
            Self::List(texts) => texts.change(change),
            Self::Facts(facts) => facts.change(change),
            Self::Findings(findings) => findings.change(change),
            Self::Figure(figure) => {
                figure.drawing.title.change(change);
                figure.drawing.description.change(change);
                figure.sentence.change(change);
                figure.table.change(change);
            }
            Self::Table(table) | Self::Plan(table) => table.change(change),
            Self::Shaded(shaded) => shaded.table.change(change),
            Self::Answers(answers) => answers.change(change),
        }
    }
}

impl Texts for Part {
    fn change(&mut self, change: Change) {
        self.heading.change(change);
        self.blocks.change(change);
    }
}

impl Texts for ReportDocument {
    fn change(&mut self, change: Change) {
        let Self { title, language, date, whose, headline, lead, parts, closing, .. } = self;
        title.change(change);
        language.change(change);
        date.change(change);
        whose.change(change);
        headline.change(change);
        lead.change(change);
        parts.change(change);
        closing.change(change);
    }
}

impl Texts for PlanLine {
    fn change(&mut self, change: Change) {
        self.id.change(change);
        for text in [
            &mut self.about,
            &mut self.action,
            &mut self.owner,
            &mut self.due,
            &mut self.due_in_words,
            &mut self.measure,
        ] {
            text.change(change);
        }
    }
}

impl Texts for Records {
    fn change(&mut self, change: Change) {
        self.title.change(change);
        self.assessment.change(change);
        self.response.change(change);
        let Records { edition, date, respondent, language, .. } = self;
        language.change(change);
        for text in [edition, date, &mut respondent.name, &mut respondent.organisation, &mut respondent.role]
        {
            text.change(change);
        }
        for section in &mut self.sections {
            section.id.change(change);
            section.title.change(change);
            section.score.iter_mut().for_each(|score| score.band.change(change));
            for item in &mut section.items {
                item.id.change(change);
                for text in [&mut item.prompt, &mut item.answer, &mut item.importance, &mut item.note] {
                    text.change(change);
                }
                item.advice.change(change);
            }
        }
        self.overall.iter_mut().for_each(|score| score.band.change(change));
        self.plan.lines.change(change);
    }
}

/// What people paste to break out of a file format.
#[rustfmt::skip]
const TRICKS: &[&str] = &[
    "=cmd|'/c calc'!A1", "+1", "-1", "@SUM(1)", "\t=1", " \r=1", "＝1", "\u{202e}", "\u{2067}", "\u{2069}",
    "\u{202c}", "\"", "\"\"", "'", ",", ";", "\r\n", "\n", "\r", "\t", " ", "\0", "\u{b}", "\u{7f}",
    "\u{9b}", "\u{feff}", "\u{fffe}", "</script>", "</style>", "</title>",
    "\"><img src=x onerror=alert(1)>", "<!--", "-->", "]]>", "<", ">", "&", "&lt;", "&#60;", "&amp", "# a",
    "## a", "- a", "* a", "+ a", "1. a", "2) a", "> a", "---", "===", "***", "```", "~~~", "    a",
    "[a](https://b.example)", "![a](b)", "[a]: b", "<https://b.example>", "https://b.example",
    "www.b.example", "a@b.example", "mailto:a@b.example", "<b>a</b>", "|", "\\", "\\|", "| - |", "\\n", "`",
    "*", "_", "~", "~~", "**", "BEGIN:VEVENT", "END:VCALENDAR", "END:VEVENT\r\n", "^", "$", ":", "{", "}",
    "é", "e\u{301}", "汉字", "🏳️‍🌈", "العربية", "\u{200f}", "a", "plain words", "www.", "http://a.b",
];

/// Texts made of these tricks and of random characters.
pub fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        5 => prop::sample::select(TRICKS).prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// The sample with a hostile text in every place.
fn hostile_in<T: Texts + Clone + std::fmt::Debug>(sample: T) -> impl Strategy<Value = T> {
    let mut count = 0;
    sample.clone().change(&mut |text| {
        count += 1;
        text.into()
    });
    prop::collection::vec(hostile(), count).prop_map(move |wanted| {
        let (mut changed, mut wanted) = (sample.clone(), wanted.into_iter());
        changed.change(&mut |_| wanted.next().unwrap_or_default());
        changed
    })
}

/// A report with the usual structure and a hostile text in every place.
pub fn hostile_report() -> impl Strategy<Value = ReportDocument> {
    hostile_in(report())
}

/// A summary with the usual structure and a hostile text in every place.
pub fn hostile_summary() -> impl Strategy<Value = ReportDocument> {
    hostile_in(summary())
}

/// Records with the usual structure and a hostile text in every place.
pub fn hostile_records() -> impl Strategy<Value = Records> {
    hostile_in(records())
}

/// A text of a hundred thousand characters that are special in some format.
pub fn long() -> String {
    "\"<|,;é\\*\n".chars().cycle().take(100_000).collect()
}

/// The document with every text that `is_visible` accepts replaced by a plain word.
pub fn tamed(document: &ReportDocument, is_visible: fn(&str) -> bool) -> ReportDocument {
    let mut tame = document.clone();
    tame.change(&mut |text| if is_visible(text) { "word".into() } else { text.into() });
    tame
}
