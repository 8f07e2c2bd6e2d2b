//! The region for messages above the screens. What is said there comes with the later part: until that is there, nothing has
//! happened to the answers yet, and the progress says whether they are saved.

use yew::Html;

use super::context::SharedContext;
use super::lazy;
use super::markup::{element_with, none, static_text};
use crate::app::model::{Model, Notice};

/// Shows the region, which is always there, so that screen readers read out whatever appears in it; except for what gets the
/// focus, and is read out because of that.
pub fn notices(ctx: &SharedContext, model: &Model) -> Html {
    let content = lazy::here(ctx).map_or_else(none, |later| (later.notices)(ctx, model));
    let focused = model.notice.as_ref().is_some_and(Notice::comes_first);
    let role = if focused { "" } else { "status" };
    let region = [static_text(role), static_text("pc-notices"), static_text("notice")];
    element_with("div", &["role", "class", "data-role"], region, [content])
}
