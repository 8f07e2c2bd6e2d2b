//! Reads the bundled assessments as the widget does, and checks that each contains what it must.

use std::collections::BTreeSet;
use std::path::Path;

use partnership_check::domain::exact::Decimal;
use partnership_check::domain::id::Id;
use partnership_check::domain::instrument::rule::{Condition, Operand, Operator};
use partnership_check::domain::instrument::{Instrument, Item, Kind, Scale, ScoringKind};
use partnership_check::domain::response::answer::AnswerValue;
use partnership_check::domain::response::stamp::Stamp;
use partnership_check::domain::response::{Change, Response};
use partnership_check::domain::scoring::findings::Findings;
use partnership_check::domain::time::Timestamp;
use partnership_check::wire::instrument;

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The ids of all bundled assessments; a new one has to pass these tests too.
fn bundled() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments");
    let entries = std::fs::read_dir(folder).expect("the folder exists");
    let names = entries.map(|entry| entry.expect("the folder can be read").file_name().into_string());
    let names = names.map(|name| name.expect("a name in ASCII"));
    let mut ids: Vec<_> = names.filter_map(|name| name.strip_suffix(".json").map(String::from)).collect();
    ids.sort();
    ids
}

#[track_caller]
fn read(id: &str) -> Instrument {
    let instrument = instrument::read(&file(&format!("instruments/{id}.json")));
    let instrument = instrument.unwrap_or_else(|problems| panic!("instruments/{id}.json:\n{problems}"));
    assert_eq!(&*instrument.id, id, "a file is named by its assessment's id");
    instrument
}

/// For each section its id, how many items it has, and how many of those are essential.
fn shape(instrument: &Instrument) -> Vec<(&str, usize, usize)> {
    let essential = |section| {
        instrument
            .items_of(section)
            .filter(|(_, item)| item.rating().is_some_and(|rating| rating.essential))
            .count()
    };
    let shape = instrument.sections.iter().map(|it| (&*it.id, it.items.len(), essential(it)));
    shape.collect()
}

/// How many levels the rated items have.
fn levels(instrument: &Instrument) -> Vec<usize> {
    let counts = instrument.items.iter().filter_map(|item| Some(item.rating()?.scale.levels.len()));
    counts.collect::<BTreeSet<_>>().into_iter().collect()
}

/// For each section its id and a description of its items, such as "trust: 5 levels, importance in 3".
fn sections(instrument: &Instrument) -> Vec<(&str, Vec<String>)> {
    let items = |section| instrument.items_of(section).map(|(_, item)| description(item)).collect();
    instrument.sections.iter().map(|section| (&*section.id, items(section))).collect()
}

fn description(item: &Item) -> String {
    let takes = match &item.kind {
        Kind::Rating(rating) => {
            let importance = rating.importance.as_ref();
            let importance = importance.map(|scale| format!(", importance in {}", scale.levels.len()));
            format!("{} levels{}", rating.scale.levels.len(), importance.unwrap_or_default())
        }
        Kind::Pick(pick) => match pick.max_picks {
            Some(most) => format!("up to {most} of {} options", pick.options.len()),
            None => format!("any of {} options", pick.options.len()),
        },
        Kind::Text => "words".into(),
        Kind::Number(range) => format!("{} to {}", range.start(), range.end()),
    };
    let example = if item.example.is_some() { ", with an example" } else { "" };
    let optional = if item.optional { ", optional" } else { "" };
    format!("{}: {takes}{example}{optional}", item.id)
}

/// The expected sections for these items, if all items take the same answers.
fn expected<'a>(rows: &[(&'a str, &[&str])], takes: &str) -> Vec<(&'a str, Vec<String>)> {
    let items = |names: &[&str]| names.iter().map(|name| format!("{name}: {takes}")).collect();
    rows.iter().map(|(section, names)| (*section, items(names))).collect()
}

fn labels(scale: &Scale) -> Vec<&str> {
    scale.levels.iter().map(|level| &**level.label.get(&[])).collect()
}

fn options<'a>(instrument: &'a Instrument, item: &str) -> Vec<&'a str> {
    match &instrument.items[instrument.find(item).expect("the item is there")].kind {
        Kind::Pick(pick) => pick.options.iter().map(|option| &*option.id).collect(),
        other => panic!("{item} is picked, not {other:?}"),
    }
}

#[test]
fn success_factors_asks_in_six_sections_how_well_and_how_important() {
    let instrument = read("success-factors");
    assert_eq!(instrument.scoring.kind, ScoringKind::Profile { overall: false });
    let rows: [(_, &[_]); 6] = [
        ("strategy", &["objectives", "leadership", "high-level-support"]),
        ("cooperation", &["stakeholders", "trust", "cultures"]),
        ("steering", &["secretariat", "equal-terms", "resources"]),
        ("context", &["context-analysis", "wider-links"]),
        ("learning", &["monitoring", "evaluation", "shared-learning"]),
        ("process", &["results", "roles", "communication"]),
    ];
    assert_eq!(sections(&instrument), expected(&rows, "5 levels, importance in 3"));
    assert_eq!(instrument.items.len(), 17);
    for rating in instrument.items.iter().filter_map(Item::rating) {
        let importance = rating.importance.as_ref().expect("importance is asked");
        assert_eq!(labels(importance), ["Less important", "Important", "Vital"]);
        assert_eq!(importance.range(), 1..=3, "nothing is of no importance at all");
    }
}

