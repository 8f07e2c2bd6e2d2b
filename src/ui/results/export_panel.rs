//! Ways to take the results away: the file that holds everything, files for other programs and for
//! people, and what the browser offers. Names and the person's own words leave only where they say so. Makes the
//! content; what comes of it is the store's affair, and only shown here.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::exports::{Export, ExportNews, ExportStatus};
use crate::app::model::Command;
use crate::domain::response::Response;
use crate::export::files::{self, ExportFile, Format};
use crate::i18n::keys::{self, Key};
use crate::platform::share;
use crate::results::Include;
use crate::ui::context::{PRIMARY, SECONDARY, SharedContext, ViewContext};
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
    /// What came of the last attempt.
    pub status: ExportStatus,
}

/// The ways to take the results away.
#[component]
pub fn ExportPanel(props: &ExportPanelProps) -> Html {
    let (names, notes) = (use_state(|| false), use_state(|| false));
    // Asked once it is drawn: drawing itself asks no browser.
    let can_share = use_state(|| false);
    let set = can_share.clone();
    use_effect_with((), move |()| set.set(share::can_share()));
    let action = ExportAction { props: props.clone(), names: *names, notes: *notes };
    let ctx = &props.ctx;
    let button = |name: &'static str, key, make: fn(&ExportAction) -> Command| {
        let action = action.clone();
        let send = Callback::from(move |_: MouseEvent| action.props.ctx.send.emit(make(&action)));
        ctx.action_button(name, SECONDARY, key, send)
    };
    let dated = props.response.plan.iter().any(|action| !action.due.is_empty());
    let files = [
        button("html", keys::TAKE_HTML, ExportAction::html),
        button("csv", keys::TAKE_CSV, ExportAction::csv),
        button("svg", keys::TAKE_SVG, ExportAction::svg),
        button("png", keys::TAKE_PNG, ExportAction::png),
        if dated { button("calendar", keys::TAKE_ICS, ExportAction::calendar) } else { none() },
        button("print", keys::TAKE_PRINT, |_| export(Export::Print)),
    ];
    let shares = [
        button("markdown", keys::TAKE_MARKDOWN, ExportAction::markdown),
        button("link", keys::TAKE_LINK, ExportAction::link),
        if *can_share { button("share", keys::TAKE_SHARE, ExportAction::share) } else { none() },
    ];
    let ticks = [("names", keys::TAKE_NAMES, &names), ("notes", keys::TAKE_NOTES, &notes)];
    let ticks = ticks.map(|(name, key, state)| tick(ctx, name, key, state));
    let more = fragment([
        element("div", "pc-buttons", files),
        ctx.message_element("p", "pc-small", keys::TAKE_PRIVATE),
        element("div", "pc-ticks", ticks),
        element("div", "pc-buttons", shares),
    ]);
    let download = ctx.button("download", PRIMARY, keys::DOWNLOAD, Command::Download);
    fragment([
        element("div", "pc-buttons", [download, open_file(ctx, SECONDARY)]),
        details("take-more", ctx.message(keys::TAKE_MORE), more),
        status(ctx, &props.status),
    ])
}

fn export(export: Export) -> Command {
    Command::Export(Rc::new(export))
}

fn tick(ctx: &SharedContext, name: &'static str, key: Key, state: &UseStateHandle<bool>) -> Html {
    let (set, send) = (state.clone(), ctx.send.clone());
    let onchange = Callback::from(move |event: Event| {
        // What was made before may hold what is no longer ticked.
        send.emit(Command::DismissExport);
        set.set(event.target_unchecked_into::<HtmlInputElement>().checked());
    });
    html! {
        <label class="pc-option pc-pick">
            <input type="checkbox" data-do={name} checked={**state} {onchange} />
            { text_element("span", "", ctx.message(key)) }
        </label>
    }
}

/// What came of the last attempt, and the text where the person has to copy it by hand.
fn status(ctx: &ViewContext, status: &ExportStatus) -> Html {
    let (words, by_hand) = match &status.news {
        None => (static_text(""), None),
        Some(ExportNews::Saved(name)) => (ctx.format(keys::TAKE_SAVED, [name.clone().into()]), None),
        Some(ExportNews::Copied) => (ctx.message(keys::TAKE_COPIED), None),
        Some(ExportNews::Shared) => (ctx.message(keys::TAKE_SHARED), None),
        Some(ExportNews::NotCopied(text)) => (ctx.message(keys::TAKE_NOT_COPIED), Some(text)),
        Some(ExportNews::NotSaved(text)) => (ctx.message(keys::TAKE_NOT_SAVED), Some(text)),
        Some(ExportNews::TooLong) => (ctx.message(keys::TAKE_TOO_LONG), None),
        Some(ExportNews::Failed) => (ctx.message(keys::TAKE_FAILED), None),
        Some(ExportNews::NoDates) => (ctx.message(keys::TAKE_NO_DATES), None),
    };
    let text = by_hand.map_or_else(none, |text| {
        let (label, value) = (words.clone(), AttrValue::from(text.clone()));
        html! { <textarea class="pc-note" rows="4" readonly=true aria-label={label} {value} /> }
    });
    let said = keyed(status.number as usize, text_element("span", "", words));
    let region = [static_text("status"), static_text("taken")];
    fragment([element_with("p", &["role", "data-role"], region, [said]), text])
}

/// Makes what is taken away, with what the person has ticked.
#[derive(Clone)]
struct ExportAction {
    props: ExportPanelProps,
    names: bool,
    notes: bool,
}

impl ExportAction {
    fn save(format: &'static str, media: &'static str, name: String, text: String) -> Command {
        export(Export::Save { format, name, media, text: text.into() })
    }

    /// The command that saves a file of this format, or says that it would be empty.
    fn make(&self, format: Format) -> Command {
        let ExportPanelProps { ctx, response, previous, .. } = &self.props;
        match files::make(format, ctx.results(), response, previous.as_deref()) {
            Some(ExportFile { format, name, media, text }) => Self::save(format, media, name, text),
            None => Command::ExportNothing,
        }
    }

    fn shared(&self) -> Response {
        self.props.response.shared(self.names, self.notes)
    }

    /// The result document of what may be shared, as links carry it.
    fn shared_document(&self) -> Rc<str> {
        result::write_compact(&self.props.ctx.instrument, &self.shared()).into()
    }

    fn csv(&self) -> Command {
        self.make(Format::Csv)
    }

    fn html(&self) -> Command {
        self.make(Format::Html)
    }

    fn svg(&self) -> Command {
        self.make(Format::Svg)
    }

    fn png(&self) -> Command {
        let ExportPanelProps { ctx, response, previous, .. } = &self.props;
        let (chart, name) = files::chart(ctx.results(), response, previous.as_deref(), "png");
        export(Export::SavePicture { name, drawing: chart.drawing })
    }

    fn calendar(&self) -> Command {
        self.make(Format::Calendar)
    }

    fn markdown(&self) -> Command {
        let include = Include { names: self.names, notes: self.notes };
        let ExportPanelProps { ctx, previous, .. } = &self.props;
        let made = files::make(Format::Markdown(include), ctx.results(), &self.shared(), previous.as_deref());
        made.map_or(Command::ExportNothing, |file| export(Export::CopySummary(file.text.into())))
    }

    fn link(&self) -> Command {
        export(Export::CopyLink(self.shared_document()))
    }

    fn share(&self) -> Command {
        let ctx = &self.props.ctx;
        let title = ctx.words.text(&ctx.instrument.title);
        export(Export::ShareLink { title, document: self.shared_document() })
    }
}
