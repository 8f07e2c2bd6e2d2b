//! Runs the model: takes messages in, and puts what follows into the page, the storage, the other
//! widgets and the host. Nothing stays borrowed while anything outside is called, because the host
//! may call back at any time.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use yew::platform::spawn_local;
use yew::{AppHandle, Callback};

use super::config::Config;
use super::host::{Host, HostConfig};
use crate::app::model::{Command, Model, StorageError};
use crate::app::store::{Effects, Store};
use crate::platform::bus::{Subscription, subscribe};
use crate::platform::{download, link};
use crate::ui::app::{App, AppProps, Appearance};
use crate::ui::context::ViewContext;
use crate::ui::lazy;
use crate::ui::shared::Shared;
use crate::wire::problem::Problems;
use crate::wire::result;

/// One widget's state and its connections.
pub struct Controller {
    host: Host,
    parts: RefCell<Parts>,
    app: RefCell<Option<AppHandle<App>>>,
    me: Weak<Controller>,
    /// Hears of links that are followed on this page, as long as the widget is there.
    _links: Option<EventListener>,
}

/// What a new setup replaces.
struct Parts {
    ctx: Shared<ViewContext>,
    look: Appearance,
    state: Store,
    subscription: Option<Rc<Subscription>>,
}

/// Who caused a change, which decides who hears of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    Person,
    Host,
    Elsewhere,
}

impl Controller {
    /// Reads the setup and what is kept for it.
    pub fn new(setup: &HostConfig, host: Host) -> Result<Rc<Self>, Problems> {
        let wanted = Config::read(setup)?;
        let controller = Rc::new_cyclic(|me: &Weak<Self>| {
            let state = Store::new(&wanted);
            let subscription = listen(&wanted, me);
            let (ctx, look) = ctx(wanted, &host, me);
            let parts = RefCell::new(Parts { ctx, look, state, subscription });
            let links = on_link(me);
            Self { host, parts, app: RefCell::default(), me: me.clone(), _links: links }
        });
        controller.announce();
        Ok(controller)
    }

    /// Takes the views' handle once they are mounted.
    pub fn mounted(&self, app: AppHandle<App>) {
        *self.app.borrow_mut() = Some(app);
    }

    /// What the views show.
    pub fn props(&self) -> AppProps {
        let parts = self.parts.borrow();
        AppProps { ctx: parts.ctx.clone(), model: parts.state.model.clone(), look: parts.look }
    }

    /// Takes a new setup, or changes nothing.
    pub fn set_up(&self, setup: &HostConfig) -> Result<(), Problems> {
        let wanted = Config::read(setup)?;
        let same = self.parts.borrow().state.fits(&wanted);
        if !same {
            let (mut state, subscription) = (Store::new(&wanted), listen(&wanted, &self.me));
            let mut parts = self.parts.borrow_mut();
            std::mem::swap(&mut parts.state, &mut state);
            parts.state.inherit(state);
            parts.subscription = subscription;
        } else {
            self.parts.borrow_mut().state.set_language(&wanted);
        }
        let (ctx, look) = ctx(wanted, &self.host, &self.me);
        {
            let mut parts = self.parts.borrow_mut();
            (parts.ctx, parts.look) = (ctx, look);
        }
        self.draw();
        if !same {
            self.announce();
        }
        Ok(())
    }

    /// Fetches what comes later already now, so that the results need no network, whatever happens to it meanwhile;
    /// then looks whether the page's address carries results, `here` by a link that was followed on this page.
    pub fn prepare(&self, here: bool) {
        let (me, ctx) = (self.me.clone(), self.props().ctx);
        spawn_local(async move {
            // Where it fails the results ask again, and say so; the address keeps its link.
            let Ok(later) = lazy::fetch(&ctx).await else { return };
            // The widget may have gone meanwhile, or been set up anew.
            if let Some(controller) = me.upgrade() {
                (later.open_link)(&controller.props().ctx, here);
            }
        });
    }

    /// The result document.
    pub fn result(&self) -> Rc<str> {
        self.parts.borrow().state.text()
    }

