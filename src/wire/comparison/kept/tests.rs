use std::collections::BTreeSet;

use super::*;
use crate::domain::fixtures::{profile, stamp};
use crate::domain::group::fixtures::{member, set, updated};
use crate::domain::group::session::Step;

fn session(instrument: &Instrument) -> Session {
    let steps = [Step::Reveal, Step::Agree(4), Step::Next, Step::Disagree("Too early.".into()), Step::PutOff];
    let session = Session::begin(vec![2, 0, 1], "en".into(), &stamp(1));
    (2..).zip(&steps).fold(session, |session, (now, step)| {
        session.step(step, instrument, &stamp(now)).expect("it changes something")
    })
}

/// Nothing, with one voice for each person.
fn person() -> Kept {
    let [set, earlier] = Default::default();
    Kept { set, earlier, voice: Voice::Person, target: None, session: None, timer: false }
}

#[test]
fn what_is_kept_comes_back_as_it_was() {
    let instrument = profile(&[3]);
    let third = Member { round: 3, ..member(&instrument, "a:Council", "512") };
    let named = set([third, member(&instrument, "b", "---")]);
    let named = named.relabel("b", "Partner B").expect("it is there");
    let earlier = set([member(&instrument, "z:Council", "111")]);
    let draft = Draft { action: "Meet.".into(), owner: "Ann".into(), due: "2027-01-31".into() };
    let session = Some(session(&instrument).drafted(draft));
    let kept =
        Kept { set: named, earlier, voice: Voice::Organisation, target: Some(4), session, timer: true };
    let text = write(&instrument, &kept);
    let again = read_kept(&text, &instrument).expect("we wrote it");
    assert_eq!((again.voice, again.target, &again.session), (kept.voice, kept.target, &kept.session));
    assert!(again.timer, "whether the time is shown is part of the session");
    let facts = |set: &ResponseSet| {
        let facts =
            |it: &Rc<Member>| (it.file.clone(), it.label.clone(), it.edition, it.round, it.response.clone());
        set.members().iter().map(facts).collect::<Vec<_>>()
    };
    assert_eq!(facts(&again.set), facts(&kept.set));
    assert_eq!(facts(&again.earlier), facts(&kept.earlier));
    assert!(again.set.may_change());
    assert_eq!(assessment(&text).as_deref(), Some("sample"));
}

#[test]
fn of_an_anonymous_set_only_answers_are_kept() {
    let instrument = profile(&[3]);
    let members = ["a:Council:chair", "b:Charity:member", "c"].map(|who| Ok(member(&instrument, who, "512")));
    let set = ResponseSet::anonymous(7).add(members).expect("it is new");
    let earlier = ["y", "z", "b:Charity"].map(|who| Ok(member(&instrument, who, "111")));
    let earlier = ResponseSet::anonymous(7).add(earlier).expect("it is new");
    let kept = Kept { set, earlier, ..person() };
    let text = write(&instrument, &kept);
    for secret in ["Person", "Council", "Charity", "chair", ".json\"", "\"a\"", "\"b\"", "\"y\""] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
    let again = read_kept(&text, &instrument).expect("we wrote it");
    let pairs = |kept: &Kept| Pairing::of(kept.earlier.members(), kept.set.members()).pairs.len();
    assert_eq!((pairs(&again), pairs(&kept)), (1, 1), "it is still known how many answered both times");
    let again = again.set;
    assert_eq!((again.members().len(), again.seed(), again.may_change()), (3, Some(7), false));
    let levels = |set: &ResponseSet| {
        let value =
            |it: &Rc<Member>| it.response.answers.iter().map(|(_, it)| it.value.clone()).collect::<Vec<_>>();
        set.members().iter().map(value).collect::<Vec<_>>()
    };
    assert_eq!(levels(&again), levels(&kept.set));
}

#[test]
fn of_an_anonymous_set_the_day_of_each_response_is_kept_and_no_time_of_day() {
    let instrument = profile(&[3]);
    let late = updated(&member(&instrument, "a", "512"), (26 * 60 + 59) * 60_000);
    let set = ResponseSet::anonymous(7).add([Ok(late)]).expect("it is new");
    let text = write(&instrument, &Kept { set, ..person() });
    let times: BTreeSet<_> =
        text.match_indices("T").filter_map(|(at, _)| text.get(at - 10..at + 14)).collect();
    let moments: Vec<_> = times.into_iter().filter(|it| Timestamp::parse(it).is_some()).collect();
    assert_eq!(
        moments,
        ["1970-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"],
        "each answer has no day at all"
    );
}

#[test]
fn what_is_no_comparison_or_another_assessments_is_left_alone() {
    let instrument = profile(&[3]);
    let kept = Kept { set: set([member(&instrument, "a", "512")]), ..person() };
    let text = write(&instrument, &kept);
    for wrong in ["", "{}", "\n\n", "[1]", &text.replace("\"sample\"", "\"other\""), &text[1..]] {
        assert_eq!(read_kept(wrong, &instrument), None, "{wrong}");
    }
    // Half a text, as after a crash: what is there counts.
    let half = text.rfind('\n').map(|end| &text[..end]).expect("there are lines");
    assert_eq!(read_kept(half, &instrument).map(|kept| kept.set.members().len()), Some(0));
}
