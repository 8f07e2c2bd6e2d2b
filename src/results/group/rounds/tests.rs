use super::*;
use crate::domain::fixtures::{profile, staged};
use crate::domain::instrument::Instrument;
use crate::results::fixtures::{phrases, plain};
use crate::results::group::fixtures::{added, in_context, member, ruled, set};
use crate::results::tables::Table;

fn rounds(instrument: &Instrument, earlier: &ResponseSet, later: &ResponseSet) -> GroupRounds {
    in_context(instrument, |context| context.group_rounds(earlier, later))
}

fn in_words<const N: usize>(
    sentences: &[&str],
    caption: &str,
    columns: [&str; N],
    rows: &[[&str; N]],
) -> TableInWords {
    TableInWords {
        sentences: sentences.iter().map(|it| (*it).into()).collect(),
        table: Table {
            caption: caption.into(),
            columns: phrases(columns),
            rows: rows.iter().map(|row| phrases(*row)).collect(),
        },
    }
}

const MOVED: [&str; 4] = ["About", "Better", "The same", "Worse"];
const ALL: [&str; 6] = ["Section", "Then", "Now", "Change", "Smallest real change", "Pairs"];

fn moved(sentences: &[&str], rows: &[[&str; 4]]) -> TableInWords {
    in_words(sentences, "Which answers moved", MOVED, rows)
}

/// The working, which is one long sentence that does not depend on the answers.
fn working() -> Vec<Phrase> {
    in_context(&profile(&[1]), |context| vec![context.message(keys::COMPARE_ROUNDS_WORKING)])
}

fn people<'a>(names: &[&'a str], answers: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    names.iter().copied().zip(answers.iter().copied()).collect()
}

const FIVE: [&str; 5] = ["Ann:X", "Bob:X", "Cem:X", "Dee:X", "Eve:X"];

#[test]
fn changes_among_those_who_answered_both_times_are_told_with_what_moved() {
    let instrument = profile(&[1, 1, 1]);
    let earlier = set(&instrument, &people(&FIVE, &["145", "145", "145", "145", "145"]));
    let mut later = people(&FIVE, &["355", "34-", "34-", "34-", "34-"]);
    later.push(("Zoe:Y", "111"));
    let found = rounds(&instrument, &earlier, &set(&instrument, &later));
    let expect = GroupRounds {
        people: phrases(["Answered both times: 5 people.", "New: Zoe, Y."]),
        note: None,
        sections: in_words(
            &[
                "Section 0: up 50 on average, from 0 to 50.",
                "Section 1: 75 then, 80 now, which is within noise.",
                "Section 2: 100 (n = 5) then, 50 (n = 2) now.",
                "Overall: up 25 on average, from 42 to 67.",
            ],
            "Then and now",
            ALL,
            &[
                ["Section 0", "0", "50", "up 50", "16", "5"],
                ["Section 1", "75", "80", "within noise", "16", "5"],
                ["Section 2", "100 (n = 5)", "50 (n = 2)", "too few pairs", "none", "none"],
                ["Overall", "42", "67", "up 25", "11", "5"],
            ],
        ),
        moved: Some(moved(
            &["Prompt i0 Better: 5, the same: 0, worse: 0.", "Prompt i1 Better: 1, the same: 4, worse: 0."],
            &[["Prompt i0", "5", "0", "0"], ["Prompt i1", "1", "4", "0"]],
        )),
        working: working(),
    };
    let found = GroupRounds { people: plain(&found.people), ..found };
    assert_eq!(found, expect);
}

#[test]
fn with_few_pairs_both_rounds_stand_side_by_side() {
    let instrument = staged(&[1]);
    let earlier = set(&instrument, &[("Ann:X", "1"), ("Bob:X", "3")]);
    let later = set(&instrument, &[("Ann:X", "3"), ("Cem:X", "3")]);
    let few = "Fewer than 5 people answered both times. So both rounds stand side by side, and nothing is said about \
               change.";
    let expect = GroupRounds {
        people: phrases(["Answered both times: 1 person.", "New: Cem, X.", "No longer there: Bob, X."]),
        note: Some(few.into()),
        sections: in_words(
            &["Section 0: 50 (n = 2) then, 100 (n = 2) now."],
            "Then and now",
            ["Phase", "Then", "Now"],
            &[["Section 0", "50 (n = 2)", "100 (n = 2)"]],
        ),
        moved: Some(moved(&["Prompt i0 Better: 1, the same: 0, worse: 0."], &[["Prompt i0", "1", "0", "0"]])),
        working: vec![],
    };
    let found = rounds(&instrument, &earlier, &later);
    assert_eq!(GroupRounds { people: plain(&found.people), ..found }, expect);
}

