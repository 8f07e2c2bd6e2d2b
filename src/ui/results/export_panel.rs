//! Ways to take the results away: the file that holds everything, files for other programs and for
//! people, and what the browser offers. Names and the person's own words leave only where they say so.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::model::{Command, Export};
use crate::domain::response::Response;
use crate::export::files::{self, ExportFile, Format};
use crate::i18n::keys::{self, Key};
use crate::platform::{link, paint, share};
use crate::results::Include;
use crate::ui::context::{PRIMARY, SECONDARY, SharedContext};
use crate::ui::markup::{details, element, element_with, fragment, keyed, none, static_text, text_element};
use crate::ui::open_file::open_file;
use crate::wire::result;

/// What is taken away.
#[derive(Clone, PartialEq, Properties)]
pub struct ExportPanelProps {
    /// The common ground.
    pub ctx: SharedContext,
    /// The response.
    pub response: Rc<Response>,
    /// The round before.
    pub previous: Option<Rc<Response>>,
}

/// What came of the last attempt.
#[derive(Clone, PartialEq, Default)]
struct ExportStatus {
    /// Which attempt it was: what is said again is new, and so is read out again.
    number: usize,
    words: AttrValue,
    /// A text for the person to copy by hand.
    by_hand: Option<AttrValue>,
}

/// The ways to take the results away.
#[component]
pub fn ExportPanel(props: &ExportPanelProps) -> Html {
    let (names, notes) = (use_state(|| false), use_state(|| false));
    let outcome = use_state(ExportStatus::default);
    // Asked once it is drawn: drawing itself asks no browser.
    let can_share = use_state(|| false);
    let set = can_share.clone();
    use_effect_with((), move |()| set.set(share::can_share()));
    let way = ExportAction { props: props.clone(), names: *names, notes: *notes, outcome: outcome.clone() };
    let ctx = &props.ctx;
    let button = |name: &'static str, class, key, act: fn(&ExportAction)| {
        let way = way.clone();
        ctx.action_button(name, class, key, Callback::from(move |_: MouseEvent| act(&way)))
    };
    let dated = props.response.plan.iter().any(|action| !action.due.is_empty());
    let files = [
        button("html", SECONDARY, keys::TAKE_HTML, ExportAction::html),
        button("csv", SECONDARY, keys::TAKE_CSV, ExportAction::csv),
        button("svg", SECONDARY, keys::TAKE_SVG, ExportAction::svg),
        button("png", SECONDARY, keys::TAKE_PNG, ExportAction::png),
        if dated { button("calendar", SECONDARY, keys::TAKE_ICS, ExportAction::calendar) } else { none() },
        button("print", SECONDARY, keys::TAKE_PRINT, |_| share::print()),
    ];
    let shares = [
        button("markdown", SECONDARY, keys::TAKE_MARKDOWN, ExportAction::markdown),
        button("link", SECONDARY, keys::TAKE_LINK, ExportAction::link),
        match *can_share {
            true => button("share", SECONDARY, keys::TAKE_SHARE, ExportAction::share),
            false => none(),
        },
    ];
    let ticks = [("names", keys::TAKE_NAMES, &names), ("notes", keys::TAKE_NOTES, &notes)];
    let ticks = ticks.map(|(name, key, state)| tick(ctx, name, key, state, &outcome));
    let more = fragment([
        element("div", "pc-buttons", files),
        ctx.message_element("p", "pc-small", keys::TAKE_PRIVATE),
        element("div", "pc-ticks", ticks),
        element("div", "pc-buttons", shares),
    ]);
    let download = {
        let way = way.clone();
        Callback::from(move |_: MouseEvent| way.json())
    };
    let by_hand = outcome.by_hand.as_ref().map_or_else(none, |words| {
        let label = ctx.message(keys::TAKE_NOT_COPIED);
        html! { <textarea class="pc-note" rows="4" readonly=true aria-label={label} value={words.clone()} /> }
    });
    fragment([
        element(
            "div",
            "pc-buttons",
            [ctx.action_button("download", PRIMARY, keys::DOWNLOAD, download), open_file(ctx, SECONDARY)],
        ),
        details("take-more", ctx.message(keys::TAKE_MORE), more),
        element_with(
            "p",
            &["role", "data-role"],
            [static_text("status"), static_text("taken")],
            [keyed(outcome.number, text_element("span", "", outcome.words.clone()))],
        ),
        by_hand,
    ])
}

