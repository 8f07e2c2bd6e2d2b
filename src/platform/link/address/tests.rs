use super::{Start, letters, query, start, without};

fn link(page: &str, query: bool) -> String {
    start(page, query).map_or_else(|| "none".into(), |Start { address, .. }| format!("{address}abc"))
}

#[test]
fn a_link_keeps_the_route_and_no_query_unless_wanted() {
    for (page, without_query, with_query) in [
        ("https://a.example/b.html", "https://a.example/b.html#pc=abc", "https://a.example/b.html#pc=abc"),
        ("https://a.example/?s=SECRET", "https://a.example/#pc=abc", "https://a.example/?s=SECRET#pc=abc"),
        ("https://a.example/b#results", "https://a.example/b#pc=abc", "https://a.example/b#pc=abc"),
        (
            "https://a.example/b#/check",
            "https://a.example/b#/check?pc=abc",
            "https://a.example/b#/check?pc=abc",
        ),
        (
            "https://a.example/b#!check",
            "https://a.example/b#!check?pc=abc",
            "https://a.example/b#!check?pc=abc",
        ),
        (
            "https://a.example/b?s=SECRET#/check?t=TOKEN",
            "https://a.example/b#/check?pc=abc",
            "https://a.example/b?s=SECRET#/check?t=TOKEN&pc=abc",
        ),
        // A page that was itself opened with a link.
        ("https://a.example/b#pc=old", "https://a.example/b#pc=abc", "https://a.example/b#pc=abc"),
        (
            "https://a.example/b#/check?t=1&pc=old",
            "https://a.example/b#/check?pc=abc",
            "https://a.example/b#/check?t=1&pc=abc",
        ),
    ] {
        assert_eq!([link(page, false), link(page, true)], [without_query, with_query], "{page}");
    }
}

#[test]
fn no_link_where_no_address_leads() {
    for page in ["about:srcdoc", "about:blank", "blob:https://a.example/123", "data:text/html,x"] {
        assert_eq!(start(page, true), None, "{page}");
    }
}

#[test]
fn a_link_to_a_file_only_works_on_this_device() {
    for (page, only_here) in [
        ("file:///home/me/check.html", true),
        ("chrome-extension://abc/check.html", true),
        ("http://127.0.0.1:8080/", false),
        ("https://a.example/", false),
    ] {
        assert_eq!(start(page, true).map(|start| start.only_here), Some(only_here), "{page}");
    }
}

#[test]
fn the_queries_that_people_are_asked_about() {
    assert_eq!(query("https://a.example/b?s=1#/check?t=2&pc=abc"), "?s=1?t=2");
    assert_eq!(query("https://a.example/b#/check?pc=abc"), "");
    assert_eq!(query("https://a.example/b#a?b"), "");
}

#[test]
fn letters_survive_what_mail_programs_do() {
    for fragment in [
        "#pc=aB3-_z",
        "#pc=aB3-_z.",
        "#pc=aB3-_z).",
        "#pc=aB3-_z>",
        "#pc=aB3-_z&utm_source=mail",
        "#pc=aB3-_z?utm_source=mail",
        "#pc=aB3%2D%5Fz",
        "#pc%3DaB3%2d%5fz",
        "#pc=aB3%20-_z",
        "#pc=aB3%0D%0A-_z",
        "#pc=aB3=%0A-_z",
        "#pc=aB3 -_z\n",
        "#pc=aB3\u{ad}-_z",
        "#pc=aB3%C2%AD-_z\u{200b}",
        "#/check?pc=aB3-_z",
        "#/check?t=1&pc=aB3-_z",
        "#/check%3Fpc%3DaB3-_z",
    ] {
        assert_eq!(letters(fragment).as_deref(), Some("aB3-_z"), "{fragment}");
    }
    for fragment in ["", "#", "#results", "#/check", "#/epc=a", "#/check?xpc=a"] {
        assert_eq!(letters(fragment), None, "{fragment}");
    }
}

#[test]
fn once_used_only_the_letters_go() {
    for (page, rest) in [
        ("https://a.example/b?s=1#pc=abc", "https://a.example/b?s=1"),
        ("https://a.example/b#/check?pc=abc", "https://a.example/b#/check"),
        ("https://a.example/b#/check?t=1&pc=abc.", "https://a.example/b#/check?t=1"),
        ("https://a.example/b#results", "https://a.example/b#results"),
        ("https://a.example/b", "https://a.example/b"),
    ] {
        assert_eq!(without(page), rest);
    }
}
