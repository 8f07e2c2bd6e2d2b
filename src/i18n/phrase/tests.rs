use super::*;
use crate::i18n::Words;
use crate::i18n::fixtures::words;
use crate::i18n::keys;
use crate::i18n::locale::PlainEnglish;

fn speaking(direction: &str) -> Words {
    words(direction, Box::new(PlainEnglish))
}

fn welsh(words: &str) -> Phrase {
    Phrase::new(words.into(), Some("cy".into()))
}

/// Checks the words of a phrase, and of its parts with their languages.
#[track_caller]
fn check(phrase: &Phrase, words: &str, parts: &[(&str, Option<&str>)]) {
    assert_eq!(&**phrase, words);
    let expect = parts.iter().map(|(words, language)| Phrase::new((*words).into(), language.map(Into::into)));
    assert_eq!(phrase.parts(), expect.collect::<Vec<_>>());
}

#[test]
fn a_message_keeps_the_languages_of_what_is_inserted() {
    let english = speaking("ltr");
    let (trust, name) = (welsh("Ymddiriedaeth."), Phrase::written("Ann"));
    check(
        &english.phrase(keys::GO_BACK, &[&trust, &name]),
        "Ymddiriedaeth. is well ahead of Ann. Strengthen Ann first: the later phases build on it.",
        &[
            ("Ymddiriedaeth.", Some("cy")),
            (" is well ahead of ", None),
            ("Ann", Some("")),
            (". Strengthen ", None),
            ("Ann", Some("")),
            (" first: the later phases build on it.", None),
        ],
    );
    let between = english.phrase(keys::BAND_BETWEEN, &[&trust, &"strong".into()]);
    check(
        &english.counted(keys::HEADLINE_WEAK, 2, &[&between]),
        "between Ymddiriedaeth. and strong, with 2 weak spots",
        &[("between ", None), ("Ymddiriedaeth.", Some("cy")), (" and strong, with 2 weak spots", None)],
    );
    let list = english.list(&["a".into(), trust.clone(), "c".into()]);
    check(
        &english.joined(&[&list, &trust], " "),
        "a, Ymddiriedaeth. and c Ymddiriedaeth.",
        &[("a, ", None), ("Ymddiriedaeth.", Some("cy")), (" and c ", None), ("Ymddiriedaeth.", Some("cy"))],
    );
}

#[test]
fn what_is_all_in_one_language_is_one_part() {
    let english = speaking("ltr");
    let [title, year] = ["Canllaw", "2003"].map(welsh);
    assert_eq!(english.phrase(keys::SOURCE_ONE, &[&title, &year]), welsh("Canllaw. 2003."));
    assert_eq!(speaking("rtl").joined(&[&"1".into(), &title], "، "), welsh("\u{2068}1\u{2069}، Canllaw"));
    let sum = "100 × (4 − 1) ÷ (5 − 1) = 75".into();
    let item = [&title, &year, &sum];
    assert_eq!(
        english.phrase(keys::WORKING_ITEM, &item),
        welsh("Canllaw 2003: 100 × (4 − 1) ÷ (5 − 1) = 75")
    );
    let irish = Phrase::new("Treoir".into(), Some("ga".into()));
    for other in ["Guide".into(), irish, Phrase::written("Canllaw")] {
        assert_eq!(english.joined(&[&title, &other], ". ").language(), None, "{other:?}");
    }
    // They may run in different directions.
    assert_eq!(english.joined(&[&Phrase::written("Ann"), &Phrase::written("أمل")], ", ").parts().len(), 3);
    assert_eq!(english.list(&[welsh("Ymddiriedaeth")]), welsh("Ymddiriedaeth"));
    check(
        &english.phrase(keys::HEADLINE_IN, &[&"strong".into()]),
        "Overall: strong",
        &[("Overall: strong", None)],
    );
    check(&Phrase::default(), "", &[("", None)]);
    check(&Phrase::written(""), "", &[("", None)]);
}

#[test]
fn what_is_inserted_where_one_reads_from_right_to_left_is_isolated() {
    let turned = speaking("rtl");
    let level = "Level 1.";
    assert_eq!(turned.format(keys::HEADLINE_IN, &[level]), "Overall: \u{2068}Level 1.\u{2069}");
    assert_eq!(turned.count(keys::QUESTIONS, 2), "\u{2068}2\u{2069} questions");
    check(
        &turned.phrase(keys::HEADLINE_IN, &[&level.into()]),
        "Overall: \u{2068}Level 1.\u{2069}",
        &[("Overall: \u{2068}Level 1.\u{2069}", None)],
    );
    // What can be marked has its own direction; the rest of the text has isolates only where they are in one part.
    let said = turned.phrase(keys::HEADLINE_BETWEEN, &[&welsh(level), &level.into()]);
    check(
        &said,
        "Overall: between \u{2068}Level 1.\u{2069} and \u{2068}Level 1.\u{2069}",
        &[("Overall: between ", None), (level, Some("cy")), (" and \u{2068}Level 1.\u{2069}", None)],
    );
    check(
        &turned.counted(keys::HEADLINE_WEAK, 2, &[&said]),
        "Overall: between \u{2068}Level 1.\u{2069} and \u{2068}Level 1.\u{2069}, with \u{2068}2\u{2069} weak spots",
        &[
            ("Overall: between ", None),
            (level, Some("cy")),
            (" and \u{2068}Level 1.\u{2069}, with \u{2068}2\u{2069} weak spots", None),
        ],
    );
}

#[test]
fn where_one_reads_from_left_to_right_only_what_runs_the_other_way_is_isolated() {
    let english = speaking("ltr");
    let [ann, amal] = ["Ann", "أمل (القاهرة)"].map(Phrase::written);
    check(
        &english.phrase(keys::WHO_BOTH, &[&ann, &amal]),
        "Ann, \u{2068}أمل (القاهرة)\u{2069}",
        &[("Ann", Some("")), (", ", None), ("أمل (القاهرة)", Some(""))],
    );
    assert_eq!([&ann, &amal].map(|it| it.beside(false)), ["Ann", "\u{2068}أمل (القاهرة)\u{2069}"]);
    assert_eq!(ann.beside(true), "\u{2068}Ann\u{2069}");
    assert_eq!(Phrase::from("Ann").beside(true), "Ann");
}
