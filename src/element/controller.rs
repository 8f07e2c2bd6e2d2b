//! Drives the store: hands it what happens, and brings about what follows in the page, the other widgets and the host.
//! Nothing stays borrowed while anything outside is called, because the host may call back at any time.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use web_sys::File;
use yew::platform::spawn_local;
use yew::{AppHandle, Callback};

use super::config::{Content, WebStorages};
use super::host::Host;
use crate::app::driver;
use crate::app::effect::{Effect, Input, StoreConfig};
use crate::app::exports::{Export, ExportOutcome};
use crate::app::model::{Command, Screen};
use crate::app::store::Store;
use crate::domain::response::stamp::Stamp;
use crate::i18n::Words;
use crate::platform::bus::{Subscription, subscribe};
use crate::platform::{clock, download, ids, link};
use crate::ui::app::{App, AppProps, Appearance};
use crate::ui::context::ViewContext;
use crate::ui::lazy;
use crate::ui::shared::Shared;
use crate::wire::problem::Problems;
use crate::wire::result;

/// One widget's store and its connections.
pub struct Controller {
    host: Host,
    parts: RefCell<Parts>,
    app: RefCell<Option<AppHandle<App>>>,
    me: Weak<Controller>,
    /// Hears of links that are followed on this page, as long as the widget is there.
    _links: Option<EventListener>,
}

/// What another configuration replaces.
struct Parts {
    ctx: Shared<ViewContext>,
    appearance: Appearance,
    content: Content,
    store: Store,
    subscription: Option<Rc<Subscription>>,
}

impl Controller {
    /// Begins with what is kept for this content.
    pub fn new(content: Content, words: Rc<Words>, appearance: Appearance, host: Host) -> Rc<Self> {
        let controller = Rc::new_cyclic(|me: &Weak<Self>| {
            let store = Store::new(store_config(&content, &words), &stamp());
            let subscription = listen(&content.key, me);
            let ctx = ctx(&content, words, &host, me);
            let parts = RefCell::new(Parts { ctx, appearance, content, store, subscription });
            let links = on_link(me);
            Self { host, parts, app: RefCell::default(), me: me.clone(), _links: links }
        });
        controller.run(Input::Look);
        controller
    }

    /// Takes the views' handle once they are mounted.
    pub fn mounted(&self, app: AppHandle<App>) {
        *self.app.borrow_mut() = Some(app);
    }

    /// What the views show.
    pub fn props(&self) -> AppProps {
        let parts = self.parts.borrow();
        let (ctx, model) = (parts.ctx.clone(), Shared(parts.store.model().clone()));
        AppProps { ctx, model, look: parts.appearance }
    }

    /// Takes what is given in the place of what was there. Only another look fetches and parses nothing.
    pub fn update(&self, content: Option<Content>, words: Option<Rc<Words>>, appearance: Option<Appearance>) {
        if let Some(appearance) = appearance {
            self.parts.borrow_mut().appearance = appearance;
        }
        if content.is_none() && words.is_none() {
            return self.draw();
        }
        let config = {
            let parts = &mut *self.parts.borrow_mut();
            if let Some(content) = content {
                if content.key != parts.content.key {
                    parts.subscription = listen(&content.key, &self.me);
                }
                parts.content = content;
            }
            let words = words.unwrap_or_else(|| parts.ctx.words.clone());
            let config = store_config(&parts.content, &words);
            parts.ctx = ctx(&parts.content, words, &self.host, &self.me);
            config
        };
        self.run(Input::Configure(config));
        // Another language has other words for what comes later, another assessment other results.
        self.prepare(false);
    }

    /// Fetches what comes later already now, so that the results need no network, whatever happens to it meanwhile;
    /// then looks whether the page's address carries results, `here` by a link that was followed on this page.
    pub fn prepare(&self, here: bool) {
        let (me, ctx) = (self.me.clone(), self.props().ctx);
        spawn_local(async move {
            // Where it fails the results ask again, and say so; the address keeps its link.
            let Ok(views) = lazy::fetch(&ctx).await else { return };
            // The widget may have gone meanwhile, or been set up anew.
            if let Some(controller) = me.upgrade() {
                (views.open_link)(&controller.props().ctx, here);
            }
        });
    }

    /// The result document.
    pub fn result(&self) -> Rc<str> {
        self.parts.borrow().store.text().clone()
    }

