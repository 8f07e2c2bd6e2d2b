//! What the responses show together: first what to talk about, then everything else, and the ways to choose whose answers
//! count and to keep the comparison.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::context::CompareContext;
use super::document::Lead;
use super::news::{by_hand, news};
use super::parts::{Parts, Source};
use crate::app::comparing::model::{CompareModel, CompareScreen};
use crate::app::comparing::step::{CompareCommand, CompareExport, EarlierCommand};
use crate::app::comparing::talking::TalkCommand;
use crate::domain::group::comparison::Comparison;
use crate::domain::group::filter::{By, Filter, parts};
use crate::domain::group::voice::Voice;
use crate::domain::instrument::{Instrument, Level};
use crate::i18n::keys::{self, Key};
use crate::results::Context;
use crate::results::group::GroupResults;
use crate::ui::markup::phrase;
use crate::ui::shared::Shared;

/// What the screen is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct PictureProps {
    /// What all views share.
    pub ctx: Rc<CompareContext>,
    /// The state.
    pub model: Shared<CompareModel>,
    /// What the responses show together.
    pub comparison: Shared<Comparison>,
    /// The assessment.
    pub instrument: Shared<Instrument>,
}

/// The screen. What it begins with is worked out once for what is compared and chosen, not whenever something else happens.
#[component]
pub fn Picture(PictureProps { ctx, model, comparison, instrument }: &PictureProps) -> Html {
    let day = ctx.words.day((ctx.now)());
    let about = instrument.clone();
    let report = use_memo((ctx.clone(), comparison.clone(), day), move |(ctx, comparison, day)| {
        let context = Context { instrument: &about, words: &ctx.words };
        GroupResults { context, comparison }.opening(day)
    });
    let (shown, about) = (model.clone(), instrument.clone());
    let from = (ctx.clone(), comparison.clone(), model.earlier.set.clone(), model.target);
    let source = use_memo(from, move |(_, comparison, earlier, target)| Source {
        comparison: comparison.0.clone(),
        instrument: about.0.clone(),
        sets: [shown.set.clone(), earlier.clone()],
        choices: shown.choices.clone(),
        target: *target,
    });
    html! {
        <section part="results" class="pc-results">
            <div class="pc-buttons">
                <button type="button" part="button" class="pc-button pc-quiet" data-do="back"
                    onclick={ctx.sends(CompareCommand::Go(CompareScreen::Gather))}>
                    { ctx.message(keys::COMPARE_BRING_BACK) }
                </button>
            </div>
            <p class="pc-title">{ phrase(report.title.clone()) }</p>
            <@{ctx.heading_tag(0)} class="pc-headline" tabindex="-1" ref={ctx.heading.clone()}>
                { phrase(report.headline.clone()) }
            </@>
            { choices(ctx, model, comparison, instrument) }
            { session(ctx, model) }
            <Lead ctx={ctx.clone()} document={Shared(report.clone())} />
            { keep(ctx, model) }
            <p class="pc-small" data-role="news">{ news(ctx, model) }</p>
            { by_hand(ctx, model) }
            <Parts ctx={ctx.clone()} source={Shared(source)} />
        </section>
    }
}

/// The way into a session, and back into one that was left or deleted; and to the files of an earlier round.
fn session(ctx: &CompareContext, model: &CompareModel) -> Html {
    let button = |name: &'static str, key: Key, command: CompareCommand| {
        html! {
            <button type="button" part="button" class="pc-button" data-do={name} onclick={ctx.sends(command)}>{ ctx.message(key) }</button>
        }
    };
    html! {
        <div class="pc-buttons" data-role="session">
            { match &model.session {
                Some(_) => button("resume", keys::COMPARE_SESSION_RESUME, CompareCommand::Go(CompareScreen::Session)),
                None => button("prepare", keys::COMPARE_SESSION_PREPARE, CompareCommand::Go(CompareScreen::Prepare)),
            } }
            { match &model.deleted {
                Some(_) => button("restore", keys::COMPARE_SESSION_RESTORE, CompareCommand::Talk(TalkCommand::Restore)),
                None => Html::default(),
            } }
            { match model.set.may_change() && model.earlier.set.members().is_empty() {
                true => button("earlier", keys::COMPARE_EARLIER, CompareCommand::Earlier(EarlierCommand::Begin)),
                false => Html::default(),
            } }
        </div>
    }
}

