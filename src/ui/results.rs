//! The results: one sentence, the picture, what to do first, then everything else. Each part is a
//! file; this one puts them in order.

mod became;
mod headline;
mod lists;
mod profile;
mod rounds;
pub(super) mod table;
mod tell;
mod track;
mod working;

use yew::{Html, UseStateHandle};

use super::desk::{Desk, PRIMARY, QUIET, SECONDARY};
use super::markup::{el, none, part, row, screen, space, text};
use super::open_file::open_file;
use super::start_again::start_again;
use crate::app::model::{Message, Model, Screen};
use crate::domain::report::Report;
use crate::i18n::keys;

/// Shows the results of what is answered so far. `table_shown` is whether the picture's table is.
pub fn results(desk: &Desk, model: &Model, table_shown: &UseStateHandle<bool>) -> Html {
    let session = model.past.as_ref().unwrap_or(&model.session);
    // A round that is over can be looked at; what would change it is left out.
    let present = |part: &dyn Fn() -> Html| if model.past.is_some() { none() } else { part() };
    let report = Report::of(&desk.instrument, session);
    let content = [
        model.past.as_ref().map_or_else(none, |past| rounds::past(desk, past)),
        headline::headline(desk, session, &report),
        report.stages.as_ref().map_or_else(none, |stages| track::track(desk, session, stages)),
        match report.outcome {
            // No number is shown as a verdict.
            Some(_) => none(),
            None => profile::profile(desk, &report.scores, table_shown),
        },
        lists::first(desk, session, &report),
        lists::strengths(desk, session, &report),
        lists::find_out(desk, &report),
        present(&|| lists::unanswered(desk, &report)),
        present(&|| became::became(desk, session)),
        lists::notes(desk, session),
        working::working(desk, session, &report),
        present(&|| rounds::rounds(desk, model)),
        present(&|| take_away(desk, model)),
    ];
    screen("results", "pc-results", row(content))
}

fn take_away(desk: &Desk, model: &Model) -> Html {
    let help = [text(desk.say(keys::DOWNLOAD_HELP)), space(), text(desk.say(keys::OPEN_HELP))];
    let download = desk.button("download", PRIMARY, keys::DOWNLOAD, Message::Download);
    let review = Screen::Section(model.next_section());
    let content = [
        el("p", "", help),
        el("div", "pc-buttons", [download, open_file(desk, SECONDARY)]),
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
