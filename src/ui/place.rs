//! Where a widget is drawn. Yew never removes the listeners that it adds to a root element, nor frees the element, so a page
//! that adds and removes widgets would hold more and more of them. A place therefore outlives its widget and serves the next.

use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;
use std::thread::LocalKey;

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::platform::door;

use super::markup::none;
use super::shared::Shared;

/// Free places of one kind of widget: as many as there were widgets at one time.
pub type FreePlaces<P> = LocalKey<RefCell<Vec<Place<P>>>>;

/// The properties of a kind of widget, which can be drawn in places.
pub trait Drawn: Clone + PartialEq + Sized + 'static {
    /// The widget, with a number as its key.
    fn html(self, number: usize) -> Html;
    /// The places that are free for this kind.
    fn free() -> &'static FreePlaces<Self>;
}

/// An element with Yew's listeners, and perhaps a widget in it.
pub struct Place<P: Drawn> {
    /// The element.
    pub root: HtmlElement,
    handle: AppHandle<Root<P>>,
    // What was last given to it.
    props: RootProps<P>,
}

impl<P: Drawn> Place<P> {
    /// A free place, or else a new one in the element that `make` gives.
    pub fn take(make: impl FnOnce() -> HtmlElement) -> Self {
        // A place that lost its listeners would draw a widget that does nothing.
        while let Some(place) = P::free().with_borrow_mut(Vec::pop) {
            if door::listens(&place.root) {
                return place;
            }
        }
        let root = make();
        door::sign(&root);
        door::look_after(&root);
        let waiting = Shared(Rc::new(Cell::new(None)));
        let props = RootProps { app: None, number: 0, asked: 0, waiting };
        let handle =
            yew::Renderer::<Root<P>>::with_root_and_props(root.clone().into(), props.clone()).render();
        Self { root, handle, props }
    }

    /// Draws the widget.
    pub fn draw(&mut self, app: P) {
        self.props.app = Some(app);
        self.update();
    }

    /// Calls this once all that was given until now is drawn: Yew draws a little later, and even in a later task where the page
    /// is slow.
    pub fn when_drawn(&mut self, done: Function) {
        self.props.asked += 1;
        self.props.waiting.set(Some((self.props.asked, done)));
        self.update();
    }

    /// Removes what is drawn, and keeps the place for another widget.
    pub fn free(mut self) {
        self.props.number += 1;
        self.props.app = None;
        self.update();
        P::free().with_borrow_mut(|free| free.push(self));
    }

    fn update(&mut self) {
        self.handle.update(self.props.clone());
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RootProps<P: Drawn> {
    app: Option<P>,
    // Counts the widgets that were here, so that none inherits anything from the one before.
    number: usize,
    // Counts how often somebody waited until all was drawn.
    asked: usize,
    // Who waits now, and the count.
    waiting: Shared<Cell<Option<(usize, Function)>>>,
}

struct Root<P>(PhantomData<P>);

impl<P: Drawn> Component for Root<P> {
    type Message = ();
    type Properties = RootProps<P>;

    fn create(_: &Context<Self>) -> Self {
        Self(PhantomData)
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let RootProps { app, number, .. } = ctx.props();
        app.clone().map_or_else(none, |app| app.html(*number))
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let RootProps { asked, waiting, .. } = ctx.props();
        match waiting.take() {
            Some((count, done)) if count <= *asked => drop(done.call0(&JsValue::UNDEFINED)),
            later => waiting.set(later),
        }
    }
}
