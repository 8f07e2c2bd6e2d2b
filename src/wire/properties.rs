//! What must hold for every file, tried on random ones.

use std::rc::Rc;

use proptest::prelude::*;
use serde_json::Value;

use super::arbitrary::{json, mutant, single_changes, text};
use super::fixtures::{PROFILE, RULED, STAGED};
use super::problem::Problems;
use super::{comparison, instrument, result};
use crate::domain::group::session::TalkRecord;
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Item};
use crate::domain::plan::{Action, Plan, PlanEntry};
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::response::previous::{ActionStatus, Previous, PreviousAction};
use crate::domain::response::{Respondent, Response};
use crate::domain::time::Timestamp;

fn assessment() -> impl Strategy<Value = Instrument> {
    prop::sample::select(ASSESSMENTS.with(|all| all.to_vec()))
}

fn moment() -> impl Strategy<Value = Timestamp> {
    (0..253_402_300_800_000_u64).prop_map(|millis| Timestamp::from_millis(millis as f64))
}

/// Those of an answer's or a respondent's fields.
fn moments() -> impl Strategy<Value = [Timestamp; 3]> {
    prop::array::uniform3(prop_oneof![Just(Timestamp::START), moment()])
}

fn levels(item: &Item) -> Vec<i32> {
    let rating = item.rating().expect("every item here is rated");
    rating.scale.levels.iter().map(|level| level.value).collect()
}

/// An assessment and any response to it, also to items it does not have.
pub fn case() -> impl Strategy<Value = (Instrument, Response)> {
    assessment().prop_flat_map(|instrument| {
        let own = instrument.items.iter().map(|item| item.id.clone()).collect::<Vec<_>>();
        let other = "[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}".prop_filter_map("an id", |id| Id::parse(&id));
        let item = prop_oneof![3 => prop::sample::select(own), 1 => other];
        let scales = instrument.clone();
        let answer = item.prop_flat_map(move |item| {
            let levels = match scales.find(&item) {
                Some(number) => levels(&scales.items[number]),
                None => vec![-1000, 0, 1000],
            };
            let value = prop_oneof![
                prop::sample::select(levels).prop_map(AnswerValue::Rated),
                Just(AnswerValue::Unanswered),
                Just(AnswerValue::NotApplicable),
                Just(AnswerValue::DontKnow),
            ];
            let importance = prop::option::of(-1000..=1000);
            (moments(), value, importance, text()).prop_map(move |(moments, value, importance, note)| {
                (item.clone(), Rc::new(Answer { moments, value, importance, note: note.into() }))
            })
        });
        let answers = prop::collection::vec(answer, 0..8);
        (Just(instrument), response(), answers).prop_map(|(instrument, response, answers)| {
            (instrument, Response { answers: answers.into_iter().collect(), ..response })
        })
    })
}

/// A response without answers.
fn response() -> impl Strategy<Value = Response> {
    let id = prop::collection::vec(any::<char>(), 1..=64).prop_map(String::from_iter);
    let language = prop_oneof![Just("de-CH".to_owned()), text()];
    let action = (text(), text(), text(), text(), text());
    let action = action
        .prop_map(|(item, action, owner, due, measure)| Action { item, action, owner, due, measure })
        .boxed();
    let respondent = (text(), text(), text()).prop_map(|(name, organisation, role)| Respondent {
        name,
        organisation,
        role,
    });
    let dates = (moment(), moment(), prop::option::of(moment()));
    let plan = plan(action.clone());
    let planned = (action, prop::sample::select(&ActionStatus::ALL[..]));
    let planned = (planned, moment());
    let planned = planned.prop_map(|((action, status), changed)| PreviousAction { action, status, changed });
    let previous = (moment(), prop::collection::vec(planned, 0..3));
    let previous =
        previous.prop_map(|(completed, plan)| Previous { response: "before".into(), completed, plan });
    let respondent = (respondent, moments());
    (id, language, dates, respondent, plan, (prop::option::of(previous), moment(), any::<bool>())).prop_map(
        |(id, language, (started, updated, completed), respondent, plan, previous)| Response {
            updated,
            completed,
            begun: previous.2,
            respondent: respondent.0,
            respondent_changed: respondent.1,
            plan,
            previous: previous.0,
            previous_changed: previous.1,
            ..Response::new(id.into(), language.into(), started)
        },
    )
}

