use super::*;
use crate::domain::fixtures::{id, profile};
use crate::domain::group::figures::Figures;
use crate::domain::group::fixtures::{member, updated};
use crate::domain::group::voice::Voice;
use crate::domain::instrument::{Choice, Pick};
use crate::domain::text::Text;
use crate::wire::comparison::response;

#[test]
fn a_response_comes_back_as_far_as_a_comparison_needs_it() {
    let mut instrument = profile(&[3, 3]);
    let option = |name: &str| Choice { id: id(name), text: None, label: Text::plain(name) };
    instrument.items[3].kind = Kind::Pick(Pick { options: vec![option("x"), option("y")], max_picks: None });
    instrument.items[4].kind = Kind::Text;
    instrument.items[5].kind = Kind::Number(0..=9);
    let first = updated(&member(&instrument, "a:Town:Chair", "5?n"), 7);
    let mut answers = first.response.answers.clone();
    let values = [
        ("i3", AnswerValue::Picked(vec![id("y")])),
        ("i4", AnswerValue::Wrote("Ours.".into())),
        ("i5", AnswerValue::Number(4)),
    ];
    for (item, value) in values {
        let answer = Answer { value, importance: Some(2), ..Answer::empty(Timestamp::START) };
        answers.insert(id(item), Rc::new(answer));
    }
    let completed = Some(first.response.updated);
    let whole = Response { answers, completed, ..(*first.response).clone() };
    let whole = Rc::new(Member { response: Rc::new(whole), ..first });
    let line = Spooled::of(&instrument, &whole).line();
    let again = serde_json::from_slice::<Spooled>(&line).expect("a line").member(&instrument);
    assert_eq!(response(&again, 0), response(&whole, 0));
    assert_eq!((again.file.clone(), again.response.moment()), (whole.file.clone(), whole.response.moment()));
    let figures = |member| Figures::of(&instrument, &[member], Voice::Person);
    assert_eq!(figures(Rc::new(again)), figures(whole));
}
