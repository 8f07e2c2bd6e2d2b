//! Reads the bundled assessments as the widget does, and holds them against what each must contain.

use std::collections::BTreeSet;
use std::path::Path;

use partnership_check::domain::instrument::{Instrument, ScoringKind};
use partnership_check::wire::instrument;

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The ids of all bundled assessments: a new one must pass here too.
fn bundled() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments");
    let entries = std::fs::read_dir(folder).expect("the folder is there");
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

/// Each section's id, how many items it has and how many of those are essential.
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

#[test]
fn ten_characteristics_is_a_profile_of_ten_sections_of_one_item() {
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
fn every_bundled_assessment_says_what_it_rests_on_and_helps_with_every_item() {
    let ids = bundled();
    for id in ["phase-readiness", "ten-characteristics"] {
        assert!(ids.iter().any(|bundled| bundled == id), "{id} is bundled");
    }
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

#[test]
fn every_bundled_assessment_is_as_the_shipped_schema_says() {
    let schema = serde_json::from_str(&file("schema/instrument-1.json")).expect("the schema is JSON");
    let schema = jsonschema::draft202012::new(&schema).expect("the schema can be used");
    for id in bundled() {
        let document = serde_json::from_str(&file(&format!("instruments/{id}.json"))).expect("it is JSON");
        let faults: Vec<_> = schema
            .iter_errors(&document)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(faults, [""; 0], "{id}");
    }
}
