//! What follows from the result: what to do first, what is strong, what to find out, what is still
//! open, and the person's own notes.

use yew::prelude::*;

use super::tell;
use crate::app::model::{Message, Screen};
use crate::domain::report::Report;
use crate::domain::session::Session;
use crate::i18n::keys::{self, Key};
use crate::ui::desk::{QUIET, SharedDesk};
use crate::ui::question::texts;

/// The weakest items, each with its advice.
pub fn first(desk: &SharedDesk, session: &Session, report: &Report) -> Html {
    let entry = |&number: &usize| {
        let item = &desk.instrument.items[number];
        html! {
            <li key={number} data-priority={item.id.shared()}>
                { statement(desk, session, number) }
                if !item.advice.is_empty() {
                    { texts(desk, &item.advice) }
                }
            </li>
        }
    };
    let rated = report.priorities.len() + report.strengths.len() > 0;
    html! {
        if rated {
            <section class="pc-part" data-role="first">
                <h3 class="pc-question-size">{ desk.say(keys::FIRST) }</h3>
                if report.priorities.is_empty() {
                    <p>{ desk.say(keys::FIRST_NONE) }</p>
                } else {
                    <ol class="pc-items">{ for report.priorities.iter().map(entry) }</ol>
                }
            </section>
        }
    }
}

/// The strongest items.
pub fn strengths(desk: &SharedDesk, session: &Session, report: &Report) -> Html {
    let entry = |&number: &usize| html! { <li key={number}>{ statement(desk, session, number) }</li> };
    part(desk, "strengths", keys::STRENGTHS, &report.strengths, entry)
}

/// What was answered with "don't know", with what to look for.
pub fn find_out(desk: &SharedDesk, report: &Report) -> Html {
    let entry = |&number: &usize| {
        let item = &desk.instrument.items[number];
        html! {
            <li key={number}>
                <p class="pc-statement">{ desk.text(&item.prompt) }</p>
                if !item.look_for.is_empty() {
                    <p class="pc-small">{ desk.say(keys::FIND_OUT_HELP) }</p>
                    { texts(desk, &item.look_for) }
                }
            </li>
        }
    };
    part(desk, "find-out", keys::FIND_OUT, &report.find_out, entry)
}

/// How much has no answer, with a way to each section where that is so.
pub fn unanswered(desk: &SharedDesk, report: &Report) -> Html {
    let mut sections: Vec<_> =
        report.unanswered.iter().map(|item| desk.instrument.section_of(*item)).collect();
    sections.dedup();
    let link = |number: usize| {
        let title = desk.text(&desk.instrument.sections[number].title);
        html! {
            <li key={number}>
                <button type="button" part="button" class={QUIET} data-go={desk.instrument.sections[number].id.shared()}
                    onclick={desk.on(Message::Go(Screen::Section(number)))}>
                    { desk.words.fill(keys::UNANSWERED_GO, &[&title]) }
                </button>
            </li>
        }
    };
    html! {
        if !sections.is_empty() {
            <section class="pc-part" data-role="unanswered">
                <h3 class="pc-question-size">
                    { desk.words.count(keys::UNANSWERED, report.unanswered.len(), &[]) }
                </h3>
                <ul class="pc-plain">{ for sections.into_iter().map(link) }</ul>
            </section>
        }
    }
}

/// What the person wrote.
pub fn notes(desk: &SharedDesk, session: &Session) -> Html {
    let note = |item: &crate::domain::instrument::Item| {
        let note = session.answers.get(&item.id)?.note.clone();
        (!note.is_empty()).then(|| {
            html! {
                <>
                    <dt>{ desk.text(&item.prompt) }</dt>
                    <dd class="pc-note-text">{ note }</dd>
                </>
            }
        })
    };
    let notes: Vec<_> = desk.instrument.items.iter().filter_map(note).collect();
    html! {
        if !notes.is_empty() {
            <section class="pc-part" data-role="notes">
                <h3 class="pc-question-size">{ desk.say(keys::NOTES) }</h3>
                <dl class="pc-rubric">{ for notes }</dl>
            </section>
        }
    }
}

fn statement(desk: &SharedDesk, session: &Session, number: usize) -> Html {
    let item = &desk.instrument.items[number];
    html! {
        <p class="pc-statement">
            { desk.text(&item.prompt) }{ " " }
            <span class="pc-state">{ tell::answer(desk, session, item) }</span>
        </p>
    }
}

fn part(
    desk: &SharedDesk,
    role: &'static str,
    title: Key,
    items: &[usize],
    entry: impl Fn(&usize) -> Html,
) -> Html {
    html! {
        if !items.is_empty() {
            <section class="pc-part" data-role={role}>
                <h3 class="pc-question-size">{ desk.say(title) }</h3>
                <ul class="pc-items">{ for items.iter().map(entry) }</ul>
            </section>
        }
    }
}
