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
    let heading = page.find("h2");
    assert_eq!(
        (heading.text().as_str(), heading.attribute("tabindex")),
        ("Section 1 of 2 Section 0", Some("-1"))
    );
    assert_eq!(heading.find("class=pc-place").text(), "Section 1 of 2");
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
    assert_eq!(show(questions("")).find("data-item=i1").texts("part=option"), labels);
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
}

/// The texts of the elements that an attribute of the first element refers to.
fn referred(page: &Page, element: &Page, attribute: &str) -> Option<Vec<String>> {
    let ids = element.attribute(attribute)?;
    Some(ids.split(' ').map(|id| page.find(&format!("id={id}")).text()).collect())
}

#[test]
fn each_level_is_described_by_its_own_meaning_alone_whatever_is_chosen() {
    for answers in ["", "1", "3", "n"] {
        let question = first(answers);
        let radios = question.all("type=radio");
        let said = radios.iter().map(|radio| {
            let [name, meaning] =
                ["aria-labelledby", "aria-describedby"].map(|it| referred(&question, radio, it));
            (name.unwrap_or_default().concat(), meaning.unwrap_or_default().concat())
        });
        let own = |name: &str, meaning: &str| (name.to_owned(), meaning.to_owned());
        let none = || own("", "");
        // The others are named by their labels, which have no other words.
        let expect = [
            own("Level 1", "Poor words"),
            none(),
            none(),
            none(),
            own("Level 5", "Rich words"),
            none(),
            none(),
        ];
        assert_eq!(said.collect::<Vec<_>>(), expect, "{answers}");
        let options = question.texts("class=pc-option pc-level");
        assert_eq!(options, ["Level 1Poor words", "Level 2", "Level 3", "Level 4", "Level 5Rich words"]);
    }
}

#[test]
fn nothing_but_the_choice_itself_changes_on_choosing() {
    let without = |answers: &str| {
        let [levels, help] =
            ["class=pc-levels pc-anchored", "class=pc-help"].map(|it| first(answers).find(it));
        (levels.text(), help.text())
    };
    assert_eq!(without(""), without("3"));
}

/// A section with this many questions that have a rubric.
fn with_rubrics(count: usize, meanings: bool) -> Model {
    let mut instrument = fixtures::profile(&[count, 1]);
    for item in 0..count {
        fixtures::rating_of(&mut instrument, item).rubric =
            [(1, Text::plain("Poor words"))].into_iter().collect();
    }
    Model { meanings, ..model(instrument, "", Screen::Section(0)) }
}

#[test]
fn where_many_questions_share_a_page_one_switch_shows_what_the_levels_mean() {
    let page = |count, meanings| {
        let page = show(with_rubrics(count, meanings)).find("data-section-page=s0");
        let switch = page.all("data-do=meanings").iter().map(|it| it.flag("checked")).collect::<Vec<_>>();
        (
            switch,
            page.attribute("class").unwrap_or("").to_owned(),
            page.texts("class=pc-means pc-small").len(),
        )
    };
    assert_eq!(page(3, false), (vec![], "pc-section".into(), 3), "on a short page they are always there");
    assert_eq!(
        page(4, false),
        (vec![false], "pc-section pc-brief".into(), 4),
        "they describe the levels anyway"
    );
    assert_eq!(page(4, true), (vec![true], "pc-section".into(), 4));
    let section = show(with_rubrics(4, false)).find("data-section-page=s0");
    assert_eq!(section.texts("class=pc-option pc-switch"), ["Show what the levels mean"]);
}

#[test]
fn with_all_sections_on_one_page_there_is_one_switch_for_all() {
    let look = Appearance { single: true, ..PAGES };
    let page = show_as(with_rubrics(4, false), "ltr", look);
    assert_eq!(page.all("data-do=meanings").len(), 1);
    assert_eq!(page.all("class=pc-section pc-brief").len(), 2);
}

#[test]
fn what_every_question_has_is_named_with_the_question_and_begins_with_its_visible_words() {
    let question = first("5");
    let name = |what: &str| {
        let element = question.find(what);
        referred(&question, &element, "aria-labelledby").expect("a name of its own")
    };
    assert_eq!(name("data-do=clear"), ["Clear answer", "Prompt i0"]);
    let summary = |role: &str| {
        let unfolded = question.find(role);
        referred(&question, &unfolded.find("summary"), "aria-labelledby").expect("a name of its own")
    };
    assert_eq!(summary("data-role=look-for"), ["What to look for", "Prompt i0"]);
    assert_eq!(summary("data-role=note"), ["Add a note", "Prompt i0"]);
    let unfolds = question.find("data-role=note").find("summary");
    let described = unfolds.attribute("aria-description").map(str::trim);
    assert_eq!(described, Some(""), "so that its words are not its description, too");
    assert_eq!(name("textarea"), ["Add a note"], "the label is the words one sees");
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
    assert_eq!(page.find("class=pc-title").text(), "Sample");
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
    assert_eq!(buttons(first), ["Back", "Next", "See results so far"]);
    let last = show(model(fixtures::profile(&[1, 1]), "", Screen::Section(1)));
    assert_eq!(buttons(last), ["Back", "See results"]);
}

#[test]
fn on_one_page_all_sections_stand_below_each_other_with_one_way_to_the_results() {
    let look = Appearance { single: true, ..PAGES };
    let page = show_as(questions(""), "ltr", look);
    assert_eq!(page.attribute("data-screen"), Some("section"));
    assert_eq!(page.texts("h2"), ["Section 1 of 2 Section 0", "Section 2 of 2 Section 1"]);
    assert_eq!(page.texts("data-do=results"), ["See results"]);
    assert!(!page.has("data-do=next"));
    // Above the sections and, for people who arrive at the end, below.
    let said = "0 of 3 answered, about 2 minutes left";
    assert_eq!(page.texts("data-role=progress-text"), [said]);
    assert_eq!(page.texts("class=pc-small").last().map(String::as_str), Some(said));
}

#[test]
fn ids_do_not_depend_on_chance() {
    assert_eq!(show(questions("3")), show(questions("3")));
}

#[test]
fn where_one_is_is_said_once_with_the_heading_that_gets_the_focus() {
    let moved = show(Model { moves: 1, ..questions("") });
    assert_eq!(moved.text().matches("Section 1 of 2").count(), 1);
    assert!(moved.find("tabindex=-1").text().starts_with("Section 1 of 2 "));
}

/// What is announced on each of these screens of one visit.
fn announced(models: [Model; 3]) -> [String; 3] {
    let ctx = ctx(models[0].instrument.clone(), "ltr");
    models.map(|model| {
        let props = AppProps { ctx: ctx.clone(), model: model.into(), look: PAGES, later: true };
        render::<App>(props).find("data-role=announce").text()
    })
}

#[test]
fn the_first_time_that_answers_are_saved_is_announced_once() {
    let at = |answers: &str, moves| Model { moves, ..questions(answers) };
    let saved = "Saved in this browser";
    assert_eq!(announced([at("", 1), at("5", 1), at("5", 2)]), ["", saved, ""]);
    let not_yet = Model { durable: false, ..at("5", 1) };
    assert_eq!(announced([at("", 1), not_yet, at("5", 1)]), ["", "", saved]);
    assert_eq!(announced([at("5", 0), at("5", 1), at("53", 1)]), ["", "", ""]);
}
