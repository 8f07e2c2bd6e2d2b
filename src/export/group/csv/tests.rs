//! Tests the table as text, and as read back by another parser.

use ::csv::ReaderBuilder;
use proptest::prelude::*;

use super::{AFTER, BEFORE, write};
use crate::domain::exact::Exact;
use crate::export::text::clean;
use crate::i18n::Phrase;
use crate::results::group::{GroupRecords, ItemRecord};

fn ratio(part: i64, whole: i64) -> Option<Exact> {
    Exact::ratio(part, whole)
}

/// A rating with everything, a pick, and a number.
fn records() -> GroupRecords {
    let item = |item: &str, kind| ItemRecord {
        section: "trust".into(),
        item: item.into(),
        title: "We share credit, and say so.".into(),
        kind,
        ..ItemRecord::default()
    };
    let rating = ItemRecord {
        n: 3,
        counts: vec![(1, 1), (2, 0), (3, 2)],
        median: ratio(3, 1),
        low: ratio(1, 1),
        high: ratio(3, 1),
        mean: ratio(7, 3),
        consensus: ratio(5, 8),
        verdict: "divided",
        talk: Some(true),
        dont_know: Some(1),
        not_applicable: Some(0),
        unanswered: Some(2),
        ..item("credit", "rating")
    };
    let options = vec![("save".into(), 2), ("learn".into(), 0)];
    GroupRecords {
        assessment: "ten".into(),
        edition: "1.0.0".into(),
        language: "en".into(),
        date: "2026-02-03".into(),
        voice: "person",
        responses: 6,
        levels: vec![-1, 1, 2, 3],
        items: vec![
            rating,
            ItemRecord { n: 2, options, ..item("reasons", "pick") },
            ItemRecord { n: 1, median: ratio(-1, 2), ..item("promoters", "number") },
        ],
    }
}

const ALL: &str = "\u{feff}section,item,title,kind,n,level_-1,level_1,level_2,level_3,median,low,high,mean,consensus,\
verdict,talk,dont_know,not_applicable,unanswered,options,assessment,edition,language,date,voice,responses\r\n\
trust,credit,\"We share credit, and say so.\",rating,3,,1,0,2,3,1,3,2.333333,0.625,divided,true,1,0,2,,\
ten,1.0.0,en,2026-02-03,person,6\r\n\
trust,reasons,\"We share credit, and say so.\",pick,2,,,,,,,,,,,,,,,\"save: 2\nlearn: 0\",\
ten,1.0.0,en,2026-02-03,person,6\r\n\
trust,promoters,\"We share credit, and say so.\",number,1,,,,,-0.5,,,,,,,,,,,ten,1.0.0,en,2026-02-03,person,6\r\n";

#[test]
fn items_have_one_row_each() {
    assert_eq!(write(&records()).replace("\r\n", "⏎\n"), ALL.replace("\r\n", "⏎\n"));
}

#[test]
fn without_items_there_are_only_the_column_names() {
    let names = [&BEFORE[..], &AFTER[..]].concat().join(",");
    assert_eq!(write(&GroupRecords::default()), format!("\u{feff}{names}\r\n"));
}

proptest! {
    #[test]
    fn no_text_can_break_out_of_its_cell(title in "\\PC{0,40}|[\"',;=\n\t\r]{0,12}") {
        let mut records = records();
        records.items.truncate(1);
        records.items[0].title = Phrase::from(&*title);
        let table = write(&records);
        let table = table.strip_prefix('\u{feff}').expect("a byte order mark");
        let mut reader = ReaderBuilder::new().from_reader(table.as_bytes());
        let rows: Vec<_> = reader.records().collect::<Result<_, _>>().expect("rows of one length");
        prop_assert_eq!(rows.len(), 1);
        // Apostrophes may be added, which keep a spreadsheet from taking the text for a formula.
        let plain = |text: &str| text.replace('\'', "");
        prop_assert_eq!(plain(&rows[0][2]), plain(&clean(&title)));
    }
}
