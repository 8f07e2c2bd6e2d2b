//! Where a widget is drawn. Yew never removes the listeners that it adds to a root element, nor frees the element, so a page
//! that adds and removes widgets would hold more and more of them. A place therefore outlives its widget and serves the next.

use std::cell::RefCell;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::platform::door;

use super::app::{App, AppProps};
use super::markup::none;

thread_local! {
    // As many as there were widgets at one time.
    static FREE: RefCell<Vec<Place>> = const { RefCell::new(Vec::new()) };
}

/// An element with Yew's listeners, and perhaps a widget in it.
pub struct Place {
    /// The element.
    pub root: HtmlElement,
    handle: AppHandle<Root>,
    // Counts the widgets that were here, so that none inherits anything from the one before.
    number: usize,
}

impl Place {
    /// A free place, or else a new one in the element that `make` gives.
    pub fn take(make: impl FnOnce() -> HtmlElement) -> Self {
        // A place that lost its listeners would draw a widget that does nothing.
        while let Some(place) = FREE.with_borrow_mut(Vec::pop) {
            if door::listens(&place.root) {
                return place;
            }
        }
        let root = make();
        door::sign(&root);
        door::look_after(&root);
        let props = RootProps { app: None, number: 0 };
        let handle = yew::Renderer::<Root>::with_root_and_props(root.clone().into(), props).render();
        Self { root, handle, number: 0 }
    }

    /// Draws the widget.
    pub fn draw(&mut self, app: AppProps) {
        self.handle.update(RootProps { app: Some(app), number: self.number });
    }

    /// Removes what is drawn, and keeps the place for another widget.
    pub fn free(mut self) {
        self.number += 1;
        self.handle.update(RootProps { app: None, number: self.number });
        FREE.with_borrow_mut(|free| free.push(self));
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RootProps {
    app: Option<AppProps>,
    number: usize,
}

struct Root;

impl Component for Root {
    type Message = ();
    type Properties = RootProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let RootProps { app, number } = ctx.props();
        app.clone().map_or_else(none, |app| html! { <App key={*number} ..app /> })
    }
}
