use super::Json;

#[test]
fn the_last_member_with_the_same_name_counts() {
    let json = Json::parse(r#"{ "b": 1, "a": 2, "b": 3, "c": 4, "b": null }"#).unwrap();
    let members = ["a", "b", "c", "d"].map(|name| json.get(name).cloned());
    assert_eq!(members, [Some(Json::Number(2.0)), Some(Json::Null), Some(Json::Number(4.0)), None]);
}
