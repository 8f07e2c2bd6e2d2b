use super::*;
use crate::domain::response::Change;
use crate::domain::text::Text;
use crate::ui::section_list::sections;

fn questions(answers: &str) -> Model {
    model(sample(), answers, Screen::Section(0))
}

/// Two sections. The first item has everything that an item can have, with a rubric for levels 1 and 5.
fn sample() -> Instrument {
    let mut instrument = fixtures::profile(&[2, 1]);
    instrument.sections[0].intro = Some(Text::plain("Why."));
    let item = &mut instrument.items[0];
    item.look_for = vec![Text::plain("One sign"), Text::plain("Another")];
    let rating = fixtures::rating_of(&mut instrument, 0);
    rating.rubric = [(1, "Poor words"), (5, "Rich words")]
        .map(|(level, words)| (level, Text::plain(words)))
        .into_iter()
        .collect();
    rating.essential = true;
    instrument
}

fn first(answers: &str) -> Page {
    show(questions(answers)).find("data-item=i0")
}

#[test]
fn a_section_shows_its_place_its_title_and_a_fieldset_a_question() {
    let page = show(questions("")).find("data-section-page=s0");
    assert_eq!(page.attribute("part"), Some("section"));
    assert_eq!(page.find("class=pc-place").text(), "Section 1 of 2");
    assert_eq!(
        (page.find("h2").text(), page.find("h2").attribute("tabindex")),
        ("Section 0".into(), Some("-1"))
    );
    assert_eq!(page.find("class=pc-lead").text(), "Why.");
    assert_eq!(page.all("fieldset").len(), 2);
    assert_eq!(page.texts("legend"), ["Prompt i0", "Prompt i1"]);
    assert_eq!(page.texts("data-role=look-for").len(), 1, "the second item has nothing to look for");
}

#[test]
fn levels_come_in_order_before_the_two_ways_not_to_rate() {
    let question = first("");
    let radios = question.all("type=radio");
    let values: Vec<_> = radios.iter().map(|radio| radio.attribute("value").unwrap_or("")).collect();
    assert_eq!(values, ["1", "2", "3", "4", "5", "not-applicable", "dont-know"]);
    assert!(radios.iter().all(|radio| radio.attribute("name") == Some("i0-0") && !radio.flag("checked")));
    let labels = ["Level 1", "Level 2", "Level 3", "Level 4", "Level 5", "Not applicable", "Don’t know"];
    assert_eq!(question.texts("part=option"), labels);
    assert!(question.has("class=pc-levels pc-levels-5"));
}

#[test]
fn what_is_essential_is_said_of_the_question_where_there_are_stages() {
    assert!(!first("").text().contains("Essential"), "elsewhere it counts nowhere");
    let mut staged = fixtures::staged(&[1]);
    fixtures::rating_of(&mut staged, 0).essential = true;
    let question = show(model(staged, "", Screen::Section(0))).find("data-item=i0");
    let remark = question.attribute("aria-describedby").expect("a remark").to_owned();
    assert_eq!(question.find(&format!("id={remark}")).text(), "Essential in this phase");
}

#[test]
fn just_the_answer_given_is_checked_and_can_be_cleared() {
    for (answer, value) in [("4", "4"), ("n", "not-applicable"), ("?", "dont-know")] {
        let question = first(answer);
        let radios = question.all("type=radio");
        let checked = radios.iter().filter(|radio| radio.flag("checked"));
        assert_eq!(checked.map(|radio| radio.attribute("value")).collect::<Vec<_>>(), [Some(value)]);
        assert_eq!(question.find("data-do=clear").text(), "Clear answer");
    }
    assert!(!first("").has("data-do=clear"));
}

#[test]
fn help_is_one_click_away() {
    let question = first("");
    assert_eq!(question.find("data-role=look-for").texts("li"), ["One sign", "Another"]);
    let rubric = question.find("data-role=rubric");
    assert_eq!(rubric.texts("dt"), ["Level 1", "Level 5"]);
    assert_eq!(rubric.texts("dd"), ["Poor words", "Rich words"]);
}