/// A plan with removed actions, in an order that is not that of its ids.
fn plan(action: impl Strategy<Value = Action>) -> impl Strategy<Value = Plan> {
    let entry = (action, "[a-z/.]{1,3}", -9..9_i32, moment(), prop::array::uniform5(moment()));
    let entry = entry.prop_map(|(content, id, place, added, changed)| PlanEntry {
        changed,
        ..PlanEntry::new(id.into(), content, place << 13, added)
    });
    let removed = prop::collection::vec(("[a-z/.]{2}", moment()), 0..3);
    (prop::collection::vec(entry, 0..3), removed).prop_map(|(mut entries, removed)| {
        entries.sort_by(|one, other| one.id.cmp(&other.id));
        entries.dedup_by(|one, other| one.id == other.id);
        entries.sort_by_key(|entry| entry.place);
        Plan::from_file(
            entries,
            removed.into_iter().map(|(id, moment)| PlanEntry::gone(id.into(), moment)).collect(),
        )
    })
}

/// A good file of either format.
fn good_file() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(PROFILE.to_owned()),
        Just(STAGED.to_owned()),
        Just(RULED.to_owned()),
        case().prop_map(|(instrument, response)| result::write(&instrument, &response)),
        case().prop_map(|(instrument, response)| joint_file(&instrument, &response)),
    ]
}

/// The file of a joint response that agrees about one item and not about another.
fn joint_file(instrument: &Instrument, response: &Response) -> String {
    let disagree = Some("Not yet.".into());
    let counts = Some(vec![(-1, 0), (4, 2)]);
    let talks = [
        TalkRecord { agreed: Some(4), revealed: true, n: 2, counts, ..TalkRecord::default() },
        TalkRecord { disagree, ..TalkRecord::default() },
    ];
    let items = instrument.items.iter().map(|item| item.id.clone());
    result::write_with_session(instrument, response, &items.zip(talks).collect(), &[])
}

thread_local! {
    static ASSESSMENTS: [Instrument; 2] =
        [PROFILE, STAGED].map(|file| instrument::read(file).expect("the sample is good"));
}

/// Reads a document as each of the formats, and makes sure that every problem has a place and a word.
fn read_as_all(document: &str) -> Result<(), TestCaseError> {
    let results = ASSESSMENTS.with(|all| {
        all.each_ref().map(|it| {
            let compared = comparison::read("a.json", document, it).err().map(|refused| refused.problems);
            [result::read(document, it).err(), result::read_with_session(document, it).err(), compared]
        })
    });
    let all = results.into_iter().flatten().chain([instrument::read(document).err()]);
    let value: Value = serde_json::from_str(document).unwrap_or_default();
    for Problems(problems) in all.flatten() {
        prop_assert!(!problems.is_empty(), "refused without a word");
        for problem in problems {
            prop_assert!(value.pointer(&problem.pointer).is_some(), "{problem} is nowhere");
            let silence = "cannot be read; check it against the schema";
            prop_assert!(problem.message != silence, "a reader gave up without a word");
        }
    }
    Ok(())
}

#[test]
fn no_single_change_to_a_good_assessment_makes_reading_panic() {
    for document in [PROFILE, STAGED, RULED].into_iter().flat_map(single_changes) {
        let outcome = read_as_all(&document.to_string());
        assert!(outcome.is_ok(), "{outcome:?} of {document:#}");
    }
}

proptest! {
    #[test]
    fn a_result_file_reopened_gives_the_same_bytes((instrument, response) in case()) {
        let file = result::write(&instrument, &response);
        let reopened = result::read(&file, &instrument);
        prop_assert_eq!(reopened.as_ref(), Ok(&response));
        prop_assert_eq!(reopened.map(|response| result::write(&instrument, &response)), Ok(file));
    }

    #[test]
    fn no_text_makes_reading_panic(document in text()) {
        read_as_all(&document)?;
    }

    #[test]
    fn no_bytes_make_reading_panic(bytes in any::<Vec<u8>>()) {
        read_as_all(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn no_json_makes_reading_panic(document in json()) {
        read_as_all(&document.to_string())?;
    }

    #[test]
    fn no_change_to_a_good_file_makes_reading_panic(
        document in good_file().prop_flat_map(|file| mutant(&file)),
    ) {
        read_as_all(&document.to_string())?;
    }

    #[test]
    fn no_cut_through_a_good_file_makes_reading_panic(
        file in good_file(), at in any::<prop::sample::Index>(), more in text(),
    ) {
        let characters: Vec<_> = file.chars().collect();
        let (before, after) = characters.split_at(at.index(characters.len()));
        read_as_all(&String::from_iter(before))?;
        read_as_all(&(String::from_iter(before) + &more + &String::from_iter(after)))?;
    }

    #[test]
    fn whatever_is_read_as_a_result_is_kept_by_the_next_save(
        (instrument, document) in case().prop_flat_map(|(instrument, response)| {
            let file = result::write(&instrument, &response);
            (Just(instrument), mutant(&file))
        }),
    ) {
        if let Ok(response) = result::read(&document.to_string(), &instrument) {
            let file = result::write(&instrument, &response);
            prop_assert_eq!(result::read(&file, &instrument), Ok(response));
        }
    }
}
