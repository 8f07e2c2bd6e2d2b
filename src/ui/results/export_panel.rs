//! Ways to take the results away: the file that holds everything, files for other programs and for
//! people, and what the browser offers. Names and the person's own words leave only where they say so.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::{document, figures};
use crate::app::model::{Export, Message};
use crate::domain::response::Session;
use crate::domain::scoring::findings::Report;
use crate::domain::time::Timestamp;
use crate::export::{calendar, csv, html as report_html, markdown, svg};
use crate::i18n::keys::{self, Key};
use crate::platform::{link, paint, share};
use crate::ui::context::{PRIMARY, SECONDARY, SharedDesk};
use crate::ui::markup::{details, el, fixed, keyed, line, none, row, with};
use crate::ui::open_file::open_file;
use crate::wire::result;

/// What is taken away.
#[derive(Clone, PartialEq, Properties)]
pub struct TakeAwayProps {
    /// The common ground.
    pub desk: SharedDesk,
    /// The response.
    pub session: Rc<Session>,
    /// The round before.
    pub previous: Option<Rc<Session>>,
}

/// What came of the last attempt.
#[derive(Clone, PartialEq, Default)]
struct Outcome {
    /// Which attempt it was: what is said again is new, and so is read out again.
    number: usize,
    words: AttrValue,
    /// A text for the person to copy by hand.
    by_hand: Option<AttrValue>,
}

/// The ways to take the results away.
#[component]
pub fn TakeAway(props: &TakeAwayProps) -> Html {
    let (names, notes) = (use_state(|| false), use_state(|| false));
    let outcome = use_state(Outcome::default);
    // Asked once it is drawn: drawing itself asks no browser.
    let can_share = use_state(|| false);
    let set = can_share.clone();
    use_effect_with((), move |()| set.set(share::can_share()));
    let way = Way { props: props.clone(), names: *names, notes: *notes, outcome: outcome.clone() };
    let desk = &props.desk;
    let button = |name: &'static str, class, key, act: fn(&Way)| {
        let way = way.clone();
        desk.act(name, class, key, Callback::from(move |_: MouseEvent| act(&way)))
    };
    let dated = props.session.plan.iter().any(|action| !action.due.is_empty());
    let files = [
        button("html", SECONDARY, keys::TAKE_HTML, Way::html),
        button("csv", SECONDARY, keys::TAKE_CSV, Way::csv),
        button("svg", SECONDARY, keys::TAKE_SVG, Way::svg),
        button("png", SECONDARY, keys::TAKE_PNG, Way::png),
        if dated { button("calendar", SECONDARY, keys::TAKE_ICS, Way::calendar) } else { none() },
        button("print", SECONDARY, keys::TAKE_PRINT, |_| share::print()),
    ];
    let shares = [
        button("markdown", SECONDARY, keys::TAKE_MARKDOWN, Way::markdown),
        button("link", SECONDARY, keys::TAKE_LINK, Way::link),
        match *can_share {
            true => button("share", SECONDARY, keys::TAKE_SHARE, Way::share),
            false => none(),
        },
    ];
    let ticks = [("names", keys::TAKE_NAMES, &names), ("notes", keys::TAKE_NOTES, &notes)];
    let ticks = ticks.map(|(name, key, state)| tick(desk, name, key, state, &outcome));
    let more = row([
        el("div", "pc-buttons", files),
        desk.line("p", "pc-small", keys::TAKE_PRIVATE),
        el("div", "pc-ticks", ticks),
        el("div", "pc-buttons", shares),
    ]);
    let download = {
        let way = way.clone();
        Callback::from(move |_: MouseEvent| way.json())
    };
    let by_hand = outcome.by_hand.as_ref().map_or_else(none, |words| {
        let label = desk.say(keys::TAKE_NOT_COPIED);
        html! { <textarea class="pc-note" rows="4" readonly=true aria-label={label} value={words.clone()} /> }
    });
    row([
        el(
            "div",
            "pc-buttons",
            [desk.act("download", PRIMARY, keys::DOWNLOAD, download), open_file(desk, SECONDARY)],
        ),
        details("take-more", desk.say(keys::TAKE_MORE), more),
        with(
            "p",
            &["role", "data-role"],
            [fixed("status"), fixed("taken")],
            [keyed(outcome.number, line("span", "", outcome.words.clone()))],
        ),
        by_hand,
    ])
}

fn tick(
    desk: &SharedDesk,
    name: &'static str,
    key: Key,
    state: &UseStateHandle<bool>,
    outcome: &UseStateHandle<Outcome>,
) -> Html {
    let (set, outcome) = (state.clone(), outcome.clone());
    let onchange = Callback::from(move |event: Event| {
        // What was made before may hold what is no longer ticked.
        outcome.set(Outcome::default());
        set.set(event.target_unchecked_into::<HtmlInputElement>().checked());
    });
    html! {
        <label class="pc-option pc-pick">
            <input type="checkbox" data-do={name} checked={**state} {onchange} />
            { line("span", "", desk.say(key)) }
        </label>
    }
}

