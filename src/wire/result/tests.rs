//! Tests exactly what is written to a result file, and what reading it returns.

mod documents;
mod limits;
mod members;
mod tabs;

use crate::domain::instrument::Instrument;
use crate::domain::response::Response;
use std::rc::Rc;

use documents::{HALFWAY, WHOLE};
use litemap::LiteMap;
use serde_json::json;

use super::*;
use crate::domain::id::Id;
use crate::domain::plan::{Action, Plan, PlanEntry};
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::response::previous::{ActionStatus, PreviousAction};
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, Respondent};
use crate::domain::time::Timestamp;
use crate::wire::fixtures::{GONE, PROFILE, STAGED, with};
use crate::wire::instrument;

fn assessment(file: &str) -> Instrument {
    let instrument = instrument::read(file).expect("the sample is good");
    Instrument { fingerprint: "85944171f73967e8".into(), ..instrument }
}

fn at(millis: u32) -> Timestamp {
    Timestamp::from_millis(1_767_225_600_000.0 + f64::from(millis))
}

fn stamp(millis: u32) -> Stamp {
    Stamp { now: at(millis), id: "a".into() }
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("the test gives an id")
}

fn halfway() -> Response {
    let answer = |item, changed, value, importance, note: &str| {
        let answer = Answer { value, importance, note: note.into(), moments: [Timestamp::START; 3] };
        let moments = answer.usual_moments(at(changed));
        (id(item), Rc::new(Answer { moments, ..answer }))
    };
    let trust = Answer {
        value: AnswerValue::Rated(0),
        importance: None,
        note: "Two quiet weeks.".into(),
        moments: [at(0), Timestamp::START, at(1)],
    };
    let action = Action {
        item: "trust".into(),
        action: "Meet monthly.".into(),
        owner: "Chair".into(),
        due: "in spring".into(),
        measure: String::new(),
    };
    let entry = PlanEntry::new("k3".into(), action, 131_072, at(2));
    let entry = PlanEntry { changed: [at(2), at(4), at(2), at(2), at(2)], ..entry };
    Response {
        updated: at(5),
        respondent: Respondent { organisation: "Town council".into(), ..Respondent::default() },
        respondent_changed: [at(4), at(5), Timestamp::START],
        answers: LiteMap::from_iter([
            (id("trust"), Rc::new(trust)),
            answer("roles", 2, AnswerValue::Unanswered, None, "Ask \"the team\".\n\0"),
            answer("delay", 3, AnswerValue::NotApplicable, Some(3), ""),
            answer("gone", 4, AnswerValue::DontKnow, None, ""),
            answer("retired", 5, AnswerValue::Unanswered, None, ""),
        ]),
        plan: Plan::from_file(vec![entry], vec![PlanEntry::gone("k2".into(), at(3))]),
        ..Response::new("7f3a".into(), "de-CH".into(), at(0))
    }
}

#[track_caller]
fn check(instrument: &Instrument, response: &Response, file: &str) {
    assert_eq!(write(instrument, response), file);
    assert_eq!(read(file, instrument).as_ref(), Ok(response));
}

#[test]
fn a_response_under_way_is_written_and_reopened() {
    check(&assessment(PROFILE), &halfway(), HALFWAY);
}

#[test]
fn the_round_before_is_written_between_plan_and_scores() {
    let response = halfway();
    let mut previous = Response { id: "6e2b".into(), ..response.clone() }.as_previous();
    let action = response.plan[0].content.clone();
    previous.plan = vec![PreviousAction { action, status: ActionStatus::UnderWay, changed: at(3) }];
    let file = HALFWAY.replace(
        "owner\": 1767225600004\n",
        "owner\": 1767225600004,\n    \"/previous/plan/0/became\": 1767225600003\n",
    );
    let file = file.replace(
        "  \"scores\": {",
        r#"  "previous": {
    "response": "6e2b",
    "completed": "2026-01-01T00:00:00.005Z",
    "plan": [
      {
        "item": "trust",
        "action": "Meet monthly.",
        "owner": "Chair",
        "due": "in spring",
        "measure": "",
        "became": "under-way"
      }
    ]
  },
  "scores": {"#,
    );
    check(&assessment(PROFILE), &Response { previous: Some(previous), ..response }, &file);
}

#[test]
fn a_whole_staged_response_is_written_and_reopened() {
    let instrument = assessment(STAGED);
    let changes = [
        Change::Respond(id("problem"), AnswerValue::Rated(1)),
        Change::Respond(id("problem"), AnswerValue::Rated(3)),
        Change::Respond(id("people"), AnswerValue::Rated(2)),
        Change::Respond(id("goal"), AnswerValue::Rated(2)),
        Change::Respond(id("thanks"), AnswerValue::DontKnow),
        Change::OpenResults,
    ];
    let response =
        (1..).zip(&changes).fold(Response::new("r".into(), "en".into(), at(0)), |response, (now, change)| {
            response.apply(change, &instrument, &stamp(now)).expect("it changes something")
        });
    check(&instrument, &response, WHOLE);
}

