//! A second implementation of docs/scoring.md, which knows nothing of the first: it reads assessments and answers as
//! JSON and calculates with fractions of its own. Two thousand random cases have to give the same: what to do first,
//! strengths, what blocks a phase, and what rules lead to.

#[path = "scorer/case.rs"]
mod case;
#[path = "scorer/random.rs"]
mod random;
#[path = "scorer/ratio.rs"]
mod ratio;

use case::Case;
use partnership_check::domain::instrument::Instrument;
use partnership_check::domain::scoring::findings::Findings;
use partnership_check::wire::{instrument, result};
use random::{Random, random_answers, random_instrument};
use serde_json::{Value, json};

fn found(instrument: &Instrument, document: &Value) -> Findings {
    let response = result::read(&document.to_string(), instrument);
    let response = response.unwrap_or_else(|problems| panic!("{problems}\n{document}"));
    Findings::of(instrument, &response)
}

#[test]
fn two_thousand_random_cases_give_what_the_rules_on_paper_give() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut ties, mut outcomes, mut waiting) = (0, 0, 0);
    for case in 0..2000 {
        let text = random_instrument(&mut random);
        let answers = random_answers(&mut random, &text);
        let instrument = instrument::read(&text.to_string());
        let instrument = instrument.unwrap_or_else(|problems| panic!("case {case}: {problems}\n{text}"));
        let document = json!({
            "format": "partnership-check/result", "version": 1, "response": "r",
            "instrument": { "id": "sample", "edition": "1.0.0", "title": "Sample", "fingerprint": instrument.fingerprint },
            "language": "en", "started": "2026-01-01T00:00:00.000Z", "updated": "2026-01-01T00:00:00.000Z",
            "completed": null, "answers": answers,
        });
        let findings = found(&instrument, &document);
        let ids = |items: &[usize]| items.iter().map(|item| instrument.items[*item].id.to_string()).collect();
        let listed = [&findings.strengths, &findings.priorities].map(|list| (ids(&list.items), list.more));
        let expected = Case { instrument: &text, answers: &answers };
        assert_eq!(listed, expected.ranked(), "case {case}: {text}\n{answers}");
        let outcome = findings.outcome.as_ref().map(|outcome| (outcome.rule, ids(&outcome.because)));
        assert_eq!(outcome, expected.outcome(), "case {case}: {text}\n{answers}");
        ties += usize::from(listed.iter().any(|(_, more)| *more > 0));
        outcomes += usize::from(outcome.as_ref().is_some_and(|(rule, _)| rule.is_some()));
        waiting += usize::from(outcome.is_some_and(|(rule, _)| rule.is_none()));
    }
    assert!(
        ties > 100 && outcomes > 100 && waiting > 50,
        "the cases have some of everything: {ties}, {outcomes}, {waiting}"
    );
}
