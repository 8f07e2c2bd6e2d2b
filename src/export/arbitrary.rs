//! Texts that try to break out of a file of some kind, and sheets full of them.

use proptest::prelude::*;

use super::fixtures::sheet;
use super::report_document::*;

/// Every text that a sheet gets from outside, to be changed for a test. The picture's markup is ours.
pub fn texts(sheet: &mut Sheet) -> Vec<&mut String> {
    let Sheet { respondent, sections, plan, pictures, overall, .. } = sheet;
    let mut texts = vec![
        &mut sheet.title,
        &mut sheet.assessment,
        &mut sheet.edition,
        &mut sheet.language,
        &mut sheet.date,
        &mut sheet.headline,
        &mut sheet.privacy,
        &mut respondent.name,
        &mut respondent.organisation,
        &mut respondent.role,
    ];
    texts.extend(
        [&mut sheet.support, &mut sheet.unanswered, &mut sheet.method, &mut sheet.sources]
            .into_iter()
            .flatten(),
    );
    for finding in [&mut sheet.strengths, &mut sheet.priorities, &mut sheet.find_out].into_iter().flatten() {
        texts.extend([&mut finding.prompt, &mut finding.answer]);
        texts.extend(&mut finding.advice);
    }
    for section in sections {
        texts.extend([&mut section.id, &mut section.title]);
        texts.extend(&mut section.remarks);
        texts.extend(section.score.iter_mut().flat_map(words));
        for item in &mut section.items {
            texts.extend([&mut item.id, &mut item.prompt, &mut item.answer, &mut item.importance]);
            texts.push(&mut item.note);
            texts.extend(&mut item.advice);
        }
    }
    texts.extend(overall.iter_mut().flat_map(words));
    for line in plan {
        texts.extend([&mut line.id, &mut line.about, &mut line.action, &mut line.owner]);
        texts.extend([&mut line.due, &mut line.measure]);
    }
    for Picture { says, table, .. } in pictures {
        texts.extend([says, &mut table.caption]);
        texts.extend(&mut table.columns);
        texts.extend(table.rows.iter_mut().flatten());
    }
    texts
}

fn words(score: &mut SheetScore) -> [&mut String; 5] {
    [
        &mut score.band,
        &mut score.words,
        &mut score.says.score,
        &mut score.says.range,
        &mut score.says.coverage,
    ]
}

/// What people paste to break out of a file of some kind.
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

/// Texts of tricks and of any characters.
pub fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        5 => prop::sample::select(TRICKS).prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// A sheet of the usual shape with a hostile text in every place.
pub fn hostile_sheet() -> impl Strategy<Value = Sheet> {
    let count = texts(&mut sheet()).len();
    prop::collection::vec(hostile(), count).prop_map(|wanted| {
        let mut sheet = sheet();
        for (place, text) in texts(&mut sheet).into_iter().zip(wanted) {
            *place = text;
        }
        sheet
    })
}

/// A text of a hundred thousand characters that need care in some format.
pub fn long() -> String {
    "\"<|,;é\\*\n".chars().cycle().take(100_000).collect()
}

/// A sheet of the usual shape with such a text in a sentence, a note and the plan.
pub fn long_sheet() -> Sheet {
    let mut sheet = sheet();
    sheet.headline = long();
    sheet.sections[0].items[0].note = long();
    sheet.plan[0].measure = long();
    sheet
}
