//! The screen where files are brought in: chosen, dropped or pasted, with what came of each.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::context::CompareContext;
use super::news::news;
use super::set_list::{Round, SetList};
use super::{aside, keeping};
use crate::app::comparing::intake::Content;
use crate::app::comparing::model::{CompareModel, CompareScreen, Progress};
use crate::app::comparing::step::{CompareCommand, EarlierCommand};
use crate::i18n::keys::{self, Key};
use crate::platform::browser::get;
use crate::platform::link;
use crate::ui::shared::Shared;

/// The screen.
pub fn gather(ctx: &Rc<CompareContext>, model: &Shared<CompareModel>) -> Html {
    let title = match &model.instrument {
        Some(instrument) => {
            let (language, words) =
                ctx.words.text_with_language(&instrument.title, instrument.language.as_ref());
            html! { <p class="pc-title" lang={language.map(|it| it.to_string())}>{ words.clone() }</p> }
        }
        None => html! { <p class="pc-title">{ ctx.message(keys::COMPARE_BRING_ANY) }</p> },
    };
    let count = model.set.members().len();
    // Something in any case: otherwise everything behind it would be drawn anew, and the fields would lose the focus.
    let show = if count > 0 {
        let go = ctx.sends(CompareCommand::Go(CompareScreen::Picture));
        html! {
            <div class="pc-buttons">
                <button type="button" part="button" class="pc-button pc-primary" data-do="show" onclick={go}>
                    { ctx.count(keys::COMPARE_BRING_SHOW, count) }
                </button>
            </div>
        }
    } else {
        Html::default()
    };
    let came = html! {
        <>
            { model.reading.map_or_else(Html::default, |progress| reading(ctx, progress)) }
            <p class="pc-small" data-role="news">{ news(ctx, model) }</p>
            { show }
        </>
    };
    html! {
        <section part="gather" class="pc-gather" key="gather">
            { title }
            <@{ctx.heading_tag(0)} class="pc-headline" tabindex="-1" ref={ctx.heading.clone()}>{ ctx.message(keys::COMPARE_BRING_TITLE) }</@>
            <p class="pc-lead">{ ctx.message(keys::COMPARE_BRING_LEAD) }</p>
            if model.set.may_change() {
                // Before the files, since it is to be chosen first.
                { anonymous(ctx, model) }
                <Bring ctx={ctx.clone()} came={came} />
                // Only now, since it comes with the first file and must not push away what the person has just pressed.
                { earlier(ctx, model) }
            } else {
                <p>{ ctx.message(keys::COMPARE_BRING_SEALED) }</p>
                { came }
            }
            <SetList ctx={ctx.clone()} model={model.clone()} round={Round::Now} />
            <SetList ctx={ctx.clone()} model={model.clone()} round={Round::Earlier} />
            { keeping::keeping(ctx, model) }
            { aside::aside(ctx, model, Round::Now) }
            { aside::aside(ctx, model, Round::Earlier) }
        </section>
    }
}

/// Of which round the next files are. There has to be something to compare an earlier round with.
fn earlier(ctx: &CompareContext, model: &CompareModel) -> Html {
    let asked = model.earlier.brings || !model.earlier.set.members().is_empty();
    if model.set.members().is_empty() && !asked {
        return Html::default();
    }
    let send = ctx.send.clone();
    let change = Callback::from(move |event: Event| {
        let brings = event.target_unchecked_into::<HtmlInputElement>().checked();
        send.emit(CompareCommand::Earlier(EarlierCommand::Bring(brings)));
    });
    html! {
        <div class="pc-anonymous">
            <label class="pc-check">
                <input type="checkbox" data-do="earlier" checked={model.earlier.brings} onchange={change}
                    aria-describedby="pc-earlier-help" />
                <span>{ ctx.message(keys::COMPARE_EARLIER_BRING) }</span>
            </label>
            <p class="pc-small" id="pc-earlier-help">{ ctx.message(keys::COMPARE_EARLIER_HELP) }</p>
        </div>
    }
}

/// Whether names are to be seen; to be chosen before anything is.
fn anonymous(ctx: &CompareContext, model: &CompareModel) -> Html {
    let (send, seed) = (ctx.send.clone(), ctx.seed);
    let change = Callback::from(move |event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        send.emit(CompareCommand::Anonymous(checked.then(seed)));
    });
    html! {
        <div class="pc-anonymous">
            <label class="pc-check">
                <input type="checkbox" data-do="anonymous" checked={model.set.seed().is_some()} onchange={change}
                    aria-describedby="pc-anonymous-help" />
                <span>{ ctx.message(keys::COMPARE_BRING_ANONYMOUS) }</span>
            </label>
            <p class="pc-small" id="pc-anonymous-help">{ ctx.message(keys::COMPARE_BRING_ANONYMOUS_HELP) }</p>
        </div>
    }
}

