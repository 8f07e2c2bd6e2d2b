//! Where a widget is drawn. Yew never removes the listeners that it adds to a root element, nor frees the element, so a page
//! that adds and removes widgets would hold more and more of them. A place therefore outlives its widget and serves the next.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::thread::LocalKey;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::platform::door;

use super::markup::none;

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
    // Counts the widgets that were here, so that none inherits anything from the one before.
    number: usize,
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
        let props = RootProps { app: None, number: 0 };
        let handle = yew::Renderer::<Root<P>>::with_root_and_props(root.clone().into(), props).render();
        Self { root, handle, number: 0 }
    }

    /// Draws the widget.
    pub fn draw(&mut self, app: P) {
        self.handle.update(RootProps { app: Some(app), number: self.number });
    }

    /// Removes what is drawn, and keeps the place for another widget.
    pub fn free(mut self) {
        self.number += 1;
        self.handle.update(RootProps { app: None, number: self.number });
        P::free().with_borrow_mut(|free| free.push(self));
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RootProps<P: Drawn> {
    app: Option<P>,
    number: usize,
}

struct Root<P>(PhantomData<P>);

impl<P: Drawn> Component for Root<P> {
    type Message = ();
    type Properties = RootProps<P>;

    fn create(_: &Context<Self>) -> Self {
        Self(PhantomData)
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let RootProps { app, number } = ctx.props();
        app.clone().map_or_else(none, |app| app.html(*number))
    }
}