    /// Takes a result document; see [`super::handle::Widget::load`].
    pub fn load(&self, text: &str) -> String {
        let read = {
            let parts = self.parts.borrow();
            result::read(text, &parts.ctx.instrument)
        };
        let problems = match read {
            Ok(response) => {
                self.run(Input::Load(Box::new(response)));
                Problems::default()
            }
            Err(problems) => problems,
        };
        format!("{{\"accepted\":{},\"problems\":{}}}", problems.0.is_empty(), problems.to_json())
    }

    /// Takes the views away and stops listening.
    pub fn unmount(&self) {
        self.parts.borrow_mut().subscription = None;
        let app = self.app.borrow_mut().take();
        if let Some(app) = app {
            app.destroy();
        }
    }

    /// Hands the store what happens, and brings about what follows. What was answered is stored when this returns.
    pub fn run(&self, input: Input) {
        let effects = driver::run(&mut self.parts.borrow_mut().store, &WebStorages, input, stamp());
        self.draw();
        for effect in effects {
            self.perform(effect);
        }
    }

    fn perform(&self, effect: Effect) {
        match effect {
            // The driver has done it.
            Effect::Storage(_) => {}
            Effect::TellTabs => {
                let subscription = self.parts.borrow().subscription.clone();
                if let Some(subscription) = subscription {
                    subscription.tell_others();
                }
            }
            Effect::Changed { by_person, safe } => self.host.changed(&self.result(), by_person, safe),
            Effect::Completed => self.host.completed(&self.result()),
            Effect::Export(export) => self.export(export),
            Effect::Exported(format) => self.host.exported(format),
            Effect::Failed { code, message, place } => self.host.failed(code, message, &place),
        }
    }

    /// A file is saved at once, also where nothing can be fetched any more; the rest only the results offer.
    fn export(&self, export: Rc<Export>) {
        let (me, exported) = (self.me.clone(), export.clone());
        let done = Callback::from(move |outcome| {
            if let Some(controller) = me.upgrade() {
                controller.run(Input::Exported(exported.clone(), outcome));
            }
        });
        match (&*export, lazy::code()) {
            (Export::Save { name, media, text, .. }, _) => {
                done.emit(match download::text(name, media, text) {
                    Ok(()) => ExportOutcome::Done,
                    Err(_) => ExportOutcome::Refused,
                })
            }
            (_, Some(views)) => (views.export)(export, done),
            (_, None) => done.emit(ExportOutcome::Refused),
        }
    }

    /// Reads a file that the person chose, and opens it.
    fn open(&self, file: File) {
        let send = self.props().ctx.send.clone();
        spawn_local(async move {
            match lazy::fetch_code().await {
                Ok(views) => (views.read)(file, send.reform(|text: String| Command::Open(text.into()))),
                // That screen says that something could not be loaded, and tries again.
                Err(_) => send.emit(Command::Go(Screen::Results)),
            }
        });
    }

    fn draw(&self) {
        let props = self.props();
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(props);
        }
    }
}

fn stamp() -> Stamp {
    Stamp { now: clock::now(), id: ids::id().into() }
}

/// What the widget does with something, as long as it is there.
fn callback<T: 'static>(me: &Weak<Controller>, act: fn(&Controller, T)) -> Callback<T> {
    let me = me.clone();
    Callback::from(move |given| {
        if let Some(controller) = me.upgrade() {
            act(&controller, given);
        }
    })
}

fn ctx(content: &Content, words: Rc<Words>, host: &Host, me: &Weak<Controller>) -> Shared<ViewContext> {
    let send = callback(me, |controller, command| controller.run(Input::Command(command)));
    let open = callback(me, Controller::open);
    let (host, language) = (host.clone(), words.language.clone());
    let later_words = Callback::from(move |()| host.words(&language));
    ViewContext::new(content.instrument.clone(), words, later_words, send, open).into()
}

fn store_config(content: &Content, words: &Words) -> StoreConfig {
    let Content { instrument, storage, key } = content;
    let (instrument, language) = (instrument.clone(), words.language.clone());
    StoreConfig { instrument, language, storage: *storage, key: key.clone() }
}

fn on_link(me: &Weak<Controller>) -> Option<EventListener> {
    let followed = callback(me, |controller, ()| controller.prepare(true));
    link::watch(move || followed.emit(()))
}

fn listen(key: &str, me: &Weak<Controller>) -> Option<Rc<Subscription>> {
    let heard = callback(me, |controller, ()| controller.run(Input::Look));
    subscribe(key, move || heard.emit(())).map(Rc::new)
}
