//! The exports: the result file with everything, files for other programs and for people, and what the browser
//! offers. What is shared only includes names and notes if the person ticks that. Makes the content and shows the
//! outcome; the store does the rest.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::exports::{Export, ExportStatus, LinkContent};
use crate::app::model::Command;
use crate::app::rounds::Round;
use crate::domain::response::Response;
use crate::export::files::{self, ExportFile, Format};
use crate::i18n::{Phrase, keys};
use crate::platform::{link, share};
use crate::results::Include;
use crate::ui::context::{SECONDARY, SharedContext};
use crate::ui::download::{download, with_rounds};
use crate::ui::export_status::{RESULT_FILE, status};
use crate::ui::markup::{element, fragment, none, text_element};
use crate::ui::open_file::open_file;
use crate::ui::results::tick::tick;
use crate::wire::result;

/// The panel's properties.
#[derive(Clone, PartialEq, Properties)]
pub struct ExportPanelProps {
    /// What all views share.
    pub ctx: SharedContext,
    /// The response.
    pub response: Rc<Response>,
    /// The earlier rounds, oldest first.
    pub rounds: Rc<[Round]>,
    /// The outcome of the last export.
    pub status: ExportStatus,
}

/// Shows the exports.
#[component]
pub fn ExportPanel(props: &ExportPanelProps) -> Html {
    let [names, notes, query] = [use_state(|| false), use_state(|| false), use_state(|| false)];
    // Only after rendering, because rendering makes no browser calls.
    let page = use_state(|| (false, String::new(), false));
    let set = page.clone();
    use_effect_with((), move |()| {
        set.set((share::can_share(), link::query(), share::can_share_files()));
    });
    let action = ExportAction { props: props.clone(), names: *names, notes: *notes, query: *query };
    let (ctx, results) = (&props.ctx, props.ctx.results());
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
        button("text", keys::TAKE_TEXT, ExportAction::text),
        button("markdown", keys::TAKE_MARKDOWN, ExportAction::markdown),
        button("link", keys::TAKE_LINK, ExportAction::link),
        if page.0 { button("share", keys::TAKE_SHARE, ExportAction::share) } else { none() },
    ];
    let ticks = [
        tick(ctx, "names", results.message(keys::TAKE_NAMES), &names),
        tick(ctx, "notes", results.message(keys::TAKE_NOTES), &notes),
        match &*page.1 {
            "" => none(),
            shown => {
                let says = results.format(keys::TAKE_QUERY, &[&Phrase::written(shown)]);
                tick(ctx, "query", says, &query)
            }
        },
    ];
    let news = |formats, spoken| status(ctx, &props.status, formats, spoken);
    let include = text_element("legend", "pc-small", ctx.message(keys::TAKE_INCLUDE));
    let more = fragment([
        element("div", "pc-grid", files),
        news(FILES, true),
        element("fieldset", "pc-ticks", [include, fragment(ticks)]),
        element("div", "pc-grid", shares),
        news(SHARES, true),
        ctx.message_element("p", "pc-small", keys::TAKE_PRIVATE),
    ]);
    let download = download(ctx, SECONDARY, &props.response, &props.rounds);
    let share_file =
        if page.2 { button("share-file", keys::TAKE_SHARE_FILE, ExportAction::share_file) } else { none() };
    fragment([
        element("div", "pc-grid", [download, share_file, open_file(ctx, SECONDARY)]),
        // The same button stands at the top of the page, where this is read out.
        news(RESULT_FILE, false),
        more,
    ])
}

/// The formats of the files for other programs and for people.
const FILES: &[&str] = &["html", "csv", "svg", "png", "ics"];
/// Those of what is shared.
const SHARES: &[&str] = &["text", "markdown", "link"];

fn export(export: Export) -> Command {
    Command::Export(Rc::new(export))
}

/// Makes the exported content, with what the person has ticked.
#[derive(Clone)]
struct ExportAction {
    props: ExportPanelProps,
    names: bool,
    notes: bool,
    query: bool,
}

impl ExportAction {
    fn save(ExportFile { format, name, media, text }: ExportFile) -> Command {
        export(Export::Save { format, name, media, text: text.into() })
    }

    /// The previous round.
    fn previous(&self) -> Option<&Response> {
        self.props.rounds.last().map(|round| &*round.response)
    }

    /// The command that saves a file of this format.
    fn make(&self, format: Format) -> Command {
        let ExportPanelProps { ctx, response, .. } = &self.props;
        Self::save(files::make(format, ctx.results(), response, self.previous()))
    }

    fn shared(&self) -> Response {
        self.props.response.shared(self.names, self.notes)
    }

    /// The part of the response that may be shared, as a link.
    fn link_content(&self) -> LinkContent {
        let document = result::write_compact(&self.props.ctx.instrument, &self.shared());
        LinkContent { document: document.into(), query: self.query }
    }

    /// What the share sheet gets is the file that is downloaded; only its name is that of a text.
    fn share_file(&self) -> Command {
        let ExportPanelProps { ctx, response, rounds, .. } = &self.props;
        let name = ctx.results().file_name(response, "txt");
        export(Export::ShareFile { name, text: with_rounds(ctx, response, rounds) })
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
        let ExportPanelProps { ctx, response, .. } = &self.props;
        let (chart, name) = files::chart(ctx.results(), response, self.previous(), "png");
        export(Export::SavePicture { name, drawing: chart })
    }

    fn calendar(&self) -> Command {
        let ExportPanelProps { ctx, response, .. } = &self.props;
        files::calendar(ctx.results(), response).map_or(Command::ExportNothing, Self::save)
    }

    fn summary(&self, format: fn(Include) -> Format) -> Command {
        let format = format(Include { names: self.names, notes: self.notes });
        let ExportPanelProps { ctx, response, .. } = &self.props;
        let made = files::make(format, ctx.results(), response, self.previous());
        export(Export::CopySummary { format: made.format, text: made.text.into() })
    }

    fn markdown(&self) -> Command {
        self.summary(Format::Markdown)
    }

    fn text(&self) -> Command {
        self.summary(Format::Text)
    }

    fn link(&self) -> Command {
        export(Export::CopyLink(self.link_content()))
    }

    fn share(&self) -> Command {
        let ctx = &self.props.ctx;
        let title = ctx.words.text(&ctx.instrument.title);
        export(Export::ShareLink { title, link: self.link_content() })
    }
}
