use super::Text;

#[track_caller]
fn check(languages: &[&str], expect: &str) {
    let text = Text::by_language([("cy", "Nodau"), ("en", "Goals"), ("de", "Ziele")]).unwrap();
    let languages: Vec<_> = languages.iter().map(|&tag| tag.into()).collect();
    assert_eq!(&**text.get(&languages), expect);
}

#[test]
fn the_best_language_is_found_by_lookup() {
    check(&["de"], "Ziele");
    check(&["de-CH-1996"], "Ziele");
    check(&["DE-ch"], "Ziele");
    check(&["fr", "cy"], "Nodau");
    check(&["fr"], "Goals");
    check(&[], "Goals");
}

#[test]
fn one_string_serves_every_language() {
    assert_eq!(&**Text::plain("Goals").get(&["de".into()]), "Goals");
    assert!(Text::by_language([]).is_none());
}