#[test]
fn improvement_cycle_asks_for_a_rating_the_present_and_an_action_at_each_step() {
    let instrument = read("improvement-cycle");
    assert_eq!(instrument.scoring.kind, ScoringKind::Profile { overall: false });
    let outcomes = ["key-partners", "stakeholder-voice", "cross-sector-work", "added-value"];
    let mut expect = expected(&[("outcomes", &outcomes)], "5 levels");
    for step in ["plan", "do", "measure", "review", "impact"] {
        let mut items = vec![
            format!("{step}: 5 levels, with an example"),
            format!("{step}-now: words, optional"),
            format!("{step}-action: words, optional"),
        ];
        if step == "measure" {
            items.insert(1, "net-promoter-score: -100 to 100, optional".into());
        }
        expect.push((step, items));
    }
    assert_eq!(sections(&instrument), expect);
    let levels = ["Unsatisfactory", "Satisfactory", "Good", "Very good", "Excellent"];
    for rating in instrument.items.iter().filter_map(Item::rating) {
        assert_eq!(labels(&rating.scale), levels);
    }
}

#[test]
fn five_ingredients_asks_what_matters_most_what_is_present_and_what_would_last() {
    let instrument = read("five-ingredients");
    assert_eq!(instrument.scoring.kind, ScoringKind::Profile { overall: false });
    let five = ["transparency", "openness", "trust", "understanding", "integrity"];
    let lasting = ["agreements", "sharing-rules", "human-contact"];
    let mut expect = vec![("priorities", vec!["ingredients: up to 2 of 5 options".to_owned()])];
    expect.extend(expected(&[("presence", &five), ("lasting", &lasting)], "5 levels"));
    assert_eq!(sections(&instrument), expect);
    assert_eq!(options(&instrument, "ingredients"), five, "the items to pick are those that are then rated");
}

#[test]
fn strategic_fit_asks_why_and_how_well_it_fits_and_ends_in_one_of_three_outcomes() {
    let instrument = read("strategic-fit");
    let fit = ["common-goal", "mission", "values", "benefit", "contribution", "effort"];
    let mut expect = vec![("why", vec!["reasons: any of 9 options".to_owned()])];
    expect.extend(expected(&[("fit", &fit)], "5 levels"));
    assert_eq!(sections(&instrument), expect);
    let reasons = [
        "less-duplication",
        "pooled-resources",
        "better-contact",
        "networks",
        "new-energy",
        "community-initiatives",
        "influence",
        "social-change",
        "services",
    ];
    assert_eq!(options(&instrument, "reasons"), reasons);

    let below = |what, limit| Condition::Compare(what, Operator::Below(Decimal::whole(limit)));
    let at_least = |what, least| Condition::Compare(what, Operator::AtLeast(Decimal::whole(least)));
    // Picking no reason counts as unanswered. The first rule depends on it, so that no rule can decide before it is answered.
    let mut missing = vec![below(Operand::Picks(0), 1)];
    missing.extend([(1, 3), (2, 3), (3, 3), (4, 2)].map(|(item, limit)| below(Operand::Level(item), limit)));
    let wanted = [(1, 4), (2, 4), (3, 4), (4, 4), (5, 3), (6, 3)];
    // Reasons are the first rule's matter: with them here, somebody to whom no question of fit applies could go ahead.
    let there = wanted.map(|(item, least)| at_least(Operand::Level(item), least)).to_vec();
    let rules = instrument.scoring.kind.rules().expect("it is scored by rules");
    let texts: Vec<_> = rules.iter().map(|rule| rule.text.get(&[])).collect();
    let rules: Vec<_> = rules.iter().map(|rule| (&*rule.id, rule.when.clone())).collect();
    let expect =
        [("rethink", Some(Condition::Any(missing))), ("go", Some(Condition::All(there))), ("clarify", None)];
    assert_eq!(rules, expect);
    assert!(texts.iter().all(|text| text.contains("Quality comes before quantity")), "{texts:?}");
}

