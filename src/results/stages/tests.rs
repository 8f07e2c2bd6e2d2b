use super::*;
use crate::domain::fixtures::{profile, rating_of, staged};
use crate::results::fixtures::{phrases, said};

fn stage(number: usize, state: StageState, state_text: &str, blockers: Vec<Blocker>) -> StageLine {
    StageLine {
        section: format!("s{number}").into(),
        title: format!("Section {number}").into(),
        state,
        state_text: state_text.into(),
        blockers,
    }
}

fn blocker(item: &str, why: &str, answer: &str) -> Blocker {
    Blocker {
        item: item.into(),
        prompt: format!("Prompt {item}").into(),
        why: why.into(),
        answer: answer.into(),
    }
}

#[test]
fn each_phase_has_its_state_and_what_stands_in_its_way() {
    let mut instrument = staged(&[1, 3, 1, 1]);
    rating_of(&mut instrument, 1).essential = true;
    let in_the_way = vec![
        blocker("i1", "essential, Level 1", "Level 1"),
        blocker("i2", "Don’t know", "Don’t know"),
        blocker("i3", "not rated", "not answered"),
    ];
    let last = vec![blocker("i5", "Level 2", "Level 2")];
    let expect = StageTrack {
        go_back: Some(
            "Section 2 is well ahead of Section 1. Go back to Section 1 first: the later phases build on it."
                .into(),
        ),
        stages: vec![
            stage(0, StageState::Met, "Met", vec![]),
            stage(1, StageState::Current, "You are here", in_the_way),
            stage(2, StageState::Met, "Met", vec![]),
            stage(3, StageState::Blocked, "Not met yet", last),
        ],
    };
    let track = said(&instrument, "3 1?- 3 2", |results| results.stages());
    assert_eq!(track, Some(expect));
    let remarks = track.unwrap().stages.remove(3).remarks();
    assert_eq!(remarks, phrases(["Not met yet", "Prompt i5 (Level 2)"]));
    assert_eq!(said(&profile(&[1]), "5", |results| results.stages()), None);
}
