//! How far the person is: one bar with words, the list of sections with their state, and the sign
//! that answers are kept.

use web_sys::Element;
use yew::{AttrValue, Callback, Event, Html, TargetCast, UseStateHandle, html};

use super::context::Desk;
use super::markup::{button, el, fixed, keyed, line, list, none, role, row, space, text, with};
use crate::app::model::{Keeping, Message, Model, Screen};
use crate::domain::instrument::Instrument;
use crate::i18n::keys;

/// Shows how far the person is, as [`counts`] says. `unfolded` is the move since which the list of sections is open: drawn
/// always, it would take longer than everything else that follows from an answer.
pub fn progress(
    desk: &Desk,
    model: &Model,
    (answered, total): (usize, usize),
    unfolded: &UseStateHandle<Option<u32>>,
) -> Html {
    let words = words(desk, (answered, total));
    let bar = [
        fixed("pc-bar"),
        total.to_string().into(),
        answered.to_string().into(),
        desk.say(keys::PROGRESS_LABEL),
        fixed("pc-progress"),
    ];
    let bar_names = &["class", "max", "value", "aria-label", "aria-describedby"];
    let words_values = [fixed("pc-progress"), fixed("progress-text")];
    let content = [
        with("progress", bar_names, bar, [text(words.clone())]),
        el(
            "p",
            "pc-progress-line",
            [with("span", &["id", "data-role"], words_values, [text(words)]), saved(desk, model)],
        ),
        // A move closes it.
        keyed(model.moves as usize, all_sections(desk, model, unfolded)),
    ];
    with("div", &["class", "part"], [fixed("pc-head"), fixed("progress")], content)
}

/// How many of the items that are needed have an answer, and how many there are.
pub fn counts(model: &Model) -> (usize, usize) {
    let total = model.instrument.needed();
    (total - model.session.missing(&model.instrument), total)
}

/// "3 of 10 answered, about 4 minutes left".
pub fn words(desk: &Desk, (answered, total): (usize, usize)) -> AttrValue {
    let all = desk.whole(total);
    match total - answered {
        0 => desk.fill(keys::PROGRESS_DONE, [all]),
        left => desk.fill(keys::PROGRESS, [desk.whole(answered), all, minutes(desk, left)]),
    }
}

/// "about 3 minutes", for so many questions.
pub fn minutes(desk: &Desk, items: usize) -> AttrValue {
    desk.count(keys::MINUTES, Instrument::minutes(items))
}

/// "Section 2 of 10".
pub fn place(desk: &Desk, number: usize) -> AttrValue {
    desk.fill(keys::SECTION_PLACE, [desk.whole(number + 1), desk.whole(desk.instrument.sections.len())])
}

fn saved(desk: &Desk, model: &Model) -> Html {
    let (sign, key) = match (model.trouble, model.keeping) {
        (None, Keeping::Browser) => ("✓ ", keys::SAVED_BROWSER),
        (None, Keeping::Tab) => ("✓ ", keys::SAVED_TAB),
        (None, Keeping::Page) => ("", keys::SAVED_PAGE),
        (Some(_), _) => ("! ", keys::SAVED_NOT),
    };
    let sign = with("span", &["aria-hidden"], [fixed("true")], [text(fixed(sign))]);
    // Its place is kept, so that nothing moves when the first answer is.
    let nothing_yet = model.trouble.is_none() && model.session.is_untouched();
    let class = if nothing_yet { "pc-saved pc-unseen" } else { "pc-saved" };
    role("span", class, "saved", [sign, text(desk.say(key))])
}

fn all_sections(desk: &Desk, model: &Model, unfolded: &UseStateHandle<Option<u32>>) -> Html {
    let (set, now) = (unfolded.clone(), model.moves);
    // However it was unfolded: the browser tells of its own doing too.
    let ontoggle = Callback::from(move |event: Event| {
        let open = event.target_unchecked_into::<Element>().has_attribute("open");
        set.set(open.then_some(now));
    });
    let content = if **unfolded == Some(now) { sections(desk, model) } else { none() };
    html! {
        <details class="pc-details" data-role="sections" {ontoggle}>
            { desk.line("summary", "", keys::SECTIONS) }
            { content }
        </details>
    }
}

/// The list of sections with their states.
pub fn sections(desk: &Desk, model: &Model) -> Html {
    let entries = (0..desk.instrument.sections.len()).map(|number| entry(desk, model, number)).collect();
    let entries = el("ol", "pc-sections", [list(entries)]);
    with("nav", &["aria-label"], [desk.say(keys::SECTIONS)], [entries])
}

fn entry(desk: &Desk, model: &Model, number: usize) -> Html {
    let section = &desk.instrument.sections[number];
    let needed = desk.instrument.items_of(section).filter(|(_, item)| !item.optional);
    let (total, open) = (needed.count(), model.open_items(number));
    let state = match total - open {
        _ if open == 0 => desk.say(keys::STATE_DONE),
        0 => desk.say(keys::STATE_NONE),
        done => desk.fill(keys::STATE_SOME, [desk.whole(done), desk.whole(total)]),
    };
    let current = if model.screen == Screen::Section(number) { "step" } else { "" };
    let values = [fixed("button"), fixed("pc-section-link"), section.id.shared().into(), fixed(current)];
    let content = row([desk.tell("span", "", &section.title), space(), line("span", "pc-state", state)]);
    let go = desk.on(Message::Go(Screen::Section(number)));
    let entry = button(&["type", "class", "data-section", "aria-current"], values, go, content);
    keyed(number, el("li", "", [entry]))
}
