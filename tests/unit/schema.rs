//! Checks that the shipped schemas match the types they are generated from, and the bundled assessments match theirs; and
//! regenerates the schemas on demand.

use std::path::Path;

use partnership_check::wire::json_schema;

#[test]
fn the_shipped_schemas_match_the_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wire/schema");
    let schemas = [
        ("instrument-1.json", json_schema::instrument_schema()),
        ("result-1.json", json_schema::result_schema()),
        ("comparison-1.json", json_schema::comparison_schema()),
    ];
    for (name, expect) in schemas {
        let path = folder.join(name);
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            std::fs::create_dir_all(&folder).expect("the schema folder can be made");
            std::fs::write(&path, &expect).expect("the schema can be written");
        }
        let shipped = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            shipped == expect,
            "src/wire/schema/{name} is out of date; regenerate it with \
             `UPDATE_SCHEMAS=1 cargo test --no-default-features --features schema --test schema`"
        );
    }
}

#[test]
fn every_bundled_assessment_matches_the_shipped_schema() {
    let schema = serde_json::from_str(&json_schema::instrument_schema()).expect("the schema is JSON");
    let schema = jsonschema::draft202012::new(&schema).expect("the schema can be used");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("instruments");
    let mut checked = 0;
    for entry in std::fs::read_dir(folder).expect("the folder exists") {
        let path = entry.expect("the folder can be read").path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("the file can be read");
        let document = serde_json::from_str(&text).expect("it is JSON");
        let faults: Vec<_> = schema
            .iter_errors(&document)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(faults, [""; 0], "{}", path.display());
        checked += 1;
    }
    assert!(checked >= 6, "all of them were there");
}
