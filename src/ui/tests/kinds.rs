//! Questions that ask for something other than a level, or for more, and their results.

use super::*;
use crate::domain::instrument::{Choice, Kind, Pick};
use crate::domain::response::answer::AnswerValue;
use crate::domain::response::{Change, Response};
use crate::domain::text::Text;

/// A section with two rating items, the first with importance and an example, and a section with a pick, an
/// optional text and a number.
pub fn sample() -> Instrument {
    let mut instrument = fixtures::profile(&[2, 3]);
    fixtures::rating_of(&mut instrument, 0).importance = Some(fixtures::scale(1..=3));
    instrument.items[0].example = Some(Text::plain("As it can be."));
    instrument.items[2].kind = pick(Some(2));
    instrument.items[3].kind = Kind::Text;
    instrument.items[3].optional = true;
    instrument.items[4].kind = Kind::Number(-10..=10);
    instrument
}

fn pick(most: Option<usize>) -> Kind {
    let option = |name: &str, text: Option<&str>| Choice {
        id: fixtures::id(name),
        label: Text::plain(&format!("Option {name}")),
        text: text.map(Text::plain),
    };
    Kind::Pick(Pick {
        options: vec![option("a", Some("More")), option("b", None), option("c", None)],
        max_picks: most,
    })
}

pub fn picked(names: &[&str]) -> Change {
    let picks = names.iter().map(|name| fixtures::id(name)).collect();
    Change::Respond(fixtures::id("i2"), AnswerValue::Picked(picks))
}

fn wrote(words: &str) -> Change {
    Change::Respond(fixtures::id("i3"), AnswerValue::Wrote(words.into()))
}

fn number(number: i32) -> Change {
    Change::Respond(fixtures::id("i4"), AnswerValue::Number(number))
}

/// The state on this screen after these changes.
fn after(instrument: Instrument, screen: Screen, changes: &[Change]) -> Model {
    let before = model(instrument, "", screen);
    let apply = |response, change| {
        Response::apply(&response, change, &before.instrument, &fixtures::stamp(9)).expect("a change")
    };
    let response = changes.iter().fold(fixtures::response(), apply);
    Model { response: Rc::new(response), ..before }
}

fn question(instrument: Instrument, item: usize, changes: &[Change]) -> Page {
    let screen = Screen::Section(instrument.section_of(item));
    show(after(instrument, screen, changes)).find(&format!("data-item=i{item}"))
}

pub fn results(instrument: Instrument, changes: &[Change]) -> Page {
    show(after(instrument, Screen::Results, changes)).find("part=results")
}

/// The options as `a`, and as `[a]` if picked.
fn options(question: &Page) -> Vec<String> {
    let boxes = question.all("type=checkbox");
    let told = |input: &Page| {
        let value = input.attribute("value").unwrap_or("");
        assert_eq!(input.attribute("disabled"), None, "every option can be reached");
        if input.flag("checked") { format!("[{value}]") } else { value.to_owned() }
    };
    boxes.iter().map(told).collect()
}

#[test]
fn options_are_picked_up_to_a_number_which_describes_the_group() {
    let rows: [(&[&str], [&str; 3], &str); 3] = [
        (&[], ["a", "b", "c"], "Pick up to 2. You have picked 0."),
        (&["b"], ["a", "[b]", "c"], "Pick up to 2. You have picked 1."),
        (&["a", "c"], ["[a]", "b", "[c]"], "Pick up to 2. You have picked 2."),
    ];
    for (picks, expect, hint) in rows {
        let changes = if picks.is_empty() { vec![] } else { vec![picked(picks)] };
        let question = question(sample(), 2, &changes);
        assert_eq!(options(&question), expect);
        let described = question.attribute("aria-describedby").expect("a hint").to_owned();
        let said = question.find(&format!("id={described}"));
        assert_eq!((said.text().as_str(), said.attribute("role")), (hint, None), "said once");
    }
    let question = question(sample(), 2, &[]);
    assert_eq!(question.texts("part=option"), ["Option aMore", "Option b", "Option c"]);
    assert!(!question.has("type=radio"), "there is no scale and no state");
    assert!(question.has("data-role=note"));
}

