use proptest::prelude::*;

use super::{draft, with_end};

#[test]
fn a_draft_has_an_address_a_subject_and_paragraphs() {
    assert_eq!(
        draft("a.b+c@council.example", "Ten: Q&A", &["Here.", "https://x.example/#pc=a_b-1"]),
        "mailto:a.b%2Bc@council.example?subject=Ten%3A%20Q%26A\
         &body=Here.%0D%0A%0D%0Ahttps%3A%2F%2Fx.example%2F%23pc%3Da_b-1"
    );
    let start = draft("a.b+c@council.example", "Ten: Q&A", &["Here.", ""]);
    let whole = draft("a.b+c@council.example", "Ten: Q&A", &["Here.", "https://x.example/#pc=a_b-1"]);
    assert_eq!(with_end(&start, "https://x.example/#pc=a_b-1"), whole);
    assert_eq!(draft("a@b.example", "قيم", &[]), "mailto:a@b.example?subject=%D9%82%D9%8A%D9%85&body=");
}

#[test]
fn no_text_adds_a_header_or_another_address() {
    assert_eq!(
        draft("a@b.example?cc=c@d.example,e@f.example", "Hello\r\nBcc: x@y.example&cc=z", &["a\nb"]),
        "mailto:a@b.example%3Fcc%3Dc@d.example%2Ce@f.example\
         ?subject=Hello%20Bcc%3A%20x%40y.example%26cc%3Dz&body=a%20b"
    );
}

proptest! {
    /// Whatever the texts are, a mail program finds one address and two parts, and reads back what was written.
    #[test]
    fn a_mail_program_reads_back_what_was_written(to in ".*", subject in "[^\\p{C}\\s]*", body in "[^\\p{C}\\s]*") {
        let made = draft(&to, &subject, &[&body]);
        prop_assert!(made.bytes().all(|byte| byte.is_ascii_graphic()));
        let rest = made.strip_prefix("mailto:").unwrap();
        let (_, parts) = rest.split_once('?').unwrap();
        let read = |text: &str| percent_decoded(text);
        let parts: Vec<_> = parts.split('&').map(|part| part.split_once('=').unwrap()).collect();
        prop_assert_eq!(parts.len(), 2);
        prop_assert_eq!((parts[0].0, read(parts[0].1)), ("subject", subject));
        prop_assert_eq!((parts[1].0, read(parts[1].1)), ("body", body));
    }
}

fn percent_decoded(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        bytes.push(u8::from_str_radix(&piece[..2], 16).unwrap());
        bytes.extend(&piece.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
}
