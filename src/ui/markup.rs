//! Makes elements with function calls. `html!` generates about 400 bytes of code for every element, which was
//! a third of the download; these functions have that code only once. `html!` is still used for components.
//! Knows nothing about assessments and messages.

use std::rc::Rc;

use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VList, VTag, VText};
use yew::{AttrValue, Callback, Event, Html, MouseEvent, NodeRef, html};

use crate::i18n::Phrase;

/// The element of a heading of this level.
#[inline(never)]
pub fn heading_tag(level: u8) -> &'static str {
    match level {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// The names of an element's attributes.
type Names = &'static [&'static str];

/// An element with a class, or with none if it is empty.
pub fn element<const N: usize>(tag: &'static str, class: &'static str, children: [Html; N]) -> Html {
    classed(tag, class, vec_of(children))
}

/// An element with a class and one text.
#[inline(never)]
pub fn text_element(tag: &'static str, class: &'static str, words: AttrValue) -> Html {
    element(tag, class, [text(words)])
}

/// An element with a class and a `data-role`, by which scripts and tests find it.
pub fn named<const N: usize>(
    tag: &'static str,
    class: &'static str,
    role: &'static str,
    children: [Html; N],
) -> Html {
    element_with(tag, &["class", "data-role"], [static_text(class), static_text(role)], children)
}

/// An element with attributes: their names and, in the same order, their values. An attribute whose
/// value is empty is left out.
pub fn element_with<const A: usize, const N: usize>(
    tag: &'static str,
    names: &'static [&'static str; A],
    values: [AttrValue; A],
    children: [Html; N],
) -> Html {
    node(tag, names, vec_of(values), vec_of(children))
}

/// A button, with attributes as in [`element_with`].
pub fn button<const A: usize>(
    names: &'static [&'static str; A],
    values: [AttrValue; A],
    onclick: Callback<MouseEvent>,
    content: Html,
) -> Html {
    clickable(names, vec_of(values), onclick, content)
}

/// A text field, with attributes as in [`element_with`].
pub fn field<const A: usize>(
    tag: &'static str,
    names: &'static [&'static str; A],
    values: [AttrValue; A],
    value: AttrValue,
) -> Html {
    control(tag, names, vec_of(values), value, None)
}

/// A radio button or a checkbox, with attributes as in [`element_with`].
pub fn choice<const A: usize>(
    names: &'static [&'static str; A],
    values: [AttrValue; A],
    value: AttrValue,
    checked: bool,
) -> Html {
    control("input", names, vec_of(values), value, Some(checked))
}

/// An element that listens for events of a kind, which happen in it or in a part of it.
#[inline(never)]
pub fn listening(kind: fn() -> ListenerKind, act: Callback<Event>, html: Html) -> Html {
    changed(html, |tag| {
        tag.add_listener(Rc::new(Heard { kind, act }));
    })
}

/// An element that others can find.
#[inline(never)]
pub fn at(place: NodeRef, html: Html) -> Html {
    changed(html, |tag| tag.node_ref = place)
}

/// A whole screen. Yew never reuses its element for another screen.
#[inline(never)]
pub fn screen(name: &'static str, class: &'static str, content: Html) -> Html {
    let screen =
        element_with("section", &["part", "class"], [static_text(name), static_text(class)], [content]);
    changed(screen, |tag| tag.key = Some(name.into()))
}

/// A summary, and the content that it unfolds.
#[inline(never)]
pub fn details(data_role: &'static str, summary: AttrValue, content: Html) -> Html {
    named("details", "pc-details", data_role, [text_element("summary", "", summary), content])
}

/// The same where others on the page have the same words: whoever only hears the summary also hears what it is about.
#[inline(never)]
pub fn details_about(data_role: &'static str, summary: AttrValue, about: Phrase, content: Html) -> Html {
    let about = element("span", "pc-hidden", [text(AttrValue::Static(", ")), phrase(about)]);
    named("details", "pc-details", data_role, [element("summary", "", [text(summary), about]), content])
}

/// An element with a number as its key, which differs from its siblings' and from what was there before.
#[inline(never)]
pub fn keyed(key: usize, html: Html) -> Html {
    changed(html, |tag| tag.key = Some(key.into()))
}

