use super::*;

/// As in links, without the escapes that the real one undoes.
fn letters(fragment: &str) -> Option<String> {
    let rest = fragment.trim_start_matches('#').strip_prefix("pc=")?;
    Some(
        rest.chars()
            .take_while(|it| it.is_ascii_alphanumeric() || "-_=".contains(*it))
            .filter(|it| *it != '=')
            .collect(),
    )
}

#[track_caller]
fn check(text: &str, expected: Content<'_>) {
    assert_eq!(Content::of(text, letters), expected);
}

/// Random letters of a packed text, as many as a result has.
fn packed(seed: u64, length: usize) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let next = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        char::from(LETTERS[(state >> 58) as usize])
    };
    (0..length).map(next).collect()
}

fn address(letters: &str) -> String {
    format!("https://council.example/partnership/check.html#pc={letters}")
}

/// A future that never waits.
fn ready<T>(future: impl Future<Output = T>) -> T {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::pin!(future).poll(&mut context) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("it waits"),
    }
}

/// What is found in a text where only these letters unpack: each letters, or that a link is broken.
fn found(text: &str, whole: &[&str]) -> Vec<Result<String, String>> {
    let Content::Links(links) = Content::of(text, letters) else { return Vec::new() };
    let unpack = async |letters: &str| match whole.contains(&letters) {
        true => Ok(format!("\"{letters}\"")),
        false => Err(Problems::whole("is broken")),
    };
    let texts = ready(unpacked(&links, unpack));
    let bare = |text: String| text.trim_matches('"').to_owned();
    texts.into_iter().map(|text| text.map(bare).map_err(|_| "broken".to_owned())).collect()
}

#[track_caller]
fn finds(text: &str, whole: &[&str]) {
    let expected: Vec<_> = whole.iter().map(|it| Ok((*it).to_owned())).collect();
    assert_eq!(found(text, whole), expected, "{text}");
    let text = text.replace('\n', "\r\n");
    assert_eq!(found(&text, whole), expected, "{text:?}");
}

