use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::Serialize;

use super::{Layout, to_text};

#[derive(Serialize)]
struct Sample {
    text: String,
    whole: i64,
    tenths: f64,
    flag: bool,
    nothing: Option<i32>,
    list: Vec<Option<String>>,
    #[serde(flatten)]
    more: BTreeMap<String, Vec<i32>>,
}

proptest! {
    #[test]
    fn the_same_bytes_as_serde_json(
        (text, whole, tenths, flag) in (any::<String>(), any::<i64>(), -10_000..10_000_i32, any::<bool>()),
        (nothing, list) in (any::<Option<i32>>(), any::<Vec<Option<String>>>()),
        more in any::<BTreeMap<String, Vec<i32>>>(),
    ) {
        let tenths = f64::from(tenths) / 10.0;
        let sample = Sample { text, whole, tenths, flag, nothing, list, more };
        let expected = serde_json::to_string_pretty(&sample).unwrap();
        prop_assert_eq!(to_text(&sample, Layout::Pretty).unwrap(), expected);
        let expected = serde_json::to_string(&sample).unwrap();
        prop_assert_eq!(to_text(&sample, Layout::Compact).unwrap(), expected);
    }
}

#[test]
fn what_no_file_has_is_refused() {
    assert_eq!(to_text(&'a', Layout::Compact).unwrap_err().to_string(), "not a value that a file has");
}
