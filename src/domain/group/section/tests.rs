use super::*;
use crate::domain::exact::Decimal;
use crate::domain::fixtures::{id, profile, staged};
use crate::domain::group::figures::Figures;
use crate::domain::group::fixtures::{member, members, set};
use crate::domain::group::voice::Voice;
use crate::domain::instrument::rule::{Condition, Operand, Operator, Rule};
use crate::domain::text::Text;

fn figures(instrument: &Instrument, who: &[(&str, &str)], voice: Voice) -> SectionFigures {
    let set = set(who.iter().map(|(who, answers)| member(instrument, who, answers)));
    Figures::of(instrument, set.members(), voice).sections
}

/// `n mean median low high` of each section and, after a bar, of the whole.
#[track_caller]
fn check(instrument: &Instrument, who: &[(&str, &str)], voice: Voice, expect: &str) {
    let figures = figures(instrument, who, voice);
    let tell = |spread: &Spread| {
        let numbers = [spread.mean(), spread.median(), spread.low(), spread.high()];
        let told = numbers.map(|number| number.map_or("-".to_owned(), |number| number.tenths().to_string()));
        format!("{} {}", spread.n(), told.join(" "))
    };
    let sections: Vec<_> = figures.sections.iter().map(tell).collect();
    let overall = figures.overall.as_ref().map_or(String::new(), |overall| format!(" | {}", tell(overall)));
    assert_eq!(sections.join("; ") + &overall, expect);
}

#[test]
fn a_section_is_the_mean_of_the_responses_own_scores() {
    let instrument = profile(&[2, 1]);
    // The first section: 100 of one item, 25 of two, and none; the second: 0 and 50.
    let who = [("a", "5? 1"), ("b", "13 3"), ("c", "n- ?")];
    let overall = "2 43.8 43.8 37.5 50";
    check(&instrument, &who, Voice::Person, &format!("2 62.5 62.5 25 100; 2 25 25 0 50 | {overall}"));
    check(&staged(&[1]), &[("a", "n")], Voice::Person, "0 - - - -");
}

#[test]
fn an_organisation_has_one_voice_in_sections_too() {
    let instrument = profile(&[1]);
    let who = [("a:X", "1"), ("b:x ", "3"), ("c:Y", "5"), ("d", "4"), ("e:X", "?")];
    check(&instrument, &who, Voice::Person, "4 56.3 62.5 0 100 | 4 56.3 62.5 0 100");
    check(&instrument, &who, Voice::Organisation, "3 66.7 75 25 100 | 3 66.7 75 25 100");
}

#[test]
fn stages_count_how_many_have_come_how_far() {
    let instrument = staged(&[1, 1]);
    let members = members(&instrument, &["33", "31", "13", "n-"]);
    let found = Figures::of(&instrument, &members, Voice::Organisation).sections;
    let stages = [StageFigures { met: 3, current: 1 }, StageFigures { met: 2, current: 2 }];
    assert_eq!((found.stages.as_deref(), found.overall, found.outcomes), (Some(&stages[..]), None, None));
}

#[test]
fn outcomes_are_counted_once_each_and_so_are_responses_without_one() {
    let mut instrument = profile(&[1]);
    let rule = |name: &str, least: Option<i32>| Rule {
        when: least
            .map(|least| Condition::Compare(Operand::Level(0), Operator::AtLeast(Decimal::whole(least)))),
        id: id(name),
        label: Text::plain(name),
        text: Text::plain(""),
    };
    let rules = vec![rule("go", Some(5)), rule("stop", Some(4)), rule("go", Some(3)), rule("wait", None)];
    instrument.scoring.kind = ScoringKind::Rules(rules);
    let members = members(&instrument, &["5", "4", "3", "?", "-", "3"]);
    let found = Figures::of(&instrument, &members, Voice::Person).sections.outcomes;
    let counts = vec![(id("go"), 3), (id("stop"), 1), (id("wait"), 0)];
    assert_eq!(found, Some(OutcomeFigures { counts, none: 2 }));
}
