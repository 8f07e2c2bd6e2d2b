//! Drives the store: hands it what happens, and brings about what follows in the page, the other widgets and the host.
//! Nothing stays borrowed while anything outside is called, because the host may call back at any time.

mod wiring;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::{Function, JsString};
use wiring::{callback, ctx, listen, on_link, store_config};
use yew::Callback;
use yew::platform::spawn_local;

use super::config::{Content, WebStorages};
use super::host::Host;
use crate::app::driver;
use crate::app::effect::{Effect, Input};
use crate::app::exports::{Export, ExportOutcome};
use crate::app::journal::{JournalAnswer, JournalRequest};
use crate::app::model::{Command, Screen};
use crate::app::screen_name;
use crate::app::store::Store;
use crate::i18n::Words;
use crate::platform::bus::Subscription;
use crate::platform::door::Listener;
use crate::platform::{download, ids};
use crate::ui::app::{AppProps, Appearance};
use crate::ui::context::ViewContext;
use crate::ui::lazy::{self, Missing};
use crate::ui::place::Place;
use crate::ui::shared::Shared;
use crate::wire::problem::Problems;

/// One widget's store and its connections.
pub struct Controller {
    host: Host,
    parts: RefCell<Parts>,
    place: RefCell<Option<Place<AppProps>>>,
    me: Weak<Controller>,
    _links: Listener, // hears of links that are followed on this page
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
            let store = Store::new(store_config(&content, &words), &ids::stamp());
            let subscription = listen(&content.key, heard(me));
            let ctx = ctx(&content, words, appearance.level, &host, sender(me));
            let parts = RefCell::new(Parts { ctx, appearance, content, store, subscription });
            let links = on_link(callback(me, |controller, ()| controller.prepare(true)));
            Self { host, parts, place: RefCell::default(), me: me.clone(), _links: links }
        });
        controller.run(Input::Look);
        controller
    }

    /// Whether what is stored is known. If it can only be read with the later code, that is fetched first: false if it
    /// could not be loaded.
    pub async fn look(&self) -> bool {
        !self.parts.borrow().store.is_unread() || self.fetch_later(Input::Look).await
    }

    /// Takes over what was answered on this page before: what is stored, or this result document, which no storage has.
    /// False if the code for that could not be loaded.
    pub async fn take_answers(&self, text: Option<String>) -> bool {
        let input = text.map_or(Input::Look, |text| Input::Found(text.into()));
        if lazy::code().is_some() || !input.needs_later() {
            self.run(input);
            return self.look().await;
        }
        self.fetch_later(input).await
    }

    /// Draws the widget there from now on.
    pub fn mount(&self, place: Place<AppProps>) {
        *self.place.borrow_mut() = Some(place);
        self.draw();
        self.prepare(false);
    }

    /// Calls this once it is drawn as it is now. Without a place it never is.
    pub fn when_drawn(&self, done: Function) {
        if let Some(place) = self.place.borrow_mut().as_mut() {
            place.when_drawn(done);
        }
    }

    /// What the views show.
    pub fn props(&self) -> AppProps {
        let parts = self.parts.borrow();
        let (ctx, model) = (parts.ctx.clone(), Shared(parts.store.model().clone()));
        let later = lazy::here(&ctx).is_some();
        AppProps { ctx, model, look: parts.appearance, later }
    }

    /// Takes what is given in the place of what was there. Only another look fetches and parses nothing.
    pub fn update(&self, content: Option<Content>, words: Option<Rc<Words>>, appearance: Option<Appearance>) {
        let levels = {
            let parts = &mut *self.parts.borrow_mut();
            let before = parts.appearance.level;
            parts.appearance = appearance.unwrap_or(parts.appearance);
            (before, parts.appearance.level)
        };
        // Every heading is made anew where they get another level.
        if content.is_none() && words.is_none() && levels.0 == levels.1 {
            return self.draw();
        }
        let config = {
            let parts = &mut *self.parts.borrow_mut();
            if let Some(content) = content {
                if content.key != parts.content.key {
                    parts.subscription = listen(&content.key, heard(&self.me));
                }
                parts.content = content;
            }
            let words = words.unwrap_or_else(|| parts.ctx.words.clone());
            let config = store_config(&parts.content, &words);
            parts.ctx = ctx(&parts.content, words, levels.1, &self.host, sender(&self.me));
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
            let fetched = lazy::fetch(&ctx).await;
            // The widget may have gone meanwhile, or been set up anew.
            let Some(controller) = me.upgrade() else { return };
            match fetched {
                Ok(views) => {
                    controller.run(Input::Look); // from now on there is a journal
                    (views.open_link)(&controller.props().ctx, here);
                }
                // The results ask again, and say so; the address keeps its link.
                Err(Missing) => {
                    let key = controller.parts.borrow().store.entry().1.into();
                    controller.run(Input::Journaled(key, JournalAnswer::Failed));
                }
            }
        });
    }

    /// The result document.
    pub fn result(&self) -> Rc<str> {
        self.parts.borrow().store.text().clone()
    }

    /// Takes a result document; see [`super::handle::Widget::load`].
    pub async fn load(&self, text: &JsString) -> String {
        let read = match lazy::fetch_code().await {
            Ok(views) => {
                (views.text)(text).and_then(|text| (views.store.read)(&text, &self.props().ctx.instrument))
            }
            Err(Missing) => Err(Problems::whole(
                "cannot be read, because a part of the widget could not be loaded; try again",
            )),
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

    /// Shows the screen with this name; see [`super::handle::Widget::go`].
    pub fn go(&self, name: &str, at_start: bool) {
        let screen = screen_name::read(name, &self.props().ctx.instrument);
        self.run(if at_start { Input::Restore(screen) } else { Input::Command(Command::Go(screen)) });
    }

    /// Takes the views away and stops listening.
    pub fn unmount(&self) {
        self.parts.borrow_mut().subscription = None;
        let place = self.place.borrow_mut().take();
        if let Some(place) = place {
            place.free();
        }
    }

    /// Hands the store what happens, and brings about what follows. What was answered is stored when this returns.
    pub fn run(&self, input: Input) {
        let later = lazy::code().map(|views| views.store);
        if later.is_none() && input.needs_later() {
            return self.run_later(input);
        }
        let effects =
            driver::run(&mut self.parts.borrow_mut().store, &WebStorages, input, ids::stamp(), later);
        self.draw();
        for effect in effects {
            self.perform(effect);
        }
    }

    /// Runs an input once the later code is there. Whether it was.
    async fn fetch_later(&self, input: Input) -> bool {
        let fetched = lazy::fetch_code().await.is_ok();
        if fetched {
            self.run(input);
        }
        fetched
    }

    /// The same without waiting for it. If the code cannot be loaded, the results' screen says so and can try again.
    fn run_later(&self, input: Input) {
        let Some(me) = self.me.upgrade() else { return };
        spawn_local(async move {
            let asked = matches!(input, Input::Command(_));
            if !me.fetch_later(input).await && asked {
                me.run(Input::Command(Command::Go(Screen::Results)));
            }
        });
    }

    fn perform(&self, effect: Effect) {
        match effect {
            Effect::Storage(_) => {} // the driver has done it
            Effect::FetchLater => self.run_later(Input::Look),
            Effect::Journal(JournalRequest { key, seen, record }) => {
                if self.host.journal(&key, &seen, &record).is_err() {
                    self.run(Input::Journaled(key, JournalAnswer::Failed));
                }
            }
            Effect::TellTabs => {
                let (subscription, cleared) = {
                    let parts = self.parts.borrow();
                    (parts.subscription.clone(), parts.store.entry().2.is_none())
                };
                if let Some(subscription) = subscription {
                    subscription.tell_others(cleared);
                }
            }
            Effect::Changed { by_person, safe } => drop(self.host.changed(&self.result(), by_person, safe)),
            Effect::Moved(screen) => {
                let ctx = self.props().ctx;
                drop(self.host.moved(&screen_name::of(screen, &ctx.instrument), &ctx.screen_title(screen)));
            }
            Effect::Completed => drop(self.host.completed(&self.result())),
            Effect::Export(export) => self.export(export),
            Effect::Exported(format) => drop(self.host.exported(format)),
            Effect::Failed { code, message, place } => drop(self.host.failed(code, message, &place)),
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
                let saved = download::text(name, media, text);
                done.emit(saved.map_or(ExportOutcome::Refused, |()| ExportOutcome::Done))
            }
            (_, Some(views)) => (views.export)(export, done),
            (_, None) => done.emit(ExportOutcome::Refused),
        }
    }

    fn draw(&self) {
        let props = self.props();
        if let Some(place) = self.place.borrow_mut().as_mut() {
            place.draw(props);
        }
    }
}

/// What the person does, as the views say it.
fn sender(me: &Weak<Controller>) -> Callback<Command> {
    callback(me, |controller, command| controller.run(Input::Command(command)))
}

/// What a controller does when another tab says something, and whether that is that it has started again.
fn heard(me: &Weak<Controller>) -> Callback<bool> {
    callback(me, |controller, cleared| {
        if cleared {
            controller.parts.borrow_mut().store.tell_cleared();
        }
        controller.run(Input::Look);
    })
}
