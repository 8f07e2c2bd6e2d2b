//! The responses that count, by whom and of when, with what can be done with each.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::CompareContext;
use crate::app::comparing::model::CompareModel;
use crate::app::comparing::step::{CompareCommand, EarlierCommand};
use crate::domain::group::set::{Member, ResponseSet};
use crate::i18n::keys::{self, Key};
use crate::platform::focus;
use crate::ui::shared::Shared;

/// As many are listed; nobody reads more, and a page with thousands of rows is slow.
const LISTED: usize = 200;

/// As many are drawn at once.
const AT_ONCE: usize = 10;

/// What the list is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct SetListProps {
    /// What all views share.
    pub ctx: Rc<CompareContext>,
    /// The state.
    pub model: Shared<CompareModel>,
    /// Whose responses are listed.
    pub round: Round,
}

/// One of the two rounds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Round {
    /// The one that is compared.
    Now,
    /// The one before.
    Earlier,
}

impl Round {
    /// Its responses.
    pub fn set(self, model: &CompareModel) -> &ResponseSet {
        match self {
            Self::Now => &model.set,
            Self::Earlier => &model.earlier.set,
        }
    }

    fn may_undo(self, model: &CompareModel) -> bool {
        match self {
            Self::Now => model.may_undo(),
            Self::Earlier => model.may_undo_earlier(),
        }
    }

    fn undo(self) -> CompareCommand {
        match self {
            Self::Now => CompareCommand::Undo,
            Self::Earlier => CompareCommand::Earlier(EarlierCommand::Undo),
        }
    }

    fn remove(self, id: Rc<str>) -> CompareCommand {
        match self {
            Self::Now => CompareCommand::Remove(id),
            Self::Earlier => CompareCommand::Earlier(EarlierCommand::Remove(id)),
        }
    }

    fn clear(self) -> (CompareCommand, Key) {
        match self {
            Self::Now => (CompareCommand::Clear, keys::COMPARE_BRING_CLEAR),
            Self::Earlier => (CompareCommand::Earlier(EarlierCommand::Clear), keys::COMPARE_EARLIER_CLEAR),
        }
    }
}

/// Moves the focus from what is about to disappear, then sends a command.
pub fn leaving(ctx: &CompareContext, place: &NodeRef, command: CompareCommand) -> Callback<MouseEvent> {
    let (send, place) = (ctx.send.clone(), place.clone());
    Callback::from(move |_| {
        focus::to(&place, 1);
        send.emit(command.clone());
    })
}

/// The list. Of an anonymous set it only says how many there are.
#[component]
pub fn SetList(SetListProps { ctx, model, round }: &SetListProps) -> Html {
    let heading = use_node_ref();
    let set = round.set(model);
    let members = set.members();
    // While thousands are read, they are not put in order again and again.
    let settled = use_mut_ref(Vec::new);
    if model.reading.is_none() {
        *settled.borrow_mut() = members.to_vec();
    }
    let from = (ctx.clone(), settled.borrow().clone());
    let by_name = use_memo(from, |(ctx, members)| by_name(ctx, members));
    let drawn = use_state(|| AT_ONCE);
    let listed = LISTED.min(by_name.len());
    let (more, count) = (drawn.setter(), *drawn);
    use_effect_with((count, listed), move |(count, listed)| {
        if count < listed {
            let next = count + AT_ONCE;
            // It is not stopped if the list goes: then it changes nothing.
            Timeout::new(0, move || more.set(next)).forget();
        }
    });
    let undo = if round.may_undo(model) {
        let place = if members.is_empty() { &ctx.heading } else { &heading };
        html! {
            <button type="button" part="button" class="pc-button" data-do="undo" onclick={leaving(ctx, place, round.undo())}>
                { ctx.message(keys::COMPARE_BRING_UNDO) }
            </button>
        }
    } else {
        Html::default()
    };
    if members.is_empty() {
        return html! { <div class="pc-buttons">{ undo }</div> };
    }
    let (clear, words) = round.clear();
    let clear = html! {
        <button type="button" part="button" class="pc-button pc-quiet" data-do="clear" onclick={leaving(ctx, &ctx.heading, clear)}>
            { ctx.message(words) }
        </button>
    };
    let named = set.seed().is_none();
    let (role, title) = match round {
        Round::Now => ("set", keys::COMPARE_BRING_SET),
        Round::Earlier => ("earlier", keys::COMPARE_EARLIER_SET),
    };
    let rows = by_name.iter().take(listed.min(count)).filter(|_| named).map(|member| {
        let key = member.response.id.to_string();
        let place = if members.len() == 1 { &ctx.heading } else { &heading };
        let remove = leaving(ctx, place, round.remove(member.response.id.clone()));
        let remove = set.may_change().then_some(remove);
        let renames = *round == Round::Now;
        html! { <Row {key} ctx={ctx.clone()} member={Shared(member.clone())} {remove} {renames} /> }
    });
    let more = members.len().saturating_sub(LISTED);
    let joint = members.iter().filter(|it| it.joint.is_some()).count();
    // Results of several groups may well be compared with each other.
    let mixed = (1..members.len()).contains(&joint);
    html! {
        <section class="pc-part" data-role={role}>
            <@{ctx.heading_tag(1)} class="pc-question-size" tabindex="-1" ref={heading.clone()}>{ ctx.count(title, members.len()) }</@>
            if mixed {
                <p data-role="joint-mixed">{ ctx.message(keys::COMPARE_BRING_JOINT_MIXED) }</p>
            }
            if named {
                <ul class="pc-members">{ for rows }</ul>
                if more > 0 {
                    <p class="pc-small">{ ctx.count(keys::COMPARE_BRING_MORE, more) }</p>
                }
            } else {
                <p>{ ctx.message(keys::COMPARE_BRING_NO_NAMES) }</p>
            }
            <div class="pc-buttons">{ undo }{ clear }</div>
        </section>
    }
}

