//! The responses that count, by whom and of when, with what can be done with each.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::CompareContext;
use crate::app::comparing::model::CompareModel;
use crate::app::comparing::step::CompareCommand;
use crate::domain::group::set::Member;
use crate::i18n::keys;
use crate::ui::shared::Shared;

/// As many are listed; nobody reads more, and a page with thousands of rows is slow.
const LISTED: usize = 200;

/// The list. Of an anonymous set it only says how many there are.
pub fn set_list(ctx: &Rc<CompareContext>, model: &Shared<CompareModel>) -> Html {
    let members = model.set.members();
    let undo = model.set.may_undo().then(|| {
        html! {
            <button type="button" part="button" class="pc-button" data-do="undo" onclick={ctx.sends(CompareCommand::Undo)}>
                { ctx.message(keys::COMPARE_UNDO) }
            </button>
        }
    });
    if members.is_empty() {
        return html! { <div class="pc-buttons">{ undo }</div> };
    }
    let clear = html! {
        <button type="button" part="button" class="pc-button pc-quiet" data-do="clear" onclick={ctx.sends(CompareCommand::Clear)}>
            { ctx.message(keys::COMPARE_CLEAR) }
        </button>
    };
    let named = model.set.seed().is_none();
    let rows = members.iter().take(LISTED).filter(|_| named).map(|member| {
        let key = member.response.id.to_string();
        html! { <Row {key} ctx={ctx.clone()} member={Shared(member.clone())} changes={model.set.may_change()} /> }
    });
    let more = members.len().saturating_sub(LISTED);
    html! {
        <section class="pc-part" data-role="set">
            <@{ctx.heading_tag(1)} class="pc-question-size">{ ctx.count(keys::COMPARE_SET, members.len()) }</@>
            if named {
                <ul class="pc-members">{ for rows }</ul>
                if more > 0 {
                    <p class="pc-small">{ ctx.count(keys::COMPARE_MORE, more) }</p>
                }
            } else {
                <p>{ ctx.message(keys::COMPARE_NO_NAMES) }</p>
            }
            <div class="pc-buttons">{ undo }{ clear }</div>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    ctx: Rc<CompareContext>,
    member: Shared<Member>,
    changes: bool,
}

/// One response.
#[component]
fn Row(RowProps { ctx, member, changes }: &RowProps) -> Html {
    let renaming = use_state(|| false);
    let field = use_node_ref();
    let respondent = &member.response.respondent;
    let who = match member.shown() {
        "" => ctx.message(keys::COMPARE_NOBODY),
        who => who.to_owned().into(),
    };
    let shown = member.shown().to_owned();
    let facts = [&respondent.name, &respondent.organisation, &respondent.role].map(|text| text.trim());
    let facts: Vec<&str> = facts.into_iter().filter(|text| !text.is_empty() && *text != shown).collect();
    let day = ctx.words.day(member.response.moment());
    let id = member.response.id.clone();
    let toggle = {
        let renaming = renaming.clone();
        Callback::from(move |_: MouseEvent| renaming.set(!*renaming))
    };
    let save = {
        let (send, field, renaming, id) = (ctx.send.clone(), field.clone(), renaming.clone(), id.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(input) = field.cast::<HtmlInputElement>() {
                send.emit(CompareCommand::Relabel(id.clone(), input.value().into()));
            }
            renaming.set(false);
        })
    };
    html! {
        <li class="pc-member" data-response={id.to_string()}>
            <strong dir="auto">{ who.clone() }</strong>
            { for facts.iter().map(|fact| html! { <span dir="auto" class="pc-small">{ *fact }</span> }) }
            <span class="pc-small">{ day }</span>
            <span class="pc-small" dir="auto">{ &*member.file }</span>
            <span class="pc-acts">
                <button type="button" part="button" class="pc-button pc-quiet" data-do="rename" aria-expanded={renaming.to_string()}
                    aria-label={ctx.format(keys::COMPARE_RENAME_WHO, &[&who])} onclick={toggle}>
                    { ctx.message(keys::COMPARE_RENAME) }
                </button>
                if *changes {
                    <button type="button" part="button" class="pc-button pc-quiet" data-do="remove"
                        aria-label={ctx.format(keys::COMPARE_REMOVE_WHO, &[&who])}
                        onclick={ctx.sends(CompareCommand::Remove(id.clone()))}>
                        { ctx.message(keys::COMPARE_REMOVE) }
                    </button>
                }
            </span>
            if *renaming {
                <form class="pc-rename" onsubmit={save}>
                    <label class="pc-field">
                        <span>{ ctx.message(keys::COMPARE_LABEL) }</span>
                        <input ref={field} class="pc-note" value={member.label.as_ref().map(|it| it.to_string())} />
                    </label>
                    <button part="button" class="pc-button">{ ctx.message(keys::COMPARE_LABEL_USE) }</button>
                </form>
            }
        </li>
    }
}