/// One way out, with what the person has ticked.
#[derive(Clone)]
struct Way {
    props: TakeAwayProps,
    names: bool,
    notes: bool,
    outcome: UseStateHandle<Outcome>,
}

impl Way {
    fn say(&self, key: Key) {
        self.told(self.props.desk.say(key), None);
    }

    fn saved(&self, name: &str) {
        let words = self.props.desk.fill(keys::TAKE_SAVED, [name.to_owned().into()]);
        self.told(words, None);
    }

    fn told(&self, words: AttrValue, by_hand: Option<AttrValue>) {
        self.outcome.set(Outcome { number: self.outcome.number + 1, words, by_hand });
    }

    fn save(&self, format: &'static str, media: &'static str, name: String, text: String) {
        self.saved(&name);
        self.props.desk.send.emit(Message::Save(Rc::new(Export { format, name, media, text })));
    }

    /// The sheet, of the whole response or of what may be shared.
    fn sheet(&self, session: &Session) -> crate::export::report_document::Sheet {
        let desk = &self.props.desk;
        document::sheet(desk, session, &Report::of(&desk.instrument, session))
    }

    fn whole(&self) -> crate::export::report_document::Sheet {
        self.sheet(&self.props.session)
    }

    fn shared(&self) -> Session {
        self.props.session.shared(self.names, self.notes)
    }

    fn json(&self) {
        let TakeAwayProps { desk, session, .. } = &self.props;
        self.saved(&result::file_name(&desk.instrument, session));
        desk.send.emit(Message::Download);
    }

    fn csv(&self) {
        let sheet = self.whole();
        self.save("csv", "text/csv", sheet.file_name("csv"), csv::write(&sheet));
    }

    fn html(&self) {
        let TakeAwayProps { desk, session, previous } = &self.props;
        let mut sheet = self.whole();
        sheet.pictures = figures::for_files(desk, session, previous.as_deref());
        let text = report_html::write(&sheet, &document::labels(desk));
        self.save("html", "text/html", sheet.file_name("html"), text);
    }

    fn svg(&self) {
        let TakeAwayProps { desk, session, previous } = &self.props;
        let text = svg::svg(&figures::chart(desk, session, previous.as_deref()));
        self.save("svg", "image/svg+xml", result::named(&desk.instrument, session, "svg"), text);
    }

    fn png(&self) {
        let TakeAwayProps { desk, session, previous } = &self.props;
        let (name, way) = (result::named(&desk.instrument, session, "png"), self.clone());
        let drawing = figures::chart(desk, session, previous.as_deref());
        spawn_local(async move {
            if paint::save(&drawing, &name).await.is_err() {
                return way.say(keys::TAKE_FAILED);
            }
            way.saved(&name);
            way.props.desk.send.emit(Message::Exported("png"));
        });
    }

    fn calendar(&self) {
        let TakeAwayProps { desk, session, .. } = &self.props;
        let sheet = self.whole();
        let now: Timestamp = session.updated;
        let calendar = calendar::write(&sheet, &document::labels(desk), &session.response, now);
        match calendar.text {
            Some(text) => self.save("ics", "text/calendar", sheet.file_name("ics"), text),
            None => self.say(keys::TAKE_NO_DATES),
        }
    }

    fn markdown(&self) {
        let include = markdown::Include { names: self.names, notes: self.notes };
        let sheet = self.sheet(&self.shared());
        let text = markdown::write(&sheet, &document::labels(&self.props.desk), include);
        let way = self.clone();
        spawn_local(async move { way.copied("markdown", text).await });
    }

    fn link(&self) {
        let way = self.clone();
        spawn_local(async move {
            if let Some(address) = way.address().await {
                way.copied("link", address).await;
            }
        });
    }

    fn share(&self) {
        let way = self.clone();
        spawn_local(async move {
            let Some(address) = way.address().await else { return };
            let title = way.props.desk.text(&way.props.desk.instrument.title);
            if share::share(&title, &address).await.is_ok() {
                way.say(keys::TAKE_SHARED);
                way.props.desk.send.emit(Message::Exported("link"));
            }
        });
    }

    /// The link's address; `None` where there is none, which has been said.
    async fn address(&self) -> Option<String> {
        let text = result::write_compact(&self.props.desk.instrument, &self.shared());
        match link::address_of(&text).await {
            Ok(Some(address)) => return Some(address),
            Ok(None) => self.say(keys::TAKE_TOO_LONG),
            Err(_) => self.say(keys::TAKE_FAILED),
        }
        None
    }

    async fn copied(&self, format: &'static str, text: String) {
        if share::copy(&text).await.is_ok() {
            self.say(keys::TAKE_COPIED);
            self.props.desk.send.emit(Message::Exported(format));
        } else {
            let words = self.props.desk.say(keys::TAKE_NOT_COPIED);
            self.told(words, Some(text.into()));
        }
    }
}
