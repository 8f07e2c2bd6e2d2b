//! What has just happened to a comparison, in words: for the page, and for those who cannot see it.

use yew::prelude::*;

use super::context::CompareContext;
use crate::app::comparing::model::{CompareModel, News, Refused};
use crate::i18n::keys;

/// What has just happened, in words.
pub fn news(ctx: &CompareContext, model: &CompareModel) -> Html {
    let Some((number, news)) = &model.news else { return Html::default() };
    let words: AttrValue = match news {
        News::Added(taken, 0) => ctx.count(keys::COMPARE_BRING_ADDED, *taken),
        News::Added(taken, aside) => format!(
            "{} {}",
            ctx.count(keys::COMPARE_BRING_ADDED, *taken),
            ctx.format(keys::COMPARE_BRING_SET_ASIDE, &[&ctx.words.whole(*aside)])
        )
        .into(),
        News::Cancelled => ctx.message(keys::COMPARE_BRING_CANCELLED),
        News::Removed(who) if who.is_empty() => ctx.message(keys::COMPARE_BRING_REMOVED_ONE),
        News::Removed(who) => ctx.format(keys::COMPARE_BRING_REMOVED, &[who]),
        News::Cleared(count) => ctx.count(keys::COMPARE_BRING_CLEARED, *count),
        News::Undone => ctx.message(keys::COMPARE_BRING_UNDONE),
        News::Sealed => ctx.message(keys::COMPARE_BRING_SEALED),
        News::SplitRefused => ctx.message(keys::COMPARE_BRING_SPLIT_REFUSED),
        News::Restored(count) => ctx.count(keys::COMPARE_KEEP_RESTORED, *count),
        News::Forgotten => ctx.message(keys::COMPARE_KEEP_FORGOTTEN),
        News::NotKept => ctx.message(keys::COMPARE_KEEP_REFUSED),
        News::SessionDeleted => ctx.message(keys::COMPARE_SESSION_DELETED),
        News::ActionAdded(action) => ctx.format(keys::COMPARE_SESSION_ACTION_ADDED, &[action]),
        News::Saved(name) => ctx.format(keys::TAKE_SAVED, &[name]),
        News::Copied => ctx.message(keys::TAKE_COPIED),
        News::Refused(Refused::Copying, _) => ctx.message(keys::TAKE_NOT_COPIED),
        News::Refused(Refused::Saving, _) => ctx.message(keys::TAKE_NOT_SAVED),
    };
    // Another element each time, because the same words in the same one would not be read out again.
    html! { <span key={*number}>{ words }</span> }
}

/// What the browser refused to save or copy, to be taken by hand.
pub fn by_hand(ctx: &CompareContext, model: &CompareModel) -> Html {
    match &model.news {
        Some((_, News::Refused(_, text))) => html! {
            <textarea class="pc-note" rows="4" readonly={true} aria-label={ctx.message(keys::TAKE_BY_HAND)} value={text.to_string()} />
        },
        _ => Html::default(),
    }
}
