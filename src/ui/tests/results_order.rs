use super::*;
use crate::domain::text::Text;

fn results(instrument: Instrument, answers: &str) -> Page {
    show(model(instrument, answers, Screen::Results)).find("part=results")
}

#[test]
fn the_first_screen_has_all_that_is_needed_before_the_rest() {
    let mut instrument = fixtures::profile(&[2]);
    instrument.items[1].advice = vec![Text::plain("Do this")];
    let page = results(instrument, "52");
    let text = page.text();
    let order = [
        "Sample",
        "Overall: ",
        "2026-01-01",
        "Based on all 2 questions that apply.",
        "Download results",
        "What to do first",
        "Do this",
        "Section by section",
    ];
    assert_eq!(page.find("class=pc-save").texts("button"), ["Download results"]);
    let mut from = 0;
    for words in order {
        let at = text[from..].find(words).unwrap_or_else(|| panic!("{words} comes after {from} in {text}"));
        from += at;
    }
    assert_eq!(page.find("nav").attribute("aria-label"), Some("On this page"));
}

#[test]
fn the_links_lead_to_every_part_below_them() {
    let page = results(fixtures::profile(&[2, 2, 2]), "51?4-3");
    let links: Vec<_> = page
        .find("nav")
        .all("button")
        .iter()
        .filter_map(|it| it.attribute("data-to").map(String::from))
        .collect();
    let expect = ["profile", "strengths", "find-out", "unanswered", "plan"];
    assert_eq!(links, expect);
    for link in &links {
        let part = page.find(&format!("data-role={link}"));
        assert_eq!(part.find("h3").attribute("tabindex"), Some("-1"), "{link} gets the focus");
    }
    for role in ["rounds", "radar", "distribution", "working", "who", "keep"] {
        assert!(page.find(&format!("data-role={role}")).find("summary").has("h3"), "{role}");
    }
}

#[test]
fn with_nothing_answered_the_page_says_what_to_do() {
    let page = results(fixtures::profile(&[1, 1]), "");
    assert_eq!(page.find("h2").text(), "Not enough answers yet to say where you stand");
    assert!(page.find("data-role=overall").text().starts_with("You have not rated anything yet."));
    let begin = page.find("data-role=nothing-yet");
    assert!(!begin.has("p"), "it is said once");
    assert_eq!(begin.texts("button"), ["Start"]);
    for absent in ["part=chart", "data-role=first", "data-role=unanswered", "class=pc-save"] {
        assert!(!page.has(absent), "{absent}");
    }
}

#[test]
fn headings_nest_from_the_level_of_the_page() {
    for (level, [screen, part, piece]) in
        [(1, ["h1", "h2", "h3"]), (2, ["h2", "h3", "h4"]), (5, ["h5", "h6", "h6"])]
    {
        let model = model(fixtures::profile(&[2]), "51", Screen::Results);
        let ctx = ctx_at(model.instrument.clone(), words("ltr", Box::new(PlainEnglish)), level);
        for other in [Screen::Intro, Screen::Section(0)] {
            let model = Model { screen: other, ..model.clone() };
            let page =
                render::<App>(AppProps { ctx: ctx.clone(), model: model.into(), look: PAGES, later: true });
            assert_eq!(page.find("class=pc-headline"), page.find(screen), "{other:?}");
        }
        let page = render::<App>(AppProps { ctx, model: model.into(), look: PAGES, later: true });
        let page = page.find("part=results");
        assert_eq!(page.find(screen).attribute("class"), Some("pc-headline"));
        assert_eq!(page.find("data-role=working").find("summary").texts(part), ["How was this worked out?"]);
        assert!(page.find("data-role=working").texts(piece).contains(&"Section 0".into()));
        for tag in ["h1", "h2", "h3", "h4", "h5", "h6"] {
            assert!([screen, part, piece].contains(&tag) || !page.has(tag), "no {tag} at {level}");
        }
    }
}