    /// Takes a result document; see [`super::Widget::load`].
    pub fn load(&self, text: &str) -> String {
        let read = {
            let parts = self.parts.borrow();
            result::read(text, &parts.ctx.instrument)
        };
        let problems = match read {
            Ok(response) => {
                let outcome = self.parts.borrow_mut().state.load(response);
                self.apply_effects(outcome, Cause::Host);
                Problems::default()
            }
            Err(problems) => problems,
        };
        format!("{{\"accepted\":{},\"problems\":{}}}", problems.0.is_empty(), problems.to_json())
    }

    /// Forgets the answers, by the host's wish.
    pub fn reset(&self) {
        let outcome = self.parts.borrow_mut().state.reset();
        self.apply_effects(outcome, Cause::Host);
    }

    /// Takes the views away and stops listening.
    pub fn unmount(&self) {
        self.parts.borrow_mut().subscription = None;
        let app = self.app.borrow_mut().take();
        if let Some(app) = app {
            app.destroy();
        }
    }

    /// Does what the person asked.
    fn dispatch(&self, message: Command) {
        match &message {
            Command::Download => return self.download(),
            Command::Save(file) => return self.save(file.format, &file.name, file.media, &file.text),
            Command::Exported(format) => return self.host.exported(format),
            _ => {}
        }
        let outcome = self.parts.borrow_mut().state.dispatch(&message);
        self.apply_effects(outcome, Cause::Person);
    }

    /// Hears that another widget or tab wrote under the same key.
    fn on_storage(&self) {
        let outcome = self.parts.borrow_mut().state.on_storage();
        self.apply_effects(outcome, Cause::Elsewhere);
    }

    fn apply_effects(&self, outcome: Effects, cause: Cause) {
        self.draw();
        if outcome.wrote {
            let subscription = self.parts.borrow().subscription.clone();
            if let Some(subscription) = subscription {
                subscription.tell_others();
            }
        }
        if outcome.changed {
            self.tell_host(cause == Cause::Person && outcome.changed_here);
        }
        if outcome.completed && cause == Cause::Person {
            self.host.completed(&self.result());
        }
        self.tell_trouble(outcome.trouble);
    }

    /// Tells the host of a response that has just been taken up.
    fn announce(&self) {
        self.tell_host(false);
        let trouble = self.parts.borrow().state.model.storage_error;
        self.tell_trouble(trouble);
    }

    fn tell_trouble(&self, trouble: Option<StorageError>) {
        if let Some(trouble) = trouble {
            let key = self.parts.borrow().state.key().to_owned();
            self.host.failed(trouble.code(), trouble.message(), &key);
        }
    }

    fn tell_host(&self, by_user: bool) {
        let safe = self.parts.borrow().state.safe();
        self.host.changed(&self.result(), by_user, safe);
    }

    fn draw(&self) {
        let props = self.props();
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(props);
        }
    }

    fn download(&self) {
        let (name, text) = {
            let Model { instrument, response, .. } = &*self.parts.borrow().state.model.0;
            (result::file_name(instrument, response), result::write(instrument, response))
        };
        self.save("json", &name, "application/json", &text);
    }

    fn save(&self, format: &str, name: &str, media: &str, text: &str) {
        match download::text(name, media, text) {
            Ok(()) => self.host.exported(format),
            Err(_) => self.host.failed("download", "The browser refused to save the file.", name),
        }
    }
}

fn ctx(wanted: Config, host: &Host, me: &Weak<Controller>) -> (Shared<ViewContext>, Appearance) {
    let me = me.clone();
    let send = Callback::from(move |message| {
        if let Some(controller) = me.upgrade() {
            controller.dispatch(message);
        }
    });
    let (host, language) = (host.clone(), wanted.words.language.clone());
    let later_words = Callback::from(move |()| host.words(&language));
    let look = wanted.look;
    let ctx = ViewContext::new(wanted.instrument, wanted.words, later_words, send);
    (ctx.into(), look)
}

fn on_link(me: &Weak<Controller>) -> Option<EventListener> {
    let me = me.clone();
    link::watch(move || {
        if let Some(controller) = me.upgrade() {
            controller.prepare(true);
        }
    })
}

fn listen(wanted: &Config, me: &Weak<Controller>) -> Option<Rc<Subscription>> {
    let me = me.clone();
    let hear = move || {
        if let Some(controller) = me.upgrade() {
            controller.on_storage();
        }
    };
    subscribe(&wanted.key, hear).map(Rc::new)
}