/// A text.
#[inline(never)]
pub fn text(words: AttrValue) -> Html {
    VText::new(words).into()
}

/// A phrase, each part of it marked as in [`localized`].
#[inline(never)]
pub fn phrase(phrase: Phrase) -> Html {
    match phrase.parts() {
        [one] => localized(one.language(), one.words()),
        parts => fragment_vec(parts.iter().map(|part| localized(part.language(), part.words())).collect()),
    }
}

/// A text, with its language if that is not the language of the text around it; if that is empty because nobody knows it,
/// at least in its own direction.
#[inline(never)]
pub fn localized(language: Option<Rc<str>>, words: Rc<str>) -> Html {
    let words = text(words.into());
    match language {
        Some(tag) => element_with("span", &["lang", "dir"], [tag.into(), static_text("auto")], [words]),
        None => words,
    }
}

/// An element with a class and a phrase.
#[inline(never)]
pub fn phrase_element(tag: &'static str, class: &'static str, words: Phrase) -> Html {
    element(tag, class, [phrase(words)])
}

/// A constant text, without copying it as `into()` would.
pub const fn static_text(words: &'static str) -> AttrValue {
    AttrValue::Static(words)
}

/// A space between two texts on one line.
#[inline(never)]
pub fn space() -> Html {
    text(static_text(" "))
}

/// Several nodes in a row.
pub fn fragment<const N: usize>(nodes: [Html; N]) -> Html {
    fragment_vec(vec_of(nodes))
}

/// Any number of nodes in a row.
#[inline(never)]
pub fn fragment_vec(nodes: Vec<Html>) -> Html {
    VList::from(nodes).into()
}

/// Nothing, in a place of its own among its siblings, so that they stay the same elements if something
/// appears there.
#[inline(never)]
pub fn none() -> Html {
    Html::default()
}

/// Moves values from the stack to the heap. Inlining this at every call would take the most bytes.
#[inline(never)]
pub fn vec_of<T, const N: usize>(values: [T; N]) -> Vec<T> {
    values.into()
}

#[inline(never)]
fn classed(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    node(tag, &["class"], vec![static_text(class)], children)
}

#[inline(never)]
fn node(tag: &'static str, names: Names, values: Vec<AttrValue>, mut children: Vec<Html>) -> Html {
    let mut node = VTag::new(static_text(tag));
    node.attributes = attributes(names, values);
    if let Some(content) = node.children_mut() {
        // An only child needs no list around it, so comparing is faster.
        let only = if children.len() == 1 { children.pop() } else { None };
        *content = only.unwrap_or_else(|| fragment_vec(children));
    }
    node.into()
}

#[inline(never)]
fn control(
    tag: &'static str,
    names: Names,
    values: Vec<AttrValue>,
    value: AttrValue,
    checked: Option<bool>,
) -> Html {
    changed(node(tag, names, values, Vec::new()), |tag| {
        tag.set_value(Some(value));
        if let Some(checked) = checked {
            tag.set_checked(checked);
        }
    })
}

#[inline(never)]
fn clickable(names: Names, values: Vec<AttrValue>, onclick: Callback<MouseEvent>, content: Html) -> Html {
    changed(html! { <button {onclick}>{ content }</button> }, |tag| {
        tag.attributes = attributes(names, values)
    })
}

#[inline(never)]
fn attributes(keys: Names, values: Vec<AttrValue>) -> Attributes {
    let value = |value: AttrValue| (!value.is_empty()).then_some(AttributeOrProperty::Attribute(value));
    Attributes::Dynamic { keys, values: values.into_iter().map(value).collect() }
}

/// One listener for all kinds of events: Yew has a type for each.
struct Heard {
    // A function, because copying a kind means comparing it with all ninety.
    kind: fn() -> ListenerKind,
    act: Callback<Event>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        self.act.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// Changes an element that was just made and is not shared yet.
pub fn changed(mut html: Html, change: impl FnOnce(&mut VTag)) -> Html {
    if let Html::VTag(tag) = &mut html
        && let Some(tag) = Rc::get_mut(tag)
    {
        change(tag);
    }
    html
}
