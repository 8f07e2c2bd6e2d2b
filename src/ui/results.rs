//! The results page: first what fits on one screen or one sheet of paper, then the links to its parts, then the parts, in
//! the order in which they are needed. Each part has its own file; this one puts them in order.

mod became;
mod export_panel;
mod figures;
mod headline;
mod lists;
mod part;
mod plan;
mod profile;
mod respondent;
mod rounds;
mod send;
pub(super) mod table;
mod tick;
mod track;
mod working;

use export_panel::ExportPanel;
use part::{Fold, Part};
use plan::use_planning;
use send::Send;
use yew::prelude::*;

use super::context::{PRIMARY, QUIET, SECONDARY, SharedContext};
use super::export_status::save;
use super::markup::{
    at, element, fragment, fragment_vec, named, none, phrase_element, screen, space, text, text_element,
};
use super::shared::Shared;
use super::start_again::start_again;
use crate::app::model::{Model, Screen};
use crate::domain::response::{Respondent, Response};
use crate::domain::scoring::Scores;
use crate::domain::scoring::findings::Findings;
use crate::i18n::keys;
use crate::results::ResponseResults;

/// The page's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct ResultsProps {
    /// What all views share.
    pub ctx: SharedContext,
    /// The state.
    pub model: Shared<Model>,
}

/// The results, for whoever reaches them without knowing the component.
pub fn results(ctx: &SharedContext, model: &Shared<Model>) -> Html {
    html! { <Results ctx={ctx.clone()} model={model.clone()} /> }
}

/// Shows the results of the answers so far.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let ResultsProps { ctx, model } = props;
    let response = Shared(model.past.as_ref().map_or(&model.response, |past| &past.response).clone());
    let page = use_node_ref();
    let planning = use_planning(ctx, &response, &page);
    // Who answered stays unfolded once it was, so that it does not fold while someone clears a field.
    let named_once = use_mut_ref(|| false);
    let report = Findings::of(&ctx.instrument, &response);
    let results = ResponseResults { context: ctx.results(), response: &response, findings: &report };
    let head = fragment([
        print_head(ctx, &response),
        model.past.as_ref().map_or_else(none, |past| rounds::past(ctx, past)),
        headline::headline(ctx, &results),
    ]);
    // An earlier round can only be viewed, so everything that would change it is left out.
    let present = model.past.is_none();
    let nothing = present && response.answers.values().all(|answer| answer.is_empty());
    let mut parts = Vec::new();
    let first = lists::first(ctx, &results, &|item, advice| match present {
        true => planning.add(ctx, &response.plan, item, advice),
        false => none(),
    });
    let mut picture = headline::because(ctx, &results);
    // If rules decide the outcome, no scores are shown.
    if report.outcome.is_none() && !results.starts_empty() {
        let last = model.rounds.last().filter(|_| present);
        let before = last.map(|round| Scores::of(&ctx.instrument, &round.response));
        let profile = profile::profile(ctx, &results, before.as_ref());
        picture = match results.stages() {
            Some(stages) => {
                parts.push(profile);
                Some(track::track(ctx, stages))
            }
            None => Some(profile),
        };
    }
    parts.extend(lists::strengths(ctx, &results));
    parts.extend(lists::picked(&results));
    parts.extend(lists::find_out(ctx, &results));
    if present {
        parts.extend(lists::unanswered(ctx, &results).filter(|_| !nothing));
        parts.extend(became::last_round_actions(ctx, &response));
        parts.push(planning.part(ctx, &response));
        parts.push(rounds::rounds(ctx, model, &results));
    }
    if !nothing {
        parts.extend(figures::more(ctx, &results));
    }
    parts.extend(lists::notes(ctx, &results));
    parts.push(working::working(ctx, &results));
    let mut whose = none();
    let collects = present && !nothing && !ctx.collect.is_empty();
    if present {
        let given = response.respondent != Respondent::default();
        let open = named_once.replace_with(|once| *once || given) || given;
        let who = html! { <respondent::Who ctx={ctx.clone()} response={response.clone()} /> };
        let fold = if open { Fold::Open } else { Fold::Shut };
        let who = Part::new("who", ctx.message(keys::WHO_TITLE), who).fold(fold);
        // Where results are sent, a name is given where it is said what goes along.
        match collects {
            true => whose = who.html(ctx),
            false => parts.push(who),
        }
        parts.push(keep(ctx, model));
    }
    let shown = |part: Option<Part>| part.map_or_else(none, |part| part.html(ctx));
    let begin = match nothing {
        true => start(ctx, report.outcome.is_some()),
        false => none(),
    };
    let saving = match present && !nothing {
        true if collects => fragment([whose, send(ctx, model, true), save(ctx, SECONDARY, model)]),
        true => save(ctx, PRIMARY, model),
        false => none(),
    };
    let contents = part::contents(ctx, &picture.iter().chain(&parts).collect::<Vec<_>>());
    let content = fragment([
        head,
        begin,
        saving,
        element("div", "pc-spread", [shown(first), contents, shown(picture)]),
        fragment_vec(parts.into_iter().map(|part| part.html(ctx)).collect()),
        if present { leave(ctx, model) } else { none() },
    ]);
    at(page, screen("results", "pc-results", content))
}

/// The head of the printed page, which is not shown on the screen.
fn print_head(ctx: &SharedContext, response: &Response) -> Html {
    let date = text_element("span", "", ctx.date(response.moment()));
    let whose = match ctx.results().whose(&response.respondent) {
        nobody if nobody.is_empty() => none(),
        who => fragment([phrase_element("strong", "", who), space()]),
    };
    element("p", "pc-print", [ctx.localized(&ctx.instrument.title), space(), whose, date])
}

/// What to do as long as nothing is answered; with rules, the headline has not said it.
fn start(ctx: &SharedContext, ruled: bool) -> Html {
    let start = ctx.go_button("start", PRIMARY, keys::START, Screen::Section(0));
    let help = if ruled { ctx.message_element("p", "", keys::RESULTS_EMPTY) } else { none() };
    named("div", "", "nothing-yet", [help, element("div", "pc-buttons", [start])])
}

/// The way to whoever collects results; nothing where nobody does.
fn send(ctx: &SharedContext, model: &Model, spoken: bool) -> Html {
    html! { <Send ctx={ctx.clone()} response={model.response.clone()} status={model.exported.clone()} {spoken} /> }
}

/// The other ways to save and share the results; the first is at the top of the page.
fn keep(ctx: &SharedContext, model: &Model) -> Part {
    let help = [text(ctx.message(keys::DOWNLOAD_HELP)), space(), text(ctx.message(keys::OPEN_HELP))];
    // The same stands at the top of the page, where what came of it is read out.
    let content = [
        if model.response.is_empty() { none() } else { send(ctx, model, false) },
        element("p", "pc-small", help),
        html! { <ExportPanel ctx={ctx.clone()} response={model.response.clone()} rounds={model.rounds.clone()}
        status={model.exported.clone()} /> },
    ];
    Part::new("keep", ctx.message(keys::TAKE_AWAY), fragment(content)).fold(Fold::Shut)
}

/// The ways to leave the page.
fn leave(ctx: &SharedContext, model: &Model) -> Html {
    let review = Screen::Section(model.next_section());
    let buttons = [
        ctx.go_button("review", SECONDARY, keys::REVIEW, review),
        start_again(ctx),
        ctx.go_button("intro", QUIET, keys::TO_INTRO, Screen::Intro),
    ];
    element("div", "pc-buttons", buttons)
}
