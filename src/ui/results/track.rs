//! The stages as a track: which are met, which is current, what blocks each, and whether a later one
//! has run ahead.

use yew::Html;

use super::phrases;
use crate::domain::response::Session;
use crate::domain::scoring::stage::{Blocker, Reason, Stages};
use crate::i18n::keys;
use crate::ui::context::Desk;
use crate::ui::markup::{el, fixed, keyed, line, list, none, part, role, row, space, text, with};

/// Shows where the partnership stands in its stages.
pub fn track(desk: &Desk, session: &Session, stages: &Stages) -> Html {
    let mut advice = none();
    if let Some(back) = stages.go_back {
        let words = desk.fill(keys::GO_BACK, [desk.title(back.ahead), desk.title(back.to)]);
        advice = role("p", "pc-notice", "go-back", [text(words)]);
    }
    let track = (0..stages.stages.len()).map(|number| stage(desk, session, stages, number)).collect();
    part("", desk.say(keys::TRACK), row([advice, role("ol", "pc-stages", "track", [list(track)])]))
}

fn stage(desk: &Desk, session: &Session, stages: &Stages, number: usize) -> Html {
    let current = stages.current == Some(number);
    let stage = &stages.stages[number];
    let (class, state, key) = match (stage.met, current) {
        (true, _) => ("pc-stage pc-stage-met", "met", keys::STAGE_MET),
        (false, true) => ("pc-stage pc-stage-current", "current", keys::STAGE_CURRENT),
        (false, false) => ("pc-stage pc-stage-blocked", "blocked", keys::STAGE_BLOCKED),
    };
    let title = [
        desk.tell("strong", "", &desk.instrument.sections[number].title),
        desk.line("span", "pc-state", key),
    ];
    let content = [el("p", "pc-stage-title", title), blockers(desk, session, &stage.blockers, current)];
    let step = if current { "step" } else { "" };
    let id = desk.instrument.sections[number].id.shared();
    let values = [fixed(class), id.into(), fixed(state), fixed(step)];
    keyed(number, with("li", &["class", "data-stage", "data-state", "aria-current"], values, content))
}

fn blockers(desk: &Desk, session: &Session, blockers: &[Blocker], current: bool) -> Html {
    if blockers.is_empty() {
        return none();
    }
    let lines = blockers.iter().map(|blocker| blocker_line(desk, session, blocker)).collect();
    let content = [desk.line("summary", "", keys::STAGE_BLOCKERS), el("ul", "pc-list", [list(lines)])];
    // The current stage's blockers are what the person came for.
    let open = if current { "open" } else { "" };
    with("details", &["class", "open"], [fixed("pc-details"), fixed(open)], content)
}

fn blocker_line(desk: &Desk, session: &Session, blocker: &Blocker) -> Html {
    let item = &desk.instrument.items[blocker.item];
    let mut why = match phrases::answer(desk, session, item) {
        Some(label) => desk.fill(keys::BLOCKER_LOW, [label]),
        None => desk.say(keys::BLOCKER_GAP),
    };
    if blocker.reason == Reason::Essential {
        why = format!("{}, {why}", desk.say(keys::BLOCKER_ESSENTIAL)).into();
    }
    let content = [desk.told(&item.prompt), space(), line("span", "pc-state", why)];
    with("li", &["data-blocker"], [item.id.shared().into()], content)
}
