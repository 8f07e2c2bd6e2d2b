use super::*;
use crate::domain::fixtures::{at, profile, staged};
use crate::domain::group::comparison::{Choices, Comparison};
use crate::domain::group::filter::Filter;
use crate::domain::group::set::{Member, ResponseSet};
use crate::domain::instrument::Instrument;
use crate::export::long::COLUMNS;
use crate::results::group::anonymity::{MARK, choices, set, splits};
use crate::results::group::fixtures::{added, in_context, member, mixed, ruled, said, said_of};

const ALL: [GroupFormat; 5] = [
    GroupFormat::Json,
    GroupFormat::Csv,
    GroupFormat::Html,
    GroupFormat::Markdown(true),
    GroupFormat::Text(true),
];

#[test]
fn each_format_has_its_name_and_media_type() {
    let files = said(&profile(&[1]), &[("Ann", "1")], |results| {
        ALL.map(|format| make(format, *results, &Beside::default(), at(0)))
            .map(|file| (file.format, file.name, file.media))
    });
    let expect = [
        ("json", "json", "application/json"),
        ("csv", "csv", "text/csv"),
        ("html", "html", "text/html"),
        ("markdown", "md", "text/markdown"),
        ("text", "txt", "text/plain"),
    ];
    let name = |extension| format!("sample-comparison-2026-01-01.{extension}");
    assert_eq!(files, expect.map(|(format, extension, media)| (format, name(extension), media)));
}

#[test]
fn the_report_has_dots_and_the_parts_side_by_side_and_the_summary_has_neither() {
    let instrument = profile(&[1]);
    let people = [("Ann:Council", "1"), ("Bob:Trust", "5")];
    let set = added(&ResponseSet::default(), people.map(|(who, answers)| member(&instrument, who, answers)));
    let choices = Choices::default();
    let none = ResponseSet::default();
    let beside = in_context(&instrument, |context| context.beside(&set, &none, &choices, Some(4)));
    let texts = said_of(&instrument, &set, &choices, |results| {
        ALL.map(|format| make(format, *results, &beside, at(0)).text)
    });
    let [_, _, html, markdown, text] = texts;
    assert!(html.contains("<td class=\"s4\" data-label=\"1\">") && html.contains("<td data-label=\"1\">"));
    assert!(html.contains("At the target “Level 4” or beyond: 1 of 2."));
    assert!(html.contains("Prompt i0") && html.contains("<circle") && html.contains("By organisation"));
    for summary in [markdown, text] {
        assert!(summary.contains("Talk about these first") && summary.contains("from Council and Trust"));
        assert!(!summary.contains("By organisation") && !summary.contains("Ann"), "{summary}");
    }
}

#[test]
fn the_table_of_all_answers_has_a_row_an_item_of_each_person_looked_at() {
    let instrument = profile(&[1, 1]);
    let people = [("Ann:Council", "1?"), ("Bob:Trust", "5n")];
    let members = people.map(|(who, answers)| Member { round: 2, ..member(&instrument, who, answers) });
    let set = added(&ResponseSet::default(), members);
    let made = |filter: Filter| {
        let choices = Choices { filter, ..Choices::default() };
        let comparison = Comparison::of(&instrument, &set, &choices).expect("all may be shown");
        let Comparison::Named(named) = comparison else { panic!("it is not anonymous") };
        in_context(&instrument, |context| {
            [RowForm::Csv, RowForm::JsonLines]
                .map(|form| answers(form, &instrument, &named, context.words, at(0)))
        })
    };
    let [csv, lines] = made(Filter::All);
    assert_eq!(
        (csv.format, &*csv.name, csv.media),
        ("answers-csv", "sample-answers-2026-01-01.csv", "text/csv")
    );
    assert_eq!((lines.format, &*lines.name), ("answers-jsonl", "sample-answers-2026-01-01.jsonl"));
    let row = |line: &str| {
        let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
        ["name", "item", "round", "state", "value", "label"].map(|name| row[name].to_string()).join(" ")
    };
    let expected = [
        r#""Ann" "i0" 2 "rated" 1 "Level 1""#,
        r#""Ann" "i1" 2 "dont-know" null """#,
        r#""Bob" "i0" 2 "rated" 5 "Level 5""#,
        r#""Bob" "i1" 2 "not-applicable" null """#,
    ];
    assert_eq!(lines.text.lines().map(row).collect::<Vec<_>>(), expected);
    let mut reader = ::csv::Reader::from_reader(csv.text.trim_start_matches('\u{feff}').as_bytes());
    assert_eq!(reader.headers().expect("a head").iter().collect::<Vec<_>>(), COLUMNS);
    assert_eq!(reader.records().count(), 4);
    let [_, only] = made(Filter::To { organisation: "Trust".into(), role: "".into() });
    assert_eq!(only.text.lines().map(row).collect::<Vec<_>>(), expected[2..]);
}

/// All files of an anonymous set.
fn files(instrument: &Instrument, choices: &Choices) -> Vec<ExportFile> {
    let set = set(instrument, 0);
    let beside = Beside { splits: splits(instrument, &set, choices), ..Beside::default() };
    said_of(instrument, &set, choices, |results| {
        ALL.map(|format| make(format, *results, &beside, at(0))).into()
    })
}

#[test]
fn no_file_of_an_anonymous_comparison_names_anybody() {
    for instrument in [mixed(), staged(&[1, 1]), ruled()] {
        for file in choices().iter().flat_map(|choices| files(&instrument, choices)) {
            for mark in [MARK.to_owned(), MARK.to_lowercase()] {
                let found = file.text.contains(&mark) || file.name.contains(&mark);
                assert!(!found, "{} has {mark}: {}", file.name, file.text);
            }
        }
    }
}
