use super::*;
use crate::app::exports::ExportNews;
use crate::app::model::Past;
use crate::domain::plan::Action;
use crate::domain::response::{Change, Respondent, Response};

const TO: &str = "name@council.example";

/// The results on a page that collects them.
fn results(model: Model, round: &str) -> Page {
    let words = words("ltr", Box::new(PlainEnglish));
    let ctx = collecting(model.instrument.clone(), words, &format!("{TO}\n{round}"));
    render::<App>(AppProps { ctx, model: model.into(), look: PAGES, later: true }).find("part=results")
}

fn answers() -> Model {
    model(fixtures::profile(&[2]), "5-", Screen::Results)
}

#[test]
fn sending_comes_first_among_the_ways_to_take_results_away() {
    let page = results(answers(), "");
    let buttons: Vec<_> = page.texts("button");
    let at = |words: &str| buttons.iter().position(|it| it == words);
    let send = format!("Send to {TO}");
    assert_eq!((at(&send), at("Download results")), (Some(0), Some(1)));
    let sent = page.find("data-role=send");
    assert_eq!(sent.find("data-do=send").attribute("class"), Some("pc-button pc-primary"));
    assert_eq!(page.find("data-role=save").find("data-do=download").attribute("class"), Some("pc-button"));
    let what =
        "This opens a draft in your e‑mail program with your answers and scores. You send it yourself.";
    assert_eq!(sent.texts("p")[0], what);
    assert!(page.find("data-role=keep").text().contains(what), "and again where the other ways are");
}

#[test]
fn without_an_address_there_is_no_such_button() {
    let page = show(answers());
    assert!(!page.has("data-do=send"));
    assert_eq!(
        page.find("data-role=save").find("data-do=download").attribute("class"),
        Some("pc-button pc-primary")
    );
}

#[test]
fn what_is_personal_is_asked_for_only_where_there_is_some_of_it_and_not_ticked() {
    assert!(!results(answers(), "").find("data-role=send").has("type=checkbox"));
    let mut all = answers();
    let response = Rc::make_mut(&mut all.response);
    response.respondent = Respondent { name: "Ann".into(), ..Respondent::default() };
    let plan = Action { action: "Meet".into(), ..Action::default() };
    response.plan = fixtures::plan([plan]);
    let send = results(all.clone(), "").find("data-role=send");
    let names =
        || send.all("type=checkbox").iter().map(|it| it.attribute("data-do").map(String::from)).collect();
    let expect: Vec<_> = ["send-names", "send-plan"].map(|name| Some(name.into())).into();
    assert_eq!((send.find("legend").text(), names()), ("What may go along as well:".into(), expect));
    assert!(send.all("type=checkbox").iter().all(|it| !it.flag("checked")), "nothing is ticked yet");

    let note = Change::Note(fixtures::id("i0"), "Between us.".into());
    let noted = answers().response.apply(&note, &all.instrument, &fixtures::stamp(9)).expect("it is new");
    let send = results(Model { response: noted.into(), ..all }, "").find("data-role=send");
    assert_eq!(send.texts("label"), ["Include notes and own words"]);
}

#[test]
fn the_round_is_named_and_what_came_of_sending_is_said() {
    let mut sent = answers();
    let with_file = ExportNews::DraftedWithFile("a.json".into());
    sent.exported.set("mail", Some(with_file));
    let page = results(sent.clone(), "Spring 2027");
    assert_eq!(page.find("data-role=send").texts("p")[0], "Round: Spring 2027");
    let said = "a.json was saved, and a draft to name@council.example should be open in your e‑mail program. \
                Attach that file before you send it.";
    let heard: Vec<_> = page
        .all("data-role=taken")
        .iter()
        .filter(|it| !it.text().is_empty())
        .map(|it| (it.text(), it.attribute("role").map(String::from)))
        .collect();
    assert_eq!(heard, [(said.into(), Some("status".into())), (said.into(), None)], "it is read out once");
    sent.exported.set("mail", Some(ExportNews::Drafted));
    let said = results(sent, "").find("data-role=send").find("data-role=taken").text();
    assert!(said.starts_with("A draft to name@council.example should be open"), "{said}");
}

#[test]
fn nothing_is_sent_of_an_earlier_round_or_without_answers() {
    let past: Rc<Response> = answers().response;
    let looked = Past { response: past, linked: false };
    assert!(!results(Model { past: Some(looked), ..answers() }, "").has("data-do=send"));
    assert!(!results(model(fixtures::profile(&[1]), "", Screen::Results), "").has("data-do=send"));
}
