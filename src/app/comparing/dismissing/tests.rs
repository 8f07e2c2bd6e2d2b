use std::rc::Rc;

use crate::app::comparing::fixtures::compared;
use crate::app::comparing::model::{CompareModel, News, Progress};
use crate::app::comparing::reading::{Refusal, read};
use crate::app::comparing::step::{CompareCommand, CompareEffect, CompareInput, EarlierCommand};
use crate::domain::fixtures::{profile, stamp};
use crate::domain::group::fixtures::member;
use crate::domain::group::set::{Member, Reason};
use crate::wire::result;

/// A file of this response with a mistake in it.
fn broken(who: &str) -> Refusal {
    let instrument = profile(&[3]);
    let text = result::write(&instrument, &member(&instrument, who, "222").response);
    let broken = text.replacen("\"started\"", "\"begun\"", 1);
    read("result.json", &broken, &instrument).expect_err("it has a mistake")
}

fn bring(model: &mut CompareModel, files: Vec<Result<Member, Refusal>>) {
    model.step(CompareInput::Read(files, Progress::default()), &stamp(1));
}

fn good(who: &str) -> Result<Member, Refusal> {
    Ok(member(&profile(&[3]), who, "222"))
}

#[test]
fn a_file_with_mistakes_says_which_response_it_is_of() {
    let refusal = broken("c");
    assert_eq!((refusal.aside.reason, refusal.response), (Reason::Invalid, Some(Rc::from("c"))));
}

#[test]
fn a_file_with_mistakes_is_listed_until_its_response_is_brought() {
    let mut model = compared();
    bring(&mut model, vec![Err(broken("c")), Err(broken("d"))]);
    // Many files have the same name, so that says nothing.
    bring(&mut model, vec![good("e")]);
    assert_eq!((model.set.set_aside().len(), model.refusals.len()), (2, 2));
    model.news = None;
    bring(&mut model, vec![good("c")]);
    assert_eq!((model.set.set_aside().len(), model.refusals.len()), (1, 1));
    assert!(matches!(model.news, Some((_, News::Added(1, 0)))), "{:?}", model.news);
    model.news = None;
    bring(&mut model, vec![good("d"), Err(broken("f"))]);
    assert_eq!(model.refusals[0].response.as_deref(), Some("f"));
    assert!(matches!(model.news, Some((_, News::Added(1, 1)))), "{:?}", model.news);
}

#[test]
fn what_is_dealt_with_can_be_dismissed() {
    let mut model = compared();
    bring(&mut model, vec![Err(broken("c")), good("a")]);
    assert_eq!(model.set.set_aside().len(), 2);
    let effects = model.step(CompareInput::Command(CompareCommand::Dismiss), &stamp(2));
    assert_eq!(effects, [CompareEffect::Tell], "the comparison names what was set aside");
    assert!(model.set.set_aside().is_empty() && model.refusals.is_empty());
    assert_eq!(model.set.members().len(), 2);
}

#[test]
fn the_earlier_round_has_a_list_of_its_own() {
    let mut model = compared();
    let bring = |model: &mut CompareModel, file| {
        model.step(CompareInput::ReadEarlier(vec![file], Progress::default()), &stamp(1));
    };
    bring(&mut model, Err(broken("c")));
    bring(&mut model, good("c"));
    assert!(model.earlier.set.set_aside().is_empty() && model.earlier.refusals.is_empty());
    bring(&mut model, Err(broken("d")));
    let dismiss = CompareCommand::Earlier(EarlierCommand::Dismiss);
    model.step(CompareInput::Command(dismiss), &stamp(2));
    assert!(model.earlier.set.set_aside().is_empty() && model.earlier.refusals.is_empty());
}
