//! What is written to a result file, to the letter, and what reopening it gives.

mod members;

use std::rc::Rc;

use litemap::LiteMap;
use serde_json::json;

use super::*;
use crate::domain::id::Id;
use crate::domain::plan::Action;
use crate::domain::response::answer::{Answer, AnswerValue};
use crate::domain::response::previous::{ActionStatus, PreviousAction};
use crate::domain::response::{Change, Respondent};
use crate::domain::time::Timestamp;
use crate::wire::fixtures::{GONE, PROFILE, STAGED, with};
use crate::wire::instrument;

/// A response to the profile under way: a level with a note, a note alone, a state, an answer to an
/// item that this edition does not have, and one that was taken back.
const HALFWAY: &str = r#"{
  "format": "partnership-check/result",
  "version": 1,
  "response": "7f3a",
  "instrument": {
    "id": "pulse",
    "edition": "2.1.0",
    "title": "Puls",
    "fingerprint": "85944171f73967e8"
  },
  "language": "de-CH",
  "started": "2026-01-01T00:00:00.000Z",
  "updated": "2026-01-01T00:00:00.005Z",
  "completed": null,
  "respondent": {
    "name": "",
    "organisation": "Town council",
    "role": ""
  },
  "answers": {
    "delay": {
      "state": "not-applicable",
      "importance": 3
    },
    "gone": {
      "state": "dont-know"
    },
    "roles": {
      "note": "Ask \"the team\".\n\u0000"
    },
    "trust": {
      "value": 0,
      "note": "Two quiet weeks."
    }
  },
  "changed": {
    "delay": "2026-01-01T00:00:00.003Z",
    "gone": "2026-01-01T00:00:00.004Z",
    "retired": "2026-01-01T00:00:00.005Z",
    "roles": "2026-01-01T00:00:00.002Z",
    "trust": "2026-01-01T00:00:00.001Z"
  },
  "plan": [
    {
      "item": "trust",
      "action": "Meet monthly.",
      "owner": "Chair",
      "due": "in spring",
      "measure": ""
    }
  ],
  "scores": {
    "overall": {
      "score": 20,
      "low": 6.7,
      "high": 73.3,
      "coverage": 33.3,
      "bands": [],
      "provisional": true
    },
    "sections": {
      "people": {
        "score": 20,
        "low": 6.7,
        "high": 73.3,
        "coverage": 33.3,
        "bands": [],
        "provisional": true
      },
      "work": {
        "score": null,
        "low": null,
        "high": null,
        "coverage": null,
        "bands": [],
        "provisional": false
      }
    }
  }
}"#;

/// A whole response to the stages.
const WHOLE: &str = r#"{
  "format": "partnership-check/result",
  "version": 1,
  "response": "r",
  "instrument": {
    "id": "steps",
    "edition": "1.0.0",
    "title": "Steps",
    "fingerprint": "85944171f73967e8"
  },
  "language": "en",
  "started": "2026-01-01T00:00:00.000Z",
  "updated": "2026-01-01T00:00:00.006Z",
  "completed": "2026-01-01T00:00:00.006Z",
  "respondent": {
    "name": "",
    "organisation": "",
    "role": ""
  },
  "answers": {
    "goal": {
      "value": 2
    },
    "people": {
      "value": 2
    },
    "problem": {
      "value": 3
    },
    "thanks": {
      "state": "dont-know"
    }
  },
  "changed": {
    "goal": "2026-01-01T00:00:00.004Z",
    "people": "2026-01-01T00:00:00.003Z",
    "problem": "2026-01-01T00:00:00.002Z",
    "thanks": "2026-01-01T00:00:00.005Z"
  },
  "plan": [],
  "scores": {
    "overall": null,
    "sections": {
      "start": {
        "score": 75,
        "low": 75,
        "high": 75,
        "coverage": 100,
        "bands": [
          "strong"
        ],
        "provisional": false
      },
      "finish": {
        "score": 50,
        "low": 25,
        "high": 75,
        "coverage": 50,
        "bands": [
          "early",
          "strong"
        ],
        "provisional": true
      }
    },
    "current": "finish",
    "stages": {
      "start": {
        "met": true,
        "blockers": []
      },
      "finish": {
        "met": false,
        "blockers": [
          "thanks",
          "goal"
        ]
      }
    }
  }
}"#;

fn assessment(file: &str) -> Instrument {
    let instrument = instrument::read(file).expect("the sample is good");
    Instrument { fingerprint: "85944171f73967e8".into(), ..instrument }
}

fn at(millis: u32) -> Timestamp {
    Timestamp::from_millis(1_767_225_600_000.0 + f64::from(millis))
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("the test gives an id")
}

fn halfway() -> Response {
    let answer = |item, changed, value, importance, note: &str| {
        (id(item), Rc::new(Answer { changed: at(changed), value, importance, note: note.into() }))
    };
    let action = Action {
        item: "trust".into(),
        action: "Meet monthly.".into(),
        owner: "Chair".into(),
        due: "in spring".into(),
        measure: String::new(),
    };
    Response {
        updated: at(5),
        respondent: Respondent { organisation: "Town council".into(), ..Respondent::default() },
        answers: LiteMap::from_iter([
            answer("trust", 1, AnswerValue::Rated(0), None, "Two quiet weeks."),
            answer("roles", 2, AnswerValue::Unanswered, None, "Ask \"the team\".\n\0"),
            answer("delay", 3, AnswerValue::NotApplicable, Some(3), ""),
            answer("gone", 4, AnswerValue::DontKnow, None, ""),
            answer("retired", 5, AnswerValue::Unanswered, None, ""),
        ]),
        plan: vec![action],
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
    previous.plan = vec![PreviousAction { action: response.plan[0].clone(), status: ActionStatus::UnderWay }];
    let file = HALFWAY.replace(
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
            response.apply(change, &instrument, at(now)).expect("it changes something")
        });
    check(&instrument, &response, WHOLE);
}

#[test]
fn what_a_reader_can_do_without_may_be_missing() {
    let instrument = assessment(PROFILE);
    let few =
        with(HALFWAY, &json!({ "/changed": GONE, "/plan": GONE, "/respondent": GONE, "/scores": GONE }));
    let reopened = read(&few, &instrument).expect("nothing needed is missing");
    let mut expect = Response { respondent: Respondent::default(), plan: vec![], ..halfway() };
    expect.answers.remove("retired");
    let undated =
        |(item, answer): (Id, Rc<Answer>)| (item, Rc::new(Answer { changed: at(5), ..(*answer).clone() }));
    expect.answers = expect.answers.into_iter().map(undated).collect();
    assert_eq!(reopened, expect);
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
fn a_file_is_named_by_assessment_and_day() {
    assert_eq!(file_name(&assessment(PROFILE), &halfway()), "pulse-2026-01-01.json");
}
