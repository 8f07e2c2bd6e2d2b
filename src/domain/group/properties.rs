//! What must hold for every group, tested with random ones.

use std::rc::Rc;

use proptest::prelude::*;

use super::comparison::{Choices, Comparison};
use super::figures::{Figures, Tally};
use super::filter::{By, Filter, PART_FROM, may_split};
use super::fixtures::{member, updated};
use super::item::ItemFigures;
use super::set::{Member, ResponseSet};
use super::voice::{Voice, Voices};
use crate::domain::exact::{Decimal, Exact};
use crate::domain::fixtures::{profile, rating_of, scale, staged};
use crate::domain::instrument::Instrument;

/// An assessment of two to four items, and up to 24 responses by people in a few organisations and roles.
fn case() -> impl Strategy<Value = (Instrument, Vec<Member>)> {
    let items = prop::collection::vec((2..=7i32, 1..=3000u32, any::<bool>(), any::<bool>()), 2..=4);
    let people = prop::collection::vec(("[XYx ]{0,1}", "[PQ]{0,1}", any::<u64>()), 0..24);
    (items, people, any::<bool>()).prop_map(|(items, people, is_staged)| {
        let sections = [1, items.len() - 1];
        let mut instrument = if is_staged { staged(&sections) } else { profile(&sections) };
        for (number, (levels, weight, reverse, importance)) in items.iter().enumerate() {
            let rating = rating_of(&mut instrument, number);
            rating.scale = scale(1..=*levels);
            rating.weight = Decimal::from_f64(f64::from(*weight) / 1000.0).expect("three decimals");
            rating.reverse = *reverse;
            rating.importance = importance.then(|| scale(0..=3));
        }
        let person = |(number, (organisation, role, seed)): (usize, &(String, String, u64))| {
            let mut seed = *seed;
            let mut below = |end: u64| {
                let value = seed % end;
                seed /= end;
                value
            };
            let answers: String = items
                .iter()
                .map(|(levels, ..)| match below(8) {
                    0 => '?',
                    1 => 'n',
                    2 => '-',
                    _ => char::from_digit(1 + below(*levels as u64) as u32, 10).expect("a digit"),
                })
                .collect();
            updated(&member(&instrument, &format!("{number:02}:{organisation}:{role}"), &answers), below(9))
        };
        let people = people.iter().enumerate().map(person).collect();
        (instrument, people)
    })
}

fn set(members: &[Member]) -> ResponseSet {
    ResponseSet::default().add(members.iter().cloned().map(Ok)).expect("a new set can change")
}

fn compared(instrument: &Instrument, set: &ResponseSet, voice: Voice) -> Comparison {
    let choices = Choices { voice, ..Choices::default() };
    Comparison::of(instrument, set, &choices).expect("without a filter nothing is refused")
}

const VOICES: [Voice; 2] = [Voice::Person, Voice::Organisation];

/// Figures without what is left out where persons have no voice of their own.
fn uncounted(figures: &Figures) -> Figures {
    let mut figures = Figures { voice: Voice::Person, ..figures.clone() };
    for item in &mut figures.items {
        if let ItemFigures::Rating(rating) = item {
            rating.counts = None;
            rating.importance.iter_mut().for_each(|importance| importance.counts = None);
        }
    }
    figures
}

