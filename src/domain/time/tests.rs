use super::Timestamp;

#[test]
fn moments_are_read_and_written_to_the_millisecond() {
    for (text, expect) in [
        ("2026-02-28T23:59:59.999Z", Some("2026-02-28T23:59:59.999Z")),
        ("2026-02-28T23:59:59Z", Some("2026-02-28T23:59:59.000Z")),
        ("2026-02-28", None),
        ("2026-02-28T23:59:59+01:00", None),
        ("yesterday", None),
        ("", None),
    ] {
        assert_eq!(Timestamp::parse(text).map(|t| t.to_string()).as_deref(), expect, "{text}");
    }
    assert_eq!(Timestamp::from_millis(-5.0).to_string(), "1970-01-01T00:00:00.000Z");
    assert_eq!(Timestamp::from_millis(f64::MAX).to_string(), "9999-12-31T23:59:59.999Z");
    assert_eq!(Timestamp::from_millis(0.0).day(), "1970-01-01");
}

#[test]
fn a_later_change_has_a_later_timestamp_even_if_the_clock_goes_back() {
    let at = Timestamp::from_millis;
    assert_eq!(at(1000.0).next(at(2000.0)), at(2000.0));
    assert_eq!(at(1000.0).next(at(500.0)), at(1001.0));
}

#[test]
fn a_day_is_that_of_the_place() {
    let late = Timestamp::parse("2026-01-31T23:30:00Z").unwrap();
    let days = [0, 29, 30, 840, -1409, -1411].map(|ahead| late.day_at(ahead));
    assert_eq!(days, ["2026-01-31", "2026-01-31", "2026-02-01", "2026-02-01", "2026-01-31", "2026-01-30"]);
    assert_eq!(Timestamp::START.day_at(-60), "1970-01-01", "no earlier day can be written");
}

#[test]
fn after_the_last_moment_that_can_be_written_changes_still_follow_each_other() {
    let last = Timestamp::from_millis(f64::MAX);
    let next = last.next(Timestamp::START);
    assert!(next > last && next.next(Timestamp::START) > next);
    assert_eq!((next.to_string(), next.writable()), (last.to_string(), last));
    assert_eq!(Timestamp::from_count(next.millis() as f64), Some(next));
    assert_eq!(Timestamp::from_count(9_007_199_254_740_991.0), Some(last), "too late to count on from");
    assert_eq!([0.5, -1.0, f64::NAN].map(Timestamp::from_count), [None; 3]);
}