/// That a response is a group's.
fn joint(ctx: &CompareContext, people: usize) -> AttrValue {
    match people {
        0 => ctx.message(keys::COMPARE_BRING_JOINT_UNKNOWN),
        people => ctx.count(keys::COMPARE_BRING_JOINT, people),
    }
}

/// The responses in the order of what they are called, those without a name last, by their files.
fn by_name(ctx: &CompareContext, members: &[Rc<Member>]) -> Vec<Rc<Member>> {
    let called: Vec<_> = members
        .iter()
        .map(|member| match member.shown() {
            "" => member.file.to_string(),
            shown => shown.trim().to_owned(),
        })
        .collect();
    let mut order = ctx.words.order(&called);
    order.sort_by_key(|at| members[*at].shown().is_empty());
    order.into_iter().map(|at| members[at].clone()).collect()
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    ctx: Rc<CompareContext>,
    member: Shared<Member>,
    remove: Option<Callback<MouseEvent>>,
    renames: bool,
}

/// One response.
#[component]
fn Row(RowProps { ctx, member, remove, renames }: &RowProps) -> Html {
    let renaming = use_state(|| false);
    let [field, button] = [use_node_ref(), use_node_ref()];
    let place = field.clone();
    use_effect_with(*renaming, move |renaming| {
        if *renaming {
            focus::to(&place, 0);
        }
    });
    let respondent = &member.response.respondent;
    let who = match member.shown() {
        "" => ctx.message(keys::COMPARE_BRING_NOBODY),
        who => who.to_owned().into(),
    };
    let shown = member.shown().to_owned();
    let facts = [&respondent.name, &respondent.organisation, &respondent.role].map(|text| text.trim());
    let facts: Vec<&str> = facts.into_iter().filter(|text| !text.is_empty() && *text != shown).collect();
    let day = ctx.words.long_day(member.response.moment());
    let id = member.response.id.clone();
    let toggle = {
        let renaming = renaming.clone();
        Callback::from(move |_: MouseEvent| renaming.set(!*renaming))
    };
    let save = {
        let (send, field, renaming, id) = (ctx.send.clone(), field.clone(), renaming.clone(), id.clone());
        let button = button.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(input) = field.cast::<HtmlInputElement>() {
                send.emit(CompareCommand::Relabel(id.clone(), input.value().into()));
            }
            focus::to(&button, 0);
            renaming.set(false);
        })
    };
    let leave = {
        let (renaming, button) = (renaming.clone(), button.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                focus::to(&button, 0);
                renaming.set(false);
            }
        })
    };
    html! {
        <li class="pc-member" data-response={id.to_string()}>
            <strong dir="auto">{ who.clone() }</strong>
            { for facts.iter().map(|fact| html! { <span dir="auto" class="pc-small">{ *fact }</span> }) }
            if let Some(people) = member.joint {
                <span data-role="joint">{ joint(ctx, people) }</span>
            }
            <span class="pc-small">{ day }</span>
            <span class="pc-small" dir="auto">{ &*member.file }</span>
            <span class="pc-acts">
                if *renames {
                    <button type="button" part="button" class="pc-button pc-quiet" data-do="rename" ref={button} aria-expanded={renaming.to_string()}
                        aria-label={ctx.format(keys::COMPARE_BRING_RENAME_WHO, &[&who])} onclick={toggle}>
                        { ctx.message(keys::COMPARE_BRING_RENAME) }
                    </button>
                }
                if let Some(remove) = remove {
                    <button type="button" part="button" class="pc-button pc-quiet" data-do="remove"
                        aria-label={ctx.format(keys::COMPARE_BRING_REMOVE_WHO, &[&who])}
                        onclick={remove.clone()}>
                        { ctx.message(keys::COMPARE_BRING_REMOVE) }
                    </button>
                }
            </span>
            if *renaming {
                <form class="pc-rename" onsubmit={save} onkeydown={leave}>
                    <label class="pc-field">
                        <span>{ ctx.message(keys::COMPARE_BRING_LABEL) }</span>
                        <input ref={field} class="pc-note" value={member.label.as_ref().map(|it| it.to_string())} />
                    </label>
                    <button part="button" class="pc-button">{ ctx.message(keys::COMPARE_BRING_LABEL_USE) }</button>
                </form>
            }
        </li>
    }
}