proptest! {
    #[test]
    fn responses_that_come_a_few_at_a_time_have_the_same_figures((instrument, members) in case(), some in 1..9usize) {
        let set = set(&members);
        for voice in VOICES {
            let mut voices = Voices::new(voice);
            let mut numbered: Vec<_> =
                set.members().iter().map(|it| (voices.of(&it.response.respondent.organisation), it)).collect();
            numbered.sort_by_key(|(organisation, _)| *organisation);
            let mut all = Tally::new(&instrument);
            for part in numbered.chunks(some) {
                let mut tally = Tally::new(&instrument);
                for (organisation, member) in part {
                    tally.add(&instrument, *organisation, &member.response, &member.standing(&instrument));
                }
                all.merge(tally);
                all.settle(part[part.len() - 1].0.unwrap_or_default());
            }
            prop_assert_eq!(all.figures(&instrument, voice), Figures::of(&instrument, set.members(), voice));
        }
    }

    #[test]
    fn the_order_of_files_does_not_matter(
        (instrument, members) in case(), moves in prop::collection::vec(any::<prop::sample::Index>(), 24), first in 0..24usize,
    ) {
        let mut shuffled = members.clone();
        for (number, to) in moves.iter().enumerate().take(members.len()) {
            shuffled.swap(number, to.index(members.len()));
        }
        // In one go, and in two.
        let (one, two) = shuffled.split_at(first.min(shuffled.len()));
        let split = set(one).add(two.iter().cloned().map(Ok)).expect("it can change");
        for voice in VOICES {
            let expect = compared(&instrument, &set(&members), voice);
            prop_assert_eq!(&compared(&instrument, &set(&shuffled), voice), &expect);
            prop_assert_eq!(&compared(&instrument, &split, voice), &expect);
        }
    }

    #[test]
    fn a_copy_and_an_earlier_state_change_no_figure(
        (instrument, members) in case(), which in any::<prop::sample::Index>(), millis in 0..9u64,
    ) {
        prop_assume!(!members.is_empty());
        let one = &members[which.index(members.len())];
        let mut earlier = updated(one, millis.min(one.response.updated.millis()));
        earlier.digest = 0;
        let before = set(&members);
        let after = before.add([Ok(one.clone()), Ok(earlier)]).expect("it can change");
        prop_assert_eq!(after.set_aside().len(), before.set_aside().len() + 2);
        for voice in VOICES {
            let [before, after] = [&before, &after].map(|set| compared(&instrument, set, voice));
            prop_assert_eq!(before.figures(), after.figures());
        }
    }

    #[test]
    fn organisations_of_one_person_each_have_the_voices_of_persons((instrument, members) in case()) {
        let alone = |(number, member): (usize, &Member)| {
            let mut response = (*member.response).clone();
            // Some without an organisation, who stand for themselves anyway.
            let organisation = if number % 3 == 0 { String::new() } else { format!("Org {number}") };
            response.respondent.organisation = organisation;
            Member { response: Rc::new(response), ..member.clone() }
        };
        let members: Vec<_> = members.iter().enumerate().map(alone).collect();
        let [persons, organisations] = VOICES.map(|voice| compared(&instrument, &set(&members), voice));
        prop_assert_eq!(uncounted(organisations.figures()), uncounted(persons.figures()));
    }

    #[test]
    fn a_label_changes_no_figure_and_removing_and_undoing_gives_the_same(
        (instrument, members) in case(), which in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!members.is_empty());
        let set = set(&members);
        let id = &set.members()[which.index(members.len())].response.id;
        let labelled = set.relabel(id, "Partner A").expect("a new label");
        for voice in VOICES {
            let [before, after] = [&set, &labelled].map(|set| compared(&instrument, set, voice));
            prop_assert_eq!(before.figures(), after.figures());
        }
        prop_assert_eq!(labelled.undo(), Some(set.clone()));
        let without = set.remove(id).expect("it is there");
        prop_assert_eq!(without.members().len() + 1, members.len());
        prop_assert_eq!(without.undo(), Some(set));
    }

    #[test]
    fn an_anonymous_comparison_never_tells_by_a_part_or_a_removal((instrument, members) in case()) {
        let set = ResponseSet::anonymous(1).add(members.iter().cloned().map(Ok)).expect("it can change").shown();
        for member in set.members() {
            prop_assert_eq!(set.remove(&member.response.id), None);
        }
        for (by, number) in By::ALL.into_iter().flat_map(|by| (0..6).map(move |number| (by, number))) {
            let choices = Choices { filter: Filter::Part(by, number), ..Choices::default() };
            if let Ok(part) = Comparison::of(&instrument, &set, &choices) {
                prop_assert!(may_split(set.members(), by));
                let (part, all) = (part.figures().n, set.members().len());
                let enough = part >= PART_FROM && (all == part || all - part >= PART_FROM);
                prop_assert!(enough, "{} of {}", part, all);
            }
        }
        // Two pictures that may be shown never differ by fewer than five people.
        let shown = By::ALL.into_iter().filter(|by| may_split(set.members(), *by)).flat_map(|by| {
            (0..6).map(move |number| Filter::Part(by, number))
        });
        let ids = |filter: &Filter| -> Vec<_> {
            filter.of(set.members()).iter().map(|member| member.response.id.clone()).collect()
        };
        let parts: Vec<_> = shown.filter(|filter| filter.texts(set.members()).concat() != "").map(|it| ids(&it)).collect();
        for one in &parts {
            for other in &parts {
                let apart = one.iter().filter(|id| !other.contains(id)).count();
                prop_assert!(apart == 0 || apart >= PART_FROM);
            }
        }
    }

    #[test]
    fn figures_stay_within_their_bounds((instrument, members) in case()) {
        for voice in VOICES {
            let compared = compared(&instrument, &set(&members), voice);
            let figures = compared.figures();
            for (item, of) in instrument.items.iter().zip(&figures.items) {
                let (rating, figures) = (item.rating().expect("a rating"), of.rating().expect("its figures"));
                let ends = rating.scale.range();
                let unit = |it: Option<Exact>| it.is_none_or(|it| Exact::ZERO <= it && it <= Exact::whole(1));
                prop_assert!(unit(figures.agreement.consensus) && unit(figures.agreement.range));
                let spread = &figures.spread;
                prop_assert!(spread.low() <= spread.median() && spread.median() <= spread.high());
                prop_assert!(spread.low() <= spread.mean() && spread.mean() <= spread.high());
                prop_assert!(spread.low().is_none_or(|low| low >= Exact::whole(*ends.start())));
                prop_assert!(spread.high().is_none_or(|high| high <= Exact::whole(*ends.end())));
                prop_assert_eq!(figures.agreement.consensus == Some(Exact::whole(1)), spread.runs().len() == 1);
                let all = figures.rated + figures.dont_know + figures.not_applicable + figures.unanswered;
                prop_assert_eq!(all, members.len());
                if let Some(counts) = &figures.counts {
                    prop_assert_eq!(counts.iter().map(|(_, count)| count).sum::<usize>(), figures.rated);
                }
            }
            for section in &figures.sections.sections {
                prop_assert!(section.low().is_none_or(|low| low >= Exact::ZERO));
                prop_assert!(section.high() <= Some(Exact::HUNDRED));
            }
        }
    }
}