/// Whose answers count, and what they are held against.
fn choices(
    ctx: &Rc<CompareContext>,
    model: &CompareModel,
    comparison: &Comparison,
    instrument: &Instrument,
) -> Html {
    let send = ctx.send.clone();
    let voice = Callback::from(move |event: Event| {
        let one = event.target_unchecked_into::<HtmlSelectElement>().value() == Voice::Organisation.name();
        send.emit(CompareCommand::Voice(if one { Voice::Organisation } else { Voice::Person }));
    });
    let option = |value: &str, words: AttrValue, chosen: bool| {
        html! { <option value={value.to_owned()} selected={chosen}>{ words }</option> }
    };
    let voices =
        [(Voice::Person, keys::COMPARE_VIEW_PERSON), (Voice::Organisation, keys::COMPARE_VIEW_ORGANISATION)];
    let named = |by: By| parts(model.set.members(), by);
    let organisations = named(By::Organisation);
    html! {
        <div class="pc-choices">
            if organisations.len() > 1 && model.set.seed().is_none() || model.choices.voice == Voice::Organisation {
                <label class="pc-field">
                    <span>{ ctx.message(keys::COMPARE_VIEW_VOICE) }</span>
                    <select data-do="voice" onchange={voice}>
                        { for voices.map(|(it, key)| option(it.name(), ctx.message(key), model.choices.voice == it)) }
                    </select>
                </label>
            }
            { match comparison {
                Comparison::Named(_) => By::ALL.map(|by| filter(ctx, model, by)).into_iter().collect::<Html>(),
                Comparison::Anonymous(anonymous) => {
                    let sizes = By::ALL.into_iter().zip(&anonymous.parts);
                    sizes.map(|(by, sizes)| part(ctx, model, by, sizes)).collect::<Html>()
                }
            } }
            { target(ctx, model, instrument) }
        </div>
    }
}

/// The level that the group wants to reach, where all ratings have one scale.
fn target(ctx: &Rc<CompareContext>, model: &CompareModel, instrument: &Instrument) -> Html {
    let Some(scale) = instrument.shared_scale() else { return Html::default() };
    let send = ctx.send.clone();
    let change = Callback::from(move |event: Event| {
        let level = event.target_unchecked_into::<HtmlSelectElement>().value().parse().ok();
        send.emit(CompareCommand::Target(level));
    });
    let option = |level: &Level| {
        let (language, words) = ctx.words.text_with_language(&level.label, instrument.language.as_ref());
        html! {
            <option value={level.value.to_string()} lang={language.map(|it| it.to_string())}
                selected={model.target == Some(level.value)}>{ words.clone() }</option>
        }
    };
    html! {
        <label class="pc-field">
            <span>{ ctx.message(keys::COMPARE_VIEW_TARGET) }</span>
            <select data-do="target" onchange={change}>
                <option value="" selected={model.target.is_none()}>{ ctx.message(keys::COMPARE_VIEW_TARGET_NONE) }</option>
                { for scale.levels.iter().map(option) }
            </select>
        </label>
    }
}

fn label(by: By) -> Key {
    match by {
        By::Organisation => keys::WHO_ORGANISATION,
        By::Role => keys::WHO_ROLE,
    }
}

