//! Typed numbers that are not counted: it is said beside the field, in the list of sections and with the results.

use super::*;
use crate::domain::instrument::Kind;
use crate::ui::section_list::sections;

/// Two sections; the first has an optional number from -10 to 10.
fn sample() -> Instrument {
    let mut instrument = fixtures::profile(&[2, 1]);
    instrument.items[1].kind = Kind::Number(-10..=10);
    instrument.items[1].optional = true;
    instrument
}

/// The context and the state on this screen, with this in the number's field.
fn typed(text: &str, screen: Screen) -> (SharedContext, Model) {
    let typed = Rc::new([("i1".into(), text.into())]);
    let model = Model { typed, ..model(sample(), "5", screen) };
    let ctx = ctx(model.instrument.clone(), "ltr");
    ctx.typed.borrow_mut().follow(&model);
    (ctx, model)
}

fn shown(text: &str, screen: Screen) -> Page {
    let (ctx, model) = typed(text, screen);
    render::<App>(AppProps { ctx, model: model.into(), look: PAGES, later: true })
}

fn listed(text: &str) -> Vec<String> {
    let (ctx, model) = typed(text, Screen::Section(0));
    let states = bare(sections(&ctx, &model)).find("data-section=s0").find("class=pc-states");
    states.all("span").iter().skip(1).map(Page::text).collect()
}

#[test]
fn the_list_of_sections_says_that_a_number_is_not_counted() {
    assert_eq!(listed("11"), ["answered", "a number is not counted"]);
    assert_eq!(listed(""), ["answered"]);
}

#[test]
fn the_results_say_which_number_is_not_counted_and_lead_there() {
    let told = shown("11", Screen::Results).find("data-role=not-counted");
    assert_eq!(told.texts("p"), ["Prompt i1", "Not counted. Enter a whole number from -10 to 10."]);
    assert_eq!(told.texts("button"), ["Go to Section 0"]);
    assert!(!shown("", Screen::Results).has("data-role=not-counted"));
    assert!(!shown("11", Screen::Section(0)).has("data-role=not-counted"), "the field itself says so");
}

#[test]
fn on_return_it_is_as_it_was_typed_with_what_is_wrong_beside_it() {
    let question = shown("eleven", Screen::Section(0)).find("data-item=i1");
    let field = question.find("class=pc-note pc-number");
    let described = field.attribute("aria-describedby").expect("what is wrong");
    assert_eq!((field.attribute("value"), field.attribute("aria-invalid")), (Some("eleven"), Some("true")));
    let said = described.split(' ').map(|id| question.find(&format!("id={id}")).text());
    let expect = ["(optional)", "Not counted. Enter a whole number from -10 to 10."];
    assert_eq!(said.collect::<Vec<_>>(), expect);
}