/// Each line broken where it is as long as this.
fn wrapped(text: &str, columns: usize) -> String {
    let lines = text.lines().map(|line| {
        let parts: Vec<_> = line.as_bytes().chunks(columns).map(String::from_utf8_lossy).collect();
        parts.join("\n")
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn quoted(text: &str, mark: &str) -> String {
    text.lines().map(|line| format!("{mark}{line}\n")).collect()
}

/// As in a mail that is saved as a file.
fn quoted_printable(text: &str) -> String {
    text.lines().map(|line| wrapped(&line.replace('=', "=3D"), 75).replace('\n', "=\n") + "\n").collect()
}

#[test]
fn a_json_text_is_one_document_however_it_is_laid_out() {
    check("{\"a\":1}", Content::Documents(vec!["{\"a\":1}"]));
    check(" {\n\"a\": 1\n}\n", Content::Documents(vec!["{\n\"a\": 1\n}"]));
    check("{\"a\":1", Content::Documents(vec!["{\"a\":1"]));
}

#[test]
fn json_lines_are_as_many_documents_as_lines() {
    check("{\"a\":1}\r\n\r\n{\"b\":2}\n{", Content::Documents(vec!["{\"a\":1}", "{\"b\":2}", "{"]));
}

#[test]
fn links_are_found_wherever_an_e_mail_has_them() {
    finds("https://a.example/#pc=abc", &["abc"]);
    finds(
        "Dear all,\nsee <https://a.example/check#pc=ab-_c>.\n> https://b.example/#pc=de\nBye",
        &["ab-_c", "de"],
    );
    finds("[here](https://a.example/#pc=abc) and \"https://b.example/#pc=de\"", &["abc", "de"]);
    finds("https://a.example/#pc=abc https://a.example/#pc=abc", &["abc"]);
    finds("https://a.example/#pc=abc\nBest wishes", &["abc"]);
}

#[test]
fn whole_links_one_a_line_end_with_their_lines() {
    for length in [700, 950, 1300] {
        let (one, two, three) = (packed(1, length), packed(2, length + 3), packed(3, length + 7));
        let all = [&*one, &two, &three];
        let lines = all.map(address).join("\n");
        finds(&lines, &all);
        finds(&format!("{lines}\n"), &all);
        finds(&all.map(|it| format!("<{}>", address(it))).join("\n"), &all);
        finds(&quoted(&lines, "> "), &all);
        finds(&all.map(|it| format!("{}\nBest\nAnn", address(it))).join("\n\n"), &all);
        finds(&format!("{lines}\n{}", address(&one)), &all);
    }
}

#[test]
fn what_follows_in_the_next_line_is_no_part_of_a_link() {
    let one = packed(4, 1000);
    for after in [
        "Best\nAnn",
        "Regards,",
        "-- \nAnn",
        "Best wishes,\nAnn",
        "Ann",
        "-Ann",
        "\nAnn",
        "(sent from my phone)",
    ] {
        finds(&format!("Hello,\n{}\n{after}\n", address(&one)), &[&one]);
        finds(&wrapped(&format!("{}\n{after}", address(&one)), 76), &[&one]);
    }
}

#[test]
fn a_wrapped_link_goes_on_in_the_next_lines() {
    for length in [700, 953, 1300] {
        let (one, two) = (packed(5, length), packed(6, length + 1));
        let mail = format!("Here it is:\n{}\n{}\nBest\nAnn", address(&one), address(&two));
        for columns in [40, 60, 64, 72, 76, 78, 100] {
            finds(&wrapped(&mail, columns), &[&one, &two]);
            finds(&quoted(&wrapped(&mail, columns), "> "), &[&one, &two]);
            finds(&quoted(&wrapped(&mail, columns), ">> "), &[&one, &two]);
            let bracketed = format!("See <{}>\nAnn", address(&one));
            finds(&wrapped(&bracketed, columns), &[&one]);
            // Lines that end with a space go on in the next one.
            finds(&wrapped(&mail, columns).replace('\n', " \n"), &[&one, &two]);
        }
    }
}

#[test]
fn a_line_may_end_anywhere_before_the_letters() {
    let one = packed(7, 800);
    for columns in 40..60 {
        finds(&wrapped(&address(&one), columns), &[&one]);
    }
}

#[test]
fn a_mail_that_was_saved_as_a_file_has_its_links() {
    let (one, two) = (packed(8, 1200), packed(9, 701));
    let mail = format!("Here they are:\n{}\n{}\nBest\nAnn", address(&one), address(&two));
    finds(&quoted_printable(&mail), &[&one, &two]);
    // A packed text may begin like an escaped equals sign.
    let like = format!("3D{}", packed(10, 700));
    finds(&quoted_printable(&address(&like)), &[&like]);
    finds(&address(&like), &[&like]);
}

#[test]
fn a_link_that_is_cut_off_is_one_that_is_broken() {
    let (one, two) = (packed(11, 1000), packed(12, 1000));
    let mail = format!("{}\n{}\nBest", address(&one[..900]), address(&two));
    assert_eq!(found(&mail, &[&one, &two]), [Err("broken".to_owned()), Ok(two)]);
}

#[test]
fn a_link_has_an_end_in_a_text_without_one() {
    let text = format!("#pc=a\n{}", "word\n".repeat(100_000));
    let Content::Links(links) = Content::of(&text, letters) else { panic!("it has a link") };
    let most = links[0].candidates().map(str::len).max();
    assert!(links.len() == 1 && most.is_some_and(|most| most <= MAX_LETTERS + 100), "{most:?}");
}

#[test]
fn other_texts_have_nothing() {
    for text in ["", "Dear all", "# A heading", "#pc=", "[1, 2]"] {
        check(text, Content::Nothing);
    }
}

#[test]
fn a_table_is_known_by_its_heading() {
    for table in ["record,section,item,title\r\n", "\u{feff}record,section,item,"] {
        check(table, Content::Table(table));
    }
    check("a,b\r\n1,2\r\n", Content::Nothing);
}
