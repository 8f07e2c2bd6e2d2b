//! The actions that a group decides on: those about the current item, and a form for another.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::comparing::step::CompareCommand;
use crate::app::comparing::talking::TalkCommand;
use crate::domain::group::session::{Draft, Session, Step};
use crate::domain::plan::PlanEntry;
use crate::domain::response::Change;
use crate::i18n::keys;
use crate::platform::focus;
use crate::ui::comparing::context::CompareContext;
use crate::ui::shared::Shared;

#[derive(Clone, PartialEq, Properties)]
pub struct ActionsProps {
    pub ctx: Rc<CompareContext>,
    pub session: Shared<Session>,
    /// The id of the item; empty for all actions.
    pub item: String,
}

/// The list and the form.
#[component]
pub fn Actions(ActionsProps { ctx, session, item }: &ActionsProps) -> Html {
    let [action, owner, due] = [use_node_ref(), use_node_ref(), use_node_ref()];
    let summary = use_node_ref();
    let plan = &session.response().plan;
    let listed = plan.iter().filter(|it| item.is_empty() || it.item == *item);
    let rows = listed.map(|entry| row(ctx, entry, &summary)).collect::<Vec<_>>();
    let written = {
        let fields = [action.clone(), owner.clone(), due.clone()];
        move || {
            let value = |field: &NodeRef| field.cast::<HtmlInputElement>().map(|input| input.value());
            let [action, owner, due] = fields.each_ref().map(|it| value(it).unwrap_or_default().into());
            Draft { action, owner, due }
        }
    };
    let write = {
        let (send, written) = (ctx.send.clone(), written.clone());
        Callback::from(move |_: InputEvent| {
            send.emit(CompareCommand::Talk(TalkCommand::Step(Step::Draft(written()))));
        })
    };
    let add = {
        let (send, place) = (ctx.send.clone(), action.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(CompareCommand::Talk(TalkCommand::Step(Step::Act(written()))));
            focus::to(&place, 1);
        })
    };
    let draft = session.draft().clone();
    // What was begun is there to be seen, also after the page was loaded again. From then on it is the person who folds it.
    let open = *use_memo((), |()| draft != Draft::default());
    let [action_text, owner_text, due_text] =
        [&draft.action, &draft.owner, &draft.due].map(|it| it.to_string());
    html! {
        <>
        <details class="pc-details" data-role="actions" {open}>
            <summary ref={summary}>{ ctx.message(keys::COMPARE_SESSION_ACTION) }</summary>
            <form class="pc-act" onsubmit={add} oninput={write}>
                <label class="pc-field pc-wide"><span>{ ctx.message(keys::PLAN_ACTION) }</span><input ref={action} class="pc-note" required={true} maxlength="10000" data-do="action" value={action_text} /></label>
                <label class="pc-field"><span>{ ctx.message(keys::PLAN_OWNER) }</span><input ref={owner} class="pc-note" maxlength="10000" data-do="owner" value={owner_text} /></label>
                <label class="pc-field"><span>{ ctx.message(keys::PLAN_DUE) }</span><input ref={due} class="pc-note" type="date" min="1970-01-01" max="9999-12-31" value={due_text} /></label>
                <button part="button" class="pc-button" data-do="act">{ ctx.message(keys::PLAN_ADD) }</button>
            </form>
        </details>
        if !rows.is_empty() {
            <ul class="pc-list" data-role="plan">{ for rows }</ul>
        }
        </>
    }
}

/// An action. If it is removed, the focus goes to `place`, because its button goes away.
fn row(ctx: &Rc<CompareContext>, entry: &PlanEntry, place: &NodeRef) -> Html {
    let (send, place, id) = (ctx.send.clone(), place.clone(), entry.id.clone());
    let remove = Callback::from(move |_: MouseEvent| {
        focus::to(&place, 1);
        let step = Step::Plan(Change::RemoveAction(id.clone()));
        send.emit(CompareCommand::Talk(TalkCommand::Step(step)));
    });
    let details = [entry.owner.to_string(), ctx.words.day_in_words(&entry.due)];
    let details: Vec<_> = details.into_iter().filter(|it| !it.is_empty()).collect();
    html! {
        // Whatever language each is written in, the row stays on its side.
        <li key={entry.id.to_string()}>
            <bdi>{ &entry.action }</bdi>
            if !details.is_empty() {
                { " " }<span class="pc-small">{ for details.into_iter().enumerate().map(|(at, words)| html! {
                    <>{ if at > 0 { ", " } else { "" } }<bdi>{ words }</bdi></>
                }) }</span>
            }
            { " " }
            <button type="button" part="button" class="pc-button pc-quiet" data-do="drop" aria-label={ctx.format(keys::COMPARE_SESSION_ACTION_REMOVE, &[&entry.action])}
                onclick={remove}>
                { ctx.message(keys::PLAN_REMOVE) }
            </button>
        </li>
    }
}