/// Checks the outcome, and the items it names, with or without a reason picked and with these levels (0 for
/// unanswered, -1 for not applicable).
#[track_caller]
fn check_fit(reason: bool, levels: [i32; 6], outcome: Option<&str>, because: &[usize]) {
    let instrument = read("strategic-fit");
    let picked = AnswerValue::Picked(vec![Id::parse("services").expect("an id")]);
    let rated = levels.map(|level| match level {
        -1 => AnswerValue::NotApplicable,
        0 => AnswerValue::Unanswered,
        level => AnswerValue::Rated(level),
    });
    let reasons = if reason { picked } else { AnswerValue::Unanswered };
    let now = Timestamp::from_millis(1e12);
    let stamp = Stamp { now, id: "a".into() };
    let mut response = Response::new("r".into(), "en".into(), now);
    for (item, value) in instrument.items.iter().zip(std::iter::once(reasons).chain(rated)) {
        let change = Change::Respond(item.id.clone(), value);
        response = response.apply(&change, &instrument, &stamp).unwrap_or(response);
    }
    let found = Findings::of(&instrument, &response).outcome.expect("it is scored by rules");
    let rules = instrument.scoring.kind.rules().expect("it is scored by rules");
    let id = found.rule.map(|number| &*rules[number].id);
    assert_eq!((id, &*found.because), (outcome, because));
}

#[test]
fn strategic_fit_ends_in_go_clarify_or_rethink_or_says_what_to_answer_first() {
    let all = [0, 1, 2, 3, 4, 5, 6];
    check_fit(true, [5, 5, 5, 5, 5, 5], Some("go"), &[1, 2, 3, 4, 5, 6]);
    check_fit(true, [4, 4, 4, 4, 3, 3], Some("go"), &[1, 2, 3, 4, 5, 6]);
    check_fit(true, [-1; 6], Some("clarify"), &all);
    check_fit(true, [5, 5, 5, 5, 5, 2], Some("clarify"), &[0, 1, 2, 3, 4, 6]);
    check_fit(true, [3, 3, 3, 2, 1, 1], Some("clarify"), &all);
    check_fit(true, [2, 5, 5, 5, 5, 5], Some("rethink"), &[1]);
    check_fit(true, [2, 5, 5, 1, 5, 5], Some("rethink"), &[1, 4]);
    // A certain outcome does not wait for what cannot change it.
    check_fit(false, [2, 5, 5, 5, 5, 5], Some("rethink"), &[1]);
    check_fit(false, [2, 0, 5, 0, 0, 0], Some("rethink"), &[1]);
    check_fit(false, [3, 3, 3, 2, 1, 1], None, &[0]);
    check_fit(false, [5, 5, 5, 5, 5, 5], None, &[0]);
    check_fit(true, [5, 0, 5, 5, 5, 5], None, &[2]);
    check_fit(true, [5, 5, 5, 5, 5, 0], None, &[6]);
}

#[test]
fn ten_characteristics_is_a_profile_of_ten_sections_with_one_item_each() {
    let instrument = read("ten-characteristics");
    assert_eq!(instrument.scoring.kind, ScoringKind::Profile { overall: true });
    let names = [
        "goals",
        "leadership",
        "users",
        "plan",
        "governance",
        "trust",
        "communication",
        "measures",
        "staff",
        "learning",
    ];
    assert_eq!(shape(&instrument), names.map(|name| (name, 1, 0)));
    assert_eq!(levels(&instrument), [5], "each has 5 levels");
}

#[test]
fn phase_readiness_is_four_stages_of_eight_items() {
    let instrument = read("phase-readiness");
    assert_eq!(instrument.scoring.kind, ScoringKind::Staged);
    let names: Vec<_> = shape(&instrument).iter().map(|(name, ..)| *name).collect();
    assert_eq!(names, ["initiation", "design", "implementation", "further-development"]);
    for (name, items, essential) in shape(&instrument) {
        assert_eq!(items, 8, "{name}");
        assert!((3..=4).contains(&essential), "{name} has {essential} essential items");
    }
    assert_eq!(levels(&instrument), [3], "each has 3 levels");
}

#[test]
fn every_bundled_assessment_names_its_sources_and_helps_with_every_item() {
    let ids = bundled();
    let six = "five-ingredients improvement-cycle phase-readiness strategic-fit success-factors ten-characteristics";
    assert_eq!(ids.join(" "), six);
    for id in &ids {
        let instrument = read(id);
        assert!(!instrument.sources.is_empty(), "{id} names its sources");
        for source in &instrument.sources {
            let note = source.note.as_ref().unwrap_or_else(|| panic!("{id}: a source has no note")).get(&[]);
            assert!(note.contains("is ours and has not been psychometrically validated"), "{id}: {note}");
        }
        for item in &instrument.items {
            let place = format!("{id}: {}", &*item.id);
            let Some(rating) = item.rating() else { continue };
            let levels: Vec<_> = rating.scale.levels.iter().map(|level| level.value).collect();
            assert_eq!(levels.len() % 2, 1, "{place} has a middle level");
            let ends = BTreeSet::from([levels[0], levels[levels.len() / 2], levels[levels.len() - 1]]);
            assert!(ends.iter().all(|level| rating.rubric.contains_key(level)), "{place} has a rubric");
            assert!((2..=3).contains(&item.look_for.len()), "{place} says what to look for");
            assert!((1..=2).contains(&item.advice.len()), "{place} has advice");
        }
    }
}
