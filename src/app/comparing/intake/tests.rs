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

fn link(letters: &[&str]) -> Content<'static> {
    Content::Links(letters.iter().map(|it| (*it).to_owned()).collect())
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
    check("https://a.example/#pc=abc", link(&["abc"]));
    check(
        "Dear all,\nsee <https://a.example/check#pc=ab-_c>.\n> https://b.example/#pc=de\nBye",
        link(&["ab-_c", "de"]),
    );
    check("[here](https://a.example/#pc=abc) and \"https://b.example/#pc=de\"", link(&["abc", "de"]));
    check("https://a.example/#pc=abc https://a.example/#pc=abc", link(&["abc"]));
}

#[test]
fn a_wrapped_link_goes_on_in_the_next_line_and_a_short_one_does_not() {
    let long = "x".repeat(70);
    check(&format!("> https://a.example/#pc={long}\n> abc\n> more"), link(&[&format!("{long}abc")]));
    check("https://a.example/#pc=abc\nBest wishes", link(&["abc"]));
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