#[test]
fn what_the_chosen_level_means_stands_below_and_describes_the_radios() {
    let chosen = |answers| first(answers).find("data-role=chosen-rubric");
    assert_eq!(chosen("5").text(), "Rich words");
    assert_eq!(chosen("").text(), "", "its place is kept");
    assert_eq!(chosen("n").text(), "");
    assert_eq!(
        chosen("3").texts("span"),
        ["Between “Level 1” and “Level 5”", "Poor words", "Rich words"],
        "a level without words of its own"
    );
    let id = chosen("5").attribute("id").map(String::from);
    assert_eq!(first("").find("value=3").attribute("aria-describedby"), id.as_deref());
}

#[test]
fn a_note_is_shown_as_it_was_written() {
    let before = questions("5");
    let change = Change::Note(fixtures::id("i0"), "Mine & <theirs>".into());
    let response = before.response.apply(&change, &before.instrument, &fixtures::stamp(9)).expect("a change");
    let note =
        show(Model { response: Rc::new(response), ..before }).find("data-item=i0").find("data-role=note");
    assert_eq!(
        (note.find("textarea").text(), note.find("summary").text()),
        ("Mine & <theirs>".into(), "Your note".into())
    );
    let empty = first("5").find("data-role=note");
    assert_eq!(
        (empty.find("textarea").text(), empty.find("summary").text()),
        ("".into(), "Add a note".into())
    );
    let hint = empty.find("textarea").attribute("aria-describedby").map(String::from);
    assert_eq!(empty.find("p").attribute("id"), hint.as_deref());
}

#[test]
fn progress_says_how_far_one_is_and_what_each_section_lacks() {
    let page = show(questions("5"));
    assert_eq!(page.find("data-role=progress-text").text(), "1 of 3 answered, about 1 minute left");
    let bar = page.find("progress");
    assert_eq!((bar.attribute("max"), bar.attribute("value")), (Some("3"), Some("1")));
    assert_eq!(page.find("data-role=saved").text(), "✓ Saved in this browser");
    assert_eq!(page.find("data-role=sections").texts("button"), [""; 0], "drawn when it is unfolded");
    let sections = all_sections("5");
    assert_eq!(sections.texts("button"), ["Section 0 1 of 2", "Section 1 not started"]);
    assert_eq!(sections.find("data-section=s0").attribute("aria-current"), Some("step"));
    assert_eq!(sections.find("data-section=s1").attribute("aria-current"), None);
    let whole = show(questions("5n?"));
    assert_eq!(whole.find("data-role=progress-text").text(), "All 3 answered");
    assert_eq!(all_sections("5n?").texts("class=pc-state"), ["answered", "answered"]);
}

/// The unfolded list of sections.
fn all_sections(answers: &str) -> Page {
    let model = questions(answers);
    let ctx = ctx(model.instrument.clone(), "ltr");
    bare(sections(&ctx, &model))
}

#[test]
fn buttons_lead_on_back_and_to_the_results() {
    let buttons = |page: Page| page.texts("part=button");
    let first = show(model(fixtures::profile(&[1, 1]), "", Screen::Section(0)));
    assert_eq!(buttons(first), ["Next", "Back", "See results so far"]);
    let last = show(model(fixtures::profile(&[1, 1]), "", Screen::Section(1)));
    assert_eq!(buttons(last), ["See results", "Back"]);
}

#[test]
fn on_one_page_all_sections_stand_below_each_other_with_one_way_to_the_results() {
    let look = Appearance { single: true, ..PAGES };
    let page = show_as(questions(""), "ltr", look);
    assert_eq!(page.attribute("data-screen"), Some("section"));
    assert_eq!(page.texts("h2"), ["Section 0", "Section 1"]);
    assert_eq!(page.texts("data-do=results"), ["See results"]);
    assert!(!page.has("data-do=next"));
    // Above the sections and, for people who arrive at the end, below.
    let said = "0 of 3 answered, about 2 minutes left";
    assert_eq!(page.texts("data-role=progress-text"), [said]);
    assert_eq!(page.texts("class=pc-small").last().map(String::as_str), Some(said));
}

#[test]
fn ids_do_not_depend_on_chance_and_a_move_is_announced() {
    assert_eq!(show(questions("3")), show(questions("3")));
    let moved = show(Model { moves: 1, ..questions("") });
    assert_eq!(moved.find("data-role=announce").text(), "Section 1 of 2");
}
