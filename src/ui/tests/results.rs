use super::*;
use crate::app::exports::{Export, ExportNews, ExportStatus};
use crate::app::model::Command;
use crate::domain::instrument::ScoringKind;
use crate::domain::response::{Change, Respondent, Response};
use crate::domain::text::Text;
use crate::i18n::fixtures::Abroad;
use crate::ui::download;
use crate::wire::result;

fn results(instrument: Instrument, answers: &str) -> Page {
    show(model(instrument, answers, Screen::Results)).find("part=results")
}

#[test]
fn the_headline_has_its_meaning_and_numbers_right_behind_it() {
    let mut instrument = fixtures::profile(&[2]);
    instrument.scoring.bands[2].text = Some(Text::plain("Keep at it."));
    let page = results(instrument, "55");
    let heading = page.find("h2");
    assert_eq!((heading.text().as_str(), heading.attribute("tabindex")), ("Overall: strong", Some("-1")));
    assert_eq!(page.find("class=pc-lead").text(), "Keep at it.");
    assert_eq!(page.find("data-role=overall").text(), "100 out of 100.");
    let mut by_section = fixtures::profile(&[1]);
    by_section.scoring.kind = ScoringKind::Profile { overall: false };
    let page = results(by_section, "5");
    assert!(!page.has("data-role=overall") && !page.has("class=pc-lead"));
}

#[test]
fn what_is_printed_begins_with_the_title_and_the_moment_of_the_result() {
    let before = model(fixtures::profile(&[1]), "5", Screen::Results);
    let response = Response {
        completed: Some(fixtures::at(0)),
        updated: fixtures::at(1 << 30),
        ..(*before.response).clone()
    };
    let named = |name: &str| {
        let respondent = Respondent { name: name.into(), ..Respondent::default() };
        let response = Rc::new(Response { respondent, ..response.clone() });
        show(Model { response, ..before.clone() }).find("class=pc-print").text()
    };
    assert_eq!(named(""), "Sample 2026-01-01");
    assert_eq!(named("Ann Lee"), "Sample Ann Lee 2026-01-01");
}

#[test]
fn what_is_in_another_language_is_marked() {
    let mut instrument = fixtures::profile(&[2]);
    instrument.language = Some("cy".into());
    let page = results(instrument, "51");
    let marked = |what: &str| page.find(what).texts("lang=cy");
    assert_eq!(marked("data-role=first"), ["Prompt i1", "Level 1"]);
    assert_eq!(marked("class=pc-rows"), ["Section 0"]);
    assert_eq!(page.find("data-role=first").find("lang=cy").attribute("dir"), Some("auto"));
    assert!(!page.find("h2").has("lang=cy"), "the sentence is the interface's");
}

#[test]
fn the_track_shows_each_phase_and_what_stands_in_its_way() {
    let mut instrument = fixtures::staged(&[1, 2, 1]);
    fixtures::rating_of(&mut instrument, 1).essential = true;
    let page = results(instrument, "31?3");
    let states = page.find("data-role=track").all("class=pc-state");
    assert_eq!(states[0].text(), "Met");
    let stage = page.find("data-stage=s1");
    assert_eq!(
        (stage.attribute("data-state"), stage.attribute("aria-current")),
        (Some("current"), Some("step"))
    );
    assert_eq!(stage.find("class=pc-stage-title").text(), "Section 1You are here");
    assert!(!stage.has("details"), "all of it is in what to do first");
    let first = page.find("data-role=first").texts("class=pc-statement");
    assert_eq!(first, ["Prompt i1 Your answer: Level 1", "Prompt i2 Your answer: Don’t know"]);
    assert_eq!(
        page.find("data-role=go-back").text(),
        "Section 2 is well ahead of Section 1. Strengthen Section 1 first: the later phases build on it."
    );
}