fn tick(
    ctx: &SharedContext,
    name: &'static str,
    key: Key,
    state: &UseStateHandle<bool>,
    outcome: &UseStateHandle<ExportStatus>,
) -> Html {
    let (set, outcome) = (state.clone(), outcome.clone());
    let onchange = Callback::from(move |event: Event| {
        // What was made before may hold what is no longer ticked.
        outcome.set(ExportStatus::default());
        set.set(event.target_unchecked_into::<HtmlInputElement>().checked());
    });
    html! {
        <label class="pc-option pc-pick">
            <input type="checkbox" data-do={name} checked={**state} {onchange} />
            { text_element("span", "", ctx.message(key)) }
        </label>
    }
}

/// One way out, with what the person has ticked.
#[derive(Clone)]
struct ExportAction {
    props: ExportPanelProps,
    names: bool,
    notes: bool,
    outcome: UseStateHandle<ExportStatus>,
}

impl ExportAction {
    fn say(&self, key: Key) {
        self.told(self.props.ctx.message(key), None);
    }

    fn saved(&self, name: &str) {
        let words = self.props.ctx.format(keys::TAKE_SAVED, [name.to_owned().into()]);
        self.told(words, None);
    }

    fn told(&self, words: AttrValue, by_hand: Option<AttrValue>) {
        self.outcome.set(ExportStatus { number: self.outcome.number + 1, words, by_hand });
    }

    /// The file of this format; `None` where it would be empty.
    fn make(&self, format: Format) -> Option<ExportFile> {
        let ExportPanelProps { ctx, response, previous } = &self.props;
        files::make(format, ctx.results(), response, previous.as_deref())
    }

    fn save(&self, format: Format) {
        let Some(ExportFile { format, name, media, text }) = self.make(format) else {
            return self.say(keys::TAKE_NO_DATES);
        };
        self.saved(&name);
        self.props.ctx.send.emit(Command::Save(Rc::new(Export { format, name, media, text })));
    }

    fn shared(&self) -> Response {
        self.props.response.shared(self.names, self.notes)
    }

    fn json(&self) {
        self.save(Format::Json);
    }

    fn csv(&self) {
        self.save(Format::Csv);
    }

    fn html(&self) {
        self.save(Format::Html);
    }

    fn svg(&self) {
        self.save(Format::Svg);
    }

    fn png(&self) {
        let ExportPanelProps { ctx, response, previous } = &self.props;
        let (chart, name) = files::chart(ctx.results(), response, previous.as_deref(), "png");
        let way = self.clone();
        spawn_local(async move {
            if paint::save(&chart.drawing, &name).await.is_err() {
                return way.say(keys::TAKE_FAILED);
            }
            way.saved(&name);
            way.props.ctx.send.emit(Command::Exported("png"));
        });
    }

    fn calendar(&self) {
        self.save(Format::Calendar);
    }

    fn markdown(&self) {
        let include = Include { names: self.names, notes: self.notes };
        let Some(ExportFile { text, .. }) = self.make(Format::Markdown(include)) else { return };
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
            let title = way.props.ctx.text_of(&way.props.ctx.instrument.title);
            if share::share(&title, &address).await.is_ok() {
                way.say(keys::TAKE_SHARED);
                way.props.ctx.send.emit(Command::Exported("link"));
            }
        });
    }

    /// The link's address; `None` where there is none, which has been said.
    async fn address(&self) -> Option<String> {
        let text = result::write_compact(&self.props.ctx.instrument, &self.shared());
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
            self.props.ctx.send.emit(Command::Exported(format));
        } else {
            let words = self.props.ctx.message(keys::TAKE_NOT_COPIED);
            self.told(words, Some(text.into()));
        }
    }
}
