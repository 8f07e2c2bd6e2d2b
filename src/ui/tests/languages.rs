//! That every text of an assessment in another language than the page says so, wherever it stands by itself, and that what
//! is inserted into a sentence that runs from right to left is isolated.

use super::*;
use crate::domain::response::stamp::Stamp;
use crate::domain::text::Text;
use crate::i18n::keys;

const VOID: [&str; 3] = ["input", "br", "img"];

/// The texts in rendered HTML, each with the language that its nearest element with one states.
fn spoken(html: &str) -> Vec<(String, String)> {
    let (mut texts, mut open) = (Vec::new(), vec!["en".to_owned()]);
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            open.pop();
        } else if !tag.starts_with('!') && !VOID.contains(&name) {
            let stated = tag.split_once(" lang=\"").and_then(|(_, rest)| rest.split_once('"'));
            open.push(stated.map_or_else(|| open[open.len() - 1].clone(), |(language, _)| language.into()));
        }
        if !text.trim().is_empty() {
            texts.push((text.trim().to_owned(), open[open.len() - 1].clone()));
        }
    }
    texts
}

fn html(model: Model) -> String {
    let props =
        AppProps { ctx: ctx(model.instrument.clone(), "ltr"), model: model.into(), look: PAGES, later: true };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let threads = tokio::runtime::Builder::new_current_thread().build().expect("a runtime starts");
    tokio::task::LocalSet::new().block_on(&threads, renderer.render())
}

/// Everything in Welsh on an English page.
fn welsh() -> Instrument {
    let mut instrument = fixtures::profile(&[2, 2, 2]);
    instrument.language = Some("cy".into());
    for band in &mut instrument.scoring.bands {
        band.label = Some(Text::plain(&format!("Band {}", &*band.id)));
    }
    instrument.items[1].advice = vec![Text::plain("Advice one"), Text::plain("Advice two")];
    instrument.items[2].look_for = vec![Text::plain("Sign one")];
    instrument
}

#[test]
fn every_text_of_the_assessment_is_marked_where_it_stands_by_itself() {
    let instrument = welsh();
    let mut own: Vec<String> = ["Sample", "Advice one", "Advice two", "Sign one"].map(String::from).into();
    own.extend(instrument.scoring.bands.iter().map(|band| format!("Band {}", &*band.id)));
    own.extend((0..6).map(|item| format!("Prompt i{item}")));
    own.extend((0..3).map(|section| format!("Section {section}")));
    own.extend((1..6).map(|level| format!("Level {level}")));
    let mut found = 0;
    for screen in [Screen::Intro, Screen::Section(0), Screen::Results] {
        let mut model = model(instrument.clone(), "51?4-3", screen);
        let plan = crate::domain::response::Change::AddAction { item: "i1".into(), text: "Mine".into() };
        let stamp = Stamp { now: fixtures::at(9), id: "a".into() };
        let response = model.response.apply(&plan, &model.instrument, &stamp).expect("a change");
        model.response = Rc::new(response);
        for (text, language) in spoken(&html(model)) {
            if own.contains(&text) {
                found += 1;
                assert_eq!(language, "cy", "“{text}” on {screen:?}");
            }
        }
    }
    assert!(found > 40, "{found}");
}

#[test]
fn what_is_inserted_from_right_to_left_is_isolated() {
    let [plain, turned] = ["ltr", "rtl"].map(|direction| words(direction, Box::new(PlainEnglish)));
    assert_eq!(plain.format(keys::HEADLINE_IN, &["Level 1."]), "Overall: Level 1.");
    assert_eq!(turned.format(keys::HEADLINE_IN, &["Level 1."]), "Overall: \u{2068}Level 1.\u{2069}");
    assert_eq!(turned.count(keys::QUESTIONS, 2, &[]), "\u{2068}2\u{2069} questions");
}
