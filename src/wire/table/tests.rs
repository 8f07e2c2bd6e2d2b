use proptest::prelude::*;

use super::guard::unguarded;
use super::*;
use crate::wire::json::Json;

const HEAD: &str = "record,section,item,title,kind,answer,value,state,picks,importance_value,note,assessment,edition,\
language,date,response,name,organisation,role\r\n";

fn read(rows: &str) -> Result<Vec<String>, Vec<String>> {
    documents(&format!("\u{feff}{HEAD}{rows}"))
        .map_err(|problems| problems.0.iter().map(|it| format!("{} {}", it.pointer, it.message)).collect())
}

#[test]
fn every_kind_of_answer_is_read() {
    let who = ",sample,1.2.0,en,2026-01-31,r1,Ann,\"Council, the\",chair\r\n";
    let rows = [
        "answer,s,a,A?,rating,Often,4,answered,,2,\"He said \"\"no\"\".\n'=1\"",
        "answer,s,b,B?,pick,One and two,,answered,one two,,",
        "answer,s,c,C?,text,'+1 from me,,answered,,,",
        "answer,s,d,D?,number,-3,-3,answered,,,",
        "answer,s,e,E?,rating,?,,dont-know,,,",
        "answer,s,f,F?,rating,?,,not-applicable,,,",
        "answer,s,g,G?,rating,–,,unanswered,,,",
        "answer,s,h,H?,rating,–,,unanswered,,,Not yet",
        "score,s,,Section,,,,,,,",
        "score,,,Sample,,,,,,,",
        "action,,x-1,A?,,,,,,,",
    ];
    let texts = read(&rows.map(|row| format!("{row}{who}")).concat()).expect("it can be read");
    let expect = r#"{"format":"partnership-check/result","version":1,"response":"r1","instrument":{"id":"sample","edition":"1.2.0","title":"Sample","fingerprint":"0000000000000000"},"language":"en","started":"2026-01-31T00:00:00.000Z","updated":"2026-01-31T00:00:00.000Z","completed":null,"respondent":{"name":"Ann","organisation":"Council, the","role":"chair"},"answers":{"a":{"value":4,"importance":2,"note":"He said \"no\".\n=1"},"b":{"picks":["one","two"]},"c":{"text":"+1 from me"},"d":{"value":-3},"e":{"state":"dont-know"},"f":{"state":"not-applicable"},"h":{"note":"Not yet"}}}"#;
    assert_eq!(texts, [expect]);
}

#[test]
fn tables_can_be_appended_to_one_another() {
    let row =
        |id: &str| format!("answer,s,a,A?,rating,Often,4,answered,,,,sample,1.2.0,en,2026-01-31,{id},,,\r\n");
    let texts =
        read(&format!("{}\u{feff}{HEAD}{}{}", row("r1"), row("r2"), row("r1"))).expect("it can be read");
    let ids: Vec<_> = texts
        .iter()
        .filter_map(|text| Json::parse(text).ok()?.get("response")?.as_str().map(str::to_owned))
        .collect();
    assert_eq!(ids, ["r1", "r2"]);
}

#[test]
fn what_was_changed_is_refused_with_the_reason() {
    let row =
        |answer: &str| format!("answer,s,a,A?,rating,Often,{answer},,,,sample,1.2.0,en,2026-01-31,r1,,,\r\n");
    let problems = |rows: &str| read(rows).expect_err("something is wrong");
    assert_eq!(
        problems(&[row("4.5,answered"), row("4,maybe"), "answer,s\r\n".into()].concat()),
        [
            "row 4 has 2 cells, while the first row has 19",
            "row 2 has \"4.5\" as value, which is no whole number",
            "row 3 has \"maybe\" as state, which is none",
        ]
    );
    assert_eq!(problems("answer,\"s"), [" breaks off within a quoted cell"]);
    let old = documents("record,section,item,title,kind,answer,value\r\n").expect_err("a column is missing");
    assert_eq!(
        old.0[0].message,
        "has no column state, without which answers would be lost; ask for the result file (.json)"
    );
}

/// The text as a table has it.
fn guarded(text: &str) -> String {
    let mut out = String::new();
    let mut start = true;
    for (at, char) in text.char_indices() {
        if start && needs_guard(&text[at..]) {
            out.push('\'');
        }
        out.push(char);
        start = SEPARATORS.contains(&char);
    }
    out
}

proptest! {
    #[test]
    fn apostrophes_come_and_go(text in "['=\t\n; a\u{200f}-]{0,12}") {
        prop_assert_eq!(unguarded(&guarded(&text)), text);
    }
}
