use super::*;

#[track_caller]
fn check(bytes: &[u8], expect: Option<&str>) {
    let expect = expect.map(str::to_owned).ok_or_else(|| Problems::whole(NOT_UTF_8));
    assert_eq!(decode(bytes), expect);
}

/// tests/unit/files.test.mjs has the same for the page's script.
#[test]
fn only_unicode_is_read() {
    check(b"", Some(""));
    check("Über uns 😀".as_bytes(), Some("Über uns 😀"));
    check("\u{feff}Über".as_bytes(), Some("Über"));
    check(b"\xff\xfe\xdc\0b\0", Some("Üb"));
    check(b"\xfe\xff\0\xdc\0b", Some("Üb"));
    check(b"\xff\xfe\x3d\xd8\x00\xde", Some("😀"));
    check(b"\xdcber", None);
    check(b"caf\xe9", None);
    check(b"\xc0\xaf", None);
    check(b"\xed\xa0\x80", None);
    check(b"cut \xf0\x9f\x98", None);
    check(b"\xff\xfe\x3d\xd8", None);
    check(b"\xff\xfea\0b", None);
    check(b"a\0b\0", Some("a\0b\0"));
}

#[test]
fn half_a_character_is_found_and_nothing_else() {
    for (json, half) in [
        (r#"{"a":"\ud83d\ude00 \u00e9 \\ud83d \\\\ud83d \n"}"#, false),
        (r#"{"a":"\ud83d"}"#, true),
        (r#"{"a":"\ude00"}"#, true),
        (r#"{"a":"\ud83d \ude00"}"#, true),
        (r#"{"a":"\ud83d\ud83d\ude00"}"#, true),
        (r#"{"a":"\\\ud83d"}"#, true),
        (r#"{"\uD83D":1}"#, true),
        ("\u{fffd}", false),
        ("\\", false),
        ("\\u12", false),
        ("", false),
    ] {
        assert_eq!(has_half(json), half, "{json}");
    }
}
