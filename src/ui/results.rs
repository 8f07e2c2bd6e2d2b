//! The results page: one sentence, the main figure, what to do first, then everything else. Each part has its
//! own file; this one puts them in order.

mod became;
mod export_panel;
mod figures;
mod headline;
mod lists;
mod plan;
mod profile;
mod respondent;
mod rounds;
pub(super) mod table;
mod track;
mod working;

use export_panel::ExportPanel;
use yew::{Html, UseStateHandle, html};

use super::context::{QUIET, SECONDARY, SharedContext};
use super::markup::{element, fragment, none, phrase_element, screen, section, space, text, text_element};
use super::shared::Shared;
use super::start_again::start_again;
use crate::app::model::{Model, Screen};
use crate::domain::response::Response;
use crate::domain::scoring::Scores;
use crate::domain::scoring::findings::Findings;
use crate::i18n::keys;
use crate::results::ResponseResults;

/// Shows the results of the answers so far. `table_shown` is whether the main figure's table is shown.
pub fn results(ctx: &SharedContext, model: &Shared<Model>, table_shown: &UseStateHandle<bool>) -> Html {
    let response = model.past.as_ref().map_or(&model.response, |past| &past.response);
    // An earlier round can only be viewed, so everything that would change it is left out.
    let present = |part: &dyn Fn() -> Html| if model.past.is_some() { none() } else { part() };
    let report = Shared::from(Findings::of(&ctx.instrument, response));
    let shared = Shared(response.clone());
    let last = model.rounds.last().filter(|_| model.past.is_none());
    let before = last.map(|round| Scores::of(&ctx.instrument, &round.response));
    let results = ResponseResults { context: ctx.results(), response, findings: &report };
    let content = [
        print_head(ctx, response),
        model.past.as_ref().map_or_else(none, |past| rounds::past(ctx, past)),
        headline::headline(ctx, &results),
        results.stages().map_or_else(none, |stages| track::track(ctx, stages)),
        match report.outcome {
            // If rules decide the outcome, no scores are shown.
            Some(_) => none(),
            None if results.starts_empty() => none(),
            None => profile::profile(ctx, &results, before.as_ref(), table_shown),
        },
        figures::more(ctx, &results),
        match model.past {
            Some(_) => lists::first(ctx, response, &report, &|_, _| none()),
            None => none(),
        },
        present(&|| {
            html! { <plan::Plan ctx={ctx.clone()} response={shared.clone()} report={report.clone()} /> }
        }),
        lists::strengths(ctx, &results),
        lists::picked(&results),
        lists::find_out(ctx, &results),
        present(&|| lists::unanswered(ctx, &results)),
        present(&|| became::last_round_actions(ctx, response)),
        lists::notes(ctx, &results),
        working::working(ctx, &results),
        present(&|| html! { <respondent::Who ctx={ctx.clone()} response={shared.clone()} /> }),
        present(&|| rounds::rounds(ctx, model, &results)),
        present(&|| take_away(ctx, model)),
    ];
    screen("results", "pc-results", fragment(content))
}

/// The head of the printed page, which is not shown on the screen.
fn print_head(ctx: &SharedContext, response: &Response) -> Html {
    let date = text_element("span", "", ctx.date(response.moment()));
    let whose = match ctx.results().whose(&response.respondent) {
        nobody if nobody.is_empty() => none(),
        who => fragment([phrase_element("strong", "", who), space()]),
    };
    element("p", "pc-print", [text(ctx.text_of(&ctx.instrument.title)), space(), whose, date])
}

fn take_away(ctx: &SharedContext, model: &Model) -> Html {
    let help = [text(ctx.message(keys::DOWNLOAD_HELP)), space(), text(ctx.message(keys::OPEN_HELP))];
    let review = Screen::Section(model.next_section());
    let content = [
        element("p", "", help),
        html! { <ExportPanel ctx={ctx.clone()} response={model.response.clone()}
        rounds={model.rounds.clone()} status={model.exported.clone()} /> },
        element(
            "div",
            "pc-buttons",
            [
                ctx.go_button("review", SECONDARY, keys::REVIEW, review),
                start_again(ctx),
                ctx.go_button("intro", QUIET, keys::TO_INTRO, Screen::Intro),
            ],
        ),
    ];
    section("", ctx.message(keys::TAKE_AWAY), fragment(content))
}
