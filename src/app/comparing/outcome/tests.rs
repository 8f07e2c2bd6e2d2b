use super::*;
use crate::app::comparing::fixtures::compared;
use crate::app::comparing::model::Progress;
use crate::app::comparing::step::CompareInput;
use crate::domain::fixtures::stamp;
use crate::domain::group::fixtures::member;
use crate::domain::group::set::Reason;

fn told(all: &[NotCounted]) -> Vec<(&str, &str, usize)> {
    all.iter().map(|it| (&*it.name, it.reason, it.problems.0.len())).collect()
}

#[test]
fn what_was_set_aside_is_told_once_with_its_problems() {
    let before = compared();
    let mut now = before.clone();
    let refusal = Refusal::whole("x.txt", Reason::NotJson, "is no JSON");
    let again = now.instrument.as_deref().map(|instrument| member(instrument, "a", "512"));
    let files = vec![Err(refusal.clone()), Ok(again.expect("an assessment is there"))];
    now.step(CompareInput::Read(files, Progress::default()), &stamp(2));
    let found = set_aside(&before, &now, vec![refusal]);
    assert_eq!(told(&found), [("a.json", "duplicate", 0), ("x.txt", "not-json", 1)]);
    assert_eq!(found[0].to_json(), r#"{"name":"a.json","reason":"duplicate","problems":[]}"#);
}

#[test]
fn what_comes_too_late_has_a_reason_of_its_own_unless_something_else_is_wrong() {
    let model = compared();
    let late = model.instrument.as_deref().map(|instrument| member(instrument, "c", "512"));
    let files = [
        Ok(late.expect("an assessment is there")),
        Err(Refusal::whole("x.txt", Reason::NotJson, "is no JSON")),
    ];
    let found = files.each_ref().map(NotCounted::late);
    assert_eq!(told(&found), [("c.json", "sealed", 1), ("x.txt", "not-json", 1)]);
}
