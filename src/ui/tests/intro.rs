use super::*;
use crate::app::model::StorageError;
use crate::domain::instrument::Source;
use crate::domain::text::Text;

fn intro(answers: &str) -> Model {
    model(fixtures::profile(&[2, 1]), answers, Screen::Intro)
}

#[test]
fn it_says_what_it_is_how_long_it_takes_and_where_answers_stay() {
    let page = show(intro(""));
    assert_eq!(page.find("class=pc").attribute("data-screen"), Some("intro"));
    assert_eq!(page.find("h2").text(), "Sample");
    assert_eq!(page.texts("class=pc-lead"), ["A sample."]);
    assert_eq!(page.texts("class=pc-facts")[0], "3 questions, about 2 minutes");
    assert_eq!(page.find("data-do=start").text(), "Start");
    assert!(!page.has("data-do=results") && !page.has("class=pc-resume"));
    assert!(page.has("data-do=open") && page.find("data-do=file").attribute("hidden").is_some());
    assert_eq!(page.find("data-role=announce").text(), "", "nobody has moved yet");
}

#[test]
fn what_is_in_another_language_is_marked_and_said() {
    let mut instrument = fixtures::profile(&[1]);
    instrument.title = Text::by_language([("cy", "Sampl"), ("en", "Sample")]).unwrap();
    instrument.language = Some("cy".into());
    let page = show(model(instrument.clone(), "", Screen::Intro));
    assert!(!page.find("h2").has("lang=cy"), "the title is there in the reader's language");
    assert_eq!(page.find("class=pc-lead").find("lang=cy").attribute("dir"), Some("auto"));
    assert!(page.texts("class=pc-facts")[1].contains("They are shown in cy."));
    instrument.language = Some("en".into());
    let page = show(model(instrument, "", Screen::Intro));
    assert!(
        !page.find("class=pc-lead").has("lang=en"),
        "to a reader of British English it is in their language"
    );
    assert!(!page.texts("class=pc-facts")[1].contains("another language"));
}

#[test]
fn where_answers_stay_follows_the_authors_choice() {
    let keeping = |keeping| show(Model { storage: keeping, ..intro("") }).find("data-role=keeping").text();
    assert!(keeping(StorageKind::Browser).starts_with("Your answers stay in this browser."));
    assert!(keeping(StorageKind::Tab).starts_with("Your answers stay in this tab until you close it."));
    assert!(keeping(StorageKind::Page).starts_with("Your answers are not saved"));
    let denied = show(Model { storage_error: Some(StorageError::Denied), ..intro("") });
    assert!(!denied.has("data-role=keeping"), "the promise is not given where it cannot be kept");
}

#[test]
fn whoever_began_can_continue_or_see_results() {
    let page = show(intro("5"));
    assert_eq!(page.find("class=pc-resume").text(), "You have answered 1 of 3.");
    assert_eq!(page.find("data-do=start").text(), "Continue");
    assert_eq!(page.find("data-do=results").text(), "See results so far");
}

#[test]
fn whoever_has_answered_all_is_led_to_the_results_first() {
    let page = show(intro("543"));
    assert_eq!(page.find("class=pc-resume").text(), "You have answered 3 of 3.");
    assert_eq!(page.find("class=pc-button pc-primary").text(), "See results");
    assert_eq!(page.find("data-do=start").text(), "Back to the questions");
}

#[test]
fn sources_are_named_with_their_address_where_they_have_one() {
    let [publisher, title, year] = ["Office", "Guide", "2003"].map(Text::plain);
    let note = Some(Text::plain("Adapted."));
    let source = Source { publisher: Some(publisher), title, year: Some(year), note, url: None };
    let linked = Source { url: Some("https://example.org/guide".into()), note: None, ..source.clone() };
    let nameless = Source { publisher: None, year: None, ..source.clone() };
    let sources = vec![source, linked, nameless];
    let page = show(model(Instrument { sources, ..fixtures::profile(&[1]) }, "", Screen::Intro));
    let sources = page.find("data-role=sources");
    assert_eq!(sources.find("summary").text(), "Where the questions come from");
    assert_eq!(
        sources.texts("p"),
        ["Guide. Office, 2003.", "Adapted.", "Guide. Office, 2003.", "Guide.", "Adapted."]
    );
    assert_eq!(sources.texts("href=https://example.org/guide"), ["Guide. Office, 2003."]);
    assert!(!show(intro("")).has("data-role=sources"));
}

#[test]
fn language_direction_and_looks_are_on_the_root() {
    let look = Appearance { single: true, theme: "dark", ..PAGES };
    let page = show_as(intro(""), "rtl", look);
    let root = ["lang", "dir", "data-theme", "data-layout"].map(|name| page.attribute(name).unwrap_or(""));
    assert_eq!(root, ["en", "rtl", "dark", "single"]);
}