#[test]
fn any_number_of_options_is_picked_where_none_is_set() {
    let mut instrument = sample();
    instrument.items[2].kind = pick(None);
    let question = question(instrument, 2, &[picked(&["a", "b", "c"])]);
    assert_eq!(options(&question), ["[a]", "[b]", "[c]"]);
    assert_eq!(question.find("class=pc-small").text(), "Pick all that apply.");
}

#[test]
fn words_have_a_field_named_by_the_question_and_no_note_beside() {
    let question = question(sample(), 3, &[wrote("Ours & <theirs>")]);
    let field = question.find("textarea");
    check_label(&question, &field, "Prompt i3");
    assert_eq!(field.text(), "Ours & <theirs>");
    let remark = field.attribute("aria-describedby").expect("a remark").to_owned();
    assert_eq!(question.find(&format!("id={remark}")).text(), "(optional)");
    assert!(!question.has("data-role=note"));
}

/// The question's words are the field's label, and no group has the same words once more.
#[track_caller]
fn check_label(question: &Page, field: &Page, prompt: &str) {
    let label = question.find("label");
    assert_eq!((label.text().as_str(), label.attribute("for")), (prompt, field.attribute("id")));
    assert_eq!(field.attribute("aria-label"), None);
    assert!(!question.has("legend") && question.attribute("role").is_none());
}

/// The question for a number with this in its field.
fn typed(text: &str, changes: &[Change]) -> Page {
    let typed = Rc::new([("i4".into(), text.into())]);
    let model = Model { typed, ..after(sample(), Screen::Section(1), changes) };
    let ctx = ctx(model.instrument.clone(), "ltr");
    render::<App>(AppProps { ctx, model: model.into(), look: PAGES, later: true }).find("data-item=i4")
}

#[track_caller]
fn check_field(question: &Page, value: &str, wrong: bool) {
    let field = question.find("class=pc-note pc-number");
    let hint = question.find("class=pc-small");
    let is_wrong = field.attribute("aria-invalid") == Some("true");
    assert_eq!((field.attribute("value").unwrap_or(""), is_wrong), (value, wrong));
    assert_eq!(hint.attribute("role").is_some(), wrong, "it is read out");
    let words = match wrong {
        false => "A whole number from -10 to 10.",
        true => "Not counted. Enter a whole number from -10 to 10.",
    };
    assert_eq!(hint.text(), words);
}

#[test]
fn a_number_has_a_field_with_its_range() {
    for (changes, value) in [(vec![], ""), (vec![number(-3)], "-3")] {
        let question = question(sample(), 4, &changes);
        let field = question.find("class=pc-note pc-number");
        check_label(&question, &field, "Prompt i4");
        assert_eq!(field.attribute("inputmode"), None, "keyboards for digits have no minus sign");
        check_field(&question, value, false);
    }
}

#[test]
fn what_was_typed_into_a_number_field_is_still_there_and_said_not_to_be_counted() {
    for text in ["abc", "3,5", "12 people", "11", "-"] {
        check_field(&typed(text, &[]), text, true);
    }
    check_field(&typed("٧", &[number(7)]), "٧", false);
    check_field(&typed(" 007", &[number(7)]), " 007", false);
    check_field(&typed("abc", &[number(7)]), "7", false);
    check_field(&typed("7", &[]), "", false);
}

#[test]
fn a_full_field_says_that_no_more_fits() {
    let most = "x".repeat(10_000);
    let words = "No more fits here. A text can have up to 10,000 characters.";
    for (changes, item, full) in [
        (vec![wrote(&most)], 3, true),
        (vec![wrote(&most[1..])], 3, false),
        (vec![Change::Note(fixtures::id("i4"), most.as_str().into())], 4, true),
    ] {
        let question = question(sample(), item, &changes);
        let said = question.all("role=alert").iter().map(Page::text).collect::<Vec<_>>();
        assert_eq!(said, if full { vec![words] } else { vec![] });
        assert_eq!(question.find("maxlength=10000").attribute("class"), Some("pc-note"));
    }
}

