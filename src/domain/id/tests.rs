use super::Id;

#[test]
fn ids_are_lower_case_words_joined_by_hyphens() {
    for good in ["a", "shared-goals", "2-go", &"x".repeat(64)] {
        assert!(Id::parse(good).is_some(), "{good} is an id");
    }
    for bad in ["", "-a", "a-", "a--b", "A", "a b", "é", "a_b", &"x".repeat(65)] {
        assert!(Id::parse(bad).is_none(), "{bad:?} is not an id");
    }
}
