//! The results: one sentence, the picture, what to do first, then everything else. Each part is a
//! file; this one puts them in order.

mod became;
mod document;
mod export_panel;
mod figures;
mod headline;
mod lists;
mod phrases;
mod plan;
mod profile;
mod respondent;
mod rounds;
pub(super) mod table;
mod track;
mod working;

use export_panel::TakeAway;
use yew::{Html, UseStateHandle, html};

use super::context::{QUIET, SECONDARY, SharedDesk};
use super::markup::{el, line, none, part, row, screen, space, text};
use super::shared::Shared;
use super::start_again::start_again;
use crate::app::model::{Message, Model, Screen};
use crate::domain::response::Session;
use crate::domain::scoring::Scores;
use crate::domain::scoring::findings::Report;
use crate::i18n::keys;
use crate::platform::link;
use crate::wire::json::Json;

/// Shows the results of what is answered so far. `table_shown` is whether the picture's table is.
pub fn results(desk: &SharedDesk, model: &Shared<Model>, table_shown: &UseStateHandle<bool>) -> Html {
    let session = model.past.as_ref().map_or(&model.session, |past| &past.session);
    // A round that is over can be looked at; what would change it is left out.
    let present = |part: &dyn Fn() -> Html| if model.past.is_some() { none() } else { part() };
    let report = Shared::from(Report::of(&desk.instrument, session));
    let shared = Shared(session.clone());
    let last = model.rounds.last().filter(|_| model.past.is_none());
    let before = last.map(|round| Scores::of(&desk.instrument, &round.session));
    let content = [
        print_head(desk, session),
        model.past.as_ref().map_or_else(none, |past| rounds::past(desk, past)),
        headline::headline(desk, session, &report),
        report.stages.as_ref().map_or_else(none, |stages| track::track(desk, session, stages)),
        match report.outcome {
            // No number is shown as a verdict.
            Some(_) => none(),
            None => profile::profile(desk, &report.scores, before.as_ref(), table_shown),
        },
        figures::more(desk, session, &report),
        match model.past {
            Some(_) => lists::first(desk, session, &report, &|_, _| none()),
            None => none(),
        },
        present(&|| {
            html! { <plan::Plan desk={desk.clone()} session={shared.clone()} report={report.clone()} /> }
        }),
        lists::strengths(desk, session, &report),
        lists::find_out(desk, &report),
        present(&|| lists::unanswered(desk, &report)),
        present(&|| became::became(desk, session)),
        lists::notes(desk, session),
        working::working(desk, session, &report),
        present(&|| html! { <respondent::Who desk={desk.clone()} session={shared.clone()} /> }),
        present(&|| rounds::rounds(desk, model)),
        present(&|| take_away(desk, model)),
    ];
    screen("results", "pc-results", row(content))
}

/// What stands above every printed page; on the screen it is not shown.
fn print_head(desk: &SharedDesk, session: &Session) -> Html {
    let date = line("span", "", desk.date(session.moment()));
    el("p", "pc-print", [text(desk.text(&desk.instrument.title)), space(), date])
}

/// Shows the results that the page's address carries, if they are of this assessment. `here` is whether the person
/// followed the link on this page, rather than opening the page with it.
pub fn arrive(desk: &SharedDesk, here: bool) {
    let Some(packed) = link::here() else { return };
    let desk = desk.clone();
    yew::platform::spawn_local(async move {
        let text = link::unpacked(&packed).await;
        let id = Json::parse(&text)
            .ok()
            .and_then(|it| Some(it.get("instrument")?.get("id")?.as_str()?.to_owned()));
        // On a page with several assessments it is another's affair.
        let ours = id.is_none_or(|id| *id == *desk.instrument.id);
        // A page's own link does not take a person away who has gone on meanwhile; a reload still shows it.
        let free = here || desk.visit.get() == 0;
        // Once, and by one widget: after a reload the person's own answers are what they want to see.
        if ours && free && link::take(&packed) {
            desk.send.emit(Message::OpenLink { text: text.into(), here });
        }
    });
}

fn take_away(desk: &SharedDesk, model: &Model) -> Html {
    let help = [text(desk.say(keys::DOWNLOAD_HELP)), space(), text(desk.say(keys::OPEN_HELP))];
    let review = Screen::Section(model.next_section());
    let content = [
        el("p", "", help),
        html! { <TakeAway desk={desk.clone()} session={model.session.clone()}
        previous={model.rounds.last().map(|round| round.session.clone())} /> },
        el(
            "div",
            "pc-buttons",
            [
                desk.go("review", SECONDARY, keys::REVIEW, review),
                start_again(desk),
                desk.go("intro", QUIET, keys::TO_INTRO, Screen::Intro),
            ],
        ),
    ];
    part("", desk.say(keys::TAKE_AWAY), row(content))
}
