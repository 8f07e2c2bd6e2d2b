use super::*;
use crate::app::rounds::Round;
use crate::results::fixtures::said;
use crate::ui::results::table::table;

fn chart(items: &[usize], answers: &str, direction: &str) -> Page {
    show_as(model(fixtures::profile(items), answers, Screen::Results), direction, PAGES).find("part=chart")
}

#[test]
fn each_section_has_a_row_with_its_numbers_and_words() {
    let rows = chart(&[2, 2, 1], "4454", "ltr").texts("class=pc-row");
    let expect = ["Section 075 strong", "Section 188 strong", "Section 2not enough answers"];
    assert_eq!(rows, expect);
}

#[test]
fn the_dot_stands_at_the_score_and_the_line_spans_what_could_be() {
    let place = |page: &Page, name| page.attribute(name).map(String::from);
    for (direction, dot, low, high) in [("ltr", "75%", "37.5%", "87.5%"), ("rtl", "25%", "62.5%", "12.5%")] {
        let chart = chart(&[2], "4-", direction);
        assert_eq!(place(&chart.find("circle"), "cx").as_deref(), Some(dot));
        let line = chart.find("class=pc-interval");
        assert_eq!((place(&line, "x1").as_deref(), place(&line, "x2").as_deref()), (Some(low), Some(high)));
        assert_eq!(chart.all("class=pc-interval").len(), 3, "a line with two ends");
        assert_eq!(chart.all("class=pc-cut").len(), 2);
    }
    assert!(!chart(&[1], "5", "ltr").has("class=pc-interval"), "nothing is open");
    assert_eq!(chart(&[1], "5", "ltr").texts("text"), ["early", "developing", "strong"]);
}

/// The scores as a table in the page.
pub fn shown_table(instrument: Instrument, answers: &str) -> Page {
    bare(table(said(&instrument, answers, |results| results.score_table())))
}

#[test]
fn the_table_has_roles_and_names_its_column_in_each_cell() {
    let page = shown_table(fixtures::profile(&[2]), "4-");
    assert_eq!(page.texts("scope=col"), ["Section", "Score", "Could be", "Rated", "In words"]);
    assert_eq!(page.texts("role=columnheader"), page.texts("scope=col"));
    assert_eq!(page.texts("scope=row"), ["Section 0", "Overall"]);
    assert_eq!(page.texts("role=rowheader"), page.texts("scope=row"));
    assert_eq!(page.texts("data-label=Could be"), ["38 to 88", "38 to 88"]);
    assert_eq!((page.all("role=row").len(), page.all("role=cell").len()), (3, 8));
    assert_eq!(page.find("role=table").attribute("aria-label"), Some("Section by section"));
}

#[test]
fn the_tables_of_pictures_have_roles_too() {
    let page = show(model(fixtures::profile(&[1]), "5", Screen::Results)).find("data-role=distribution");
    let table = page.find("role=table");
    assert_eq!(table.attribute("aria-label"), Some("How the answers are spread"));
    assert_eq!(table.texts("role=columnheader"), ["Answer", "How often"]);
    assert_eq!((table.all("tr").len(), table.all("role=row").len()), (9, 9));
    assert_eq!(table.texts("role=rowheader").len(), 8, "five levels and three gaps");
    assert_eq!(table.texts("data-label=How often"), table.texts("role=cell"));
}

#[test]
fn every_picture_has_its_table_folded_below_it() {
    let instrument = fixtures::profile(&[1, 1, 1]);
    let page = show(model(instrument, "534", Screen::Results));
    for name in ["profile", "radar", "distribution"] {
        let table = page.find(&format!("data-role={name}")).find("data-role=table");
        assert_eq!(
            (table.find("summary").text().as_str(), table.attribute("open")),
            ("Show as a table", None)
        );
        assert!(table.has("role=table"), "{name}");
    }
}

#[test]
fn the_round_before_is_a_hollow_dot_with_its_number() {
    let mut model = model(fixtures::profile(&[1]), "5", Screen::Results);
    let earlier = fixtures::answered(&model.instrument, "3");
    model.rounds = [Round { key: "k".into(), response: Rc::new(earlier) }].into();
    let page = show(model);
    assert_eq!(page.find("cx=50%").attribute("r"), Some("6"));
    assert!(page.texts("class=pc-row-range").contains(&"(before: 50)".to_owned()));
    assert!(page.text().contains("A hollow dot is the score of the round before."));
}
