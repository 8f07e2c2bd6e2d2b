//! What a group writes down of an item: the level it agrees on, or why it does not agree.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::view::{View, leaving};
use crate::app::comparing::step::CompareCommand;
use crate::app::comparing::talking::TalkCommand;
use crate::domain::group::session::{JointView, Step, Talk};
use crate::domain::instrument::Level;
use crate::i18n::keys;
use crate::ui::markup::phrase;

/// The fields.
pub fn record(view: View<'_>, talk: &Talk) -> Html {
    let View { ctx, results, .. } = view;
    let item = &results.context.instrument.items[talk.item];
    let Some(rating) = item.rating() else { return Html::default() };
    let level = |level: &Level| {
        let chosen = talk.agreement == JointView::Agreed(level.value);
        html! {
            <label class="pc-check">
                <input type="radio" name={format!("agreed-{}", item.id)} value={level.value.to_string()} checked={chosen}
                    onchange={view.steps(Step::Agree(level.value))} />
                <span>{ phrase(results.context.text(&level.label)) }</span>
            </label>
        }
    };
    let reason: Rc<str> = match &talk.agreement {
        JointView::Disagreed(reason) => reason.clone(),
        _ => "".into(),
    };
    let send = ctx.send.clone();
    let write = Callback::from(move |event: InputEvent| {
        let reason = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        let step = if reason.trim().is_empty() { Step::Reopen } else { Step::Disagree(reason.into()) };
        send.emit(CompareCommand::Talk(TalkCommand::Step(step)));
    });
    html! {
        <div class="pc-record" data-role="record">
            <fieldset class="pc-levels-joint">
                <legend>{ ctx.message(keys::COMPARE_SESSION_AGREE) }</legend>
                <div class="pc-joint">{ for rating.scale.levels.iter().map(level) }</div>
            </fieldset>
            <label class="pc-field">
                <span>{ ctx.message(keys::COMPARE_SESSION_DISAGREE) }</span>
                <Reason text={reason} {write} />
            </label>
            // Either goes without asking, so it is said before.
            <p class="pc-small" id="pc-level-or-reason">{ ctx.message(keys::COMPARE_SESSION_EITHER) }</p>
            { match talk.agreement {
                JointView::Open => Html::default(),
                _ => html! {
                    <button type="button" part="button" class="pc-button pc-quiet" data-do="reopen" onclick={leaving(ctx, Step::Reopen)}>
                        { ctx.message(keys::COMPARE_SESSION_REOPEN) }
                    </button>
                },
            } }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReasonProps {
    text: Rc<str>,
    write: Callback<InputEvent>,
}

/// The reason as it is typed: the session has it without the spaces around it, and those must not vanish under the fingers.
#[component]
fn Reason(ReasonProps { text, write }: &ReasonProps) -> Html {
    let typed = use_mut_ref(|| String::from(&**text));
    if typed.borrow().trim() != &**text {
        *typed.borrow_mut() = String::from(&**text);
    }
    let (write, kept) = (write.clone(), typed.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        *kept.borrow_mut() = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        write.emit(event);
    });
    let value = typed.borrow().clone();
    html! { <textarea class="pc-note" rows="2" maxlength="10000" data-do="disagree" aria-describedby="pc-level-or-reason" {value} {oninput} /> }
}
