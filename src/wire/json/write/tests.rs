use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::{Serialize, Serializer};

use super::{Layout, to_text};

#[derive(Serialize)]
struct Sample {
    text: String,
    whole: i64,
    tenths: f64,
    flag: bool,
    nothing: Option<i32>,
    list: Vec<Option<String>>,
    #[serde(serialize_with = "displayed")]
    shown: String,
    #[serde(flatten)]
    more: BTreeMap<String, Vec<i32>>,
}

fn displayed<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(text)
}

proptest! {
    #[test]
    fn the_same_bytes_as_serde_json(
        (text, whole, tenths, flag) in (any::<String>(), any::<i64>(), -10_000..10_000_i32, any::<bool>()),
        (nothing, list, shown) in (any::<Option<i32>>(), any::<Vec<Option<String>>>(), any::<String>()),
        more in any::<BTreeMap<String, Vec<i32>>>(),
    ) {
        let tenths = f64::from(tenths) / 10.0;
        let sample = Sample { text, whole, tenths, flag, nothing, list, shown, more };
        let expected = serde_json::to_string_pretty(&sample).unwrap();
        prop_assert_eq!(to_text(&sample, Layout::Pretty), expected);
        let expected = serde_json::to_string(&sample).unwrap();
        prop_assert_eq!(to_text(&sample, Layout::Compact), expected);
    }
}

#[test]
fn displayed_values_are_escaped_like_any_string() {
    struct Quoted;
    impl Serialize for Quoted {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(&format_args!("say \"{}\"\n", 'a'))
        }
    }
    assert_eq!(to_text(&[Quoted], Layout::Compact), r#"["say \"a\"\n"]"#);
}

#[test]
fn numbers_have_at_most_one_decimal() {
    for (value, text) in [(0.0, "0.0"), (-0.1, "-0.1"), (66.7, "66.7"), (100.0, "100.0"), (-12.5, "-12.5")] {
        assert_eq!(to_text(&value, Layout::Compact), text);
    }
}

#[test]
fn millionths_are_written_with_as_many_decimals_as_they_need() {
    for (millionths, text) in [
        (0_i128, "0"),
        (1, "0.000001"),
        (-1, "-0.000001"),
        (725_688, "0.725688"),
        (2_500_000, "2.5"),
        (-10_000_000, "-10"),
        (1_000_010, "1.00001"),
    ] {
        assert_eq!(to_text(&millionths, Layout::Compact), text);
    }
}

#[test]
#[should_panic = "not a value that a file can contain"]
fn a_number_with_more_decimals_is_refused_and_not_rounded() {
    to_text(&66.67, Layout::Compact);
}

#[test]
#[should_panic = "not a value that a file can contain"]
fn a_number_without_an_end_is_refused() {
    to_text(&f64::INFINITY, Layout::Compact);
}

#[test]
#[should_panic = "not a value that a file can contain"]
fn a_value_that_no_file_contains_is_refused() {
    to_text(&'a', Layout::Compact);
}
