//! Who answered, if the person wants to say.

use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::plan::label;
use crate::app::model::Command;
use crate::domain::response::{Change, Respondent, RespondentField, Response};
use crate::i18n::keys;
use crate::ui::context::SharedContext;
use crate::ui::markup::{element, fragment, fragment_vec, listening, static_text};
use crate::ui::shared::Shared;
use crate::ui::written::{full, line};

/// The properties of [`Who`].
#[derive(Clone, PartialEq, Properties)]
pub struct WhoProps {
    /// What all views share.
    pub ctx: SharedContext,
    /// The response.
    pub response: Shared<Response>,
}

/// Asks who answered.
#[component]
pub fn Who(props: &WhoProps) -> Html {
    let WhoProps { ctx, response } = props;
    let Respondent { name, organisation, role } = &response.respondent;
    let mut fields = Vec::new();
    for (field, autocomplete, key, value) in [
        ("name", "name", keys::WHO_NAME, name),
        ("organisation", "organization", keys::WHO_ORGANISATION, organisation),
        ("role", "organization-title", keys::WHO_ROLE, role),
    ] {
        let value = AttrValue::from(value.clone());
        let full = full(ctx, &value);
        let field = line(static_text(field), static_text(autocomplete), value);
        fields.extend([label(ctx, key, field), full]);
    }
    let send = ctx.send.clone();
    let oninput = Callback::from(move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let said = match &*field.name() {
            "name" => RespondentField::Name,
            "organisation" => RespondentField::Organisation,
            _ => RespondentField::Role,
        };
        send.emit(Command::Change(Change::Respondent(said, field.value())));
    });
    fragment([
        ctx.message_element("p", "pc-small", keys::WHO_HELP),
        listening(|| ListenerKind::oninput, oninput, element("div", "", [fragment_vec(fields)])),
    ])
}
