use super::*;
use crate::domain::fixtures::{profile, staged};
use crate::domain::group::fixtures::{member, set, updated};

fn aside(name: &str, reason: Reason) -> SetAside {
    SetAside { name: name.into(), reason }
}

fn ids(set: &ResponseSet) -> String {
    set.members().iter().map(|member| &*member.response.id).collect()
}

#[test]
fn of_two_states_of_a_response_the_later_counts_and_the_other_is_said_to_be_older() {
    let instrument = profile(&[1]);
    let first = updated(&member(&instrument, "a", "2"), 5);
    let later = Member { file: "later.json".into(), ..updated(&member(&instrument, "a", "4"), 6) };
    for order in [[&first, &later], [&later, &first]] {
        let set = set(order.map(Clone::clone));
        assert_eq!(set.members(), [Rc::new(later.clone())]);
        assert_eq!(set.set_aside(), [aside("a.json", Reason::Older)]);
    }
}

#[test]
fn a_copy_of_a_file_is_set_aside_and_of_two_states_with_one_date_the_same_always_counts() {
    let instrument = profile(&[1]);
    let one = updated(&member(&instrument, "a", "2"), 5);
    let copy = Member { file: "a (1).json".into(), ..one.clone() };
    let edited = Member { digest: 6, file: "z.json".into(), ..updated(&member(&instrument, "a", "4"), 5) };
    for order in [[&one, &copy], [&copy, &one]] {
        let set = set(order.map(Clone::clone));
        assert_eq!(set.members(), [Rc::new(copy.clone())], "the first by name");
        assert_eq!(set.set_aside(), [aside("a.json", Reason::Duplicate)]);
    }
    for order in [[&one, &copy, &edited], [&edited, &copy, &one], [&one, &edited, &copy]] {
        let set = set(order.map(Clone::clone));
        assert_eq!(set.members(), [Rc::new(edited.clone())]);
        assert_eq!(
            set.set_aside(),
            [aside("a (1).json", Reason::Duplicate), aside("a.json", Reason::Duplicate)]
        );
    }
}

#[test]
fn a_copy_of_an_earlier_state_is_older_too() {
    let instrument = profile(&[1]);
    let first = updated(&member(&instrument, "a", "2"), 5);
    let later = updated(&member(&instrument, "a", "4"), 6);
    let set = set([first.clone(), first, later]);
    assert_eq!(set.set_aside(), [aside("a.json", Reason::Older), aside("a.json", Reason::Older)]);
}

#[test]
fn only_responses_to_the_same_assessment_in_the_same_major_edition_are_compared() {
    let instrument = profile(&[1]);
    let of = |id: &str, edition: &str| Reason::of_other(&instrument, id, Edition::parse(edition).unwrap());
    assert_eq!(of("sample", "1.9.9"), None);
    assert_eq!(of("sample", "2.0.0"), Some(Reason::OtherEdition));
    assert_eq!(of("other", "1.0.0"), Some(Reason::OtherAssessment));
    assert_eq!(of("other", "2.0.0"), Some(Reason::OtherAssessment));
}

#[test]
fn files_that_could_not_be_read_are_listed_by_name() {
    let instrument = staged(&[1]);
    let good = Ok(member(&instrument, "a", "1"));
    let bad = [aside("z.txt", Reason::NotJson), aside("b.json", Reason::TooLarge)];
    let files = bad.clone().map(Err).into_iter().chain([good]);
    let set = ResponseSet::default().add(files).unwrap();
    assert_eq!((ids(&set).as_str(), set.set_aside()), ("a", &[bad[1].clone(), bad[0].clone()][..]));
}

#[test]
fn a_removal_is_undone_and_what_came_since_stays() {
    let instrument = profile(&[1]);
    let all = set(["a", "b", "c"].map(|id| member(&instrument, id, "2")));
    let without = all.remove("b").unwrap();
    assert_eq!((ids(&without).as_str(), without.may_undo()), ("ac", true));
    assert_eq!(without.remove("b"), None, "it is gone");
    assert_eq!(without.undo(), Some(all.clone()));
    assert_eq!(all.undo(), None, "nothing was done");
    let more = without.add([Ok(member(&instrument, "d", "1"))]).unwrap();
    assert_eq!(more.undo().map(|set| ids(&set)).as_deref(), Some("abcd"));
    let newer = without.add([Ok(updated(&member(&instrument, "b", "5"), 9))]).unwrap();
    let undone = newer.undo().unwrap();
    assert_eq!(undone.members(), newer.members(), "a later state came in its place");
    assert_eq!(undone.set_aside(), [aside("b.json", Reason::Older)]);
}

#[test]
fn several_changes_are_undone_one_after_the_other() {
    let instrument = profile(&[1]);
    let all = set(["a", "b"].map(|id| member(&instrument, id, "2")));
    let named = all.relabel("a", " Partner A ").unwrap();
    let removed = named.remove("b").unwrap();
    assert_eq!(removed.undo(), Some(named.clone()));
    assert_eq!(removed.undo().and_then(|set| set.undo()), Some(all));
    let gone = named.remove("a").unwrap();
    let back = gone.undo().unwrap();
    assert_eq!(back.members()[0].shown(), "Partner A");
}

#[test]
fn a_label_takes_the_place_of_a_name_and_follows_the_response() {
    let instrument = profile(&[1]);
    let all = set([updated(&member(&instrument, "a", "2"), 5)]);
    assert_eq!(all.members()[0].shown(), "Person a");
    let labelled = all.relabel("a", "Partner A").unwrap();
    assert_eq!(labelled.members()[0].shown(), "Partner A");
    assert_eq!(labelled.relabel("a", "Partner A"), None, "no change");
    assert_eq!(labelled.relabel("b", "Partner B"), None, "nobody");
    let later = labelled.add([Ok(updated(&member(&instrument, "a", "4"), 6))]).unwrap();
    assert_eq!(later.members()[0].shown(), "Partner A", "of a later state too");
    assert_eq!(
        labelled.relabel("a", " ").map(|set| set.members()[0].shown().to_owned()).as_deref(),
        Some("Person a")
    );
}

#[test]
fn an_anonymous_set_does_not_change_once_its_picture_was_shown() {
    let instrument = profile(&[1]);
    let files = || ["a", "b"].map(|id| Ok(member(&instrument, id, "2")));
    let gathered = ResponseSet::anonymous(7).shown().add(files()).expect("nothing to see yet");
    let gathered = gathered.remove("b").and_then(|set| set.add(files())).expect("not shown yet");
    let shown = gathered.shown();
    assert!(!shown.may_change() && !shown.may_undo());
    assert_eq!((shown.add(files()), shown.remove("a"), shown.undo()), (None, None, None));
    assert_eq!(gathered.relabel("a", "Partner A"), None, "nobody has a label");
    let named = set([member(&instrument, "a", "2")]).shown();
    assert!(named.may_change() && named.remove("a").is_some());
}
