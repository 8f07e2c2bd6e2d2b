use super::*;
use crate::domain::fixtures::{profile, rating_of, staged};
use crate::results::fixtures::{phrases, said};

fn stage(number: usize, state: StageState, state_text: &str, blockers: Vec<Blocker>) -> StageLine {
    StageLine {
        section: format!("s{number}").into(),
        title: format!("Section {number}").into(),
        state,
        state_text: state_text.into(),
        listed: if state == StageState::Current { blockers.len().min(5) } else { 0 },
        blockers,
    }
}

fn blocker(item: &str, essential: bool, answer: &str) -> Blocker {
    Blocker {
        item: item.into(),
        prompt: format!("Prompt {item}").into(),
        essential: essential.then(|| "essential".into()),
        answer_label: if answer == "not answered" { "" } else { "Your answer" }.into(),
        answer: answer.into(),
    }
}

#[test]
fn each_phase_has_its_state_and_what_stands_in_its_way() {
    let mut instrument = staged(&[1, 4, 1, 1]);
    rating_of(&mut instrument, 1).essential = true;
    let in_the_way = vec![
        blocker("i1", true, "Level 1"),
        blocker("i3", false, "Don’t know"),
        blocker("i4", false, "not answered"),
        blocker("i2", false, "Level 1"),
    ];
    let last = vec![blocker("i6", false, "Level 2")];
    let expect = StageTrack {
        go_back: Some(
            "Section 2 is well ahead of Section 1. Strengthen Section 1 first: the later phases build on it."
                .into(),
        ),
        stages: vec![
            stage(0, StageState::Met, "Met", vec![]),
            stage(1, StageState::Current, "You are here", in_the_way),
            stage(2, StageState::Met, "Met", vec![]),
            stage(3, StageState::Blocked, "Not met yet", last),
        ],
    };
    let track = said(&instrument, "3 11?- 3 2", |results| results.stages());
    assert_eq!(track, Some(expect));
    let remarks = |stage| {
        said(&instrument, "3 11?- 3 2", |results| {
            results.stages().unwrap().stages.remove(stage).remarks(results.context)
        })
    };
    assert_eq!(remarks(3), phrases(["Not met yet", "Prompt i6 Your answer: Level 2"]));
    assert_eq!(&*remarks(1)[3], "Prompt i4 (not answered)");
    assert_eq!(said(&profile(&[1]), "5", |results| results.stages()), None);
    let nothing =
        said(&instrument, "n 3333 3 3", |results| results.stages().unwrap().stages.remove(0).state_text);
    assert_eq!(&*nothing, "Not applicable", "met sounds like something that was done");
}

#[test]
fn what_comes_first_in_the_current_phase_is_not_said_again() {
    let listed = |answers| {
        said(&staged(&[7, 2]), answers, |results| {
            let first = results.priorities().map_or(0, |first| first.len());
            let stages = results.stages().unwrap().stages;
            (first, stages.iter().map(|stage| (stage.listed, stage.blockers.len())).collect::<Vec<_>>())
        })
    };
    assert_eq!(listed("2111111 11"), (5, vec![(5, 7), (0, 2)]));
    assert_eq!(listed("3333331 --"), (2, vec![(0, 0), (2, 2)]));
    assert_eq!(listed(""), (0, vec![(0, 7), (0, 2)]), "nothing is listed before anything is rated");
}

#[test]
fn nothing_is_said_of_a_phase_of_which_too_little_is_rated_as_in_the_headline() {
    let said = |answers| {
        said(&staged(&[3, 1, 3]), answers, |results| {
            let track = results.stages().unwrap();
            let states = track.stages.iter().map(|it| it.state_text.to_string()).collect::<Vec<_>>();
            (results.sentence().to_string(), states, track.go_back.is_some())
        })
    };
    let none = "Not enough answers yet to say where you stand".to_owned();
    let open = "Not enough answers".to_owned();
    assert_eq!(said("1-- 3 3--"), (none, vec![open.clone(), "Met".into(), open.clone()], false));
    let (headline, states, back) = said("11- 3 3--");
    assert_eq!((states, back), (vec!["You are here".into(), "Met".into(), open], true));
    assert!(headline.starts_with("You are in the Section 0 phase"), "{headline}");
}
