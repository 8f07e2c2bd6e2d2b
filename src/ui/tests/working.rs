use super::*;

#[test]
fn the_working_unfolds_the_method_and_the_sums_of_each_score() {
    let page = show(model(fixtures::profile(&[2]), "42", Screen::Results)).find("data-role=working");
    assert_eq!(
        (page.find("summary").text().as_str(), page.flag("open")),
        ("How was this worked out?", false)
    );
    assert_eq!(page.texts("p").len(), 4, "points, bands, weak spots, and how the whole comes about");
    assert_eq!(page.texts("h4"), ["Section 0", "Overall"]);
    assert_eq!(
        page.texts("li"),
        [
            "Prompt i0 Level 4: 100 × (4 − 1) ÷ (5 − 1) = 75",
            "Prompt i1 Level 2: 100 × (2 − 1) ÷ (5 − 1) = 25",
            "Score: (75 + 25) ÷ 2 = 50",
            "Rated: 100%",
            "Score: (50) ÷ 1 = 50",
            "Rated: 100%",
        ]
    );
}
