//! The first screen: what the assessment is, how long it takes, where answers stay, who is behind it.

use yew::Html;

use super::context::{Desk, PRIMARY, QUIET, SECONDARY};
use super::markup::{details, el, headline, line, list, none, role, row, screen, text, with};
use super::open_file::open_file;
use super::progress::minutes;
use crate::app::model::{Keeping, Model, Screen};
use crate::domain::instrument::Source;
use crate::i18n::keys;

/// Shows the first screen.
pub fn intro(desk: &Desk, model: &Model) -> Html {
    let instrument = &desk.instrument;
    let total = instrument.items.len();
    let length = [desk.count(keys::QUESTIONS, total), minutes(desk, total)];
    let content = [
        headline(desk.heading.clone(), desk.told(&instrument.title)),
        desk.tell("p", "pc-lead", &instrument.intro),
        line("p", "pc-facts", desk.fill(keys::INTRO_LENGTH, length)),
        untranslated(desk),
        keeping(desk, model),
        last_round(desk, model),
        begin(desk, model),
        sources(desk),
    ];
    screen("intro", "pc-intro", row(content))
}

/// That there are questions which the reader's language lacks, and in which one they are.
fn untranslated(desk: &Desk) -> Html {
    let prompts = desk.instrument.items.iter().map(|item| &item.prompt);
    let stated = desk.instrument.language.as_ref();
    let foreign = prompts.map(|prompt| desk.words.spoken(prompt, stated).0).find(Option::is_some).flatten();
    foreign.map_or_else(none, |tag| {
        let language = desk.words.language_name(tag).into();
        line("p", "pc-facts", desk.fill(keys::INTRO_UNTRANSLATED, [language]))
    })
}

/// Where answers stay, unless they can't be kept.
fn keeping(desk: &Desk, model: &Model) -> Html {
    let key = match model.keeping {
        Keeping::Browser => keys::INTRO_BROWSER,
        Keeping::Tab => keys::INTRO_TAB,
        Keeping::Page => keys::INTRO_PAGE,
    };
    match model.trouble {
        None => role("p", "pc-facts", "keeping", [text(desk.say(key))]),
        Some(_) => none(),
    }
}

/// When the round before was, where there was one.
fn last_round(desk: &Desk, model: &Model) -> Html {
    model.session.previous.as_ref().map_or_else(none, |previous| {
        let when = desk.fill(keys::ROUND_LAST, [desk.date(previous.completed)]);
        role("p", "pc-facts", "last-round", [text(when)])
    })
}

/// How far the person is, if they have begun, and the ways on.
fn begin(desk: &Desk, model: &Model) -> Html {
    let (mut start, mut resume, mut results) = (keys::START, none(), none());
    if !model.session.is_empty() {
        let total = desk.instrument.needed();
        let counts = [total - model.session.missing(&desk.instrument), total];
        let counts = counts.map(|count| desk.whole(count));
        start = keys::RESUME;
        resume = line("p", "pc-resume", desk.fill(keys::RESUME_STATE, counts));
        results = desk.go("results", SECONDARY, keys::RESULTS_SO_FAR, Screen::Results);
    }
    let start = desk.go("start", PRIMARY, start, Screen::Section(model.next_section()));
    row([resume, el("div", "pc-buttons", [start, results, open_file(desk, QUIET)])])
}

fn sources(desk: &Desk) -> Html {
    if desk.instrument.sources.is_empty() {
        return none();
    }
    let sources = desk.instrument.sources.iter().map(|it| source(desk, it)).collect();
    details("sources", desk.say(keys::INTRO_SOURCES), el("div", "pc-small", [list(sources)]))
}

fn source(desk: &Desk, source: &Source) -> Html {
    let names = [&source.title, &source.publisher, &source.year].map(|it| desk.text(it));
    let mut name = text(desk.fill(keys::SOURCE, names));
    if let Some(url) = &source.url {
        name = with("a", &["href"], [url.clone().into()], [name]);
    }
    let note = source.note.as_ref().map_or_else(none, |note| desk.tell("p", "", note));
    row([el("p", "", [name]), note])
}
