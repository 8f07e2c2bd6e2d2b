use crate::domain::fixtures::profile;
use crate::results::fixtures::said;

fn sure(answers: &str) -> Option<String> {
    said(&profile(&[3]), answers, |results| results.sure().map(|said| said.to_string()))
}

#[test]
fn it_says_how_many_of_the_questions_that_apply_are_rated() {
    let some = |count, total| {
        Some(format!("Based on {count} of {total} questions that apply. Answering the rest could change it."))
    };
    assert_eq!(sure("543"), Some("Based on all 3 questions that apply.".into()));
    assert_eq!(sure("5n3"), Some("Based on all 2 questions that apply.".into()), "one does not apply");
    assert_eq!(sure("5?-"), some("1", "3"), "what is not known is open");
    assert_eq!(sure("5nn"), Some("Based on the one question that applies.".into()));
    assert_eq!(sure("nnn"), None);
    assert_eq!(sure("??-"), None, "the headline says it");
}
