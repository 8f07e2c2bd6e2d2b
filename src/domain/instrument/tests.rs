use super::*;

#[test]
fn editions_are_three_numbers() {
    assert_eq!(Edition::parse("1.20.3").unwrap().to_string(), "1.20.3");
    for bad in ["", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", "1.2.+3", "1.2.99999999999"] {
        assert_eq!(Edition::parse(bad), None, "{bad}");
    }
}

#[test]
fn each_item_takes_half_a_minute() {
    assert_eq!([0, 1, 2, 10, 31].map(Instrument::minutes), [0, 1, 1, 5, 16]);
}

#[test]
fn ratings_share_a_scale_or_do_not() {
    use crate::domain::fixtures::{profile, rating_of, scale};
    let mut instrument = profile(&[2]);
    assert_eq!(instrument.shared_scale(), Some(&*scale(1..=5)));
    rating_of(&mut instrument, 1).scale = scale(0..=3);
    assert_eq!(instrument.shared_scale(), None);
}
