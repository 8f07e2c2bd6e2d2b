//! Checks that the shipped schemas match the types they are generated from, and regenerates them on demand.

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
