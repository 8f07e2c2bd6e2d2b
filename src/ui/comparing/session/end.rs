//! The end of a session: what was agreed, what was not, what was never looked at, the actions, and the joint result to take
//! away.

use yew::prelude::*;

use super::actions;
use super::view::{View, leave};
use crate::app::comparing::model::Keeping;
use crate::app::comparing::step::{CompareCommand, CompareExport};
use crate::app::comparing::talking::TalkCommand;
use crate::domain::group::session::{JointView, Session, Step, Talk};
use crate::domain::plan::is_day;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::ui::comparing::news::by_hand;
use crate::ui::markup::phrase;
use crate::ui::shared::Shared;

/// The screen.
pub fn end(view: View<'_>) -> Html {
    let View { ctx, model, session, results } = view;
    let context = results.context;
    let list = |key: Key, role: &'static str, wanted: &dyn Fn(&Talk) -> bool| {
        let talks = session.talks().iter().enumerate().filter(|(_, talk)| wanted(talk));
        let rows: Vec<Html> = talks.map(|(place, talk)| line(view, place, talk)).collect();
        match rows.is_empty() {
            true => Html::default(),
            false => html! {
                <section data-role={role}>
                    <@{ctx.heading_tag(1)} class="pc-question-size">{ ctx.message(key) }</@>
                    <ul class="pc-list">{ for rows }</ul>
                </section>
            },
        }
    };
    let open = |talk: &Talk| talk.agreement == JointView::Open;
    let back = Step::GoTo(session.talks().len().saturating_sub(1));
    html! {
        <div class="pc-end" key="end">
            <p class="pc-title">{ phrase(context.text(&context.instrument.title)) }</p>
            <@{ctx.heading_tag(0)} class="pc-headline" tabindex="-1" ref={ctx.heading.clone()}>{ ctx.message(keys::COMPARE_SESSION_DONE) }</@>
            { list(keys::COMPARE_SESSION_DONE_AGREED, "agreed", &|talk| matches!(talk.agreement, JointView::Agreed(_))) }
            { list(keys::COMPARE_SESSION_DONE_DISAGREED, "disagreed", &|talk| matches!(talk.agreement, JointView::Disagreed(_))) }
            { list(keys::COMPARE_SESSION_DONE_OPEN, "open", &|talk| open(talk) && talk.revealed) }
            { list(keys::COMPARE_SESSION_DONE_HIDDEN, "hidden", &|talk| open(talk) && !talk.revealed) }
            <section>
                <@{ctx.heading_tag(1)} class="pc-question-size">{ ctx.message(keys::COMPARE_SESSION_ACTIONS) }</@>
                <actions::Actions ctx={ctx.clone()} session={Shared(session.clone())} item="" />
            </section>
            <section data-role="joint">
                <@{ctx.heading_tag(1)} class="pc-question-size">{ ctx.message(keys::COMPARE_SESSION_JOINT) }</@>
                <p>{ ctx.message(keys::COMPARE_SESSION_JOINT_HELP) }</p>
                <div class="pc-buttons" data-role="keep">{ for ways(has_dates(session)).map(|way| export(view, way)) }</div>
                { by_hand(ctx, model) }
            </section>
            <div class="pc-buttons pc-steps">
                <button type="button" part="button" class="pc-button" data-do="back" onclick={view.steps(back)}>{ ctx.message(keys::COMPARE_SESSION_GO_ON) }</button>
                { leave(ctx) }
                <button type="button" part="button" class="pc-button pc-quiet" data-do="delete" onclick={ctx.sends(CompareCommand::Talk(TalkCommand::Delete))}>
                    { ctx.message(keys::COMPARE_SESSION_DELETE) }
                </button>
                if model.keeping == Keeping::On {
                    <button type="button" part="button" class="pc-button pc-quiet" data-do="forget" onclick={ctx.sends(CompareCommand::Keep(false))}>
                        { ctx.message(keys::COMPARE_KEEP_STOP) }
                    </button>
                }
            </div>
        </div>
    }
}

/// An item with what came of it, and a way back to it.
fn line(view: View<'_>, place: usize, talk: &Talk) -> Html {
    let context = view.results.context;
    let item = &context.instrument.items[talk.item];
    let outcome: Phrase = match &talk.agreement {
        JointView::Agreed(level) => {
            let scale = item.rating().map(|rating| &rating.scale);
            scale
                .and_then(|scale| scale.level(*level))
                .map(|level| context.text(&level.label))
                .unwrap_or_default()
        }
        JointView::Disagreed(reason) => Phrase::written(reason),
        JointView::Open => Phrase::default(),
    };
    html! {
        <li>
            <button type="button" part="button" class="pc-button pc-quiet" data-do="goto" onclick={view.steps(Step::GoTo(place))}>
                { phrase(context.text(&item.prompt)) }
            </button>
            if !outcome.is_empty() {
                { " " }<strong>{ phrase(outcome) }</strong>
            }
        </li>
    }
}

/// Whether there is something to go into a calendar, which has only whole days.
fn has_dates(session: &Session) -> bool {
    session.response().plan.iter().any(|action| is_day(&action.due))
}

/// The forms that the joint result can be taken away in.
fn ways(has_dates: bool) -> impl Iterator<Item = (CompareExport, Key, &'static str)> {
    let ways = [
        (CompareExport::Json, keys::COMPARE_SESSION_JOINT_SAVE, "pc-button pc-primary"),
        (CompareExport::Html, keys::TAKE_HTML, "pc-button"),
        (CompareExport::Csv, keys::TAKE_CSV, "pc-button"),
        (CompareExport::Calendar, keys::TAKE_ICS, "pc-button"),
        (CompareExport::Text, keys::TAKE_TEXT, "pc-button"),
        (CompareExport::Markdown, keys::TAKE_MARKDOWN, "pc-button"),
        (CompareExport::Print, keys::TAKE_PRINT, "pc-button"),
    ];
    ways.into_iter().filter(move |(way, ..)| has_dates || *way != CompareExport::Calendar)
}

fn export(view: View<'_>, (way, key, class): (CompareExport, Key, &'static str)) -> Html {
    html! {
        <button type="button" part="button" {class} data-do={way.name()} onclick={view.ctx.sends(CompareCommand::ExportJoint(way))}>
            { view.ctx.message(key) }
        </button>
    }
}
