//! Who answered, where the person wants to say. Folded until something is given.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::plan::label;
use crate::app::model::Message;
use crate::domain::response::{Change, Respondent, Session};
use crate::i18n::keys;
use crate::ui::context::SharedDesk;
use crate::ui::markup::{fixed, list, row, with};
use crate::ui::shared::Shared;

/// The properties of who answered.
#[derive(Clone, PartialEq, Properties)]
pub struct WhoProps {
    /// The common ground.
    pub desk: SharedDesk,
    /// The response.
    pub session: Shared<Session>,
}

/// Asks who answered.
#[component]
pub fn Who(props: &WhoProps) -> Html {
    let WhoProps { desk, session } = props;
    let given = session.respondent != Respondent::default();
    // Once open it stays so: it must not fold under someone who empties a field.
    let open = use_mut_ref(|| false);
    let open = open.replace_with(|open| *open || given) || given;
    let Respondent { name, organisation, role } = &session.respondent;
    let mut fields = Vec::new();
    for (field, autocomplete, key, value) in [
        ("name", "name", keys::WHO_NAME, name),
        ("organisation", "organization", keys::WHO_ORGANISATION, organisation),
        ("role", "organization-title", keys::WHO_ROLE, role),
    ] {
        let value = AttrValue::from(value.clone());
        let field = html! { <input part="note" class="pc-note" name={field} {autocomplete} {value} /> };
        fields.push(label(desk, key, field));
    }
    let (send, before) = (desk.send.clone(), session.respondent.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let (mut next, value) = (before.clone(), field.value());
        match &*field.name() {
            "name" => next.name = value,
            "organisation" => next.organisation = value,
            _ => next.role = value,
        }
        send.emit(Message::Change(Change::Respondent(next)));
    });
    let content = row([
        desk.line("summary", "", keys::WHO),
        desk.line("p", "pc-small", keys::WHO_HELP),
        html! { <div {oninput}>{ list(fields) }</div> },
    ]);
    let values = [fixed("pc-details pc-part"), fixed("who"), fixed(if open { "open" } else { "" })];
    with("details", &["class", "data-role", "open"], values, [content])
}
