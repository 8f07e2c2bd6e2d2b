use super::*;

#[test]
fn directions_match_sine_and_cosine() {
    for count in 3..40 {
        for number in 0..count {
            let angle = std::f64::consts::TAU * number as f64 / count as f64;
            let (sine, cosine) = direction(number, count);
            assert!((sine as f64 / 1e6 - angle.sin()).abs() < 1e-5, "{number} of {count}");
            assert!((cosine as f64 / 1e6 - angle.cos()).abs() < 1e-5, "{number} of {count}");
        }
    }
    assert_eq!(
        [0, 1, 2, 3].map(|number| direction(number, 4)),
        [(0, MILLION), (MILLION, 0), (0, -MILLION), (-MILLION, 0)]
    );
}