#[test]
fn of_many_who_are_new_or_have_left_only_the_first_are_named() {
    let instrument = profile(&[1]);
    let seven =
        |last: &str| ["Dee", "Bob", "Gus", "Ann", "Fay", "Cem", last].map(|name| (name.to_owned(), "1"));
    let round = |people: &[(String, &str)]| {
        let people: Vec<_> = people.iter().map(|(name, answers)| (&**name, *answers)).collect();
        set(&instrument, &people)
    };
    let earlier = seven("Eve").map(|(name, answers)| (format!("{name}:Then"), answers));
    let found = rounds(&instrument, &round(&earlier), &round(&seven("Zoe")[..6]));
    assert_eq!(
        plain(&found.people),
        phrases([
            "Answered both times: 0 people.",
            "New: Ann, Bob, Cem, Dee and Fay.",
            "And 1 more.",
            "No longer there: Ann, Then, Bob, Then, Cem, Then, Dee, Then and Eve, Then.",
            "And 2 more.",
        ])
    );
}

#[test]
fn if_rules_decide_outcomes_stand_side_by_side() {
    let instrument = ruled();
    let sides = [["1"; 5], ["5"; 5]].map(|answers| set(&instrument, &people(&FIVE, &answers)));
    let found = rounds(&instrument, &sides[0], &sides[1]);
    let expect = in_words(
        &[
            "Rethink: 5 then, 0 now.",
            "Go: 0 then, 5 now.",
            "Wait: 0 then, 0 now.",
            "not enough answers: 0 then, 0 now.",
        ],
        "Then and now",
        ["Outcome", "Then", "Now"],
        &[["Rethink", "5", "0"], ["Go", "0", "5"], ["Wait", "0", "0"], ["not enough answers", "0", "0"]],
    );
    assert_eq!((found.sections, found.working), (expect, vec![]));
}

#[test]
fn where_nothing_moved_it_says_so() {
    let instrument = profile(&[1]);
    let sides = [["3"; 5], ["3"; 5]].map(|answers| set(&instrument, &people(&FIVE, &answers)));
    assert_eq!(rounds(&instrument, &sides[0], &sides[1]).moved, Some(moved(&["No answer moved."], &[])));
}

/// Two anonymous rounds of people with these answers each.
fn anonymous(instrument: &Instrument, then: &[(&str, &str)], now: &[(&str, &str)]) -> GroupRounds {
    let [then, now] = [then, now].map(|people| {
        let members = people.iter().map(|(who, answers)| member(instrument, who, answers));
        added(&ResponseSet::anonymous(1), members)
    });
    rounds(instrument, &then, &now)
}

#[test]
fn anonymous_rounds_count_people_and_show_changes_if_nobody_is_left_over() {
    let instrument = profile(&[1]);
    let found = anonymous(&instrument, &people(&FIVE, &["1"; 5]), &people(&FIVE, &["5"; 5]));
    assert_eq!(found.people, phrases(["Answered both times: 5 people."]));
    assert_eq!(found.note, None);
    assert_eq!(&*found.sections.sentences[0], "Section 0: up 100 on average, from 0 to 100.");
    assert_eq!(found.moved.unwrap().table.rows, [phrases(["Prompt i0", "5", "0", "0"])]);
}

#[test]
fn anonymous_rounds_show_no_change_if_few_are_left_over() {
    let instrument = profile(&[1]);
    let mut now = people(&FIVE, &["5"; 5]);
    now.push(("Zoe:Y", "1"));
    let found = anonymous(&instrument, &people(&FIVE, &["1"; 5]), &now);
    let hidden = "Those who answered only once are fewer than 5, and what they answered could be worked out. So both \
                  rounds stand side by side, and nothing is said about change.";
    let expect = GroupRounds {
        people: phrases(["Answered both times: 5 people.", "New: 1 person."]),
        note: Some(hidden.into()),
        sections: in_words(
            &["Section 0: 0 (n = 5) then, 83 (n = 6) now.", "Overall: 0 (n = 5) then, 83 (n = 6) now."],
            "Then and now",
            ["Section", "Then", "Now"],
            &[["Section 0", "0 (n = 5)", "83 (n = 6)"], ["Overall", "0 (n = 5)", "83 (n = 6)"]],
        ),
        moved: None,
        working: vec![],
    };
    assert_eq!(found, expect);
}

#[test]
fn in_anonymous_rounds_that_also_holds_for_each_section_and_item() {
    let instrument = profile(&[1, 1]);
    let six = ["Ann:X", "Bob:X", "Cem:X", "Dee:X", "Eve:X", "Fay:X"];
    // One of them rated the second section only once.
    let then = people(&six, &["11", "11", "11", "11", "11", "1-"]);
    let found = anonymous(&instrument, &then, &people(&six, &["55"; 6]));
    let rows = found.sections.table.rows;
    assert_eq!(rows[0], phrases(["Section 0", "0", "100", "up 100", "14", "6"]));
    assert_eq!(rows[1], phrases(["Section 1", "0 (n = 5)", "100 (n = 6)", "too few pairs", "none", "none"]));
    assert_eq!(found.moved.unwrap().table.rows, [phrases(["Prompt i0", "6", "0", "0"])]);
}
