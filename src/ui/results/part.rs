//! The parts of the results page, each under its heading, and the list of them that leads there. Knows nothing about
//! what is in a part.

use yew::virtual_dom::ListenerKind;
use yew::{AttrValue, Callback, Html};

use crate::i18n::keys;
use crate::platform::focus;
use crate::ui::context::{QUIET, ViewContext};
use crate::ui::markup::{element, element_with, fragment_vec, keyed, listening, none, static_text, text};

/// A part of the page.
pub struct Part {
    role: &'static str,
    heading: AttrValue,
    content: Html,
    fold: Fold,
}

/// Whether a part can be folded.
#[derive(Clone, Copy, PartialEq)]
pub enum Fold {
    /// It cannot.
    Never,
    /// It can, and is at first.
    Shut,
    /// It can, and is not at first.
    Open,
}

impl Part {
    /// A part that is always shown. Scripts and tests find it by `role`.
    pub fn new(role: &'static str, heading: AttrValue, content: Html) -> Self {
        Self { role, heading, content, fold: Fold::Never }
    }

    /// The same, folded like this.
    pub fn fold(self, fold: Fold) -> Self {
        Self { fold, ..self }
    }

    /// The part, whose heading gets the focus when a link leads there; if it is folded, what unfolds it.
    pub fn html(self, ctx: &ViewContext) -> Html {
        let Self { role, heading, content, fold } = self;
        let place = if fold == Fold::Never { "-1" } else { "" };
        let values = [static_text("pc-question-size"), static_text(place)];
        let heading = element_with(ctx.heading_tag(1), &["class", "tabindex"], values, [text(heading)]);
        let (tag, class, open, heading) = match fold {
            Fold::Never => ("section", "pc-part", "", heading),
            Fold::Shut => ("details", "pc-part pc-details", "", element("summary", "", [heading])),
            Fold::Open => ("details", "pc-part pc-details", "open", element("summary", "", [heading])),
        };
        // Hosts can style the plan.
        let part = if role == "plan" { role } else { "" };
        let values = [part, class, role, open].map(static_text);
        element_with(tag, &["part", "class", "data-role", "open"], values, [heading, content])
    }
}

/// Links to these parts. They are buttons, because addresses do not reach into a shadow root.
pub fn contents(ctx: &ViewContext, parts: &[&Part]) -> Html {
    let mut links = Vec::new();
    // Those that are folded need so little room that they are a list of links themselves.
    let open = parts.iter().filter(|part| part.fold == Fold::Never);
    for (number, part) in open.enumerate() {
        let values = ["button", "button", QUIET, part.role].map(static_text);
        let link = element_with(
            "button",
            &["type", "part", "class", "data-to"],
            values,
            [text(part.heading.clone())],
        );
        links.push(keyed(number, element("li", "", [link])));
    }
    if links.len() < 2 {
        return none();
    }
    let list = element("ul", "pc-contents", [fragment_vec(links)]);
    let list = listening(|| ListenerKind::onclick, Callback::from(|event| focus::part(&event)), list);
    element_with(
        "nav",
        &["class", "aria-label"],
        [static_text("pc-nav"), ctx.message(keys::CONTENTS)],
        [list],
    )
}