/// The organisations or the roles to choose from.
fn filter(ctx: &Rc<CompareContext>, model: &CompareModel, by: By) -> Html {
    let parts = parts(model.set.members(), by);
    let now = model.choices.filter.texts(model.set.members());
    let at = By::ALL.iter().position(|it| *it == by).unwrap_or_default();
    if parts.len() < 2 && now[at].is_empty() {
        return Html::default();
    }
    let (send, chosen) = (ctx.send.clone(), now.clone());
    let change = Callback::from(move |event: Event| {
        let mut wanted = chosen.clone();
        wanted[at] = event.target_unchecked_into::<HtmlSelectElement>().value().into();
        let [organisation, role] = wanted;
        let all = organisation.is_empty() && role.is_empty();
        send.emit(CompareCommand::Filter(if all { Filter::All } else { Filter::To { organisation, role } }));
    });
    let option = |text: &Rc<str>| html! { <option value={text.to_string()} selected={*text == now[at]}>{ &**text }</option> };
    html! {
        <label class="pc-field">
            <span>{ ctx.message(label(by)) }</span>
            <select data-do={if at == 0 { "organisation" } else { "role" }} onchange={change}>
                <option value="" selected={now[at].is_empty()}>{ ctx.message(keys::COMPARE_VIEW_ALL) }</option>
                { for parts.iter().map(|part| option(&part.text)) }
            </select>
        </label>
    }
}

/// The parts of an anonymous set, which have no names.
fn part(ctx: &Rc<CompareContext>, model: &CompareModel, by: By, sizes: &[usize]) -> Html {
    if sizes.is_empty() {
        return Html::default();
    }
    let send = ctx.send.clone();
    let change = Callback::from(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        send.emit(CompareCommand::Filter(
            value.parse().map_or(Filter::All, |number| Filter::Part(by, number)),
        ));
    });
    let option = |(number, size): (usize, &usize)| {
        let words =
            ctx.format(keys::COMPARE_VIEW_PART, &[&ctx.words.whole(number + 1), &ctx.words.whole(*size)]);
        let chosen = model.choices.filter == Filter::Part(by, number);
        html! { <option value={number.to_string()} selected={chosen}>{ words }</option> }
    };
    html! {
        <label class="pc-field">
            <span>{ ctx.message(label(by)) }</span>
            <select data-do="part" onchange={change}>
                <option value="" selected={model.choices.filter == Filter::All}>{ ctx.message(keys::COMPARE_VIEW_ALL) }</option>
                { for sizes.iter().enumerate().map(option) }
            </select>
        </label>
    }
}

/// The ways to keep the comparison.
fn keep(ctx: &CompareContext, model: &CompareModel) -> Html {
    let ways = [
        (CompareExport::Html, keys::COMPARE_VIEW_REPORT, "pc-button pc-primary"),
        (CompareExport::Json, keys::COMPARE_VIEW_FILE, "pc-button"),
        (CompareExport::Csv, keys::TAKE_CSV, "pc-button"),
        (CompareExport::AnswersCsv, keys::COMPARE_VIEW_ANSWERS_CSV, "pc-button"),
        (CompareExport::AnswersLines, keys::COMPARE_VIEW_ANSWERS_LINES, "pc-button"),
        (CompareExport::Text, keys::TAKE_TEXT, "pc-button"),
        (CompareExport::Markdown, keys::TAKE_MARKDOWN, "pc-button"),
        (CompareExport::Print, keys::COMPARE_VIEW_PRINT, "pc-button"),
    ];
    let button = |(export, key, class): (CompareExport, Key, &'static str)| {
        html! {
            <button type="button" part="button" {class} data-do={export.name()} onclick={ctx.sends(CompareCommand::Export(export))}>
                { ctx.message(key) }
            </button>
        }
    };
    // A row has all that one person answered, so an anonymous comparison gives none.
    let rows = |way: CompareExport| matches!(way, CompareExport::AnswersCsv | CompareExport::AnswersLines);
    let offered = ways.into_iter().filter(|(way, ..)| model.set.seed().is_none() || !rows(*way));
    html! { <div class="pc-buttons" data-role="keep">{ for offered.map(button) }</div> }
}