fn reading(ctx: &CompareContext, Progress { done, known }: Progress) -> Html {
    let whole = |number| ctx.words.whole(number);
    html! {
        <div class="pc-reading" data-role="reading">
            <progress max={known.max(1).to_string()} value={done.to_string()} aria-label={ctx.message(keys::COMPARE_BRING_READING_NAME)}></progress>
            <span>{ ctx.format(keys::COMPARE_BRING_READING, &[&whole(done), &whole(known.max(done))]) }</span>
            <button type="button" part="button" class="pc-button pc-quiet" data-do="cancel" onclick={ctx.sends(CompareCommand::Cancel)}>
                { ctx.message(keys::COMPARE_BRING_CANCEL) }
            </button>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct BringProps {
    ctx: Rc<CompareContext>,
    /// What came of the files, which belongs right below the buttons that brought them.
    came: Html,
}

/// The ways to bring files in.
#[component]
fn Bring(BringProps { ctx, came }: &BringProps) -> Html {
    let [files, folder] = [use_node_ref(), use_node_ref()];
    let pasted = use_node_ref();
    let press = |place: &NodeRef| {
        let place = place.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = place.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let bring = ctx.bring.clone();
    let chosen = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Ok(files) = get(&input, "files") {
            // A list of its own: the browser empties the field's one together with the field.
            bring.emit(js_sys::Array::from(&files).into());
        }
        input.set_value("");
    });
    // Why a text is still there.
    let failed = use_state(|| None::<Key>);
    let (given, place, fails) = (ctx.paste.clone(), pasted.clone(), failed.clone());
    let add = Callback::from(move |_: MouseEvent| {
        let Some(field) = place.cast::<HtmlTextAreaElement>() else { return };
        let text = field.value();
        if text.trim().is_empty() {
            return;
        }
        if Content::of(&text, link::letters) == Content::Nothing {
            fails.set(Some(keys::COMPARE_BRING_NOTHING_FOUND));
            return;
        }
        let (fails, sent) = (fails.clone(), text.clone());
        let told = Callback::from(move |counts: bool| {
            fails.set((!counts).then_some(keys::COMPARE_BRING_NOTHING_ADDED));
            // Meanwhile somebody may have pasted something else.
            if counts && field.value() == sent {
                field.set_value("");
            }
        });
        given.emit((text, told));
    });
    let typed = {
        let failed = failed.clone();
        Callback::from(move |_: InputEvent| failed.set(None))
    };
    // Pasted files have no place in a field of text.
    let bring = ctx.bring.clone();
    let paste = Callback::from(move |event: Event| {
        let data = get(&event, "clipboardData").unwrap_or_default();
        let count = get(&data, "files").and_then(|files| get(&files, "length"));
        if count.ok().and_then(|count| count.as_f64()).is_some_and(|count| count > 0.0) {
            event.prevent_default();
            bring.emit(data.unchecked_into());
        }
    });
    html! {
        <div class="pc-bring">
            <div class="pc-buttons">
                <button type="button" part="button" class="pc-button pc-primary" data-do="files" onclick={press(&files)}>
                    { ctx.message(keys::COMPARE_BRING_FILES) }
                </button>
                <button type="button" part="button" class="pc-button" data-do="folder" onclick={press(&folder)}>
                    { ctx.message(keys::COMPARE_BRING_FOLDER) }
                </button>
            </div>
            <input ref={files} type="file" multiple={true} hidden={true} data-do="files-field" onchange={chosen.clone()} />
            <input ref={folder} type="file" webkitdirectory={true} hidden={true} data-do="folder-field" onchange={chosen} />
            <p class="pc-small">{ ctx.message(keys::COMPARE_BRING_DROP) }</p>
            { came.clone() }
            <label class="pc-field">
                <span>{ ctx.message(keys::COMPARE_BRING_PASTE) }</span>
                <textarea ref={pasted} class="pc-note" rows="3" data-do="pasted" onpaste={paste} oninput={typed}
                    aria-invalid={failed.map(|_| "true")} aria-describedby={failed.map(|_| "pc-pasted-failed")} />
            </label>
            // It is there before, so that it is read out.
            <p class="pc-error" role="alert" id="pc-pasted-failed">{ failed.map(|key| ctx.message(key)) }</p>
            <button type="button" part="button" class="pc-button" data-do="add" onclick={add}>{ ctx.message(keys::COMPARE_BRING_ADD) }</button>
        </div>
    }
}
