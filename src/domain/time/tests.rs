use std::time::{Duration, UNIX_EPOCH};

use proptest::prelude::*;

use super::Timestamp;

#[test]
fn a_day_begins_at_midnight_in_utc() {
    let moment = Timestamp::parse("2026-02-03T04:05:06.007Z").unwrap();
    assert_eq!(moment.start_of_day().to_string(), "2026-02-03T00:00:00.000Z");
    assert_eq!(moment.start_of_day().start_of_day(), moment.start_of_day());
}

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

proptest! {
    #[test]
    fn moments_are_written_as_others_write_them(millis in 0..253_402_300_800_000_u64) {
        let theirs = humantime::format_rfc3339_millis(UNIX_EPOCH + Duration::from_millis(millis)).to_string();
        let ours = Timestamp::from_millis(millis as f64);
        prop_assert_eq!(ours.to_string(), &*theirs);
        prop_assert_eq!(Timestamp::parse(&theirs), Some(ours));
    }

    #[test]
    fn moments_are_read_as_others_read_them(
        text in "(19[67]|20[012]|999)[0-9]-(0[0-9]|1[0-3])-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{0,9})?Z",
        place in 0..90_usize, other in prop_oneof![any::<char>(), prop::char::range('0', 'Z')],
    ) {
        let mut other_text: Vec<_> = text.chars().collect();
        if place < other_text.len() {
            other_text[place] = other;
        }
        for text in [text, other_text.into_iter().collect()] {
            let theirs = humantime::parse_rfc3339(&text).ok();
            let theirs = theirs.and_then(|it| Some(it.duration_since(UNIX_EPOCH).ok()?.as_millis() as f64));
            prop_assert_eq!(Timestamp::parse(&text), theirs.map(Timestamp::from_millis), "{}", text);
        }
    }
}