#[test]
fn what_a_reader_can_do_without_may_be_missing() {
    let instrument = assessment(PROFILE);
    let few = with(
        HALFWAY,
        &json!({ "/changed": GONE, "/plan": GONE, "/respondent": GONE, "/scores": GONE, "/moments": GONE, "/removed": GONE, "/begun": GONE }),
    );
    let reopened = read(&few, &instrument).expect("nothing needed is missing");
    let mut expect = Response {
        respondent: Respondent::default(),
        respondent_changed: [Timestamp::START; 3],
        plan: Plan::default(),
        begun: false,
        ..halfway()
    };
    expect.answers.remove("retired");
    let undated = |(item, answer): (Id, Rc<Answer>)| {
        let moments = answer.usual_moments(at(5));
        (item, Rc::new(Answer { moments, ..(*answer).clone() }))
    };
    expect.answers = expect.answers.into_iter().map(undated).collect();
    assert_eq!(reopened, expect);
}

#[test]
fn a_file_that_tells_only_when_answers_changed_gives_their_fields_that_moment() {
    let instrument = assessment(PROFILE);
    let old = json!({ "/moments": GONE, "/removed": GONE, "/plan/0/id": GONE, "/plan/0/place": GONE });
    let response = read(&with(HALFWAY, &old), &instrument).expect("it is good");
    let never = Timestamp::START;
    let moments = ["trust", "delay", "retired"].map(|item| response.answers.get(item).unwrap().moments);
    assert_eq!(moments, [[at(1), never, at(1)], [at(3), at(3), never], [at(5), never, never]]);
    assert_eq!(response.respondent_changed, [never, at(5), never]);
    let action = halfway().plan[0].content.clone();
    assert_eq!(*response.plan[0], PlanEntry::new("trust-1".into(), action, 1 << 16, at(5)));
    assert_eq!(read(&with(HALFWAY, &old), &instrument), Ok(response), "every tab reads the same");
}

#[test]
fn a_list_of_actions_that_somebody_reordered_by_hand_is_read_in_its_order() {
    let instrument = assessment(PROFILE);
    let action = |id, place| json!({ "item": "", "action": "", "owner": "", "due": "", "measure": "", "id": id, "place": place });
    let ids = |plan: Vec<serde_json::Value>| -> Vec<String> {
        let response = read(&with(HALFWAY, &json!({ "/plan": plan })), &instrument).expect("it is good");
        response.plan.iter().map(|entry| entry.id.to_string()).collect()
    };
    assert_eq!(ids(vec![action("c", 9), action("b", -5), action("a", 7)]), ["c", "b", "a"]);
    assert_eq!(ids(vec![action("b", i32::MAX), action("c", i32::MAX), action("d", 1)]), ["b", "c", "d"]);
}

#[test]
fn a_change_after_the_last_moment_that_can_be_written_is_read_back_as_the_later() {
    let instrument = assessment(PROFILE);
    let end = "9999-12-31T23:59:59.999Z";
    let far = with(HALFWAY, &json!({ "/updated": end, "/changed/trust": end, "/moments": GONE }));
    let before = read(&far, &instrument).expect("it is good");
    let change = Change::Respond(id("trust"), AnswerValue::Rated(4));
    let after = before.apply(&change, &instrument, &stamp(9)).expect("it changes something");
    let file = write(&instrument, &after);
    assert_eq!(read(&file, &instrument).as_ref(), Ok(&after));
    assert!(file.contains("\"trust\": \"9999-12-31T23:59:59.999Z\""), "older readers are told the end");
    assert_eq!(*before.merge(&after).value_of("trust"), AnswerValue::Rated(4));
}

#[test]
fn what_is_shared_tells_nothing_that_only_merging_needs() {
    let (instrument, response) = (assessment(PROFILE), halfway());
    let file = write(&instrument, &response.shared(true, true));
    let bare = json!({ "/moments": GONE, "/removed": GONE, "/begun": GONE, "/plan/0/id": GONE, "/plan/0/place": GONE });
    let same = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("it is JSON");
    assert_eq!(same(&file), same(&with(HALFWAY, &bare)));
}

#[test]
fn scores_are_worked_out_anew_and_unknown_members_passed_over() {
    let instrument = assessment(PROFILE);
    let changes = json!({ "/scores/overall/score": 99, "/reviewed": true, "/instrument/language": "de", "/plan/0/done": 1 });
    let reopened = read(&with(HALFWAY, &changes), &instrument);
    assert_eq!(reopened.map(|response| write(&instrument, &response)).as_deref(), Ok(HALFWAY));
}

#[test]
fn a_file_of_an_earlier_or_later_minor_edition_is_read() {
    let instrument = assessment(PROFILE);
    for edition in ["2.0.0", "2.9.9"] {
        let file =
            with(HALFWAY, &json!({ "/instrument/edition": edition, "/instrument/fingerprint": "other" }));
        assert_eq!(read(&file, &instrument), Ok(halfway()), "{edition}");
    }
}

#[test]
fn actions_keep_the_order_of_the_file_whatever_their_places_say() {
    let instrument = assessment(PROFILE);
    let file: serde_json::Value = serde_json::from_str(HALFWAY).expect("JSON");
    let action = |id: &str, place: i32| json!({ "item": "", "action": id, "owner": "", "due": "", "measure": "", "id": id, "place": place });
    for actions in [[("b", 5), ("a", 5)], [("a", 5), ("b", 5)], [("b", 9), ("a", 5)]] {
        let mut file = file.clone();
        file["plan"] = actions.iter().map(|(id, place)| action(id, *place)).collect();
        let response = read(&file.to_string(), &instrument).expect("it is good");
        let found: Vec<_> = response.plan.iter().map(|entry| entry.content.action.clone()).collect();
        assert_eq!(found, actions.map(|(id, _)| id), "{actions:?}");
    }
}
