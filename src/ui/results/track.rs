//! The stages as a track: which are met, which is current, what blocks each, and whether a later one
//! has run ahead.

use yew::Html;

use super::phrases;
use crate::domain::response::Response;
use crate::domain::scoring::stage::{Blocker, Reason, Stages};
use crate::i18n::keys;
use crate::ui::context::ViewContext;
use crate::ui::markup::{
    element, element_with, fragment, fragment_vec, keyed, named, none, section, space, static_text, text,
    text_element,
};

/// Shows where the partnership stands in its stages.
pub fn track(ctx: &ViewContext, response: &Response, stages: &Stages) -> Html {
    let mut advice = none();
    if let Some(back) = stages.go_back {
        let words = ctx.format(keys::GO_BACK, [ctx.title(back.ahead), ctx.title(back.to)]);
        advice = named("p", "pc-notice", "go-back", [text(words)]);
    }
    let track = (0..stages.stages.len()).map(|number| stage(ctx, response, stages, number)).collect();
    section(
        "",
        ctx.message(keys::TRACK),
        fragment([advice, named("ol", "pc-stages", "track", [fragment_vec(track)])]),
    )
}

fn stage(ctx: &ViewContext, response: &Response, stages: &Stages, number: usize) -> Html {
    let current = stages.current == Some(number);
    let stage = &stages.stages[number];
    let (class, state, key) = match (stage.met, current) {
        (true, _) => ("pc-stage pc-stage-met", "met", keys::STAGE_MET),
        (false, true) => ("pc-stage pc-stage-current", "current", keys::STAGE_CURRENT),
        (false, false) => ("pc-stage pc-stage-blocked", "blocked", keys::STAGE_BLOCKED),
    };
    let title = [
        ctx.localized_element("strong", "", &ctx.instrument.sections[number].title),
        ctx.message_element("span", "pc-state", key),
    ];
    let content = [element("p", "pc-stage-title", title), blockers(ctx, response, &stage.blockers, current)];
    let step = if current { "step" } else { "" };
    let id = ctx.instrument.sections[number].id.shared();
    let values = [static_text(class), id.into(), static_text(state), static_text(step)];
    keyed(number, element_with("li", &["class", "data-stage", "data-state", "aria-current"], values, content))
}

fn blockers(ctx: &ViewContext, response: &Response, blockers: &[Blocker], current: bool) -> Html {
    if blockers.is_empty() {
        return none();
    }
    let lines = blockers.iter().map(|blocker| blocker_line(ctx, response, blocker)).collect();
    let content = [
        ctx.message_element("summary", "", keys::STAGE_BLOCKERS),
        element("ul", "pc-list", [fragment_vec(lines)]),
    ];
    // The current stage's blockers are what the person came for.
    let open = if current { "open" } else { "" };
    element_with("details", &["class", "open"], [static_text("pc-details"), static_text(open)], content)
}

fn blocker_line(ctx: &ViewContext, response: &Response, blocker: &Blocker) -> Html {
    let item = &ctx.instrument.items[blocker.item];
    let mut why = match phrases::answer(ctx, response, item) {
        Some(label) => ctx.format(keys::BLOCKER_LOW, [label]),
        None => ctx.message(keys::BLOCKER_GAP),
    };
    if blocker.reason == Reason::Essential {
        why = format!("{}, {why}", ctx.message(keys::BLOCKER_ESSENTIAL)).into();
    }
    let content = [ctx.localized(&item.prompt), space(), text_element("span", "pc-state", why)];
    element_with("li", &["data-blocker"], [item.id.shared().into()], content)
}
