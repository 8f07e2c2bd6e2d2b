//! The results: one sentence, the picture, what to do first, then everything else. Each part is a
//! file; this one puts them in order.

mod headline;
mod lists;
mod profile;
mod tell;
mod track;
mod working;

use yew::prelude::*;

use super::desk::{PRIMARY, QUIET, SECONDARY, SharedDesk};
use super::open_file::OpenFile;
use super::shared::Shared;
use super::start_again::StartAgain;
use crate::app::model::{Message, Model, Screen};
use crate::domain::report::Report;
use crate::i18n::keys;

/// The results' properties.
#[derive(Clone, PartialEq, Properties)]
pub struct ResultsProps {
    /// The common ground.
    pub desk: SharedDesk,
    /// The state.
    pub model: Shared<Model>,
}

/// Shows the results of what is answered so far.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let ResultsProps { desk, model } = props;
    let report = Report::of(&desk.instrument, &model.session);
    let session = &model.session;
    html! {
        <section part="results" class="pc-results">
            { headline::headline(desk, session, &report) }
            if let Some(stages) = &report.stages {
                { track::track(desk, session, stages) }
            }
            <profile::Profile desk={desk.clone()} scores={Shared::from(report.scores.clone())} />
            { lists::first(desk, session, &report) }
            { lists::strengths(desk, session, &report) }
            { lists::find_out(desk, &report) }
            { lists::unanswered(desk, &report) }
            { lists::notes(desk, session) }
            { working::working(desk, session, &report) }
            { take_away(desk, model) }
        </section>
    }
}

fn take_away(desk: &SharedDesk, model: &Model) -> Html {
    html! {
        <section class="pc-part">
            <h3 class="pc-question-size">{ desk.say(keys::TAKE_AWAY) }</h3>
            <p>{ desk.say(keys::DOWNLOAD_HELP) }{ " " }{ desk.say(keys::OPEN_HELP) }</p>
            <div class="pc-buttons">
                { desk.button("download", PRIMARY, keys::DOWNLOAD, Message::Download) }
                <OpenFile desk={desk.clone()} class={SECONDARY} />
            </div>
            <div class="pc-buttons">
                { desk.go("review", SECONDARY, keys::REVIEW, Screen::Section(model.next_section())) }
                <StartAgain desk={desk.clone()} />
                { desk.go("intro", QUIET, keys::TO_INTRO, Screen::Intro) }
            </div>
        </section>
    }
}