#[test]
fn the_weakest_come_first_with_advice_then_the_strongest() {
    let mut instrument = fixtures::profile(&[6]);
    instrument.items[1].advice = vec![Text::plain("Do this"), Text::plain("Then that")];
    let page = results(instrument, "515421");
    let first = page.find("data-role=first");
    assert_eq!(
        first.texts("class=pc-statement"),
        [
            "Prompt i1 Your answer: Level 1",
            "Prompt i5 Your answer: Level 1",
            "Prompt i4 Your answer: Level 2"
        ]
    );
    let weakest = first.find("data-priority=i1");
    assert_eq!(weakest.find("class=pc-advice").text(), "Do this");
    let more = weakest.find("data-role=more-advice");
    assert_eq!(
        (more.find("summary").text(), more.texts("li")),
        ("Another idea, Prompt i1".into(), vec!["Then that Add to plan".into()])
    );
    let strengths = [
        "Prompt i0 Your answer: Level 5",
        "Prompt i2 Your answer: Level 5",
        "Prompt i3 Your answer: Level 4",
    ];
    assert_eq!(page.find("data-role=strengths").texts("li"), strengths);
    let best = results(fixtures::profile(&[3]), "555");
    let note = best.find("data-role=first").find("p");
    assert_eq!(note.text(), "Everything you rated is at the highest level.");
    assert!(!best.has("data-role=strengths"), "nothing stands out");
    let tied = results(fixtures::profile(&[5]), "22225");
    assert_eq!(tied.find("data-role=first-note").text(), "And 1 more that is just as pressing.");
    let many = results(fixtures::profile(&[6]), "111115").find("data-role=first");
    let lists = many.all("ol");
    assert_eq!(lists.iter().map(|it| it.all("li").len()).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(lists[1].attribute("start"), Some("3"), "the folded ones go on counting");
    let nothing = results(fixtures::profile(&[1]), "");
    assert!(!nothing.has("data-role=first") && !nothing.has("data-role=strengths"));
}

#[test]
fn what_else_stands_in_the_way_is_folded_phase_by_phase() {
    let page = results(fixtures::staged(&[7, 2]), "2111111 11");
    assert_eq!(page.find("data-role=first").all("class=pc-statement").len(), 5);
    let folded = |stage: &str| {
        let details = page.find(&format!("data-stage={stage}")).find("details");
        assert_eq!(details.attribute("open"), None);
        (details.find("summary").text(), details.all("li").len())
    };
    assert_eq!(folded("s0"), ("What else stands in the way, Section 0".into(), 2));
    assert_eq!(folded("s1"), ("What stands in the way, Section 1".into(), 2));
}

#[test]
fn before_anything_is_rated_the_page_says_what_to_do() {
    for instrument in [fixtures::profile(&[2, 2]), fixtures::staged(&[2, 2])] {
        let page = results(instrument, "");
        assert!(page.find("data-role=overall").text().starts_with("You have not rated anything yet."));
        for gone in ["part=chart", "class=pc-row", "data-role=first"] {
            assert!(!page.has(gone), "{gone}");
        }
        assert!(page.find("data-role=nothing-yet").has("data-do=start"), "a way to the questions");
    }
}

#[test]
fn what_is_not_known_or_not_answered_is_told_with_a_way_on() {
    let mut instrument = fixtures::profile(&[2, 2]);
    instrument.items[0].look_for = vec![Text::plain("A sign")];
    let page = results(instrument, "?5-");
    let find_out = page.find("data-role=find-out");
    assert_eq!(find_out.find("class=pc-statement").text(), "Prompt i0");
    assert_eq!(find_out.find("class=pc-list").texts("li"), ["A sign"]);
    let unanswered = page.find("data-role=unanswered");
    assert_eq!(unanswered.find("h3").text(), "2 questions without an answer");
    assert_eq!(unanswered.texts("data-go=s1"), ["Go to Section 1"]);
    let whole = results(fixtures::profile(&[1]), "5");
    assert!(!whole.has("data-role=find-out") && !whole.has("data-role=unanswered"));
}

#[test]
fn notes_are_repeated_under_their_questions() {
    let before = model(fixtures::profile(&[2]), "5", Screen::Results);
    let change = Change::Note(fixtures::id("i1"), "Seen\nitself".into());
    let response = before.response.apply(&change, &before.instrument, &fixtures::stamp(9)).expect("a change");
    let notes = show(Model { response: Rc::new(response), ..before }).find("data-role=notes");
    assert_eq!(
        (notes.texts("dt"), notes.texts("dd")),
        (vec!["Prompt i1".into()], vec!["Seen\nitself".into()])
    );
    assert!(!results(fixtures::profile(&[2]), "5").has("data-role=notes"));
}

#[test]
fn the_results_can_be_taken_away_and_starting_again_asks_first() {
    let page = results(fixtures::profile(&[1]), "5");
    for name in ["download", "open", "review", "reset", "intro"] {
        assert!(page.has(&format!("data-do={name}")), "{name}");
    }
    let dialog = page.find("dialog");
    assert_eq!(dialog.texts("button"), ["Keep my answers", "Start again"]);
    let title = dialog.attribute("aria-labelledby").unwrap_or("");
    assert_eq!(dialog.find(&format!("id={title}")).text(), "Start again?");
}

#[test]
fn the_result_file_is_named_after_the_readers_day() {
    let instrument = Rc::new(fixtures::profile(&[1]));
    let response = fixtures::answered(&instrument, "5");
    assert_eq!(response.moment().day(), "2026-01-01", "in UTC");
    let ctx = ctx_with(instrument.clone(), words("ltr", Box::new(Abroad(-60))));
    let file = Export::Save {
        format: "json",
        name: "sample-2025-12-31.json".into(),
        media: "application/json",
        text: result::write(&instrument, &response).into(),
    };
    assert_eq!(download::save(&ctx, &response, &[]), Command::Export(Rc::new(file)));
}

#[test]
fn the_last_export_says_what_came_of_it_and_gives_the_text_that_could_not_leave() {
    let said = |news| {
        let exported = ExportStatus { number: 3, format: "json", news: Some(news) };
        let page = show(Model { exported, ..model(fixtures::profile(&[1]), "5", Screen::Results) });
        let by_hand = page.has("textarea").then(|| page.find("textarea").text());
        (page.find("data-role=taken").text(), by_hand)
    };
    assert_eq!(said(ExportNews::Saved("a.csv".into())), ("Saved as a.csv.".into(), None));
    assert_eq!(said(ExportNews::Copied), ("Copied.".into(), None));
    assert_eq!(said(ExportNews::Shared), ("Shared.".into(), None));
    let (words, text) = said(ExportNews::NotCopied("# Mine".into()));
    assert!(words.starts_with("The browser did not let this page copy."), "{words}");
    assert_eq!(text, Some("# Mine".into()));
    let (words, text) = said(ExportNews::NotSaved("{}".into()));
    assert!(words.starts_with("The browser did not save the file."), "{words}");
    assert_eq!(text, Some("{}".into()));
    for (news, beginning) in [
        (ExportNews::TooLong, "These results are too long for a link."),
        (ExportNews::NoAddress, "No link can lead to this page."),
        (ExportNews::CopiedHere, "Copied. This page is a file on this device"),
        (ExportNews::Failed, "That did not work in this browser."),
        (ExportNews::NoDates, "No action has a date"),
    ] {
        let (words, text) = said(news);
        assert!(words.starts_with(beginning) && text.is_none(), "{words}");
    }
    let quiet = show(model(fixtures::profile(&[1]), "5", Screen::Results)).find("data-role=taken");
    assert_eq!((quiet.text(), quiet.attribute("role")), ("".into(), Some("status")), "it is always there");
}

#[test]
fn what_came_of_an_export_stands_beside_the_button_that_was_pressed() {
    let said = |format| {
        let news = Some(ExportNews::Saved("name".into()));
        let exported = ExportStatus { number: 1, format, news };
        let page = show(Model { exported, ..model(fixtures::profile(&[1]), "5", Screen::Results) });
        let lines = page.all("data-role=taken");
        let spoken =
            lines.iter().filter(|line| line.attribute("role") == Some("status") && !line.text().is_empty());
        (lines.iter().map(Page::text).collect::<Vec<_>>(), spoken.count())
    };
    let saved = || "Saved as name.".to_owned();
    assert_eq!(said("json"), (vec![saved(), saved(), "".into(), "".into()], 1), "two buttons, read out once");
    assert_eq!(said("csv"), (vec!["".into(), "".into(), saved(), "".into()], 1));
    assert_eq!(said("link"), (vec!["".into(), "".into(), "".into(), saved()], 1));
}
