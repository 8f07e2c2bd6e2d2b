use super::*;
use crate::domain::fixtures::{rating, scale};

#[test]
fn points_run_from_0_to_100_over_the_scale() {
    let mut rating = rating(scale(1..=5));
    let points = |rating: &Rating| -> Vec<String> {
        (1..=5).map(|level| rating.points(level).tenths().to_string()).collect()
    };
    assert_eq!(points(&rating), ["0", "25", "50", "75", "100"]);
    rating.reverse = true;
    assert_eq!(points(&rating), ["100", "75", "50", "25", "0"]);
}
