//! The stages as a track. On the page, it is a list with marks from the style sheet, instead of the drawing in exported
//! files: the blockers of a stage unfold in it, and it can be read and enlarged like any text. Both are made from the
//! same values.

use yew::Html;

use super::lists::answered;
use super::part::Part;
use crate::domain::scoring::stage::StageState;
use crate::i18n::Phrase;
use crate::i18n::keys::{self, Key};
use crate::results::{Blocker, StageLine, StageTrack};
use crate::ui::context::ViewContext;
use crate::ui::markup::{
    details_about, element, element_with, fragment, fragment_vec, keyed, named, none, phrase, phrase_element,
    space, static_text,
};

/// Which stages are met, and what blocks the others.
pub fn track(ctx: &ViewContext, StageTrack { go_back, stages }: StageTrack) -> Part {
    let advice = go_back.map_or_else(none, |words| named("p", "pc-notice", "go-back", [phrase(words)]));
    let mut lines = Vec::new();
    for (number, line) in stages.into_iter().enumerate() {
        lines.push(keyed(number, stage(ctx, line)));
    }
    let track = named("ol", "pc-stages", "track", [fragment_vec(lines)]);
    Part::new("stages", ctx.message(keys::TRACK), fragment([advice, track]))
}

fn stage(ctx: &ViewContext, mut line: StageLine) -> Html {
    let (class, state, step) = match line.state {
        StageState::Met => ("pc-stage pc-stage-met", "met", ""),
        StageState::Current => ("pc-stage pc-stage-current", "current", "step"),
        StageState::Blocked => ("pc-stage pc-stage-blocked", "blocked", ""),
    };
    let name = line.title.clone();
    let title =
        [phrase_element("strong", "", line.title), phrase_element("span", "pc-state", line.state_text)];
    // What is listed under "What to do first" is not said twice.
    let summary = if line.listed > 0 { keys::STAGE_BLOCKERS_MORE } else { keys::STAGE_BLOCKERS };
    let content = [
        element("p", "pc-stage-title", title),
        blockers(ctx, line.blockers.split_off(line.listed), (summary, name)),
    ];
    let values = [static_text(class), line.section.into(), static_text(state), static_text(step)];
    element_with("li", &["class", "data-stage", "data-state", "aria-current"], values, content)
}

fn blockers(ctx: &ViewContext, blockers: Vec<Blocker>, (summary, stage): (Key, Phrase)) -> Html {
    if blockers.is_empty() {
        return none();
    }
    let mut lines = Vec::new();
    for Blocker { item, prompt, essential, answer_label, answer } in blockers {
        let essential =
            essential.map_or_else(none, |it| fragment([phrase_element("span", "pc-state", it), space()]));
        let content = [phrase(prompt), space(), essential, answered(ctx, answer_label, answer)];
        lines.push(element_with("li", &["data-blocker"], [item.into()], content));
    }
    // What to do first is above, so this can wait.
    let list = element("ul", "pc-list", [fragment_vec(lines)]);
    details_about("blockers", ctx.message(summary), stage, list)
}
