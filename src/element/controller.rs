//! Runs the model: takes messages in, and puts what follows into the page, the storage, the other
//! widgets and the host. Nothing stays borrowed while anything outside is called, because the host
//! may call back at any time.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use yew::platform::spawn_local;
use yew::{AppHandle, Callback};

use super::config::Wanted;
use super::host::{Host, Setup};
use crate::app::model::{Message, Model, Trouble};
use crate::app::store::{Outcome, State};
use crate::platform::bus::{Subscription, subscribe};
use crate::platform::{download, link};
use crate::ui::app::{App, AppProps, Look};
use crate::ui::context::Desk;
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
    desk: Shared<Desk>,
    look: Look,
    state: State,
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
    pub fn new(setup: &Setup, host: Host) -> Result<Rc<Self>, Problems> {
        let wanted = Wanted::read(setup)?;
        let controller = Rc::new_cyclic(|me: &Weak<Self>| {
            let state = State::new(&wanted);
            let subscription = listen(&wanted, me);
            let (desk, look) = desk(wanted, &host, me);
            let parts = RefCell::new(Parts { desk, look, state, subscription });
            let links = on_link(me);
            Self { host, parts, app: RefCell::default(), me: me.clone(), _links: links }
        });
        controller.introduce();
        Ok(controller)
    }

    /// Takes the views' handle once they are mounted.
    pub fn mounted(&self, app: AppHandle<App>) {
        *self.app.borrow_mut() = Some(app);
    }

    /// What the views show.
    pub fn props(&self) -> AppProps {
        let parts = self.parts.borrow();
        AppProps { desk: parts.desk.clone(), model: parts.state.model.clone(), look: parts.look }
    }

    /// Takes a new setup, or changes nothing.
    pub fn set_up(&self, setup: &Setup) -> Result<(), Problems> {
        let wanted = Wanted::read(setup)?;
        let same = self.parts.borrow().state.fits(&wanted);
        if !same {
            let (mut state, subscription) = (State::new(&wanted), listen(&wanted, &self.me));
            let mut parts = self.parts.borrow_mut();
            std::mem::swap(&mut parts.state, &mut state);
            parts.state.inherit(state);
            parts.subscription = subscription;
        } else {
            self.parts.borrow_mut().state.speak(&wanted);
        }
        let (desk, look) = desk(wanted, &self.host, &self.me);
        {
            let mut parts = self.parts.borrow_mut();
            (parts.desk, parts.look) = (desk, look);
        }
        self.draw();
        if !same {
            self.introduce();
        }
        Ok(())
    }

    /// Fetches what comes later already now, so that the results need no network, whatever happens to it meanwhile;
    /// then looks whether the page's address carries results, `here` by a link that was followed on this page.
    pub fn prepare(&self, here: bool) {
        let (me, desk) = (self.me.clone(), self.props().desk);
        spawn_local(async move {
            // Where it fails the results ask again, and say so; the address keeps its link.
            let Ok(later) = lazy::fetch(&desk).await else { return };
            // The widget may have gone meanwhile, or been set up anew.
            if let Some(controller) = me.upgrade() {
                (later.arrive)(&controller.props().desk, here);
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
            result::read(text, &parts.desk.instrument)
        };
        let problems = match read {
            Ok(session) => {
                let outcome = self.parts.borrow_mut().state.load(session);
                self.follow(outcome, Cause::Host);
                Problems::default()
            }
            Err(problems) => problems,
        };
        format!("{{\"accepted\":{},\"problems\":{}}}", problems.0.is_empty(), problems.to_json())
    }

    /// Forgets the answers, by the host's wish.
    pub fn reset(&self) {
        let outcome = self.parts.borrow_mut().state.reset();
        self.follow(outcome, Cause::Host);
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
    fn take(&self, message: Message) {
        match &message {
            Message::Download => return self.download(),
            Message::Save(file) => return self.save(file.format, &file.name, file.media, &file.text),
            Message::Exported(format) => return self.host.exported(format),
            _ => {}
        }
        let outcome = self.parts.borrow_mut().state.take(&message);
        self.follow(outcome, Cause::Person);
    }

    /// Hears that another widget or tab wrote under the same key.
    fn hear(&self) {
        let outcome = self.parts.borrow_mut().state.hear();
        self.follow(outcome, Cause::Elsewhere);
    }

    fn follow(&self, outcome: Outcome, cause: Cause) {
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
    fn introduce(&self) {
        self.tell_host(false);
        let trouble = self.parts.borrow().state.model.trouble;
        self.tell_trouble(trouble);
    }

    fn tell_trouble(&self, trouble: Option<Trouble>) {
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
            let Model { instrument, session, .. } = &*self.parts.borrow().state.model.0;
            (result::file_name(instrument, session), result::write(instrument, session))
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

fn desk(wanted: Wanted, host: &Host, me: &Weak<Controller>) -> (Shared<Desk>, Look) {
    let me = me.clone();
    let send = Callback::from(move |message| {
        if let Some(controller) = me.upgrade() {
            controller.take(message);
        }
    });
    let (host, language) = (host.clone(), wanted.words.language.clone());
    let later_words = Callback::from(move |()| host.words(&language));
    let look = wanted.look;
    let desk = Desk::new(wanted.instrument, wanted.words, later_words, send);
    (desk.into(), look)
}

fn on_link(me: &Weak<Controller>) -> Option<EventListener> {
    let me = me.clone();
    link::watch(move || {
        if let Some(controller) = me.upgrade() {
            controller.prepare(true);
        }
    })
}

fn listen(wanted: &Wanted, me: &Weak<Controller>) -> Option<Rc<Subscription>> {
    let me = me.clone();
    let hear = move || {
        if let Some(controller) = me.upgrade() {
            controller.hear();
        }
    };
    subscribe(&wanted.key, hear).map(Rc::new)
}