#[test]
fn importance_is_asked_beside_the_rating_in_a_group_of_its_own() {
    let changes = [
        Change::Respond(fixtures::id("i0"), AnswerValue::Rated(4)),
        Change::Importance(fixtures::id("i0"), Some(2)),
    ];
    let question = question(sample(), 0, &changes);
    let importance = question.find("class=pc-importance");
    assert_eq!(importance.find("legend").text(), "How important is this here?");
    assert_eq!(importance.texts("label"), ["Level 1", "Level 2", "Level 3"]);
    let checked = |page: &Page| {
        let radios = page.all("type=radio");
        let checked = radios.iter().filter(|radio| radio.flag("checked"));
        checked
            .map(|radio| {
                [radio.attribute("name"), radio.attribute("value")].map(|it| it.unwrap_or("").to_owned())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(checked(&importance), [["i0-importance-0", "2"]]);
    assert_eq!(checked(&question), [["i0-0", "4"], ["i0-importance-0", "2"]]);
    assert!(!self::question(sample(), 1, &[]).has("class=pc-importance"));
}

#[test]
fn an_example_unfolds_where_there_is_one() {
    let example = question(sample(), 0, &[]).find("data-role=example");
    assert_eq!((example.find("p").text(), example.flag("open")), ("As it can be.".into(), false));
    assert!(!question(sample(), 1, &[]).has("data-role=example"));
    let mut words = sample();
    words.items[3].example = Some(Text::plain("Such words."));
    assert_eq!(question(words, 3, &[]).find("data-role=example").find("p").text(), "Such words.");
}

#[test]
fn what_is_optional_is_in_no_count_of_what_is_missing() {
    let intro = show(after(sample(), Screen::Intro, &[]));
    // What is promised is what is counted later.
    assert_eq!(intro.texts("class=pc-facts")[0], "4 questions, about 2 minutes");
    assert_eq!(intro.find("data-role=optional").text(), "1 more question is optional.");
    assert!(!show(model(fixtures::profile(&[2]), "", Screen::Intro)).has("data-role=optional"));
    let page = |changes: &[Change]| show(after(sample(), Screen::Section(1), changes));
    let progress = |changes: &[Change]| page(changes).find("data-role=progress-text").text();
    assert_eq!(progress(&[wrote("Words")]), "0 of 4 answered, about 2 minutes left");
    assert_eq!(progress(&[picked(&["a"]), number(0)]), "2 of 4 answered, about 1 minute left");
    let open = results(sample(), &[picked(&["a"]), number(0)]).find("data-role=unanswered");
    assert_eq!(
        (open.find("h3").text().as_str(), open.texts("li")),
        ("2 questions without an answer", vec!["Go to Section 0".into()])
    );
}

#[test]
fn a_section_without_a_rating_is_in_no_chart_table_or_working() {
    let rated = Change::Respond(fixtures::id("i0"), AnswerValue::Rated(5));
    let page = results(sample(), &[rated, picked(&["a"]), number(3)]);
    let rows = page.find("part=chart").all("class=pc-row");
    let rows: Vec<_> = rows.iter().map(Page::text).collect();
    assert_eq!(rows.len(), 1);
    assert!(rows[0].starts_with("Section 0"), "{rows:?}");
    assert_eq!(profile::shown_table(sample(), "5").texts("scope=row"), ["Section 0", "Overall"]);
    assert_eq!(page.find("data-role=working").texts("h4"), ["Section 0", "Overall"]);
    assert_eq!(page.find("h2").text(), "Overall: between developing and strong");
}

#[test]
fn what_was_written_is_repeated_with_the_notes() {
    let note = Change::Note(fixtures::id("i4"), "Asked in May".into());
    let notes = results(sample(), &[wrote("We meet"), number(3), note]).find("data-role=notes");
    assert_eq!(notes.texts("dt"), ["Prompt i3", "Prompt i4"]);
    assert_eq!(notes.texts("dd"), ["We meet", "3", "Asked in May"]);
}

#[test]
fn what_matters_more_comes_first() {
    let mut instrument = fixtures::profile(&[3]);
    let mut changes = vec![];
    for (item, (level, importance)) in [(1, 1), (2, 3), (2, 2)].into_iter().enumerate() {
        fixtures::rating_of(&mut instrument, item).importance = Some(fixtures::scale(1..=3));
        let id = fixtures::id(&format!("i{item}"));
        changes.push(Change::Respond(id.clone(), AnswerValue::Rated(level)));
        changes.push(Change::Importance(id, Some(importance)));
    }
    let first = results(instrument, &changes).find("data-role=first");
    let order = ["i1 Your answer: Level 2", "i2 Your answer: Level 2", "i0 Your answer: Level 1"];
    assert_eq!(first.texts("class=pc-statement"), order.map(|line| format!("Prompt {line}")));
}
