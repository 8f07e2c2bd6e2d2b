use super::*;
use crate::app::model::{Command, Notice};
use crate::domain::plan::Action;
use crate::domain::response::previous::{ActionStatus, Previous, PreviousAction};
use crate::domain::response::stamp::Stamp;
use crate::domain::response::{Change, Response};
use crate::domain::time::Timestamp;
use fixtures::{answered, at};

/// A second round with these answers after a first with those.
fn second(instrument: Instrument, then: &str, now: &str) -> Model {
    let first = model(instrument, then, Screen::Results);
    let stamp = Stamp { now: at(100), id: "second".into() };
    let mut next = first.clone();
    next.update_later(&Command::NextRound, &stamp, &"en".into());
    let previous = next.response.previous.clone();
    let response = Response { previous, id: "second".into(), ..answered(&first.instrument, now) };
    Model { response: Rc::new(response), screen: Screen::Results, ..next }
}

fn cells(page: &Page) -> Vec<String> {
    page.find("part=table")
        .find("tbody")
        .all("tr")
        .iter()
        .map(|row| {
            let mut cells = row.texts("th");
            cells.extend(row.texts("td"));
            cells.join(" / ")
        })
        .collect()
}

#[test]
fn rounds_are_offered_once_something_is_answered() {
    let page = show(model(fixtures::profile(&[1]), "5", Screen::Results));
    assert_eq!(page.find("data-do=next-round").text(), "Finish this round and start the next");
    assert!(!page.has("data-role=compare"));
    assert!(!show(model(fixtures::profile(&[1]), "", Screen::Results)).has("data-do=next-round"));
}

#[test]
fn an_earlier_round_is_compared_with_now_section_by_section() {
    let page = show(second(fixtures::profile(&[2, 1, 1]), "11 3 -", "55 4 5")).find("data-role=rounds");
    let round = page.find("data-round=2026-01-01T00:00:00.003Z");
    assert_eq!(round.find("p").text(), "2026-01-01 Overall: between early and developing, with 2 weak spots");
    assert_eq!(round.find("data-role=compare").attribute("open"), Some("open"));
    assert_eq!(
        cells(&round),
        [
            "Section 0 / 0 / 100 / up 100 / 25",
            "Section 1 / 50 / 75 / within noise: Level 3 to Level 4; one answer by itself can differ by that / 35",
            "Section 2 / – / – / nothing to compare / –",
            "Overall / 25 / 88 / up 63 / 21",
        ]
    );
    let moved = round.find("data-role=moved");
    assert_eq!(
        (moved.attribute("open"), moved.texts("dt")),
        (None, vec!["Prompt i0".into(), "Prompt i1".into(), "Prompt i2".into()])
    );
    assert_eq!(moved.texts("dd")[2], "from “Level 3” to “Level 4”");
    assert!(round.find("data-role=round-working").text().contains("÷ √k"), "formulas are folded away");
    let heads = page.find("part=table").find("thead").texts("th");
    assert_eq!(heads, ["Section", "Then", "Now", "Change", "Smallest real change"]);
    assert_eq!(page.find("data-do=open-round").text(), "See the results of 2026-01-01");
    assert_eq!(page.find("data-role=forget").texts("button"), ["Delete for good"]);
    let fall = show(second(fixtures::staged(&[1]), "3", "1"));
    assert_eq!(cells(&fall.find("data-role=rounds")), ["Section 0 / 100 / 0 / down 100 / 35"]);
}

#[test]
fn a_past_round_shows_its_own_results_and_nothing_to_change() {
    let mut past = second(fixtures::profile(&[2]), "1-", "55");
    let key = past.rounds[0].key.clone();
    let stamp = Stamp { now: at(200), id: "none".into() };
    past.update_later(&Command::OpenRound(key), &stamp, &"en".into());
    let page = show(past);
    let notice = page.find("data-role=past");
    assert_eq!(
        notice.find("p").text(),
        "Results of 2026-01-01. This round is finished, so nothing can be changed here."
    );
    assert_eq!(notice.find("data-do=present").text(), "Back to the current results");
    assert!(page.find("data-role=overall").text().starts_with("0 out of 100"));
    for gone in ["data-role=rounds", "data-role=unanswered", "data-do=reset", "data-do=download"] {
        assert!(!page.has(gone), "{gone}");
    }
    assert_eq!(page.find("data-role=announce").text(), "Results of 2026-01-01.");
}

#[test]
fn what_was_planned_is_asked_after() {
    let action = Action {
        item: "i0".into(),
        action: "Meet monthly.".into(),
        owner: "Chair".into(),
        due: "June".into(),
        measure: String::new(),
    };
    let plan = vec![PreviousAction { action, status: ActionStatus::UnderWay, changed: at(0) }];
    let previous = Some(Previous { response: "q".into(), completed: at(0), plan });
    let bare = model(fixtures::profile(&[1]), "5", Screen::Results);
    assert!(!show(bare.clone()).has("data-role=became"));
    let response = Response { previous, ..(*bare.response).clone() };
    let with_plan = Model { response: Rc::new(response), ..bare };
    let mut dated = (*with_plan.response).clone();
    dated.previous.as_mut().expect("there is a round before").plan[0].action.due = "2027-03-01".into();
    let dated = show(Model { response: Rc::new(dated), ..with_plan.clone() }).find("data-became=0");
    assert_eq!(dated.find("p").text(), "Chair · 1 March 2027", "a day is in words");
    let page = show(with_plan.clone()).find("data-role=became");
    let action = page.find("data-became=0");
    assert_eq!(
        (action.find("legend").text(), action.find("p").text()),
        ("Meet monthly.".into(), "Chair · June".into())
    );
    assert_eq!(action.texts("label"), ["Done", "Under way", "Dropped", "Not started"]);
    let checked: Vec<_> = action.all("input").iter().map(|input| input.flag("checked")).collect();
    assert_eq!(checked, [false, true, false, false]);
    let mut silent = (*with_plan.response).clone();
    let planned =
        silent.previous.as_mut().expect("there is a round before").plan.first_mut().expect("an action");
    (planned.status, planned.changed) = (ActionStatus::default(), Timestamp::START);
    let change = Change::ActionStatus(0, ActionStatus::NotStarted);
    let said = silent.apply(&change, &with_plan.instrument, &fixtures::stamp(9)).expect("it is news");
    let checked = |response: &Response| -> Vec<bool> {
        let page = show(Model { response: Rc::new(response.clone()), ..with_plan.clone() });
        page.find("data-became=0").all("input").iter().map(|input| input.flag("checked")).collect()
    };
    assert_eq!(checked(&silent), [false; 4], "nobody has said anything yet");
    assert_eq!(checked(&said), [false, false, false, true]);
    let intro = show(Model { screen: Screen::Intro, ..with_plan });
    assert_eq!(intro.find("data-role=last-round").text(), "Your last round: 2026-01-01.");
}

#[test]
fn what_happened_to_a_round_is_told() {
    for (notice, begins) in [
        (Notice::RoundKept, "Your answers are kept as a round."),
        (Notice::RoundForgotten, "The round has been deleted."),
        (Notice::NoRoom, "The browser’s storage for this site is full"),
    ] {
        let page = show(Model { notice: Some(notice), ..model(fixtures::profile(&[1]), "5", Screen::Intro) });
        assert!(page.find("data-role=notice").text().starts_with(begins), "{begins}");
    }
}
