use super::*;

/// The voices' values in rising order; each is given by somebody's number.
fn means(who: &[&str], voice: Voice, values: &[(usize, i32)]) -> Vec<Exact> {
    let mut voices = Voices::new(voice);
    let organisations: Vec<_> = who.iter().map(|organisation| voices.of(organisation)).collect();
    let mut voiced = Voiced::default();
    values.iter().for_each(|(person, value)| voiced.add(organisations[*person], Exact::whole(*value)));
    assert_eq!(voiced.given(), values.len());
    voiced.spread().runs().iter().flat_map(|(value, times)| std::iter::repeat_n(*value, *times)).collect()
}

#[test]
fn each_person_has_a_voice() {
    let found = means(&["Town", "Town", ""], Voice::Person, &[(2, 5), (0, 1), (1, 4)]);
    assert_eq!(found, [1, 4, 5].map(Exact::whole));
}

#[test]
fn an_organisation_has_one_voice_and_who_has_none_stands_for_themselves() {
    let who = ["Town Council", " ", " town council\t", "", "Town  Council", "TOWN COUNCIL"];
    let values = [(0, 1), (1, 2), (2, 2), (3, 3), (4, 4), (5, 5)];
    let found = means(&who, Voice::Organisation, &values);
    assert_eq!(
        found,
        [(2, 1), (8, 3), (3, 1), (4, 1)].map(|(part, whole)| Exact::ratio(part, whole).unwrap())
    );
}

#[test]
fn who_says_nothing_has_no_say() {
    let found = means(&["Town", "Town", "Charity"], Voice::Organisation, &[(1, 4)]);
    assert_eq!(found, [Exact::whole(4)]);
    assert_eq!(means(&[], Voice::Organisation, &[]), []);
}

#[test]
fn case_is_compared_in_every_script() {
    assert_eq!(key("\u{a0}ÄMTER Σ"), key("ämter σ "));
    assert_ne!(key("a b"), key("ab"));
}

#[test]
fn an_organisation_speaks_once_wherever_its_values_come_from() {
    let mut voices = Voices::new(Voice::Organisation);
    let [town, charity] = ["Town", "Charity"].map(|organisation| voices.of(organisation));
    assert_eq!(voices.numbers().collect::<Vec<_>>(), [1, 0], "in the order of their names");
    let of = |values: &[(Option<usize>, i32)]| {
        let mut voiced = Voiced::default();
        values.iter().for_each(|(organisation, value)| voiced.add(*organisation, Exact::whole(*value)));
        voiced
    };
    let mut one = of(&[(town, 1), (charity, 4)]);
    one.merge(of(&[(town, 2), (town, 3)]));
    one.settle(1);
    one.merge(of(&[(charity, 5), (None, 1)]));
    assert_eq!((one.spread().n(), one.given()), (3, 6));
    assert_eq!(
        one.spread().runs(),
        of(&[(None, 1), (None, 2)])
            .spread()
            .runs()
            .iter()
            .copied()
            .chain([(Exact::ratio(9, 2).expect("a number"), 1)])
            .collect::<Vec<_>>()
    );
}
